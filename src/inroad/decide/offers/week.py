"""The attention lines: where the week goes, where it should go, what may move."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from inroad.core.errors import BadInput
from inroad.core.suggestion import Suggestion
from inroad.core.text import counted, listed, number
from inroad.decide.attention import AttentionGap, attention_gap
from inroad.decide.offers.research import (
    holds_paid_work,
    research_aim,
    research_labels,
)
from inroad.record.person import Person

CLOSE = 5.0
"""Percent of the week: nearer than this, two shares are the same share."""
PART_OF_IT = " Part of your paid work may be research too."


def week_lines(person: Person) -> Iterator[Suggestion]:
    """Lay now beside wanted; move only hours that the person marked as movable."""
    now = person.profile.value("attention_now")
    wanted = person.profile.value("attention_target")
    if now:
        yield _stated("attention.now", "Your week now", now, "attention_now", 90)
    elif not person.profile.declined("attention_now"):
        yield _unknown("attention.unknown", "Where your week goes now", "attention_now")
    if wanted:
        yield _stated("attention.wanted", "You want", wanted, "attention_target", 80)
        yield from _gap(person, now or (), wanted)
    if now or wanted:
        yield _movable(person)


def _unknown(id: str, what: str, slot: str) -> Suggestion:
    text = f"{what} is not known yet. Rough shares are enough."
    return Suggestion(id, "attention", text, (f"slot:{slot}",), weight=90)


def _stated(
    id: str,
    lead: str,
    shares: Sequence[Mapping[str, Any]],
    slot: str,
    weight: float,
) -> Suggestion:
    text = f"{lead}: {_joined([_words(share) for share in shares])}."
    total = sum(float(share.get("share") or 0) for share in shares)
    if any(share.get("share") is not None for share in shares):
        if total < 99:
            text += f" {number(100 - total)}% was not said, and stays open."
        elif total > 101:
            text += f" That makes {number(total)}%: one of the shares is too large."
    return Suggestion(id, "attention", text, (f"slot:{slot}",), weight=weight)


def _words(share: Mapping[str, Any]) -> str:
    label = str(share["label"])
    if share.get("share") is not None:
        return f"{number(float(share['share']))}% {label}"
    for unit in ("day", "week"):
        if share.get(f"hours_per_{unit}") is not None:
            hours = float(share[f"hours_per_{unit}"])
            return f"{counted(hours, hours, 'hour')} a {unit} for {label}"
    return label


def _joined(parts: Sequence[str]) -> str:
    """Join what was said; their own commas would run into ours."""
    return "; ".join(parts) if any("," in part for part in parts) else listed(parts)


def _gap(
    person: Person,
    now: Sequence[Mapping[str, Any]],
    wanted: Sequence[Mapping[str, Any]],
) -> Iterator[Suggestion]:
    labels = [str(share["label"]) for share in now]
    goals = [str(share["label"]) for share in wanted]
    name = research_aim(goals)
    if name is None:
        return
    aim = wanted[goals.index(name)]
    because = tuple(
        f"slot:{slot}"
        for slot in ("attention_now", "attention_target")
        if person.profile.knows(slot)
    )
    counted_in = research_labels(labels, goals)
    there = [share for share in now if str(share["label"]) in counted_in]
    gap = _measured(aim, there)
    if gap is None:
        text = (
            f"How far you are from “{_words(aim)}” is not known: you have not said how "
            "much of your present week is research. It may be more than nothing; part "
            "of paid work can be research too."
        )
        yield Suggestion(
            "attention.research_share_unknown", "attention", text, because, weight=70
        )
        return
    found = gap.gaps[0]
    text = (
        f"Research has {number(found.now or 0.0)}% of your week now, and you want "
        f"{number(found.wanted or 0.0)}%."
    )
    if abs(found.change or 0.0) <= CLOSE:
        text = f"You want {number(found.wanted or 0.0)}% research, and have about that."
    elif holds_paid_work(labels):
        text += PART_OF_IT
    yield Suggestion("attention.gap", "attention", text, because, weight=70)


def _measured(
    aim: Mapping[str, Any], there: Sequence[Mapping[str, Any]]
) -> AttentionGap | None:
    """Compare research now with research wanted; None where either has no share."""
    if not there or any(s.get("share") is None for s in (aim, *there)):
        return None
    label = str(aim["label"])
    before = {label: sum(float(share["share"]) for share in there)}
    try:
        return attention_gap(before, {label: float(aim["share"])}, unit="percent")
    except BadInput:
        # Shares past the whole week: the line above says so already.
        return None


def movable_hours(person: Person) -> tuple[tuple[float, str], ...]:
    """Return the hours a week that the person marked as movable, each with its name.

    What they also called untouchable stays where it is.
    """
    kept = {
        str(item["text"]).casefold().strip()
        for item in person.profile.value("untouchable") or ()
    }
    return tuple(
        (float(each["hours_per_week"]), str(each.get("label") or ""))
        for each in person.profile.value("movable_hours") or ()
        if float(each["hours_per_week"]) > 0
        and str(each.get("label") or "").casefold().strip() not in kept
    )


def movable_words(person: Person) -> str:
    """Say which hours the person marked as movable, or nothing."""
    return _joined(
        [
            f"{counted(hours, hours, 'hour')} a week"
            + (f" of {label}" if label else "")
            for hours, label in movable_hours(person)
        ]
    )


def _movable(person: Person) -> Suggestion:
    words = movable_words(person)
    refs: tuple[str, ...] = ("slot:movable_hours",)
    if words:
        if person.profile.knows("untouchable"):
            refs += ("slot:untouchable",)
        text = f"Only what you marked may move: {words}. Nothing else is asked."
        return Suggestion("attention.movable", "attention", text, refs, weight=60)
    text = "You have marked no hours that may move, so nothing on this page takes any."
    if not _answered(person):
        text += " Which could?"
    return Suggestion("attention.ask_movable", "attention", text, refs, weight=60)


def _answered(person: Person) -> bool:
    profile = person.profile
    return profile.knows("movable_hours") or profile.declined("movable_hours")
