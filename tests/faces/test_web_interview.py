"""The interview in the browser: asked, answered, gone back to, nothing lost."""
# ruff: noqa: ANN401 - what a client answers has no type of ours

import re
from html import unescape
from typing import Any

import pytest

from inroad.actions.house import House
from inroad.actions.interview import interview, interview_answer
from inroad.actions.profile import profile_set
from inroad.interview.questions.script import script
from inroad.settings import Settings
from inroad.wiring import open_house

Visitor = Any
ORIGIN = {"origin": "http://127.0.0.1:8765"}


def text(answer: Any) -> str:
    return unescape(re.sub(r"\s+", " ", answer.content.decode()))


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found, name
    return unescape(found[1])


def form(page: str, **given: str) -> dict[str, str]:
    names = ("csrfmiddlewaretoken", "once", "question", "saw")
    return {name: hidden(page, name) for name in names} | given


def answer(visitor: Visitor, address: str, how: str = "answered", **given: str) -> Any:
    page = visitor.get(address).content.decode()
    return visitor.post(address, form(page, how=how, **given))


@pytest.fixture
def mine(bare: Any) -> House:
    return open_house(Settings(bare))


def test_the_first_page_leads_to_the_first_question(first: Visitor) -> None:
    assert 'href="/interview/">Begin' in text(first.get("/"))
    page = text(first.get("/interview/"))
    assert re.search(r"question 1 of at most \d+ · about \d+ minutes left", page)
    assert "Why this question" in page


def test_keeping_an_answer_leads_to_the_next_question(
    first: Visitor, mine: House
) -> None:
    kept = answer(first, "/interview/", stage="engineer at a bank", field="evals")
    assert (kept.status_code, kept["Location"]) == (303, "/interview/")
    assert mine.record.read().profile.value("stage") == {"text": "engineer at a bank"}
    assert "question 2 of" in text(first.get("/interview/"))


@pytest.mark.parametrize("how", ["unknown", "declined", "later"])
def test_each_question_can_be_left(first: Visitor, mine: House, how: str) -> None:
    asked = interview(mine).question
    left = answer(first, "/interview/", how=how, stage="typed all the same")
    assert left.status_code == 303
    now = interview(mine).question
    assert asked
    assert now
    assert now.id != asked.id
    assert not mine.record.read().profile.knows("stage")
    assert mine.record.read().profile.declined("stage") == (how == "declined")


def test_what_was_begun_here_goes_on_at_the_terminal_and_back(
    first: Visitor, mine: House
) -> None:
    answer(first, "/interview/", stage="engineer")
    asked = interview(mine).question
    assert asked
    assert asked.title in text(first.get("/interview/"))
    interview_answer(mine, asked.id, how="unknown")
    assert asked.title not in text(first.get("/interview/")).split("Back:")[0]


def test_going_back_shows_what_stands_and_changes_it(
    first: Visitor, mine: House
) -> None:
    answer(first, "/interview/", stage="engineer", field="evals")
    page = first.get("/interview/now/").content.decode()
    assert re.search(r"<textarea[^>]*name=\"stage\"[^>]*>\s*engineer</textarea>", page)
    answer(first, "/interview/now/", stage="teacher", field="evals")
    assert mine.record.read().profile.value("stage") == {"text": "teacher"}


def test_a_fault_stands_under_its_field_and_what_was_typed_stays(
    first: Visitor, mine: House
) -> None:
    given = {"runway_months.low": "6", "runway_months.high": "5"}
    wrong = answer(first, "/interview/runway/", **given)
    page = text(wrong)
    assert wrong.status_code == 400
    assert "“At least” is larger than “at most”. Swap them, or change one." in page
    field = re.search(r'<input[^>]*name="runway_months.high"[^>]*>', page)
    assert field
    assert 'value="5"' in field[0]
    assert 'aria-invalid="true" autofocus' in field[0]
    assert re.search(r'aria-describedby="(\S+)"', field[0])[1] in page  # type: ignore[index] # found, or the test fails
    assert not mine.record.read().profile.knows("runway_months")


