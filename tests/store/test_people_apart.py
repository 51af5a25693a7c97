"""Several people in one database: each is seen only through their own House.

Ben asks for everything there is, in every way there is, and by every name that stands
in Ada's record. No answer holds a word of hers, and her record stays as it is.
"""
# ruff: noqa: ANN401 - what an action answers has no type of ours

import json
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from importlib.resources import files
from typing import Any, Literal, get_args

import anyio
import pytest
from django.test import Client
from mcp import Client as Model

from inroad.actions import every_action
from inroad.actions.hearing import bring
from inroad.actions.house import House
from inroad.actions.interview import hear, interview_answer
from inroad.actions.log import log_add
from inroad.actions.passing_works import NobodyOnline
from inroad.actions.plan import brief
from inroad.actions.profile import profile_set
from inroad.actions.registry import Action, Input, Part
from inroad.actions.sources import add
from inroad.core.document import Document, Reference, text_document
from inroad.core.errors import InroadError
from inroad.mcp.server import tool_server
from inroad.record.bundle import bundle, files_of
from inroad.show.html import html
from inroad.show.wire import wire
from inroad.web.app import application
from inroad.web.launch import Launch

SECRETS = ("Zaubertrank", "Quittenbaum", "Wolkenbruch", "Pfefferminz", "Dachgarten")
"""Words that stand in Ada's record and nowhere else."""

SHARED = [action for action in every_action().values() if not action.local]
Tongue = Literal["python", "mcp", "web"]


@pytest.fixture
def ada_s(stored: House) -> House:
    """Return Ada's house, in which all sorts of things were told."""
    talk = (files("inroad.interview") / "content" / "demo.txt").read_text("utf-8")
    told = talk.replace("\n", f"\nAda: I grow {SECRETS[0]}.\n", 1)
    hear(stored, text_document(f"{SECRETS[1]}.txt", told), keep=True)
    bring(stored, text_document(f"{SECRETS[1]}2.txt", f"{told}\n"))
    profile_set(stored, "name", f"Ada {SECRETS[2]}")
    profile_set(stored, "place", SECRETS[3])
    profile_set(stored, "runway_months", "4 to 6")
    log_add(stored, f"Wrote about a {SECRETS[4]}", kind="message", to=SECRETS[1])
    interview_answer(stored, "why", f"Because of {SECRETS[0]}")
    brief(stored, keep=True)
    page = text_document(f"{SECRETS[1]}.md", f"A page about {SECRETS[0]} and trees.")
    add(stored, Reference(page))
    stored.calculations.keep("known", {"secret": SECRETS[0]})
    stored.jobs.start("hear", {"name": SECRETS[1]})
    return stored


def names_in(house: House) -> list[str]:
    """Return every id that stands in a record, and names and texts to ask by."""
    person = house.record.read()
    plain = json.loads(whole(house)["record.json"])
    ids = {
        row["id"]
        for rows in plain.values()
        if isinstance(rows, list)
        for row in rows
        if isinstance(row, dict)
    }
    asked = {person.id, *(c.sha256 for c in person.conversations)}
    asked |= {job.id for job in house.jobs.all()}
    return sorted(ids | asked | {"Wrote about"})


def whole(house: House) -> dict[str, bytes]:
    person = house.record.read()
    return bundle(person, files_of(house.record, person))


def requests(action: Action, names: list[str]) -> Iterator[dict[str, Any]]:
    """Ask with every name in every input that takes words, and once with none.

    What Ben has written himself is his to read, so that Ada's words are asked for only
    by what keeps nothing; the Ask page keeps what it is sent.
    """
    keeps = action.effect != "read" or action.words[0] == "ask"
    if not keeps or action.words[0] == "forget":
        names = [*names, SECRETS[1], f"{SECRETS[1]}.txt", f"Ada {SECRETS[2]}"]
    words = [i for i in action.inputs if i.type is str and not i.choices]
    base = {i.name: _plain(i) for i in action.inputs if i.required}
    yield base
    for given in words:
        for name in names:
            yield {**base, given.name: name}


