"""Hearing in the browser: brought in, shown beside its answers, settled one by one."""
# ruff: noqa: ANN401 - what a client answers has no type of ours

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.talks import CARE, TALK

from inroad.actions.hearing import bring
from inroad.actions.house import House
from inroad.core.document import text_document
from inroad.interview.stands import LEAST
from inroad.settings import Settings
from inroad.wiring import open_house

Visitor = Any
QUIET = "".join(f"Sam: Right, number {n}.\nNoor: Mm.\n" for n in range(20))


def text(answer: Any) -> str:
    return unescape(re.sub(r"\s+", " ", answer.content.decode()))


def brought(visitor: Visitor, words: str = TALK) -> str:
    """Bring a conversation in, and return where its page is."""
    answer = visitor.send("/interview/hear/", file_text=words)
    assert answer.status_code == 303
    return str(answer["Location"])


def record(home: Path) -> Any:
    return open_house(Settings(home)).record


def value(home: Path, slot: str = "runway_months") -> Any:
    return record(home).read().profile.value(slot)


def test_what_is_pasted_leads_to_its_answers_and_keeps_none(
    first: Visitor, bare: Path
) -> None:
    page = text(first.get(brought(first)))
    assert "0 of 6 settled. Nothing is kept until you accept it." in page
    assert "Two people give two figures" in page
    assert not record(bare).read().profile.history
    assert 'aria-current="page">Hear' in page


def test_a_file_is_kept_under_its_name_and_twice_is_once(
    first: Visitor, bare: Path
) -> None:
    for _ in range(2):
        file = SimpleUploadedFile("a.txt", TALK.encode())
        first.send("/interview/hear/", file=file)
    (talk,) = record(bare).read().conversations
    assert talk.name == "a.txt"
    assert f"/interview/heard/{talk.id}/" in text(first.get("/interview/hear/"))


def test_pasted_lines_count_as_they_do_in_the_file(first: Visitor, bare: Path) -> None:
    words = "Ben: Hello\r\n\r\nAda: I earn 3000 euros a month.\r\n"
    brought(first, words)
    (talk,) = record(bare).read().conversations
    assert record(bare).file(talk.sha256) == words.replace("\r\n", "\n").encode()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (b"", "Choose a file, or paste the words."),
        (b"  \n", "is empty"),
        (b"\x00\x01\x02" * 50, "is not a text file"),
        (b"Nobody is named here and nobody speaks.", "Nobody speaks in"),
    ],
)
def test_what_is_no_conversation_is_a_sentence_and_nothing_is_kept(
    first: Visitor, bare: Path, words: bytes, told: str
) -> None:
    file = {"file": SimpleUploadedFile("a.txt", words)} if words else {}
    answer = first.send("/interview/hear/", **file)
    assert answer.status_code == 400
    assert told in text(answer)
    assert "Nothing was kept." in text(answer)
    assert 'aria-invalid="true" autofocus' in text(answer)
    assert not record(bare).read().conversations


def test_what_was_pasted_stays_where_it_was_wrong(first: Visitor) -> None:
    answer = first.send("/interview/hear/", file_text="Only <b>prose</b> here.")
    assert "&lt;b&gt;prose" in answer.content.decode()


def test_accepting_leads_to_the_next_open_answer(first: Visitor, bare: Path) -> None:
    here = brought(first)
    sent = first.send(here, slot="monthly_income", verdict="accepted")
    assert sent.status_code == 303
    assert sent["Location"] == f"{here}?at=runway_months#a-runway_months"
    assert value(bare, "monthly_income")["amount"] == 3200
    page = text(first.get(sent["Location"].split("#")[0]))
    assert "1 of 6 settled" in page
    assert 'class="answer now" id="a-runway_months"' in page


def test_pressing_twice_keeps_one_answer(first: Visitor, bare: Path) -> None:
    here = brought(first)
    for _ in range(2):
        first.send(here, slot="monthly_income", verdict="accepted")
    assert len(record(bare).read().profile.history) == 1


def test_of_two_tabs_the_later_wins_and_history_keeps_both(
    first: Visitor, bare: Path
) -> None:
    here = brought(first)
    first.send(here, slot="runway_months", verdict="accepted")
    first.send(here, slot="runway_months", verdict="corrected", value="9")
    assert value(bare)["low"] == 9
    history = record(bare).read().profile.history
    assert [answer.value["low"] for answer in history] == [4, 9]


def test_the_other_figure_can_be_chosen(first: Visitor, bare: Path) -> None:
    here = brought(first)
    first.send(here, slot="runway_months", verdict="accepted", statement="2")
    assert value(bare) == {"low": 6, "high": 7}
    assert "6 to 7 months" in text(first.get(here))


def test_a_correction_that_does_not_fit_stays_in_its_field(
    first: Visitor, bare: Path
) -> None:
    here = brought(first)
    answer = first.send(here, slot="runway_months", verdict="corrected", value="<blue>")
    assert answer.status_code == 400
    page = answer.content.decode()
    assert 'value="&lt;blue&gt;"' in page
    assert "<details open>" in page
    assert re.search(
        r'aria-invalid="true" aria-describedby="w-runway_months" autofocus', page
    )
    assert not record(bare).read().profile.history


def test_a_list_is_corrected_line_by_line(first: Visitor, bare: Path) -> None:
    here = brought(first)
    first.send(here, slot="options", verdict="corrected", value="A lab\r\nA company")
    assert [each["text"] for each in value(bare, "options")] == ["A lab", "A company"]


