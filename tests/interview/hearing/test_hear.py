"""What is heard, what is left blank, and what comes along as evidence."""

from typing import Any

from tests.interview.hearing.conftest import Listen, Said, value

from inroad.interview.hear import hear
from inroad.interview.reading import SLOTS
from inroad.interview.transcript import read_transcript


def with_more(plain: Said, *more: tuple[str, str]) -> Said:
    return (*plain, *more)


def test_a_plain_interview_fills_what_was_asked_and_nothing_else(heard: Listen) -> None:
    slots = heard().slots
    assert {slot for slot, found in slots.items() if found is not None} == {
        "monthly_income",
        "runway_months",
        "people",
        "blockers",
        "happiness",
        "writing_practice",
        "against",
        "options",
    }


def test_slots_come_in_the_order_of_the_contract_and_the_rest_is_unheard(
    heard: Listen,
) -> None:
    hearing = heard()
    assert tuple(hearing.slots) == SLOTS
    assert "self_rating" in hearing.unheard


def test_every_value_carries_lines_and_a_raw_quote(demo: str) -> None:
    rows = demo.split("\n")
    for found in hear(read_transcript(demo.encode(), "demo.txt")).slots.values():
        for one in found if isinstance(found, list) else [found] if found else []:
            assert isinstance(one, dict)
            lines: Any = one["lines"]
            assert one["quote"]
            assert str(one["quote"]) in "\n".join(rows[lines[0] - 1 : lines[-1]])


def test_pay_is_heard_with_its_currency(heard: Listen) -> None:
    income = value(heard(), "monthly_income")
    assert (income["amount"], income["currency"]) == (2100, "EUR")


def test_a_refusal_stays_blank(heard: Listen, plain: Said) -> None:
    said = (("How much do you make a month?", "I'd rather not say."), *plain[1:])
    assert value(heard(said), "monthly_income") is None


def test_the_interviewer_never_replaces_the_number_and_the_conflict_is_noted(
    heard: Listen, plain: Said
) -> None:
    said = with_more(
        plain, ("You have nine months, then. That's a lot.", "Makes sense.")
    )
    hearing = heard(said)
    assert value(hearing, "runway_months")["low"] == 7
    [conflict] = [c for c in hearing.conflicts if c.slot == "runway_months"]
    assert {s.speaker for s in conflict.statements} == {"Ines", "Teo"}
    assert conflict.kept == {"low": 7, "high": 7}


def test_a_number_taken_back_in_the_next_answer_is_replaced(
    heard: Listen, plain: Said
) -> None:
    said = (*plain[:2], ("So seven?", "No, wait. Call it five months."), *plain[2:])
    hearing = heard(said)
    assert value(hearing, "runway_months")["low"] == 5
    assert [c.slot for c in hearing.conflicts] == ["runway_months"]


def test_a_rating_against_ones_own_best_keeps_its_scale(
    heard: Listen, plain: Said
) -> None:
    question = "How good are you compared to how good you could possibly be?"
    said = with_more(plain, (question, "Thirty percent of what I could be."))
    rating = value(heard(said), "self_rating")
    assert rating["value"] == 30
    assert "percentile" not in rating["scale"]


def test_what_the_adviser_suggests_is_not_an_option(heard: Listen, plain: Said) -> None:
    said = with_more(
        plain, ("You could join an accelerator, I'd do that.", "Makes sense.")
    )
    options = " ".join(x["text"] for x in value(heard(said), "options"))
    assert "accelerator" not in options


def test_options_answered_to_what_feels_fun_are_marked(
    heard: Listen, plain: Said
) -> None:
    said = (*plain[:-1], ("What feels fun? Which options seem cool?", plain[-1][1]))
    assert all(x["fun"] is True for x in value(heard(said), "options"))


def test_a_breakdown_goes_under_its_share_and_is_no_share(
    heard: Listen, plain: Said
) -> None:
    said = with_more(
        plain,
        ("What percentage of your time goes where?", "60% work, 40% family."),
        (
            "Can you break down that 60% of work?",
            "Maybe 5% is meetings, the rest code.",
        ),
    )
    shares = value(heard(said), "attention_now")
    assert [x["share"] for x in shares] == [60, 40]
    assert "meetings" in shares[0]["detail"]["quote"]


def test_worry_about_the_next_job_is_kept_apart_from_mood(
    heard: Listen, plain: Said
) -> None:
    said = with_more(
        plain, ("Are you worried about your next job?", "Yes, a bit worried.")
    )
    hearing = heard(said)
    assert "happy" in value(hearing, "happiness")["text"]
    assert "worried" in value(hearing, "next_job_worry")["text"]


def test_words_of_not_coping_are_kept_as_evidence(heard: Listen, plain: Said) -> None:
    said = with_more(plain, ("How are your nights?", "I haven't slept for six weeks."))
    assert "slept" in heard(said).care[0].quote


def test_self_discounts_are_kept_in_their_words(heard: Listen, plain: Said) -> None:
    said = with_more(
        plain, ("A lab of your own?", "That's too ambitious for me right now.")
    )
    assert any("ambitious" in x.quote for x in heard(said).self_discounts)


def test_talk_about_other_things_fills_nothing(heard: Listen) -> None:
    said = (
        ("How many layers did you use?", "Twelve, and a lot of dropout."),
        ("What did the reviewers want?", "More ablations, as always."),
        ("How many hours of audio did you label?", "About two thousand hours."),
        ("Which group was the control?", "The one without the new loss."),
        ("How much did the cluster cost?", "Nine thousand dollars a month."),
        ("Will machines be happy one day?", "I don't think the word means anything."),
    )
    assert all(found is None for found in heard(said).slots.values())


def test_one_speaker_alone_is_heard_with_blanks() -> None:
    hearing = hear(read_transcript(b"Ana: Hello.\n\nAna: Nobody asks me.", "x"))
    assert hearing.subject == "Ana"
    assert hearing.interviewer is None
    assert len(hearing.unheard) == len(SLOTS)


def test_a_machine_transcript_and_left_out_cues_are_noted(demo: str) -> None:
    text = "Auto-generated transcript, may contain mistakes\n\n" + demo
    assert "machine" in hear(read_transcript(text.encode(), "x")).notes[0]


def test_the_wire_is_plain_json(demo: str) -> None:
    import json  # noqa: PLC0415 - only this test writes JSON

    wire = hear(read_transcript(demo.encode(), "demo.txt")).wire()
    assert json.loads(json.dumps(wire))["slots"]["runway_months"]["low"] == 6


def test_a_bare_no_to_are_you_sleeping_is_noted(heard: Listen, plain: Said) -> None:
    [said] = heard(with_more(plain, ("Are you sleeping?", "No."))).care
    assert (said.quote, said.speaker) == ("No.", "Teo")


def test_a_turn_of_many_hours_is_read_to_its_first_and_says_so() -> None:
    talk = (
        "Host: How are you?\n\nAda: " + "well, " * 20_000 + "fine.\n\nHost: Good.\n\n"
    )
    heard = hear(read_transcript((talk + "Ada: Yes.\n").encode(), "talk.txt"))
    assert any("line 3" in note and "very long" in note for note in heard.notes)
