"""Topics: which the hours hold, where that turns, and bad lines as sentences."""

import pytest

from inroad.actions.house import House
from inroad.actions.profile import profile_set
from inroad.actions.topics import TopicsView, topics
from inroad.core.errors import BadInput
from inroad.show.html import html
from inroad.show.terminal import terminal

THREE = (
    "a, 1 of 10, matters 50, 40 h; b, 6 of 10, matters 5, 20 h; "
    "c, 5 of 10, matters 4, 20 h"
)


def page(found: TopicsView) -> str:
    return " ".join(terminal(found).split())


def names(found: TopicsView) -> list[str]:
    assert found.found is not None
    return [found.topics[n].name for n in found.found.places]


def test_it_chooses_what_the_hours_are_worth_most_for(memory_house: House) -> None:
    # 0.1 x 50 is 5; 0.6 x 5 and 0.5 x 4 are 5 together: learning tips it.
    assert sorted(names(topics(memory_house, topics=THREE, hours=80))) == [
        "a",
        "b",
        "c",
    ]
    tipped = THREE.replace("matters 5,", "matters 5, learn 1,")
    assert names(topics(memory_house, topics=tipped, hours=40)) == ["b", "c"]


def test_it_says_at_which_chance_the_choice_turns(memory_house: House) -> None:
    tipped = THREE.replace("matters 5,", "matters 5, learn 1,")
    found = topics(memory_house, topics=tipped, hours=40)
    assert found.found is not None
    assert found.found.flips[0] == pytest.approx(0.12)
    assert "12%" in html(found)


@pytest.mark.parametrize(
    "text",
    [
        "a",
        "a, 5 of 10, 4 h",
        "a, 5 of 10, matters 3",
        "a, 11 of 10, matters 3, 4 h",
        "a, 5 to 3 of 10, matters 3, 4 h",
        "a, soon, matters 3, 4 h",
        "; ".join(f"t{n}, 5 of 10, matters 1, 1 h" for n in range(99)),
    ],
)
def test_what_is_no_topic_is_a_sentence(memory_house: House, text: str) -> None:
    with pytest.raises(BadInput) as caught:
        topics(memory_house, topics=text)
    assert caught.value.hint


def test_hours_that_nobody_has_are_a_sentence(memory_house: House) -> None:
    with pytest.raises(BadInput, match="cannot be shared out"):
        topics(memory_house, topics=THREE, hours=-1)


def test_topics_that_give_nothing_are_not_said_to_need_more_hours(
    memory_house: House,
) -> None:
    nothing = "a, 0 of 10, matters 3, 4 h; b, 0 of 10, matters 3, 9 h"
    said = page(topics(memory_house, topics=nothing, hours=80))
    assert "None of them gives anything, by these figures" in said


def test_two_topics_of_a_name_are_a_sentence(memory_house: House) -> None:
    with pytest.raises(BadInput, match="same name"):
        topics(memory_house, topics="a, 4 of 10, matters 3, 9 h; A, 1%, matters 3, 4 h")


def test_no_hours_hold_nothing(memory_house: House) -> None:
    assert "The hours hold none of them" in page(
        topics(memory_house, topics=THREE, hours=0)
    )


def test_without_topics_it_says_what_will_stand_here(memory_house: House) -> None:
    assert "Which topics to take up will stand here" in page(topics(memory_house))


def test_somebody_who_cannot_go_on_is_given_no_topics(memory_house: House) -> None:
    profile_set(memory_house, "not_coping", "I cannot go on")
    assert "This page waits until you want it." in page(topics(memory_house))
