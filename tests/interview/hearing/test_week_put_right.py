"""Slices of a week that a later answer puts right."""

from inroad.interview.exchanges import Exchange
from inroad.interview.reader import Entry, Heard, read
from inroad.interview.turns import Turn
from inroad.interview.week_put_right import in_one_unit, put_right

HOURS = "How do the hours of your week go?"


def talk_of(*said: str) -> list[Exchange]:
    """Exchanges of one file: question, answer, question, answer."""
    raw = "\n".join(said)
    turns, at = [], 0
    for n, text in enumerate(said):
        turns.append(Turn("Ana" if n % 2 else "Ben", text, raw, (0,), (at,)))
        at += len(text) + 1
    return [Exchange((q,), a) for q, a in zip(turns[::2], turns[1::2], strict=True)]


def week(slot: str, exchange: Exchange) -> list[Entry]:
    heard = read(slot, exchange.answer, exchange.question)
    return [*heard.entries] if isinstance(heard, Heard) else []


def told(entries: list[Entry]) -> list[tuple[object, object]]:
    return [
        (e.body["label"], e.body.get("share") or e.body.get("hours_per_week"))
        for e in entries
    ]


def after(*said: str) -> list[tuple[object, object]]:
    talk = talk_of(*said)
    kept = {"attention_now": week("attention_now", talk[0])}
    put_right(kept, talk)
    return told(kept["attention_now"])


def test_not_six_but_four_puts_the_slice_of_six_right() -> None:
    said = "The kiln is thirty hours. Swedish, six hours."
    later = "Oh, and the hours. It's not six, it's four."
    assert after(HOURS, said, "Bye then.", later) == [("The kiln", 30), ("Swedish", 4)]


def test_a_number_said_again_and_another_called_for_is_replaced() -> None:
    said = "The kiln is thirty hours. Swedish, six hours."
    later = "The six hours, is that much? Write four."
    assert after(HOURS, said, "Go on.", later) == [("The kiln", 30), ("Swedish", 4)]


def test_the_number_put_right_brings_its_own_words() -> None:
    talk = talk_of(HOURS, "The kiln is thirty hours.", "Yes?", "Hours: not 30, 25.")
    kept = {"attention_now": week("attention_now", talk[0])}
    put_right(kept, talk)
    entry = kept["attention_now"][0]
    assert entry.turn.quote(entry.start, entry.end) == "25"


def test_a_number_of_two_slices_is_left_alone() -> None:
    said = "The kiln is six hours. Swedish, six hours."
    later = "It's not six hours, it's four."
    assert after(HOURS, said, "Bye.", later) == [("The kiln", 6), ("Swedish", 6)]


def test_months_that_are_put_right_change_no_slice() -> None:
    said = "The kiln is thirty hours. Swedish, six hours."
    later = "With the savings, over a week ago: not six, it's four months."
    assert after(HOURS, said, "Bye.", later) == [("The kiln", 30), ("Swedish", 6)]


def test_a_week_told_again_after_a_change_of_mind_replaces_the_first() -> None:
    asked = "How does your week split, in percent?"
    said = "Half weaving and dyeing, half looms."
    later = "I've changed my mind. Not half and half. Seventy weaving, thirty looms."
    assert after(asked, said, "Well.", later) == [("weaving", 70), ("looms", 30)]


def test_shares_told_elsewhere_are_no_part_of_a_week_of_hours() -> None:
    talk = talk_of(
        HOURS,
        "The kiln is thirty hours. Swedish, six hours.",
        "Whose is the house?",
        "Sixty percent my aunt. Forty percent the bank.",
    )
    both = [e for x in talk for e in week("attention_now", x)]
    assert told(in_one_unit(both)) == [("The kiln", 30), ("Swedish", 6)]
