"""The costs laid out, with the question at the end."""

from dataclasses import replace

from inroad.plan.costs import Costs
from inroad.show.beside import section_part
from inroad.show.endings import endings
from inroad.show.layout import sheet_of
from inroad.show.rest import rest_sheet
from inroad.show.sheet import Entry, Note, Part, Piece, Sheet


@sheet_of.register
def costs_sheet(costs: Costs) -> Sheet:
    """Lay out what it costs; the question stands last and large."""
    if costs.care:
        return rest_sheet("What it costs")
    told: set[str] = set()
    parts = [section_part(each, costs.refs, told) for each in costs.sections]
    parts[-1] = _asking(parts[-1])
    lines = [line for each in costs.sections for line in each.lines]
    parts += endings(lines, costs.refs)
    return Sheet("What it costs, before you commit", "", tuple(parts))


def _asking(part: Part) -> Part:
    """Give the question its size, and a way to answer it where one can follow."""
    answer = Note((Piece("Answer", "act", "/profile/set/?slot=knowing_this"),))
    blocks = tuple(
        replace(each, notes=(*each.notes, answer))
        if isinstance(each, Entry) and not _offers(each)
        else each
        for each in part.blocks
    )
    return replace(part, blocks=blocks, tone="aim")


def _offers(entry: Entry) -> bool:
    """Say whether something beside the question offers to answer it already."""
    return any(piece.kind == "act" for note in entry.notes for piece in note.pieces)