def test_undoing_takes_back_what_was_accepted(first: Visitor, bare: Path) -> None:
    here = brought(first)
    first.send(here, slot="runway_months", verdict="accepted")
    sent = first.send(here, slot="runway_months", verdict="open")
    assert sent["Location"].endswith("#a-runway_months")
    assert value(bare) is None


def test_swapping_the_subject_proposes_what_the_other_said(
    first: Visitor, bare: Path
) -> None:
    here = brought(first)
    first.send(here, slot="monthly_income", verdict="accepted")
    assert "Sam is the subject" in text(first.get(here))
    first.send(here, subject="Sam")
    assert "<b>Sam</b> is the subject" in text(first.get(here))
    assert value(bare, "monthly_income") is None


def test_words_and_answers_lead_to_each_other(first: Visitor) -> None:
    page = text(first.get(brought(first)))
    there = set(re.findall(r'id="(L\d+|a-\w+)"', page))
    lines = set(re.findall(r'href="#(L\d+)"', page))
    slots = set(re.findall(r'href="\?at=\w+#(a-\w+)"', page))
    assert lines
    assert len(slots) == 6
    assert lines | slots <= there


def test_the_words_asked_for_are_filled_and_the_others_words_are_rust(
    first: Visitor,
) -> None:
    page = text(first.get(brought(first), {"at": "runway_months"}))
    assert re.search(r'class="said now" data-slot="runway_months"[^>]*>Four or', page)
    assert re.search(r'class="said against"[^>]*>six to seven months', page)


def test_one_button_alone_is_filled(first: Visitor) -> None:
    page = text(first.get(brought(first)))
    assert page.count('class="answer now"') == 1
    assert 'class="primary"' not in page


def test_a_long_stretch_without_marks_is_folded(first: Visitor) -> None:
    page = text(first.get(brought(first, TALK + QUIET)))
    found = re.search(r"<summary>.*?(\d+) lines, to (\d+)", page)
    assert found
    assert int(found[2]) == TALK.count("\n") + 40


def test_words_of_not_coping_come_before_all_else(first: Visitor) -> None:
    page = text(first.get(brought(first, CARE)))
    assert page.index("someone you trust") < page.index('id="a-monthly_income"')
    assert page.index('id="a-not_coping"') < page.index('id="a-monthly_income"')


def test_what_is_unsure_says_so_beside_its_answer(
    first: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(LEAST, "runway_months", 1.0)
    page = text(first.get(brought(first)))
    assert page.count("Perhaps: it was said, and may be no answer to this.") == 1


def test_what_was_not_heard_leads_to_the_interview(first: Visitor) -> None:
    page = text(first.get(brought(first)))
    assert "Left blank." in page
    assert 'href="/interview/">Answer them yourself' in page


def test_when_all_is_settled_the_brief_is_next(first: Visitor) -> None:
    here = brought(first)
    slots = re.findall(r'id="a-(\w+)"', text(first.get(here)))
    sent = [first.send(here, slot=slot, verdict="discarded") for slot in slots]
    assert sent[-1]["Location"] == here
    assert "Read your Brief" in text(first.get(here))


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"slot": "stress", "verdict": "accepted"}, 404),
        ({"slot": "runway_months", "verdict": "praised"}, 400),
        ({"slot": "runway_months", "verdict": "accepted", "statement": "9"}, 404),
        ({"subject": "Nobody"}, 400),
    ],
)
def test_what_makes_no_sense_changes_nothing(
    first: Visitor, bare: Path, given: dict[str, str], status: int
) -> None:
    here = brought(first)
    before = record(bare).read()
    answer = first.send(here, **given)
    assert answer.status_code == status
    assert "Nothing was changed" in text(answer)
    assert record(bare).read() == before


def test_a_conversation_that_is_not_there_is_a_sentence(first: Visitor) -> None:
    for address in ("/interview/heard/none/", "/interview/heard/a.txt/"):
        answer = first.get(address)
        assert answer.status_code == 404
        assert "no such conversation" in text(answer)


def test_a_verdict_from_elsewhere_is_refused(first: Visitor, bare: Path) -> None:
    here = brought(first)
    answer = first.post(here, {"slot": "runway_months", "verdict": "accepted"})
    assert answer.status_code == 403
    assert not record(bare).read().profile.history


def test_nothing_in_a_transcript_becomes_markup(first: Visitor) -> None:
    wild = TALK.replace("Noor", "<i>Noor</i>").replace("lab of", "<script>lab of")
    file = SimpleUploadedFile("<b>.txt", wild.encode())
    sent = first.send("/interview/hear/", file=file)
    page = first.get(sent.get("Location", "/interview/hear/")).content.decode()
    assert page.count("<script") == page.count('<script src="/static/comfort.js"')
    assert not re.search(r"<i>|<b>\.txt|\sstyle=|\son\w+=", page)


def test_what_was_kept_on_the_terminal_counts_as_accepted_here(
    web: Visitor, house: House
) -> None:
    talk = house.record.read().conversations[0]
    page = text(web.get(f"/interview/heard/{talk.id}/"))
    assert "Accepted" in page
    again = bring(
        house, text_document("x.txt", house.record.file(talk.sha256).decode())
    )
    assert again.conversation == talk.id
