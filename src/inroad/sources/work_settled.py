"""What the person settled of who is who, as far as the index has taken it in."""

import json
import sqlite3
from collections.abc import Sequence

from inroad.people.literature import Settlement
from inroad.people.names import block_of
from inroad.sources.work_store import WorkStore, keep_meta, key_number


def is_settled(store: WorkStore, settlements: Sequence[Settlement]) -> bool:
    """Say whether people were told apart by just these settlements."""
    return store.meta("settled") == _mark(settlements)


def touch_settled(
    writing: sqlite3.Connection, settlements: Sequence[Settlement]
) -> None:
    """Have the names of these settlements, and of those before, told apart anew."""
    touch = "insert or ignore into touched values (?)"
    writing.executemany(touch, _blocks(settlements))
    writing.execute("insert or ignore into touched select block from settled")


def keep_settled(
    writing: sqlite3.Connection, settlements: Sequence[Settlement]
) -> None:
    """Note that people were told apart by these settlements, and by no others."""
    writing.execute("delete from settled")
    keep = "insert or ignore into settled values (?)"
    writing.executemany(keep, _blocks(settlements))
    keep_meta(writing, "settled", _mark(settlements))


def _blocks(settlements: Sequence[Settlement]) -> set[tuple[str]]:
    return {(block_of(name),) for each in settlements for _, name in each.mentions}


def _mark(settlements: Sequence[Settlement]) -> int:
    told = [[each.verdict, list(each.mentions)] for each in settlements]
    return key_number(json.dumps(told)) if told else 0
