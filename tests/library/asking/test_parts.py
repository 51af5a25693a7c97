"""Several questions in one, and questions of which only a part is here."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.library.asking.conftest import Asking

from inroad.library.asking.answer import Part
from inroad.library.asking.parts import with_parts
from inroad.library.asking.question import clauses_of
from inroad.library.asking.ranking import rank
from inroad.library.asking.ready import Ready
from inroad.library.asking.topics import topic_of
from inroad.library.claim import Claim
from inroad.library.shelf import Shelf, load_shelf


def test_each_part_has_its_first_claim_among_the_first_five(asking: Asking) -> None:
    answer = asking(
        "How long does a PhD take at Berkeley? And should I record my conversations "
        "with researchers? And is it worth being picky about jobs?"
    )
    first = {told.claim.id for told in answer.claims[:5]}
    parts = [part for part in answer.parts if part.answered]
    assert len(parts) == 3
    assert all(set(part.claims) <= first for part in parts)


def test_the_part_that_is_not_here_is_named(asking: Asking) -> None:
    answer = asking("Should I do a PhD? And which visa do I need for the US?")
    assert answer.answered
    assert [part.answered for part in answer.parts] == [True, False]
    assert "visa" in answer.missing


def test_of_a_story_with_a_question_that_is_not_here_the_story_is_answered(
    asking: Asking,
) -> None:
    answer = asking(
        "I do not trust my adviser any more. Which office handles complaints, "
        "and what is its phone number?"
    )
    assert answer.answered
    assert answer.missing


def test_an_order_is_not_answered_by_a_part_of_it(asking: Asking) -> None:
    answer = asking("Translate this for me, my adviser does not answer my mails at all")
    assert not answer.answered


def test_clauses_are_split_at_commas_and_short_ones_are_left() -> None:
    text = "I have a degree in chemistry, no money, and what should I learn first?"
    assert clauses_of(text) == (
        "I have a degree in chemistry",
        "and what should I learn first?",
    )
    assert clauses_of("what should I learn") == ()


def test_claims_of_parts_are_brought_among_the_five_and_the_first_stays(
    shelf: Shelf,
) -> None:
    ranked = shelf.claims[:9]
    parts = [part("a long question", ranked[at]) for at in (2, 6, 8)]
    found = with_parts(ranked, parts)
    assert found[0] is ranked[0]
    assert {ranked[2], ranked[6], ranked[8]} <= set(found[:5])
    assert sorted(c.id for c in found) == sorted(c.id for c in ranked)


def test_what_stands_among_the_five_already_keeps_its_place(shelf: Shelf) -> None:
    ranked = list(shelf.claims[:9])
    parts = [part("a long question", ranked[at]) for at in (3, 1)]
    assert with_parts(ranked, parts) == ranked


def test_a_part_of_one_word_brings_nothing(shelf: Shelf) -> None:
    ranked = list(shelf.claims[:9])
    assert with_parts(ranked, [part("A fortnight?", ranked[8])]) == ranked


@given(st.lists(st.integers(0, 11), max_size=8), st.integers(0, 12))
@settings(max_examples=40, deadline=None)
def test_no_claim_is_lost_or_doubled_by_parts(wanted: list[int], count: int) -> None:
    every = load_shelf().claims[:12]
    ranked = every[:count]
    found = with_parts(ranked, [part("a long question", every[at]) for at in wanted])
    assert sorted(c.id for c in found) == sorted(c.id for c in ranked)
    assert found[:1] == list(ranked[:1])


def part(question: str, claim: Claim) -> Part:
    return Part(question, answered=True, claims=(claim.id,))


def test_a_topic_is_named_where_words_and_gist_agree(ready: Ready) -> None:
    index = ready.index
    visa = topic_of(index, rank(index, "Which visa do I need in the United States?"))
    assert visa is not None
    assert "visa" in visa.say
    assert topic_of(index, rank(index, "do they like it when it is so")) is None


def test_a_place_that_nothing_speaks_of_does_not_hide_the_rest(asking: Asking) -> None:
    assert asking("no GPU in Lagos").answered


def test_what_is_asked_about_a_place_itself_is_not_answered(asking: Asking) -> None:
    for question in ("rent in Oslo", "Which university is best in Lagos?"):
        assert not asking(question).answered, question


def test_of_a_part_of_one_word_no_topic_is_named(asking: Asking) -> None:
    answer = asking("What's runway n how much do I need before quitting?")
    assert [part.missing for part in answer.parts if "runway" in part.question] == [""]
