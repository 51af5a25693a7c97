"""A readable page for a result nobody has dressed yet: headings, sentences, facts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from inroad.show.reasons import notes_of
from inroad.show.sheet import Block, Entry, Facts, Note, Part, Sheet, plain
from inroad.show.values import value_words
from inroad.show.words import lines_words, shortened, spoken

_TITLES = ("title", "name", "person")
_LEADS = ("message", "summary", "text", "sentence")


def generic_sheet(result: object) -> Sheet:
    """Lay out a dataclass, a mapping or a plain value, field by field."""
    if isinstance(result, str):
        return Sheet("", parts=(Part("", (Entry(_paragraphs(result)),)),))
    given = dict(named(result))
    if not given:
        return Sheet(
            _title(result), parts=(Part("", (Entry((value_words(result),)),)),)
        )
    lead = tuple(
        Entry(_paragraphs(given.pop(key)))
        for key in _LEADS
        if isinstance(given.get(key), str) and given[key]
    )
    simple = {key: each for key, each in given.items() if not _deep(each)}
    rows = tuple((spoken(key), _value_entry(each)) for key, each in simple.items())
    first = (*lead, *((Facts(rows),) if rows else ()))
    parts = [Part("", first)] if first else []
    parts += [
        Part(spoken(key), tuple(_blocks(each)))
        for key, each in given.items()
        if _deep(each)
    ]
    return Sheet(_title(result), parts=tuple(parts))


def named(value: object) -> Iterator[tuple[str, Any]]:
    """Go through the fields of a dataclass or the keys of a mapping."""
    if is_dataclass(value) and not isinstance(value, type):
        yield from (
            (each.name.rstrip("_"), getattr(value, each.name)) for each in fields(value)
        )
    elif isinstance(value, Mapping):
        yield from ((str(key), each) for key, each in value.items())


def _title(result: object) -> str:
    return spoken(type(result).__name__) if is_dataclass(result) else ""


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("\n\n") if part.strip())


def _deep(value: object) -> bool:
    """Say whether a value wants a section of its own."""
    if is_dataclass(value):
        return True
    if isinstance(value, Mapping):
        return any(_holds(each) for each in value.values())
    return _row_list(value)


def _holds(value: object) -> bool:
    return is_dataclass(value) or isinstance(value, Mapping) or _row_list(value)


def _row_list(value: object) -> bool:
    listed = isinstance(value, Sequence) and not isinstance(value, str)
    return listed and any(isinstance(e, Mapping) or is_dataclass(e) for e in value)  # type: ignore[attr-defined] # a sequence, as just said


def _blocks(value: object) -> Iterator[Block]:
    if isinstance(value, Sequence) and not isinstance(value, str):
        for each in value:
            yield from _row(each)
        return
    rows = tuple((spoken(key), _value_entry(each)) for key, each in named(value))
    yield Facts(rows) if rows else Entry((value_words(value),))


def _row(each: object) -> Iterator[Block]:
    given = dict(named(each))
    if not given:
        yield Entry((value_words(each),))
        return
    lead = next((given.pop(k) for k in (*_LEADS, *_TITLES) if given.get(k)), None)
    note = _evidence(given)
    if lead is not None:
        yield Entry(_paragraphs(str(lead)), note)
    rows = [
        (k, v) for k, v in given.items() if v not in (None, "", (), []) and k != "id"
    ]
    if rows:
        yield Facts(tuple((spoken(k), _value_entry(v)) for k, v in rows))


def _evidence(given: dict[str, Any]) -> tuple[Note, ...]:
    lines, quote = given.pop("lines", None), given.pop("quote", None)
    who = given.pop("speaker", None)
    words = [str(who) if who else "", lines_words(tuple(lines or ()))]
    said = ", ".join(word for word in words if word)
    if quote:
        said = f"{said}: “{shortened(str(quote))}”" if said else f"“{quote}”"
    return (plain(said),) if said else ()


def _value_entry(value: object) -> Entry:
    if isinstance(value, date):
        return Entry((value_words(value),))
    if is_dataclass(value) and not isinstance(value, type):
        value = dict(named(value))
    if isinstance(value, Mapping) and "kind" in value:
        return Entry((), notes_of(str(value.get("id", "")), value))
    if isinstance(value, Mapping):
        return Entry((value_words(value),), _evidence(dict(value)))
    if isinstance(value, str):
        return Entry(_paragraphs(value) or ("not known",))
    if isinstance(value, Sequence):
        return Entry(tuple(value_words(e) for e in value) or ("none",))
    return Entry((value_words(value),))
