"""What to read and ask before writing to somebody, from works and one's own words."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from inroad.people.common import in_common
from inroad.people.depths import DEPTHS
from inroad.people.interests import Interest, Meeting, interests_of
from inroad.people.meetings import meetings
from inroad.people.prep import chosen, recent, to_read
from inroad.people.prep_questions import FEWEST, MOST, questions_from
from inroad.people.references import likely_students
from inroad.people.telling import telling_much
from inroad.people.work import Author, Person, Work
from inroad.record.log import LogEntry
from inroad.record.person import Person as Me
from inroad.record.profile import Answer, profile_of
from inroad.record.reading import Reading
from inroad.record.standing import StandingQuestion

TODAY = date(2026, 3, 2)


def work(id: str, title: str, year: int | None = 2025, *authors: str) -> Work:
    return Work(id, title, authors=tuple(map(Author, authors)), year=year)


SONGS = work("s", "How cranes teach one another songs", 2024)
SLEEP = work("p", "Sleep and memory in mice", 2025)
WORKS = (SONGS, SLEEP)


def goal(text: str) -> Interest:
    return Interest(text, "goal", "slot:goals.0")


def test_works_of_the_last_five_years_count_and_no_undated_one() -> None:
    works = [work(str(y), "T", y) for y in (2019, 2020, 2021, 2026, 2028)]
    found = recent([*works, work("n", "T", None)], TODAY)
    assert [each.year for each in found] == [2026, 2021]


def test_a_goal_meets_the_work_that_speaks_of_it() -> None:
    (found,) = meetings(WORKS, [goal("find out how cranes learn songs")])
    assert found.work is SONGS
    assert {"cranes", "songs"} == set(found.words)


def test_general_words_are_no_meeting() -> None:
    works = [work("a", "A new model for learning from large data")]
    assert meetings(works, [goal("build a large model that is learning")]) == ()
    assert telling_much("machine learning model") == 0


def test_one_short_word_alone_is_no_meeting() -> None:
    assert meetings(WORKS, [goal("get more sleep")]) == ()


def test_the_two_works_that_meet_most_come_first_else_the_latest() -> None:
    found = meetings(WORKS, [goal("find out how cranes learn songs")])
    assert chosen(WORKS, found) == (SONGS, SLEEP)
    assert chosen(WORKS, ()) == (SLEEP, SONGS)


@given(st.integers(0, 600))
def test_what_is_to_be_read_fits_into_the_minutes(minutes: int) -> None:
    found = to_read(WORKS, (), minutes)
    assert sum(each.high for each in found) <= minutes
    levels = [list(DEPTHS).index(each.level) for each in found if each.level]
    assert levels == sorted(levels, reverse=True)


def test_three_hours_are_one_study_and_one_careful_reading() -> None:
    assert [each.level for each in to_read(WORKS, (), 180)] == ["study", "read"]


def test_a_question_names_the_work_and_what_it_meets() -> None:
    found = meetings(WORKS, [goal("find out how cranes learn songs")])
    first, *others = questions_from(found, WORKS)
    assert "“How cranes teach one another songs”" in first.text
    assert "“find out how cranes learn songs”" in first.text
    assert (first.work, first.meets) == ("s", "slot:goals.0")
    assert len(others) + 1 >= FEWEST
    assert all(each.meets == "" for each in others)


def test_one_goal_that_meets_two_works_is_asked_about_with_both() -> None:
    both = (SONGS, work("y", "Young cranes and their songs", 2025))
    found = meetings(both, [goal("find out how cranes learn songs")])
    asked = questions_from(found, both)
    assert [each.work for each in asked if each.meets] == ["y", "s"]
    assert asked[0].text != asked[1].text


def test_where_nothing_meets_the_questions_are_general_and_name_the_works() -> None:
    asked = questions_from((), WORKS)
    assert len(asked) == FEWEST
    assert [each.meets for each in asked] == ["", "", ""]
    assert all(each.work and "“" in each.text for each in asked)


def test_without_works_three_questions_fit_anybody() -> None:
    asked = questions_from((), ())
    assert len({each.text for each in asked}) == FEWEST
    assert not any(each.work for each in asked)


def test_a_question_of_ones_own_text_is_asked_as_one() -> None:
    text = Interest("I watch birds. How do cranes teach songs to others?", "text")
    first = questions_from(meetings(WORKS, [text]), WORKS)[0]
    assert first.text.startswith("I keep asking this: “How do cranes teach songs to")
    assert first.meets == "text"


@given(st.lists(st.sampled_from(["goal", "option", "group", "field", "text"])))
def test_no_question_is_asked_twice_and_never_more_than_five(kinds: list[str]) -> None:
    said = [
        Interest(f"cranes and their songs, number {n}", kind)  # type: ignore[arg-type]
        for n, kind in enumerate(kinds)
    ]
    asked = [q.text for q in questions_from(meetings(WORKS, said), WORKS)]
    assert len(asked) == len(set(asked))
    assert FEWEST <= len(asked) <= MOST


def me(**more: object) -> Me:
    said = {
        "goals": [{"text": "understand cranes"}],
        "people": [{"text": "Bo Chen, who taught me"}],
        "place": "Graz",
    }
    profile = profile_of(Answer(n, n, v, "asked", TODAY) for n, v in said.items())
    return Me("me", "Eve", profile, **more)  # type: ignore[arg-type]


ADA = Person("ada", "Ada Lovelace", affiliations=("TU Graz, Austria",))
WITH_BO = work("w", "Cranes", 2025, "Ada Lovelace", "Bo Chen", "Cy Dent")


def test_what_is_shared_is_said_with_where_one_said_it() -> None:
    log = LogEntry("l", TODAY, "Wrote", "message", to="Cy Dent")
    put = Reading("w", TODAY, "Cranes", ("Ada Lovelace",), 2025)
    found = in_common(ADA, [WITH_BO], me(log=(log,), readings=(put,)), ())
    assert [(each.kind, each.refs) for each in found] == [
        ("co-author", ("slot:people.0",)),
        ("co-author", ("log:l",)),
        ("place", ("slot:place",)),
        ("read", ()),
    ]


def test_a_name_inside_another_name_is_not_that_person() -> None:
    other = work("w", "Cranes", 2025, "Ada Lovelace", "Bo Chenery")
    found = in_common(ADA, [other], me(), ())
    assert [each.kind for each in found] == ["place"]


def test_a_word_that_stands_in_a_longer_one_is_not_shared_twice() -> None:
    words = (("Reinforcement learning", "cranes"), ("reinforcement",))
    met = [Meeting(WITH_BO, goal("Cranes"), each, "Cranes", 1.0) for each in words]
    shared = in_common(ADA, [WITH_BO], me(), met)[-1]
    assert shared.text.endswith("speak of “Reinforcement learning” and “cranes”.")


def test_interests_are_a_text_first_then_what_stands_then_the_goals() -> None:
    asks = StandingQuestion("q", TODAY, "Songs", "How do songs spread?")
    ended = StandingQuestion("r", TODAY, "Old", "Old one", ended_on=TODAY)
    found = interests_of(me(standing=(asks, ended)), "My text")
    assert [each.text for each in found] == [
        "My text",
        "How do songs spread?",
        "understand cranes",
    ]


def test_who_often_stands_first_where_somebody_stands_last_may_be_a_student() -> None:
    works = [
        work("1", "A", 2025, "Cy Dent", "Ada Lovelace"),
        work("2", "B", 2025, "Cy Dent", "Bo Chen", "Ada Lovelace"),
        work("3", "C", 2025, "Bo Chen", "Ada Lovelace"),
        work("4", "D", 2025, "Ada Lovelace", "Di Evans"),
        work("5", "E", 2025, "Ada Lovelace"),
    ]
    assert likely_students(ADA, works) == ("Cy Dent",)
