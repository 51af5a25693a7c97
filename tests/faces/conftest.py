"""A home with a person in it, and a fresh copy of it for every face that looks."""
# ruff: noqa: ANN401 - what a client answers has no type of ours

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from inroad.actions.decisions import decisions_add, decisions_expect
from inroad.actions.excluding import people_exclude
from inroad.actions.house import House
from inroad.actions.interview import hear
from inroad.actions.log import log_add
from inroad.actions.people import people_add
from inroad.actions.profile import profile_set
from inroad.actions.reading_list import reading_add, reading_done
from inroad.actions.sources import add
from inroad.actions.standing import standing_add
from inroad.core.document import Reference, Writing, text_document
from inroad.entry import start
from inroad.settings import Settings
from inroad.web.app import application
from inroad.web.launch import Launch
from inroad.wiring import open_house

READING = """# On reading

Read slowly, and [skip](http://no where/) what you know.

> Write down what was new to you.
> — Cem Arslan
"""


WORKS = """\
{"id": "w1", "title": "Cranes teach one another songs", "year": 2020, \
"authors": ["Ada Lovelace", "Bo Chen"], "author_ids": ["orcid:1", ""]}
{"id": "w2", "title": "How young cranes imitate songs", "year": 2021, \
"authors": ["Ada Lovelace", "Cy Dent"], "author_ids": ["orcid:2", ""]}
{"id": "w3", "title": "Songs of the moor", "year": 2022, "authors": ["Cy Dent"]}
"""


@pytest.fixture(scope="session")
def talk() -> str:
    """Return the conversation that comes with Inroad."""
    return (files("inroad.interview") / "content" / "demo.txt").read_text("utf-8")


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory, talk: str) -> Path:
    """Return a home in which a conversation was kept and something was done."""
    home = tmp_path_factory.mktemp("furnished") / "home"
    house = open_house(Settings(home))
    hear(house, text_document("demo.txt", talk), keep=True)
    profile_set(house, "runway_months", "4 to 6")
    profile_set(house, "against", "a company because there is no capital")
    decisions_add(house, "Move to Graz?", options="move; stay")
    later = date(2090, 1, 1)
    decisions_expect(house, "Move", "I find a flat.", chance=60, by=later)
    log_add(house, "Wrote to Ann", kind="message", to="Ann", minutes=20)
    add(house, Reference(text_document("reading.md", READING)))
    people_add(house, text_document("works.jsonl", WORKS))
    people_exclude(house, "1990")
    standing_add(house, Writing("How do cranes learn songs?"), name="Cranes")
    reading_add(house, "A book on songs", why="A friend said so.")
    reading_add(house, "A tale of cranes", level="read")
    reading_done(house, "A tale", summary="They fly.", question="What do they do?")
    lost = {"sha256": "0" * 64, "name": "long.txt", "subject": ""}
    house.jobs.start("hear", lost)
    from django.db import connections  # noqa: PLC0415 - running by now

    connections.close_all()
    return home


@pytest.fixture
def home(
    furnished: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """Return a fresh copy of that home, where every face looks from now on."""
    path = tmp_path / "home"
    shutil.copytree(furnished, path)
    monkeypatch.setenv("INROAD_HOME", str(path))
    monkeypatch.setenv("COLUMNS", "80")
    yield path
    from django.db import connections  # noqa: PLC0415 - running by now

    connections.close_all()


@pytest.fixture
def bare(home: Path) -> Path:
    """Return the same place with nothing in it."""
    shutil.rmtree(home)
    return home


@pytest.fixture
def house(home: Path) -> House:
    """Open the house of the copy."""
    return open_house(Settings(home))


@dataclass
class Said:
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Said]


@pytest.fixture
def inroad(home: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs a command line in the copy of the home."""
    del home

    def run(*args: object) -> Said:
        capsys.readouterr()
        code = start([str(arg) for arg in args])
        told = capsys.readouterr()
        return Said(code, told.out, told.err)

    return run


class Visitor(Client):
    """Somebody at this machine's browser, who sends forms as a page gave them."""

    def send(self, address: str, **given: Any) -> Any:
        """Open a page, fill its form and send it."""
        page = self.get(address).content.decode()
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
        assert token
        return self.post(address, {**given, "csrfmiddlewaretoken": token[1]})


def visitor(home: Path, faults: list[BaseException]) -> Visitor:
    settings = Settings(home)

    def noted(error: BaseException) -> str:
        faults.append(error)
        return "abc123"

    launch = Launch(8765, str)
    application(lambda: open_house(settings, web=True), noted, launch)
    seen = Visitor(
        enforce_csrf_checks=True,
        HTTP_HOST="127.0.0.1:8765",
        raise_request_exception=False,
    )
    seen.get("/", {"token": launch.address().rpartition("=")[2]})
    return seen


@pytest.fixture
def faults() -> list[BaseException]:
    """Return where faults of ours are noted."""
    return []


@pytest.fixture
def web(home: Path, faults: list[BaseException]) -> Visitor:
    """Return somebody who looks at the furnished home."""
    return visitor(home, faults)


@pytest.fixture
def first(bare: Path, faults: list[BaseException]) -> Visitor:
    """Return somebody who is here for the first time."""
    return visitor(bare, faults)
