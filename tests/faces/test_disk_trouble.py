"""A disk that is full, a home that cannot be written, a database somebody holds.

Whoever writes learns it in a sentence with a hint, nothing is lost or half-written, and
the same words can be sent again once the trouble is over.
"""

import os
import re
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client as Model

from inroad.mcp.server import tool_server
from inroad.settings import Settings
from inroad.wiring import open_house

Visitor = Any
Run = Any
NOBODY = 65534
ORIGIN = "http://127.0.0.1:8765"
TALK = "Ben: What do you earn?\nAda: Three thousand euros a month.\n" * 40
FIELDS = re.compile(r'name="(once|csrfmiddlewaretoken)" value="(\w+)"')


@dataclass(frozen=True)
class Told:
    """Whether it went well, the code where it did not, and the words."""

    well: bool
    code: int
    words: str


Write = Callable[[str], Told]


@pytest.fixture
def home(furnished: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a copy of the furnished home where even nobody could reach it."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o711)
        path = Path(folder) / "home"
        shutil.copytree(furnished, path)
        monkeypatch.setenv("INROAD_HOME", str(path))
        monkeypatch.setenv("INROAD_WAIT_SECONDS", "0.05")
        monkeypatch.setenv("COLUMNS", "80")
        yield path
        let_go()


@contextmanager
def as_nobody(home: Path) -> Iterator[None]:
    """Be somebody who can be refused: root, who never is, gives the home away."""
    root = os.geteuid() == 0
    if root:
        for path in (home, *home.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def let_go() -> None:
    """Close what is open, so that the trouble meets whoever opens it next."""
    from django.db import connections  # noqa: PLC0415 - running by now

    connections.close_all()


@contextmanager
def full(home: Path) -> Iterator[None]:
    """Let no file grow any more, as on a disk that is full."""
    del home
    resource = pytest.importorskip("resource", reason="no limits on this system")
    let_go()
    now = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, now[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, now)


@contextmanager
def filling(home: Path) -> Iterator[None]:
    """Let files grow no further than a little, so that large writes fail half-way."""
    del home
    resource = pytest.importorskip("resource", reason="no limits on this system")
    now = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, now[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, now)


@contextmanager
def unwritable(home: Path) -> Iterator[None]:
    """Take the right to write a home away from everybody."""
    if sys.platform == "win32":
        pytest.skip("folders have no modes on this system")
    let_go()
    modes = {path: path.stat().st_mode for path in (home, *home.rglob("*"))}
    for path in modes:
        path.chmod(0o500 if path.is_dir() else 0o400)
    try:
        with as_nobody(home):
            yield
            let_go()
    finally:
        for path, mode in modes.items():
            path.chmod(mode)


@contextmanager
def held(home: Path) -> Iterator[None]:
    """Let another program be writing the database all the while."""
    other = sqlite3.connect(home / "inroad.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


@pytest.fixture
def terminal(inroad: Run) -> Write:
    def write(text: str) -> Told:
        said = inroad("log", "add", text)
        return Told(said.code == 0, said.code, said.err or said.out)

    return write


@pytest.fixture
def browser(web: Visitor) -> Write:
    pages = [web.get("/log/add/").content.decode() for _ in range(3)]
    forms = [dict(FIELDS.findall(page)) for page in pages]

    def write(text: str) -> Told:
        answer = web.post("/log/add/", forms.pop() | {"text": text})
        return Told(answer.status_code == 200, answer.status_code, words(answer))

    return write


def words(answer: Any) -> str:  # noqa: ANN401 - what a client answers
    """Return the words of a page, without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


@pytest.fixture
def model(home: Path) -> Write:
    settings = Settings(home, wait_seconds=0.05)
    made = tool_server(lambda: open_house(settings), frozenset({"log"}), repr)

    async def call(text: str) -> Any:  # noqa: ANN401 - what a server answers
        async with Model(made) as client:
            return await client.call_tool("log_add", {"text": text})

    def write(text: str) -> Told:
        answer = anyio.run(call, text)
        well = not answer.is_error
        return Told(well, 0 if well else 6, answer.content[0].text)

    return write


@pytest.fixture(params=["terminal", "browser", "model"])
def write(request: pytest.FixtureRequest) -> Write:
    """Return a function that notes something, through each of the faces."""
    made: Write = request.getfixturevalue(request.param)
    assert made("Before").well
    return made


CODES = {6, 503}
TROUBLES = [
    (full, "There is no room left to write", "Make room on the disk"),
    (unwritable, "cannot be (written|opened)", "Check"),
    (held, "is being written by another program", "Try again when the other"),
]


@pytest.mark.parametrize(
    ("trouble", "message", "hint"), TROUBLES, ids=["full", "unwritable", "held"]
)
def test_trouble_is_a_sentence_with_a_hint_and_loses_nothing(
    home: Path,
    write: Write,
    trouble: Callable[[Path], AbstractContextManager[None]],
    message: str,
    hint: str,
) -> None:
    with trouble(home):
        told = write("During")
    assert not told.well
    assert told.code in CODES
    assert re.search(message, told.words)
    assert hint in told.words
    assert "Something went wrong in Inroad" not in told.words
    assert write("After").well
    noted = [entry.text for entry in open_house(Settings(home)).record.read().log]
    assert noted == ["Wrote to Ann", "Before", "After"]
    assert sound(home)


@pytest.mark.parametrize("through", ["terminal", "browser"])
def test_a_file_that_finds_no_room_leaves_nothing_half_written(
    home: Path, request: pytest.FixtureRequest, through: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "talk.txt"
        path.write_text(TALK * 20)
        if through == "terminal":
            run = request.getfixturevalue("inroad")
            with filling(home):
                said = run("interview", "bring", path)
            assert said.code == 6
            assert "no room left" in said.err
        else:
            web = request.getfixturevalue("web")
            page = web.get("/interview/hear/").content.decode()
            sent = dict(FIELDS.findall(page)) | {"file_text": TALK * 20}
            with filling(home):
                answer = web.post("/interview/hear/", sent)
            assert answer.status_code == 503
            assert "no room left" in words(answer)
    assert not [p for p in (home / "files").iterdir() if p.name.startswith(".")]
    assert len(open_house(Settings(home)).record.read().conversations) == 1
    assert sound(home)


@pytest.mark.parametrize("trouble", [full, unwritable, held])
def test_what_was_typed_stands_on_the_page_to_be_sent_again(
    home: Path,
    web: Visitor,
    trouble: Callable[[Path], AbstractContextManager[None]],
) -> None:
    page = web.get("/log/add/").content.decode()
    sent = dict(FIELDS.findall(page)) | {"text": "Wrote to Ben"}
    with trouble(home):
        answer = web.post("/log/add/", sent, headers={"Origin": ORIGIN})
    shown = answer.content.decode()
    assert "Wrote to Ben" in shown
    again = dict(FIELDS.findall(shown)) | {"text": "Wrote to Ben"}
    assert web.post("/log/add/", again).status_code == 200
    log = open_house(Settings(home)).record.read().log
    assert [entry.text for entry in log] == ["Wrote to Ann", "Wrote to Ben"]


def test_a_brief_is_read_while_another_program_writes(home: Path, inroad: Run) -> None:
    with held(home):
        assert inroad("brief").code == 0
        assert inroad("log").code == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize(
    "command", [["--version"], ["log"], ["log", "add", "x", "--json"]]
)
def test_an_answer_that_cannot_be_written_is_a_sentence(
    home: Path, command: list[str]
) -> None:
    import subprocess  # noqa: PLC0415 - only here, where a real output is full

    del home
    with Path("/dev/full").open("w") as nowhere:
        done = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-m", "inroad", *command],
            stdout=nowhere,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 6
    assert "could not be written" in done.stderr
    assert "Traceback" not in done.stderr


def sound(home: Path) -> bool:
    """Say whether SQLite finds nothing wrong."""
    with sqlite3.connect(home / "inroad.db") as database:
        found = database.execute("PRAGMA integrity_check").fetchall()
    database.close()
    return found == [("ok",)]
