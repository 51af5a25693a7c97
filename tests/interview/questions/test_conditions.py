"""What a person says of their place, and whether there is a post to stay at."""

from datetime import date

import pytest

from inroad.interview.questions.conditions import holds
from inroad.record.profile import Answer, profile_of

ON = date(2026, 3, 2)


def has_post(stage: str, income: int | None = None) -> bool | None:
    said = [Answer("1", "stage", {"text": stage}, "asked", ON)]
    if income is not None:
        said.append(Answer("2", "monthly_income", {"amount": income}, "asked", ON))
    return holds("post", profile_of(tuple(said)))


@pytest.mark.parametrize("stage", ["nurse", "Krankenschwester", "a dentist in Lyon"])
def test_a_trade_of_any_name_is_a_post(stage: str) -> None:
    assert has_post(stage) is True


@pytest.mark.parametrize(
    "stage",
    "between jobs|seit Mai arbeitslos|au chômage|en paro|desempregada|disoccupato|"
    "werkloos|arbetslös|bezrobotna|șomer|işsiz".split("|"),
)
def test_to_be_without_a_post_is_heard_in_other_tongues(stage: str) -> None:
    assert has_post(stage) is False


def test_a_script_that_nobody_here_reads_says_nothing_either_way() -> None:
    assert has_post("失業中") is None
    assert has_post("безработная") is None
    assert has_post("看護師", income=3000) is True
