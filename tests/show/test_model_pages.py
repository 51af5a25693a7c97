"""What holds of every model's page: a picture with its figures, and its limits said."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from inroad.actions.applications import applications
from inroad.actions.attention import attention
from inroad.actions.decide import runway
from inroad.actions.fit import fit
from inroad.actions.house import House
from inroad.actions.messages import messages
from inroad.actions.order import order
from inroad.actions.outlook import outlook
from inroad.actions.profile import profile_set
from inroad.actions.steps import steps
from inroad.actions.week import week
from inroad.show.html import html
from inroad.show.layout import sheet_of
from inroad.show.markdown import markdown
from inroad.show.sheet import Chart, Table
from inroad.show.terminal import terminal
from inroad.show.wire import wire


def _order(house: House) -> Any:  # noqa: ANN401 - each page has its own result
    return order(house, tasks="ask, 5 of 10, 1 h; train, 8 to 9 of 10, 2 days")


def _tree(house: House) -> Any:  # noqa: ANN401 - as above
    steps = "all of (ask, 5 of 10, 1 h; any of (make, 4 of 10, 2 d; buy, 9 of 10, 1 d))"
    return order(house, tasks=steps)


def _steps(house: House) -> Any:  # noqa: ANN401 - as above
    both = "a: closer 4, opens 6, eases 3; b: closer 1, opens 2, eases 9"
    return steps(house, steps=both)


def _week(house: House) -> Any:  # noqa: ANN401 - as above
    return week(house, blocks="write, 2 h, 2 times, clear; mail, 1 h")


PAGES = (applications, fit, outlook, _order, _tree, _steps, _week, messages)


@pytest.fixture
def house(make_house: Callable[..., House]) -> House:
    """Return the house of somebody with options, money and people to think of."""
    house = make_house()
    profile_set(house, "options", "join OpenAI; a fellowship; a paid job")
    profile_set(house, "runway_months", "4 to 5")
    return house


@pytest.mark.parametrize("page", PAGES)
def test_every_picture_has_its_figures_in_a_table_beside_it(
    house: House, page: Callable[[House], Any]
) -> None:
    for part in sheet_of(page(house)).parts:
        kinds = [type(block) for block in part.blocks]
        assert not (Chart in kinds and Table not in kinds), part.head


@pytest.mark.parametrize("page", PAGES)
def test_every_page_says_what_it_rests_on_and_where_it_misleads(
    house: House, page: Callable[[House], Any]
) -> None:
    heads = [part.head for part in sheet_of(page(house)).parts]
    assert heads[-3:] == ["What would change it", "Where it misleads", "It rests on"]


@pytest.mark.parametrize("page", PAGES)
def test_every_default_says_why_it_may_not_be_theirs(
    house: House, page: Callable[[House], Any]
) -> None:
    rests = sheet_of(page(house)).parts[-1]
    notes = [n for block in rests.blocks for n in getattr(block, "notes", ())]
    told = [note.text for note in notes if note.mark == "default"]
    assert told
    # When it is from, who says so, and why it may not fit.
    assert all(text.startswith("Default, ") for text in told)
    assert all(len(re.findall(r"[.?](?: |$)", text)) >= 3 for text in told), told


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_a_small_chart_on_the_terminal(
    house: House, page: Callable[[House], Any]
) -> None:
    text = terminal(page(house), width=80)
    assert "█" in text or "·" in text
    assert max(map(len, text.splitlines())) <= 80


@pytest.mark.parametrize("page", PAGES)
def test_no_face_shows_what_is_no_number(
    house: House, page: Callable[[House], Any]
) -> None:
    found = page(house)
    for text in (html(found), markdown(found), str(wire(found))):
        assert not re.search(r"\b(?:nan|inf|NaN|Infinity)\b", text)


@pytest.mark.parametrize("page", PAGES)
def test_somebody_who_should_rest_is_shown_none_of_them(
    house: House, page: Callable[[House], Any]
) -> None:
    profile_set(house, "not_coping", "I cannot go on")
    text = markdown(page(house))
    assert "This page waits until you want it." in text
    assert not any(letter.isdigit() for letter in text)


@pytest.mark.parametrize("page", [runway, attention])
def test_runway_and_attention_say_where_they_mislead_too(
    house: House, page: Callable[[House], Any]
) -> None:
    profile_set(house, "attention_now", "50% job, 20% reading")
    assert "Where it misleads" in [part.head for part in sheet_of(page(house)).parts]
