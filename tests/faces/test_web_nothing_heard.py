"""A talk that answers nothing of what we ask: it says so, and leads on."""

import re
from html import unescape
from typing import Any

Visitor = Any


def shown(visitor: Visitor, words: str) -> str:
    """Bring a conversation in, and return its page as text."""
    answer = visitor.send("/interview/hear/", file_text=words)
    page = visitor.get(answer["Location"])
    return unescape(re.sub(r"\s+", " ", page.content.decode()))


def test_a_talk_about_other_things_proposes_nothing(first: Visitor) -> None:
    page = shown(first, "Ann: Nice day.\nBo: It is.\n")
    assert "Nothing in it answers what we ask." in page


def test_a_talk_with_no_answers_leads_to_the_questions(first: Visitor) -> None:
    page = shown(first, "Ann: Nice day.\nBo: It is.\n")
    assert 'href="/interview/">Answer the questions instead' in page
    assert "Answer them yourself" not in page


def test_who_is_not_coping_is_not_sent_to_the_questions(first: Visitor) -> None:
    page = shown(first, "Ann: How are you?\nBo: I cannot go on like this anymore.\n")
    assert "Everything else waits until you want it." in page
    assert "Answer the questions instead" not in page
