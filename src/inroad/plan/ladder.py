"""Ladder: the options as attempts within limits, and what the models made of them."""

import re
from dataclasses import dataclass

from inroad.plan.attempts import Attempt, Limits
from inroad.plan.reckoning import Reckoned

_QUOTED = re.compile(r"“[^”]*”")
_REST = re.compile(r"(?::|\. | that ).*|, to .*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Ladder:
    """Options as attempts, the limits they are tried in, and what came of both."""

    attempts: tuple[Attempt, ...]
    limits: Limits
    reckoned: Reckoned
    ambitious: tuple[str, ...]
    safest: tuple[str, ...]

    def name(self, id: str) -> str:
        """Return an option's name, short enough for a sentence."""
        return short_name(next(a.name for a in self.attempts if a.id == id))


def short_name(words: str) -> str:
    """Cut an option to its name: the quotation, or what stands before a stop.

    >>> short_name("“join a lab”. Unpaid, it would not carry"), short_name("A job: pay")
    ('“join a lab”', 'a job')
    """
    quotation = _QUOTED.match(words)
    name = quotation[0] if quotation else _REST.sub("", words).strip().rstrip(".,")
    if not quotation:
        first = name.split(" ", 1)[0]
        return (
            name[:1].lower() + name[1:] if first in {"A", "An", "The", "Time"} else name
        )
    if len(name) > 72:
        return name[:70].rsplit(" ", 1)[0].rstrip(",;:“ ") + " …”"
    return name
