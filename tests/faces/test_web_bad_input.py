"""Every field with what people and machines may put there: nothing lost or doubled."""
# ruff: noqa: ANN401 - what a client answers has no type of ours

import re
from html import escape, unescape
from typing import Any

import pytest

from inroad.actions import every_action
from inroad.actions.house import House
from inroad.interview.questions.question import Question
from inroad.interview.questions.script import script
from inroad.settings import Settings
from inroad.web.inputs import ROWED
from inroad.wiring import open_house

Visitor = Any

TEXTS = {
    "empty": "",
    "blanks": " \t \r\n ",
    "very long": "long words " * 2000,
    "one long word": "x" * 5000,
    "markup": "</textarea><script>alert(1)</script>\"'><img src=x onerror=alert(1)>",
    "template": "{{ 7 * 7 }} {% include 'x' %} %s ${x}",
    "right to left": "أريد أن أقود مختبرا \u202eabc\u202c שלום",
    "emoji": "👩🏽‍🔬🧪 research 🇳🇱",
    "other scripts": "研究者になりたい, Исследователь, ασφάλεια, अनुसंधान",
    "other digits": "٣٥٠٠ ३५०० ３５００",
    "control characters": "a\x00b\x1b[31mc\x07",
    "a surrogate's place": "\ufffd\ufeff\u200b",
    "json": '{"low": 1, "high": NaN, "__class__": []}',
    "deep json": "[" * 3000,
    "infinite": "1e999",
    "negative": "-5",
    "formula": "=cmd|' /C calc'!A0",
    "newlines": "\r\n" * 300 + "x",
}
NUMBERS = ("3,500", "3.500", "3 500", "3\u00a0500", "3\u202f500", "3'500", "3’500")


def text(answer: Any) -> str:
    return unescape(re.sub(r"\s+", " ", answer.content.decode()))


def marks(page: str) -> dict[str, str]:
    names = ("csrfmiddlewaretoken", "once", "question", "saw")
    found = {n: re.search(rf'name="{n}" value="([^"]*)"', page) for n in names}
    return {name: unescape(hit[1]) for name, hit in found.items() if hit}


def inputs(question: Question, words: str) -> dict[str, str]:
    given: dict[str, str] = {}
    for field in question.fields:
        if field.kind in ROWED:
            given |= {f"{field.name}.{part}.1": words for part in ("label", "amount")}
        else:
            given |= {part.name: words for part in field.parts}
    return given


@pytest.fixture
def mine(bare: Any) -> House:
    return open_house(Settings(bare))


@pytest.mark.parametrize("words", TEXTS.values(), ids=TEXTS)
def test_every_question_takes_anything_or_says_what_is_wrong(
    first: Visitor, mine: House, faults: list[BaseException], words: str
) -> None:
    for question in script():
        address = f"/interview/{question.id}/"
        sent = marks(first.get(address).content.decode()) | inputs(question, words)
        before = mine.record.read()
        answer = first.post(address, sent)
        assert answer.status_code in {303, 400}, question.id
        assert faults == []
        if answer.status_code == 400:
            page = answer.content.decode()
            assert 'class="wrong' in page
            assert mine.record.read() == before
            assert "<script>alert" not in page
            typed = not any(field.choices for field in question.fields)
            if typed and 0 < len(words.strip()) < 200 and "\0" not in words:
                assert words.strip()[:20] in unescape(page)
        page = first.get(address).content.decode()
        assert "<script>alert" not in page
        assert "onerror=alert(1)>" not in page


@pytest.mark.parametrize("words", TEXTS.values(), ids=TEXTS)
def test_every_form_of_an_action_takes_anything_or_says_what_is_wrong(
    web: Visitor, house: House, faults: list[BaseException], words: str
) -> None:
    for action in every_action().values():
        if action.local or action.effect == "read":
            continue
        address = f"/{'/'.join(action.words)}/"
        sent = marks(web.get(address).content.decode())
        names = [name for i in action.inputs for name in (i.name, f"{i.name}_text")]
        before = house.record.read()
        answer = web.post(address, sent | dict.fromkeys(names, words))
        assert answer.status_code in {200, 303, 400, 404, 409}, action.name
        assert faults == []
        assert "<script>alert" not in answer.content.decode()
        if answer.status_code >= 400:
            assert house.record.read() == before


