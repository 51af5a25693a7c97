"""Change an input a little, or a lot, the same way for the same chance."""

import json
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

ODD = (
    "",
    " ",
    "\0",
    "\n",
    "\r\n",
    "\t",
    "\ufeff",
    "\u200b",
    "\u202e",
    "\ud800",
    "İ",
    "ﬁ",
    "٣٥",
    "½",
    "🙂",
    "-",
    "—",
    ":",
    "%",
    "0",
    "-1",
    "9" * 40,
    "1e999",
    "1e-999",
    "1/0",
    "NaN",
    "null",
    "None",
    "[",
    "]",
    "{}",
    '"',
    "'",
    "\\",
    "../",
    "<script>",
    "${x}",
    "{{7*7}}",
    "%s%n",
    "=1+1",
    "; rm",
    "\r\nSet-Cookie: a=b",
)
"""What stands at the edges: of scripts, of numbers, of other people's languages."""

Words = Sequence[str]


def text(chance: Random, seeds: Words, words: Words = ODD, most: int = 4000) -> str:
    """Return a text made from seeds by a few changes."""
    found = chance.choice(seeds)
    for _ in range(chance.choice((1, 1, 2, 3, 5, 9))):
        found = _changed(chance, found, seeds, (*words, *ODD))
    return found[:most]


def _changed(chance: Random, found: str, seeds: Words, words: Words) -> str:
    one, two = sorted(chance.randrange(len(found) + 1) for _ in "ab")
    inner = found[one : min(two, one + chance.choice((1, 3, 20, 400)))]
    return chance.choice(_WAYS)(chance, found, one, inner, seeds, words)


_Way = Callable[[Random, str, int, str, Words, Words], str]


def _without(_: Random, found: str, at: int, inner: str, *__: Words) -> str:
    return found[:at] + found[at + len(inner) :]


def _with_word(chance: Random, found: str, at: int, _: str, __: Words, w: Words) -> str:
    return found[:at] + chance.choice(w) + found[at:]


def _for_word(chance: Random, f: str, at: int, inner: str, _: Words, w: Words) -> str:
    return f[:at] + chance.choice(w) + f[at + len(inner) :]


def _again(chance: Random, found: str, at: int, inner: str, *_: Words) -> str:
    return found[:at] + inner * chance.choice((2, 2, 3, 40)) + found[at:]


def _moved(chance: Random, found: str, at: int, inner: str, *_: Words) -> str:
    rest = found[:at] + found[at + len(inner) :]
    to = chance.randrange(len(rest) + 1)
    return rest[:to] + inner + rest[to:]


def _spliced(chance: Random, found: str, at: int, _: str, s: Words, __: Words) -> str:
    other = chance.choice(s)
    return found[:at] + other[chance.randrange(len(other) + 1) :]


def _any_letter(chance: Random, found: str, at: int, inner: str, *_: Words) -> str:
    top = chance.choice((0x80, 0x250, 0x3000, 0x110000))
    letters = "".join(chr(chance.randrange(top)) for _ in range(1 + len(inner) % 4))
    return found[:at] + letters + found[at + 1 :]


_WAYS: tuple[_Way, ...] = (
    _without,
    _with_word,
    _with_word,
    _for_word,
    _for_word,
    _again,
    _moved,
    _spliced,
    _any_letter,
)


def data(chance: Random, seeds: Sequence[bytes], most: int = 20_000) -> bytes:
    """Return bytes made from seeds by a few changes."""
    found = bytearray(chance.choice(seeds))
    for _ in range(chance.choice((1, 1, 2, 4, 8))):
        at = chance.randrange(len(found) + 1)
        way = chance.randrange(5)
        if way == 0:
            found[at : at + 1] = bytes([chance.randrange(256)])
        elif way == 1:
            del found[at : at + chance.choice((1, 2, 16, 400))]
        elif way == 2:
            found[at:at] = found[at : at + chance.choice((1, 8, 64))]
        elif way == 3:
            found[at:at] = chance.randbytes(chance.choice((1, 4, 32)))
        elif found:
            found[at % len(found)] ^= 1 << chance.randrange(8)
    return bytes(found[:most])


def plain(chance: Random, found: Any) -> Any:  # noqa: ANN401 - JSON has many shapes
    """Return JSON in which one place, somewhere, holds something else."""
    copy = json.loads(json.dumps(found))
    at, key = _place(chance, copy)
    if at is None:
        return _value(chance)
    if chance.random() < 0.2:
        del at[key]
    elif isinstance(at, dict) and chance.random() < 0.2:
        at[chance.choice(ODD)] = at.pop(key)
    else:
        at[key] = _value(chance) if chance.random() < 0.7 else at
        if at[key] is at:
            at[key] = json.loads(json.dumps(found))
    return copy


def _place(chance: Random, found: Any) -> tuple[Any, Any]:  # noqa: ANN401 - JSON
    at, key = None, None
    while isinstance(found, dict | list) and found:
        at = found
        key = chance.choice([*found]) if isinstance(found, dict) else None
        key = chance.randrange(len(found)) if key is None else key
        if chance.random() < 0.25:
            break
        found = at[key]
    return at, key


def _value(chance: Random) -> Any:  # noqa: ANN401 - JSON has many shapes
    return chance.choice(
        (
            None,
            True,
            False,
            0,
            -1,
            10**30,
            0.5,
            1e308,
            "",
            "x",
            "2026-03-02",
            [],
            {},
            [[]],
            {"text": "x"},
            [{"text": "x", "lines": [1], "quote": "x"}],
            chance.choice(ODD),
        )
    )
