"""Offers of one page put under their heads, in the order the page names them."""

from collections.abc import Iterable, Mapping

from inroad.core.suggestion import Suggestion
from inroad.plan.page import Line, Section


def sections_of(
    offers: Iterable[Suggestion], titles: Mapping[str, str]
) -> tuple[Section, ...]:
    """Group lines by section, in the order of `titles`; empty ones are left out."""
    offers = tuple(offers)
    lines = {
        id: tuple(
            Line(o.id, o.text, o.because, o.minutes) for o in offers if o.section == id
        )
        for id in titles
    }
    return tuple(Section(id, titles[id], found) for id, found in lines.items() if found)
