"""Who fits: by what their works say, then over whom, then how lately; never by fame."""

from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.people.work import Author, Work
from inroad.plan.interests import Topic
from inroad.plan.meeting import Candidate, fitting, meets, shared_words

SONG = Topic("bird song", ("bird", "song"), "slot:goals.0")
SWARM = Topic("swarm robotics", ("swarm", "robotic"), "slot:groups.0")
TOPICS = (SONG, SWARM)
YEAR = 2026


def work(title: str, year: int | None = 2025, abstract: str = "") -> Work:
    return Work(f"w:{title}", title, abstract, (Author("Ada"),), year)


def who(id: str, *works: Work, way: tuple[str, ...] = ()) -> Candidate:
    last = max((w.year or 0 for w in works), default=0)
    return Candidate(id, id, "", works, way=way, last_year=last)


def order(*candidates: Candidate, places: tuple[str, ...] = ()) -> list[str]:
    found = fitting(candidates, TOPICS, YEAR, places)
    return [each.candidate.id for each in found]


def test_words_that_stand_apart_are_about_something_else() -> None:
    assert meets(work("A bird that sings no song"), TOPICS) == {}
    assert meets(work("Learning bird songs"), TOPICS) == {0: 1.0}


def test_what_only_the_abstract_says_weighs_less() -> None:
    passing = meets(work("Signals", abstract="We look at bird song."), TOPICS)
    assert 0 < passing[0] < 1


def test_who_brings_two_interests_together_comes_first() -> None:
    both = who("both", work("Bird song for swarm robotics"))
    one = who("one", work("Bird song"), work("More bird song"))
    assert order(one, both) == ["both", "one"]


def test_many_works_on_other_things_count_for_nothing() -> None:
    famous = who(
        "famous", work("Bird song"), *(work(f"Nothing {n}") for n in range(50))
    )
    small = who("small", work("Bird song"))
    assert [round(f.fit, 6) for f in fitting([famous, small], TOPICS, YEAR)] == [1, 1]


def test_who_published_nothing_for_years_is_left_in_peace() -> None:
    assert order(who("gone", work("Bird song", 2020))) == []
    assert order(who("here", work("Bird song", 2022))) == ["here"]


def test_a_work_of_long_ago_speaks_for_nobody() -> None:
    assert order(who("here", work("Bird song", 2013), work("Parsing"))) == []
    assert order(who("here", work("Bird song", 2014), work("Parsing"))) == ["here"]


def test_who_meets_nothing_is_nobody() -> None:
    assert order(who("other", work("Parsing with trees"))) == []


def test_among_equals_a_way_in_decides_then_the_latest_work() -> None:
    far = who("far", work("Bird song"))
    near = who("near", work("Bird song", 2024), way=("Bo", "near"))
    old = who("old", work("Bird song", 2023))
    assert order(old, far, near) == ["near", "far", "old"]


def test_a_place_they_named_is_said() -> None:
    each = Candidate(
        "a", "A", "Lab of Cranes, Oslo", (work("Bird song"),), last_year=2025
    )
    assert fitting([each], TOPICS, YEAR, ["Oslo"])[0].place == "Oslo"


@given(st.permutations(range(4)))
@settings(max_examples=24, deadline=None)
def test_the_order_in_which_people_are_found_changes_nothing(places: list[int]) -> None:
    people = [who(f"p{n}", work("Bird song", 2022 + n)) for n in range(4)]
    assert order(*(people[n] for n in places)) == order(*people)


def test_what_a_work_shares_of_a_topic_is_said_in_the_persons_words() -> None:
    said = Topic("robots' open-ended song", ("robot", "open", "end", "song"), "")
    assert shared_words(work("Open ended songs of cranes"), said) == "open-ended song"
    assert shared_words(work("Open ended tasks"), said) == "open-ended"
