"""Answers in a person's words, for every slot and fact."""

from typing import Any

import pytest

from inroad.interview.asked.parse import parse_answer
from inroad.record.profile import SLOTS


def months(low: float, high: float | None = None) -> dict[str, float]:
    return {"low": low, "high": low if high is None else high}


@pytest.mark.parametrize("slot", ["runway_months"])
@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("about five months", months(5)),
        ("4-5", months(4, 5)),
        ("4 to 5", months(4, 5)),
        ("4–5", months(4, 5)),
        ("a year and a half", months(18)),
        ("half a year", months(6)),
        ("6", months(6)),
        ("-2", months(-2)),
        ("we are two months behind", months(-2)),
        ("nothing left", months(0)),
    ],
)
def test_a_runway_as_people_say_it(slot: str, said: str, value: object) -> None:
    assert parse_answer(slot, said) == value


@pytest.mark.parametrize(
    ("said", "amount", "currency"),
    [
        ("CHF 3'500", 3500, "CHF"),
        ("2 lakh rupees a month", 200000, "INR"),
        ("€2.400", 2400, "EUR"),
        ("£30,000 per year before tax", 2500, "GBP"),
        ("1.5 million won", 1500000, "KRW"),
        ("3500 francs", 3500, None),
        ("$5000", 5000, None),
        ("nothing", 0, None),
    ],
)
def test_an_income_as_people_say_it(
    said: str, amount: float, currency: str | None
) -> None:
    found = parse_answer("monthly_income", said)
    assert (found["amount"], found["currency"]) == (amount, currency)


@pytest.mark.parametrize("slot", ["spending", "savings", "debt"])
@pytest.mark.parametrize(
    ("said", "amount", "currency"),
    [
        ("2000 EUR", 2000, "EUR"),
        ("CHF 3,000", 3000, "CHF"),
        ("about 1.2k euros", 1200, "EUR"),
        ("none", 0, None),
        ("I don't have any", 0, None),
    ],
)
def test_a_sum_as_people_say_it(
    slot: str, said: str, amount: float, currency: str | None
) -> None:
    found = parse_answer(slot, said)
    assert (found["amount"], found["currency"]) == (amount, currency)


def test_yearly_costs_are_divided_by_twelve_and_say_so() -> None:
    assert parse_answer("spending", "EUR 24,000 a year") == {
        "amount": 2000,
        "currency": "EUR",
        "basis": "yearly costs, divided by twelve",
    }


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("yes", "yes"),
        ("No.", "no"),
        ("maybe", "unsure"),
        ("I doubt it", "probably not"),
        ("very likely", "probably"),
    ],
)
def test_whether_the_work_lasts_as_people_say_it(said: str, value: str) -> None:
    assert parse_answer("job_converts", said) == {"value": value}


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("10-15", months(10, 15)),
        ("ten to fifteen hours", months(10, 15)),
        ("half an hour", months(0.5)),
        ("30 minutes", months(0.5)),
        ("none", months(0)),
    ],
)
def test_hours_of_preparation_as_people_say_it(said: str, value: object) -> None:
    assert parse_answer("prep_hours", said) == value


@pytest.mark.parametrize("slot", ["attention_now", "attention_target"])
@pytest.mark.parametrize(
    ("said", "value"),
    [
        (
            "50% job, 20% reading",
            [{"label": "job", "share": 50}, {"label": "reading", "share": 20}],
        ),
        (
            "half work, half kids",
            [{"label": "work", "share": 50}, {"label": "kids", "share": 50}],
        ),
        ("2 hours a day research", [{"label": "research", "hours_per_day": 2}]),
        ("20 hours a week research", [{"label": "research", "hours_per_week": 20}]),
    ],
)
def test_shares_of_a_week_as_people_say_them(
    slot: str, said: str, value: object
) -> None:
    assert parse_answer(slot, said) == value


