"""Asked again: what came in and is close is told once, whatever the order."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.people.asked_again import (
    CLOSEST,
    KEPT,
    REMEMBERED,
    Close,
    asked,
    close_works,
    new_among,
)
from inroad.people.literature import FoundPerson, FoundWork
from inroad.record.standing import NewWork, StandingQuestion

DAY = date(2026, 3, 2)
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def person(id: str, *works: tuple[str, float]) -> FoundPerson:
    found = tuple(FoundWork(w, w.upper(), 2025, "", score) for w, score in works)
    return FoundPerson(id, id, "", 0.5, found)


def test_a_work_of_two_people_is_close_once_and_the_closest_comes_first() -> None:
    found = close_works(
        [person("a", ("w1", 0.4), ("w2", 0.5)), person("b", ("w2", 0.5))]
    )
    assert found.works == ("w2", "w1")


def test_what_is_far_behind_the_closest_is_about_something_else() -> None:
    assert close_works([person("a", ("w1", 0.9), ("w2", 0.1))]).works == ("w1",)


def test_more_are_remembered_than_are_told() -> None:
    many = [person(f"p{n}", (f"w{n:03}", 0.5)) for n in range(REMEMBERED + 9)]
    found = close_works(many)
    assert len(found.works) == CLOSEST
    assert len(found.works) + len(found.far) == REMEMBERED


def test_of_many_at_once_the_closest_are_kept_and_the_others_counted() -> None:
    new = [NewWork(f"w{n}", "A title") for n in range(KEPT + 3)]
    (news,) = asked(
        StandingQuestion("q", DAY, "n", "t"), Close(()), new, DAY, NOW, 9
    ).news
    assert (len(news.works), news.more) == (KEPT, 3)


ids = st.integers(0, 12).map("w{}".format)
rounds = st.lists(
    st.tuples(st.lists(ids, unique=True, max_size=6), st.frozensets(ids)), max_size=8
)


@given(rounds)
@settings(max_examples=60, deadline=None)
def test_each_work_is_told_once_and_only_if_it_came_in(
    times: list[tuple[list[str], frozenset[str]]],
) -> None:
    question = StandingQuestion("q", DAY, "n", "t")
    came_ever: set[str] = set()
    for number, (close, came) in enumerate(times):
        came_ever |= came
        new = [NewWork(id, id) for id in new_among(question, Close(tuple(close)), came)]
        now = NOW + timedelta(seconds=number)
        question = asked(question, Close(tuple(close)), new, DAY, now, 0)
    told = [work.id for news in question.news for work in news.works]
    assert len(told) == len(set(told))
    assert set(told) <= came_ever
    assert len({news.at for news in question.news}) == len(question.news)
