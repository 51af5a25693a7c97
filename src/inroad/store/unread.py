"""A table kept as JSON that is parsed only when somebody looks into it."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from inroad.core.errors import Unavailable
from inroad.record.plain import to_plain


class Unread(Mapping[str, Mapping[str, Any]]):
    """A frozen table in JSON; a year of Briefs is opened daily and read seldom."""

    __slots__ = ("_parsed", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._parsed: dict[str, Mapping[str, Any]] | None = None

    def __getitem__(self, key: str) -> Mapping[str, Any]:
        return self._read()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mapping) and self._read() == to_plain(other)

    __hash__ = None  # type: ignore[assignment] # like any table

    def __repr__(self) -> str:
        return repr(self._read())

    def _read(self) -> dict[str, Mapping[str, Any]]:
        if self._parsed is None:
            try:
                self._parsed = json.loads(self._text)
            except ValueError as error:
                raise Unavailable(
                    "A kept Brief is damaged.",
                    hint="Bring a backup or an export into a new home.",
                ) from error
        return self._parsed
