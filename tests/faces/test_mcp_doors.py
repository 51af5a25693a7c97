"""A real client of a real `inroad mcp`, that tries everything it should not."""
# ruff: noqa: ANN401 - what a client answers has no type of ours

import json
import os
import shutil
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client, MCPError
from mcp.client.stdio import StdioServerParameters

from inroad.actions import every_action

PRIVATE = ("profile", "brief", "log", "contacts", "journal")
WORDS = ("Marit", "Hanneke", "Delft", "Wrote to Ann", "4200")
"""What the furnished home holds, and no stranger may hear."""

Use = Callable[[Client], Awaitable[Any]]


def program(home: Path, *parts: str) -> StdioServerParameters:
    exposed = ["--expose", ",".join(parts)] if parts else []
    return StdioServerParameters(
        command=sys.executable,
        args=["-m", "inroad", "mcp", *exposed],
        env={"INROAD_HOME": str(home), "PATH": os.environ["PATH"]},
    )


def talk(home: Path, use: Use, *parts: str) -> Any:
    async def run() -> Any:
        with anyio.fail_after(60):
            async with Client(program(home, *parts)) as client:
                return await use(client)

    return anyio.run(run)


def everything_in(home: Path) -> dict[str, bytes]:
    """Return the bytes of every file, but those that SQLite keeps for readers."""
    return {
        str(path.relative_to(home)): path.read_bytes()
        for path in sorted(home.rglob("*"))
        if path.is_file() and not path.name.endswith(("-shm", "-wal", "lock"))
    }


async def tried(client: Client, name: str, given: dict[str, Any]) -> str:
    """Call a tool, and return all that came back."""
    try:
        answer = await client.call_tool(name, given)
    except MCPError as error:
        return f"refused: {error}"
    return f"{answer.is_error} {answer.content} {answer.structured_content}"


ODD: tuple[Any, ...] = (
    None,
    True,
    -1,
    10**400,
    "",
    "/etc/passwd",
    "../../etc/passwd",
    "file:///etc/passwd",
    "~/.ssh/id_rsa",
    "https://evil.example/",
    [],
    {},
    {"path": "/etc/passwd"},
    "x" * 50_000,
    "\u0000\ud7ff\u202e",
)


def test_a_stranger_sees_public_tools_and_nothing_else_to_ask_for(home: Path) -> None:
    public = {a.name for a in every_action().values() if a.exposes == "public"}

    async def look(client: Client) -> tuple[set[str], list[Any]]:
        tools = await client.list_tools()
        others: list[Any] = []
        for ask in (client.list_resources, client.list_prompts):
            with suppress(MCPError):
                found = await ask()
                others += getattr(found, "resources", []) or []
                others += getattr(found, "prompts", []) or []
        return {tool.name for tool in tools.tools}, others

    found, others = talk(home, look)
    assert found == public
    assert others == []


def test_no_private_tool_can_be_called_by_any_name(home: Path) -> None:
    before = everything_in(home)
    closed = [a for a in every_action().values() if a.exposes != "public" or a.local]

    async def try_all(client: Client) -> str:
        said = []
        for action in closed:
            spelled = (
                action.name,
                action.name.upper(),
                " ".join(action.words),
                f"inroad.actions.{action.name}",
                f"../{action.name}",
                f"{action.name}\x00",
            )
            for name in spelled:
                given = {i.name: "demo.txt" for i in action.inputs}
                said.append(await tried(client, name, {**given, "yes": True}))
        return "\n".join(said)

    told = talk(home, try_all)
    assert not [word for word in WORDS if word in told]
    assert "inroad/" not in told
    assert everything_in(home) == before


