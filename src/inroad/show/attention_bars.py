"""The bars of two weeks: now above wanted, what was not said hatched."""

from inroad.actions.attention import AttentionView, Share
from inroad.decide.moves import same_label
from inroad.show.charts import Bar, Slice, bars_chart
from inroad.show.charts.bars import Kind
from inroad.show.sheet import Chart
from inroad.show.words import figure, shortened


def size_words(share: Share) -> str:
    """Say how much: "50%", "7 hours a week", or nothing where it was not said."""
    if share.share is not None:
        return f"{figure(share.share)}%"
    if share.hours_per_week is not None:
        unit = "hour" if share.hours_per_week == 1 else "hours"
        return f"{figure(share.hours_per_week)} {unit} a week"
    return ""


def weeks_chart(view: AttentionView) -> Chart | None:
    """Return the bars, or None where sizes were not said in one unit."""
    if view.unit is None:
        return None
    both = {same_label(s.label) for s in view.now} & {
        same_label(s.label) for s in view.wanted
    }
    bars = []
    if view.now:
        now = [
            _slice(s, "said" if same_label(s.label) in both else "plain", view)
            for s in view.now
        ]
        bars.append(Bar("Now", (*now, *_open(view.unsaid.now, view))))
    if view.wanted:
        aims = [_slice(s, "aim", view) for s in view.wanted]
        bars.append(Bar("Wanted", (*aims, *_open(view.unsaid.wanted, view))))
    label = _label(view)
    return Chart(bars_chart(bars, label, name="unsaid"), label)


def _slice(share: Share, kind: Kind, view: AttentionView) -> Slice:
    percent = view.unit == "percent"
    size = (share.share if percent else share.hours_per_week) or 0.0
    amount = f"{figure(size)}%" if percent else f"{figure(size)} h"
    return Slice(size, amount, shortened(share.label, 48), kind)


def _open(rest: float | None, view: AttentionView) -> tuple[Slice, ...]:
    if not rest:
        return ()
    unit = "%" if view.unit == "percent" else " h"
    return (Slice(rest, f"{figure(rest)}{unit}", "not said", "unsaid"),)


def _label(view: AttentionView) -> str:
    said = []
    for lead, shares, rest in (
        ("Now", view.now, view.unsaid.now),
        ("Wanted", view.wanted, view.unsaid.wanted),
    ):
        if shares:
            parts = [f"{size_words(s)} {s.label}" for s in shares]
            unit = "%" if view.unit == "percent" else " hours"
            parts += [f"{figure(rest)}{unit} not said"] if rest else []
            said.append(f"{lead}: {', '.join(parts)}.")
    return " ".join(said)
