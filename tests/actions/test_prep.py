"""Preparing to write to somebody, from the works and the person's own notes."""

from dataclasses import replace
from pathlib import Path

import pytest

from inroad.actions.house import House
from inroad.actions.log import log_add, log_outcome
from inroad.actions.people import people_add
from inroad.actions.prep import prep
from inroad.actions.profile import profile_set
from inroad.actions.reading_list import reading_add
from inroad.core.document import Writing, text_document
from inroad.core.errors import BadInput, NotAllowed, NotFound
from inroad.record.excluded import Excluded
from inroad.show.html import html
from inroad.show.terminal import terminal
from inroad.sources.work_index import WorkIndex

WORKS = """@article{a, title={Cranes teach one another songs},
  author={Bo Chen and Ada Lovelace}, year=2024}
@article{b, title={How young cranes imitate songs},
  author={Bo Chen and Cy Dent and Ada Lovelace}, year=2025}
@article{c, title={An old tale}, author={Ada Lovelace}, year=1990}
@article{d, title={Parsing with trees}, author={Ed Fox}, year=2001}
"""


@pytest.fixture
def house(memory_house: House, tmp_path: Path) -> House:
    house = replace(memory_house, works=WorkIndex(tmp_path))
    people_add(house, text_document("cranes.bib", WORKS))
    profile_set(house, "goals", "find out how cranes learn songs")
    return house


def told(result: object) -> str:
    return " ".join(terminal(result).split())


def test_two_recent_works_are_read_and_each_question_says_what_it_meets(
    house: House,
) -> None:
    found = prep(house, "Ada Lovelace", hours=3)
    assert {each.year for each in found.read} == {2024, 2025}
    assert [each.level for each in found.read] == ["study", "read"]
    assert len(found.questions) >= 3
    assert found.questions[0].meets == "slot:goals.0"
    assert "slot:goals.0" in found.refs
    assert found.recent == 2


def test_without_hours_both_are_skimmed_and_the_hours_are_asked_for(
    house: House,
) -> None:
    found = prep(house, "Ada Lovelace")
    assert [each.level for each in found.read] == ["skim", "skim"]
    assert "`inroad prep NAME --hours 3`" in told(found)


def test_hours_that_may_move_are_used_and_no_more_than_an_evening(
    house: House,
) -> None:
    profile_set(house, "movable_hours", "40 hours television")
    assert sum(each.high for each in prep(house, "Ada Lovelace").read) == 180


def test_a_text_of_ones_own_meets_the_works(house: House) -> None:
    text = Writing("I ask how young cranes come to imitate the songs of others.")
    found = prep(house, "Ada Lovelace", about=text)
    assert "text" in {each.meets for each in found.questions}


def test_where_nothing_meets_the_page_says_so_and_asks_what_fits_anybody(
    house: House,
) -> None:
    profile_set(house, "goals", "run a bakery")
    found = prep(house, "Ada Lovelace", hours=1)
    assert not any(each.meets for each in found.questions)
    assert any("Nothing you said meets" in each for each in found.missing)


def test_of_somebody_long_silent_nothing_old_is_read(house: House) -> None:
    found = prep(house, "Ed Fox")
    assert (found.read, found.latest, found.recent) == ((), 2001, 0)
    assert "from the last five years" in told(found)


def test_somebody_in_no_work_is_said_to_be_so_with_what_to_bring_in(
    house: House,
) -> None:
    found = prep(house, "Zoe Zed")
    assert (found.id, len(found.questions)) == ("", 3)
    assert "a BibTeX file" in found.missing[0]
    assert "`inroad people add FILE`" in told(found)


def test_two_people_of_one_name_are_asked_about(house: House) -> None:
    more = '{"id": "w", "title": "Knots", "authors": ["Ada Lovelace"], "year": 2025'
    other = f'{more}, "author_ids": ["orcid:1"]}}\n' + more.replace('"w"', '"v"')
    other += ', "author_ids": ["orcid:2"]}'
    people_add(house, text_document("works.jsonl", other))
    with pytest.raises(NotFound, match="Several people"):
        prep(house, "Ada Lovelace")


def test_a_way_leads_there_from_somebody_who_answered(house: House) -> None:
    assert prep(house, "Ada Lovelace").path == ()
    entry = log_add(house, "Wrote", kind="message", to="Cy Dent")
    log_outcome(house, entry.id, answered="yes")
    assert prep(house, "Ada Lovelace").path == ("Cy Dent", "Ada Lovelace")


def test_questions_noted_for_them_stand_there_and_are_nothing_that_was_done(
    house: House,
) -> None:
    log_add(house, "Which bird was it?", kind="question", to="ada lovelace")
    log_add(house, "Which tree was it?", kind="question", to="Ed Fox")
    assert [each.text for each in prep(house, "Ada Lovelace").own] == [
        "Which bird was it?"
    ]


