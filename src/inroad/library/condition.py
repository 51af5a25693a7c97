"""Conditions: when a claim applies, tested against what is known of a person.

A condition is a list of small tests on slots, and all of them must hold:

    when = [{ slot = "runway_months", below = 7 }, { slot = "goals", has = "@own_lab" }]

- `below`, `above`: strictly, and for the whole range a person gave; a range that lies
  on both sides of the limit is unknown. A list's number is how many entries it has.
- `is`: the value is this, or one of these.
- `has`: one of these phrases stands in one of the slot's texts (see words.py); "@name"
  stands for a list of phrases in content/words.toml.
- `unknown`: true where nothing is known of the slot, false where something is.

`slot` may be a list of slots: then one of them must pass. `about` names, for the
reader, what `has` looks for. `when = "always"` is a condition too, and must be written.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, NamedTuple

from inroad.library.phrases import PHRASES, about, amount, shortened
from inroad.library.values import span_of, texts_of
from inroad.library.words import speaks_of
from inroad.record.profile import Profile

Operator = Literal["below", "above", "is", "has", "unknown"]


class Verdict(StrEnum):
    """Whether a condition holds for a person."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Judged(NamedTuple):
    """A verdict, and why, as a sentence (of a condition) or a clause (of a test)."""

    verdict: Verdict
    sentence: str


@dataclass(frozen=True, slots=True)
class SlotTest:
    """One small test; `operand` is a limit, a flag, values or phrases."""

    slots: tuple[str, ...]
    operator: Operator
    operand: float | bool | tuple[str | float | bool, ...]
    about: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """Tests that must all hold; without any, the claim was made without a condition."""

    tests: tuple[SlotTest, ...] = ()

    @property
    def always(self) -> bool:
        """Say whether there is nothing to test."""
        return not self.tests


def judge(condition: Condition, profile: Profile) -> Judged:
    """Say whether a condition holds for this person, and why, in one sentence."""
    if condition.always:
        return Judged(Verdict.YES, "Holds for anyone: no condition is attached.")
    results = [judge_test(test, profile) for test in condition.tests]
    for verdict, lead in (
        (Verdict.NO, "Does not hold for you"),
        (Verdict.UNKNOWN, "Not known"),
        (Verdict.YES, "Holds for you"),
    ):
        clauses = [clause for found, clause in results if found is verdict]
        if clauses:
            return Judged(verdict, _sentence(lead, clauses))
    raise AssertionError  # every verdict is one of the three


def _sentence(lead: str, clauses: list[str]) -> str:
    text = f"{lead}: {'; '.join(dict.fromkeys(clauses))}"
    return text if text.endswith((".”", "!”", "?”", "…”")) else f"{text}."


def judge_test(test: SlotTest, profile: Profile) -> Judged:
    """Judge one test over its slots: one that passes is enough."""
    known = [slot for slot in test.slots if profile.knows(slot)]
    if test.operator == "unknown":
        return _judge_unknown(test, known, profile)
    results = [_judge_slot(test, slot, profile) for slot in known]
    for result in results:
        if result.verdict is Verdict.YES:
            return result
    if len(known) < len(test.slots):
        return Judged(Verdict.UNKNOWN, _silence(test.slots, known, profile))
    unclear = [r for r in results if r.verdict is Verdict.UNKNOWN]
    return unclear[0] if unclear else _refusal(test, results)


def _judge_slot(test: SlotTest, slot: str, profile: Profile) -> Judged:
    value = profile.value(slot)
    if test.operator in {"below", "above"}:
        return _judge_number(test, slot, span_of(value))
    texts = texts_of(value)
    if test.operator == "is":
        return _judge_is(test, value, texts)
    phrases = [str(phrase) for phrase in _operands(test)]
    # What stands under "against" is ruled out already, however it is put.
    negated = slot == "against"
    for text in texts:
        if speaks_of(text, phrases, negated=negated):
            return Judged(Verdict.YES, f"you said “{shortened(text)}”")
    return Judged(Verdict.NO, "")


def _judge_number(
    test: SlotTest, slot: str, span: tuple[float, float] | None
) -> Judged:
    if span is None:
        return Judged(Verdict.UNKNOWN, f"no number is known for {about(slot)}")
    low, high = span
    limit = float(test.operand) if not isinstance(test.operand, tuple) else 0.0
    word = "under" if test.operator == "below" else "over"
    said = amount(slot, low, high)
    holds = (
        (low < limit, high < limit) if word == "under" else (low > limit, high > limit)
    )
    if all(holds):
        return Judged(Verdict.YES, f"{said}, {word} {limit:g}")
    if any(holds):
        return Judged(Verdict.UNKNOWN, f"{said}, which lies on both sides of {limit:g}")
    return Judged(Verdict.NO, f"{said}, not {word} {limit:g}")


def _judge_is(test: SlotTest, value: object, texts: tuple[str, ...]) -> Judged:
    wanted = {_plain(operand) for operand in _operands(test)}
    said = [_plain(text) for text in (texts or (value,))]
    if wanted & set(said):
        return Judged(Verdict.YES, f"you said “{shortened(str(said[0]))}”")
    return Judged(Verdict.NO, "")


def _judge_unknown(test: SlotTest, known: list[str], profile: Profile) -> Judged:
    silence = _silence(test.slots, [], profile)
    if known:
        said = f"you have said {about(*known)}"
        return Judged(Verdict.NO if test.operand else Verdict.YES, said)
    # Nothing known where something is needed may still change: it is no refusal.
    return Judged(Verdict.YES if test.operand else Verdict.UNKNOWN, silence)


def _silence(slots: tuple[str, ...], known: list[str], profile: Profile) -> str:
    missing = [slot for slot in slots if slot not in known]
    if all(profile.declined(slot) for slot in missing):
        return f"you would rather not say {about(*missing)}"
    return f"you have not said {about(*missing)}"


def _refusal(test: SlotTest, results: list[Judged]) -> Judged:
    clauses = [result.sentence for result in results if result.sentence]
    if clauses:
        return Judged(Verdict.NO, clauses[0])
    wanted = test.about or " or ".join(f"“{word}”" for word in _operands(test)[:3])
    slots = about(*test.slots)
    if test.operator == "is":
        return Judged(Verdict.NO, f"what you said of {slots} is not {wanted}")
    return Judged(Verdict.NO, f"nothing you said of {slots} speaks of {wanted}")


def _operands(test: SlotTest) -> tuple[str | float | bool, ...]:
    return test.operand if isinstance(test.operand, tuple) else (test.operand,)


def _plain(value: object) -> object:
    return " ".join(value.casefold().split()) if isinstance(value, str) else value


KNOWN_SLOTS = frozenset(PHRASES)
