"""A real client, in this process, that tries everything it should not reach."""
# ruff: noqa: ANN401 - what a client answers has no type of ours

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client
from mcp.server.mcpserver import MCPServer

from inroad.actions import every_action
from inroad.actions.house import House
from inroad.actions.registry import ACTIONS, Action, Folder, Input
from inroad.core.errors import BadInput
from inroad.mcp.server import reachable, tool_server

PRIVATE = ("profile", "brief", "log", "contacts", "journal")
faults: list[BaseException] = []


def noted(error: BaseException) -> str:
    faults.append(error)
    return "abc123"


def server(house: House, *parts: str) -> MCPServer:
    return tool_server(lambda: house, frozenset(parts), noted)


def ask(made: MCPServer, use: Callable[[Client], Awaitable[Any]]) -> Any:
    async def talk() -> Any:
        async with Client(made) as client:
            return await use(client)

    return anyio.run(talk)


def tools(made: MCPServer) -> dict[str, Any]:
    listed = ask(made, lambda client: client.list_tools())
    return {tool.name: tool for tool in listed.tools}


def call(made: MCPServer, name: str, /, **given: Any) -> Any:
    return ask(made, lambda client: client.call_tool(name, given))


def test_only_what_is_public_is_there_unless_a_part_is_named(house: House) -> None:
    named = {a.name for a in every_action().values() if a.exposes == "public"}
    assert set(tools(server(house))) == named


@pytest.mark.parametrize("part", PRIVATE)
def test_naming_one_part_opens_that_part_and_no_other(house: House, part: str) -> None:
    found = {a.name: a for a in every_action().values()}
    opened = {found[name].exposes for name in tools(server(house, part))}
    assert opened <= {"public", part}


def test_no_tool_names_a_folder_or_publishes(house: House) -> None:
    found = {a.name: a for a in every_action().values()}
    for name in tools(server(house, *PRIVATE)):
        assert not found[name].local
        assert found[name].effect != "publish"
    sends = Action(("send",), "publish", "public", "", (), print)
    reads = Input("to", Folder, "", positional=True, required=True)
    writes = Action(("take",), "read", "public", "", (reads,), print)
    assert reachable([sends, writes], frozenset(PRIVATE)) == []


def test_calling_what_is_not_there_is_refused_and_changes_nothing(house: House) -> None:
    made = server(house)
    before = house.record.read()
    for action in every_action().values():
        if action.exposes != "public" or action.local:
            given = {i.name: "x" for i in action.inputs}
            assert call(made, action.name, **given).is_error
    assert house.record.read() == before


def test_a_document_is_text_and_never_a_path(house: House, home: Path) -> None:
    made = server(house, "profile")
    schema = tools(made)["interview_hear"].input_schema
    assert schema["properties"]["file"]["type"] == "string"
    answer = call(made, "interview_hear", file=str(home / "inroad.db"))
    assert answer.is_error or answer.structured_content["name"] == "conversation.txt"
    assert "SQLite" not in str(answer)


def test_words_beyond_the_schema_are_refused_or_left_out(house: House) -> None:
    answer = call(server(house), "cite", claim="S1-04", out="/tmp/x", keep=True)  # noqa: S108 - a name
    assert answer.is_error or answer.structured_content["schema"] == "inroad/cite/1"


def test_schemas_come_from_the_types(house: House) -> None:
    found = tools(server(house, *PRIVATE))
    add = found["log_add"].input_schema
    assert add["properties"]["kind"]["enum"] == [
        "did",
        "message",
        "application",
        "question",
    ]
    assert add["required"] == ["text"]
    assert add["properties"]["text"]["description"]


def test_a_call_made_again_with_the_same_mark_is_done_once(house: House) -> None:
    before = len(house.record.read().log)
    for _ in range(2):  # each time another server, as after one that was ended
        answer = call(server(house, "log"), "log_add", text="Read", once="a1")
        assert answer.structured_content["text"] == "Read"
    call(server(house, "log"), "log_add", text="Read", once="a2")
    assert len(house.record.read().log) == before + 2


def test_what_only_reads_needs_no_mark(house: House) -> None:
    found = tools(server(house, *PRIVATE))
    assert "once" not in found["profile"].input_schema["properties"]
    assert "once" in found["profile_set"].input_schema["properties"]


def test_hints_come_from_the_effect(house: House) -> None:
    found = tools(server(house, *PRIVATE))
    for action in every_action().values():
        if action.name in found:
            hints = found[action.name].annotations
            assert hints.read_only_hint == (action.effect == "read")
            assert hints.destructive_hint is False
            assert hints.open_world_hint is False


def test_an_answer_is_structured_and_readable(house: House) -> None:
    answer = call(server(house, "brief"), "brief")
    assert answer.structured_content["schema"] == "inroad/brief/1"
    assert answer.content[0].text.startswith("# ")


def test_what_went_wrong_is_a_sentence(house: House) -> None:
    answer = call(server(house), "cite", claim="nothing")
    assert answer.is_error
    assert "no claim called nothing" in answer.content[0].text


def test_a_fault_of_ours_tells_the_other_end_nothing(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: House) -> None:
        raise ZeroDivisionError("a secret in a message")

    every_action()
    action = ACTIONS["library",]
    broken.__module__ = action.run.__module__
    swapped = Action(action.words, "read", "public", "Library.", (), broken)
    monkeypatch.setitem(ACTIONS, ("library",), swapped)
    answer = call(server(house), "library")
    assert answer.is_error
    assert "secret" not in str(answer)
    assert "abc123" in answer.content[0].text
    assert isinstance(faults.pop(), ZeroDivisionError)


def test_a_part_that_is_none_is_refused(house: House) -> None:
    with pytest.raises(BadInput):
        server(house, "everything")


def test_half_a_letter_in_a_text_is_no_fault(house: House) -> None:
    talk = "Ana: What do you earn?\nBo: Three \ud800 thousand euros a month.\n"
    for tool in ("interview_hear", "interview_bring"):
        answer = call(server(house, "profile"), tool, file=talk)
        assert not answer.is_error
    assert faults == []


def test_a_model_that_may_not_see_the_profile_gets_answers_that_do_not_rest_on_it(
    house: House,
) -> None:
    question = "Should I join a company as a research engineer?"
    closed = str(call(server(house), "ask", question=question))
    opened = str(call(server(house, "profile"), "ask", question=question))
    assert "no capital" not in closed
    assert "you said" not in closed
    assert "you said" in opened
