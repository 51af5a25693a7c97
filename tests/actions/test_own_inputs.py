"""Own figures for a model: kept by name, offered again, taken away again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from inroad.actions import every_action
from inroad.actions.fit import fit, own_fit
from inroad.actions.house import House
from inroad.actions.order import order
from inroad.actions.outlook import outlook
from inroad.actions.plan import brief
from inroad.actions.profile import profile_set
from inroad.actions.week import week
from inroad.core.errors import BadInput
from inroad.show.terminal import terminal

KEPT: dict[str, dict[str, Any]] = {
    "fit": {"suits": "2 to 5", "hours": "40"},
    "outlook": {"ways": "PhD: aim 4 to 9", "horizon": 8.0},
    "order": {"tasks": "ask, 5 of 10, 1 h; train, 9 of 10, 2 d", "failure": "at_end"},
    "topics": {"topics": "probing, 4 of 10, matters 3, 40 h", "hours": 60},
    "week": {"blocks": "write, 2 h, 3 times, clear", "clear": "8 to 11"},
    "messages": {"asking": "professor", "sent": 4, "answered": 1},
}
ACTIONS = every_action()
Page = Callable[..., Any]


def run(name: str) -> Page:
    return ACTIONS[name,].run


def own(name: str) -> Page:
    return ACTIONS[name, "own"].run


@pytest.mark.parametrize("name", KEPT)
def test_what_is_kept_stands_the_next_time(memory_house: House, name: str) -> None:
    given = run(name)(memory_house, **KEPT[name])
    own(name)(memory_house, **KEPT[name])
    found = run(name)(memory_house)
    assert found.own.values == KEPT[name]
    assert replace(found, own=None) == given


@pytest.mark.parametrize("name", KEPT)
def test_it_is_said_since_when_and_how_to_take_it_away(
    memory_house: House, name: str
) -> None:
    text = " ".join(terminal(own(name)(memory_house, **KEPT[name])).split())
    assert "You keep:" in text
    assert "You, 2 March 2026." in text
    assert f"inroad {name} own --discard" in text


@pytest.mark.parametrize("name", KEPT)
def test_what_is_discarded_counts_no_more(memory_house: House, name: str) -> None:
    before = run(name)(memory_house)
    own(name)(memory_house, **KEPT[name])
    assert own(name)(memory_house, discard=True) == before


@pytest.mark.parametrize("name", KEPT)
def test_an_action_that_only_reads_keeps_nothing(
    memory_house: House, name: str
) -> None:
    run(name)(memory_house, **KEPT[name])
    assert memory_house.record.read().inputs == ()
    assert ACTIONS[name,].effect == "read"
    assert ACTIONS[name, "own"].effect == "write"


def test_what_is_given_now_stands_before_what_is_kept(memory_house: House) -> None:
    own("fit")(memory_house, suits="2 to 5", hours="40")
    found = fit(memory_house, suits="7 to 9")
    assert found.inputs is not None
    assert found.inputs.suits == (0.7, 0.9)
    assert found.inputs.hours == (40.0, 40.0)


def test_a_second_figure_is_kept_beside_the_first(memory_house: House) -> None:
    own("fit")(memory_house, suits="2 to 5")
    later = replace(memory_house, today=memory_house.today + timedelta(days=9))
    own("fit")(later, hours="40")
    (kept,) = memory_house.record.read().inputs
    assert kept.values == {"suits": "2 to 5", "hours": "40"}
    assert kept.on == later.today


def test_figures_that_cannot_be_used_are_not_kept(memory_house: House) -> None:
    with pytest.raises(BadInput, match="upside down"):
        own("fit")(memory_house, suits="5 to 2")
    # Each is possible, and both together are not.
    own("fit")(memory_house, shows="5")
    with pytest.raises(BadInput, match="shows nothing"):
        own("fit")(memory_house, errs="8")
    (kept,) = memory_house.record.read().inputs
    assert kept.values == {"shows": "5"}


@pytest.mark.parametrize(
    "given", [{}, {"suits": "  "}, {"suits": "5", "discard": True}]
)
def test_keeping_nothing_or_both_at_once_is_refused(
    memory_house: House, given: dict[str, Any]
) -> None:
    with pytest.raises(BadInput) as caught:
        own("fit")(memory_house, **given)
    assert caught.value.hint


@pytest.mark.parametrize("page", [order, week, outlook])
def test_before_whoever_may_not_see_the_profile_nothing_kept_shows(
    memory_house: House, page: Page
) -> None:
    name = page.__name__
    own(name)(memory_house, **KEPT[name])
    assert page(replace(memory_house, personal=False)).own is None


def test_the_brief_weighs_the_test_of_fit_by_the_kept_figures(
    memory_house: House,
) -> None:
    profile_set(memory_house, "options", "join OpenAI; a fellowship; a paid job")
    before = line(memory_house, "test.worth")
    own("fit")(memory_house, suits="2 to 5", hours="40")
    after = line(memory_house, "test.worth")
    assert "80 to 120 hours" in before
    assert "A test of fit of 40 hours" in after
    assert own_fit(memory_house.record.read()).own == ("suits", "hours")


def test_the_brief_says_what_comes_of_kept_ways_ahead(memory_house: House) -> None:
    profile_set(memory_house, "options", "join OpenAI; a fellowship; a paid job")
    assert line(memory_house, "options.ahead") == ""
    own("outlook")(memory_house, ways="PhD: works 9 of 10, aim 9 to 10")
    assert line(memory_house, "options.ahead").startswith(
        "By your own figures of 2 March 2026 for ways ahead, PhD comes out best in"
    )


def line(house: House, id: str) -> str:
    lines = [each for section in brief(house).sections for each in section.lines]
    return next((each.text for each in lines if each.id == id), "")