@pytest.mark.parametrize("slot", ["self_rating", "peer_rating"])
@pytest.mark.parametrize(
    ("said", "number", "scale"),
    [
        ("6/10 among colleagues", 6, "out of 10"),
        ("30 out of 100", 30, "out of 100"),
        ("30 percent of my potential", 30, "percent of own potential"),
        ("70th percentile of applicants", 70, "percentile"),
    ],
)
def test_a_rating_as_people_say_it(
    slot: str, said: str, number: float, scale: str
) -> None:
    found = parse_answer(slot, said)
    assert (found["value"], found["scale"]) == (number, scale)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("nobody", 0),
        ("just me", 0),
        ("two kids", 2),
        ("one child", 1),
        ("four", 4),
        ("3", 3),
    ],
)
def test_dependants_as_people_say_it(said: str, value: int) -> None:
    assert parse_answer("dependants", said) == value


def movable(*entries: tuple[float, str]) -> list[dict[str, Any]]:
    return [{"label": label, "hours_per_week": hours} for hours, label in entries]


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("4 hours of scrolling; 2h TV", movable((4, "scrolling"), (2, "TV"))),
        ("4h gaming, 2h TV", movable((4, "gaming"), (2, "TV"))),
        ("4 hours of TV and 2 hours of news", movable((4, "TV"), (2, "news"))),
        ("scrolling 4 hours", movable((4, "scrolling"))),
        ("half an hour a day of news", movable((3.5, "news"))),
        ("90 minutes of gym", movable((1.5, "gym"))),
        ("an hour of news", movable((1, "news"))),
        ("5", movable((5, ""))),
        ("none", movable((0, ""))),
    ],
)
def test_movable_hours_as_people_say_them(said: str, value: object) -> None:
    assert parse_answer("movable_hours", said) == value


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("2024", "2024"),
        ("in 2023", "2023"),
        ("2024-10", "2024-10"),
        ("October 2024", "2024-10"),
        ("since Sept. 2019", "2019-09"),
    ],
)
def test_the_start_of_a_phd_as_people_say_it(said: str, value: str) -> None:
    assert parse_answer("phd_start", said) == value


LISTS = (
    "constraints",
    "preferences",
    "people",
    "groups",
    "goals",
    "options",
    "against",
    "blockers",
    "untouchable",
)
TEXTS = (
    "happiness",
    "stress",
    "next_job_worry",
    "writing_practice",
    "place",
    "stage",
    "field",
    "fun",
    "not_coping",
)


@pytest.mark.parametrize("slot", LISTS)
@pytest.mark.parametrize(
    ("said", "entries"),
    [
        ("one thing", ["one thing"]),
        ("this, and that; the other.", ["this, and that", "the other"]),
        ("a\nb", ["a", "b"]),
    ],
)
def test_a_list_is_split_at_semicolons_and_lines(
    slot: str, said: str, entries: list[str]
) -> None:
    assert [item["text"] for item in parse_answer(slot, said)] == entries


@pytest.mark.parametrize("slot", TEXTS)
@pytest.mark.parametrize("said", ["yes", "mostly, I think", "نعم، غالبًا"])
def test_words_stay_as_they_were_typed(slot: str, said: str) -> None:
    assert parse_answer(slot, said) == {"text": said}


ABOUT_WORK = {
    *("learning_here", "room_here", "unhappy_here", "leave_below", "knowing_this"),
    *("one_line", "why", "evidence", "reverse_hours"),
}
"""Tried in test_typed_in_the_interview.py."""


def test_every_slot_can_be_typed() -> None:
    tried = {*LISTS, *TEXTS, "runway_months", "monthly_income", "job_converts"}
    tried |= {"prep_hours", "attention_now", "attention_target", "self_rating"}
    tried |= {"peer_rating", "dependants", "movable_hours", "phd_start"}
    assert tried | {"spending", "savings", "debt"} | ABOUT_WORK == set(SLOTS)
