"""The one act: whom to write to, what to ask, the message, and honest odds."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from inroad.plan.page import Brief, Line
from inroad.record.conversation import Conversation
from inroad.record.log import LogEntry
from inroad.record.profile import Answer

DAY = date(2026, 3, 1)
Page = Callable[..., Brief]
Text = Callable[[Brief, str], str]


def people(*entries: dict[str, str]) -> dict[str, Any]:
    return {"goals": "open a lab", "people": list(entries)}


def talk_with(interviewer: str) -> tuple[Conversation, Answer]:
    talk = Conversation("c1", "talk.txt", "0" * 64, "Noor", interviewer, DAY)
    value = [{"text": "open a lab", "lines": [4], "quote": "open a lab"}]
    return talk, Answer("a1", "goals", value, "heard", DAY, (4,), "open a lab", "c1")


def test_somebody_they_named_comes_before_whom_the_library_names(
    brief_of: Page, text_of: Text
) -> None:
    page = brief_of({"people": "Kofi Mensah", "groups": "people at OpenAI"})
    assert text_of(page, "act.write_to").startswith("Write to Kofi Mensah.")


def test_somebody_no_longer_aligned_is_left_in_peace(
    brief_of: Page, text_of: Text
) -> None:
    page = brief_of(
        people(
            {"text": "Lena", "status": "not aligned any more"},
            {"text": "Kofi", "status": "we talk"},
        )
    )
    assert text_of(page, "act.write_to").startswith("Write to Kofi.")


def test_somebody_who_is_gone_is_left_in_peace(
    brief_of: Page, ids_of: Callable[[Brief], list[str]]
) -> None:
    page = brief_of(people({"text": "Lena", "status": "gone"}))
    assert "act.find_someone" in ids_of(page)


def test_somebody_who_died_is_left_in_peace_wherever_it_was_said(
    brief_of: Page, ids_of: Callable[[Brief], list[str]]
) -> None:
    page = brief_of(people({"text": "my adviser Lena, who died last year"}))
    assert "act.find_someone" in ids_of(page)


def test_somebody_never_written_to_comes_before_somebody_they_talk_to(
    brief_of: Page, text_of: Text
) -> None:
    page = brief_of(
        people(
            {"text": "Kofi", "status": "we talk every week"},
            {"text": "Lena", "status": "never written to her"},
        )
    )
    assert text_of(page, "act.write_to").startswith("Write to Lena.")


def test_a_speaker_at_a_lab_they_named_stands_in_where_they_named_nobody(
    brief_of: Page, line_of: Callable[[Brief, str], Line]
) -> None:
    line = line_of(brief_of({"groups": "people at OpenAI"}), "act.write_to")
    assert "named in the library as at OpenAI" in line.text
    assert line.because[0] == "slot:groups.0"


def test_a_speaker_of_the_library_is_to_be_checked_before_writing(
    brief_of: Page, text_of: Text
) -> None:
    page = brief_of({"groups": "people at OpenAI"})
    assert "check that before you write" in text_of(page, "act.write_to")


def test_who_asked_stands_in_where_nobody_else_is_named(
    brief_of: Page, text_of: Text
) -> None:
    page = brief_of({}, *talk_with("Kwame"))
    assert text_of(page, "act.write_to").startswith("Write to Kwame, who asked you")


def test_an_interviewer_without_a_name_is_nobody_to_write_to(
    brief_of: Page, ids_of: Callable[[Brief], list[str]]
) -> None:
    assert "act.find_someone" in ids_of(brief_of({}, *talk_with("Interviewer")))


def test_where_nobody_is_known_the_act_is_to_find_someone(
    brief_of: Page, line_of: Callable[[Brief, str], Line]
) -> None:
    line = line_of(brief_of({"goals": "open a lab"}), "act.find_someone")
    assert 0 < line.minutes <= 30


def test_where_nobody_is_known_there_is_no_message(
    brief_of: Page, ids_of: Callable[[Brief], list[str]]
) -> None:
    assert "act.draft" not in ids_of(brief_of({"goals": "open a lab"}))


def test_there_are_three_questions(
    brief_of: Page, text_of: Text, short_of_money: dict[str, Any]
) -> None:
    text = text_of(brief_of(short_of_money), "act.questions")
    assert [line[:2] for line in text.splitlines()[2:]] == ["1.", "2.", "3."]


def test_somebody_who_names_a_step_gets_a_question_about_it(
    brief_of: Page, text_of: Text
) -> None:
    page = brief_of({"options": "a fellowship in Oslo"})
    assert "a fellowship in Oslo" in text_of(page, "act.questions")


def test_somebody_who_does_not_feel_ready_gets_a_question_about_preparing(
    brief_of: Page, text_of: Text
) -> None:
    page = brief_of({"blockers": "I do not feel ready"})
    assert "prepare too long" in text_of(page, "act.questions")


@pytest.mark.parametrize(
    "part",
    [
        "I have an ambitious goal: to open a lab of my own.",
        "you may know how people get there",
        "I am not sure what to do next",
        "what I have tried so far",
        "I would value your advice",
    ],
)
def test_the_message_has_five_parts(
    brief_of: Page, text_of: Text, short_of_money: dict[str, Any], part: str
) -> None:
    assert part in text_of(brief_of(short_of_money), "act.draft")


def test_the_message_greets_by_first_name_and_is_signed(
    brief_of: Page, text_of: Text
) -> None:
    page = brief_of({"name": "Noor", "people": "Kofi Mensah"})
    draft = text_of(page, "act.draft")
    assert draft.startswith("Hello Kofi,")
    assert draft.endswith("Thank you,\nNoor")


def test_somebody_with_a_title_is_greeted_with_it(
    brief_of: Page, text_of: Text
) -> None:
    page = brief_of({"people": "Dr. Amara Obi"})
    assert text_of(page, "act.draft").startswith("Hello Dr. Amara Obi,")


def test_what_was_logged_stands_in_the_message_as_tried(
    brief_of: Page, text_of: Text
) -> None:
    page = brief_of(
        {"people": "Kofi"}, LogEntry("l1", DAY, "Rebuilt a paper on probes.", "did")
    )
    assert "I have tried this: Rebuilt a paper on probes." in text_of(page, "act.draft")


def test_an_option_about_the_reader_is_not_told_to_the_reader(
    brief_of: Page, text_of: Text
) -> None:
    page = brief_of({"people": "Kofi", "options": "ask Kofi for work; a blog"})
    draft = text_of(page, "act.draft")
    assert "ask Kofi" not in draft
    assert "I have been weighing one thing: a blog." in draft


def test_a_wish_said_aloud_reads_as_a_goal(brief_of: Page, text_of: Text) -> None:
    page = brief_of({"people": "Kofi", "goals": "I'd like to know why it works."})
    assert "I have an ambitious goal: to know why it works." in text_of(
        page, "act.draft"
    )


def test_a_message_to_somebody_never_written_to_does_not_claim_to_know_them(
    brief_of: Page, text_of: Text
) -> None:
    page = brief_of(people({"text": "Lena", "status": "never written"}))
    assert "We have not been in touch" in text_of(page, "act.draft")


def test_who_asked_is_asked_whom_to_ask(brief_of: Page, text_of: Text) -> None:
    draft = text_of(brief_of({}, *talk_with("Kwame")), "act.draft")
    assert "Whom should I ask first" in draft


def test_the_odds_begin_at_one_in_three_and_say_that_nobody_measured_it(
    brief_of: Page, text_of: Text
) -> None:
    page = brief_of({"goals": "open a lab"})
    assert page.refs["calc:replies"]["result"]["p_one"] == pytest.approx(1 / 3)
    assert "was not measured" in text_of(page, "act.odds")


def sent(number: int, *, answered: bool | None) -> LogEntry:
    return LogEntry(f"l{number}", DAY, "Wrote", "message", answered=answered)


def test_the_odds_move_with_the_log(brief_of: Page, text_of: Text) -> None:
    log = [sent(1, answered=True), sent(2, answered=True), sent(3, answered=False)]
    page = brief_of({"goals": "open a lab"}, *log)
    result = page.refs["calc:replies"]["result"]
    assert result["p_one"] == pytest.approx(3 / 6)
    assert "2 of 3 answered so far" in text_of(page, "act.odds")


def test_a_message_whose_fate_is_open_does_not_move_the_odds(brief_of: Page) -> None:
    page = brief_of({"goals": "open a lab"}, sent(1, answered=None))
    assert page.refs["calc:replies"]["result"]["p_one"] == pytest.approx(1 / 3)


def test_the_odds_cite_the_messages_that_were_logged(
    brief_of: Page, line_of: Callable[[Brief, str], Line]
) -> None:
    page = brief_of({"goals": "open a lab"}, sent(1, answered=True))
    assert "log:l1" in line_of(page, "act.odds").because
    assert page.refs["log:l1"]["kind"] == "log"


def test_certain_odds_still_read_as_a_sentence(brief_of: Page, text_of: Text) -> None:
    log = [sent(number, answered=True) for number in range(300)]
    page = brief_of({"goals": "open a lab"}, *log)
    assert "almost all cases" in text_of(page, "act.odds")
    assert "one message would make it" in text_of(page, "act.odds")


def test_the_next_lower_rung_is_always_offered(brief_of: Page, text_of: Text) -> None:
    text = text_of(brief_of({"goals": "open a lab"}), "act.lower_rung")
    assert "notebook" in text


def test_somebody_who_prepares_for_long_is_given_minutes_instead(
    brief_of: Page, text_of: Text
) -> None:
    page = brief_of({"people": "Kofi", "prep_hours": "10 to 15"})
    assert "25 minutes, not 10 to 15 hours" in text_of(page, "act.write_to")


def test_somebody_who_prepares_shortly_is_not_told_so(
    brief_of: Page, text_of: Text
) -> None:
    page = brief_of({"people": "Kofi", "prep_hours": "half an hour"})
    assert text_of(page, "act.write_to").endswith("Give it 25 minutes.")


def test_the_act_is_true_on_paper_where_the_message_is_not_printed(
    brief_of: Page, text_of: Text
) -> None:
    text = text_of(brief_of({"people": "Kofi Mensah"}), "act.write_to")
    assert "A message is ready in Inroad" in text
    assert "below" not in text