def _plain(given: Input) -> Any:
    if given.choices:
        return next(choice for choice in given.choices if choice)
    if given.type in {Document, Reference}:
        return "Ben: What do you earn?\nBo: Two thousand euros a month.\n"
    plain = {int: 1, float: 1.0, bool: False, date: "2026-03-02"}
    return plain.get(given.type, "goals")


def by_python(house: House, action: Action, given: dict[str, Any]) -> str:
    for each in action.inputs:
        if each.type is Document and each.name in given:
            given = {**given, each.name: text_document("t.txt", given[each.name])}
        if each.type is date and each.name in given:
            given = {**given, each.name: date.fromisoformat(given[each.name])}
        if each.type is Reference and each.name in given:
            document = text_document("t.txt", given[each.name])
            given = {**given, each.name: Reference(document)}
    try:
        # Whoever fetches reaches no network from here.
        result = action.run(replace(house, works_online=NobodyOnline()), **given)
    except InroadError as error:
        return str(error)
    return json.dumps(wire(result)) + html(result)


def over_mcp(house: House, asked: list[tuple[Action, dict[str, Any]]]) -> list[str]:
    from django.db import connections  # noqa: PLC0415 - Django runs by now

    held = []

    def opened() -> House:
        # Each thread that answers has a connection of its own, closed by us at the end.
        connection = connections[house.record.alias]  # type: ignore[attr-defined] # a stored one
        connection.inc_thread_sharing()
        held.append(connection)
        return house

    server = tool_server(opened, frozenset(get_args(Part)) - {"public"}, str)

    async def ask() -> list[str]:
        async with Model(server) as model:
            answers = [await model.call_tool(a.name, given) for a, given in asked]
            return [answer.model_dump_json() for answer in answers]

    try:
        return anyio.run(ask)
    finally:
        for connection in held:
            connection.close()


def on_pages(house: House, asked: list[tuple[Action, dict[str, Any]]]) -> list[str]:
    launch = Launch(8765, str)
    application(lambda: house, str, launch)
    client = Client(HTTP_HOST="localhost", raise_request_exception=False)
    client.get("/", {"token": launch.address().rpartition("=")[2]})
    said = []
    for action, given in asked:
        texts = {"file", "path_or_url"}
        sent = {f"{n}_text" if n in texts else n: v for n, v in given.items()}
        address = f"/{'/'.join(action.words)}/"
        for ask in (client.get, client.post):
            answer = ask(address, sent, follow=True)
            assert answer.status_code < 500, (address, sent)
            said.append(answer.content.decode())
    return said


def pages_by_name(house: House, names: list[str]) -> list[str]:
    launch = Launch(8765, str)
    application(lambda: house, str, launch)
    client = Client(HTTP_HOST="localhost", raise_request_exception=False)
    client.get("/", {"token": launch.address().rpartition("=")[2]})
    said = []
    for name in names:
        for place in (
            "conversation/{}",
            "interview/heard/{}",
            "conversation/{}/forget",
            "sources/{}",
        ):
            address = f"/{place.format(name)}/"
            for ask in (client.get, client.post):
                answer = ask(address, {"conversation": name}, follow=True)
                assert answer.status_code < 500, address
                said.append(answer.content.decode())
    return said


def leaks(said: str, given: object) -> list[str]:
    """Return the secrets in an answer, but for those that Ben wrote himself."""
    return [s for s in SECRETS if s in said and s not in str(given)]


