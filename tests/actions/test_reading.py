"""Reading: put down, planned, noted, closed with a summary, asked again."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.actions.crane_works import CRANES, YOUNG, with_cranes

from inroad.actions.attention import attention
from inroad.actions.excluding import people_exclude
from inroad.actions.house import House
from inroad.actions.people import people_add
from inroad.actions.profile import profile_set
from inroad.actions.reading import reading
from inroad.actions.reading_again import reading_again
from inroad.actions.reading_list import (
    reading_add,
    reading_done,
    reading_log,
    reading_write,
)
from inroad.core.document import text_document
from inroad.core.errors import BadInput, NotFound
from inroad.show.html import html
from inroad.show.terminal import terminal
from inroad.sources.work_index import WorkIndex


@pytest.fixture
def house(memory_house: House, tmp_path: Path) -> House:
    """Return a house with two works in it, and three hours a week that may move."""
    return with_cranes(memory_house, tmp_path)


def ids(house: House) -> list[str]:
    return [each.id for each in reading(house).open]


def test_a_work_is_found_by_its_title_and_brings_what_is_known_of_it(
    house: House,
) -> None:
    put = reading_add(house, "how young cranes: imitate songs").reading
    assert (put.year, put.authors) == (2025, ("Ada Lovelace", "Cy Dent"))
    assert put.level == "study"


def test_a_work_is_found_by_its_id(house: House) -> None:
    (person,) = house.works.named("Bo Chen")
    put = reading_add(house, person.works[0]).reading
    assert put.title == "Cranes teach one another songs"


def test_a_work_nobody_brought_in_stands_under_its_title(house: House) -> None:
    noted = reading_add(house, "A book on songs", by="Di Evans; Ed Fox", year=1999)
    assert noted.reading.authors == ("Di Evans", "Ed Fox")
    assert "not among the works you brought in" in terminal(noted)


def test_one_work_is_to_be_studied_and_the_next_read(house: House) -> None:
    reading_add(house, YOUNG)
    assert reading_add(house, "A book").reading.level == "read"


def test_the_same_work_again_stays_one_with_its_course(house: House) -> None:
    reading_add(house, YOUNG)
    reading_log(house, "how young", level="read", minutes=40)
    again = reading_add(house, YOUNG, why="for the talk").reading
    assert (len(again.sittings), again.why) == (1, "for the talk")
    assert len(ids(house)) == 1


def test_a_reading_survives_an_import_in_which_the_id_is_another(
    house: House, tmp_path: Path
) -> None:
    first = reading_add(house, YOUNG).reading
    reading_log(house, YOUNG, minutes=30)
    fresh = replace(house, works=WorkIndex(tmp_path / "fresh"))
    people_add(fresh, text_document("n.bib", CRANES.replace("{b,", "{zz,")))
    again = reading_add(fresh, YOUNG).reading
    assert (again.id, len(again.sittings)) == (first.id, 1)


def test_the_plan_stays_within_half_of_what_may_move(house: House) -> None:
    reading_add(house, YOUNG)
    found = reading(house)
    assert found.hours.hours == 3.0
    assert found.plan is not None
    assert [week.minutes for week in found.plan.weeks] == [180, 180]
    assert found.plan.weeks[0].slots[0].title == YOUNG
    assert "Study and sum up: How young cranes" in terminal(found)


def test_without_hours_the_page_asks_for_them(memory_house: House) -> None:
    reading_add(memory_house, "A book on songs")
    found = reading(memory_house)
    assert found.plan is None
    assert "how many hours a week" in terminal(found)


def test_hours_given_count_and_odd_ones_are_refused(memory_house: House) -> None:
    reading_add(memory_house, "A book on songs")
    plan = reading(memory_house, hours=1).plan
    assert plan
    assert plan.weeks[0].minutes == 60
    for hours in (0.0, -1.0, 169.0, float("nan")):
        with pytest.raises(BadInput):
            reading(memory_house, hours=hours)


def test_a_careful_reading_suggests_summing_up_and_says_whose_numbers(
    house: House,
) -> None:
    reading_add(house, YOUNG)
    told = terminal(reading_log(house, YOUNG, level="read", minutes=45))
    assert "numbers that their author says he made up" in " ".join(told.split())


def test_a_study_is_not_closed_without_a_summary(house: House) -> None:
    reading_add(house, YOUNG)
    reading_log(house, YOUNG, level="study", minutes=90)
    with pytest.raises(BadInput, match="closed with a summary"):
        reading_done(house, YOUNG)
    assert reading(house).open[0].done_on is None
    assert reading_done(house, YOUNG, summary="They copy.").reading.done_on


def test_a_study_may_be_closed_as_a_careful_reading(house: House) -> None:
    reading_add(house, YOUNG)
    closed = reading_done(house, YOUNG, level="read").reading
    assert (closed.level, closed.due) == ("read", None)


def test_a_step_that_is_written_is_done_and_names_the_topic(house: House) -> None:
    reading_add(house, YOUNG)
    entry = reading_write(house, "topic", "Imitation", minutes=20)
    assert entry.followed == "reading.topic"
    plan = reading(house).plan
    assert plan
    assert (plan.topic, plan.done) == ("Imitation", ("topic",))


def test_the_week_beside_one_who_read_half_is_said_with_his_name(house: House) -> None:
    profile_set(house, "attention_now", "20% reading papers, 20% own research")
    reading_add(house, YOUNG)
    told = " ".join(terminal(reading(house)).split())
    assert "50% is reading" in told
    assert "70 to 80% would have been better" in told


def test_somebody_who_should_rest_is_asked_nothing(house: House) -> None:
    reading_add(house, YOUNG)
    profile_set(house, "not_coping", "I cannot go on")
    assert reading(house).plan is None
    assert reading_again(house).care
    assert "waits until you want it" in " ".join(terminal(reading(house)).split())


@pytest.mark.parametrize("name", ["", "…", "x" * 1001])
def test_a_work_needs_a_title(house: House, name: str) -> None:
    with pytest.raises(BadInput):
        reading_add(house, name)


def test_a_work_that_is_not_on_the_list_is_told_so_with_what_is(house: House) -> None:
    with pytest.raises(NotFound) as told:
        reading_log(house, "Nothing")
    assert "reading add" in told.value.hint
    reading_add(house, "Book one")
    reading_add(house, "Book two")
    with pytest.raises(NotFound, match="Several works"):
        reading_log(house, "Book")


@pytest.mark.parametrize("minutes", [-1, 1441])
def test_minutes_that_no_day_has_are_refused(house: House, minutes: int) -> None:
    reading_add(house, YOUNG)
    with pytest.raises(BadInput):
        reading_log(house, YOUNG, minutes=minutes)
    with pytest.raises(BadInput):
        reading_write(house, "model", "It matters.", minutes=minutes)


def test_a_title_that_is_a_script_is_shown_as_text(
    make_house: Callable[..., House],
) -> None:
    house = make_house()
    reading_add(house, "<script>alert(1)</script>")
    page = html(reading(house, hours=3), linked=True)
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_an_empty_list_says_what_to_do(memory_house: House) -> None:
    assert "Put one paper down" in terminal(reading(memory_house))
    assert "Nothing yet" in terminal(reading_again(memory_house))


def test_attention_says_the_share_of_reading_where_both_shares_are_known(
    house: House,
) -> None:
    profile_set(house, "attention_now", "20% job, 30% reading papers, 10% own research")
    view = attention(house)
    assert "75% is reading" in view.reading[0].text
    assert "claim:S4-53" in view.refs
    assert "75% is reading" in " ".join(terminal(view).split())
    profile_set(house, "attention_now", "60% job, 40% reading")
    assert attention(house).reading == ()


def test_a_work_that_is_closed_stays_so_when_it_is_put_down_again(house: House) -> None:
    reading_add(house, YOUNG)
    reading_done(house, YOUNG, level="read")
    noted = reading_add(house, YOUNG)
    assert noted.reading.done_on
    assert "it stays closed" in terminal(noted)


def test_without_the_profile_nothing_rests_on_it(house: House) -> None:
    reading_add(house, YOUNG)
    found = reading(replace(house, personal=False))
    assert (found.hours.hours, found.plan) == (None, None)
    assert not any(ref.startswith("slot:") for ref in found.refs)


def test_two_works_of_one_title_are_told_apart_by_an_author_or_an_id(
    house: House,
) -> None:
    twins = "".join(
        f"@article{{x{n}, title={{On the moor}}, author={{{who}}}, year=2025}}"
        for n, who in enumerate(("Di Evans", "Ed Fox"))
    )
    people_add(house, text_document("twins.bib", twins))
    with pytest.raises(BadInput, match="Several works are called") as told:
        reading_add(house, "On the moor")
    assert "Ed Fox, 2025" in told.value.hint
    assert reading_add(house, "On the moor", by="Ed Fox").reading.authors == ("Ed Fox",)


def test_the_five_steps_say_how_far_each_is(house: House) -> None:
    reading_add(house, YOUNG)
    reading_done(house, YOUNG, summary="They copy.")
    reading_write(house, "topic", "Imitation")
    steps = {each.step: (each.done, each.text) for each in reading(house).steps}
    assert list(steps) == ["agenda", "topic", "papers", "model", "improve"]
    assert steps["agenda"] == (True, YOUNG)
    assert steps["topic"] == (True, "Imitation")
    assert [done for done, _ in list(steps.values())[2:]] == [False, False, False]


def test_who_asked_not_to_be_listed_is_not_named_on_the_list(house: House) -> None:
    reading_add(house, YOUNG)
    people_exclude(house, "Ada Lovelace", what="unlisted")
    assert reading(house).open[0].authors == ("Cy Dent",)
    assert reading_log(house, YOUNG).reading.authors == ("Cy Dent",)
    assert house.record.read().readings[0].authors == ("Ada Lovelace", "Cy Dent")
