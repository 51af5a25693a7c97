"""Which options stand on the list: the person's own, and those a rule adds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inroad.core.text import counted, listed, quoted
from inroad.decide.offers.money import LONG, is_short, money_refs, said_months
from inroad.decide.options import BY_ID, UNSORTED, Family, family_of, labs_named
from inroad.decide.results import Runway
from inroad.record.person import Person

DREAMT_OF = frozenset({"own_lab", "company", "dream_lab", "phd"})
"""Kinds of option that a goal may name, and that then belong on the list."""
_LITTLE = frozenset("a an the to do of my any some i don t want".split())
"""Words that say nothing of what an option is."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One option on the list: its kind, the words for it, and where they come from."""

    family: Family
    words: str
    because: tuple[str, ...]
    own: bool
    fun: bool = False


def own_rungs(person: Person, runway: Runway | None) -> list[Rung]:
    """Return the options the person named, and what they dream of."""
    return [*_options(person, runway), *_goals(person)]


def added_rungs(
    person: Person, runway: Runway | None, own: list[Rung]
) -> Iterator[Rung]:
    """Offer what the list lacks, unless the person ruled that kind out."""
    out = ruled_out(person)
    candidates = [*_named_labs(person, own)]
    if runway is not None:
        candidates += _by_money(person, runway)
    if _needs_pay(person, runway) and "paying_job" not in {r.family.id for r in own}:
        candidates.append(_paying_job(person))
    yield from (rung for rung in candidates if rung.family.id not in out)


def ruled_out(person: Person) -> frozenset[str]:
    """Return the kinds of option that the person will not have."""
    against = person.profile.value("against") or ()
    return frozenset(family_of(str(item["text"])).id for item in against)


def _options(person: Person, runway: Runway | None) -> Iterator[Rung]:
    for index, item in enumerate(person.profile.value("options") or ()):
        text = str(item["text"])
        family, fun = family_of(text), bool(item.get("fun"))
        if _counted_out(text, family, person):
            continue
        words = quoted(text) + _not_carried(family, person, runway)
        yield Rung(family, words, (f"slot:options.{index}",), own=True, fun=fun)


def _counted_out(text: str, family: Family, person: Person) -> bool:
    """Say whether they ruled out this very option, or all that it is one of.

    "A doctorate" rules out "a doctorate in Leuven", and not the other way round.
    """
    words = _words_of(text)
    return any(
        family_of(str(item["text"])) is family
        and family is not UNSORTED
        and (told := _words_of(str(item["text"]))) <= words
        and bool(told)
        for item in person.profile.value("against") or ()
    )


def _words_of(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold())) - _LITTLE


def _not_carried(family: Family, person: Person, runway: Runway | None) -> str:
    """Flag exploring without pay where the money does not reach for two years."""
    if family.id != "free_exploration" or runway is None:
        return ""
    low, high = said_months(person, runway)
    if low >= LONG:
        return ""
    said = f"{counted(low, high, 'month')} of money" if low > 0 else "what you have"
    return f". Unpaid, {said} would not carry it; beside paid work it can"


def _goals(person: Person) -> Iterator[Rung]:
    options = person.profile.value("options") or ()
    taken = {family_of(str(option["text"])).id for option in options}
    taken |= ruled_out(person)
    for index, item in enumerate(person.profile.value("goals") or ()):
        text = str(item["text"])
        family = family_of(text)
        if family.id in DREAMT_OF - taken:
            taken.add(family.id)
            yield Rung(family, quoted(text), (f"slot:goals.{index}",), own=True)


def _named_labs(person: Person, own: list[Rung]) -> Iterator[Rung]:
    """Put the labs they name on the list, unless an option of theirs names them."""
    listed_already = {
        lab
        for rung in own
        for lab in labs_named(rung.words)
        if rung.family.id == "dream_lab"
    }
    labs: list[str] = []
    refs: list[str] = []
    for slot in ("groups", "goals"):
        for index, item in enumerate(person.profile.value(slot) or ()):
            known = {*labs, *listed_already}
            named = [lab for lab in labs_named(str(item["text"])) if lab not in known]
            labs += named
            refs += [f"slot:{slot}.{index}"] if named else []
    if labs:
        words = f"{listed(labs)}: on the list, because you name them"
        if len(labs) == 1:
            words = f"{labs[0]}: on the list, because you name it"
        yield Rung(BY_ID["dream_lab"], words, tuple(refs), own=False)


def _by_money(person: Person, runway: Runway) -> Iterator[Rung]:
    low, high = said_months(person, runway)
    because = money_refs(person)
    months = counted(low, high, "month")
    if is_short(low, high):
        words = "A structured programme that pays: a fellowship or a residency"
        if low > 0:
            words = (
                "A structured programme: an accelerator, a fellowship or a residency. "
                f"A runway of {months} suits something with an end date and pay better "
                "than going it alone"
            )
        yield Rung(BY_ID["structured_programme"], words, because, own=False)
    if low >= LONG:
        words = f"Time to explore on your own. Your money would carry it for {months}"
        if runway.lasts.q95 is None and not person.profile.knows("runway_months"):
            words += " or more"
        yield Rung(BY_ID["free_exploration"], words, because, own=False)


def _needs_pay(person: Person, runway: Runway | None) -> bool:
    if _supports_others(person):
        return True
    return runway is not None and is_short(*said_months(person, runway))


def _supports_others(person: Person) -> bool:
    return bool(person.profile.value("dependants"))


def _paying_job(person: Person) -> Rung:
    words = "A job that pays, to buy time for the rest"
    refs = ("slot:dependants",) if _supports_others(person) else money_refs(person)
    return Rung(BY_ID["paying_job"], words, refs, own=False)
