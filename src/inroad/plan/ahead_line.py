"""The Brief's line of ways ahead, by the figures that a person keeps."""

from datetime import date
from typing import Any

from inroad.core.suggestion import Suggestion
from inroad.core.text import counted_of, full_date, listed, number
from inroad.plan.ahead import AheadInputs, Outlook


def outlook_line(found: Outlook, given: AheadInputs, on: date) -> Suggestion:
    """Say on the Brief what came of the person's own figures for ways ahead."""
    best = found.ways[0]
    others = listed([f"{w.name} {_hundred(w.p_best)}" for w in found.ways[1:3]])
    beside = f" ({others})" if others else ""
    turning = [s for s in found.swings if s.turns]
    turns = (
        f" What turns it most: {turning[0].name}."
        if turning
        else " Moved alone through its range, no figure turns that."
    )
    return Suggestion(
        "options.ahead",
        "options",
        f"By your own figures of {full_date(on)} for ways ahead, {best.name} comes out "
        f"best in {_hundred(best.p_best)} of 100 draws over {number(given.horizon)} "
        f"years{beside}.{turns}",
        ("calc:outlook",),
        weight=26,
        calculations={"calc:outlook": _calculation(found)},
    )


def _hundred(share: float) -> str:
    return f"{round(share * 100)}"


def _calculation(found: Outlook) -> dict[str, Any]:
    return {
        "kind": "calc",
        "name": "outlook",
        "text": f"{counted_of(len(found.ways), 'way')} compared over the years",
        "result": {each.name: each.p_best for each in found.ways},
        "assumptions": [
            {"text": a.text, "kind": a.kind, "source": a.source}
            for a in found.assumptions
        ],
    }