@pytest.mark.parametrize("words", TEXTS.values(), ids=TEXTS)
def test_every_address_and_every_question_of_a_page_takes_anything(
    web: Visitor, faults: list[BaseException], words: str
) -> None:
    for action in every_action().values():
        if not action.local:
            given = {i.name: words for i in action.inputs}
            answer = web.get(f"/{'/'.join(action.words)}/", given)
            assert answer.status_code in {200, 400, 404}, action.name
            assert "<script>alert" not in answer.content.decode()
    assert faults == []


@pytest.mark.parametrize("words", TEXTS.values(), ids=TEXTS)
def test_the_profile_takes_anything_or_says_what_is_wrong(
    web: Visitor, house: House, faults: list[BaseException], words: str
) -> None:
    page = web.get("/profile/").content.decode()
    token = marks(page)["csrfmiddlewaretoken"]
    for question in script():
        for field in question.fields:
            sent = inputs(question, words) | {"slot": field.slot, "do": "keep"}
            before = house.record.read()
            answer = web.post("/profile/", sent | {"csrfmiddlewaretoken": token})
            assert answer.status_code in {303, 400}, field.slot
            assert faults == []
            assert answer.status_code == 303 or house.record.read() == before
    sent = {"slot": "name", "name": words, "csrfmiddlewaretoken": token}
    assert web.post("/profile/", sent).status_code in {303, 400}
    assert "<script>alert" not in web.get("/profile/").content.decode()
    assert web.get("/").status_code == 200
    assert faults == []


@pytest.mark.parametrize("number", NUMBERS)
def test_money_is_read_with_every_mark_for_thousands(
    first: Visitor, mine: House, number: str
) -> None:
    sent = marks(first.get("/interview/income/").content.decode())
    sent |= {"monthly_income": number, "monthly_income.currency": "CHF"}
    answer = first.post("/interview/income/", sent)
    assert answer.status_code == 303, text(answer)
    income = mine.record.read().profile.value("monthly_income")
    assert (income["amount"], income["currency"]) == (3500, "CHF")


@pytest.mark.parametrize("words", ["right to left", "emoji", "other scripts"])
def test_words_of_any_script_come_back_as_they_were(
    first: Visitor, mine: House, words: str
) -> None:
    sent = marks(first.get("/interview/why/").content.decode())
    assert (
        first.post("/interview/why/", sent | {"why": TEXTS[words]}).status_code == 303
    )
    assert mine.record.read().profile.value("why") == {"text": TEXTS[words]}
    page = first.get("/interview/why/").content.decode()
    assert f"{escape(TEXTS[words])}</textarea>" in page
    assert 'dir="auto"' in page


def test_too_many_fields_are_a_sentence(first: Visitor) -> None:
    sent = marks(first.get("/interview/").content.decode())
    answer = first.post("/interview/", sent | {f"x{n}": "1" for n in range(2000)})
    assert answer.status_code in {400, 403}
    assert "Nothing was changed" in text(answer)


def test_a_body_cut_off_in_the_middle_changes_nothing(
    first: Visitor, mine: House
) -> None:
    before = mine.record.read()
    answer = first.post(
        "/interview/", b"question=now&stage=eng", content_type="multipart/form-data"
    )
    assert answer.status_code in {400, 403}
    assert mine.record.read() == before


@pytest.mark.parametrize("kind", ["", " ", "\r\n", "dreamt"])
def test_a_choice_left_empty_or_made_up_closes_no_record(
    web: Visitor, house: House, faults: list[BaseException], kind: str
) -> None:
    sent = {"text": "Read a paper", "kind": kind}
    assert web.send("/log/add/", **sent).status_code in {200, 400}
    sent = {"conversation": "demo.txt", "slot": "goals", "verdict": kind}
    assert web.send("/interview/settle/", **sent).status_code == 400
    sent = {"question": "why", "value": "for fun", "how": kind}
    assert web.send("/interview/answer/", **sent).status_code in {200, 303, 400}
    assert {entry.kind for entry in house.record.read().log} <= {"did", "message"}
    assert web.get("/log/").status_code == 200
    assert faults == []
