"""A person's own sources: their words, where no claim stands on the same lines."""

import pytest
from tests.library.asking.conftest import Asking

from inroad.actions.passing_passages import PassingPassages
from inroad.library.asking.excerpts import Own
from inroad.library.passage import Passage

RAW = (
    "Diary of a glass blower.\n\n"
    "Anneal every vessel overnight, or the borosilicate cracks “for sure”.\n"
    "Unrelated: lunch was good.\n"
).encode()
LINE = RAW.split(b"\n")[2]


def passage(text: bytes, line: int, **more: object) -> Passage:
    start = RAW.index(text)
    return Passage(
        "own:1",
        "own",
        (line, line),
        start,
        start + len(text),
        text.decode(),
        **more,  # type: ignore[arg-type] # the fields of a passage
    )


@pytest.fixture
def own() -> Own:
    passages = PassingPassages()
    passages.replace("own", [passage(LINE, 3, speaker="Ida", locator="Diary")])
    return Own(passages, {"own": RAW}.get, lambda _: ("Diary", ""))


def test_an_own_source_answers_what_the_library_does_not(
    asking: Asking, own: Own
) -> None:
    answer = asking("Should I anneal borosilicate vessels overnight?", own=own)
    assert answer.answered
    assert [each.quote.text for each in answer.passages] == [LINE.decode()]
    assert not answer.claims


def test_a_quote_is_the_very_bytes_at_its_offsets(asking: Asking, own: Own) -> None:
    found = asking("Does borosilicate crack unless annealed overnight?", own=own)
    quote = found.passages[0].quote
    assert RAW[quote.start : quote.end].decode() == quote.text


def test_a_passage_on_the_wire_has_a_quote_and_no_text_of_ours(
    asking: Asking, own: Own
) -> None:
    answer = asking("Should I anneal borosilicate vessels overnight?", own=own)
    (claim,) = answer.wire()["claims"]
    assert claim["text"] is None
    assert claim["quote"] == LINE.decode()
    assert claim["speaker"] == "Ida"
    assert claim["source"]["title"] == "Diary"


def test_a_source_whose_file_is_gone_is_not_quoted(asking: Asking) -> None:
    passages = PassingPassages()
    passages.replace("own", [passage(LINE, 3)])
    nothing: dict[str, bytes] = {}
    gone = Own(passages, nothing.get)
    answer = asking("Should I anneal borosilicate vessels overnight?", own=gone)
    assert not answer.passages
    assert not answer.answered


def test_a_word_or_two_in_common_answer_nothing(asking: Asking, own: Own) -> None:
    assert not asking("Which restaurant in Lisbon serves lunch?", own=own).answered


def test_claims_gain_their_quotes_once_their_source_is_there(
    asking: Asking, seeds: dict[str, bytes]
) -> None:
    own = Own(PassingPassages(), seeds.get)
    for told in asking("Should I stop studying and start building?", own=own).claims:
        raw = seeds.get(told.claim.source_id)
        if told.quote is None:
            assert raw is None
        else:
            assert raw is not None
            assert raw[told.quote.start : told.quote.end].decode() == told.quote.text


def test_without_the_source_a_claim_has_neither_quote_nor_lines(
    asking: Asking,
) -> None:
    for claim in asking("Should I do a PhD?").wire()["claims"]:
        assert claim["quote"] is None
        assert claim["lines"] is None
