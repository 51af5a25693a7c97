"""An answer on the page: both sides, whose words, how sure, and what is missing."""

from dataclasses import replace
from datetime import date

import pytest

from inroad.library.asking.answer import Answer, Quoted
from inroad.library.asking.asking import ask
from inroad.library.asking.ready import ready_of
from inroad.library.shelf import load_shelf
from inroad.record.profile import profile_of
from inroad.show.html import html
from inroad.show.layout import sheet_of
from inroad.show.markdown import markdown
from inroad.show.sheet import Opponents
from inroad.show.terminal import terminal
from inroad.show.words import curly


def asked(question: str) -> Answer:
    shelf = load_shelf()
    return ask(ready_of(shelf), question, profile_of(()), date(2026, 11, 20))


@pytest.fixture(scope="module")
def phd() -> Answer:
    return asked("Should I do a PhD?")


def test_every_claim_of_an_answer_stands_on_the_page_with_its_speaker(
    phd: Answer,
) -> None:
    page = " ".join(terminal(phd).split())
    for told in phd.claims:
        assert f"({told.claim.id})" in page
        assert curly(told.claim.speaker)[1:] in page


def test_every_hedge_of_an_answer_is_printed(phd: Answer) -> None:
    page = " ".join(terminal(phd).split())
    hedges = [hedge for told in phd.claims for hedge in told.claim.hedges]
    assert hedges
    assert [hedge for hedge in hedges if hedge.rstrip(".")[1:] not in page] == []


def test_no_claim_is_told_twice(phd: Answer) -> None:
    page = markdown(phd)
    for told in phd.claims:
        assert page.count(f"({told.claim.id})") == 1


def test_those_who_disagree_stand_side_by_side(phd: Answer) -> None:
    assert phd.disputes
    blocks = [block for part in sheet_of(phd).parts for block in part.blocks]
    sides = [block for block in blocks if isinstance(block, Opponents)]
    assert sides
    assert all(len(block.sides) == 2 for block in sides)


def test_what_its_source_warns_of_is_said_once(phd: Answer) -> None:
    assert markdown(phd).count("take with extra salt") == 1


def test_that_all_of_it_fits_loosely_is_said_before_the_claims() -> None:
    answer = asked("Is the sea a good place to think about research?")
    page = " ".join(terminal(answer).split())
    assert page.count(answer.missing) == 1
    assert page.index(answer.missing) < page.index(f"({answer.claims[0].claim.id})")


def test_where_nothing_answers_the_lack_comes_first_and_no_count() -> None:
    answer = asked("What is the rent in Oslo?")
    heads = [part.head for part in sheet_of(answer).parts]
    assert heads[0] == "Not found"
    assert "In short" not in heads


def test_a_page_leads_from_each_claim_to_where_it_stands(phd: Answer) -> None:
    page = html(phd, linked=True)
    for told in phd.claims:
        assert f'href="/cite/?claim={told.claim.id}"' in page


def test_a_quoted_blocks_marks_are_left_out_where_its_words_are_shown(
    phd: Answer,
) -> None:
    raw = "When in doubt,\n> look closer\n  > and write."
    quoted = replace(phd.claims[0], quote=Quoted(raw, (3, 5), 0, len(raw)))
    page = " ".join(terminal(replace(phd, claims=(quoted,), disputes=())).split())
    assert "When in doubt, look closer and write." in page
    assert quoted.quote is not None
    assert quoted.quote.text == raw
