"""A conversation beside its proposals: nothing kept unasked, lost or doubled."""

import pytest
from tests.actions.proposed import RUNWAY, talk, told, value
from tests.talks import CARE, TALK

from inroad.actions.hearing import bring, heard, settle
from inroad.actions.house import House
from inroad.actions.interview import hear
from inroad.core.errors import BadInput, NotFound
from inroad.interview.asked.parse import parse_answer
from inroad.interview.stands import LEAST


def test_bringing_keeps_the_file_and_no_answer(memory_house: House) -> None:
    view = bring(memory_house, talk())
    person = memory_house.record.read()
    assert not person.profile.history
    assert not person.name
    (kept,) = person.conversations
    assert memory_house.record.file(kept.sha256) == TALK.encode()
    assert kept.conflicts
    assert view.settled == 0


def test_the_same_file_again_is_the_same_conversation(
    memory_house: House, brought: str
) -> None:
    version = memory_house.record.version()
    assert bring(memory_house, talk(name="other.txt")).conversation == brought
    assert memory_house.record.version() == version


@pytest.mark.parametrize("text", ["", "   \n", "a\0b", "only prose here, no turns"])
def test_what_is_no_transcript_leaves_nothing_behind(
    memory_house: House, text: str
) -> None:
    with pytest.raises(BadInput) as error:
        bring(memory_house, talk(text))
    assert error.value.hint
    assert memory_house.record.version() == 1
    assert not memory_house.record.read().conversations


def test_a_file_of_more_than_twenty_megabytes_is_refused(memory_house: House) -> None:
    with pytest.raises(BadInput, match="larger than 20 MB"):
        bring(memory_house, talk("A: hi\n" * 3_600_000))


def test_proposals_stand_in_the_order_of_the_contract_with_their_words(
    memory_house: House, brought: str
) -> None:
    view = heard(memory_house, brought)
    slots = [p.slot for p in view.proposals]
    assert slots[:2] == ["monthly_income", RUNWAY]
    assert (told(view).lines, told(view).value) == ((4,), {"low": 4, "high": 5})
    assert set(view.unheard).isdisjoint(slots)


def test_what_is_unsure_is_proposed_as_such_and_can_be_accepted(
    memory_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(LEAST, RUNWAY, 1.0)
    at = bring(memory_house, talk()).conversation
    assert told(heard(memory_house, at)).unsure
    settle(memory_house, at, RUNWAY, verdict="accepted")
    assert memory_house.record.read().profile.value(RUNWAY) == {"low": 4, "high": 5}


def test_hearing_to_keep_keeps_nothing_unsure(
    memory_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(LEAST, RUNWAY, 1.0)
    hear(memory_house, talk(), keep=True)
    assert memory_house.record.read().profile.value(RUNWAY) is None


def test_every_mark_covers_the_words_that_prove_its_answer(
    memory_house: House, brought: str
) -> None:
    view = heard(memory_house, brought)
    marked = {
        (mark.slot, turn.text[mark.start : mark.end])
        for turn in view.turns
        for mark in turn.marks
        if not mark.against
    }
    for proposal in view.proposals:
        entries = proposal.value if isinstance(proposal.value, list) else [None]
        for entry in entries:
            quote = entry["quote"] if entry else proposal.quote
            assert (proposal.slot, " ".join(quote.split())) in marked


def test_what_the_other_says_is_marked_as_against(
    memory_house: House, brought: str
) -> None:
    view = heard(memory_house, brought)
    against = [
        (turn.speaker, turn.text[mark.start : mark.end])
        for turn in view.turns
        for mark in turn.marks
        if mark.against
    ]
    assert against == [("Sam", "six to seven months")]


def test_a_turn_knows_where_each_of_its_lines_begins(memory_house: House) -> None:
    text = TALK.replace("3,200 euros a month,", "3,200 euros a month,\n\nI think,")
    view = bring(memory_house, talk(text))
    turn = view.turns[1]
    assert [line for line, _ in turn.lines] == [2, 4]
    assert turn.text[turn.lines[1][1] :].startswith("I think")


def test_the_own_figure_is_proposed_where_two_were_said(
    memory_house: House, brought: str
) -> None:
    own, other = told(heard(memory_house, brought)).statements
    assert (own.speaker, own.line, own.proposed) == ("Noor", 4, True)
    assert (other.speaker, other.line, other.proposed) == ("Sam", 5, False)


def test_swapping_the_subject_takes_back_what_was_heard_of_the_first(
    memory_house: House, brought: str
) -> None:
    settle(memory_house, brought, "monthly_income", verdict="accepted")
    settle(memory_house, brought, RUNWAY, verdict="corrected", value="8")
    view = bring(memory_house, talk(), subject="Sam")
    assert (view.conversation, view.subject) == (brought, "Sam")
    assert value(memory_house, "monthly_income") is None
    assert value(memory_house)["low"] == 8
    assert all(turn.own == (turn.speaker == "Sam") for turn in view.turns)


def test_who_does_not_speak_cannot_be_the_subject(
    memory_house: House, brought: str
) -> None:
    before = memory_house.record.read()
    with pytest.raises(BadInput):
        bring(memory_house, talk(), subject="Nobody")
    assert memory_house.record.read() == before
    assert brought


def test_words_of_not_coping_come_first_with_whom_to_tell(memory_house: House) -> None:
    view = bring(memory_house, talk(CARE))
    assert view.proposals[0].slot == "not_coping"
    assert any("someone you trust" in words for words in view.care_words)
    settle(memory_house, view.conversation, "not_coping", verdict="discarded")
    assert not heard(memory_house, view.conversation).care_words


def test_what_was_heard_to_be_kept_counts_as_accepted(memory_house: House) -> None:
    kept = hear(memory_house, talk(), keep=True).conversation
    view = heard(memory_house, kept)
    verdicts = {p.slot: p.verdict for p in view.proposals}
    # Two figures were said of the runway, and nobody chose yet.
    assert verdicts.pop(RUNWAY) == "open"
    assert set(verdicts.values()) == {"accepted"}


def test_hearing_to_keep_respects_what_was_discarded(
    memory_house: House, brought: str
) -> None:
    settle(memory_house, brought, "monthly_income", verdict="discarded")
    hear(memory_house, talk(), keep=True)
    assert value(memory_house, "monthly_income") is None


def test_a_conversation_is_found_by_its_file_or_the_beginning_of_its_id(
    memory_house: House, brought: str
) -> None:
    assert heard(memory_house, "talk.txt").conversation == brought
    assert heard(memory_house, brought[:13]).conversation == brought
    for wrong in ("", "other.txt"):
        with pytest.raises(NotFound):
            heard(memory_house, wrong)


def test_a_page_is_drawn_from_what_was_heard_before(
    memory_house: House, brought: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inroad.actions.proposing.hear_transcript", None)
    assert heard(memory_house, brought).proposals


def test_what_is_proposed_can_be_typed_as_it_is_shown(
    memory_house: House, brought: str
) -> None:
    for proposal in heard(memory_house, brought).proposals:
        read = parse_answer(proposal.slot, proposal.typed)
        if isinstance(proposal.value, list):
            assert [e["text"] for e in read] == [e["text"] for e in proposal.value]
        else:
            heard_value = dict(proposal.value)
            assert {k: read[k] for k in read if k != "basis"} == {
                k: heard_value[k] for k in heard_value if k != "basis"
            }
