"""One thing said twice, differently: typed and heard, or twice in a conversation."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from inroad.core.errors import BadInput
from inroad.core.text import full_date, listed
from inroad.interview.asked.shapes import checked
from inroad.interview.questions.check import Check, Kept, Way, check_of
from inroad.interview.questions.said_back import ends_agree, in_words
from inroad.interview.reading import SINGLE_SLOTS
from inroad.record.conversation import Conversation, distinct_statements
from inroad.record.person import Person
from inroad.record.profile import Answer

_WHAT: Final = {
    "monthly_income": "your income a month",
    "job_converts": "whether the work becomes lasting",
    "runway_months": "how long your money lasts",
    "self_rating": "where you put yourself",
    "peer_rating": "where you put your peers",
    "prep_hours": "how long you would prepare",
}
BOTH: Final = "Keep both on record, and go by the later one"
_CLOSE: Final = 0.01


def said_twice(person: Person) -> Iterator[Check]:
    """Find what was typed against what was heard, and what a conversation left open."""
    for slot in SINGLE_SLOTS:
        now = person.profile.answers.get(slot)
        if now is None or now.value is None:
            continue
        check = _typed_against_heard(person, now) or _in_conversation(person, now)
        if check is not None:
            yield check


def _typed_against_heard(person: Person, now: Answer) -> Check | None:
    history = [a for a in person.profile.history if a.slot == now.slot]
    other = next(
        (
            a
            for a in reversed(history)
            if a.origin != now.origin and a.value is not None
        ),
        None,
    )
    if other is None or agree(now.slot, now.value, other.value):
        return None
    heard, asked = (now, other) if now.origin == "heard" else (other, now)
    if heard.origin != "heard" or _judged(person, heard.conversation, now.slot):
        return None
    talk = person.conversation(heard.conversation)
    title = (
        f"About {_WHAT[now.slot]}: {_heard_where(heard, talk)} you said "
        f"{_said(heard)}, and typed {_said(asked)}. Which stands?"
    )
    hint = f"Typed on {full_date(asked.on)}; heard on {full_date(heard.on)}."
    ways = {
        "typed": Way(f"{_said(asked)}, as I typed", _again(asked, now)),
        "heard": Way(f"{_said(heard)}, as I was heard", _again(heard, now)),
        "both": Way(BOTH),
    }
    return check_of(now.slot, (other, now), title, hint, ways)


def _again(answer: Answer, now: Answer) -> tuple[Kept, ...]:
    """Let an earlier answer stand again, with its evidence; nothing where it does."""
    if answer.id == now.id:
        return ()
    kept = Kept(
        answer.slot,
        answer.value,
        answer.origin,
        answer.lines,
        answer.quote,
        answer.conversation,
    )
    return (kept,)


def _in_conversation(person: Person, now: Answer) -> Check | None:
    talk = person.conversation(now.conversation) if now.origin == "heard" else None
    typed = any(
        a.slot == now.slot and a.origin == "asked" for a in person.profile.history
    )
    # Whoever has spoken for themselves since needs no choice between two voices.
    if talk is None or typed or _judged(person, talk.id, now.slot):
        return None
    found = next((c for c in talk.conflicts if c.get("slot") == now.slot), None)
    said = () if found is None else _statements(found, talk, now)
    if len(said) < 2:
        return None
    ways = {str(place): _way(talk, now, one) for place, one in enumerate(said, 1)}
    words = listed([f"{_voice(one, talk)} said {_told(now, one)}" for one in said])
    title = f"About {_WHAT[now.slot]}: {words}. Which stands?"
    hint = f"In “{talk.name}”, heard on {full_date(talk.heard_on)}."
    ways["both"] = Way(f"Leave it open; go by {_said(now)}")
    return check_of(now.slot, (now,), title, hint, ways)


def _statements(
    found: Mapping[str, Any], talk: Conversation, now: Answer
) -> tuple[Mapping[str, Any], ...]:
    """Return what was said differently and can stand for the slot."""
    said: list[Mapping[str, Any]] = []
    for one in distinct_statements(found, talk.subject):
        value = _readable(now.slot, one["value"])
        if value is not None:
            said.append({**one, "value": value})
    return tuple(said)


def _readable(slot: str, value: Any) -> Any:  # noqa: ANN401 - slots hold JSON
    try:
        return checked(slot, value)
    except BadInput:
        return None


def _way(talk: Conversation, now: Answer, one: Mapping[str, Any]) -> Way:
    words = f"{_told(now, one)}, line {one['line']}"
    if agree(now.slot, one["value"], now.value) and one["line"] in now.lines:
        return Way(words)
    line = int(one["line"])
    return Way(words, (Kept(now.slot, one["value"], "heard", (line,), "", talk.id),))


def _told(now: Answer, one: Mapping[str, Any]) -> str:
    return in_words(now.slot, one["value"])


def _voice(one: Mapping[str, Any], talk: Conversation) -> str:
    own = not one["speaker"] or one["speaker"] == talk.subject
    return f"in line {one['line']} {'you' if own else one['speaker']}"


def _said(answer: Answer) -> str:
    return in_words(answer.slot, answer.value)


def _heard_where(heard: Answer, talk: Conversation | None) -> str:
    lines = listed([str(line) for line in heard.lines[:2]])
    where = "in a conversation" if talk is None else f"in “{talk.name}”"
    return f"{where}, line {lines}," if lines else f"{where}"


def _judged(person: Person, conversation: str, slot: str) -> bool:
    """Say whether the person gave a verdict on what a conversation said of a slot."""
    verdicts = {s.id: s.verdict for s in person.settled}
    return verdicts.get(f"{conversation}/{slot}", "open") != "open"


def agree(slot: str, one: Any, other: Any) -> bool:  # noqa: ANN401 - slots hold JSON
    """Say whether two values of a slot contradict nothing."""
    if slot in {"runway_months", "prep_hours"}:
        ends = [float(each[end]) for each in (one, other) for end in ("low", "high")]
        return ends_agree(*ends)
    if slot == "monthly_income":
        first, second = float(one["amount"]), float(other["amount"])
        money = {c for c in (one.get("currency"), other.get("currency")) if c}
        near = abs(first - second) <= _CLOSE * max(first, second)
        return near and (len(money) < 2 or first == second == 0)
    if slot in {"self_rating", "peer_rating"}:
        # Ratings on two scales cannot be compared, so neither contradicts the other.
        same = one.get("scale") == other.get("scale")
        return not same or bool(one["value"] == other["value"])
    return bool(one == other)
