"""What was read and is too unlikely to count stands beside what was heard."""

import pytest
from tests.interview.hearing.conftest import Listen

from inroad.interview import likely, stands


def test_an_unlikely_value_is_no_answer_and_keeps_its_words(
    heard: Listen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(stands.LEAST, "runway_months", 1.0)
    found = heard()
    assert found.slots["runway_months"] is None
    assert [each.wire() for each in found.perhaps] == [
        {
            "slot": "runway_months",
            "value": {"low": 7, "high": 7, "lines": [7], "quote": "seven months"},
        }
    ]


def test_an_unlikely_item_leaves_the_others_of_its_list(
    heard: Listen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(likely.LEAST, "options", 0.0)
    assert "options" not in {each.slot for each in heard().perhaps}
    monkeypatch.setitem(likely.LEAST, "options", 1.0)
    found = heard()
    assert found.slots["options"] is None
    assert [each.slot for each in found.perhaps].count("options") == 2


def test_what_counts_is_not_told_twice(heard: Listen) -> None:
    found = heard()
    sure = {slot for slot, value in found.slots.items() if isinstance(value, dict)}
    assert sure.isdisjoint(each.slot for each in found.perhaps)
