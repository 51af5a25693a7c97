"""What stands beside lines: in full once, and in short wherever it comes again."""

from typing import Any

from inroad.plan.page import Line
from inroad.show.beside import line_entry
from inroad.show.mentions import named, short_name
from inroad.show.next_steps import same_steps
from inroad.show.sheet import Entry, Note, label_of
from inroad.show.words import first_words

NOBODY = "the unnamed author of “Should one?”"


def claim(name: str, **given: object) -> dict[str, Any]:
    return {
        "kind": "claim",
        "id": name,
        "text": f"What {name} says",
        "speaker": "Ada",
        "role": "host",
        "said_on": "2021-05-01",
        "source": {"id": "S9", "title": "A talk", "url": ""},
        "locator": "",
        "hedges": ["perhaps", "One case"],
        "opponents": [],
    } | given


def slot(quote: str, *lines: int) -> dict[str, Any]:
    return {"kind": "slot", "slot": "goals", "value": quote, "quote": quote} | {
        "lines": list(lines)
    }


REFS: dict[str, dict[str, Any]] = {
    "claim:a": claim("a"),
    "claim:b": claim("b", speaker=NOBODY, role="author", said_on=None),
    "claim:c": claim("c", speaker=NOBODY, role="author", said_on=None),
    "slot:goals.0": slot("to have a lab of my own one day", 12),
    "slot:goals.1": slot("to teach", 14),
    "slot:goals": slot("to have a lab of my own one day", 12),
}


def beside(*lines: tuple[str, ...]) -> list[tuple[Note, ...]]:
    """Lay out lines that rest on these refs, one below the other."""
    told: set[str] = set()
    return [
        line_entry(Line(f"l.{n}", f"Line {n}.", names), REFS, told).notes
        for n, names in enumerate(lines)
    ]


def texts(notes: tuple[Note, ...]) -> list[str]:
    return [
        "".join(p.text for p in note.pieces if p.kind not in {"act", "name"})
        for note in notes
    ]


def test_a_claim_told_before_is_named_and_leads_to_its_words() -> None:
    first, again = beside(("claim:a",), ("claim:a",))
    assert texts(first) == ["Ada (host), A talk, 2021. Hedges: Perhaps; one case."]
    assert texts(again) == ["Ada, 2021"]
    assert [p.to for p in again[0].pieces if p.to] == ["#ref-claim-a"]


def test_claims_told_before_share_a_row_and_a_label() -> None:
    again = beside(("claim:a", "claim:b"), ("claim:a", "claim:b"))[1]
    assert texts(again) == ["Ada, 2021; The unnamed author"]
    assert label_of(again) == "Ada, 2021; the unnamed author"


def test_who_has_no_name_is_told_in_full_once() -> None:
    first, second = beside(("claim:b",), ("claim:c",))
    assert texts(first)[0].startswith("The unnamed author of “Should one?”, A talk,")
    assert texts(second)[0].startswith("The unnamed author. Hedges")


def test_two_people_without_a_name_are_not_taken_for_one() -> None:
    other = "the unnamed author of “Must one?”"
    told = {f"name:{NOBODY}", f"name:{other}"}
    assert named(claim("b", speaker=NOBODY), told)["speaker"] == NOBODY


def test_only_who_has_no_name_is_called_shorter() -> None:
    assert short_name("a blog's author, unnamed in the file; replies collected") == (
        "a blog's author"
    )
    assert short_name("Lev Authoryan") == "Lev Authoryan"


def test_words_quoted_above_are_not_quoted_again() -> None:
    first, again = beside(("slot:goals.0",), ("slot:goals", "slot:goals.1"))
    assert texts(first) == ["You, line 12: “to have a lab of my own one day”"]
    assert texts(again) == ["You, line 12; line 14: “to teach”"]
    assert label_of(again) == "you, lines 12, 14"


def test_a_next_step_that_stood_above_is_not_said_again() -> None:
    said = ("One. Next step: ask.", "Two. Next step: ask.", "Three. Next step: wait.")
    shorter = same_steps(tuple(Entry((text,)) for text in said))
    assert [entry.paragraphs[0] for entry in shorter] == [
        "One. Next step: ask.",
        "Two. The same step.",
        "Three. Next step: wait.",
    ]


def test_a_quotation_ends_with_a_sentence_where_one_fits() -> None:
    said = "This is a rather high bar. People like to talk about what they do."
    assert first_words(said, 40) == "This is a rather high bar. …"
    assert first_words("So. " + "many words " * 9, 40).endswith("words many words …")
    assert first_words("Short.", 40) == "Short."
