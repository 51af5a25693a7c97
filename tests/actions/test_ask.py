"""Asking through the house: the profile counts, and so do one's own sources."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from inroad.actions.ask import ask
from inroad.actions.house import House
from inroad.core.errors import BadInput
from inroad.library.passage import Passage
from inroad.record.brought import Brought
from inroad.record.profile import Answer
from inroad.show.wire import wire

CLAIM = {
    "id", "text", "speaker", "via", "said_on", "source", "locator", "lines", "quote",
    "hedges", "applies_when", "editorial",
}  # fmt: skip
QUESTION = "Do I have to obey my adviser?"
RAW = b"Anneal every borosilicate vessel overnight.\n"


def test_the_wire_has_what_the_contract_names(memory_house: House) -> None:
    form = wire(ask(memory_house, "Should I stop studying and start building?"), "ask")
    assert form["schema"] == "inroad/ask/1"
    assert {"answered", "claims", "disagreements", "nearest", "missing"} <= set(form)
    assert all(set(claim) >= CLAIM for claim in form["claims"])
    assert all(set(c["source"]) == {"id", "title", "url"} for c in form["claims"])
    one, other, about = form["disagreements"][0]
    assert {one, other} <= {claim["id"] for claim in form["claims"]}
    assert about


def test_a_claim_of_ours_is_never_given_as_a_quote(memory_house: House) -> None:
    for claim in wire(ask(memory_house, "Should I do a PhD?"), "ask")["claims"]:
        assert claim["text"]
        assert claim["quote"] is None


def test_what_is_not_here_names_the_nearest(memory_house: House) -> None:
    form = wire(ask(memory_house, "Which visa do I need for the United States?"), "ask")
    assert form["answered"] is False
    assert form["claims"] == []
    assert all(memory_house.shelf.has(id_) for id_ in form["nearest"])
    assert form["missing"]


def test_what_holds_for_the_person_comes_first(memory_house: House) -> None:
    said = [{"text": "I am stubborn"}]
    on = date(2026, 1, 1)
    memory_house.record.keep(Answer("a1", "preferences", said, "asked", on))
    first = ask(memory_house, QUESTION).claims[0]
    assert first.claim.id == "S4-142"
    assert "stubborn" in first.condition


def test_a_house_that_may_not_be_personal_rests_on_nothing_personal(
    memory_house: House,
) -> None:
    said = [{"text": "I am stubborn"}]
    on = date(2026, 1, 1)
    memory_house.record.keep(Answer("a1", "preferences", said, "asked", on))
    answer = ask(replace(memory_house, personal=False), QUESTION)
    assert all("stubborn" not in told.condition for told in answer.claims)


def test_a_source_that_was_brought_in_is_quoted(
    make_house: Callable[..., House],
) -> None:
    house = make_house()
    sha256 = house.record.keep_file(RAW)
    day = datetime(2026, 1, 1, tzinfo=UTC).date()
    house.record.keep(Brought("glass", "glass.txt", "Glass", "text", sha256, day))
    text = RAW.decode().strip()
    house.passages.replace(
        "glass", [Passage("glass:1", "glass", (1, 1), 0, len(text), text)]
    )
    answer = ask(house, "Should I anneal borosilicate vessels overnight?")
    assert answer.answered
    assert answer.passages[0].quote.text == text
    assert answer.passages[0].title == "Glass"


@pytest.mark.parametrize("nothing", ["", " ", "???", "\u0000"])
def test_nothing_asked_is_refused_with_a_hint(
    memory_house: House, nothing: str
) -> None:
    with pytest.raises(BadInput, match="no question"):
        ask(memory_house, nothing)
