import shutil
from pathlib import Path

import pytest

from inroad.core.errors import BadInput, NotFound
from inroad.library.shelf import CONTENT, Shelf, load_shelf


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def test_a_claim_is_found_by_its_id_in_any_case(shelf: Shelf) -> None:
    assert shelf.claim("s1-04") is shelf.claim("S1-04")


def test_an_unknown_claim_is_not_found_and_the_hint_shows_an_id(shelf: Shelf) -> None:
    with pytest.raises(NotFound) as caught:
        shelf.claim("S9-99")
    assert "S1-02" in caught.value.hint


def test_an_unknown_source_is_not_found(shelf: Shelf) -> None:
    with pytest.raises(NotFound, match="S9"):
        shelf.source("S9")


def test_claims_are_found_by_the_line_they_bear_on(shelf: Shelf) -> None:
    assert [claim.id for claim in shelf.bearing_on("act.odds")] == ["S2-23"]
    assert "S4-53" in {claim.id for claim in shelf.opposing("reading.cap")}
    assert shelf.bearing_on("no.such_line") == ()


def test_opponents_come_with_what_the_disagreement_turns_on(shelf: Shelf) -> None:
    found = {c.id: about for c, about in shelf.opponents(shelf.claim("S2-21"))}
    assert set(found) == {
        "S2-17",
        "S4-12",
        "karnofsky-aptitudes-01",
        "karpathy-phd-09",
    }
    assert "ambitious" in found["S4-12"]


def test_every_disagreement_counts_for_both_sides(shelf: Shelf) -> None:
    pairs = {
        (claim.id, opposition.claim_id, opposition.about)
        for claim in shelf.claims
        for opposition in claim.opponents
    }
    assert pairs
    assert {(other, one, about) for one, other, about in pairs} == pairs


@pytest.mark.parametrize("source_id", ["S1", "S2", "S3", "S4"])
def test_taking_a_sources_file_away_takes_its_claims_away(
    source_id: str, copy: Path
) -> None:
    (copy / f"{source_id}.toml").unlink()
    rest = load_shelf(copy)
    assert source_id not in {source.id for source in rest.sources}
    assert source_id not in {claim.source_id for claim in rest.claims}
    assert all(
        rest.has(opposition.claim_id)
        for claim in rest.claims
        for opposition in claim.opponents
    )


def test_other_sources_carry_the_main_lines_without_the_podcast(copy: Path) -> None:
    (copy / "S2.toml").unlink()
    rest = load_shelf(copy)
    for line in (
        "options.structured_programme",
        "blocks.readiness",
        "attention.research_share_unknown",
    ):
        assert rest.bearing_on(line), line


def test_an_empty_folder_is_an_empty_shelf(tmp_path: Path) -> None:
    shelf = load_shelf(tmp_path)
    assert shelf.claims == ()
    with pytest.raises(NotFound, match="no claim"):
        shelf.claim("S1-04")


def test_a_folder_without_hashes_still_loads(copy: Path, shelf: Shelf) -> None:
    (copy / "hashes.json").unlink()
    assert [c.id for c in load_shelf(copy).claims] == [c.id for c in shelf.claims]


FAULTY = """
[source]
id = "S9"
title = "A talk"
authors = "Somebody"

[speakers.ana]
name = "Ana"
role = "wizard"

[[claim]]
id = "S9-01"
says = "Do it."
by = "bea"
topic = "t"
kind = "advice"
where = "start"
lines = [9, 2]
when = [
  { slot = "shoe_size", below = 6 },
  { slot = "debt", below = "six" },
  { slot = "goals", has = "@nothing" },
  { slot = "goals" },
]
hedge_kinds = ["shrug"]
colour = "red"

[[claim]]
id = "S9-01"
says = "Again."
by = "ana"
topic = "t"
kind = "advice"
where = "start"
lines = [1, 1]
"""


def test_a_bad_file_lists_all_its_faults_at_once(tmp_path: Path) -> None:
    (tmp_path / "S9.toml").write_text(FAULTY, encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        load_shelf(tmp_path)
    for fault in (
        "S9.toml, source: “kind” is missing.",
        "S9.toml, speaker ana: “role” is one of",
        "S9.toml, S9-01: nobody called “bea”",
        "“lines” has to be [first, last]",
        "there is no slot called “shoe_size”",
        "“below” needs a number",
        "words.toml has no list called “nothing”",
        "a test has exactly one of below, above, is, has, unknown",
        "there is no kind of hedge called “shrug”",
        "there is no field called “colour”",
        "“when” has to be a list of tests, or “always”",
        "S9-01: 2 claims are called this",
    ):
        assert fault in caught.value.message
    assert caught.value.hint


def test_text_that_is_no_toml_is_a_fault_and_not_a_crash(tmp_path: Path) -> None:
    (tmp_path / "S1.toml").write_text("[source", encoding="utf-8")
    (tmp_path / "hashes.json").write_text("{", encoding="utf-8")
    (tmp_path / "disagreements.toml").write_text(
        '[[pair]]\nof = ["S1-01"]\nabout = "x"\n', encoding="utf-8"
    )
    with pytest.raises(BadInput) as caught:
        load_shelf(tmp_path)
    assert "3 faults" in caught.value.message


@pytest.mark.parametrize(
    "lines",
    [
        'id = [{ slot = "goals" }]',
        'id = ["S9-01"]',
        "id = 1",
    ],
)
def test_a_claim_whose_id_is_no_text_is_a_fault_and_no_crash(
    tmp_path: Path, lines: str
) -> None:
    (tmp_path / "S9.toml").write_text(f'[source]\nid = "S9"\n[[claim]]\n{lines}\n')
    with pytest.raises(BadInput, match="has to be a text"):
        load_shelf(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "source = 1",
        "source = []",
        "speakers = [1]",
        "speakers = { a = 1 }",
        "claim = 1",
        "claim = [1, [2]]",
    ],
)
def test_a_file_of_another_shape_is_a_fault_and_no_crash(
    tmp_path: Path, text: str
) -> None:
    (tmp_path / "S9.toml").write_text(text)
    with pytest.raises(BadInput, match="has to be a"):
        load_shelf(tmp_path)
