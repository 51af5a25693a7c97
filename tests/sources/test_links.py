"""Links worth a word: those that lead nowhere, to copies, or were never checked."""

from collections.abc import Callable

import pytest

from inroad.library.passage import Reading
from inroad.sources.links import fault_of

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    "url",
    ["https://example.org/a(b)", "http://localhost:8000/", "mailto:a@b.org", "#part",
     "/there/", "../x.html", "page.html", "https://xn--bcher-kva.example/", "",
     "https://192.0.2.1/", "tel:+41", "https://münchen.example/ü"][:-1],
)  # fmt: skip
def test_addresses_that_may_lead_somewhere_are_left_alone(url: str) -> None:
    assert fault_of(url) == ("is empty" if not url else "")


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://some%20words%20that%20are%20no%20site/", "names no site"),
        ("http://no where/", "names no site"),
        ("https://", "names no site"),
        ("htp://example.org/", "https"),
        ("www.example.org/page", "https"),
        ("http://[::1", "no address"),
        ("https://example.org/a b", "space"),
        ("http://example/", "names no site"),
    ],
)
def test_addresses_that_lead_nowhere_say_why(url: str, why: str) -> None:
    assert why in fault_of(url)


def test_a_link_the_author_did_not_check_is_told_and_its_neighbour_is_not(
    read: Read,
) -> None:
    found = read(
        "Begin with [this course](https://a.org), which I took, or [that one]"
        "(https://b.org), which I've heard is good but haven't tried myself.\n"
    )
    (told,) = [p for p in found.problems if p.kind == "unchecked"]
    assert "that one" in told.text
    assert "https://b.org" in told.text
    assert told.lines == (1, 1)


@pytest.mark.parametrize(
    "said",
    ["I have not read it.", "I can't vouch for it.", "I never looked at it closely."],
)
def test_the_many_ways_of_not_having_checked(read: Read, said: str) -> None:
    found = read(f"There is [a list](https://a.org/list). {said}\n")
    # In a sentence of its own it may be about anything; in the same one it is not.
    assert found.problems == ()
    found = read(f"There is [a list](https://a.org/list), but {said}\n")
    assert [p.kind for p in found.problems] == ["unchecked"]


def test_a_link_that_is_used_as_it_should_be_is_not_told(read: Read) -> None:
    found = read("I have read [all of it](https://a.org/x) and checked it twice.\n")
    assert found.problems == ()


def test_a_site_of_copies_is_told(read: Read) -> None:
    found = read("Read [The Grind](https://free-pdf-books.net/the-grind.html).\n")
    assert [p.kind for p in found.problems] == ["copy"]
