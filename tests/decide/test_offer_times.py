import math

import numpy as np
import pytest

from inroad.core.errors import BadInput
from inroad.decide.offer_times import (
    WEEKS_PER_MONTH,
    OfferOption,
    default_acceptance,
    default_option,
    time_to_offer,
)

WEEKS = (7.0, 3.0, 16.0)
TEN = (OfferOption("a programme", WEEKS, 0.1, applications=10),)


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(11)


@pytest.mark.parametrize(("sd", "any_offer"), [(0, 0.65), (1.2, 0.50), (2, 0.39)])
def test_ten_applications_at_ten_per_cent(
    sd: float, any_offer: float, rng: np.random.Generator
) -> None:
    times = time_to_offer(TEN, 0, sd, rng)
    assert times.p_any == pytest.approx(any_offer, abs=0.015)
    assert times.p_any_if_independent == pytest.approx(1 - 0.9**10)
    assert times.p_never == pytest.approx(1 - times.p_any)


@pytest.mark.parametrize("chance", [0.004, 0.1, 0.8, (2.0, 34.0)])
def test_a_shared_ability_keeps_the_mean_of_one_application(
    chance: float | tuple[float, float], rng: np.random.Generator
) -> None:
    mean = chance if isinstance(chance, float) else 2 / 36
    once = OfferOption("one", WEEKS, chance)
    times = time_to_offer([once], 0, 2, rng, n_paths=100_000)
    assert times.p_any == pytest.approx(mean, abs=0.006)


@pytest.mark.parametrize(("chance", "expected"), [(0.0, 0), (1.0, 1)])
def test_certainty_stays_certain(
    chance: float, expected: float, rng: np.random.Generator
) -> None:
    times = time_to_offer([OfferOption("one", WEEKS, chance)], 0, 1.2, rng)
    assert times.p_any == expected


def test_first_pay_follows_the_lognormal_and_the_lag(rng: np.random.Generator) -> None:
    option = OfferOption("any job", (12, 3, 40))
    times = time_to_offer([option], 0, 0, rng, months_to_pay=1, n_paths=50_000)
    sigma = math.log(40 / 3) / (2 * 1.6449)
    for month in (2, 4, 9):
        weeks = (month + 0.5 - 1) * WEEKS_PER_MONTH
        z = math.log(weeks / 12) / sigma
        expected = 0.5 * (1 + math.erf(z / math.sqrt(2)))
        got = times.first_pay_pmf[: month + 1].sum()
        assert got == pytest.approx(expected, abs=0.01)


def test_an_offer_may_never_come(rng: np.random.Generator) -> None:
    times = time_to_offer([OfferOption("lab", WEEKS, (1, 120))], 0, 1.2, rng)
    assert 0 < times.first_pay_pmf.sum() < 0.05
    assert times.p_never > 0.95


def test_applying_later_brings_pay_later(rng: np.random.Generator) -> None:
    option = OfferOption("fixed", (5, 5, 5))
    weeks = 5 / WEEKS_PER_MONTH
    for start in (0, 3):
        times = time_to_offer([option], start, 0, rng, months_to_pay=0)
        assert times.first_pay_pmf[round(start + weeks)] == 1


def test_the_first_of_several_offers_counts(rng: np.random.Generator) -> None:
    options = [OfferOption("slow", (40, 40, 40)), OfferOption("fast", (9, 9, 9))]
    times = time_to_offer(options, (0, 1), 0, rng, months_to_pay=0)
    assert times.first_pay_pmf[3] == 1


def test_pay_past_the_horizon_is_not_in_the_pmf(rng: np.random.Generator) -> None:
    times = time_to_offer(
        [OfferOption("slow", (40, 40, 40))], 0, 0, rng, horizon=6, months_to_pay=0
    )
    assert times.first_pay_pmf.sum() == 0
    assert times.p_any == 1


def test_every_default_in_use_is_named(rng: np.random.Generator) -> None:
    option = default_acceptance(
        default_option("research_engineer"),
        "accept_prob.research_engineer_frontier_lab",
    )
    times = time_to_offer([option, option], rng=rng, n_paths=100)
    assert [a.ref for a in times.assumptions] == [
        "time_to_offer.research_engineer",
        "accept_prob.research_engineer_frontier_lab",
        "cash.shared_ability",
        "time_to_offer.offer_to_first_pay",
    ]
    assert {a.kind for a in times.assumptions} == {"default"}


def test_what_was_given_is_not_called_a_default(rng: np.random.Generator) -> None:
    times = time_to_offer(TEN, 0, 1.2, rng, n_paths=100, months_to_pay=1)
    assert times.assumptions == ()


def test_the_same_seed_gives_the_same_times() -> None:
    first, second = (
        time_to_offer(TEN, 0, 1.2, np.random.default_rng(3), n_paths=500)
        for _ in range(2)
    )
    assert first.first_pay_pmf.tolist() == second.first_pay_pmf.tolist()


@pytest.mark.parametrize(
    "bad",
    [
        {"weeks": (7, 8, 16)},
        {"weeks": (7, 0, 16)},
        {"weeks": (math.nan, 3, 16)},
        {"accepted": 1.5},
        {"accepted": (0, 1)},
        {"applications": 0},
    ],
)
def test_an_option_that_cannot_be_is_refused(bad: dict[str, object]) -> None:
    with pytest.raises(BadInput) as caught:
        OfferOption(**{"name": "x", "weeks": WEEKS, **bad})  # type: ignore[arg-type]  # what callers get wrong
    assert caught.value.hint


@pytest.mark.parametrize(
    "bad",
    [
        {"options": ()},
        {"apply_at": (0, 1)},
        {"apply_at": -1},
        {"shared_ability_sd": -1},
        {"shared_ability_sd": math.nan},
        {"months_to_pay": -1},
        {"n_paths": 0},
        {"horizon": 0},
        {"rng": None},
    ],
)
def test_a_question_that_cannot_be_is_refused(
    bad: dict[str, object], rng: np.random.Generator
) -> None:
    with pytest.raises(BadInput) as caught:
        time_to_offer(**{"options": TEN, "rng": rng, **bad})  # type: ignore[arg-type]  # what callers get wrong
    assert caught.value.hint
