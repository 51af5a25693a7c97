"""A neighbourhood in rows: who belongs together stands together, always the same."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.people.identity import LONGEST, identity_lines
from inroad.people.literature import Group, Tie
from inroad.people.neighbourhood import blocks, wrote_with

PEOPLE = ("a", "b", "c", "d", "e")
GROUPS = (Group("songs", ("a", "d")), Group("moors", ("b", "c")), Group("", ("e",)))
TIES = (Tie("a", "d", 3), Tie("d", "b", 2), Tie("b", "c", 1))


def test_groups_stand_together_and_who_is_alone_comes_last() -> None:
    found = blocks(PEOPLE, GROUPS, TIES)
    assert [each.name for each in found] == ["songs", "moors", ""]
    assert [set(each.people) for each in found] == [{"a", "d"}, {"b", "c"}, {"e"}]


def test_who_wrote_most_with_somebody_stands_beside_them() -> None:
    ties = (Tie("a", "c", 9), Tie("c", "b", 1))
    (found,) = blocks(("a", "b", "c"), (), ties)
    assert found.people.index("c") == 1 or found.people[0] == "c"
    assert abs(found.people.index("a") - found.people.index("c")) == 1


def test_whom_somebody_wrote_with_is_told_most_first() -> None:
    names = {"a": "Ada", "b": "Bo", "d": "Di"}
    assert wrote_with("d", TIES, names) == (("Ada", 3), ("Bo", 2))
    assert wrote_with("e", TIES, names) == ()
    assert wrote_with("b", TIES, names) == (("Di", 2),)


NAMES = st.lists(st.sampled_from("abcdefghij"), unique=True, max_size=10)


@given(NAMES, st.lists(st.tuples(st.sampled_from("abcdefghij"), NAMES), max_size=4))
@settings(max_examples=60, deadline=None)
def test_everybody_stands_in_the_picture_once(
    people: list[str], groups: list[tuple[str, list[str]]]
) -> None:
    taken: set[str] = set()
    parted = []
    for name, members in groups:
        parted.append(Group(name, tuple(m for m in members if m not in taken)))
        taken |= set(members)
    ties = [Tie(a, b, 1) for a, b in pairwise(people)]
    found = [id for each in blocks(people, parted, ties) for id in each.people]
    assert sorted(found) == sorted(people)


def test_a_line_joins_an_interest_with_a_groups_words() -> None:
    found = identity_lines(["social science"], ["novelty search", "evolution"])
    assert (
        found[0] == "somebody who brings social science to novelty search and evolution"
    )


def test_an_interest_that_is_the_groups_own_is_not_brought_to_it() -> None:
    found = identity_lines(["novelty in art"], ["novelty search", "evolution"])
    assert found[0] == "somebody drawn to novelty search by way of evolution"


def test_a_group_without_words_suggests_no_line() -> None:
    assert identity_lines(["social science"], []) == ()
    assert identity_lines([], ["songs"]) == ("somebody drawn to songs",)


@given(
    st.lists(st.text(min_size=1, max_size=40), max_size=4),
    st.lists(st.text(min_size=1, max_size=40), max_size=4),
)
@settings(max_examples=60, deadline=None)
def test_no_line_has_more_than_twelve_words(own: list[str], words: list[str]) -> None:
    assert all(len(x.split()) <= LONGEST for x in identity_lines(own, words))
