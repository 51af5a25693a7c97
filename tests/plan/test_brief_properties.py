"""Whatever somebody has told us, the page holds together."""

import json
import random
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.actions.decide import runway_of
from inroad.actions.house import House
from inroad.core.suggestion import SECTIONS
from inroad.interview.asked.shapes import checked
from inroad.library.shelf import Shelf, load_shelf
from inroad.plan.brief import Tools, compose
from inroad.plan.costs import costs_of
from inroad.plan.options import options_of
from inroad.plan.page import Brief
from inroad.plan.roles import roles_of
from inroad.plan.stay import stay_of
from inroad.record.conversation import Conversation
from inroad.record.log import LogEntry
from inroad.record.person import Person
from inroad.record.profile import Answer, profile_of
from inroad.show.markdown import markdown

DAY = date(2026, 3, 2)
KNOWN_BARE = {"missing.people_finder", "missing.odds"}

told = st.one_of(
    st.text(min_size=1, max_size=40).filter(str.strip),
    st.sampled_from(
        "I want to open a lab|a PhD in Oslo|join OpenAI|I don't feel ready|no time|"
        "Kofi Mensah|مختبر|王芳|É. —|…|“quoted”|a\u2028b|rebuilt a paper in PyTorch|"
        "my thesis, in maths|no Python yet".split("|")
    ),
)
texts = told.map(lambda text: {"text": text})
people = st.builds(lambda text, status: {"text": text, "status": status}, told, told)
lists = st.lists(texts, min_size=1, max_size=4)
number = st.floats(0, 100).map(lambda value: round(value, 2))


def ranges(least: float, most: float) -> st.SearchStrategy[dict[str, float]]:
    ends = st.tuples(st.floats(least, most), st.floats(least, most)).map(sorted)
    return ends.map(lambda pair: {"low": pair[0], "high": pair[1]})


money = st.builds(
    lambda amount, currency: {"amount": amount, "currency": currency},
    st.one_of(st.integers(0, 10**7), number),
    st.sampled_from([None, "EUR", "CHF"]),
)
labels = st.sampled_from(["job", "research", "sleep", "the children", "scrolling"])
shares = st.lists(
    st.one_of(
        st.builds(
            lambda label, share: {"label": label, "share": share}, labels, number
        ),
        st.builds(
            lambda label, hours: {"label": label, "hours_per_week": hours},
            labels,
            number,
        ),
    ),
    min_size=1,
    max_size=4,
)
ratings = st.builds(
    lambda value, scale, beside: {
        "value": value,
        "scale": scale,
        "compared_to": beside,
    },
    number,
    st.sampled_from(
        ["out of 10", "percent of own potential", "percentile", "not said"]
    ),
    st.one_of(st.none(), told),
)
movable = st.lists(
    st.builds(
        lambda label, hours: {"label": label, "hours_per_week": hours},
        st.one_of(st.just(""), labels),
        st.floats(0, 20),
    ),
    min_size=1,
    max_size=3,
)
choices = st.sampled_from(["yes", "probably", "unsure", "probably not", "no"])
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "monthly_income": money,
    "job_converts": choices.map(lambda value: {"value": value}),
    "runway_months": st.one_of(ranges(-12, 12), ranges(0, 600)),
    "attention_now": shares,
    "attention_target": shares,
    "self_rating": ratings,
    "peer_rating": ratings,
    "prep_hours": ranges(0, 200),
    "people": st.lists(people, min_size=1, max_size=3),
    **dict.fromkeys(
        (
            "constraints",
            "preferences",
            "groups",
            "goals",
            "options",
            "against",
            "blockers",
            "untouchable",
            "evidence",
        ),
        lists,
    ),
    **dict.fromkeys(
        (
            "happiness",
            "stress",
            "next_job_worry",
            "writing_practice",
            "place",
            "stage",
            "field",
            "fun",
            "why",
        ),
        texts,
    ),
    "spending": money,
    "savings": money,
    "debt": money,
    "dependants": st.integers(0, 20),
    "movable_hours": movable,
    "reverse_hours": ranges(0, 200),
    "one_line": told.map(lambda text: {"text": " ".join(text.split()[:12])}),
    "leave_below": st.integers(0, 10).map(lambda value: {"value": value}),
    "learning_here": st.integers(0, 10).map(lambda value: {"value": value}),
    "knowing_this": st.sampled_from(["yes", "not yet", "no"]),
}
profiles = st.fixed_dictionaries(
    {}, optional={slot: st.one_of(st.none(), value) for slot, value in VALUES.items()}
)
logs = st.lists(
    st.tuples(
        st.sampled_from(["did", "message"]), st.sampled_from([None, True, False]), told
    ),
    max_size=4,
)


class NoCalculations:
    """Nothing kept, so that every runway is calculated for its page."""

    def find(self, key: str) -> None:
        """Find nothing."""

    def keep(self, key: str, result: dict[str, Any]) -> None:
        """Keep nothing."""


