"""How many to write to: a belief about replies that learns from silence.

The belief is a Beta distribution over the share of messages that are answered. Free of
NumPy and SciPy, because a Brief imports this.
"""

import math
from typing import NamedTuple

from inroad.core.errors import BadInput
from inroad.decide.checks import positive, share, whole

_MOST_MESSAGES = 1_000_000
_ROUNDING = 1e-12


class Beta(NamedTuple):
    """A belief about a rate: as if `a` were answered and `b` were not."""

    a: float
    b: float

    @property
    def mean(self) -> float:
        """The rate to expect of the next message."""
        return self.a / (self.a + self.b)


def reply_rate_posterior(prior: tuple[float, float], sent: int, answered: int) -> Beta:
    """What to believe after `answered` of `sent` messages got a reply.

    Silence counts as no reply, so give a message time before it is counted as sent.

    >>> reply_rate_posterior((1, 2), sent=3, answered=1)
    Beta(a=2.0, b=4.0)

    Raises:
        BadInput: more answers than messages, a count below zero, or no proper prior.
    """
    a, b = _belief(*prior)
    whole(sent, "Messages sent", least=0, most=_MOST_MESSAGES)
    whole(answered, "Messages answered", least=0, most=_MOST_MESSAGES)
    if answered > sent:
        raise BadInput(
            f"{answered} answers to {sent} messages do not add up.",
            hint="Count the messages sent, then those of them that were answered.",
        )
    return Beta(a + answered, b + sent - answered)


def p_any_reply(a: float, b: float, n: int) -> float:
    """Chance of at least one reply to n messages: 1 - B(a, b + n) / B(a, b).

    >>> round(p_any_reply(1, 2, 3), 3)
    0.6
    """
    a, b = _belief(a, b)
    whole(n, "The number of messages", least=0, most=_MOST_MESSAGES)
    log_silence = (
        math.lgamma(b + n)
        - math.lgamma(b)
        + math.lgamma(a + b)
        - math.lgamma(a + b + n)
    )
    return -math.expm1(min(log_silence, 0.0))


def messages_needed(a: float, b: float, target: float = 0.9) -> int:
    """The fewest messages for a chance of at least `target` of one reply or more.

    >>> messages_needed(1, 2)
    18

    Raises:
        BadInput: more than a million would be needed, or `target` is not below 1.
    """
    wanted = _target(target) - _ROUNDING
    if p_any_reply(a, b, _MOST_MESSAGES) < wanted:
        raise BadInput(
            "At these odds more than a million messages would be needed.",
            hint="Lower the target, or ask another way.",
        )
    too_few, enough = -1, _MOST_MESSAGES
    while enough - too_few > 1:
        middle = (too_few + enough) // 2
        if p_any_reply(a, b, middle) < wanted:
            too_few = middle
        else:
            enough = middle
    return enough


def messages_needed_if_certain(rate: float, target: float = 0.9) -> int:
    """The same if the rate were known for certain, which it never is.

    >>> messages_needed_if_certain(1 / 3)
    6
    """
    silence = 1 - share(rate, "The reply rate")
    wanted = _target(target) - _ROUNDING
    if wanted <= 0:
        return 0
    if silence == 1:
        raise BadInput("Nobody replies at a rate of zero.", hint="Ask another way.")
    if silence == 0:
        return 1
    return math.ceil(math.log1p(-wanted) / math.log(silence))


def reply_rate_interval(a: float, b: float, level: float = 0.9) -> tuple[float, float]:
    """Between which rates the belief lies `level` of the time, tails alike.

    >>> low, high = reply_rate_interval(1, 2)
    >>> round(low, 3), round(high, 3)
    (0.025, 0.776)
    """
    a, b = _belief(a, b)
    tail = (1 - _target(level)) / 2
    return _quantile(a, b, tail), 1 - _quantile(b, a, tail)


def _belief(a: float, b: float) -> tuple[float, float]:
    return positive(a, "The belief's first count"), positive(b, "Its second count")


def _target(target: float) -> float:
    if share(target, "The target") == 1:
        raise BadInput(
            "No number of messages makes a reply certain.", hint="Try 0.9 or 0.95."
        )
    return target


def _quantile(a: float, b: float, p: float) -> float:
    low, high = 0.0, 1.0
    for _ in range(60):  # halving sixty times is as fine as a float gets
        middle = (low + high) / 2
        if _below(a, b, middle) < p:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _below(a: float, b: float, x: float) -> float:
    """The regularised incomplete beta function."""
    # The continued fraction converges fast on one side only.
    if x > (a + 1) / (a + b + 2):
        return 1 - _by_fraction(b, a, 1 - x)
    return _by_fraction(a, b, x)


def _by_fraction(a: float, b: float, x: float) -> float:
    """Evaluated backwards from a far term (DLMF 8.17.22)."""
    tail = 1.0
    # It needs a few times the root of the larger parameter.
    for m in range(100 + 2 * math.isqrt(int(max(a, b))), 0, -1):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        tail = 1 + even / tail
        odd = (a + m - 1) * (a + b + m - 1) * x / ((a + 2 * m - 2) * (a + 2 * m - 1))
        tail = 1 - odd / tail
    log_front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    log_front += a * math.log(x) + b * math.log1p(-x)
    return math.exp(log_front) / (a * tail)
