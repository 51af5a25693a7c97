"""Standing questions over the terminal's file and the browser's address."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

Visitor = Any


def entries(data: bytes) -> list[Any]:
    root = ET.fromstring(data)  # noqa: S314 - our own document
    return root.findall("{http://www.w3.org/2005/Atom}entry")


@pytest.fixture
def fed(inroad: Callable[..., Any], home: Path, tmp_path: Path) -> Callable[..., Any]:
    assert home
    file = tmp_path / "more.jsonl"
    file.write_text('{"id": "n1", "title": "Cranes learn songs", "authors": ["Al"]}')
    assert inroad("standing", "add", "How do cranes learn songs?").code == 0
    assert inroad("people", "add", file).code == 0
    return inroad


def test_the_terminal_writes_atom_to_a_file(
    fed: Callable[..., Any], tmp_path: Path
) -> None:
    file = tmp_path / "news.atom"
    said = fed("standing", "feed", "--out", file)
    assert said.code == 0, said.err
    assert entries(file.read_bytes())


def test_a_file_of_another_form_is_refused(
    fed: Callable[..., Any], tmp_path: Path
) -> None:
    said = fed("standing", "feed", "--out", tmp_path / "news.md")
    assert said.code == 2
    assert ".atom" in said.err


def test_the_browser_serves_atom(fed: Callable[..., Any], web: Visitor) -> None:
    assert fed("standing").code == 0
    answer = web.get("/standing/feed.atom")
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("application/atom+xml")
    assert entries(answer.content)


def test_a_feed_of_no_such_question_is_not_found(web: Visitor) -> None:
    assert web.get("/standing/feed.atom?question=nothing").status_code == 404


def test_a_stranger_gets_no_feed(web: Visitor) -> None:
    web.cookies.clear()
    assert web.get("/standing/feed.atom").status_code == 403
