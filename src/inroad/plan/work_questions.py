"""Three questions worth asking somebody, made from their works and one's interests."""

from inroad.core.suggestion import Suggestion
from inroad.core.text import listed
from inroad.plan.found import Acquaintance


def work_questions(whom: Acquaintance) -> tuple[Suggestion, ...]:
    """Make three questions; the first is the one that the message asks.

    What can be looked up is not asked: each is about what a work does not say.
    """
    first, *others = whom.works
    about = f" on {listed(first.topics[:2])}" if first.topics else ""
    next_step = _question(
        f"Which question that {first.shown} leaves open{about} would you give to "
        "somebody new to it, and what would they need to know first?",
        (first.ref, *whom.because),
    )
    whom_else = _question(
        "Whom else should I ask, and may I say you sent me?",
        whom.because or (first.ref,),
    )
    earlier = next((w for w in others if (w.year or 0) < (first.year or 0)), None)
    between = _question(
        f"What did you try for {first.shown} that did not work and is not in it?",
        (first.ref,),
    )
    if earlier is not None:
        between = _question(
            f"Between {earlier.shown} and {first.shown}: what did you change your mind "
            "about?",
            (earlier.ref, first.ref),
        )
    if whom.topics and whom.other:
        whom_else = _question(
            f"I come to this from {whom.other[0]} too. Who brings that together with "
            f"{whom.topics[0]}, and may I say you sent me?",
            (first.ref, *whom.because),
        )
    return next_step, between, whom_else


def _question(text: str, because: tuple[str, ...]) -> Suggestion:
    return Suggestion("act.questions", "act", text, because)
