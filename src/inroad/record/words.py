"""Words that shall be found again: all texts within a value, and somebody's name."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

SHORTEST = 4
"""Letters below which a text is in too many others to say where it came from."""


def texts_in(value: Any) -> Iterator[str]:  # noqa: ANN401 - JSON has many shapes
    """Go through every text in a value; the names of its fields are ours."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from texts_in(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts_in(each)


def words_in(value: Any) -> set[str]:  # noqa: ANN401 - JSON has many shapes
    """Return the texts in a value by which it can be known again.

    One small word, such as "work", stands in too many sentences of ours; one that
    begins with a capital may be a name.
    """
    found = {" ".join(text.split()) for text in texts_in(value)}
    return {
        text
        for text in found
        if len(text) >= SHORTEST and (" " in text or text != text.lower())
    }


class Name:
    """A name, found as whole words, however it is spaced or capitalised."""

    def __init__(self, name: str) -> None:
        self.name = " ".join(name.split())
        pattern = r"\s+".join(map(re.escape, self.name.split()))
        self._found = re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE)

    def stands_in(self, value: Any) -> bool:  # noqa: ANN401 - JSON has many shapes
        """Say whether the name stands in any text of a value."""
        return bool(self.name) and any(map(self._found.search, texts_in(value)))
