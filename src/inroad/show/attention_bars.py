"""The bars of two weeks: now above wanted, what was not said hatched."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any, Final

from inroad.actions.attention import AttentionView, Share, one_unit, said_shares
from inroad.decide.attention import Unit
from inroad.decide.moves import same_label
from inroad.show.charts import Bar, Slice, bars_chart
from inroad.show.charts.bars import Kind
from inroad.show.sheet import Chart
from inroad.show.words import figure, shortened

ROUNDING: Final = 0.5
"""Percent of a week: people round, and less than this is no share left open."""
LABEL: Final = 72
"""Letters of a label under its slice; a longer one is cut."""


def size_words(share: Share) -> str:
    """Say how much: "50%", "7 hours a week", or nothing where it was not said."""
    if share.share is not None:
        return f"{figure(share.share)}%"
    if share.hours_per_week is not None:
        unit = "hour" if share.hours_per_week == 1 else "hours"
        return f"{figure(share.hours_per_week)} {unit} a week"
    return ""


def shares_of(said: Any) -> tuple[Share, ...]:  # noqa: ANN401 - a slot's value, or None
    """Return the shares of a slot's value, hours a day counted as hours a week."""
    return said_shares(said if isinstance(said, list | tuple) else ())


def weeks_chart(
    now: Sequence[Share], wanted: Sequence[Share], moved: Sequence[Share] = ()
) -> Chart | None:
    """Return the bars, or None where sizes were not said in one unit.

    `moved` is the week were the marked hours moved; it stands between the two.
    """
    unit = one_unit((*now, *wanted))
    if unit is None:
        return None
    bars = [bar for bar in _bars(now, wanted, moved, unit) if bar is not None]
    label = _label(now, wanted, unit)
    return Chart(partial(bars_chart, bars, label, name="unsaid"), label)


def week_charts(
    now: Sequence[Share], wanted: Sequence[Share]
) -> tuple[Chart | None, Chart | None]:
    """Return a bar of now and one of what is wanted, apart, and on one scale."""
    unit = one_unit((*now, *wanted))
    if unit is None:
        return None, None
    first, _, last = _bars(now, wanted, (), unit)
    whole = max(sum(s.size for s in bar.slices) for bar in (first, last) if bar)
    return (
        _alone(first, whole, _label(now, (), unit)),
        _alone(last, whole, _label((), wanted, unit)),
    )


def _alone(bar: Bar | None, whole: float, label: str) -> Chart | None:
    if bar is None:
        return None
    name = f"unsaid-{bar.title.lower()}"
    return Chart(partial(bars_chart, (bar,), label, name=name, whole=whole), label)


def _bars(
    now: Sequence[Share], wanted: Sequence[Share], moved: Sequence[Share], unit: Unit
) -> list[Bar | None]:
    """Return the bars of now, of what would be and of what is wanted."""
    before = {same_label(s.label): _size(s) for s in now}
    aimed = {same_label(s.label) for s in wanted}
    rows = (
        ("Now", now),
        ("If the hours you marked moved", moved),
        ("Wanted", wanted),
    )
    bars: list[Bar | None] = []
    for title, shares in rows:
        kinds = [_kind(s, before, aimed, now=title != "Wanted") for s in shares]
        bars.append(Bar(title, _slices(shares, kinds, unit)) if shares else None)
    return bars


def _kind(
    share: Share, before: Mapping[str, float], aimed: Collection[str], *, now: bool
) -> Kind:
    """What is wanted more of is the aim; what stands on both sides is said."""
    name = same_label(share.label)
    if now:
        return "said" if name in aimed else "plain"
    return "aim" if _size(share) > before.get(name, 0.0) else "said"


def moved_shares(view: AttentionView) -> tuple[Share, ...]:
    """Return the week after the moves, where each comes from something said of now."""
    hour = {"hours": 1.0, "percent": 100 / view.week if view.week else None, None: None}
    each_hour = hour[view.unit]
    sizes = {same_label(s.label): _size(s) for s in view.now}
    names = {same_label(s.label): s.label for s in (*view.wanted, *view.now)}
    if each_hour is None or not view.moves:
        return ()
    for move in view.moves:
        source, target = same_label(move.from_label), same_label(move.to_label)
        # What is not known now is not zero, so nothing can be added to it.
        if not {source, target} <= sizes.keys():
            return ()
        sizes[source] -= move.hours * each_hour
        sizes[target] += move.hours * each_hour
    percent = view.unit == "percent"
    return tuple(
        Share(names[n], share=size) if percent else Share(names[n], None, size)
        for n, size in sizes.items()
    )


def _slices(
    shares: Sequence[Share], kinds: Sequence[Kind], unit: Unit
) -> tuple[Slice, ...]:
    found = [
        Slice(_size(s), _amount(_size(s), unit), shortened(s.label, LABEL), kind)
        for s, kind in zip(shares, kinds, strict=True)
    ]
    rest = open_rest(shares, unit)
    if rest:
        found.append(Slice(rest, _amount(rest, unit), "not said", "unsaid"))
    return tuple(found)


def _size(share: Share) -> float:
    return share.share if share.share is not None else share.hours_per_week or 0.0


def _amount(size: float, unit: Unit) -> str:
    return f"{figure(size)}%" if unit == "percent" else f"{figure(size)} h"


def open_rest(shares: Sequence[Share], unit: Unit) -> float:
    """Return what is left of a hundred; rounding is no rest, hours have no whole."""
    rest = 100 - sum(map(_size, shares)) if unit == "percent" else 0.0
    return rest if rest > ROUNDING else 0.0


def _label(now: Sequence[Share], wanted: Sequence[Share], unit: Unit) -> str:
    said = []
    for lead, shares in (("Now", now), ("Wanted", wanted)):
        if shares:
            parts = [f"{size_words(s)} {s.label}" for s in shares]
            rest = open_rest(shares, unit)
            parts += [f"{_amount(rest, unit)} not said"] if rest else []
            said.append(f"{lead}: {', '.join(parts)}.")
    return " ".join(said)
