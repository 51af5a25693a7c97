from datetime import date
from typing import Any

import pytest

from inroad.core.errors import BadInput
from inroad.record.log import LogEntry
from inroad.record.person import Named
from inroad.record.plain import from_plain, to_plain
from inroad.record.profile import Answer, profile_of

DAY = date(2026, 3, 2)


def test_a_value_becomes_plain_json_and_comes_back() -> None:
    entry = LogEntry("l1", DAY, "Wrote", minutes=5, answered=False, outcome_on=DAY)
    assert to_plain(entry)["on"] == "2026-03-02"
    assert from_plain(LogEntry, to_plain(entry)) == entry


def test_a_field_that_is_missing_takes_its_default() -> None:
    plain = {"id": "l1", "on": "2026-03-02", "text": "Wrote"}
    assert from_plain(LogEntry, plain) == LogEntry("l1", DAY, "Wrote")


def test_a_table_that_cannot_be_changed_is_as_good_as_one_that_can() -> None:
    answers = profile_of([Answer("a", "goals", ("x", "y"), "asked", DAY)]).answers
    assert to_plain(answers)["goals"]["value"] == ["x", "y"]


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {1, 2}, b"x", object()])
def test_what_json_cannot_say_is_refused(value: object) -> None:
    with pytest.raises(BadInput, match="cannot be kept"):
        to_plain({"deep": [value]})


@pytest.mark.parametrize("plain", [None, 7, [], {}, {"name": 7}, {"name": "a", "x": 1}])
def test_what_is_no_such_value_is_refused(plain: Any) -> None:  # noqa: ANN401 - JSON
    with pytest.raises(BadInput, match="should be"):
        from_plain(Named, plain)
