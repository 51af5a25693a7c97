"""The library on every face: bringing in, reading marked words, what stays ours."""
# ruff: noqa: ANN401 - what a client answers has no type of ours

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from inroad.actions import every_action
from inroad.actions.sources import add
from inroad.core.document import Reference, text_document
from inroad.mcp.server import reachable
from inroad.settings import Settings
from inroad.wiring import open_house

Run = Callable[..., Any]
PAGE = b"<html><p>Written for a page, with <b>bold</b> words in it.</p></html>"
MANY = "".join(f"Line number {n} of many.\n\n" for n in range(1, 1501))


def text(answer: Any) -> str:
    return unescape(answer.content.decode())


@pytest.fixture
def source_id(home: Path) -> str:
    """Return the id of the source in the furnished home."""
    brought = open_house(Settings(home)).record.read().brought
    return next(source.id for source in brought if source.title == "On reading")


def test_the_terminal_says_what_was_brought_in_as_json(
    inroad: Run, tmp_path: Path
) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE)
    said = inroad("library", "add", path, "--json")
    told = json.loads(said.out)
    assert (told["schema"], told["passages"]) == ("inroad/library_add/1", 1)
    assert told["source"]["name"] == "page.html"
    assert told["problems"] == []


@pytest.mark.parametrize(
    ("name", "code"), [("nothing.txt", 3), ("ftp://a.org/x", 2), (".", 2)]
)
def test_what_cannot_be_brought_in_ends_with_a_sentence(
    inroad: Run, name: str, code: int
) -> None:
    said = inroad("library", "add", name)
    assert said.code == code
    assert len(said.err.strip().splitlines()) <= 3
    assert said.out == ""


def test_removing_on_the_terminal_needs_a_yes(inroad: Run, home: Path) -> None:
    said = inroad("library", "remove", "reading.md", "--no-input")
    assert (said.code, "--yes" in said.err) == (4, True)
    assert inroad("library", "remove", "reading.md", "--yes").code == 0
    left = open_house(Settings(home)).record.read().brought
    assert "reading.md" not in {each.name for each in left}


def test_nothing_of_what_was_brought_in_goes_to_a_model_unasked() -> None:
    public = {a.name for a in reachable(every_action().values(), frozenset())}
    assert {name for name in public if name.startswith("library")} == {
        "library",
        "library_speakers",
    }


def test_a_model_is_given_words_and_nothing_is_fetched_for_it(
    home: Path,
) -> None:
    parts = frozenset({"profile"})
    named = {a.name for a in reachable(every_action().values(), parts)}
    assert "library_add" in named
    house = open_house(Settings(home))
    told = add(house, Reference(text_document("given.txt", "https://example.org/x y")))
    assert told.source.url == ""


def test_the_library_page_lists_what_was_brought_in_and_takes_more(web: Any) -> None:
    page = text(web.get("/library/"))
    assert "On reading" in page
    assert 'action="/library/add/"' in page
    upload = SimpleUploadedFile("page.html", PAGE, "text/html")
    answer = web.send("/library/", path_or_url=upload)
    assert answer.status_code in {200, 405}
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    assert token
    upload = SimpleUploadedFile("page.html", PAGE, "text/html")
    given = {"path_or_url": upload, "csrfmiddlewaretoken": token[1]}
    assert "One passage of" in text(web.post("/library/add/", given))
    assert "page.html" in text(web.get("/library/"))


def test_an_empty_form_says_what_to_give(web: Any) -> None:
    answer = web.send("/library/add/")
    assert answer.status_code == 400
    assert "Choose a file, paste the words, or write an address." in text(answer)


def test_an_address_of_ones_own_network_is_refused_and_stands_in_the_form(
    web: Any,
) -> None:
    answer = web.send("/library/add/", path_or_url_url="file:///etc/passwd")
    assert answer.status_code == 400
    assert "no address that can be fetched" in text(answer)
    assert 'value="file:///etc/passwd"' in text(answer)


def test_a_source_is_read_with_its_lines_numbered(web: Any, source_id: str) -> None:
    page = text(web.get(f"/sources/{source_id}/"))
    assert '<li id="L3">' in page
    assert "Read slowly, and [skip](http://no where/)" in page
    assert "<mark>" not in page
    assert "No author named, undated" in page


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("lines=3-3", "Read slowly, and [skip](http://no where/) what you know."),
        ("span=14-25", "Read slowly"),
        ("passage=ID:1", "Read slowly, and [skip](http://no where/) what you know."),
    ],
)
def test_the_words_that_are_named_are_marked_and_led_to(
    web: Any, source_id: str, query: str, marked: str
) -> None:
    page = text(web.get(f"/sources/{source_id}/?{query.replace('ID', source_id)}"))
    assert f"<mark>{marked}</mark>" in page
    assert '<a href="#L3">To the marked words, line 3</a>' in page