class NoRecord:
    """No record: the person is given."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - never reached
        raise AssertionError(name)


@pytest.fixture(scope="module")
def whole_shelf() -> Shelf:
    return load_shelf()


def person_of(profile: dict[str, Any], log: list[Any], asker: str) -> Person:
    answers = [
        Answer(
            f"a{place}",
            slot,
            None if value is None else checked(slot, value),
            "asked",
            DAY,
            conversation="c1",
            declined=value is None,
        )
        for place, (slot, value) in enumerate(profile.items())
    ]
    entries = tuple(
        LogEntry(f"l{place}", DAY, text, kind, answered=answered)
        for place, (kind, answered, text) in enumerate(log)
    )
    talk = Conversation("c1", "talk.txt", "0" * 64, "Noor", asker, DAY)
    return Person("p1", "Noor", profile_of(answers), (talk,), entries)


def page_of(person: Person, shelf: Shelf) -> Brief:
    house = House(
        record=NoRecord(),
        shelf=shelf,
        calculations=NoCalculations(),
        today=DAY,
        now=lambda: datetime(2026, 3, 2, tzinfo=UTC),
        random=random.Random(0).randbytes,  # noqa: S311 - a test's chance is fixed
    )
    return compose(person, DAY, Tools(shelf, runway_of(house, person)))


@settings(max_examples=20, deadline=None)
@given(profile=profiles, log=logs, asker=told)
def test_a_page_is_whole_whatever_was_said(
    whole_shelf: Shelf, profile: dict[str, Any], log: list[Any], asker: str
) -> None:
    page = page_of(person_of(profile, log, asker), whole_shelf)
    assert [section.id for section in page.sections] == list(SECTIONS)
    ids = [line.id for line in page.lines]
    assert len(ids) == len(set(ids))
    assert {ref for line in page.lines for ref in line.because} == set(page.refs)
    assert {line.id for line in page.lines if not line.because} <= KNOWN_BARE
    assert all(line.text.strip() for line in page.lines)
    assert {"week.social", "week.money"} <= set(ids)
    act = next(section for section in page.sections if section.id == "act")
    assert all(line.minutes <= 30 for line in act.lines)
    assert json.loads(json.dumps(dict(page.refs))).keys() == page.refs.keys()


@settings(max_examples=20, deadline=None)
@given(profile=profiles, log=logs)
def test_the_pages_before_a_decision_are_whole_whatever_was_said(
    whole_shelf: Shelf, profile: dict[str, Any], log: list[Any]
) -> None:
    person = person_of(profile, log, "Sam")
    tools = Tools(whole_shelf)
    for page in (
        roles_of(person, whole_shelf, tools, {}),
        stay_of(person, whole_shelf, {}),
        costs_of(person, whole_shelf, None, {}),
        options_of(person, whole_shelf, None, {}),
    ):
        told = [line for part in page.sections for line in part.lines]
        assert {ref for line in told for ref in line.because} <= set(page.refs)
        assert markdown(page).strip()


@settings(max_examples=20, deadline=None)
@given(profile=profiles)
def test_what_was_declined_is_not_asked_for(
    whole_shelf: Shelf, profile: dict[str, Any]
) -> None:
    page = page_of(person_of(profile, [], "Sam"), whole_shelf)
    declined = {slot for slot, value in profile.items() if value is None}
    asked = {line.id.removeprefix("missing.") for line in page.lines}
    assert not declined & asked


@settings(max_examples=20, deadline=None)
@given(profile=profiles)
def test_the_same_answers_make_the_same_page(
    whole_shelf: Shelf, profile: dict[str, Any]
) -> None:
    person = person_of(profile, [], "Sam")
    assert page_of(person, whole_shelf) == page_of(person, whole_shelf)


@settings(max_examples=20, deadline=None)
@given(profile=profiles, marked=movable, kept=st.lists(labels, max_size=3))
def test_hours_come_only_from_marked_labels_that_are_not_untouchable(
    whole_shelf: Shelf,
    profile: dict[str, Any],
    marked: list[dict[str, Any]],
    kept: list[str],
) -> None:
    answers = {**profile, "movable_hours": marked}
    answers["untouchable"] = [{"text": label} for label in kept] or None
    page = page_of(person_of(answers, [], "Sam"), whole_shelf)
    text = next(line.text for line in page.lines if line.id == "week.hours")
    may = {each["label"] for each in marked} - set(kept)
    for label in ("job", "research", "sleep", "the children", "scrolling"):
        assert f"of {label}" not in text or label in may


@settings(max_examples=20, deadline=None)
@given(profile=profiles, words=told)
def test_a_care_page_never_holds_money_or_options(
    whole_shelf: Shelf, profile: dict[str, Any], words: str
) -> None:
    answers = {**profile, "not_coping": {"text": words}}
    page = page_of(person_of(answers, [], "Sam"), whole_shelf)
    assert page.care
    assert not [
        line.id
        for line in page.lines
        if line.id.startswith(("runway.", "options.", "week.", "test."))
    ]
