"""Attention: the week as it is beside the week as it is wanted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Any

from inroad.actions.house import House
from inroad.actions.reading_lines import share_line
from inroad.actions.registry import action
from inroad.actions.source_texts import source_texts
from inroad.core.errors import BadInput
from inroad.decide.attention import AttentionGap, Unit, attention_gap
from inroad.decide.moves import Gap, Move, same_label
from inroad.decide.offers.research import (
    holds_paid_work,
    research_aim,
    research_labels,
)
from inroad.decide.offers.week import movable_hours
from inroad.plan.page import Line
from inroad.plan.refs import resolve, slot_ref
from inroad.record.person import Person

_SLOTS = ("attention_now", "attention_target", "movable_hours", "untouchable")


@dataclass(frozen=True, slots=True)
class Share:
    """One thing that time goes to, as it was said: percent, or hours a week."""

    label: str
    share: float | None = None
    hours_per_week: float | None = None


@dataclass(frozen=True, slots=True)
class Unsaid:
    """What is left of the whole on each side; None where no whole was given."""

    now: float | None = None
    wanted: float | None = None


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours a week that the person marked as movable; of what, where they said so."""

    hours: float
    label: str = ""


@dataclass(frozen=True, slots=True)
class AttentionView:
    """The two weeks side by side.

    Attributes:
        now: what the time goes to, as said.
        wanted: the same of the week that is wanted.
        unit: "percent" or "hours" (a week) of both sides; None where they differ, or
            where nothing was said: then nothing is compared.
        unsaid: what nobody has said, hatched on the page; never shared out.
        gaps: every label of either side; change is None where one side is not known,
            which is never the same as nothing.
        moves: hours that may move, from what was marked as movable and only from it.
        missing: what to ask before more can be said.
        movable: the hours marked.
        untouchable: what nothing is ever taken from.
        week: how many hours a week the shares divide, where that was given.
        refs: where each answer comes from, by slot.
        counted: what of now counts as the research that is wanted, where its words
            are others.
        paid_too: whether the week holds paid work, which may be research in part.
        care: the words in which they said that they are not coping, or nothing.
        reading: the share of others' work in research time, beside somebody's advice.
    """

    now: tuple[Share, ...]
    wanted: tuple[Share, ...]
    unit: Unit | None
    unsaid: Unsaid
    gaps: tuple[Gap, ...]
    moves: tuple[Move, ...]
    missing: tuple[str, ...]
    movable: tuple[Hours, ...] = ()
    untouchable: tuple[str, ...] = ()
    week: float | None = None
    refs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    counted: tuple[str, ...] = ()
    paid_too: bool = False
    care: str = ""
    reading: tuple[Line, ...] = ()


@action("attention", effect="read", exposes="profile")
def attention(
    house: House,
    *,
    week: Annotated[
        float | None, "how many hours a week your shares divide, at most 168"
    ] = None,
) -> AttentionView:
    """Show where your week goes, where you want it to go, and what may move.

    Raises:
        BadInput: `week` is not a number of hours that a week has.
    """
    if week is not None and not 0 < week <= 168:
        raise BadInput(
            f"{week:g} is not a number of hours that a week has.",
            hint="Write 60 for sixty hours a week.",
        )
    person = house.record.read()
    view = attention_of(person, week=week)
    share = None if view.care else share_line(person, house.shelf)
    if share is None:
        return view
    told = resolve((share,), person, house.shelf, source_texts(house, person))
    lines = (Line(share.id, share.text, share.because),)
    return replace(view, reading=lines, refs={**told, **view.refs})


def attention_of(person: Person, *, week: float | None = None) -> AttentionView:
    """Lay the two weeks side by side; moves only what the person marked."""
    now = said_shares(person.profile.value("attention_now"))
    wanted = said_shares(person.profile.value("attention_target"))
    marked = movable_hours(person)
    kept = [str(e["text"]) for e in person.profile.value("untouchable") or ()]
    unit = one_unit((*now, *wanted))
    gap, trouble = _gap(person, now, wanted, unit, week)
    coping = person.profile.value("not_coping")
    known = [slot for slot in _SLOTS if person.profile.knows(slot)]
    return AttentionView(
        now=now,
        wanted=wanted,
        unit=unit,
        unsaid=Unsaid(
            gap.unsaid_now if gap and now else None,
            gap.unsaid_wanted if gap and wanted else None,
        ),
        gaps=gap.gaps if gap else (),
        moves=gap.proposal if gap else (),
        missing=(*trouble, *_missing(person, now, wanted, gap)),
        movable=tuple(Hours(hours, label) for hours, label in marked),
        untouchable=tuple(kept),
        week=week,
        refs={f"slot:{slot}": slot_ref(slot, person) for slot in known},
        counted=tuple(_counted_in(now, wanted)),
        paid_too=holds_paid_work(share.label for share in now),
        care=str(coping["text"] if isinstance(coping, Mapping) else coping or ""),
    )


