"""The options' lines by the models: which case one is in, both other orders, the turns.

Every figure is said as a count of cases or a range of hours, with what it rests on.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any, Final

from inroad.core.suggestion import Suggestion
from inroad.core.text import counted, counted_of, listed, number, of_cases
from inroad.decide.defaults import assumed
from inroad.plan.attempts import ASSUMED, Limits
from inroad.plan.closing_lines import closing_turn, soon_words
from inroad.plan.ladder import Ladder, short_name
from inroad.plan.other_orders import beside_words
from inroad.plan.turns import Turn

RULES: Final = ("options.ambitious_first", "options.safest_first")
"""Lines of the simple ladder that the models' own take the place of."""
_NAMED: Final = 3
_SENT: Final = 4
_RISKY: Final = 0.1
_SHARED: Final = "cash.shared_ability"
_WAITED: Final = "time_to_offer.any_job"


def by_the_models(
    offers: Iterable[Suggestion], ladder: Ladder | None
) -> list[Suggestion]:
    """Put the options in the order found, and say beside it what it rests on."""
    offers = list(offers)
    if ladder is None or not any(o.id in RULES for o in offers):
        return offers
    places = {id: n for n, id in enumerate(ladder.reckoned.order)}
    kept = [_placed(o, places) for o in offers if o.id not in RULES]
    return [*kept, *order_lines(ladder)]


def _placed(offer: Suggestion, places: Mapping[str, int]) -> Suggestion:
    if offer.id not in places:
        return offer
    return replace(offer, weight=90 - places[offer.id] * 0.5)


def order_lines(ladder: Ladder) -> Iterator[Suggestion]:
    """Say which case it is, what the two other orders would be, and what turns it."""
    yield Suggestion(
        "options.order",
        "options",
        f"{case_words(ladder)} {_verdict(ladder)}{soon_words(ladder)}",
        (*ladder.limits.because, "calc:order"),
        weight=99,
        calculations={"calc:order": _calculation(ladder)},
    )
    slot = _options_ref(ladder)
    for id, text, weight in (
        ("options.ambitious_first", _ambitious(ladder), 98),
        ("options.safest_first", _safest(ladder), 97),
    ):
        yield Suggestion(id, "options", text, (slot, "calc:order"), weight=weight)
    flips = flip_words(ladder)
    if flips:
        text = f"What would turn it: {'; '.join(flips)}."
        yield Suggestion("options.flips", "options", text, ("calc:order",), weight=30)
    if ladder.reckoned.batch:
        yield Suggestion(
            "options.together",
            "options",
            together_words(ladder),
            ("calc:order", f"default:{_SHARED}"),
            weight=28,
        )


def _options_ref(ladder: Ladder) -> str:
    own = any(".own." in each.id for each in ladder.attempts)
    return "slot:options" if own else "slot:goals"


def case_words(ladder: Ladder) -> str:
    """Say which case it is: whether hours bind, whether waiting does, and why."""
    limits, found = ladder.limits, ladder.reckoned
    if limits.hours < 1:
        why = "you marked that none can move" if not limits.a_week else "money has gone"
        return (
            f"There are no hours to try these to an answer: {why}. The steps of half "
            "an hour remain."
        )
    binds = found.regime in {"hours", "both"}
    probably = "" if limits.hours_said else "probably "
    lead = f"Your hours {probably}{'bind' if binds else 'do not bind'}"
    hours = (
        f"{lead}: trying {_all(ladder)} to an answer takes about {_tens(found.takes)} "
        f"hours, and at {number(limits.a_week)} a week{_whose(limits)} you have "
        f"{_tens(limits.hours)} {_until(limits)}."
    )
    return f"{hours} {_money(ladder)}"


def _all(ladder: Ladder) -> str:
    many = sum(not each.closed for each in ladder.attempts)
    if many < 3:
        return "the one option" if many == 1 else "both"
    return f"all {counted_of(many, 'option').split()[0]}"


def _tens(hours: float) -> str:
    return f"{round(hours, -1):,.0f}" if hours >= 40 else number(round(hours))


def _whose(limits: Limits) -> str:
    return "" if limits.hours_said else " (a default, since you marked none)"


def _until(limits: Limits) -> str:
    if limits.money_ends:
        return f"in the {_weeks(limits.weeks)} your money lasts at least"
    if limits.weeks_said:
        return f"in {counted(limits.weeks, limits.weeks, 'week')}"
    return "in a year of your present pay" if limits.pay_covers else "in a year"


def _weeks(weeks: float) -> str:
    whole = round(weeks)
    return f"{number(whole)} weeks" if whole > 1 else "week" if whole else "days"


def _money(ladder: Ladder) -> str:
    if ladder.reckoned.regime not in {"money", "both"}:
        return "Waiting costs you little, as far as is known."
    bind = "bind too" if ladder.reckoned.regime == "both" else "do bind"
    return f"Weeks without pay {bind}: {listed(list(_reasons(ladder.limits)))}."


def _reasons(limits: Limits) -> Iterator[str]:
    """Say why waiting for pay is dear."""
    if limits.others:
        many = counted_of(limits.others, "person").split()[0]
        live = "person lives" if limits.others == 1 else "people live"
        yield f"{many} {live} on your income"
    if limits.owes:
        yield "you have debts to pay"
    if limits.risk >= _RISKY:
        yield (
            "were you to begin today, the money would end before a first pay in "
            f"{of_cases(limits.risk)}"
        )


