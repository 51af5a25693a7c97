"""The profile in the browser: every answer with its evidence, changed in place."""
# ruff: noqa: ANN401 - what a client answers has no type of ours

import re
from html import unescape
from typing import Any

import pytest

from inroad.actions.house import House
from inroad.actions.profile import history_of, profile_set
from inroad.record.profile import SLOTS

Visitor = Any


def text(answer: Any) -> str:
    return unescape(re.sub(r"\s+", " ", answer.content.decode()))


def form(page: str, slot: str) -> dict[str, str]:
    block = page.split(f'id="slot-{slot}"')[1].split("</form>", maxsplit=1)[0]
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', block))


def send(visitor: Visitor, slot: str, **given: str) -> Any:
    page = visitor.get("/profile/").content.decode()
    return visitor.post("/profile/", form(page, slot) | given)


def test_every_answer_says_where_it_came_from_and_when(web: Visitor) -> None:
    page = web.get("/profile/").content.decode()
    heard = page.split('id="slot-monthly_income"')[1].split("</details>")[0]
    assert re.search(
        r'<b>Heard</b>, <a href="/conversation/[^"]+#L9">line 9</a>', heard
    )
    asked = page.split('id="slot-runway_months"')[1].split("</details>")[0]
    assert "<b>You answered</b>" in asked


def test_every_slot_that_is_asked_for_can_be_answered(web: Visitor) -> None:
    page = web.get("/profile/").content.decode()
    for slot in SLOTS:
        if slot != "not_coping":
            assert f'name="slot" value="{slot}"' in page


def test_a_change_stands_and_what_was_said_before_stays(
    web: Visitor, house: House
) -> None:
    given = {"runway_months.low": "2", "runway_months.high": "3"}
    changed = send(web, "runway_months", do="keep", **given)
    assert (changed.status_code, changed["Location"]) == (
        303,
        "/profile/#slot-runway_months",
    )
    assert house.record.read().profile.value("runway_months") == {"low": 2, "high": 3}
    page = web.get("/profile/").content.decode()
    earlier = page.split('id="slot-runway_months"')[1].split("Earlier")[1]
    assert "4 to 6" in earlier.split("</details>")[0]


@pytest.mark.parametrize("wish", ["withdraw", "declined"])
def test_an_answer_can_be_taken_back_or_left_unsaid(
    web: Visitor, house: House, wish: str
) -> None:
    send(web, "runway_months", do=wish)
    profile = house.record.read().profile
    assert not profile.knows("runway_months")
    assert profile.declined("runway_months") == (wish == "declined")
    assert len(history_of(house.record.read(), "runway_months").entries) > 1


def test_movable_hours_dependants_and_what_must_not_be_touched_can_be_marked(
    web: Visitor, house: House
) -> None:
    rows = {"movable_hours.label.1": "television", "movable_hours.amount.1": "4"}
    send(web, "movable_hours", do="keep", **rows)
    send(web, "dependants", do="keep", dependants="2")
    send(web, "untouchable", do="keep", untouchable="Sundays\r\nthe choir")
    profile = house.record.read().profile
    assert profile.value("movable_hours") == [
        {"label": "television", "hours_per_week": 4}
    ]
    assert profile.value("dependants") == 2
    assert profile.value("untouchable") == [{"text": "Sundays"}, {"text": "the choir"}]


def test_none_is_an_answer_to_a_list(web: Visitor, house: House) -> None:
    send(web, "constraints", do="keep", constraints="none")
    assert house.record.read().profile.value("constraints") == []


def test_the_name_can_be_changed(web: Visitor, house: House) -> None:
    assert send(web, "name", name="Ada").status_code == 303
    assert house.record.read().name == "Ada"
    wrong = send(web, "name", name=" ")
    assert "not a name we can print" in text(wrong)


def test_a_fault_opens_its_form_with_what_was_typed(web: Visitor, house: House) -> None:
    wrong = send(web, "dependants", do="keep", dependants="<i>many</i>")
    page = wrong.content.decode()
    block = page.split('id="slot-dependants"')[1].split("</form>", maxsplit=1)[0]
    assert wrong.status_code == 400
    assert '<details class="change no-print" open>' in block
    assert "&lt;i&gt;many&lt;/i&gt;" in block
    assert 'class="wrong"' in block
    assert not house.record.read().profile.knows("dependants")


def test_two_tabs_that_differ_are_both_shown(web: Visitor, house: House) -> None:
    page = web.get("/profile/").content.decode()
    profile_set(house, "place", "Graz")
    sent = form(page, "place") | {"do": "keep", "place": "Lyon"}
    clash = web.post("/profile/", sent)
    assert clash.status_code in {303, 409}
    page = web.get("/profile/").content.decode()
    profile_set(house, "place", "Oslo")
    sent = form(page, "place") | {"do": "keep", "place": "Bern"}
    clash = web.post("/profile/", sent)
    assert clash.status_code == 409
    assert "Oslo" in text(clash)
    assert house.record.read().profile.value("place") == {"text": "Oslo"}


def test_a_form_too_old_keeps_what_was_typed(web: Visitor, house: House) -> None:
    page = web.get("/profile/").content.decode()
    stale = form(page, "place") | {"place": "Lyon", "csrfmiddlewaretoken": "x" * 64}
    refused = web.post("/profile/", stale, headers={"origin": "http://127.0.0.1:8765"})
    block = (
        refused.content.decode()
        .split('id="slot-place"')[1]
        .split("</form>", maxsplit=1)[0]
    )
    assert refused.status_code == 403
    assert "That form was too old" in block
    assert re.search(r"<textarea[^>]*>\s*Lyon</textarea>", block)
    assert not house.record.read().profile.knows("place")


def test_no_such_slot_is_a_sentence(web: Visitor) -> None:
    page = web.get("/profile/").content.decode()
    sent = form(page, "name") | {"slot": "nothing", "name": "x"}
    assert web.post("/profile/", sent).status_code == 400
