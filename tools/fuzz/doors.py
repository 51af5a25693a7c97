"""The doors: every form of the web app and every MCP tool, with whatever may come.

A door may answer, or refuse in words. What it may not: fail (5xx), show a traceback,
note a fault of ours, or take what is typed for markup.
"""
# ruff: noqa: ANN401 - what a client answers has no type of ours

import atexit
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote, urlencode

from inroad.actions import every_action
from inroad.actions.house import House
from inroad.actions.interview import hear
from inroad.actions.log import log_add
from inroad.actions.registry import Action, Document, Input
from inroad.core.document import text_document
from inroad.interview.questions.script import script
from inroad.settings import Settings
from inroad.wiring import open_house
from tools.fuzz import mutate
from tools.fuzz.readers import Reader
from tools.fuzz.seeds import ANSWERS, GRAMMAR, SAYINGS, spoken

FORM = "application/x-www-form-urlencoded"
MEMORY = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108, PTH112
"""Where a disk need not be waited for; nothing here has to outlive the run."""
FRESH = 400
"""Inputs after which the home is as it was: what was kept makes the next ones slow."""


@dataclass
class Home:
    """A home that is made new every so often, and the faults noted in it."""

    kept: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(dir=MEMORY)))
    faults: list[BaseException] = field(default_factory=list)
    used: int = 0

    @property
    def settings(self) -> Settings:
        """The settings of the copy in use."""
        return Settings(self.kept / f"{self.used // FRESH}", wait_seconds=1.0)

    def open(self) -> bool:
        """Count one more input; say whether it gets a fresh copy."""
        began = self.used % FRESH == 0
        if began:
            self._renew()
        self.used += 1
        return began

    def _renew(self) -> None:
        from django.db import connections  # noqa: PLC0415 - Django runs by then

        whole = self.kept / "whole"
        if not whole.exists():
            _furnish(whole)
        connections.close_all()
        before = self.kept / f"{self.used // FRESH - 1}"
        with suppress(FileNotFoundError):
            shutil.rmtree(before)
        shutil.copytree(whole, self.settings.home)

    def noted(self, error: BaseException) -> str:
        """Note a fault of ours: it is what is looked for."""
        self.faults.append(error)
        return "abc123"

    def raise_any(self) -> None:
        """Raise the first fault that was noted."""
        faults, self.faults = self.faults, []
        if faults:
            raise faults[0]


def _furnish(home: Path) -> House:
    house = open_house(Settings(home))
    whole = "\n\n".join(spoken()["txt"][:4])
    hear(house, text_document("talk.txt", whole), keep=True)
    log_add(house, "Wrote to Ann", kind="message", to="Ann", minutes=20)
    return house


def doors() -> tuple[Reader, ...]:
    """Return the doors, each with a home of its own."""
    return (Reader("web", _Web().made), Reader("mcp", _Tools().made))


def _words(chance: Random, name: str) -> str:
    if name in {"value", "text", "what", "what_text"} or chance.random() < 0.5:
        return mutate.text(chance, (*SAYINGS, *ANSWERS["any"]), GRAMMAR, 3000)
    return mutate.text(chance, ("", "S1-04", "goals", "yes", "accepted", "1"))


class _Web:
    """A browser that was let in, and sends forms whose marks are right."""

    def __init__(self) -> None:
        self.home = Home()
        self.client: Any = None
        self.token = ""
        self.addresses: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def made(self, chance: Random) -> tuple[Any, Callable[[Any], object]]:
        if self.home.open():
            self._enter()
        way = chance.random()
        address, names = chance.choice(self.addresses)
        if way < 0.08:
            address = "/" + "/".join(
                mutate.text(chance, ("interview", "conversation", "..", "static"))
                for _ in range(chance.choice((1, 2, 3)))
            )
        given = {name: _words(chance, name) for name in names if chance.random() < 0.8}
        verb = "get" if way < 0.3 else "post"
        return (verb, address, given), self._send

    def _enter(self) -> None:
        from django.test import Client  # noqa: PLC0415 - Django runs by then

        from inroad.web.app import application  # noqa: PLC0415 - the same
        from inroad.web.launch import Launch  # noqa: PLC0415 - the same

        launch = Launch(8765, str)
        settings = self.home.settings
        application(lambda: open_house(settings, web=True), self.home.noted, launch)
        self.client = Client(
            enforce_csrf_checks=True,
            HTTP_HOST="127.0.0.1:8765",
            raise_request_exception=False,
        )
        self.client.get("/", {"token": launch.address().rpartition("=")[2]})
        page = self.client.get("/log/add/").content.decode()
        found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
        self.token = found[1] if found else ""
        talk = open_house(settings).record.read().conversations[0].id
        self.addresses = tuple(_addresses(talk))

    def _send(self, request: tuple[str, str, dict[str, str]]) -> None:
        verb, address, given = request
        # Half a surrogate pair has no UTF-8, and its three bytes can be sent even so.
        path = quote(address, errors="surrogatepass")
        if verb == "post":
            given = {**given, "csrfmiddlewaretoken": self.token}
            sent = urlencode(given, errors="surrogatepass")
            answer = self.client.post(path, sent, content_type=FORM)
        else:
            asked = urlencode(given, errors="surrogatepass")
            answer = self.client.get(f"{path}?{asked}")
        self.home.raise_any()
        body = answer.content.decode()
        if answer.status_code >= 500:
            raise AssertionError(f"{answer.status_code} from {address}")
        if "Traceback" in body or "<script>" in body:
            raise AssertionError(f"a traceback or markup on {address}")
        for name, value in answer.headers.items():
            if "\n" in f"{name}{value}" or "\r" in f"{name}{value}":
                raise AssertionError(f"a header of two lines from {address}")