def test_an_end_of_a_range_without_a_number_is_never_guessed(
    first: Visitor, mine: House
) -> None:
    given = {"runway_months.low": "blue", "runway_months.high": "6"}
    wrong = answer(first, "/interview/runway/", **given)
    assert "No number stands here." in text(wrong)
    assert not mine.record.read().profile.knows("runway_months")


def test_nothing_typed_is_a_sentence_and_not_an_answer(first: Visitor) -> None:
    empty = answer(first, "/interview/", stage="  ")
    assert empty.status_code == 400
    assert "Nothing is written here." in text(empty)


def test_rows_of_a_week_are_kept_as_shares_and_hours(
    first: Visitor, mine: House
) -> None:
    given = {
        "attention_now.label.1": "job, and travel to it",
        "attention_now.amount.1": "50%",
        "attention_now.label.2": "reading",
        "attention_now.amount.2": "10 hours",
        "attention_now.label.3": "sport",
        "attention_now.amount.3": "1 hour a day",
        "attention_now.label.4": "calls",
        "attention_now.amount.4": "5",
    }
    assert answer(first, "/interview/week/", **given).status_code == 303
    assert mine.record.read().profile.value("attention_now") == [
        {"label": "job, and travel to it", "share": 50},
        {"label": "reading", "hours_per_week": 10},
        {"label": "sport", "hours_per_day": 1},
        {"label": "calls", "share": 5},
    ]
    page = first.get("/interview/week/").content.decode()
    assert 'value="job, and travel to it"' in page
    assert 'value="1 hours a day"' in page


def test_a_row_without_a_figure_is_said_and_stays(first: Visitor, mine: House) -> None:
    given = {"attention_now.label.1": "job", "attention_now.amount.1": "a lot"}
    wrong = answer(first, "/interview/week/", **given)
    assert wrong.status_code == 400
    assert 'value="a lot"' in text(wrong)
    assert not mine.record.read().profile.knows("attention_now")


def test_a_contradiction_is_said_back_with_both_values(
    first: Visitor, mine: House
) -> None:
    for slot, value in (("spending", "EUR 2000"), ("savings", "EUR 6000")):
        profile_set(mine, slot, value)
    ahead = ("now", "place", "phd", "goals", "why", "income", "converts", "savings")
    for id in ahead:
        interview_answer(mine, id, how="unknown")
    profile_set(mine, "spending", "EUR 2000")
    profile_set(mine, "savings", "EUR 6000")
    interview_answer(mine, "runway", "12 to 14")
    page = text(first.get("/interview/"))
    assert "to settle" in page
    assert 'type="radio"' in page
    assert "12 to 14 months" in page
    assert "3 months" in page
    settled = answer(first, "/interview/", stands="worked")
    assert settled.status_code == 303
    assert mine.record.read().profile.value("runway_months") == {"low": 3, "high": 3}


def test_making_oneself_smaller_is_named_and_can_be_disputed(
    first: Visitor, mine: House
) -> None:
    answer(first, "/interview/goals/", goals="too ambitious for me")
    interview_answer(mine, "now", how="unknown")
    page = first.get("/interview/goals/").content.decode()
    assert "not yet a finding" in page
    first.post("/interview/goals/", form(page))
    assert "not yet a finding" not in first.get("/interview/goals/").content.decode()


def test_somebody_who_cannot_go_on_is_asked_nothing(
    first: Visitor, mine: House
) -> None:
    profile_set(mine, "not_coping", "I want to die")
    page = text(first.get("/interview/"))
    assert "tell someone you trust" in page
    assert "<form" not in page
    assert "Go on with the questions anyway" in page


