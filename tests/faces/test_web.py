"""The pages, through the app itself, without a browser."""
# ruff: noqa: ANN401 - what a client answers has no type of ours

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

from inroad.actions import every_action
from inroad.actions.house import House
from inroad.settings import Settings
from inroad.wiring import open_house

Visitor = Any


def text(answer: Any) -> str:
    return unescape(re.sub(r"\s+", " ", answer.content.decode()))


def local(page: str) -> Iterator[str]:
    yield from (h for h in re.findall(r'href="([^"]+)"', page) if h.startswith("/"))


def test_the_brief_is_at_the_front(web: Visitor) -> None:
    page = text(web.get("/"))
    assert 'aria-current="page">Brief' in page
    assert "Runway" in page


def test_the_first_visit_of_a_day_keeps_the_brief_and_the_next_does_not(
    web: Visitor, house: House
) -> None:
    web.get("/")
    kept = house.record.read().briefs
    assert [brief.on for brief in kept] == [house.today]
    web.get("/")
    assert house.record.read().briefs == kept


def test_where_nobody_is_known_ways_to_begin_are_offered(first: Visitor) -> None:
    page = text(first.get("/"))
    assert "Give it a conversation" in page
    assert "<nav" not in page
    ways = [address for address in local(page) if not address.startswith("/static/")]
    assert "/interview/hear/" in ways
    for address in ways:
        assert first.get(address).status_code == 200, address


def test_every_address_on_every_page_leads_somewhere(web: Visitor) -> None:
    seen: set[str] = set()
    ahead = ["/"]
    while ahead:
        address = ahead.pop().split("#")[0]
        if address in seen:
            continue
        seen.add(address)
        answer = web.get(address)
        assert answer.status_code == 200, address
        if "text/html" in answer.get("Content-Type", "") and "style" not in address:
            ahead += [h for h in local(text(answer)) if not h.startswith("/static/")]
    assert any(address.startswith("/conversation/") for address in seen)


def test_an_address_typed_without_its_last_slash_is_found(web: Visitor) -> None:
    answer = web.get("/runway?x=1")
    assert (answer.status_code, answer["Location"]) == (301, "/runway/?x=1")
    assert web.get("/no-such-thing/").status_code == 404


def test_an_address_that_begins_with_two_slashes_leads_nowhere_else(
    web: Visitor,
) -> None:
    assert not web.get("//other.example").get("Location", "").startswith("//")


def test_a_line_can_be_followed_into_the_transcript(web: Visitor) -> None:
    page = text(web.get("/"))
    address = next(h for h in local(page) if h.startswith("/conversation/"))
    path, _, line = address.partition("#")
    assert f'<li id="{line}">' in text(web.get(path))


def test_the_example_touches_nobody_s_record(first: Visitor, bare: Path) -> None:
    assert first.get("/example/").status_code == 200
    assert not open_house(Settings(bare)).record.read().profile.history


def test_every_action_that_names_no_folder_has_a_page(web: Visitor) -> None:
    for words, action in every_action().items():
        answer = web.get(f"/{'/'.join(words)}/")
        assert (answer.status_code == 404) == action.local, words


def test_one_answer_can_be_given(web: Visitor, house: House) -> None:
    answer = web.send("/profile/set/", slot="place", value="Graz")
    assert "Graz" in text(answer)
    assert "Read your Brief" in text(answer)
    assert house.record.read().profile.knows("place")


def test_what_is_wrong_is_said_under_its_field_and_what_was_typed_stays(
    web: Visitor, house: House
) -> None:
    before = house.record.read().log
    answer = web.send("/log/add/", text="Read a paper", minutes="many")
    page = text(answer)
    assert answer.status_code == 400
    assert "Write a whole number, such as 30." in page
    assert re.search(
        r'aria-describedby="[^"]*minutes-wrong[^"]*" aria-invalid="true" autofocus',
        page,
    )
    assert "Read a paper</textarea>" in page
    assert house.record.read().log == before


def test_what_an_action_refuses_is_said_and_what_was_typed_stays(web: Visitor) -> None:
    answer = web.send("/profile/set/", slot="runway_months", value="blue")
    assert answer.status_code == 400
    assert 'role="alert"' in text(answer)
    assert "Nothing was changed" in text(answer)
    assert "blue</textarea>" in text(answer)


def test_words_kept_once_are_not_offered_to_be_kept_again(web: Visitor) -> None:
    page = text(web.send("/log/add/", text="Read a paper"))
    assert "Read a paper</textarea>" not in page