def said_shares(said: Iterable[Mapping[str, Any]] | None) -> tuple[Share, ...]:
    """Return the shares of a slot's value; hours a day count seven times."""
    return tuple(_share(each) for each in said or ())


def _share(each: Mapping[str, Any]) -> Share:
    label = str(each["label"])
    if each.get("share") is not None:
        return Share(label, share=float(each["share"]))
    for key, times in (("hours_per_week", 1), ("hours_per_day", 7)):
        if each.get(key) is not None:
            return Share(label, hours_per_week=float(each[key]) * times)
    return Share(label)


def one_unit(shares: tuple[Share, ...]) -> Unit | None:
    """Return the one unit that all of them are in, or None."""
    if not shares or any(s.share is None and s.hours_per_week is None for s in shares):
        return None
    units = {"hours" if s.share is None else "percent" for s in shares}
    if units == {"hours"}:
        return "hours"
    return "percent" if units == {"percent"} else None


def _summed(shares: tuple[Share, ...], known_as: Mapping[str, str]) -> dict[str, float]:
    """Return size by label; the same thing said twice is one thing."""
    found: dict[str, float] = {}
    names: dict[str, str] = {}
    for each in shares:
        name = known_as.get(each.label, each.label)
        label = names.setdefault(same_label(name), name)
        size = each.share if each.share is not None else each.hours_per_week
        found[label] = found.get(label, 0.0) + (size or 0.0)
    return found


def _counted_in(now: tuple[Share, ...], wanted: tuple[Share, ...]) -> dict[str, str]:
    """Name, for what is research in other words, the wanted label it counts under."""
    goals = [share.label for share in wanted]
    aim = research_aim(goals) or ""
    labels = research_labels([share.label for share in now], goals)
    return {label: aim for label in labels if same_label(label) != same_label(aim)}


def _gap(
    person: Person,
    now: tuple[Share, ...],
    wanted: tuple[Share, ...],
    unit: Unit | None,
    week: float | None,
) -> tuple[AttentionGap | None, tuple[str, ...]]:
    """Compare; where that cannot be done, say why in a sentence."""
    if unit is None:
        trouble = "Some of it was said in percent and some in hours. Which fits all?"
        return None, (trouble,) if now or wanted else ()
    known_as = _counted_in(now, wanted)
    marked: dict[str, float] = {}
    for hours, said in movable_hours(person):
        label = known_as.get(said, said)
        marked[label] = marked.get(label, 0.0) + hours
    try:
        return (
            attention_gap(
                _summed(now, known_as),
                _summed(wanted, {}),
                unit=unit,
                week_hours=week,
                movable=marked,
                untouchable=[
                    str(e["text"]) for e in person.profile.value("untouchable") or ()
                ],
            ),
            (),
        )
    except BadInput as error:
        return None, (f"{error.message} {error.hint}",)


def _missing(
    person: Person,
    now: tuple[Share, ...],
    wanted: tuple[Share, ...],
    gap: AttentionGap | None,
) -> tuple[str, ...]:
    """What to ask; what somebody would rather not say is not asked again."""
    profile = person.profile
    asks = []
    if not now and not profile.declined("attention_now"):
        asks.append("Where does your week go now? Rough shares are enough.")
    if not wanted and not profile.declined("attention_target"):
        asks.append("Where would you like it to go?")
    marked = profile.knows("movable_hours") or profile.declined("movable_hours")
    if gap is None and (now or wanted) and not marked:
        asks.append("Which hours of your week could move?")
    asks += [
        ask
        for ask in (gap.asks if gap and wanted else ())
        if not (marked and "could move" in ask) and (now or "goes to" not in ask)
    ]
    return tuple(asks)
