"""Ways over those who wrote together, and the groups they form."""

import numpy as np

from inroad.people.groups import (
    communities,
    own_words,
    said_words,
    spoken_name,
    written_as,
)
from inroad.people.ways import coauthors, lengths, several_ways, ways

Spelt = dict[tuple[str, ...], str]

# Works 0 to 3: 0–1, 1–2, 2–3 and, with nobody else, 4–5.
WORKS = np.array([0, 0, 1, 1, 2, 2, 3, 3])
PEOPLE = np.array([0, 1, 1, 2, 2, 3, 4, 5])


def test_a_way_goes_over_those_who_wrote_together() -> None:
    far = lengths(coauthors(WORKS, PEOPLE, 6))
    assert ways(far, [0], [3, 2, 0, 5]) == ((0, 1, 2, 3), (0, 1, 2), (0,), ())


def test_the_nearest_of_those_who_are_known_is_where_a_way_begins() -> None:
    far = lengths(coauthors(WORKS, PEOPLE, 6))
    assert ways(far, [0, 3], [2]) == ((3, 2),)


def test_nobody_known_is_no_way() -> None:
    far = lengths(coauthors(WORKS, PEOPLE, 6))
    assert ways(far, [], [2, 3]) == ((), ())


def test_writing_often_brings_people_closer() -> None:
    often = np.repeat([0, 1, 2, 3], 2), np.array([0, 1, 0, 1, 0, 1, 0, 2])
    far = lengths(coauthors(*often, 3)).todense()
    assert far[0, 1] < far[0, 2]


def test_a_work_of_very_many_says_nothing_of_who_knows_whom() -> None:
    crowd = coauthors(np.zeros(60, np.int64), np.arange(60), 60)
    assert crowd.nnz == 0


def test_two_circles_are_two_groups() -> None:
    works: list[int] = []
    people: list[int] = []
    for circle in (range(5), range(5, 10)):
        for one in circle:
            for other in circle:
                if one < other:
                    works += [len(works), len(works)]
                    people += [one, other]
    graph = coauthors(np.array(works), np.array(people), 11)
    found = communities(graph)
    assert len(set(found[:5])) == len(set(found[5:10])) == 1
    assert len({found[0], found[5], found[10]}) == 3
    assert (communities(graph) == found).all()


def test_nobody_forms_no_group() -> None:
    empty = np.zeros(0, np.int64)
    assert list(communities(coauthors(empty, empty, 0))) == []


def test_a_groups_own_words_are_rare_elsewhere() -> None:
    ours = np.array([5, 5, 0, 1])
    everybody = np.array([1000, 6, 900, 1])
    assert list(own_words(ours, 5, everybody, 2000)[0]) == [1]
    assert spoken_name(["cranes"], ["Ada"]) == "cranes"
    assert spoken_name([], ["Ada", "Bo"]) == "Ada, Bo"


def test_a_word_of_few_of_many_works_is_no_word_of_a_group() -> None:
    ours, everybody = np.array([60, 4]), np.array([80, 4])
    assert list(own_words(ours, 100, everybody, 100_000)[0]) == [0]


def test_general_words_name_no_group() -> None:
    stems = [("learn",), ("model",), ("song",), ("neural", "network")]
    written = {
        ("learn",): "learning",
        ("model",): "models",
        ("song",): "songs",
        ("neural", "network"): "neural networks",
    }
    assert said_words(stems, written.__getitem__, 3) == ("songs",)


def test_what_a_machine_left_in_a_text_names_no_group() -> None:
    written: Spelt = {("cid",): "cid", ("173",): "173", ("x",): "x", ("moor",): "moors"}
    assert said_words([*written], written.__getitem__, 3) == ("moors",)


def test_pairs_that_overlap_grow_together() -> None:
    written: Spelt = {
        ("sens", "disambigu"): "sense disambiguation",
        ("word", "sens"): "word sense",
        ("disambigu",): "disambiguation",
        ("basqu",): "basque",
    }
    found = said_words([*written], written.__getitem__, 3)
    assert found == ("word sense disambiguation", "basque")


def test_a_pair_takes_the_place_of_a_word_of_it() -> None:
    written: Spelt = {("song",): "songs", ("crane", "song"): "crane songs"}
    assert said_words([*written], written.__getitem__, 3) == ("crane songs",)


def test_overlapping_words_keep_their_hyphens() -> None:
    written: Spelt = {("open", "end"): "open-ended", ("end", "object"): "ended objects"}
    found = said_words([*written], written.__getitem__, 3)
    assert found == ("open-ended objects",)


def test_words_are_read_where_they_are_written_out() -> None:
    text = "VQA, from vqa.org/vqa, is no vqa-like\nvisual  question. Crane’s songs."
    assert written_as("vqa", text) == ("VQA",)
    assert written_as("visual question", text) == ("visual question",)
    assert written_as("crane’s", "The crane’s.") == ("crane",)
    assert written_as("systems: multi", text) == ()


def test_several_ways_lead_over_different_people() -> None:
    works = np.repeat(np.arange(5), 2)
    people = np.array([0, 1, 1, 3, 0, 2, 2, 3, 3, 4])
    far = lengths(coauthors(works, people, 5))
    found = several_ways(far, [0], 3)
    assert sorted(found) == [(0, 1, 3), (0, 2, 3)]
    assert several_ways(far, [0], 3, most=1) == found[:1]
    assert several_ways(far, [3], 3) == ((3,),)
    assert several_ways(far, [], 3) == ()


def test_each_of_those_who_wrote_with_them_is_a_way() -> None:
    far = lengths(coauthors(WORKS, PEOPLE, 6))
    assert sorted(several_ways(far, [0, 2], 1)) == [(0, 1), (2, 1)]
