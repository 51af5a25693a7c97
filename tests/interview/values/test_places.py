"""Places lived in settle a currency; places dreamt of do not."""

import pytest

from inroad.interview.values import find_places
from inroad.interview.values.currency import read_currency
from inroad.interview.values.places import currency_of_place


@pytest.mark.parametrize(
    ("text", "name", "currency"),
    [
        ("I live in Nairobi.", "Nairobi", "KES"),
        ("I'm a nurse from Ghana.", "Ghana", "GHS"),
        ("I could never leave Lisbon.", "Lisbon", "EUR"),
        ("We're based in São Paulo now.", "São Paulo", "BRL"),
        ("I work at a Swiss university.", "Swiss", "CHF"),
        ("My job is near Cape Town.", "Cape Town", "ZAR"),
    ],
)
def test_a_place_lived_in_is_found_with_its_currency(
    text: str, name: str, currency: str
) -> None:
    ((found, start, end, code),) = find_places(text)
    assert (found, code) == (name, currency)
    assert text[start:end] == name


@pytest.mark.parametrize(
    "text",
    [
        "I would love to work in Paris.",
        "My sister is in Berlin.",
        "Sydney told me to call her.",
        "Better than the average student in London.",
        "I want to move to Toronto.",
        "It was nice in there, and hot in the bath.",
        "They wrote to us in May.",
    ],
)
def test_a_place_wished_for_or_somebody_elses_is_left_out(text: str) -> None:
    assert find_places(text) == []


@pytest.mark.parametrize(
    ("text", "places", "currency"),
    [
        ("3,000 dollars", (), None),
        ("3,000 dollars", ("Singapore",), "SGD"),
        ("US$3,000", ("Singapore",), "USD"),
        ("30,000 kronor", (), "SEK"),
        ("30,000 kroner", (), None),
        ("30,000 Norwegian kroner", (), "NOK"),
        ("4,000 dirhams", ("Rabat",), "MAD"),
        ("Kenyan shillings, 90,000", (), "KES"),
        ("2 lakh", ("Karachi",), "PKR"),
        ("2 lakh", (), "INR"),
        ("R18,000", (), "ZAR"),
        ("I won a prize", (), None),
        ("Five thousand, Canadian.", (), "CAD"),
    ],
)
def test_a_currency_is_named_by_its_word_or_settled_by_a_place(
    text: str, places: tuple[str, ...], currency: str | None
) -> None:
    assert read_currency(text, places) == currency


def test_a_name_that_is_in_no_table_has_no_currency() -> None:
    assert currency_of_place("Atlantis") is None
