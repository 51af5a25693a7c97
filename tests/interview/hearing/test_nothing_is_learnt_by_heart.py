"""Other names, other numbers, another order: what is heard changes only with them."""

import random

import pytest
from tests.interview.hearing.conftest import Listen, Said

from inroad.interview.hear import hear
from inroad.interview.hearing import Hearing, Json
from inroad.interview.transcript import read_transcript


def bare(found: Json) -> Json:
    """The value without lines, which move with the text."""
    if isinstance(found, list):
        return sorted((bare(x) for x in found), key=repr)
    if isinstance(found, dict):
        return {k: bare(v) for k, v in found.items() if k not in ("lines", "detail")}
    return found


def values(hearing: Hearing) -> dict[str, Json]:
    return {slot: bare(found) for slot, found in hearing.slots.items()}


@pytest.mark.parametrize("names", [("Wojciech", "Nia"), ("Q", "A"), ("HOST", "GUEST")])
def test_renamed_speakers_say_the_same(heard: Listen, names: tuple[str, str]) -> None:
    assert values(heard(names=names)) == values(heard())


def test_a_renamed_demo_says_the_same(demo: str) -> None:
    renamed = demo.replace("Ilse:", "Bogdan:").replace("Marit:", "Tuva:")
    first = hear(read_transcript(demo.encode(), "x"))
    second = hear(read_transcript(renamed.encode(), "x"))
    assert second.subject == "Tuva"
    assert values(first) == values(second)


@pytest.mark.parametrize(
    ("said", "months"), [("three", 3), ("nineteen", 19), ("11", 11)]
)
def test_other_numbers_are_heard_as_said(
    heard: Listen, plain: Said, said: str, months: int
) -> None:
    answer = f"About {said} months."
    changed = (plain[0], (plain[1][0], answer), *plain[2:])
    hearing = heard(changed)
    assert bare(hearing.slots["runway_months"]) == {
        "low": months,
        "high": months,
        "quote": f"{said} months",
    }


@pytest.mark.parametrize("seed", range(4))
def test_another_order_of_questions_changes_nothing(
    heard: Listen, plain: Said, seed: int
) -> None:
    shuffled = list(plain)
    random.Random(seed).shuffle(shuffled)  # noqa: S311 - a shuffle, not a secret
    assert values(heard(tuple(shuffled))) == values(heard())
