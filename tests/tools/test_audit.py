"""A found vulnerability fails; a database that cannot be asked is told aloud."""

import json
from typing import Any

import pytest
from tools.audit import names, verdict

OURS = {"django", "mcp"}


def answer(*packages: dict[str, Any]) -> str:
    return json.dumps({"dependencies": list(packages), "fixes": []})


def package(name: str, *ids: str) -> dict[str, Any]:
    vulns = [{"id": id, "fix_versions": ["9.9"]} for id in ids]
    return {"name": name, "version": "1.0", "vulns": vulns}


def test_a_vulnerability_in_what_we_need_fails() -> None:
    line, code = verdict(answer(package("Django", "CVE-1"), package("mcp")), "", OURS)
    assert code == 1
    assert "Django 1.0: CVE-1 (mended in 9.9)" in line


def test_one_in_what_we_do_not_need_does_not() -> None:
    found = answer(package("django"), package("mcp"), package("setuptools", "CVE-2"))
    assert verdict(found, "", OURS) == ("", 0)


def test_that_nothing_could_be_looked_up_is_not_taken_for_nothing_found() -> None:
    skipped = {"name": "django", "skip_reason": "Dependency not found on PyPI"}
    line, code = verdict(answer(skipped, package("mcp")), "No known", OURS)
    assert code == 0
    assert line.startswith("NOT AUDITED")
    assert "1 of 2" in line


@pytest.mark.parametrize(
    "said",
    [
        "requests.exceptions.ConnectionError: Max retries exceeded",
        "ServiceError: the read operation timed out",
        "socket.gaierror: Name or service not known",
    ],
)
def test_where_nobody_can_be_asked_it_is_told_and_fails_nothing(said: str) -> None:
    line, code = verdict("", said, OURS)
    assert code == 0
    assert line.startswith("NOT AUDITED")


@pytest.mark.parametrize("out", ["", "{}", "[]", "no json"])
def test_a_program_that_broke_fails(out: str) -> None:
    line, code = verdict(out, "Traceback: KeyError", OURS)
    assert code == 1
    assert "went wrong" in line


def test_what_we_need_is_named_without_us() -> None:
    assert {"django", "mcp", "numpy", "pydantic"} <= names()
    assert "inroad" not in names()
    assert "ruff" not in names()
