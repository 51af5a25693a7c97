"""The options' lines: the person's own list, made longer, and in an order with reasons.

Most ambitious first is near right only where money and hours do not bind, so the
order says which case the person is in, and shows the other view beside it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from inroad.core.suggestion import Suggestion
from inroad.core.text import counted, listed, number, quoted
from inroad.decide.offers.contentment import content_where_they_are
from inroad.decide.offers.money import LONG, is_short, said_months
from inroad.decide.options import BY_ID, Family, family_of, labs_named
from inroad.decide.results import Runway
from inroad.record.person import Person

FEW = 5
"""Fewer own options than this, and the page asks for more."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One option on the list: its kind, the words for it, and where they come from."""

    family: Family
    words: str
    because: tuple[str, ...]
    own: bool
    fun: bool = False


def option_lines(person: Person, runway: Runway | None) -> Iterator[Suggestion]:
    """List every option with its smallest next step, in an order that says why."""
    if content_where_they_are(person):
        yield _no_reason_to_switch()
        return
    own = [*_own(person, runway), *_from_goals(person)]
    added = _added(person, runway, {rung.family.id for rung in own})
    rungs = [*own, *added]
    binding = what_binds(person, runway)
    if rungs:
        yield _order_line(binding, person)
        yield _counter_view(binding)
    ladder = sorted(
        rungs,
        key=lambda r: (
            -(r.family.safety if binding else r.family.ambition),
            not r.fun,
        ),
    )
    yield from _rungs(ladder)
    yield from _fun(person)
    yield from _too_few(person, own)


def what_binds(person: Person, runway: Runway | None) -> tuple[tuple[str, str], ...]:
    """Say what stands against "most ambitious first", each with the slot it rests on.

    Empty where nothing known does; unknown is not counted against anybody.
    """
    found: list[tuple[str, str]] = []
    dependants = person.profile.value("dependants")
    if dependants:
        people = (
            "one person lives" if int(dependants) == 1 else f"{dependants} people live"
        )
        found.append((f"{people} on your income", "slot:dependants"))
    debt = person.profile.value("debt")
    if debt and float(debt.get("amount") or 0) > 0:
        found.append(("you have debts to pay", "slot:debt"))
    if runway is not None:
        low, _ = said_months(person, runway)
        if low < 0:
            found.append(("nothing is left to live on", "slot:runway_months"))
        elif low < 3:
            text = f"the money may last only {counted(low, low, 'month')}"
            found.append((text, "slot:runway_months"))
    movable = person.profile.value("movable_hours")
    hours = sum(float(m["hours_per_week"]) for m in movable or ())
    if movable is not None and hours < 3:
        text = f"you can move only {number(hours)} hours a week"
        found.append((text, "slot:movable_hours"))
    return tuple(found)


def _no_reason_to_switch() -> Suggestion:
    return Suggestion(
        "options.not_a_reason_to_switch",
        "options",
        "From what you told us, this does not look like a reason to switch. You are "
        "content where you are, and nothing you said needs another place.",
        ("slot:happiness", "slot:next_job_worry"),
        weight=100,
    )


def _own(person: Person, runway: Runway | None) -> Iterator[Rung]:
    for index, item in enumerate(person.profile.value("options") or ()):
        text = str(item["text"])
        ref = f"slot:options.{index}"
        family, fun = family_of(text), bool(item.get("fun"))
        words = quoted(text) + _not_carried(family, person, runway)
        yield Rung(family, words, (ref,), own=True, fun=fun)


def _not_carried(family: Family, person: Person, runway: Runway | None) -> str:
    """Flag exploring without pay where the money does not reach for two years."""
    if family.id != "free_exploration" or runway is None:
        return ""
    low, high = said_months(person, runway)
    if low >= LONG:
        return ""
    said = counted(low, high, "month")
    return f". Unpaid, {said} of money would not carry it; beside paid work it can"


def _from_goals(person: Person) -> Iterator[Rung]:
    """What is dreamt of belongs on the list too, unless it was ruled out."""
    taken = {
        family_of(str(o["text"])).id for o in person.profile.value("options") or ()
    }
    out = {family_of(str(o["text"])).id for o in person.profile.value("against") or ()}
    for index, item in enumerate(person.profile.value("goals") or ()):
        text = str(item["text"])
        family = family_of(text)
        if family.id in {"own_lab", "company", "dream_lab", "phd"} - taken - out:
            taken.add(family.id)
            yield Rung(family, quoted(text), (f"slot:goals.{index}",), own=True)


