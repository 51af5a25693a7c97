"""What is asked again, laid out: the questions first, what was written behind them."""

from inroad.actions.reading_again import Again, AskedAgain, Rated
from inroad.show.layout import sheet_of
from inroad.show.of_reading import quoted_id, way
from inroad.show.rest import rest_sheet
from inroad.show.sheet import Entry, Note, Part, Piece, Sheet, plain
from inroad.show.words import counted, day, sentence, shortened


@sheet_of.register
def again_sheet(again: Again) -> Sheet:
    """Lay out the questions of today, and behind them what was written."""
    if again.care:
        return rest_sheet("Asked again")
    if not again.cards:
        return Sheet("Asked again", "", (Part("", (_nothing_due(again),), "none"),))
    asks = tuple(map(_ask, again.cards))
    wrote = tuple(_wrote(each) for each in again.cards)
    parts = [
        Part("Ask yourself", asks, "cards"),
        Part("What you wrote then", wrote, "answers", "folded"),
    ]
    if again.waiting:
        more = f"{counted(again.waiting, 'other').capitalize()} can wait for a day."
        parts.append(Part("", (Entry((more,)),), "more"))
    return Sheet(
        "Asked again", counted(len(asks), "question").capitalize(), tuple(parts)
    )


def _nothing_due(again: Again) -> Entry:
    if again.next_on:
        return Entry((f"Nothing today. The next comes on {day(again.next_on)}.",))
    text = "Nothing yet. A work that you close with a summary or a question is asked "
    text += "again here, days and then months later, so that it stays known."
    return Entry((text,), (way("Your reading", "/reading/", "inroad reading"),))


def _ask(card: AskedAgain) -> Entry:
    to = f"/reading/rate/?work={quoted_id(card.reading)}"
    notes = [plain(sentence(card.title))] if card.title not in card.question else []
    acts = [
        Piece(word, "act", f"{to}&rating={rating}")
        for rating, word in (
            ("again", "Not any more"),
            ("hard", " With effort"),
            ("good", " Well"),
            ("easy", " Easily"),
        )
    ]
    called = f"inroad reading rate {card.reading} again, hard, good or easy"
    notes.append(Note((*acts, Piece(called, "name"))))
    return Entry((sentence(card.question),), tuple(notes), f"card-{card.reading}")


def _wrote(card: AskedAgain) -> Entry:
    said = sentence(card.summary) or "You wrote no summary; look into the work itself."
    return Entry((said,), (plain(sentence(shortened(card.title, 110))),))


@sheet_of.register
def rated_sheet(rated: Rated) -> Sheet:
    """Say when a card comes back."""
    text = f"It is asked again on {day(rated.due)}."
    lead = way("The next question", "/reading/again/", "inroad reading again")
    entry = Entry((text,), (plain(sentence(rated.title)), lead))
    return Sheet("Noted", parts=(Part("", (entry,)),))
