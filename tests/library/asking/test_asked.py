"""Ways of asking, read from files that people edit."""

from datetime import date
from pathlib import Path

import pytest

from inroad.core.errors import BadInput
from inroad.library.asking.asked import CONTENT, Asked, load_asked
from inroad.library.asking.asking import ask
from inroad.library.asking.index import build_index
from inroad.library.asking.ranking import rank
from inroad.library.asking.ready import make_ready
from inroad.library.parsed import PARSED
from inroad.library.shelf import Shelf
from inroad.record.profile import Profile

TOPIC = '[[topic]]\nname = "visas"\nsay = "Nothing on visas."\nasked = ["which visa"]\n'


def written(folder: Path, **files: str) -> Path:
    (folder / "asked").mkdir()
    (folder / "asked" / "S1.toml").write_text(files.get("asked", ""))
    (folder / "not_covered.toml").write_text(files.get("topics", ""))
    (folder / "disagreements.toml").write_text(files.get("pairs", ""))
    return folder


def written_common(folder: Path, questions: str) -> None:
    (folder / "common").mkdir()
    (folder / "common" / "ours.toml").write_text(questions)


def test_ways_topics_and_debates_are_read(tmp_path: Path) -> None:
    pair = '[[pair]]\nof = ["a", "b"]\nabout = "c"\nasked = ["a or b?"]\n'
    ways = '"S1-01" = ["is code important"]\n'
    asked = load_asked(written(tmp_path, asked=ways, topics=TOPIC, pairs=pair))
    assert asked.claims == {"S1-01": ("is code important",)}
    assert asked.topics[0].say == "Nothing on visas."
    assert asked.debates[0].asked == ("a or b?",)


def test_what_is_told_at_length_is_read_beside_what_is_asked(tmp_path: Path) -> None:
    (tmp_path / "told").mkdir()
    told = '"S1-01" = ["My code fell over again, and so did I."]\n'
    (tmp_path / "told" / "S1.toml").write_text(told)
    asked = load_asked(written(tmp_path))
    assert asked.told == {"S1-01": ("My code fell over again, and so did I.",)}
    assert not asked.claims


def test_a_common_question_is_told_of_every_claim_that_answers_it(
    tmp_path: Path,
) -> None:
    written_common(tmp_path, '"which way" = ["S1-01", "S2-02"]\n')
    told = load_asked(written(tmp_path)).at_length()
    assert told == {"S1-01": ("which way",), "S2-02": ("which way",)}


def test_a_common_question_that_nothing_answers_is_known_as_such(
    tmp_path: Path,
) -> None:
    written_common(tmp_path, '"which way" = []\n')
    asked = load_asked(written(tmp_path))
    assert asked.unanswered == ("which way",)
    assert not asked.at_length()


def test_a_fault_in_a_common_question_is_named_with_its_words(tmp_path: Path) -> None:
    written_common(tmp_path, '"which way" = 3\n')
    with pytest.raises(BadInput, match=r"common/ours.toml: “which way”"):
        load_asked(written(tmp_path))


def test_common_questions_of_several_files_are_one(tmp_path: Path) -> None:
    written_common(tmp_path, '"which way" = []\n')
    (tmp_path / "common" / "yours.toml").write_text('"how far" = ["S1-01"]\n')
    asked = load_asked(written(tmp_path))
    assert asked.common == {"which way": (), "how far": ("S1-01",)}


def test_every_common_question_names_claims_that_are_here(shelf: Shelf) -> None:
    here = {claim.id for claim in shelf.claims}
    common = load_asked().common
    assert common
    assert here.issuperset(id_ for by in common.values() for id_ in by)


def test_a_fault_in_what_is_told_is_named_with_its_folder(tmp_path: Path) -> None:
    (tmp_path / "told").mkdir()
    (tmp_path / "told" / "S1.toml").write_text('"S1-01" = 3\n')
    with pytest.raises(BadInput, match="told/S1"):
        load_asked(written(tmp_path))


def test_each_claim_is_told_of_in_four_situations_at_least(shelf: Shelf) -> None:
    told = load_asked().told
    assert set(told) == {claim.id for claim in shelf.claims}
    assert min(len(each) for each in told.values()) >= 4


def test_what_is_told_is_read_by_asking_alone() -> None:
    parsed = (CONTENT / PARSED).read_text(encoding="utf-8")
    told = next(iter(load_asked().told.values()))[0]
    assert told not in parsed


def test_what_is_told_finds_its_claim(shelf: Shelf) -> None:
    odd = "zebras quarrel behind the chapel"
    asked = Asked({}, told={"S3-08": (odd,)})
    best = rank(build_index(shelf, asked), odd).claims.argmax()
    assert shelf.claims[int(best)].id == "S3-08"


def test_an_empty_folder_asks_nothing(tmp_path: Path) -> None:
    asked = load_asked(tmp_path)
    assert (asked.claims, asked.topics, asked.debates) == ({}, (), ())


def test_every_fault_is_named_at_once(tmp_path: Path) -> None:
    folder = written(
        tmp_path,
        asked='"S1-01" = [1]\n',
        topics="[[topic]]\nname = 'x'\nwrong = 1\n",
        pairs='[[pair]]\nof = ["a"]\n',
    )
    with pytest.raises(BadInput) as refused:
        load_asked(folder)
    for name in ("S1.toml", "not_covered.toml", "disagreements.toml"):
        assert name in refused.value.message


def test_a_way_of_asking_for_what_is_not_on_the_shelf_is_left_out(
    tmp_path: Path, shelf: Shelf
) -> None:
    folder = written(tmp_path, asked='"S9-99" = ["who put the cat out"]\n')
    ready = make_ready(shelf, load_asked(folder))
    assert "cat" not in ready.index.bags.terms


def test_an_empty_shelf_answers_nothing_and_does_not_fall_over(
    tmp_path: Path,
) -> None:
    ready = make_ready(Shelf((), ()), load_asked(written(tmp_path, topics=TOPIC)))
    assert ready.index.bags.count == 0


def test_a_question_to_an_empty_shelf_is_not_answered(tmp_path: Path) -> None:
    ready = make_ready(Shelf((), ()), load_asked(tmp_path))
    answer = ask(ready, "Should I do a PhD?", Profile({}), date(2026, 3, 1))
    assert not answer.answered
    assert answer.missing
