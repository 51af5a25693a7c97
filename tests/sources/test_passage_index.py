"""The index: words find passages, changes are whole, and what is dropped is gone."""

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inroad.actions.passing_passages import PassingPassages
from inroad.core.errors import Unavailable
from inroad.library.passage import Passage
from inroad.library.ports import Passages
from inroad.sources import passage_index
from inroad.sources.passage_index import PassageIndex


def passages(source: str, *texts: str) -> tuple[Passage, ...]:
    return tuple(
        Passage(f"{source}:{n}", source, (n, n + 1), n * 10, n * 10 + 5, text)
        for n, text in enumerate(texts, 1)
    )


A = passages("A", "Keep a year of rent.", "Write to people you admire.", "Rent a desk.")
B = passages("B", "Résumés are read in seconds.", "People answer more than you think.")


@pytest.fixture(params=["memory", "disk"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Passages:
    """Return an empty index of either kind."""
    return PassingPassages() if request.param == "memory" else PassageIndex(tmp_path)


def test_an_empty_index_finds_nothing(kept: Passages) -> None:
    assert kept.search(["rent"], 5) == ()
    assert (kept.of("A"), kept.count(), dict(kept.marks())) == ((), 0, {})
    kept.drop("A")


def test_a_folder_that_another_program_removes_is_told_of_and_lets_go(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    kept = PassageIndex(tmp_path)

    def gone(folder: Path) -> None:
        raise ValueError(f"No such file or directory: {folder}")

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(passage_index, "index_in", gone)
        with pytest.raises(Unavailable, match="cannot be written"):
            kept.replace("A", A)
    assert kept.replace("A", A) == 3


def test_words_find_the_passages_they_stand_in_best_first(kept: Passages) -> None:
    assert kept.replace("A", A, mark="m1") == 3
    kept.replace("B", B)
    found = kept.search(["rent", "year"], 5)
    assert [each.passage.id for each in found] == ["A:1", "A:3"]
    assert found[0].score > found[1].score > 0
    assert len(kept.search(["people"], 1)) == 1


def test_passages_come_back_as_they_went_in_and_in_order(kept: Passages) -> None:
    full = Passage(
        "C:1", "C", (1, 2), 0, 9, "Words – with “signs”.", "Ada", "§ 4", "A work", True  # noqa: FBT003 - a passage's own order
    )  # fmt: skip
    many = (full, *passages("C", *(f"Number {n}." for n in range(300))))
    kept.replace("C", iter(many))
    assert kept.of("C") == many


def test_a_source_that_is_replaced_is_not_doubled(kept: Passages) -> None:
    kept.replace("A", A, mark="m1")
    kept.replace("A", A[:1], mark="m2")
    assert (kept.of("A"), kept.count()) == (A[:1], 1)
    assert dict(kept.marks()) == {"A": "m2"}


def test_a_source_that_is_dropped_leaves_the_others(kept: Passages) -> None:
    kept.replace("A", A, mark="a")
    kept.replace("B", B, mark="b")
    kept.drop("A")
    assert kept.search(["rent"], 5) == ()
    assert (kept.of("B"), dict(kept.marks())) == (B, {"B": "b"})
    kept.drop("B")
    assert kept.count() == 0


@pytest.mark.parametrize(
    "words",
    [
        ["OR"],
        ['"'],
        ["AND", "NOT", "*"],
        ["title:rent"],
        ["rent~2", "ren*"],
        ["("],
        [""],
    ],
)
def test_query_languages_are_words_and_nothing_else(
    kept: Passages, words: list[str]
) -> None:
    kept.replace("A", A)
    assert len(kept.search(words, 5)) <= 3


@given(words=st.lists(st.text(max_size=20), max_size=8), limit=st.integers(-1, 9))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_are_searched_for(
    tmp_path: Path, words: list[str], limit: int
) -> None:
    index = PassageIndex(tmp_path)
    if not index.count():
        index.replace("A", A)
    assert len(index.search(words, limit)) <= max(0, limit)


def test_endings_accents_and_capitals_do_not_matter(tmp_path: Path) -> None:
    index = PassageIndex(tmp_path)
    index.replace("B", B)
    assert index.search(["RESUME"], 5)[0].passage.id == "B:1"
    assert index.search(["answers"], 5)[0].passage.id == "B:2"


def test_what_another_program_writes_is_seen(tmp_path: Path) -> None:
    one, other = PassageIndex(tmp_path), PassageIndex(tmp_path)
    one.replace("A", A)
    assert other.count() == 3
    other.drop("A")
    other.replace("B", B)
    assert (one.count(), one.of("A")) == (2, ())


def test_a_source_that_breaks_off_halfway_leaves_what_was_there(tmp_path: Path) -> None:
    index = PassageIndex(tmp_path)
    index.replace("A", A, mark="m1")

    def broken() -> Iterator[Passage]:
        yield from A[:2]
        raise KeyError

    with pytest.raises(KeyError):
        index.replace("A", broken(), mark="m2")
    again = PassageIndex(tmp_path)
    assert (again.of("A"), dict(again.marks())) == (A, {"A": "m1"})
    again.replace("A", A[:1])
    assert again.count() == 1


def test_words_of_a_dropped_source_are_in_no_file_any_more(tmp_path: Path) -> None:
    index = PassageIndex(tmp_path)
    index.replace("A", passages("A", "A secret word: zanzibarium."))
    index.replace("B", B)
    index.drop("A")
    held = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert held
    assert not any(b"zanzibarium" in path.read_bytes() for path in held)


def test_an_index_that_is_damaged_starts_over(tmp_path: Path) -> None:
    index = PassageIndex(tmp_path)
    index.replace("A", A)
    (meta,) = tmp_path.rglob("meta.json")
    meta.write_text("{ broken")
    again = PassageIndex(tmp_path)
    assert again.count() == 0
    again.replace("A", A)
    assert again.of("A") == A


def torn(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def zeroed(file: Path) -> None:
    file.write_bytes(bytes(file.stat().st_size))


def folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize("befalls", [torn, zeroed, folder])
@pytest.mark.parametrize("name", ["current", "*.store", "*.idx", "*.term", "meta.json"])
def test_whatever_befalls_a_file_the_sources_are_read_again(
    tmp_path: Path, name: str, befalls: Callable[[Path], None]
) -> None:
    PassageIndex(tmp_path / "whole").replace("A", A)
    # Nobody has the files of a copy open.
    copytree(tmp_path / "whole", tmp_path / "other")
    (file,) = (tmp_path / "other").rglob(name)
    befalls(file)
    index = PassageIndex(tmp_path / "other")
    assert index.marks() == {}
    index.replace("A", A)
    assert index.of("A") == A
    assert len(index.search(["rent"], 5)) == 2


def test_a_damaged_index_is_made_anew_by_whoever_writes(tmp_path: Path) -> None:
    PassageIndex(tmp_path / "whole").replace("A", A)
    copytree(tmp_path / "whole", tmp_path / "other")
    (file,) = (tmp_path / "other").rglob("*.term")
    zeroed(file)
    index = PassageIndex(tmp_path / "other")
    index.replace("B", B)
    assert index.of("B") == B


def test_what_breaks_while_it_is_searched_is_told_and_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = PassageIndex(tmp_path)
    index.replace("A", A)

    def broken(_: object) -> None:
        raise ValueError("Data corrupted")

    with monkeypatch.context() as patched:
        patched.setattr(passage_index, "passage_in", broken)
        with pytest.raises(Unavailable, match="is damaged") as told:
            index.search(["rent"], 3)
    assert "made anew from your files" in told.value.hint
    assert index.marks() == {}


def test_what_an_earlier_version_left_is_removed(tmp_path: Path) -> None:
    old = tmp_path / "passages-0"
    old.mkdir()
    PassageIndex(tmp_path).replace("A", A)
    assert not old.exists()


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX")
def test_nobody_else_can_read_the_index(tmp_path: Path) -> None:
    PassageIndex(tmp_path / "index" / "person").replace("A", A)
    made = [*(tmp_path / "index").rglob("*"), tmp_path / "index"]
    modes = {path.is_dir(): stat.S_IMODE(path.stat().st_mode) for path in made}
    assert modes == {True: 0o700, False: 0o600}
