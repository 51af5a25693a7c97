"""What changed since the latest Brief kept on an earlier day, and why."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from inroad.people.left_out import left_out_of
from inroad.people.listed import names_unlisted
from inroad.plan.page import Brief, Cause, Changes, Line, Section
from inroad.record.person import KeptBrief, KeptLine, Person
from inroad.record.profile import Answer

Refs = Mapping[str, Mapping[str, Any]]


def changes_since(
    person: Person,
    today: date,
    sections: Sequence[Section],
    refs: Refs,
) -> Changes | None:
    """Compare by line id with the latest kept Brief before today; None without one.

    A page that held care alone is passed over: beside it every line would be news.
    `refs` are those of the page as it is now; the kept page holds its own.
    """
    earlier = [kept for kept in person.briefs if kept.on < today and not _caring(kept)]
    if not earlier:
        return None
    last = max(earlier, key=lambda kept: (kept.on, kept.id))
    left_out = left_out_of(person.excluded)
    before = {
        line.id: line for line in last.lines if not names_unlisted(line.text, left_out)
    }
    now = {line.id: line for section in sections for line in section.lines}
    changed = tuple(
        line for id, line in before.items() if id in now and line.text != now[id].text
    )
    gone = tuple(line for id, line in before.items() if id not in now)
    new = tuple(id for id in now if id not in before)
    touched = [*new, *(line.id for line in changed), *(line.id for line in gone)]
    return Changes(
        since=last.on,
        new=new,
        changed=changed,
        gone=gone,
        causes=tuple(
            cause
            for id in touched
            for cause in _causes(id, before.get(id), now.get(id), last, person, refs)
        ),
    )


def _caring(kept: KeptBrief) -> bool:
    return any(line.id == "act.care" for line in kept.lines)


def _causes(
    id: str,
    before: KeptLine | None,
    now: Line | None,
    last: KeptBrief,
    person: Person,
    refs: Refs,
) -> Iterator[Cause]:
    """Say which of the things a line rests on, or rested on, are different now."""
    names = dict.fromkeys(
        [*(now.because if now else ()), *(before.because if before else ())]
    )
    found = [c for name in names for c in _of_ref(id, name, last, person, refs)]
    found = list({(c.kind, c.name): c for c in found}.values())
    if found:
        yield from found
    elif any(name.startswith("calc:") for name in names):
        # The same figures, counted from another day.
        yield Cause(id, "time")
    else:
        yield from _said_since(id, last, person) or [Cause(id, "program")]


def _of_ref(
    id: str, name: str, last: KeptBrief, person: Person, refs: Refs
) -> Iterator[Cause]:
    kind, _, rest = name.partition(":")
    if kind == "slot":
        slot, _, place = rest.partition(".")
        then = _then(name, slot, place, last, person)
        now = _entry(person.profile.value(slot), place)
        if then != now and slot != "self_discounts":
            yield Cause(id, "answer", slot, then, now)
    elif kind == "claim" and (name in last.refs) != (name in refs):
        yield Cause(id, "advice", rest)
    elif kind == "log" and name not in last.refs:
        yield Cause(id, "log", rest)


def _then(name: str, slot: str, place: str, last: KeptBrief, person: Person) -> Any:  # noqa: ANN401 - JSON
    """Return what a slot, or one entry of it, held when the page was kept.

    The page's own refs know best: an answer of the same day may be younger than it.
    """
    own = last.refs.get(name)
    if own is not None:
        return own.get("value")
    return _entry(_by_that_day(slot, last, person), place)


def _by_that_day(slot: str, last: KeptBrief, person: Person) -> Any:  # noqa: ANN401 - JSON
    answer = _answer_then(slot, last, person)
    return answer.value if answer else None


def _answer_then(slot: str, last: KeptBrief, person: Person) -> Answer | None:
    answers = [a for a in person.profile.history if a.slot == slot]
    return next((a for a in reversed(answers) if not _since(a, last)), None)


def _entry(value: Any, place: str) -> Any:  # noqa: ANN401 - JSON
    if not place or not isinstance(value, list):
        return value
    return value[int(place)] if int(place) < len(value) else None


def _said_since(id: str, last: KeptBrief, person: Person) -> list[Cause]:
    """Name the one answer given since, where there is just one that could be why.

    Where there are several, or a conversation, it says only that something was said.
    """
    slots = {
        answer.slot: answer
        for answer in person.profile.history
        if _since(answer, last)
        and _told(answer) != _told(_answer_then(answer.slot, last, person))
    }
    talked = any(talk.heard_on > last.on for talk in person.conversations)
    if len(slots) != 1:
        return [Cause(id, "said")] if slots or talked else []
    (slot, answer), *_ = slots.items()
    if answer.declined:
        return [Cause(id, "said")]
    return [Cause(id, "answer", slot, _by_that_day(slot, last, person), answer.value)]


def _since(answer: Answer, last: KeptBrief) -> bool:
    """Say whether an answer is younger than a page; ids of one day grow with time."""
    return (answer.on, answer.id) > (last.on, last.id)


def _told(answer: Answer | None) -> tuple[Any, bool]:
    return (answer.value, answer.declined) if answer else (None, False)


def kept(brief: Brief, id: str) -> KeptBrief:
    """Make the value that is kept of a Brief: line ids, texts and refs."""
    lines = tuple(
        KeptLine(line.id, section.id, line.text, line.because)
        for section in brief.sections
        for line in section.lines
    )
    return KeptBrief(id, brief.date, lines, brief.refs)