def test_the_reverse_test_stands_there_above_five_hours(house: House) -> None:
    assert "prep.reverse" not in {e.id for e in prep(house, "Ada Lovelace").lines}
    lines = {e.id: e for e in prep(house, "Ada Lovelace", hours=6).lines}
    assert "before talking with you" in lines["prep.reverse"].text
    profile_set(house, "prep_hours", "10 to 15")
    lines = {e.id: e for e in prep(house, "Ada Lovelace").lines}
    assert "slot:prep_hours" in lines["prep.reverse"].because
    assert "claim:S2-04" in lines["prep.reverse"].because


def test_the_answer_to_the_reverse_test_is_said_back(house: House) -> None:
    profile_set(house, "reverse_hours", "1")
    lines = {e.id: e for e in prep(house, "Ada Lovelace", hours=6).lines}
    assert "somebody would need 1, you say" in lines["prep.reverse"].text


def test_of_an_adviser_one_asks_those_who_worked_with_them(house: House) -> None:
    found = prep(house, "Ada Lovelace", as_="adviser")
    assert found.ask_of == ("Bo Chen",)
    assert len(found.references) > 3
    assert prep(house, "Ada Lovelace").references == ()
    assert "the works do not say so" in told(found)


def test_a_work_on_the_list_is_said_to_be_there(house: House) -> None:
    reading_add(house, "How young cranes imitate songs")
    states = {each.title: each.state for each in prep(house, "Ada Lovelace").read}
    assert states["How young cranes imitate songs"] == "on your list"


def test_a_work_that_was_left_out_is_not_read(house: House) -> None:
    (ada,) = house.works.named("Ada Lovelace")
    house.record.keep(Excluded("x", house.today, "before", "2025"))
    assert [each.year for each in prep(house, ada.id).read] == [2025]


def test_who_was_left_out_is_not_prepared_for(house: House) -> None:
    (ada,) = house.works.named("Ada Lovelace")
    gone = Excluded("x", house.today, "person", ada.id, ada.name)
    house.record.keep(gone)
    with pytest.raises(NotAllowed, match="You left Ada Lovelace out"):
        prep(house, "Ada Lovelace")


def test_who_asked_not_to_be_listed_stands_nowhere(house: House) -> None:
    (bo,) = house.works.named("Bo Chen")
    gone = Excluded("x", house.today, "unlisted", bo.id, bo.name, bo.works)
    house.record.keep(gone)
    found = prep(house, "Ada Lovelace", as_="adviser")
    assert "Bo Chen" not in told(found)
    assert "No work here names" in prep(house, "Bo Chen").missing[0]


def test_somebody_who_should_rest_is_asked_nothing(house: House) -> None:
    profile_set(house, "not_coping", "I cannot go on")
    assert prep(house, "Ada Lovelace").care
    assert "waits until you want it" in told(prep(house, "Ada Lovelace"))


@pytest.mark.parametrize("hours", [0.0, -2.0, 200.0, float("nan")])
def test_hours_that_no_week_has_are_refused(house: House, hours: float) -> None:
    with pytest.raises(BadInput):
        prep(house, "Ada Lovelace", hours=hours)


def test_nobody_is_no_name(house: House) -> None:
    with pytest.raises(BadInput, match="name is needed"):
        prep(house, "  ")


def test_a_title_that_is_a_script_is_shown_as_text(house: House) -> None:
    odd = "@article{e, title={<script>x</script> cranes}, author={Di Evans}, year=2025}"
    people_add(house, text_document("odd.bib", odd))
    page = html(prep(house, "Di Evans"), linked=True)
    assert "<script>" not in page


def test_without_the_profile_nothing_rests_on_it(house: House) -> None:
    profile_set(house, "people", "Cy Dent, who taught me")
    assert any(each.refs for each in prep(house, "Ada Lovelace").common)
    found = prep(replace(house, personal=False), "Ada Lovelace")
    assert not any(each.meets for each in found.questions)
    assert not any(ref.startswith("slot:") for ref in found.refs)
    assert found.common == ()


def test_contacts_alone_tell_nothing_of_what_was_read_or_asked_in_the_log(
    house: House,
) -> None:
    reading_add(house, "How young cranes imitate songs")
    log_add(house, "Which bird was it?", kind="question", to="Ada Lovelace")
    found = prep(replace(house, personal=False), "Ada Lovelace")
    assert (found.own, {each.state for each in found.read}) == ((), {""})
    assert "on your list" not in told(found)


def test_where_nothing_recent_is_here_no_hours_are_asked_for(house: House) -> None:
    found = prep(house, "Ed Fox")
    assert [m for m in found.missing if "hours" in m] == []