@pytest.mark.parametrize(
    "query", ["lines=900-901", "span=9999-10000", "passage=x", "claim=S1-01", "lines=0"]
)
def test_words_that_do_not_stand_here_are_said_to_be_missing(
    web: Any, source_id: str, query: str
) -> None:
    page = text(web.get(f"/sources/{source_id}/?{query}"))
    assert "do not stand in this copy" in page
    assert "<mark>" not in page


@pytest.mark.parametrize(
    "query", ["lines=abc", "span=5", "lines=9-3", "line=0", "lines=%00", "line=99999"]
)
def test_an_odd_query_still_shows_the_text(
    web: Any, source_id: str, query: str
) -> None:
    answer = web.get(f"/sources/{source_id}/?{query}")
    assert answer.status_code == 200
    assert "Read slowly" in text(answer)


def test_a_page_with_markup_is_read_by_its_passages(web: Any, home: Path) -> None:
    house = open_house(Settings(home))
    source = add(house, Reference(text_document("page.html", PAGE.decode()))).source
    page = text(web.get(f"/sources/{source.id}/?lines=1"))
    assert "<mark>Written for a page, with bold words in it.</mark>" in page


def test_passages_that_begin_on_one_line_are_led_to_by_the_marked_one(
    web: Any, home: Path
) -> None:
    said = "".join(f"<p>Paragraph {n} of a page on one line.</p>" for n in range(9))
    house = open_house(Settings(home))
    page = text_document("page.html", f"<html>{said}</html>")
    source = add(house, Reference(page)).source
    shown = text(web.get(f"/sources/{source.id}/?passage={source.id}:5"))
    assert shown.count('id="L1"') == 1
    marked = '<li id="L1" class="has-mark">'
    assert "<mark>Paragraph 4" in shown.partition(marked)[2].partition("</li>")[0]


def test_a_long_source_has_pages_of_its_own(web: Any, home: Path) -> None:
    house = open_house(Settings(home))
    source = add(house, Reference(text_document("many.txt", MANY))).source
    first = text(web.get(f"/sources/{source.id}/"))
    assert "Line number 500 of many." in first
    assert "Line number 501 of many." not in first
    last = text(web.get(f"/sources/{source.id}/?lines=2999-2999"))
    assert "<mark>Line number 1500 of many.</mark>" in last
    assert f'href="/sources/{source.id}/?line=2000"' in last


def test_a_source_that_is_not_there_is_said_to_be_gone(web: Any) -> None:
    answer = web.get("/sources/S1/")
    assert answer.status_code == 404
    assert "no such source" in text(answer)


def test_markup_in_a_source_is_shown_and_never_run(web: Any, home: Path) -> None:
    said = "Some words <script>alert(1)</script> and <img src=x onerror=alert(1)>."
    house = open_house(Settings(home))
    source = add(house, Reference(text_document("odd.txt", said))).source
    page = web.get(f"/sources/{source.id}/").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


ADDING = """
import sys
from pathlib import Path
from inroad import open_house
from inroad.actions.sources import add
from inroad.core.document import Reference, text_document
from inroad.settings import Settings

house = open_house(Settings(Path(sys.argv[1])))
words = "".join(f"- item {n} of a long list of things\\n" for n in range(6000))
print("begun", flush=True)
add(house, Reference(text_document("long.txt", words)))
print("done", flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="signals are of POSIX")
@pytest.mark.parametrize("after", [0.02, 0.25])
def test_whoever_is_killed_while_bringing_in_leaves_nothing_half(
    home: Path, after: float
) -> None:
    begun = subprocess.Popen(  # noqa: S603 - our own code
        [sys.executable, "-c", ADDING, str(home)], stdout=subprocess.PIPE, text=True
    )
    assert begun.stdout
    assert begun.stdout.readline().strip() == "begun"
    with suppress(subprocess.TimeoutExpired):
        begun.wait(timeout=after)
    begun.kill()
    begun.communicate()
    house = open_house(Settings(home))
    kept = [each for each in house.record.read().brought if each.name == "long.txt"]
    words = "".join(f"- item {n} of a long list of things\n" for n in range(6000))
    told = add(house, Reference(text_document("long.txt", words)))
    assert told.already == bool(kept)
    assert len(house.passages.of(told.source.id)) == told.passages == 6000