def test_the_end_names_what_was_left_and_leads_to_the_brief(
    first: Visitor, mine: House
) -> None:
    while (asked := interview(mine).question) is not None:
        interview_answer(mine, asked.id, how="unknown")
    page = text(first.get("/interview/"))
    assert "That is all we ask" in page
    assert 'href="/">Read your Brief' in page
    assert "you did not know" in page


def test_two_tabs_that_differ_are_both_shown_and_either_can_be_kept(
    first: Visitor, mine: House
) -> None:
    one = first.get("/interview/goals/").content.decode()
    two = first.get("/interview/goals/").content.decode()
    first.post("/interview/goals/", form(one, goals="run a lab"))
    clash = first.post("/interview/goals/", form(two, goals="teach"))
    assert clash.status_code == 409
    assert "run a lab" in text(clash)
    assert "teach" in text(clash)
    assert mine.record.read().profile.value("goals") == [{"text": "run a lab"}]
    again = form(clash.content.decode(), goals="teach", how="answered")
    assert first.post("/interview/goals/", again).status_code == 303
    assert mine.record.read().profile.value("goals") == [{"text": "teach"}]


def test_a_form_sent_twice_is_kept_once(first: Visitor, mine: House) -> None:
    page = first.get("/interview/goals/").content.decode()
    sent = form(page, goals="run a lab", how="answered")
    assert first.post("/interview/goals/", sent).status_code == 303
    before = mine.record.read()
    assert first.post("/interview/goals/", sent).status_code == 303
    assert mine.record.read() == before


def test_the_back_button_and_the_same_answer_change_nothing(
    first: Visitor, mine: House
) -> None:
    page = first.get("/interview/goals/").content.decode()
    first.post("/interview/goals/", form(page, goals="run a lab"))
    history = mine.record.read().profile.history
    old = form(page, goals="run a lab") | {"once": "f" * 16}
    assert first.post("/interview/goals/", old).status_code == 303
    assert mine.record.read().profile.history == history


def test_a_form_too_old_keeps_what_was_typed_beside_a_fresh_token(
    first: Visitor, mine: House
) -> None:
    page = first.get("/interview/goals/").content.decode()
    stale = form(page, goals="run <b>a lab</b>") | {"csrfmiddlewaretoken": "x" * 64}
    refused = first.post("/interview/goals/", stale, headers=ORIGIN)
    shown = refused.content.decode()
    assert refused.status_code == 403
    assert "That form was too old" in shown
    assert "run &lt;b&gt;a lab&lt;/b&gt;</textarea>" in shown
    assert not mine.record.read().profile.knows("goals")
    again = form(shown, goals="run <b>a lab</b>")
    assert first.post("/interview/goals/", again, headers=ORIGIN).status_code == 303
    assert mine.record.read().profile.knows("goals")


def test_what_another_site_sent_is_never_set_into_a_form(first: Visitor) -> None:
    sent = {"question": "goals", "goals": "their words"}
    headers = {"origin": "http://127.0.0.1:9999"}
    refused = first.post("/interview/goals/", sent, headers=headers)
    assert refused.status_code == 403
    assert "their words" not in text(refused)


def test_a_question_that_is_not_there_is_a_sentence(first: Visitor) -> None:
    for address in ("/interview/nothing/", "/interview/check.currency/"):
        assert first.get(address).status_code == 404


@pytest.mark.parametrize("question", [q.id for q in script()])
def test_every_question_names_each_of_its_inputs(first: Visitor, question: str) -> None:
    page = first.get(f"/interview/{question}/").content.decode()
    ids = re.findall(
        r'<(?:input|textarea)(?![^>]*type="hidden")[^>]* id="([^"]+)"', page
    )
    labelled = set(re.findall(r'<label for="([^"]+)"', page))
    named = set(re.findall(r' id="([^"]+)"[^>]*aria-label=', page))
    assert ids
    assert set(ids) <= labelled | named
    assert len(set(ids)) == len(ids)