def _added(person: Person, runway: Runway | None, taken: set[str]) -> Iterator[Rung]:
    labs, named = _labs(person)
    if "dream_lab" not in taken and labs:
        words = f"{listed(labs)}: on the list, because you name them"
        yield Rung(BY_ID["dream_lab"], words, named, own=False)
    if runway is None:
        return
    low, high = said_months(person, runway)
    if is_short(low, high):
        words = (
            "A structured programme: an accelerator, a fellowship or a residency. "
            f"{counted(low, high, 'month')} of money suits something with an end date "
            "and pay better than going it alone"
            if high >= 0
            else "A structured programme that pays: a fellowship or a residency"
        )
        because = ("slot:runway_months", "calc:runway")
        yield Rung(BY_ID["structured_programme"], words, because, own=False)
    if low >= LONG:
        words = (
            "Time to explore on your own. Your money would carry it for "
            f"{counted(low, high, 'month')}"
        )
        because = ("slot:runway_months", "calc:runway")
        yield Rung(BY_ID["free_exploration"], words, because, own=False)
    supports = bool(person.profile.value("dependants"))
    if (is_short(low, high) or supports) and "paying_job" not in taken:
        words = "A job that pays, to buy time for the rest"
        refs = ("slot:dependants",) if supports else ("slot:runway_months",)
        yield Rung(BY_ID["paying_job"], words, refs, own=False)


def _labs(person: Person) -> tuple[tuple[str, ...], tuple[str, ...]]:
    labs: list[str] = []
    refs: list[str] = []
    for slot in ("groups", "goals"):
        for index, item in enumerate(person.profile.value(slot) or ()):
            named = [lab for lab in labs_named(str(item["text"])) if lab not in labs]
            labs += named
            refs += [f"slot:{slot}.{index}"] if named else []
    return tuple(labs), tuple(refs)


def _order_line(binding: Sequence[tuple[str, str]], person: Person) -> Suggestion:
    if binding:
        reasons = listed([reason for reason, _ in binding])
        text = (
            f"Safest first, because {reasons}. The bolder ones keep their place below."
        )
        refs = tuple(ref for _, ref in binding)
        return Suggestion("options.safest_first", "options", text, refs, weight=95)
    text = (
        "Most ambitious first: nothing you said about money, debts or people who "
        "depend on you stands against asking about the boldest one now."
    )
    refs = tuple(
        f"slot:{slot}"
        for slot in ("runway_months", "dependants", "debt", "goals")
        if person.profile.knows(slot)
    )
    return Suggestion(
        "options.ambitious_first",
        "options",
        text,
        refs or ("slot:dependants",),
        weight=95,
    )


def _counter_view(binding: Sequence[tuple[str, str]]) -> Suggestion:
    if binding:
        text = (
            "The other view: the boldest aim is fuel, people like to help with it, and "
            "counting it out first is how lists get small. Asking about it costs "
            "nobody who depends on you anything."
        )
    else:
        text = (
            "The other view: the boldest option will very likely fail, and its large "
            "upside is what speaks for it. Keep one that pays beside it."
        )
    return Suggestion(
        "options.counter_view", "options", text, ("slot:options",), weight=94
    )


def _rungs(ladder: Sequence[Rung]) -> Iterator[Suggestion]:
    seen: dict[tuple[str, bool], int] = {}
    for place, rung in enumerate(ladder):
        key = (rung.family.id, rung.own)
        count = seen[key] = seen.get(key, 0) + 1
        # The person's own entries and the lines a rule adds keep apart by id.
        own = "own." if rung.own else ""
        name = f"options.{own}{rung.family.id}" + (f".{count}" if count > 1 else "")
        fun = " You called it fun." if rung.fun else ""
        words = rung.words if rung.words.endswith((".", "…”")) else f"{rung.words}."
        text = f"{words}{fun} Next step: {rung.family.step}."
        yield Suggestion(
            name,
            "options",
            text,
            rung.because,
            minutes=round(rung.family.hours * 60),
            weight=90 - place,
        )


def _fun(person: Person) -> Iterator[Suggestion]:
    fun = person.profile.value("fun")
    if fun:
        words = fun if isinstance(fun, str) else str(fun["text"])
        text = (
            f"What feels fun, in your words: {quoted(words)}. It weighs where two "
            "options tie."
        )
        yield Suggestion("options.fun", "options", text, ("slot:fun",), weight=20)


def _too_few(person: Person, own: Sequence[Rung]) -> Iterator[Suggestion]:
    if len(own) >= FEW or person.profile.declined("options"):
        return
    have = {rung.family.id for rung in own}
    kinds: Mapping[str, str] = {
        "structured_programme": "a programme, fellowship or accelerator",
        "dream_lab": "the lab you admire most",
        "university_lab": "a lab at a university",
        "paying_job": "a job that pays for time",
        "independent_public_work": "work in public",
    }
    missing = [words for family, words in kinds.items() if family not in have]
    count = {0: "no options", 1: "one option"}.get(len(own), f"{len(own)} options")
    text = (
        f"You named {count}. A longer list is easier to choose from: what about "
        f"{listed(missing, joint='or')}?"
    )
    yield Suggestion("options.too_few", "options", text, _refs(own), weight=10)


def _refs(own: Sequence[Rung]) -> tuple[str, ...]:
    refs = tuple(ref for rung in own for ref in rung.because)
    return refs or ("slot:options",)
