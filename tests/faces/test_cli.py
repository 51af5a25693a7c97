import io
import json
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import inroad as package
from inroad.actions import PLACES, actions_of
from inroad.actions.registry import ACTIONS, Action
from inroad.cli.command import perform
from inroad.core.errors import NotAllowed

Run = Callable[..., Any]


def program(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own program
        command, capture_output=True, text=True, check=False
    )


def python(*args: str) -> subprocess.CompletedProcess[str]:
    return program(sys.executable, "-m", "inroad", *args)


def test_the_version_is_answered_before_anything_else_is_imported() -> None:
    code = (
        "import sys; sys.argv = ['inroad', '--version']; from inroad.entry import main;"
        "main(); heavy = {'click', 'django', 'numpy', 'argparse', 'dataclasses'};"
        "sys.exit(sorted(heavy & set(sys.modules)) or 0)"
    )
    done = program(sys.executable, "-c", code)
    assert (done.returncode, done.stdout) == (0, f"{package.__version__}\n"), (
        done.stderr
    )


def test_the_module_runs_as_a_program() -> None:
    assert python("--version").stdout == f"{package.__version__}\n"


@pytest.mark.usefixtures("home")
def test_a_command_imports_only_its_own_module() -> None:
    code = (
        "import sys; from inroad.entry import start; start(['log', '--json']);"
        "sys.exit(sorted(m for m in sys.modules if m in {'jinja2', 'numpy', 'mcp',"
        "'inroad.plan.brief', 'inroad.interview.hear', 'inroad.web'}) or 0)"
    )
    done = program(sys.executable, "-c", code)
    assert done.returncode == 0, done.stderr


def test_help_names_every_command_with_a_sentence(inroad: Run) -> None:
    said = inroad("--help")
    assert said.code == 0
    for word in (*PLACES, "serve", "mcp"):
        assert f"\n  {word} " in said.out


@pytest.mark.parametrize("place", sorted(set(PLACES.values()), key=str))
def test_every_command_has_help_with_all_its_words(
    inroad: Run, place: str | tuple[str, ...]
) -> None:
    for words, action in actions_of(place).items():
        said = inroad(*words, "--help")
        assert said.code == 0
        assert action.summary.split()[0] in said.out
        for option in ("--json", "--no-input", "--as-of"):
            assert option in said.out
        for given in action.inputs:
            assert given.help.split()[0] in said.out


def test_a_word_that_is_also_a_group_answers_by_itself(inroad: Run) -> None:
    assert json.loads(inroad("profile", "--json").out)["schema"] == "inroad/profile/1"
    assert "Your log" in inroad("log").out


def test_json_is_one_object_and_nothing_else(inroad: Run) -> None:
    said = inroad("brief", "--json")
    found = json.loads(said.out)
    assert found["schema"] == "inroad/brief/1"
    assert said.err == ""


def test_an_error_is_a_sentence_and_a_hint_and_leaves_stdout_empty(inroad: Run) -> None:
    said = inroad("cite", "nothing", "--json")
    assert (said.code, said.out) == (3, "")
    assert len(said.err.splitlines()) == 2


def test_an_unknown_option_or_word_is_bad_input(inroad: Run) -> None:
    assert inroad("brief", "--kep").code == 2
    assert inroad("bref").code == 2
    assert inroad("profile", "set", "place", "--typo").code == 2


def test_a_negative_number_is_a_value_and_no_option(inroad: Run) -> None:
    assert inroad("profile", "set", "runway_months", "-2").code == 0
    slot = json.loads(inroad("profile", "--json").out)["slots"]["runway_months"]
    assert slot["value"]["low"] == -2


def test_today_can_be_set_and_must_be_a_day(inroad: Run) -> None:
    found = json.loads(inroad("brief", "--json", "--as-of", "2031-05-06").out)
    assert found["date"] == "2031-05-06"
    assert inroad("brief", "--as-of", "tomorrow").code == 2


def test_a_brief_is_written_whole_and_for_its_owner_only(
    inroad: Run, tmp_path: Path
) -> None:
    for name in ("b.md", "b.HTML"):
        said = inroad("brief", "--out", tmp_path / name)
        assert (said.code, said.out) == (0, "")
        path = tmp_path / name
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert "Runway" in path.read_text("utf-8")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["b.HTML", "b.md", "home"]


def test_another_ending_is_refused_before_anything_is_done(
    inroad: Run, tmp_path: Path
) -> None:
    said = inroad("brief", "--keep", "--out", tmp_path / "b.pdf")
    assert said.code == 2
    assert ".md or .html" in said.err


