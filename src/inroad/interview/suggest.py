"""What the interview offers: aim, standing, blocks, ties, and open questions."""

from collections.abc import Iterator
from datetime import date

from inroad.core.suggestion import Suggestion
from inroad.interview.offers.aim import aim_lines
from inroad.interview.offers.blocks import block_lines
from inroad.interview.offers.missing import missing_lines
from inroad.interview.offers.stand import stand_lines
from inroad.interview.offers.ties import tie_lines
from inroad.record.person import Person


def suggest(person: Person, today: date, tools: object) -> Iterator[Suggestion]:
    """Offer the lines that repeat, in order, what the person told us."""
    del today, tools  # every engine is asked alike; this one needs neither
    yield from aim_lines(person)
    yield from stand_lines(person)
    yield from block_lines(person)
    yield from tie_lines(person)
    yield from missing_lines(person)
