"""Leave or stay laid out: the person's own line first, then both sides."""

from inroad.plan.stay import Stay
from inroad.show.beside import section_part
from inroad.show.endings import endings
from inroad.show.layout import sheet_of
from inroad.show.rest import rest_sheet
from inroad.show.sheet import Sheet

_TITLES = {
    "below": "Below your own line",
    "not below": "Not below your own line",
    "unknown": "Leave or stay",
}


@sheet_of.register
def stay_sheet(stay: Stay) -> Sheet:
    """Lay out the verdict, which says no more than the person did."""
    if stay.care:
        return rest_sheet("Leave or stay")
    told: set[str] = set()
    parts = [section_part(each, stay.refs, told) for each in stay.sections]
    lines = [line for each in stay.sections for line in each.lines]
    parts += endings(lines, stay.refs)
    return Sheet(_TITLES[stay.verdict], "The place where you are", tuple(parts))