def test_a_folder_that_is_not_there_is_said(inroad: Run, tmp_path: Path) -> None:
    assert inroad("brief", "--out", tmp_path / "no" / "b.md").code == 3


def test_documents_that_are_none_are_said_with_a_hint(
    inroad: Run, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "large.txt").write_bytes(b"a" * (20 * 1024 * 1024 + 1))
    expected = {"": 2, "none.txt": 3, "empty.txt": 2, "binary.txt": 2, "large.txt": 2}
    for name, code in expected.items():
        said = inroad("interview", "hear", tmp_path / name, "--keep")
        assert (name, said.code, said.out) == (name, code, "")
        assert len(said.err.splitlines()) >= 2


def test_a_name_that_no_file_can_have_is_bad_input(inroad: Run) -> None:
    assert inroad("interview", "hear", "a\0b").code == 2


def test_words_come_in_on_standard_input(
    inroad: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = b"Ben: What do you earn?\nAda: I earn 3000 euros a month.\n"
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(words)))
    said = inroad("interview", "hear", "-", "--json")
    assert json.loads(said.out)["name"] == "standard input"


def test_a_fault_of_ours_is_a_reference_here_and_a_traceback_in_a_file(
    inroad: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise ZeroDivisionError("a secret in a message")

    action = actions_of("log")["log",]
    monkeypatch.setitem(
        ACTIONS,
        ("log",),
        Action(action.words, action.effect, action.exposes, "Log.", (), _named(broken)),
    )
    said = inroad("log")
    assert said.code == 1
    assert said.out == ""
    assert "Traceback" not in said.err
    assert "secret" not in said.err
    log = home / "errors.log"
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    noted = log.read_text()
    assert "ZeroDivisionError" in noted
    assert noted.split()[1] in said.err


def _named(run: Callable[..., Any]) -> Callable[..., Any]:
    run.__module__ = "inroad.actions.log"
    return run


def test_what_leaves_the_house_asks_first() -> None:
    sent: list[str] = []
    action = Action(("send",), "publish", "public", "Send.", (), sent.append)
    shared = {"as_json": False, "as_of": None}
    with pytest.raises(NotAllowed):
        perform(action, {**shared, "no_input": True, "yes": False})
    assert sent == []


@pytest.mark.usefixtures("home")
def test_whoever_stops_reading_is_not_complained_to() -> None:
    shell = f"'{sys.executable}' -m inroad brief | head -1"
    done = program("bash", "-o", "pipefail", "-c", shell)
    assert done.stderr == ""


@pytest.mark.usefixtures("home")
def test_no_colour_reaches_a_pipe() -> None:
    assert "\x1b" not in python("brief").stdout


def test_a_port_that_is_taken_is_said(inroad: Run) -> None:
    import socket  # noqa: PLC0415 - used once

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        said = inroad("serve", "--port", taken.getsockname()[1])
    assert said.code == 6
    assert "--port" in said.err


def test_a_part_that_is_none_cannot_be_exposed(inroad: Run) -> None:
    said = inroad("mcp", "--expose", "everything")
    assert said.code == 2
    assert "brief" in said.err


@pytest.mark.parametrize(
    "typed", [("brief,profile",), ("brief", "--expose", "profile")]
)
def test_parts_are_exposed_with_commas_or_one_after_another(
    inroad: Run, monkeypatch: pytest.MonkeyPatch, typed: tuple[str, ...]
) -> None:
    served: list[frozenset[str]] = []
    monkeypatch.setattr(
        "inroad.mcp.server.serve", lambda _, parts, __: served.append(parts)
    )
    assert inroad("mcp", "--expose", *typed).code == 0
    assert served == [{"brief", "profile"}]


@pytest.mark.parametrize(
    "words", [("cite",), ("profile", "set", "place"), ("log", "add")]
)
def test_a_word_that_is_missing_is_asked_for(
    inroad: Run, words: tuple[str, ...]
) -> None:
    said = inroad(*words)
    assert said.code == 2
    assert "Missing argument" in said.err


def test_what_may_be_left_unsaid_may_be_left_out(inroad: Run) -> None:
    said = inroad("log", "outcome", "Wrote to Ann", "No word so far")
    assert said.code == 0, said.err
    assert "No word so far" in said.out


def test_what_is_printed_past_python_never_stands_among_our_answers() -> None:
    noisy = "import os, inroad.entry as e; e.keep_answers_apart(); "
    noisy += "os.write(1, b'noise'); print('words')"
    done = subprocess.run(  # noqa: S603 - our own Python
        [sys.executable, "-c", noisy], capture_output=True, text=True, check=True
    )
    assert done.stdout == "words\n"
    assert done.stderr == "noise"
