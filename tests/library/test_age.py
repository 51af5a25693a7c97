"""How old a claim is, in a sentence, and whether time may have undone it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.library.age import age_of, perishing
from inroad.library.claim import PERISHABLE, Claim, Source
from inroad.library.condition import Condition
from inroad.library.shelf import Shelf

TODAY = date(2026, 2, 10)
CLAIM = Claim(
    id="X-01", text="Apply to the fund.", topic="t", kind="advice", stance="for",
    speaker="Ana", speaker_name="Ana", role="author", handle="", affiliation="",
    via=(), said_on="2021-01-03", source_id="X", locator="l", lines=None,
    applies_when=Condition(),
)  # fmt: skip
PAGE = Source("X", "T", "Ana", "FAQ", date="2021-01-03", updated_on="2024-06-23")


@pytest.fixture
def sentence() -> Callable[..., str]:
    def of(today: date = TODAY, source: Source | None = None, **changes: object) -> str:
        claim = replace(CLAIM, **changes)  # type: ignore[arg-type]
        return age_of(claim, today, source).sentence

    return of


def test_an_old_fund_may_have_closed(sentence: Callable[..., str]) -> None:
    said = sentence(perishable="offer")
    assert said == "Said in January 2021; five years old. It may have closed."


def test_a_fund_closed_when_written_says_so_at_any_age(
    sentence: Callable[..., str],
) -> None:
    for day in ("2021-01-03", "2026-01-03"):
        said = sentence(said_on=day, hedges=("closed when written",))
        assert said.endswith(" old. It was closed then; check before you count on it "
                             "or rule it out.")  # fmt: skip


def test_a_forecast_is_of_its_day(sentence: Callable[..., str]) -> None:
    said = sentence(kind="forecast")
    assert said == "Said in January 2021; five years old. It was a forecast of its day."


def test_how_a_field_stood_may_have_changed(sentence: Callable[..., str]) -> None:
    said = sentence(perishable="state")
    assert said == "Said in January 2021; five years old. It may have changed."


def test_advice_that_does_not_perish_gets_older_without_a_warning(
    sentence: Callable[..., str],
) -> None:
    assert sentence() == "Said in January 2021; five years old."
    assert not age_of(CLAIM, TODAY).stale


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        ("2026-02-10", "Said in February 2026; less than a month old."),
        ("2026-01-10", "Said in January 2026; a month old."),
        ("2025-02-11", "Said in February 2025; 11 months old."),
        ("2025-02-10", "Said in February 2025; a year old. It may have closed."),
        ("2024-02-11", "Said in February 2024; a year old. It may have closed."),
        ("2024-02-10", "Said in February 2024; two years old. It may have closed."),
        ("2021-08", "Said in August 2021; four years old. It may have closed."),
        ("2026", "Said in 2026; less than a year old."),
        ("2025", "Said in 2025; about a year old. It may have closed."),
        ("2016", "Said in 2016; about ten years old. It may have closed."),
        ("2004-07-27", "Said in July 2004; 21 years old. It may have closed."),
        ("2027-05-01", "Said in May 2027; less than a month old."),
    ],
)
def test_the_age_is_told_as_exactly_as_the_day_is_known(
    day: str, shown: str, sentence: Callable[..., str]
) -> None:
    assert sentence(said_on=day, perishable="offer") == shown


@pytest.mark.parametrize("day", [None, "", "some time in spring", "2021-02-31"])
def test_without_a_day_no_age_is_invented(
    day: str | None, sentence: Callable[..., str]
) -> None:
    assert sentence(said_on=day) == "Undated: how old it is nobody knows."


def test_an_undated_fund_may_have_closed_too() -> None:
    age = age_of(replace(CLAIM, said_on=None, perishable="offer"), TODAY)
    assert (age.oldest, age.newest, age.stale) == (None, None, True)
    assert age.sentence.endswith("It may have closed.")


def test_a_page_that_was_kept_up_gives_a_span(sentence: Callable[..., str]) -> None:
    said = sentence(source=PAGE, perishable="offer")
    assert said == (
        "Said in January 2021, on a page last kept up in June 2024; "
        "a year to five years old. It may have closed."
    )
    later = sentence(date(2026, 11, 21), PAGE)
    assert later.endswith("two to five years old.")


def test_a_page_kept_up_within_the_year_is_not_stale() -> None:
    fund = replace(CLAIM, perishable="offer")
    assert not age_of(fund, date(2024, 12, 1), PAGE).stale
    assert age_of(fund, date(2024, 12, 1)).stale


def test_a_line_with_a_day_of_its_own_is_not_made_younger_by_its_page() -> None:
    quoted = replace(CLAIM, said_on="2016-09-07")
    assert age_of(quoted, TODAY, PAGE) == age_of(quoted, TODAY)


def test_another_source_says_nothing_of_a_claims_age() -> None:
    other = replace(PAGE, id="Y")
    assert age_of(CLAIM, TODAY, other) == age_of(CLAIM, TODAY)


@settings(max_examples=60, deadline=None)
@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.sampled_from(("", *PERISHABLE)))
def test_a_claim_never_gets_younger(today: date, kind: str) -> None:
    claim = replace(CLAIM, perishable=kind)
    now = age_of(claim, today)
    then = age_of(claim, date(today.year + 1, today.month, 1))
    assert now.oldest is not None
    assert then.oldest is not None
    assert then.oldest >= now.oldest
    assert then.stale >= now.stale
    assert now.stale <= bool(kind)


def test_every_claim_that_ships_can_be_told_its_age(shelf: Shelf) -> None:
    for claim in shelf.claims:
        age = age_of(claim, TODAY, shelf.source(claim.source_id))
        assert age.sentence.startswith(("Said in ", "Undated")), claim.id
        assert age.perishable in {"", *PERISHABLE}, claim.id


def test_forecasts_that_ship_are_perishable(shelf: Shelf) -> None:
    forecasts = [claim for claim in shelf.claims if claim.kind == "forecast"]
    assert forecasts
    assert {perishing(claim) for claim in forecasts} == {"forecast"}
