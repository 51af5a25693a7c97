"""Messages: how many to write until an answer is likely, learning from silence."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Annotated, Literal

from inroad.actions.house import House
from inroad.actions.own_inputs import Own, keeps_own, with_own
from inroad.actions.registry import action
from inroad.core.errors import BadInput
from inroad.decide.defaults import assumed, belief
from inroad.decide.replies import (
    Beta,
    messages_needed,
    messages_needed_if_certain,
    p_any_reply,
    reply_rate_interval,
    reply_rate_posterior,
)
from inroad.decide.results import Assumption, modelled
from inroad.plan.care import needs_care
from inroad.record.log import LogEntry, replies

Kind = Literal["advice", "professor", "bulk"]
_DEFAULTS: dict[str, str] = {
    "advice": "reply_rate.advice_on_ambitious_goal",
    "professor": "reply_rate.prospective_doctoral_student",
    "bulk": "reply_rate.bulk_cold_email",
}
SHOWN = 30
_MOST = 10_000
_SILENT = timedelta(weeks=2)


@dataclass(frozen=True, slots=True)
class MessagesView:
    """The chance of an answer by how many are written.

    Attributes:
        kind: which default the belief began from.
        sent: messages whose fate is known, and
        answered: how many of them were answered.
        from_log: whether these counts come from the log.
        unsettled: how many in the log are old enough to count, and say nothing of it.
        before: the belief before any of them, and
        now: after them.
        between: rates between which it lies nine times in ten.
        curve: for 1, 2, … messages the chance of one answer or more; and
        certain: the same, were the rate known for certain.
        needed: the fewest for so many of ten; and
        needed_if_certain: the same, were the rate known.
        if_silent: needed after three more that nobody answers.
        target: the chance aimed at.
    """

    kind: Kind
    sent: int = 0
    answered: int = 0
    from_log: bool = True
    unsettled: int = 0
    before: Beta | None = None
    now: Beta | None = None
    between: tuple[float, float] = (0.0, 1.0)
    curve: tuple[float, ...] = ()
    certain: tuple[float, ...] = ()
    needed: int | None = None
    needed_if_certain: int = 0
    if_silent: int | None = None
    target: float = 0.9
    assumptions: tuple[Assumption, ...] = ()
    what_would_change_it: tuple[str, ...] = ()
    mc_se: float = 0.0
    own: Own | None = None
    care: bool = False


@action("messages", exposes="log")
def messages(
    house: House,
    *,
    asking: Annotated[
        Kind | None,
        "what you ask: advice on an aim, a professor's time, or the same of many",
    ] = None,
    sent: Annotated[
        int | None, "how many you sent, some time ago; else those in your log"
    ] = None,
    answered: Annotated[int | None, "how many of them were answered; else none"] = None,
    target: Annotated[
        int | None, "how likely an answer should be, of ten cases; else 9"
    ] = None,
) -> MessagesView:
    """Show how many messages make an answer likely, with your own counts in it.

    Raises:
        BadInput: counts that do not add up, or a target that is certain or none.
    """
    typed = {"asking": asking, "sent": sent, "answered": answered, "target": target}
    values, kept = with_own(house, "messages", typed)
    kind: Kind = values["asking"] or "advice"
    aim = 9 if values["target"] is None else int(values["target"])
    if not 1 <= aim <= 9:
        raise BadInput(f"{aim} of ten cannot be aimed at.", hint="Give 1 to 9.")
    person = house.record.read()
    if needs_care(person):
        return MessagesView(kind, care=True)
    own = _own(values["sent"], values["answered"])
    found = _counted(kind, own or replies(person.log), aim / 10)
    unsettled = 0 if own else _unsettled(person.log, house.today)
    return replace(found, from_log=own is None, unsettled=unsettled, own=kept)


messages_own = keeps_own(
    messages, "Keep your own counts of messages, or discard them.", exposes="log"
)


def _unsettled(log: tuple[LogEntry, ...], today: date) -> int:
    """Count messages of two weeks ago or more of which no answer or silence is noted.

    Answers are noted sooner than silence, so without these the rate looks too high.
    """
    sent = [each for each in log if each.kind == "message" and each.answered is None]
    return sum(today - each.on >= _SILENT for each in sent)


def _counted(kind: Kind, counts: tuple[int, int], target: float) -> MessagesView:
    before = belief(_DEFAULTS[kind])
    now = reply_rate_posterior(before, *counts)
    needed = _needed(now, target)
    silent = _needed(reply_rate_posterior(now, 3, 0), target)
    return MessagesView(
        kind=kind,
        sent=counts[0],
        answered=counts[1],
        before=before,
        now=now,
        between=reply_rate_interval(*now),
        curve=tuple(p_any_reply(*now, n) for n in range(1, SHOWN + 1)),
        certain=tuple(1 - (1 - now.mean) ** n for n in range(1, SHOWN + 1)),
        needed=needed,
        needed_if_certain=messages_needed_if_certain(now.mean, target),
        if_silent=silent,
        target=target,
        assumptions=(*_rests(kind), *_said(counts)),
        what_would_change_it=_changes(needed, silent),
    )


def _own(sent: int | None, answered: int | None) -> tuple[int, int] | None:
    if sent is None and answered is None:
        return None
    if sent is None:
        raise BadInput("Answers alone say little.", hint="Give how many you sent, too.")
    answered = answered or 0
    if not 0 <= answered <= sent <= _MOST:
        raise BadInput(
            f"{answered} answers to {sent} messages do not add up.",
            hint=f"Count those sent, up to {_MOST:,}, then those of them answered.",
        )
    return sent, answered


def _needed(now: Beta, target: float) -> int | None:
    """The fewest; None where more than a million would not do."""
    try:
        return messages_needed(*now, target)
    except BadInput:
        return None


def _rests(kind: Kind) -> tuple[Assumption, ...]:
    return (
        assumed(_DEFAULTS[kind]),
        *modelled(
            "Every message has the same chance, which nobody knows; silence counts as "
            "no, so give a message two weeks before you count it.",
        ),
    )


def _said(counts: tuple[int, int]) -> tuple[Assumption, ...]:
    if not counts[0]:
        return ()
    were = "message was" if counts[0] == 1 else "messages were"
    text = f"{counts[1]:,} of {counts[0]:,} {were} answered."
    return (Assumption(text, "said", "your own counts"),)


def _changes(needed: int | None, silent: int | None) -> tuple[str, ...]:
    if needed is None or silent is None:
        return ("An answer; until one comes, no number of messages is known to do.",)
    instead = f"take {silent:,} and not {needed:,}"
    if silent == needed:
        instead = f"still take {needed:,}"
    return (
        f"Were the next three not answered, it would {instead}.",
        "A better message, or somebody who names you, changes the rate itself; by how "
        "much is not known.",
    )
