"""What shall be forgotten, and what forgetting it did to the disk."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["conversation", "entry", "person", "source", "everything"]


@dataclass(frozen=True, slots=True)
class What:
    """What shall be forgotten: a conversation, entry or source by id, or somebody."""

    kind: Kind
    named: str = ""


@dataclass(frozen=True, slots=True)
class Wiped:
    """The backups that held it, by their files' names, and whether its bytes are gone.

    They are not yet where another program was reading the database at the time; they
    go when it is next opened.
    """

    rewritten: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    whole: bool = True
