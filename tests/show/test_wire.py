import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.actions.interview import Heard
from inroad.actions.profile import ProfileView, SlotView
from inroad.interview.hearing import Hearing
from inroad.plan.page import Brief
from inroad.show.wire import wire


@dataclass
class Odd:
    from_: date
    amount: Decimal
    many: tuple[Any, ...]
    array: Any = None


class Pair(NamedTuple):
    one: int
    two: Odd


def test_a_brief_has_the_shape_that_programs_rely_on(brief: Brief) -> None:
    found = wire(brief, "brief")
    assert found["schema"] == "inroad/brief/1"
    assert found["date"] == "2026-11-20"
    assert found["care"] is False
    line = found["sections"][0]["lines"][0]
    assert line["id"] == "aim.stated"
    assert line["because"] == ["slot:goals.0"]
    assert all(
        r in found["refs"]
        for s in found["sections"]
        for n in s["lines"]
        for r in n["because"]
    )


def test_what_was_heard_stands_at_the_top() -> None:
    hearing = Hearing("Ada", None, {"place": None, "stress": {"text": "no"}})
    found = wire(Heard(hearing, "a.txt", kept=False, conversation=""), "interview_hear")
    assert found["schema"] == "inroad/interview_hear/1"
    assert found["subject"] == "Ada"
    assert found["slots"]["place"] is None
    assert found["unheard"] == ["place"]
    assert found["kept"] is False


def test_an_answer_says_from_where() -> None:
    view = SlotView(
        "place",
        "Graz",
        "asked",
        "2026-11-20",
        declined=False,
        lines=(),
        quote="",
        conversation="",
    )
    assert wire(view)["from"] == "asked"
    assert "origin" not in wire(view)


def test_dates_decimals_arrays_and_tuples_become_plain() -> None:
    odd = Odd(
        date(2026, 1, 2), Decimal("3.50"), (1, {2}), np.array([1.5, float("nan")])
    )
    assert wire(Pair(1, odd), "pair") == {
        "schema": "inroad/pair/1",
        "one": 1,
        "two": {
            "from": "2026-01-02",
            "amount": 3.5,
            "many": [1, [2]],
            "array": [1.5, None],
        },
    }


def test_a_bare_list_stands_under_value() -> None:
    assert wire([1], "x") == {"schema": "inroad/x/1", "value": [1]}


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(PLAIN)
@settings(max_examples=80, deadline=None)
def test_any_plain_value_can_be_sent_and_nothing_in_it_is_not_a_number(
    value: object,
) -> None:
    json.dumps(wire({"value": value}, "x"), allow_nan=False)


def test_facts_are_null_declined_or_a_value() -> None:
    def fact(slot: str, value: int | None, *, declined: bool) -> SlotView:
        return SlotView(slot, value, "asked", "2026-03-02", declined, (), "", "")

    declined, told = (
        fact("savings", None, declined=True),
        fact("dependants", 2, declined=False),
    )
    facts = {"dependants": told, "savings": declined, "debt": None}
    told_as = wire(ProfileView("Ada", {}, facts))
    assert told_as["facts"] == {"dependants": 2, "savings": "declined", "debt": None}
    assert told_as["facts_from"]["dependants"]["from"] == "asked"
