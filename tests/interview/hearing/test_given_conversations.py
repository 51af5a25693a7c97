"""The real podcast and the two invented conversations that stand beside it."""

import json
from pathlib import Path
from typing import Any

import pytest

from inroad.interview.hear import hear
from inroad.interview.transcript import read_transcript

SHARED = Path(__file__).parents[4] / "shared"
GOLDS = ("s2_podcast", "i1_lagos", "i4_bangalore")
NUMBERS = (
    "monthly_income",
    "runway_months",
    "self_rating",
    "peer_rating",
    "prep_hours",
)

pytestmark = pytest.mark.shared


def gold_and_wire(name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    folder = SHARED / "library" / "interviews"
    gold = json.loads((folder / f"{name}.gold.json").read_text(encoding="utf-8"))
    places = (folder / gold["file"], SHARED / "seeds" / gold["file"])
    path = next(place for place in places if place.exists())
    wire: Any = hear(read_transcript(path.read_bytes(), path.name)).wire()
    return gold, wire


@pytest.mark.parametrize("name", GOLDS)
def test_nothing_is_filled_that_nobody_said(name: str) -> None:
    gold, wire = gold_and_wire(name)
    unknown = {s for s in wire["slots"] if gold[s] is None} - set(gold["may_fill"])
    assert {s for s in unknown if wire["slots"][s] is not None} == set()


@pytest.mark.parametrize("name", GOLDS)
def test_the_numbers_are_those_that_were_said(name: str) -> None:
    gold, wire = gold_and_wire(name)
    for slot in NUMBERS:
        want, got = gold[slot], wire["slots"][slot]
        keys = {"amount", "currency", "low", "high", "value"} & set(want or ())
        options = [want, *gold["accept"].get(slot, [])]
        assert want is None or {k: got[k] for k in keys} in [
            {k: option[k] for k in keys} for option in options
        ]


@pytest.mark.parametrize("name", GOLDS)
def test_the_runway_conflict_is_noted_and_the_persons_own_is_kept(name: str) -> None:
    gold, wire = gold_and_wire(name)
    [conflict] = [c for c in wire["conflicts"] if c["slot"] == "runway_months"]
    assert len({said["speaker"] for said in conflict["statements"]}) == 2
    assert conflict["kept"]["low"] == gold["runway_months"]["low"]


@pytest.mark.parametrize("name", GOLDS)
def test_nine_in_ten_slots_that_were_answered_are_filled(name: str) -> None:
    gold, wire = gold_and_wire(name)
    wanted = [slot for slot in wire["slots"] if gold[slot] is not None]
    filled = [slot for slot in wanted if wire["slots"][slot] is not None]
    assert len(filled) * 10 >= len(wanted) * 9
