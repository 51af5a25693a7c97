"""The options' lines: the person's own list, made longer, and in an order with reasons.

Most ambitious first is near right only where money and hours do not bind, so the
order says which case the person is in, and shows the other view beside it.
"""

from collections.abc import Iterator, Sequence

from inroad.core.suggestion import Suggestion
from inroad.core.text import counted, counted_of, listed, quoted
from inroad.decide.offers.contentment import content_where_they_are
from inroad.decide.offers.money import money_refs, said_months
from inroad.decide.offers.rungs import Rung, added_rungs, own_rungs, ruled_out
from inroad.decide.offers.week import movable_hours
from inroad.decide.results import Runway
from inroad.record.person import Person

FEW = 5
"""Fewer own options than this, and the page asks for more."""
LEAST_MONTHS = 3
"""Up to here the money ends before an ordinary job search usually does."""
LEAST_HOURS = 3
"""Fewer movable hours a week than this leave no room for a bold attempt."""
KINDS = {
    "structured_programme": "a programme, fellowship or accelerator",
    "dream_lab": "the lab you admire most",
    "university_lab": "a lab at a university",
    "paying_job": "a job that pays for time",
    "independent_public_work": "work in public",
}
"""Kinds of option that lists often lack, and how each is asked about."""


def option_lines(person: Person, runway: Runway | None) -> Iterator[Suggestion]:
    """List every option with its smallest next step, in an order that says why."""
    if content_where_they_are(person):
        yield _no_reason_to_switch()
        return
    rungs = ladder_of(person, runway)
    if rungs:
        binding = what_binds(person, runway)
        yield _order_line(binding, person)
        yield _counter_view(binding, person)
    yield from (line for _, line in rung_lines(rungs))
    yield from _fun(person)
    yield from _too_few(person, own_rungs(person, runway), rungs)
    yield from _before_committing(person, rungs)


def ladder_of(person: Person, runway: Runway | None) -> list[Rung]:
    """Return every option in the order that holds for this person."""
    own = own_rungs(person, runway)
    rungs = [*own, *added_rungs(person, runway, own)]
    return ordered(rungs, safest=bool(what_binds(person, runway)))


def ordered(rungs: Sequence[Rung], *, safest: bool) -> list[Rung]:
    """Put the safest first, or the most ambitious; what was called fun wins ties."""
    return sorted(
        rungs,
        key=lambda r: (-(r.family.safety if safest else r.family.ambition), not r.fun),
    )


def what_binds(person: Person, runway: Runway | None) -> tuple[tuple[str, str], ...]:
    """Say what stands against "most ambitious first", each with the slot it rests on.

    Empty where nothing known does; unknown is not counted against anybody.
    """
    found: list[tuple[str, str]] = []
    dependants = person.profile.value("dependants")
    if dependants:
        many = int(dependants)
        people = "one person lives" if many == 1 else f"{many} people live"
        found.append((f"{people} on your income", "slot:dependants"))
    debt = person.profile.value("debt")
    if debt and float(debt.get("amount") or 0) > 0:
        found.append(("you have debts to pay", "slot:debt"))
    if runway is not None:
        low, _ = said_months(person, runway)
        money = money_refs(person)[0]
        if low <= 0:
            found.append(("there may be nothing left to live on", money))
        elif low <= LEAST_MONTHS:
            text = f"the money may last only {counted(low, low, 'month')}"
            found.append((text, money))
    if person.profile.knows("movable_hours"):
        hours = sum(each for each, _ in movable_hours(person))
        if hours < LEAST_HOURS:
            text = f"you can move only {counted(hours, hours, 'hour')} a week"
            if not hours:
                text = "you can move no hours"
            found.append((text, "slot:movable_hours"))
    return tuple(found)


def _no_reason_to_switch() -> Suggestion:
    return Suggestion(
        "options.not_a_reason_to_switch",
        "options",
        "From what you told us, this does not look like a reason to switch. You say "
        "that you are content where you are, and nothing else you said needs another "
        "place.",
        ("slot:happiness", "slot:next_job_worry"),
        weight=100,
    )


def _order_line(binding: Sequence[tuple[str, str]], person: Person) -> Suggestion:
    if binding:
        reasons = listed([reason for reason, _ in binding])
        text = (
            f"Safest first, because {reasons}. The bolder ones keep their place below."
        )
        refs = tuple(ref for _, ref in binding)
        return Suggestion("options.safest_first", "options", text, refs, weight=95)
    slots = ("runway_months", "savings", "dependants", "debt")
    known = [slot for slot in slots if person.profile.knows(slot)]
    text = (
        "Most ambitious first: nothing you said about money, debts or people who "
        "depend on you stands against asking about the boldest one now."
    )
    if not known:
        text = (
            "Most ambitious first, as far as is known: nothing is said yet about "
            "money, debts or people who depend on you, and that could turn the order."
        )
    refs = tuple(f"slot:{slot}" for slot in known) or ("slot:dependants", "slot:debt")
    return Suggestion("options.ambitious_first", "options", text, refs, weight=95)


def _counter_view(binding: Sequence[tuple[str, str]], person: Person) -> Suggestion:
    if binding:
        text = (
            "The other view: a bold aim opens conversations, and leaving it out first "
            "is how lists get small. Asking somebody about it takes half an hour and "
            "no money."
        )
    else:
        text = (
            "The other view: the boldest option will very likely fail, and what speaks "
            "for it is how much it would be worth if it did not. Keep one that pays "
            "beside it."
        )
    slot = "slot:options" if person.profile.knows("options") else "slot:goals"
    return Suggestion("options.counter_view", "options", text, (slot,), weight=94)


def rung_lines(ladder: Sequence[Rung]) -> Iterator[tuple[Rung, Suggestion]]:
    """Make each rung's line: its id, the words, the next step and the reasons."""
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
        minutes = round(rung.family.hours * 60)
        yield (
            rung,
            Suggestion(name, "options", text, rung.because, minutes, weight=90 - place),
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


def _too_few(
    person: Person, own: Sequence[Rung], ladder: Sequence[Rung]
) -> Iterator[Suggestion]:
    if len(own) >= FEW or person.profile.declined("options"):
        return
    have = {rung.family.id for rung in ladder} | ruled_out(person)
    missing = [words for family, words in KINDS.items() if family not in have]
    count = {0: "You have named no options"}.get(
        len(own), f"You named {counted_of(len(own), 'option')}"
    )
    what = f"what about {listed(missing, joint='or')}?"
    if not missing:
        what = "what would be on it if you could not be turned down?"
    text = f"{count}. A longer list is easier to choose from: {what}"
    refs = tuple(ref for rung in own for ref in rung.because) or ("slot:options",)
    yield Suggestion("options.too_few", "options", text, refs, weight=10)


def _before_committing(person: Person, ladder: Sequence[Rung]) -> Iterator[Suggestion]:
    """Lead to the costs as long as the question at their end stands open."""
    asked = person.profile.answers.get("knowing_this")
    if not ladder or (asked and (asked.declined or asked.value is not None)):
        return
    text = (
        "Before you commit to one of these, read what it costs: time, money, being "
        "known and the odds, your own figures beside them. That page ends with one "
        "question."
    )
    yield Suggestion("options.costs", "options", text, ("slot:knowing_this",), weight=5)
