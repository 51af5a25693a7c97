import re
from dataclasses import asdict

import pytest

from inroad.core.errors import NotFound
from inroad.decide.defaults import (
    Default,
    assumed,
    belief,
    defaults,
    find_default,
)
from inroad.decide.replies import Beta

NEEDED = [
    "reply_rate.advice_on_ambitious_goal",
    "reply_rate.bulk_cold_email",
    "time_to_offer.any_job",
    "time_to_offer.research_engineer",
    "duration_bias.own_estimates",
    "fit_test.conceptual",
    "phd_length.years",
    "timelines.transformative_ai",
    "cash.monthly_spread",
]


@pytest.mark.parametrize("default_id", NEEDED)
def test_the_defaults_a_brief_needs_are_there(default_id: str) -> None:
    assert find_default(default_id).id == default_id


@pytest.mark.parametrize("default_id", sorted(defaults()))
def test_every_default_says_where_it_is_from_and_why_it_may_not_fit(
    default_id: str,
) -> None:
    found = find_default(default_id)
    for text in (found.text, found.source, found.provenance, found.why_not_you):
        assert text.strip()
    assert found.text.endswith(".")
    assert found.year is None or re.fullmatch(r"\d{4}( to \d{4})?", found.year)


def test_what_nobody_measured_has_no_year() -> None:
    for found in defaults().values():
        if found.source.startswith("our assumption"):
            assert found.year is None
            assert "not measured" in found.source


def test_the_advice_to_send_three_messages_is_beta_one_two() -> None:
    assert belief("reply_rate.advice_on_ambitious_goal") == Beta(1, 2)


def test_own_estimates_run_over_as_buehler_griffin_and_ross_found() -> None:
    # Buehler, Griffin and Ross 1994, published case planning_fallacy. Provenance: read
    # in secondary pages.
    value = find_default("duration_bias.own_estimates").value
    overrun = value["actual_days"] / value["predicted_days"] - 1
    assert overrun == pytest.approx(0.64, abs=0.01)
    dated = [value[f"by_own_{percent}"] for percent in (50, 75, 99)]
    assert dated == [0.13, 0.19, 0.45]


def test_a_default_shows_as_an_assumption_with_its_age() -> None:
    shown = assumed("time_to_offer.any_job")
    assert (shown.kind, shown.age) == ("default", "2014 to 2022")
    assert shown.ref == "time_to_offer.any_job"


def test_a_default_cannot_be_changed_by_who_reads_it() -> None:
    with pytest.raises(TypeError):
        defaults()["x"] = find_default("phd_length.years")  # type: ignore[index]  # that it cannot be set is the point


def test_a_default_can_be_written_out_as_plain_values() -> None:
    plain = asdict(find_default("phd_length.years"))
    assert plain["value"] == {"berkeley_cs": 6, "europe_low": 3, "europe_high": 4}


def test_an_unknown_default_is_not_found() -> None:
    with pytest.raises(NotFound) as caught:
        find_default("reply_rate.nobody")
    assert caught.value.hint


SHARE = re.compile(r"(\d+(?:\.\d+)?)(?= to \d+(?:\.\d+)?%|%)")


@pytest.mark.parametrize(
    "found", [d for d in defaults().values() if {"a", "b"} <= d.value.keys()]
)
def test_the_words_of_a_chance_agree_with_its_distribution(found: Default) -> None:
    named = [float(each) for each in SHARE.findall(found.text)]
    if not named:
        return
    mean = 100 * found.value["a"] / (found.value["a"] + found.value["b"])
    assert min(named) * 0.95 <= mean <= max(named) * 1.05
    if "taken" in found.text:
        assert any(mean == pytest.approx(each, rel=0.05) for each in named)
