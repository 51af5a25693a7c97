"""How each slot is spoken of, so that a verdict is a sentence a person can read."""

from typing import NamedTuple


class Phrase(NamedTuple):
    """What a slot is about, how its number is said, and what that number counts."""

    about: str
    said: str = "you said {}"
    unit: str = ""


_LIST = {
    "constraints": "what binds you",
    "preferences": "what you would prefer",
    "people": "whom you would work with",
    "groups": "which groups do such work",
    "goals": "what you are aiming at",
    "options": "which options you see",
    "against": "what you have ruled out",
    "blockers": "what stands in your way",
}
_NUMBERS = {
    "runway_months": Phrase(
        "how long your money lasts", "your money lasts {}", "month"
    ),
    "prep_hours": Phrase(
        "how long you would prepare for one conversation",
        "you would prepare {} for one conversation",
        "hour",
    ),
    "dependants": Phrase("who depends on your income", "you have {}", "dependant"),
    "movable_hours": Phrase(
        "how many hours you could move", "you could move {} a week", "hour"
    ),
    "monthly_income": Phrase("what you earn now", "you earn {} a month"),
    "spending": Phrase("what you spend", "you spend {} a month"),
    "savings": Phrase("what you have saved", "you have saved {}"),
    "debt": Phrase("what you owe", "you owe {}"),
    "reverse_hours": Phrase(
        "how long somebody would prepare for your work",
        "somebody would prepare {} for your work",
        "hour",
    ),
    "leave_below": Phrase("your own line for leaving", "your line is at {}"),
    "self_rating": Phrase("how you rate yourself", "you rate yourself {}"),
    "learning_here": Phrase("how much you learn there", "you put learning at {}"),
    "room_here": Phrase("what room you have there", "you put the room at {}"),
    "unhappy_here": Phrase("how unhappy you are", "you put being unhappy at {}"),
}
_TEXTS = {
    "job_converts": "whether your present job goes on",
    "attention_now": "where your week goes",
    "attention_target": "where you would like your week to go",
    "happiness": "whether you are happy",
    "stress": "how work feels",
    "next_job_worry": "whether the next job worries you",
    "writing_practice": "whether you write",
    "place": "where you live",
    "stage": "where you are in your studies or work",
    "field": "what your field is",
    "phd_start": "when you began a PhD",
    "fun": "what feels fun",
    "not_coping": "that you cannot go on",
    "untouchable": "which hours are not to be moved",
    "evidence": "what you have built, written or finished",
    "why": "why you want this",
    "one_line": "who you are in one line",
    "knowing_this": "whether you still want it, knowing what it costs",
    "peer_rating": "how you rate others",
    "other_ratings": "how else you rate yourself",
}
PHRASES: dict[str, Phrase] = (
    {
        slot: Phrase(about, "you named {}", "entry" if slot != "options" else "option")
        for slot, about in _LIST.items()
    }
    | _NUMBERS
    | {slot: Phrase(about) for slot, about in _TEXTS.items()}
)


def about(*slots: str) -> str:
    """Say what these slots are about: "what you are aiming at or which options…"."""
    return " or ".join(PHRASES[slot].about for slot in slots)


def amount(slot: str, low: float, high: float) -> str:
    """Say a slot's number or range in a clause: "your money lasts 4 to 5 months"."""
    phrase = PHRASES[slot]
    number = f"{low:g}" if low == high else f"{low:g} to {high:g}"
    plural = {"entry": "entries"}.get(phrase.unit, f"{phrase.unit}s")
    unit = phrase.unit if low == high == 1 else plural
    return phrase.said.format(f"{number} {unit}" if phrase.unit else number)


def shortened(text: str, longest: int = 90) -> str:
    """Cut a text at a word's end, and show that it was cut."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    return f"{text[:longest].rsplit(' ', 1)[0]} …"
