"""What another order than the one found would lose for this person, in a sentence."""

from inroad.plan.reckoning import Reckoned

_TENTHS = (
    "a tenth|a fifth|a third|two fifths|half|three fifths|two thirds|four fifths|"
    "nine tenths"
).split("|")


def beside_words(head: str, found: Reckoned, lost: float, why: str) -> str:
    """Say what another order would lose for this person, roughly, and why."""
    if found.upper <= 0:
        return (
            f"{head} For you no order gains on another: in the hours and with the "
            "money there are, no try to an answer brings a gain."
        )
    if lost < 0.02:
        return f"{head} For you that is about as good as the order above."
    if lost > 0.95:
        return (
            f"{head} For you, going all the way down it would cost more in waiting "
            "than it gives."
        )
    loss = f"about {_fraction(lost)}" if lost >= 0.1 else "less than a tenth"
    return (
        f"{head} Taken down to the first offer, it loses {loss} of what the order "
        f"above gives you on average: {why}."
    )


def _fraction(lost: float) -> str:
    """Say a loss roughly: figures that rest on defaults have no second digit."""
    return _TENTHS[min(max(round(lost * 10), 1), 9) - 1]
