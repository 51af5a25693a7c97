"""Every action has every face, and all faces give the same answer."""
# ruff: noqa: ANN401 - what a client answers has no type of ours

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

import anyio
import pytest
from django.test import Client
from mcp import Client as Model
from tests.faces.given import BOOKS, GIVEN, PAGE

from inroad.actions import every_action
from inroad.actions.registry import Action, File, Folder
from inroad.core.document import Document, Reference, text_document
from inroad.mcp.server import tool_server
from inroad.settings import Settings
from inroad.show.html import html
from inroad.show.layout import sheet_of
from inroad.show.wire import wire
from inroad.web.app import application
from inroad.web.launch import Launch
from inroad.wiring import open_house

ACTIONS = every_action()
LOCAL = [action for action in ACTIONS.values() if action.local]
# What leaves the machine has tests of its own, which reach no network.
SHARED = [a for a in ACTIONS.values() if not a.local and a.effect != "publish"]
NAMES = [action.name for action in SHARED]
NEW = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")


def plain(found: Any) -> Any:
    """Call every id the same: those made anew differ from one face to the next."""
    return json.loads(NEW.sub("ID", json.dumps(found, sort_keys=True)))


def written(value: Any, talk: str) -> Any:
    """Put the texts where their names stand."""
    texts = {"TALK": talk, "PAGE": PAGE, "BOOKS": BOOKS}
    return texts.get(value, value) if isinstance(value, str) else value


def sent(value: Any) -> Any:
    """Write a day as another program sends it."""
    return value.isoformat() if isinstance(value, date) else value


def test_every_action_is_tried_here() -> None:
    assert {action.name for action in ACTIONS.values()} == set(GIVEN)


@pytest.mark.parametrize("action", ACTIONS.values(), ids=lambda a: a.name)
def test_every_action_and_every_input_is_described(action: Action) -> None:
    assert action.summary.endswith(".")
    assert all(given.help for given in action.inputs)


@pytest.fixture
def copies(furnished: Path, tmp_path: Path) -> Callable[[str], Path]:
    """Return a function that makes one more copy of the home."""

    def copy(name: str) -> Path:
        return Path(shutil.copytree(furnished, tmp_path / name))

    return copy


@pytest.fixture
def python(copies: Callable[[str], Path], talk: str) -> Callable[[Action], Any]:
    """Return a function that calls an action as Python does, in a home of its own."""

    def call(action: Action) -> Any:
        given = dict(GIVEN[action.name])
        for each in action.inputs:
            if each.type is Document:
                words = written(given[each.name], talk)
                given[each.name] = text_document("conversation.txt", words)
            if each.type is Reference:
                given[each.name] = Reference(text_document("given.txt", PAGE))
        return action.run(open_house(Settings(copies("python"))), **given)

    return call


@pytest.mark.parametrize("action", SHARED, ids=NAMES)
def test_the_terminal_says_what_python_says(
    action: Action,
    inroad: Callable[..., Any],
    python: Callable[[Action], Any],
    tmp_path: Path,
    talk: str,
) -> None:
    file = written(GIVEN[action.name].get("file"), talk)
    (tmp_path / "conversation.txt").write_text(str(file), "utf-8")
    (tmp_path / "given.txt").write_text(PAGE, "utf-8")
    words: list[str] = [*action.words, "--json"]
    for given in action.inputs:
        value = GIVEN[action.name].get(given.name)
        if given.type is Document:
            value = str(tmp_path / "conversation.txt")
        if given.type is Reference:
            value = str(tmp_path / "given.txt")
        if given.positional:
            words.append(str(value))
        elif given.type is bool:
            words += [f"--{given.name}"] if value else []
        elif value is not None:
            words += [f"--{given.name.rstrip('_')}", str(value)]
    said = inroad(*words)
    assert said.code == 0, said.err
    assert plain(json.loads(said.out)) == plain(wire(python(action), action.name))


OVER_MCP = [action for action in SHARED if action.effect in {"read", "write"}]


