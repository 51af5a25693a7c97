"""Trees of steps as people write them: all of these, any one of those.

Three ways to write the same: in one line with brackets, in lines that are set in, or
as JSON.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from inroad.core.errors import BadInput
from inroad.plan.said_list import short, told_apart
from inroad.plan.tasks import MOST, Need, Task, task_said

DEEPEST: Final = 8
_HEAD: Final = re.compile(
    r"(?P<need>all|any|one)(?:\s+one)?\s+of(?:\s+(?:these|them))?\s*", re.IGNORECASE
)
_OPENS: Final = re.compile(_HEAD.pattern + r"(?::\s*)?\(", re.IGNORECASE)
_LINE: Final = re.compile(_HEAD.pattern + r":?\s*$", re.IGNORECASE)
_HINT: Final = (
    "Write: all of (ask for the data, 5 of 10, 1 h; any of (scrape it, 4 of 10, 2 d; "
    "buy it, 9 of 10, 1 d))."
)


@dataclass(frozen=True, slots=True)
class Branch:
    """Steps of which all are needed, or one; a number is a task's place."""

    need: Need
    parts: tuple["Branch | int", ...]


@dataclass(frozen=True, slots=True)
class TreeSaid:
    """The tasks in the order written, and how they hang together."""

    tasks: tuple[Task, ...]
    root: Branch


Raw = str | tuple[Need, list[Any]]
"""A step as written, or what is needed of some, before either is read."""


def is_tree(text: str) -> bool:
    """Say whether a text groups its steps, or is a plain list.

    >>> is_tree("any of (a, 5 of 10, 1 h; b, 1 of 10, 1 h)"), is_tree("a, 5 of 10, 1 h")
    (True, False)
    """
    plain = text.strip()
    if plain[:1] in {"{", "["}:
        return True
    return bool(_opening(plain)) or any(
        _LINE.fullmatch(_bare(line)) for line in plain.splitlines()
    )


def tree_said(text: str, need: Need = "all") -> TreeSaid:
    """Read a tree of steps; several steps side by side need what `need` says.

    Raises:
        BadInput: brackets that do not close, an empty part, a step that is none, or
            too many of them.
    """
    parts = _raw(short(text).strip())
    if len(parts) == 1 and not isinstance(parts[0], str):
        need, parts = parts[0]
    tasks: list[Task] = []
    root = _branch(need, parts, tasks, 0)
    told_apart((task.name for task in tasks), "steps")
    if len(tasks) < 2:
        raise BadInput("One step has no order.", hint="Give two or more.")
    return TreeSaid(tuple(tasks), root)


def _raw(text: str) -> list[Raw]:
    if text[:1] in {"{", "["}:
        return _from_json(text)
    return _from_brackets(text) if _opening(text) else _from_lines(text)


def _branch(need: Need, parts: list[Raw], tasks: list[Task], depth: int) -> Branch:
    if depth > DEEPEST:
        raise BadInput(
            f"More than {DEEPEST} levels are too deep.",
            hint="Put steps that belong together into one.",
        )
    if not parts:
        raise BadInput("A part of the tree is empty.", hint=_HINT)
    found: list[Branch | int] = []
    for part in parts:
        if isinstance(part, str):
            found.append(len(tasks))
            tasks.append(_step(part))
            if len(tasks) > MOST:
                raise BadInput(
                    f"More than {MOST} steps are too many to order.",
                    hint=f"Give up to {MOST}.",
                )
        else:
            found.append(_branch(part[0], part[1], tasks, depth + 1))
    return Branch(need, tuple(found))


def _step(text: str) -> Task:
    task = task_said(text)
    if task.after:
        raise BadInput(
            f"{task.name}: in a tree no step has to follow another.",
            hint="Leave the words after it out, or write a plain list.",
        )
    return task


def _opening(text: str) -> re.Match[str] | None:
    """Find the first bracket of a group; a bracket within a name is none."""
    return re.search(rf"(?:^|[;(\n])\s*{_OPENS.pattern}", text, re.IGNORECASE)


def _need(word: str) -> Need:
    return "all" if word.casefold() == "all" else "one"


def _from_brackets(text: str) -> list[Raw]:
    parts, at = _group(text, 0, 0)
    if at < len(text):
        raise BadInput("A bracket is closed that was never opened.", hint=_HINT)
    return parts


def _group(text: str, at: int, depth: int) -> tuple[list[Raw], int]:
    """Read parts until the bracket closes; return them and where that was."""
    parts: list[Raw] = []
    while at < len(text) and text[at] != ")":
        if text[at] in "; \t\n":
            at += 1
        elif opened := _OPENS.match(text, at):
            if depth > DEEPEST + 2:
                raise BadInput("That is too deep.", hint=_HINT)
            inner, at = _group(text, opened.end(), depth + 1)
            if at >= len(text):
                raise BadInput("A bracket is not closed.", hint=_HINT)
            at += 1
            parts.append((_need(opened["need"]), inner))
        else:
            end = _end_of_step(text, at)
            parts.append(text[at:end].strip())
            at = end
    return parts, at


def _end_of_step(text: str, at: int) -> int:
    """Where a step ends: a bracket that it opens itself belongs to its name."""
    inside = 0
    for place in range(at, len(text)):
        letter = text[place]
        if letter in ";\n" or (letter == ")" and not inside):
            return place
        inside += (letter == "(") - (letter == ")")
    return len(text)


def _from_lines(text: str) -> list[Raw]:
    """Read lines: what is set in further belongs to the line above it."""
    top: list[Raw] = []
    open_: list[tuple[int, list[Raw]]] = [(-1, top)]
    for line in text.splitlines():
        bare = _bare(line)
        if not bare:
            continue
        indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
        while open_[-1][0] >= indent:
            open_.pop()
        if head := _LINE.fullmatch(bare):
            inner: list[Raw] = []
            open_[-1][1].append((_need(head["need"]), inner))
            open_.append((indent, inner))
        else:
            open_[-1][1].extend(p.strip() for p in bare.split(";") if p.strip())
    return top


def _bare(line: str) -> str:
    """Take the dash or star of a list off a line."""
    return re.sub(r"^\s*[-*•]\s+", "", line).strip()


def _from_json(text: str) -> list[Raw]:
    try:
        given = json.loads(text)
    except (ValueError, RecursionError):
        raise BadInput(
            "That begins like JSON and is none.",
            hint='Write {"all of": ["ask, 5 of 10, 1 h", {"any of": […]}]}.',
        ) from None
    return list(_plain(given if isinstance(given, list) else [given], 0))


def _plain(given: list[Any], depth: int) -> Iterator[Raw]:
    for each in given:
        if isinstance(each, str) and each.strip():
            yield each.strip()
            continue
        head, inner = next(iter(each.items())) if _is_group(each) else ("", None)
        found = _LINE.fullmatch(head.strip()) or re.fullmatch("(?P<need>all|any)", head)
        if found is None or not isinstance(inner, list) or depth > DEEPEST + 2:
            raise BadInput(
                "A part of the JSON is no step and no group.",
                hint='Write a step as text, a group as {"any of": […]}.',
            )
        yield _need(found["need"]), list(_plain(inner, depth + 1))


def _is_group(each: object) -> bool:
    return isinstance(each, dict) and len(each) == 1
