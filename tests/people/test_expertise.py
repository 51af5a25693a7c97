"""How expert people are on a text."""

from datetime import date
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from tests.people.papers import ByTopic, Told

from inroad.people.match import Paper, expertise

Works = dict[str, list[Told]]


@pytest.fixture
def works() -> Works:
    return {
        "birds": [
            Told("How sparrows learn their song", "Young sparrows copy adults.", 2010),
            Told("Dialects of birdsong", "Neighbouring birds share a dialect.", 2015),
        ],
        "boats": [Told("Keeping wooden boats dry", "Tar keeps water out.", 1999)],
        "nothing": [],
    }


def test_who_wrote_on_a_thing_is_more_expert_on_it(works: Works) -> None:
    texts = [Told("Song learning in sparrows"), Told("A hull of wood and tar")]
    found = expertise(works, texts)
    assert found.shape == (3, 2)
    assert found[0, 0] > found[1, 0]
    assert found[1, 1] > found[0, 1]
    assert not found[2].any()


def test_breadth_is_not_punished() -> None:
    close = [Told(f"Sparrow song number {each}") for each in "abc"]
    far = [Told(f"Rye bread recipe {each} with seeds") for each in range(30)]
    found = expertise(
        {"narrow": close, "broad": [*close, *far]}, [Told("sparrow song")]
    )
    assert found[1, 0] == pytest.approx(found[0, 0])


def test_age_does_not_count_but_what_came_later_can_be_left_out() -> None:
    works = {
        "her": [Told("Sparrow song", year=1970), Told("Sparrow flight", year=2020)]
    }
    text = [Told("sparrow flight")]
    whole, then = (
        expertise(works, text, today=day) for day in (None, date(2000, 1, 1))
    )
    assert whole[0, 0] > then[0, 0] > 0


def test_a_work_of_an_unknown_year_always_counts() -> None:
    works = {"her": [Told("Sparrow song")]}
    assert expertise(works, [Told("sparrow song")], today=date(1900, 1, 1)).any()


def test_meaning_finds_what_other_words_say() -> None:
    works = {"cars": [Told("automobile repair")], "bread": [Told("dough baking")]}
    text = [Told("mending vehicles")]
    assert not expertise(works, text).any()
    embedder = ByTopic("automobile vehicles", "repair mending")
    found = expertise(works, text, embedder=embedder)
    assert found[0, 0] > found[1, 0]


def test_a_work_that_two_people_share_is_embedded_once() -> None:
    shared, embedder = Told("sparrow song"), ByTopic()
    expertise({"a": [shared], "b": [shared]}, [Told("song")], embedder=embedder)
    assert sorted(embedder.asked) == ["song", "sparrow song"]


def test_many_texts_at_once_score_as_one_by_one(
    works: Works, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [Told(f"sparrow boat {each} dialect tar") for each in range(7)]
    whole = expertise(works, texts)
    monkeypatch.setattr("inroad.people.match._AT_ONCE", 1)
    assert np.allclose(expertise(works, texts), whole)


def test_the_same_call_gives_the_same_scores(works: Works) -> None:
    texts = [Told("Song learning in sparrows")]
    assert (expertise(works, texts) == expertise(works, texts)).all()


@pytest.mark.parametrize(
    ("profiles", "texts"), [(0, 0), (0, 2), (2, 0), (2, 2)], ids=str
)
def test_nobody_and_nothing_have_their_shape(profiles: int, texts: int) -> None:
    people: dict[str, list[Told]] = {str(each): [] for each in range(profiles)}
    found = expertise(people, [Told()] * texts)
    assert found.shape == (profiles, texts)
    assert not found.any()


def test_lists_that_have_nothing_for_an_abstract_are_read() -> None:
    bare: Any = SimpleNamespace(title="Sparrow song", abstract=None, year=None)
    assert expertise({"her": [bare]}, [Paper("sparrow song")]).all()


def test_a_text_of_a_million_characters_is_read() -> None:
    long = Told("", "sparrow song and other matters " * 33_000)
    embedder = ByTopic()
    works = {"her": [Told("sparrow song")], "him": [Told("dough")]}
    found = expertise(works, [long], embedder=embedder)
    assert found[0, 0] > found[1, 0]
    assert sum(map(len, embedder.asked)) < 40_000
