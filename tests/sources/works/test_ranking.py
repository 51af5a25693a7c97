"""Who comes first: several topics met, phrases as units, several works before one."""

import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from inroad.core.progress import quiet
from inroad.people.literature import Settlement
from inroad.sources import work_making
from inroad.sources.work_index import WorkIndex

Bring = Callable[[Sequence[tuple[str, str, list[str]]]], WorkIndex]
FILLING = [
    (f"f{n}", f"Estimating {what} from noisy {other} measurements", ["Ann Filler"])
    for n, (what, other) in enumerate(
        (a, b)
        for a in ("depth", "pose", "motion", "shape", "speed")
        for b in ("radar", "camera", "wheel", "laser")
    )
]


@pytest.fixture
def bring(tmp_path: Path) -> Bring:
    def brought(works: Sequence[tuple[str, str, list[str]]]) -> WorkIndex:
        index = WorkIndex(tmp_path)
        data = b"".join(
            json.dumps({"id": i, "title": i, "abstract": t, "authors": a}).encode()
            + b"\n"
            for i, t, a in (*works, *FILLING)
        )
        index.bring("a", "w.jsonl", lambda: io.BytesIO(data), quiet, lambda: False)
        return index

    return brought


def first(index: WorkIndex, text: str) -> str:
    return index.closest(text, 1)[0].name


def test_several_topics_met_weigh_more_than_one_rare_word(bring: Bring) -> None:
    index = bring(
        [
            ("a", "The zygote of newts under a microscope", ["One Word"]),
            ("b", "Birds imitate songs and teach their young", ["Many Topics"]),
            ("c", "Songs of birds, imitated", ["Somebody Else"]),
        ]
    )
    asked = "Do birds teach songs to their young, or imitate them, as a zygote cannot?"
    assert first(index, asked) == "Many Topics"


def test_a_word_that_no_title_bears_weighs_less_than_one_that_names_a_subject(
    tmp_path: Path,
) -> None:
    index = WorkIndex(tmp_path)
    works = [
        *((f"Weighing {n}", "It works by imitation.", "Ann Subject") for n in "abc"),
        *((f"Measuring {n}", "It works while alone.", "Bo General") for n in "abc"),
        *((f"Imitation by {n}", "It works.", f"Cy {n}") for n in range(40)),
        *((f"Guessing {n}", "It works alone.", f"Di {n}") for n in range(30)),
        *((f"Estimating {n}", "It works.", f"Ed {n}") for n in range(200)),
    ]
    lines = [
        {"id": title, "title": title, "abstract": said, "authors": [name]}
        for title, said, name in works
    ]
    data = b"".join(json.dumps(each).encode() + b"\n" for each in lines)
    index.bring("a", "w.jsonl", lambda: io.BytesIO(data), quiet, lambda: False)
    assert first(index, "Can imitation alone do it?") == "Ann Subject"


def test_a_phrase_in_an_abstract_is_more_than_its_words_apart(bring: Bring) -> None:
    index = bring(
        [
            (
                "a",
                "The evolution of tools, and what is cultural in it",
                ["Apart Words"],
            ),
            ("b", "A tool for cultural evolution, and what is in it", ["One Phrase"]),
        ]
    )
    assert first(index, "cultural evolution") == "One Phrase"


def test_somebody_with_several_works_comes_before_one_lucky_title(
    bring: Bring,
) -> None:
    index = bring(
        [
            ("a", "How young cranes learn songs", ["Lucky Title"]),
            ("b", "How cranes learn songs from one another", ["Several Works"]),
            ("c", "What songs cranes learn late in life", ["Several Works"]),
        ]
    )
    assert first(index, "How young cranes learn songs") == "Several Works"


def test_shared_words_stand_as_the_text_writes_them(bring: Bring) -> None:
    index = bring([("a", "An open-ended search for new games", ["Ada Lovelace"])])
    found = index.closest("I like Open-Ended search.", 1)[0].works[0]
    assert found.why == ("open-ended search",)


def test_a_long_essay_is_compared_by_all_its_words(bring: Bring) -> None:
    index = bring([("a", "Songs of young cranes", ["Ada Lovelace"])])
    filler = " ".join(f"word{n}" for n in range(3000))
    assert first(index, f"{filler} songs of young cranes") == "Ada Lovelace"


def test_settling_who_is_who_reads_no_titles_again(
    bring: Bring, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = bring(
        [
            ("a", "Cranes learn songs", ["Ada Lovelace"]),
            ("b", "Cranes sing", ["A. Lovelace"]),
        ]
    )
    monkeypatch.delattr(work_making, "work_of")
    index.settle([Settlement("same", (("a", "Ada Lovelace"), ("b", "A. Lovelace")))])
    assert len(index.closest("cranes", 1)[0].works) == 2