def test_no_argument_of_any_tool_reads_a_path_fetches_or_writes(
    home: Path, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Ana: the word is periwinkle?\nBo: periwinkle.\n", "utf-8")
    offered = [
        a
        for a in every_action().values()
        if not a.local and a.effect in {"read", "write"}
    ]

    async def try_all(client: Client) -> str:
        said = []
        for action in offered:
            for value in (*ODD, str(secret), secret.as_uri()):
                given = {i.name: value for i in action.inputs}
                said.append(await tried(client, action.name, given))
            beyond = {"out": str(tmp_path / "written"), "as_of": "2020-01-01"}
            break_out = {"house": str(secret), "self": None, "record": str(home)}
            given = {i.name: str(secret) for i in action.inputs}
            said += [
                await tried(client, action.name, {**given, **more})
                for more in (beyond, break_out, beyond | break_out)
            ]
        return "\n".join(said)

    told = talk(home, try_all, *PRIVATE)
    assert "periwinkle" not in told
    assert "root:" not in told
    assert "Traceback" not in told
    assert str(home) not in told
    assert [path.name for path in tmp_path.iterdir()] == ["home", "secret.txt"]
    assert not (home / "errors.log").exists()


def test_even_with_every_part_open_nothing_erases_or_takes_out(home: Path) -> None:
    async def names(client: Client) -> set[str]:
        return {tool.name for tool in (await client.list_tools()).tools}

    found = talk(home, names, *PRIVATE)
    assert not found & {"forget", "export", "import", "backup", "restore", "doctor"}


def test_no_resource_is_read(home: Path) -> None:
    async def read(client: Client) -> str:
        said = []
        for address in ("file:///etc/passwd", f"file://{home}/inroad.db", "inroad://x"):
            try:
                said.append(str(await client.read_resource(address)))
            except MCPError as error:
                said.append(str(error))
        return "\n".join(said)

    told = talk(home, read, *PRIVATE)
    assert "root:" not in told
    assert "SQLite" not in told


@pytest.mark.parametrize("part", PRIVATE)
def test_with_one_part_open_the_others_words_stay_inside(home: Path, part: str) -> None:
    """The log stays closed where the Brief is open, and the other way round."""
    mine = {a.name for a in every_action().values() if a.exposes == part}
    public = {a.name for a in every_action().values() if a.exposes == "public"}
    closed = [a for a in every_action().values() if a.name not in mine | public]

    async def try_all(client: Client) -> tuple[set[str], str]:
        tools = {tool.name for tool in (await client.list_tools()).tools}
        said = [await tried(client, a.name, {}) for a in closed]
        return tools, "\n".join(said)

    tools, told = talk(home, try_all, part)
    assert tools <= mine | public
    assert not [word for word in WORDS if word in told]


def test_lines_that_are_no_messages_stop_nothing(home: Path) -> None:
    async def run() -> list[dict[str, Any]]:
        params = program(home)
        process = await anyio.open_process(
            [params.command, *params.args], env=params.env
        )
        assert process.stdin is not None
        assert process.stdout is not None
        hello = {
            "jsonrpc": "2.0",
            "id": 7,
            "method": "initialize",
            "params": {
                "protocolVersion": "2025-06-18",
                "capabilities": {},
                "clientInfo": {"name": "x", "version": "1"},
            },
        }
        for line in (b"hello\n", b"{}\n", b"[]\n", b'{"id": 1}\n', b"\xff\xfe\n"):
            await process.stdin.send(line)
        await process.stdin.send(json.dumps(hello).encode() + b"\n")
        found = b""
        with anyio.fail_after(30):
            while b'"id":7' not in found.replace(b" ", b""):
                found += await process.stdout.receive()
        await process.stdin.aclose()
        with anyio.move_on_after(10):
            await process.wait()
        return [json.loads(line) for line in found.splitlines() if line]

    assert any("result" in answer for answer in anyio.run(run))


def test_a_text_that_names_a_file_is_heard_as_text(home: Path) -> None:
    shutil.copy(home / "inroad.db", home / "copy.txt")

    async def hear(client: Client) -> str:
        return await tried(client, "interview_hear", {"file": str(home / "copy.txt")})

    assert "SQLite" not in talk(home, hear, "profile")
