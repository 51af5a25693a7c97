"""Applications: the order, the person's own ranges first, and so many alike."""

from dataclasses import replace
from datetime import date

import pytest

from inroad.actions.applications import (
    ApplicationsView,
    applications,
    applications_own,
)
from inroad.actions.house import House
from inroad.actions.profile import profile_set
from inroad.actions.roles import options
from inroad.core.errors import BadInput, NotFound
from inroad.show.html import html
from inroad.show.terminal import terminal
from inroad.show.wire import wire


@pytest.fixture
def listed(memory_house: House) -> House:
    """Return the house of somebody with three options and a short runway."""
    profile_set(memory_house, "options", "join OpenAI; a fellowship; a paid job")
    profile_set(memory_house, "runway_months", "4 to 5")
    return memory_house


def page(found: ApplicationsView) -> str:
    return " ".join(terminal(found).split())


def test_ten_alike_are_told_with_what_they_share_first(memory_house: House) -> None:
    text = page(applications(memory_house))
    assert "Of 10 like this, one or more is taken in 39% to 50% of cases" in text
    assert text.index("39% to 50%") < text.index("would it be 65%")


def test_a_chance_of_ones_own_takes_the_examples_place(memory_house: House) -> None:
    found = applications(memory_house, alike=20, chance="5 to 10 in 100")
    assert found.alike is not None
    assert found.alike.chance == (0.05, 0.1)
    assert "as you said" in page(found)
    assert "nobody’s figure" not in page(found)


def test_hours_that_were_given_are_no_default(listed: House) -> None:
    assert "a default, since you marked none" in page(applications(listed))
    assert "a default, since" not in page(applications(listed, hours=6))


def test_an_own_range_stands_before_any_default(listed: House) -> None:
    applications_own(listed, "join OpenAI", chance="20 to 40 in 100")
    found = applications(listed)
    assert found.ladder is not None
    own = next(a for a in found.ladder.attempts if "chance" in a.own)
    assert own.chance == (0.2, 0.4)
    shown = next(o for o in options(listed).ladder if o.own_p)
    assert (shown.p_low, shown.p_high, shown.chance) == (0.2, 0.4, None)
    assert "your own range: 20% to 40%" in page_of_options(listed)


def page_of_options(house: House) -> str:
    return " ".join(terminal(options(house)).split())


def test_a_good_chance_of_ones_own_moves_an_option_up(listed: House) -> None:
    profile_set(listed, "dependants", "4")
    before = applications(listed)
    applications_own(listed, "join OpenAI", chance="9 in 10", hours="2 to 3")
    after = applications(listed)
    assert before.ladder is not None
    assert after.ladder is not None
    assert before.ladder.reckoned.order[0] != "options.own.dream_lab"
    assert after.ladder.reckoned.order[0] == "options.own.dream_lab"


def test_an_own_range_is_kept_with_the_option_alone(listed: House) -> None:
    applications_own(listed, "a fellow", worth="3 to 6")
    held = listed.record.read().profile.value("options")
    assert [e.get("worth") for e in held] == [None, [3.0, 6.0], None]


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ({"hours": -1}, "cannot be reckoned with"),
        ({"hours": float("nan")}, "cannot be reckoned with"),
        ({"weeks": float("inf")}, "cannot be reckoned with"),
        ({"alike": 0}, "cannot be pictured"),
        ({"alike": 100_000}, "cannot be pictured"),
        ({"chance": "often"}, "no range"),
        ({"chance": "10 to 5 in 100"}, "upside down"),
        ({"chance": "200 in 100"}, "not between none and all"),
        ({"chance": "1 in 0"}, "no count"),
    ],
)
def test_what_cannot_be_reckoned_with_is_a_sentence(
    memory_house: House, inputs: dict[str, object], words: str
) -> None:
    with pytest.raises(BadInput, match=words) as caught:
        applications(memory_house, **inputs)  # type: ignore[arg-type]
    assert caught.value.hint


def test_an_option_that_is_not_theirs_takes_no_range(listed: House) -> None:
    with pytest.raises(NotFound, match="No option of yours"):
        applications_own(listed, "a lottery", chance="1 in 2")
    with pytest.raises(BadInput, match="Nothing was given"):
        applications_own(listed, "a fellowship")


def test_without_options_it_says_what_will_stand_here(memory_house: House) -> None:
    text = page(applications(memory_house))
    assert "With two to forty options, which to try first will stand here." in text


def test_somebody_who_cannot_go_on_is_shown_no_figure(listed: House) -> None:
    profile_set(listed, "not_coping", "I cannot go on")
    found = applications(listed)
    assert found.ladder is None
    assert not any(letter.isdigit() for letter in page(found))


def test_no_page_of_it_holds_what_is_no_number(listed: House) -> None:
    for hours in (0, 3, 100):
        found = applications(listed, hours=hours)
        assert "nan" not in html(found).lower().replace("finance", "")
        assert wire(found, "applications")["ladder"] is not None


def test_forty_eight_options_keep_the_simple_order(memory_house: House) -> None:
    many = "; ".join(f"a lab {n}" for n in range(48))
    profile_set(memory_house, "options", many)
    assert applications(memory_house).ladder is None
    assert options(memory_house).value["lower"] is None


def test_a_ladder_is_reckoned_once_for_the_same_figures(listed: House) -> None:
    first, again = applications(listed), applications(listed)
    assert first.ladder == again.ladder
    assert applications(listed, hours=2).ladder != first.ladder


def test_a_closing_date_reaches_the_order(memory_house: House) -> None:
    profile_set(memory_house, "options", "a PhD; MATS, closes 2026-03-20")
    found = applications(memory_house, hours=10.0, weeks=20.0)
    assert "closes on 20 March 2026, in two weeks." in page(found)
    applications_own(memory_house, "a PhD", closes=date(2026, 3, 9))
    later = replace(memory_house, today=date(2026, 3, 10))
    text = page(applications(later))
    assert "“a PhD” closed on 9 March 2026, so it is not tried." in text


def test_a_closing_date_in_the_past_is_refused(memory_house: House) -> None:
    profile_set(memory_house, "options", "a PhD; MATS")
    with pytest.raises(BadInput, match="has passed"):
        applications_own(memory_house, "MATS", closes=date(2025, 1, 1))


def test_where_all_have_closed_it_is_said(memory_house: House) -> None:
    profile_set(
        memory_house, "options", "MATS, closes 2026-01-05; a PhD, closes 2026-01-06"
    )
    text = page(applications(memory_house))
    assert "“MATS” closed on 5 January 2026." in text
    assert "With two to forty options" in text


def test_what_was_given_for_an_option_can_be_taken_away(listed: House) -> None:
    before = applications(listed)
    applications_own(listed, "a paid", chance="9 in 10", closes=date(2026, 9, 1))
    assert applications(listed) != before
    assert applications_own(listed, "a paid", clear=True) == before
    again = applications_own(listed, "a paid", hours="3", clear=True)
    assert again.ladder is not None
    assert [a.own for a in again.ladder.attempts if a.own] == [("hours",)]
