"""What stands in the way, told apart: readiness, time, and everything else."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from inroad.core.suggestion import Suggestion
from inroad.core.text import counted, listed, quoted
from inroad.record.person import Person

READINESS = re.compile(
    r"\bready\b|\bnot enough\b|\benough (?:knowledge|maths?|experience|background)\b|"
    r"\bgood enough\b|\bsmart enough\b|\bbeginner|\bstupid\b|\bwast\w+ (?:\w+ )?time\b|"
    r"\bscared\b|\bafraid\b|\bfraud\b|\bimpost\w+|\bfind me out\b|\bnerv\w+|\bshy\b|"
    r"\bconfiden\w+|\bembarrass\w*|\bdare\b|\bknow(?:ing)? enough\b|"
    r"\b(?:i['’]?m|i am|being) (?:a )?nobody\b|\bwho am i\b|"
    r"\bdon['’]?t know (?:enough|anything|nothing)\b|\bfool(?:ish)?\b|\bqualified\b",
    re.IGNORECASE,
)
TIME = re.compile(
    r"\btime\b|\bhours?\b|\bminutes\b|\bbusy\b|\bafter work\b|"
    r"\b(?:work|job)\b.*\b(?:takes?|eats?|leaves?|full|day|week)\b|"
    r"\bnothing (?:\w+ )?left\b|\btired\b|\bevenings?\b",
    re.IGNORECASE,
)
MOST_QUOTES = 3
"""More of somebody's own words on one line, and the line is no longer read."""
LONG_PREPARATION = 5
"""Hours: beyond these the question is turned round (row B11)."""


def block_lines(person: Person) -> Iterator[Suggestion]:
    """Name the blocks in the person's words, in the order they gave them."""
    blockers: Sequence[Mapping[str, Any]] = person.profile.value("blockers") or ()
    ready = _matching(blockers, READINESS, ())
    time = _matching(blockers, TIME, ready)
    other = [i for i in range(len(blockers)) if i not in ready and i not in time]
    first = bool(ready) and (not time or ready[0] < time[0])
    if ready:
        lead = "You also name not feeling ready"
        if first:
            lead = "What holds you sounds like readiness"
            lead += ", more than time" if time else ""
        weight = 90 if first else 75
        yield _line("blocks.readiness", lead, blockers, ready, weight)
    if time:
        lead = "Time comes second" if first else "Time stands in the way"
        yield _line("blocks.time", lead, blockers, time, 80)
    if other:
        lead = "Also in the way" if ready or time else "What stands in the way"
        yield _line("blocks.other", lead, blockers, other, 70)
    yield from _reverse_test(person)
    yield from _self_discounts(person)
    if not blockers and not person.profile.declined("blockers"):
        yield from _unsaid(person)


def not_ready(person: Person) -> tuple[tuple[str, str], ...]:
    """Return the words that tell of not feeling ready, each with its ref.

    Blocks they named; where they named none, what they said against themselves.
    """
    blockers = person.profile.value("blockers") or ()
    said = [(f"slot:blockers.{i}", str(b["text"])) for i, b in enumerate(blockers)]
    if not blockers and not person.profile.declined("blockers"):
        said = [
            (f"slot:self_discounts.{index}", str(found["quote"]))
            for index, found in enumerate(self_discounts(person))
        ]
    return tuple((ref, words) for ref, words in said if READINESS.search(words))


def _unsaid(person: Person) -> Iterator[Suggestion]:
    """Where no block was named: what they say of themselves may still name one."""
    unready = not_ready(person)[:MOST_QUOTES]
    if unready:
        words = listed([quoted(quote, longest=90) for _, quote in unready])
        text = f"What holds you sounds like readiness: {words}."
        refs = tuple(ref for ref, _ in unready)
        yield Suggestion("blocks.readiness", "blocks", text, refs, weight=90)
    else:
        text = "What stops you is not known yet. Is it time, or not feeling ready?"
        yield Suggestion("blocks.unknown", "blocks", text, ("slot:blockers",), weight=5)


def _matching(
    blockers: Sequence[Mapping[str, Any]],
    signs: re.Pattern[str],
    taken: Sequence[int],
) -> list[int]:
    return [
        index
        for index, item in enumerate(blockers)
        if index not in taken and signs.search(str(item["text"]))
    ]


def _line(
    id: str,
    lead: str,
    blockers: Sequence[Mapping[str, Any]],
    chosen: Sequence[int],
    weight: float,
) -> Suggestion:
    words = listed([quoted(str(blockers[index]["text"])) for index in chosen])
    refs = tuple(f"slot:blockers.{index}" for index in chosen)
    return Suggestion(id, "blocks", f"{lead}: {words}.", refs, weight=weight)


def _reverse_test(person: Person) -> Iterator[Suggestion]:
    hours = person.profile.value("prep_hours")
    if hours is None or float(hours["high"]) <= LONG_PREPARATION:
        return
    said = counted(float(hours["low"]), float(hours["high"]), "hour")
    turned = person.profile.value("reverse_hours")
    text = (
        f"You would prepare {said} before one conversation. Turn it round: how many "
        "hours would somebody need before talking with you about your own work?"
    )
    refs: tuple[str, ...] = ("slot:prep_hours",)
    if turned is not None:
        text = f"You would prepare {said} before one conversation. {_turned(turned)}"
        refs += ("slot:reverse_hours",)
    yield Suggestion("blocks.reverse_test", "blocks", text, refs, weight=60)


def _turned(hours: Mapping[str, Any]) -> str:
    """Say their own answer to the question turned round, and what it comes to."""
    low, high = float(hours["low"]), float(hours["high"])
    many = counted(low, high, "hour") if high else "none"
    said = f"To talk with you about yours, somebody would need {many}"
    if high > LONG_PREPARATION:
        return f"{said}, you say: the bar is high both ways, and it is yours to lower."
    return f"{said}, you say. The same bar would do for you."


def _self_discounts(person: Person) -> Iterator[Suggestion]:
    quotes = [str(found["quote"]) for found in self_discounts(person)[:MOST_QUOTES]]
    if quotes:
        words = listed([quoted(quote, longest=90) for quote in quotes])
        what = (
            "That is a self-discount: a feeling"
            if len(quotes) == 1
            else ("Those are self-discounts: feelings")
        )
        finding = "a finding" if len(quotes) == 1 else "findings"
        yield Suggestion(
            "blocks.self_discount",
            "blocks",
            f"You said {words}. {what} about yourself, and not yet {finding}.",
            tuple(f"slot:self_discounts.{index}" for index in range(len(quotes))),
            weight=50,
        )


def self_discounts(person: Person) -> tuple[Mapping[str, Any], ...]:
    """Return where the person made themselves smaller, over all conversations."""
    return tuple(found for talk in person.conversations for found in talk.discounts)
