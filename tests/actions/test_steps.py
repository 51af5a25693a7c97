"""Next steps: three scores each, weights in sight, and where the order turns."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.actions.house import House
from inroad.actions.profile import profile_set
from inroad.actions.steps import StepsView, steps
from inroad.core.errors import BadInput
from inroad.plan.next_steps import ASKED, NextStep, ranked
from inroad.show.html import html
from inroad.show.terminal import terminal

TWO = (
    "join a lab: closer 4 to 7, opens 6, eases 3; "
    "a paid job: closer 0, opens 4, eases 8"
)
WEIGHTS = "nearer your aim 33, opens options 33, makes the next decision easier 33"


def page(found: StepsView) -> str:
    return " ".join(terminal(found).split())


def test_three_scores_and_the_weights_are_in_sight(memory_house: House) -> None:
    text = page(steps(memory_house, steps=TWO))
    assert text.startswith("Join a lab first")
    assert WEIGHTS in text
    assert "4 to 7" in text
    assert "Andrew" in text
    assert "Brings you no nearer: a paid job." in text


def test_weights_of_ones_own_turn_the_order(memory_house: House) -> None:
    found = steps(memory_house, steps=TWO, weights="closer 1, opens 1, eases 8")
    assert found.found is not None
    assert found.found.order == (1, 0)
    assert {each.kind for each in found.assumptions} == {"said", "model"}


def test_options_without_scores_are_named(memory_house: House) -> None:
    profile_set(memory_house, "options", "join a lab; a fellowship")
    assert steps(memory_house, steps=TWO).unscored == ("a fellowship",)
    assert "You could score join a lab and a fellowship." in page(steps(memory_house))


def test_two_that_come_to_the_same_are_said_to(memory_house: House) -> None:
    same = "a: closer 5, opens 5, eases 5; b: closer 4, opens 5, eases 6"
    assert page(steps(memory_house, steps=same)).startswith("No step leads: a and b")


def test_the_picture_has_no_figure_that_is_none(memory_house: House) -> None:
    text = html(steps(memory_house, steps=TWO, weights="closer 5"))
    assert "<svg" in text
    assert "nan" not in text.lower()


MANY = "; ".join(f"a{n}: closer 1, opens 1, eases 1" for n in range(99))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"steps": "a: closer 4"}, "lacks opens"),
        ({"steps": "a: closer 11, opens 1, eases 1"}, "0 to 10"),
        ({"steps": "a: closer 5 to 2, opens 1, eases 1"}, "upside down"),
        ({"steps": "a: closer nan, opens 1, eases 1"}, "no score"),
        ({"steps": "a, 5"}, "names no step"),
        ({"steps": "a: closer 1, opens 1, eases 1"}, "no order"),
        ({"steps": "; ".join(["a: closer 1, opens 1, eases 1"] * 2)}, "same name"),
        ({"steps": MANY}, "too many"),
        ({"steps": "x" * 7000}, "too long"),
        ({"weights": "closer 0"}, "Nothing weighs"),
        ({"weights": "pay 3"}, "no weight"),
    ],
)
def test_what_cannot_be_ranked_is_a_sentence(
    memory_house: House, typed: dict[str, str], words: str
) -> None:
    with pytest.raises(BadInput, match=words) as caught:
        steps(memory_house, **typed)
    assert caught.value.hint


def test_somebody_who_cannot_go_on_is_asked_for_no_scores(memory_house: House) -> None:
    profile_set(memory_house, "not_coping", "I cannot go on")
    assert "This page waits until you want it." in page(steps(memory_house, steps=TWO))


SCORES = st.floats(0, 10).map(lambda x: round(x, 1))
ROWS = st.lists(st.tuples(SCORES, SCORES, SCORES), min_size=2, max_size=5)


@settings(max_examples=40, deadline=None)
@given(ROWS)
def test_at_a_turn_the_named_step_leads(rows: list[tuple[float, float, float]]) -> None:
    found = tuple(
        NextStep(str(n), {a: (x, x) for a, x in zip(ASKED, row, strict=True)})
        for n, row in enumerate(rows)
    )
    weights = {"closer": 0.5, "opens": 0.3, "eases": 0.2}
    for turn in ranked(found, weights).turns:
        rest = (1 - turn.at) / (1 - weights[turn.asked])
        moved = {a: w * rest for a, w in weights.items()} | {turn.asked: turn.at}
        there = ranked(found, moved)
        best = sum(there.totals[there.order[0]])
        assert sum(there.totals[int(turn.first)]) == pytest.approx(best, abs=1e-6)
