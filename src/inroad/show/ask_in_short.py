"""An answer in short: how many speak to it, who disagrees, and what speaks to you."""

from inroad.library.asking.answer import Answer, Told
from inroad.library.condition import Verdict
from inroad.show.sheet import Block, Finding, plain
from inroad.show.words import counted, lowered


def in_short(answer: Answer) -> list[Block]:
    """Count who speaks, and name what would tip it; nobody's view is averaged."""
    people = list(dict.fromkeys(told.claim.speaker for told in answer.claims))
    if len(people) < 2:
        return []
    said = [f"{counted(len(people), 'person', 'people').capitalize()} speak to this."]
    if answer.disputes:
        said.append(_parted(answer))
    tips = [told for told in answer.claims if _tells(told)]
    said += [_tip(told) for told in tips[:1]]
    hint = f"Counted from the {counted(len(answer.claims), 'claim')} below; "
    return [Finding(" ".join(said), plain(f"{hint}nobody’s view is averaged."))]


def _parted(answer: Answer) -> str:
    by_id = {told.claim.id: told.claim.speaker for told in answer.claims}
    pair = answer.disputes[0]
    if by_id[pair.one] == by_id[pair.other]:
        return f"{by_id[pair.one]} says two things that pull apart."
    return f"{by_id[pair.one]} and {by_id[pair.other]} disagree."


def _tells(told: Told) -> bool:
    """Say whether it holds for the reader by something they told of themselves."""
    held = told.verdict is Verdict.YES and not told.claim.applies_when.always
    return held and ": you ask" not in told.condition and not by_silence(told)


def by_silence(told: Told) -> bool:
    """Say whether it holds only since nothing against it was said."""
    return told.verdict is Verdict.YES and ": you have not said" in told.condition


def _tip(told: Told) -> str:
    clause = told.condition.partition(": ")[2].rstrip(".") or lowered(told.condition)
    return f"What {told.claim.speaker} says speaks to you: {clause}."
