"""Where the person stands: what they told us, and nothing concluded from it."""

from collections.abc import Iterator, Mapping
from typing import Any

from inroad.core.suggestion import Suggestion
from inroad.core.text import listed, money, number, quoted
from inroad.record.person import Person

CONVERTS = {
    "yes": "You expect that your present work can become lasting.",
    "probably": "You expect that your present work can probably become lasting.",
    "unsure": "Whether your present work can become lasting is open, you say.",
    "probably not": "You expect that your present work will probably not become "
    "lasting.",
    "no": "You expect that your present work will not become lasting.",
}


def stand_lines(person: Person) -> Iterator[Suggestion]:
    """Repeat income, ratings, mood and limits as they were said."""
    yield from _income(person)
    yield from _ratings(person)
    yield from _mood(person)
    yield from _list(
        person, "constraints", "stand.limits", "What cannot move, in your words: ", 60
    )
    yield from _list(
        person, "preferences", "stand.preferences", "What you would rather: ", 55
    )
    yield from _list(person, "against", "stand.against", "You have ruled out: ", 50)


def _income(person: Person) -> Iterator[Suggestion]:
    income = person.profile.value("monthly_income")
    converts = person.profile.value("job_converts")
    future = "" if converts is None else CONVERTS.get(str(converts["value"]), "")
    refs = tuple(
        f"slot:{slot}"
        for slot, value in (("monthly_income", income), ("job_converts", converts))
        if value is not None
    )
    if income is not None:
        if float(income["amount"]) == 0:
            text = "You have no income of your own at present."
        else:
            amount = money(income["amount"], income.get("currency"))
            text = f"Your income is {amount} a month{_basis(income)}."
            if not income.get("currency"):
                text += " In which currency is not settled."
        yield Suggestion(
            "stand.income", "stand", f"{text} {future}".strip(), refs, weight=90
        )
    elif future:
        yield Suggestion("stand.job_converts", "stand", future, refs, weight=90)


def _basis(income: Mapping[str, Any]) -> str:
    basis = str(income.get("basis") or "")
    # "Gross or net not said" names both and knows neither.
    known = [word for word in ("gross", "net") if word in basis]
    known = known if len(known) == 1 else []
    yearly = "year" in basis
    notes = [*known[:1], *(["from a yearly figure"] if yearly else [])]
    return f" ({', '.join(notes)})" if notes else ""


def _ratings(person: Person) -> Iterator[Suggestion]:
    own = person.profile.value("self_rating")
    peers = person.profile.value("peer_rating")
    if own is None:
        return
    refs = ["slot:self_rating"]
    text = f"You put yourself at {_scale(own)}"
    if peers is not None and _same_scale(own, peers):
        text += f", and {peers.get('compared_to') or 'the others'} at "
        text += f"{number(float(peers['value']))} on the same scale"
        refs.append("slot:peer_rating")
    text += (
        ". It does not rank you against anyone."
        if _own_potential(own)
        else ". That is your own estimate; nobody has measured it."
    )
    yield Suggestion("stand.rating", "stand", text, tuple(refs), weight=80)


def _own_potential(rating: Mapping[str, Any]) -> bool:
    return "potential" in str(rating.get("scale", ""))


def _same_scale(own: Mapping[str, Any], peers: Mapping[str, Any]) -> bool:
    theirs = str(peers.get("scale", ""))
    return theirs == own.get("scale") or "same" in theirs


def _scale(rating: Mapping[str, Any]) -> str:
    value = number(float(rating["value"]))
    scale, beside = str(rating.get("scale", "")), rating.get("compared_to")
    if _own_potential(rating):
        return f"{value} on a scale where 100 is what you could become"
    tail = f", compared with {beside}" if beside else ""
    if "percentile" in scale:
        return f"percentile {value}{tail}"
    if scale.startswith("top"):
        return f"the top {value} percent{tail}"
    if "out of" in scale:
        return f"{value} {scale}{tail}"
    return f"{value} percent{tail}" if "percent" in scale else f"{value}{tail}"


def _mood(person: Person) -> Iterator[Suggestion]:
    happiness = _text(person, "happiness")
    worry, stress = _text(person, "next_job_worry"), _text(person, "stress")
    if happiness and worry:
        text = (
            f"Asked whether you are happy, you said {quoted(happiness)}; of the next "
            f"job, {quoted(worry)}. Both are kept as you said them."
        )
        refs = ("slot:happiness", "slot:next_job_worry")
        yield Suggestion("stand.mood", "stand", text, refs, weight=70)
    elif happiness or worry:
        slot = "happiness" if happiness else "next_job_worry"
        about = "whether you are happy" if happiness else "about the next job"
        text = f"Asked {about}, you said {quoted(happiness or worry)}."
        yield Suggestion("stand.mood", "stand", text, (f"slot:{slot}",), weight=70)
    if stress:
        text = f"Of the work itself: {quoted(stress)}."
        yield Suggestion("stand.stress", "stand", text, ("slot:stress",), weight=65)


def _text(person: Person, slot: str) -> str:
    value = person.profile.value(slot)
    return "" if value is None else str(value["text"])


def _list(
    person: Person,
    slot: str,
    id: str,
    lead: str,
    weight: float,
) -> Iterator[Suggestion]:
    items = person.profile.value(slot) or ()
    if items:
        words = listed([quoted(str(item["text"])) for item in items])
        refs = tuple(f"slot:{slot}.{index}" for index in range(len(items)))
        yield Suggestion(id, "stand", f"{lead}{words}.", refs, weight=weight)
