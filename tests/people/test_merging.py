"""One work, however many entries tell of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.people.merging import arxiv_in, doi_in, keys_of, merged
from inroad.people.work import Author, Work, folded

ADA = Author("Ada Lovelace", ("orcid:1",))
ENGINE = Work("w1", "Notes upon the engine", authors=(ADA,), year=1843)


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("https://doi.org/10.1000/XY.1", "10.1000/xy.1"),
        ("doi:10.5555/abc(1).", "10.5555/abc(1"),
        ("see 10.18653/v1/2020.acl-main.1, page 2", "10.18653/v1/2020.acl-main.1"),
        ("no such thing", ""),
    ],
)
def test_a_doi_is_found_bare_and_small(text: str, doi: str) -> None:
    assert doi_in(text) == doi


@pytest.mark.parametrize(
    ("text", "arxiv"),
    [
        ("2301.00001", "2301.00001"),
        ("arXiv:2301.00001v3", "2301.00001"),
        ("https://arxiv.org/abs/cs/0112017", "cs/0112017"),
        ("https://arxiv.org/pdf/2301.00001v2.pdf", "2301.00001"),
        ("page 2301.5", ""),
        ("", ""),
    ],
)
def test_an_arxiv_id_is_found_without_its_version(text: str, arxiv: str) -> None:
    assert arxiv_in(text) == arxiv


def test_a_preprint_and_its_article_share_a_key() -> None:
    preprint = Work("a", "Notes upon the Engine!", authors=(ADA,), arxiv="2301.00001")
    article = Work("b", "Notes Upon The Engine", authors=(ADA,), doi="10.1/x")
    assert set(keys_of(preprint)) & set(keys_of(article))


def test_works_of_the_same_short_title_are_not_taken_for_one() -> None:
    one = Work("a", "Introduction", authors=(ADA,))
    other = Work("b", "Introduction", authors=(ADA,))
    assert not set(keys_of(one)) & set(keys_of(other))


def test_the_doi_that_arxiv_gives_is_the_arxiv_id() -> None:
    by_doi = Work("a", "T", doi="10.48550/arxiv.2301.00001")
    assert "arxiv:2301.00001" in set(keys_of(by_doi))


def test_what_either_entry_knows_is_kept() -> None:
    other = Work(
        "w2",
        "Notes upon the engine",
        "An abstract.",
        (Author("A. Lovelace", ("acl:ada",), "London"),),
        doi="10.1/x",
    )
    both = merged(ENGINE, other)
    assert (both.id, both.abstract, both.doi, both.year) == (
        "w1",
        "An abstract.",
        "10.1/x",
        1843,
    )
    assert both.authors == (Author("Ada Lovelace", ("orcid:1", "acl:ada"), "London"),)


def test_an_author_of_another_name_gives_no_ids() -> None:
    other = Work("w2", "", authors=(Author("Charles Babbage", ("orcid:2",)),))
    assert merged(ENGINE, other).authors == (ADA,)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_accents_are_folded_and_other_scripts_stay() -> None:
    assert folded("Erik  Sandström-Łoś, O'Neil") == "erik sandstrom los oneil"
    assert folded("王 伟") == "王 伟"
