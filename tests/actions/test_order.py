"""The order of tasks: both rules where it was not said which holds."""

import re
from typing import Any

import pytest

import inroad.actions.order as places
from inroad.actions.house import House
from inroad.actions.order import OrderView
from inroad.actions.order_tree import TreeView
from inroad.actions.profile import profile_set
from inroad.core.errors import BadInput
from inroad.show.html import html
from inroad.show.terminal import terminal

TWO = "write it up, 9 of 10, 30 h; run it, 4 of 10, 240 h"


def order(house: House, **given: Any) -> OrderView:  # noqa: ANN401 - as typed
    found = places.order(house, **given)
    assert isinstance(found, OrderView)
    return found


def page(found: OrderView | TreeView) -> str:
    return " ".join(terminal(found).split())


def names(found: OrderView) -> list[str]:
    assert found.found is not None
    return [found.tasks[n].name for n in found.found.order]


def test_two_rules_that_disagree_are_both_shown_and_asked(memory_house: House) -> None:
    found = order(memory_house, tasks=TWO)
    assert found.disagree
    assert "Would you know only at the end of a task that it failed" in page(found)


def test_what_was_said_of_failure_settles_it(memory_house: House) -> None:
    assert names(order(memory_house, tasks=TWO, failure="at_end"))[0] == "write it up"
    found = order(memory_house, tasks=TWO, failure="along_the_way")
    assert names(found)[0] == "run it"
    assert found.other is None


def test_it_says_at_which_chance_two_change_places(memory_house: House) -> None:
    found = order(memory_house, tasks=TWO, failure="at_end")
    assert found.found is not None
    assert found.found.turns[0].at == pytest.approx(0.925)


def test_where_one_is_enough_the_best_for_its_time_comes_first(
    memory_house: House,
) -> None:
    tasks = "a, 5 of 10, 10 h; b, 3 of 10, 2 h; c, 9 of 10, 60 h"
    assert names(order(memory_house, tasks=tasks, need="one")) == ["b", "a", "c"]


def test_a_task_stays_behind_what_it_follows(memory_house: House) -> None:
    tasks = "ask, 10 of 10, 8 h; try it, 1 of 10, 1 h, after ask; tidy, 9 of 10, 1 h"
    found = names(order(memory_house, tasks=tasks, failure="at_end"))
    assert found.index("ask") < found.index("try it")


def test_words_stand_for_chances_as_a_default(memory_house: House) -> None:
    found = order(memory_house, tasks="a, long shot, 2 h; b, sure, 2 h")
    assert names(found) == ["a", "b"]
    assert any(a.ref == "task_success.research_step" for a in found.assumptions)
    assert 'class="c-hollow"' in html(found)


@pytest.mark.parametrize(
    ("tasks", "words"),
    [
        ("a, 5 of 10, 1 h", "no order"),
        ("a; b", "lacks a chance or a time"),
        ("a, soon, 1 h; b, 5 of 10, 1 h", "no chance and no time"),
        ("a, 12 of 10, 1 h; b, 5 of 10, 1 h", "more than all"),
        ("a, 9 to 3 of 10, 1 h; b, 5 of 10, 1 h", "upside down"),
        ("a, 5 of 10, 0 h; b, 5 of 10, 1 h", "no time to reckon with"),
        ("a, 5 of 10, 1 h; A, 5 of 10, 1 h", "same name"),
        ("a, 5 of 10, 1 h, after b; b, 5 of 10, 1 h, after a", "."),
        ("a, 5 of 10, 1 h, after z; b, 5 of 10, 1 h", "no task here"),
        ("; ".join(f"t{n}, 5 of 10, 1 h" for n in range(99)), "too many"),
    ],
)
def test_what_is_no_task_is_a_sentence(
    memory_house: House, tasks: str, words: str
) -> None:
    with pytest.raises(BadInput, match=words) as caught:
        order(memory_house, tasks=tasks)
    assert caught.value.hint


def test_without_tasks_it_says_what_will_stand_here(memory_house: House) -> None:
    assert "With two tasks or more" in page(order(memory_house))


def test_somebody_who_cannot_go_on_is_given_no_tasks(memory_house: House) -> None:
    profile_set(memory_house, "not_coping", "I cannot go on")
    assert "This page waits until you want it." in page(order(memory_house, tasks=TWO))


TREE = (
    "all of (ask, 5 of 10, 1 h; any of (scrape, 4 of 10, 2 d; buy, 9 of 10, 1 d); "
    "train, 8 to 9 of 10, 2 d)"
)


def test_several_ways_to_one_thing_are_ordered_as_a_tree(memory_house: House) -> None:
    found = places.order(memory_house, tasks=TREE, failure="at_end")
    assert isinstance(found, TreeView)
    told = page(found)
    assert told.startswith("Ask first")
    assert re.search(r"ask fails\W.{0,9}stop: it cannot work out", told)
    assert "nothing to do with one another" in told


def test_two_first_steps_of_a_tree_are_both_shown_and_asked(
    memory_house: House,
) -> None:
    tree = "all of (write, 9 of 10, 30 h; any of (run, 4 of 10, 240 h))"
    found = places.order(memory_house, tasks=tree)
    assert isinstance(found, TreeView)
    assert "At the end: “write” first. Along the way: “run” first." in page(found)


def test_a_tree_is_drawn_with_every_step_in_it(memory_house: House) -> None:
    text = html(places.order(memory_house, tasks=TREE))
    assert all(name in text for name in ("ask", "scrape", "buy", "train"))
    assert "Any one of these" in text
    assert "nan" not in text.lower()


def test_a_tree_of_twelve_steps_is_kept_once_it_is_worked_out(
    memory_house: House,
) -> None:
    first = places.order(memory_house, tasks=TREE)
    assert places.order(memory_house, tasks=TREE) == first
