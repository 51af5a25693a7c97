"""The Ask page: what is sent is answered, and found again."""
# ruff: noqa: ANN401 - what a client answers has no type of ours

import re
from html import unescape
from typing import Any

import pytest

from inroad.actions.house import House

Visitor = Any
PHD = "Should I do a PhD?"


def text(answer: Any) -> str:
    page = answer.content.decode().split("<main", 1)[1].split("</main>")[0]
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page)))


def test_a_question_that_is_sent_is_answered_at_an_address_of_its_own(
    web: Visitor,
) -> None:
    sent = web.send("/ask/", question=PHD)
    assert sent.status_code == 303
    page = web.get(sent["Location"])
    assert "In our words." in text(page)
    assert "nobody’s view is averaged" in text(page)
    assert PHD in page.content.decode().split("<textarea")[1].split("</textarea>")[0]


def test_only_a_question_that_is_sent_is_kept(web: Visitor, house: House) -> None:
    web.get("/ask/", {"question": PHD})
    assert house.record.read().asked == ()
    web.send("/ask/", question=PHD)
    assert [asked.text for asked in house.record.read().asked] == [PHD]


def test_what_was_asked_before_leads_to_its_answer_again(web: Visitor) -> None:
    web.send("/ask/", question=PHD)
    page = web.get("/ask/").content.decode()
    before = page.split('id="before"')[1]
    assert 'href="/ask/?question=Should+I+do+a+PhD%3F"' in before


@pytest.mark.parametrize("empty", ["", "   ", "?!…"])
def test_no_question_at_all_is_a_sentence_beside_the_box(
    web: Visitor, house: House, empty: str
) -> None:
    sent = web.send("/ask/", question=empty)
    assert sent.status_code == 400
    assert 'role="alert"' in sent.content.decode()
    assert house.record.read().asked == ()


def test_no_word_of_a_question_works_as_markup(web: Visitor) -> None:
    page = web.get("/ask/", {"question": "<script>alert(1)</script> PhD?"})
    assert "<script>alert" not in page.content.decode()
    assert "&lt;script&gt;" in page.content.decode()


def test_what_the_library_lacks_is_said_and_nothing_is_made_up(web: Visitor) -> None:
    page = text(web.get("/ask/", {"question": "What is the rent in Oslo?"}))
    assert "Not found" in page
    assert "In short" not in page