@pytest.mark.parametrize("action", OVER_MCP, ids=lambda a: a.name)
def test_mcp_says_what_python_says(
    action: Action,
    copies: Callable[[str], Path],
    python: Callable[[Action], Any],
    talk: str,
) -> None:
    settings = Settings(copies("mcp"))
    # An answer of the library rests on the profile only where that is open too.
    parts = frozenset({action.exposes, "profile"} - {"public"})
    server = tool_server(lambda: open_house(settings), parts, str)
    given = {n: sent(written(v, talk)) for n, v in GIVEN[action.name].items()}

    async def ask() -> Any:
        async with Model(server) as model:
            return await model.call_tool(action.name, given)

    answer = anyio.run(ask)
    assert not answer.is_error, answer
    assert plain(answer.structured_content) == plain(wire(python(action), action.name))


def let_in(settings: Settings) -> Client:
    launch = Launch(8765, str)
    application(lambda: open_house(settings, web=True), str, launch)
    client = Client(HTTP_HOST="localhost")
    client.get("/", {"token": launch.address().rpartition("=")[2]})
    return client


@pytest.mark.parametrize("action", SHARED, ids=NAMES)
def test_the_browser_shows_what_python_says(
    action: Action,
    copies: Callable[[str], Path],
    python: Callable[[Action], Any],
    talk: str,
) -> None:
    settings = Settings(copies("web"))
    client = let_in(settings)
    given = {n: written(v, talk) for n, v in GIVEN[action.name].items()}
    if "path_or_url" in given:
        given = {"path_or_url_text": PAGE, "path_or_url_name": "given.txt"}
    if "file" in given:
        given = {"file_text": given["file"], "file_name": "conversation.txt"}
    address = f"/{'/'.join(action.words)}/"
    ask = client.get if action.effect == "read" else client.post
    answer = ask(address, given)
    if action.name == "interview_hear":
        assert answer.status_code == 303
        answer = client.get(answer["Location"])
    assert answer.status_code == 200
    shown = NEW.sub("ID", answer.content.decode())
    if action.name == "profile":
        said = re.findall(r'<p dir="auto">([^<]+)', html(python(action), linked=True))
        assert [words for words in said if words not in shown] == []
    elif action.name == "interview_hear":
        # There it is brought in, and each answer waits to be settled.
        slots = {s for s, v in python(action).hearing.slots.items() if v}
        assert {s for s in slots if f'id="a-{s}"' not in shown} == set()
    elif action.name == "library":
        # There what was brought in is listed too.
        said = re.findall(r'<p dir="auto">([^<]+)', html(python(action), linked=True))
        assert [words for words in said[:-1] if words not in shown] == []
    elif action.name == "ask":
        # There the question stands in its box, and is no title.
        told = replace(sheet_of(python(action)), title="")
        assert html(told, linked=True) in shown
    elif action.name == "questions_keep":
        assert "Not found" not in shown
    elif action.name == "interview":
        assert escape(python(action).question.title) in shown
    else:
        assert NEW.sub("ID", html(python(action), linked=True)) in shown


@pytest.mark.parametrize("action", LOCAL, ids=lambda a: a.name)
def test_what_names_a_path_or_the_home_is_for_the_terminal_alone(
    action: Action,
    inroad: Callable[..., Any],
    tmp_path: Path,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = {"import": "export", "restore": "backup"}.get(action.name)
    if before:
        assert inroad(before, tmp_path / "out").code == 0
        monkeypatch.setenv("INROAD_HOME", str(tmp_path / "elsewhere"))
    named = [given.name for given in action.inputs if given.type in {Folder, File}]
    assert named or action.of_home
    said = inroad(*action.words, *(tmp_path / "out" for _ in named), "--json")
    assert said.code == 0, said.err
    told = json.loads(said.out)
    assert [told[name] for name in named] == [str(tmp_path / "out") for _ in named]
    page = let_in(Settings(home)).get(f"/{'/'.join(action.words)}/")
    assert page.status_code == 404
