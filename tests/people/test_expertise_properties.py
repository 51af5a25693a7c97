"""Promises about expertise, whatever is written in whatever script."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.people.papers import ByTopic, Told

from inroad.people.evidence import why
from inroad.people.match import expertise
from inroad.people.pieces import MOST, PIECE, pieces
from inroad.people.terms import sentences, terms, words

TEXT = st.text(max_size=60)
PROFILES = st.lists(st.lists(st.tuples(TEXT, TEXT), max_size=5), max_size=4)
FEW = settings(max_examples=60, deadline=None)
Pairs = list[tuple[str, str]]


@FEW
@given(profiles=PROFILES, texts=st.lists(st.tuples(TEXT, TEXT), max_size=3))
def test_scores_are_finite_and_in_bounds(profiles: list[Pairs], texts: Pairs) -> None:
    people = {
        str(at): [Told(*each) for each in some] for at, some in enumerate(profiles)
    }
    asked = [Told(*each) for each in texts]
    for embedder, most in ((None, 1.0), (ByTopic(), 3.0)):
        found = expertise(people, asked, embedder=embedder)
        assert found.shape == (len(people), len(asked))
        assert np.isfinite(found).all()
        assert (found >= 0).all()
        assert (found <= most + 1e-5).all()


@FEW
@given(works=st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=5), at=st.integers(0))
def test_the_order_of_works_changes_nothing(works: Pairs, at: int) -> None:
    papers = [Told(*each) for each in works]
    asked = [papers[at % len(papers)]]
    one = expertise({"a": papers}, asked)
    other = expertise({"a": papers[::-1]}, asked)
    assert np.allclose(one, other, atol=1e-6)


@FEW
@given(text=st.text(max_size=200))
def test_every_sentence_stands_in_the_text(text: str) -> None:
    assert all(each in text for each in sentences(text))


@FEW
@given(text=st.text(max_size=200))
def test_terms_have_no_empty_part(text: str) -> None:
    assert all(words(text))
    assert all(all(each.split(" ")) for each in terms(text))


@FEW
@given(text=st.text(max_size=40), times=st.integers(1, 3000))
def test_pieces_are_few_and_short(text: str, times: int) -> None:
    found = pieces(text * times)
    assert len(found) <= MOST
    assert all(len(each) <= PIECE * 1.5 for each in found)


@FEW
@given(works=st.lists(st.tuples(TEXT, TEXT), max_size=5), text=st.tuples(TEXT, TEXT))
def test_evidence_is_in_order_and_in_the_works(
    works: Pairs, text: tuple[str, str]
) -> None:
    papers = [Told(*each) for each in works]
    found = why(papers, Told(*text))
    assert len(found) <= 3
    likeness = [each.likeness for each in found]
    assert likeness == sorted(likeness, reverse=True)
    for each in found:
        assert each.work in papers
        assert each.sentence in f"{each.work.title}\n{each.work.abstract}"
        assert each.meets in f"{text[0]}\n{text[1]}"