def _addresses(talk: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for action in every_action().values():
        if not action.local:
            names = [i.name for i in action.inputs]
            names += [f"{i.name}_text" for i in action.inputs if i.type is Document]
            names += [f"{i.name}_name" for i in action.inputs if i.type is Document]
            yield f"/{'/'.join(action.words)}/", tuple(names)
    for asked in script():
        fields = [n for f in asked.fields for n in f.names]
        fields += [part.name for f in asked.fields for part in f.parts]
        fields += [f"{f.name}.{p}.1" for f in asked.fields for p in ("label", "amount")]
        marks = ("question", "how", "saw", "once", "do")
        yield f"/interview/{asked.id}/", (*fields, *marks)
    slots = tuple(f.slot for asked in script() for f in asked.fields)
    yield "/profile/", ("slot", "do", "name", "saw", *slots)
    verdict = ("slot", "verdict", "value", "statement", "subject")
    yield f"/interview/heard/{talk}/", verdict
    yield "/interview/hear/", ("file_text", "file_name", "subject")
    yield f"/conversation/{talk}/", ()
    yield f"/conversation/{talk}/forget/", ("yes",)
    yield "/", ()
    yield "/example/", ()


class _Tools:
    """A model at the other end, to whom every part was opened."""

    def __init__(self) -> None:
        self.home = Home()
        self.call: Callable[[str, dict[str, Any]], Any] | None = None
        self.tools: tuple[Action, ...] = ()
        self.portal: Any = None
        self.stack = ExitStack()

    def made(self, chance: Random) -> tuple[Any, Callable[[Any], object]]:
        if self.home.open():
            self._serve()
        tool = chance.choice(self.tools)
        given = {
            i.name: _argument(chance, i)
            for i in tool.inputs
            if i.required or chance.random() < 0.6
        }
        if chance.random() < 0.05:
            given[chance.choice(mutate.ODD)] = mutate.plain(chance, {"a": 1})
        name = tool.name if chance.random() < 0.98 else mutate.text(chance, [tool.name])
        return (name, given), self._send

    def _serve(self) -> None:
        from anyio.from_thread import (  # noqa: PLC0415 - only where there is MCP
            start_blocking_portal,
        )

        from inroad.mcp.server import reachable, tool_server  # noqa: PLC0415 - the same

        house = open_house(self.home.settings)
        parts = frozenset({"profile", "brief", "log", "contacts", "journal"})
        server = tool_server(lambda: house, parts, self.home.noted)
        self.tools = tuple(reachable(every_action().values(), parts))
        if self.portal is None:
            self.portal = self.stack.enter_context(start_blocking_portal())
            atexit.register(self.stack.close)
        portal = self.portal
        self.call = lambda name, given: portal.call(server.call_tool, name, given)

    def _send(self, request: tuple[str, dict[str, Any]]) -> None:
        from mcp.server.mcpserver.exceptions import ToolError  # noqa: PLC0415 - the same

        assert self.call is not None  # noqa: S101 - it was made before this input
        try:
            answer = str(self.call(*request))
        except ToolError as error:
            answer = str(error)
        self.home.raise_any()
        if "Traceback" in answer or os.fspath(self.home.kept) in answer:
            raise AssertionError("a traceback, or a path, went out")


def _argument(chance: Random, given: Input) -> Any:
    way = chance.random()
    if way < 0.1:
        return mutate.plain(chance, {"a": [1, "x"]})
    if given.choices and way < 0.8:
        return chance.choice(given.choices)
    if given.type is bool:
        return chance.random() < 0.5
    if given.type in {int, float}:
        return chance.choice((0, -1, 1, 60, 0.5, 1e308, 10**30, float("nan"), "7"))
    if given.type is Document:
        return mutate.text(chance, spoken()["txt"], GRAMMAR)
    return _words(chance, given.name)