@pytest.mark.parametrize("tongue", get_args(Tongue))
def test_nothing_of_ada_s_is_told_to_ben_whatever_he_asks_and_however(
    ada_s: House, neighbour: Callable[[House], House], tongue: Tongue
) -> None:
    ben, before = neighbour(ada_s), whole(ada_s)
    names = names_in(ada_s)
    if tongue != "python":
        names = [*names[:4], *names[-4:], ada_s.record.read().id]
    asked = [(a, g) for a in SHARED for g in requests(a, names)]
    if tongue == "python":
        said = [by_python(ben, action, given) for action, given in asked]
    elif tongue == "mcp":
        asked = [(a, g) for a, g in asked if a.effect != "publish"]
        said = over_mcp(ben, asked)
    else:
        # Each was asked twice: to look, and to do.
        asked_once = asked
        said = [*on_pages(ben, asked_once), *pages_by_name(ben, names)]
        asked = [pair for pair in asked_once for _ in range(2)]
        asked += [(SHARED[0], {"names": names})] * (len(said) - len(asked))
    assert len(said) == len(asked) > 100
    told = [(a.name, g, leaks(s, g)) for s, (a, g) in zip(said, asked, strict=True)]
    assert [each for each in told if each[2]] == []
    assert whole(ada_s) == before


def test_every_word_of_ada_s_can_be_found_by_ada(ada_s: House) -> None:
    said = "".join(by_python(ada_s, a, {}) for a in SHARED if not _needs(a))
    assert [secret for secret in SECRETS if secret not in said] == []


def _needs(action: Action) -> bool:
    return any(given.required for given in action.inputs) or action.effect != "read"


def test_nothing_of_ada_s_is_in_what_ben_exports(
    ada_s: House, neighbour: Callable[[House], House]
) -> None:
    said = b"".join(whole(neighbour(ada_s)).values()).decode()
    assert leaks(said, "") == []


def test_ben_finds_none_of_ada_s_files_results_or_work(
    ada_s: House, neighbour: Callable[[House], House]
) -> None:
    ben = neighbour(ada_s)
    for conversation in ada_s.record.read().conversations:
        with pytest.raises(InroadError, match="not in this home"):
            ben.record.file(conversation.sha256)
    assert ben.calculations.find("known") is None
    assert ben.jobs.all() == ()
    (job,) = ada_s.jobs.all()
    for ask in (ben.jobs.find, ben.jobs.stop):
        with suppress(InroadError):
            ask(job.id)
    assert ada_s.jobs.find(job.id).state == "waiting"


def test_both_may_keep_something_under_the_same_id(
    ada_s: House, neighbour: Callable[[House], House]
) -> None:
    ben, before = neighbour(ada_s), whole(ada_s)
    ben.record.keep(*ada_s.record.read().log, *ada_s.record.read().profile.history)
    ben.record.keep_file(b"the same file")
    ada_s.record.keep_file(b"the same file")
    assert whole(ada_s) == before
    assert len(ben.record.read().log) == len(ada_s.record.read().log)


def test_what_one_changes_does_not_look_changed_to_the_other(
    ada_s: House, neighbour: Callable[[House], House]
) -> None:
    ben, before = neighbour(ada_s), ada_s.record.version()
    log_add(ben, "Read a paper")
    assert ada_s.record.version() == before


OWN = re.compile(r'"inroad_(?!schema)\w+"')


def test_every_question_that_ben_s_house_puts_to_the_database_names_ben(
    ada_s: House, neighbour: Callable[[House], House]
) -> None:
    from django.db import connections  # noqa: PLC0415 - Django runs by now

    ben = neighbour(ada_s)
    mine = ben.record.read().id
    loose: list[str] = []

    def look(run: Any, sql: str, given: Any, many: bool, context: Any) -> Any:  # noqa: FBT001 - as Django calls it
        if OWN.search(sql) and mine not in str(given):
            loose.append(sql)
        return run(sql, given, many, context)

    with connections[ben.record.alias].execute_wrapper(look):  # type: ignore[attr-defined] # a stored one
        for action in SHARED:
            for given in requests(action, ["nothing"]):
                by_python(ben, action, given)
    assert loose == []