def _verdict(ladder: Ladder) -> str:
    first = ladder.name(ladder.reckoned.order[0])
    if ladder.reckoned.regime == "free" and ladder.reckoned.closing_binds:
        return f"So the order below is by what closes first: {first} first."
    if ladder.reckoned.regime == "free":
        return (
            "So most ambitious first is near right, and the order below is nearly "
            f"that.{_nearest(ladder)}"
        )
    what = {"hours": "hours", "money": "wait", "both": "hours and its wait"}
    return (
        "So the order below is by what a try gives for its "
        f"{what[ladder.reckoned.regime]}: {first} first.{_nearest(ladder)}"
    )


def _nearest(ladder: Ladder) -> str:
    """Say at which hours or with how many more to live on it another comes first."""
    said = []
    for turn in ladder.reckoned.turns:
        if turn.what == "hours" and turn.at > ladder.limits.a_week:
            said.append(f"with {number(turn.at)} hours a week or more")
        elif turn.what == "hours" and ladder.reckoned.regime == "free":
            said.append(f"with {counted(turn.at, turn.at, 'hour')} a week or fewer")
        elif turn.what == "dependants":
            more = counted_of(round(turn.at), "more").split()[0] + " more"
            said.append(f"were {more} to live on your income")
    return f" Another would come first {', or '.join(said)}." if said else ""


def _ambitious(ladder: Ladder) -> str:
    return beside_words(
        f"Most ambitious first would begin with {_begins(ladder, ladder.ambitious)}.",
        ladder.reckoned,
        ladder.reckoned.lost_ambitious,
        "the boldest take the most hours or the longest wait, and seldom come off",
    )


def _safest(ladder: Ladder) -> str:
    return beside_words(
        f"Safest first would begin with {_begins(ladder, ladder.safest)}.",
        ladder.reckoned,
        ladder.reckoned.lost_safest,
        "an offer comes sooner, and what it brings is worth less to your aim",
    )


def _begins(ladder: Ladder, ids: Sequence[str]) -> str:
    return listed([ladder.name(id) for id in ids[:_NAMED]])


def flip_words(ladder: Ladder) -> list[str]:
    """Say each turn in a clause."""
    return list(dict.fromkeys(_turn(each, ladder) for each in ladder.reckoned.turns))


def _turn(turn: Turn, ladder: Ladder) -> str:
    first = ladder.name(turn.first)
    if turn.what == "hours":
        way = "or more" if turn.at > ladder.limits.a_week else "or fewer"
        hours = counted(turn.at, turn.at, "hour")
        return f"with {hours} a week {way}, {first} comes first"
    if turn.what == "dependants":
        more = counted_of(round(turn.at), "more").split()[0] + " more"
        return f"were {more} to live on your income, {first} would come first"
    if turn.what == "closing":
        return closing_turn(ladder, turn.option, first)
    option = ladder.name(turn.option)
    if turn.option == turn.first:
        return f"were the chance at {option} {_of(turn.at)}, it would come first"
    return f"were the chance at {option} only {_of(turn.at)}, {first} would come first"


def _of(chance: float) -> str:
    if chance < 0.1:
        return f"1 in {round(1 / max(chance, 0.001))}"
    return f"{round(chance * 10)} in 10"


def together_words(ladder: Ladder) -> str:
    """Say what sending them at once gives: never as if answers were independent."""
    found = ladder.reckoned
    names = [ladder.name(id) for id in found.batch[:_SENT]]
    if len(found.batch) > _SENT:
        names.append(f"{len(found.batch) - _SENT} more")
    low, high = sorted(found.p_any_shared)
    return (
        f"Applied for together, without waiting for answers, your hours hold "
        f"{listed(names)}. "
        f"One offer or more then comes in about {_hundred(low)} to {_hundred(high)} of "
        "100 cases, since one ability that nobody knows stands behind them all; only "
        f"if each answer had nothing to do with the others would it be "
        f"{_hundred(found.p_any)}."
    )


def _hundred(chance: float) -> str:
    return f"{round(chance * 100)}"


def assumptions_of(ladder: Ladder) -> list[dict[str, Any]]:
    """List what the order rests on: ranges of one's own first, then each default."""
    own = [a for a in ladder.attempts if a.own]
    rests: list[dict[str, Any]] = [
        {
            "text": f"{short_name(a.name)}: your own {listed(list(a.own))}.",
            "kind": "said",
            "source": "your own figures",
        }
        for a in own
    ]
    rests += [asdict(each) for each in ASSUMED]
    counted = dict.fromkeys(a.counted for a in ladder.attempts if a.counted)
    rests += [asdict(assumed(id)) for id in (*counted, _WAITED)]
    if not ladder.limits.hours_said:
        text = "Eight hours a week beside paid work, 25 without, where you marked none."
        rests.append({"text": text, "kind": "default", "source": "our assumption"})
    return rests


def _calculation(ladder: Ladder) -> dict[str, Any]:
    many = len(ladder.attempts)
    return {
        "kind": "calc",
        "name": "order",
        "text": f"{many} options weighed one after another, and at once",
        "result": asdict(ladder.reckoned),
        "assumptions": assumptions_of(ladder),
    }
