"""Word vectors moved so that ways of asking for one claim lie close."""

import numpy as np
import pytest

from inroad.library.asking import index as indexing
from inroad.library.asking.asked import load_asked
from inroad.library.asking.gist import APART, open_apart
from inroad.library.asking.index import build_index
from inroad.library.asking.ranking import rank
from inroad.library.asking.topics import topic_of
from inroad.library.shelf import Shelf


def test_ways_of_asking_for_one_claim_lie_closer_than_those_for_others(
    shelf: Shelf,
) -> None:
    apart, asked = open_apart(), load_asked()
    assert apart is not None
    ways = [asked.claims[claim.id][:2] for claim in shelf.claims]
    one = apart.embed([pair[0] for pair in ways])
    other = apart.embed([pair[1] for pair in ways])
    like = one @ other.T
    assert np.diag(like).mean() > like.mean() + 0.3


def test_the_file_that_ships_is_small() -> None:
    assert APART.stat().st_size < 2_000_000


def test_without_it_words_and_gist_rank_and_no_topic_is_named(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "open_apart", lambda: None)
    index = build_index(shelf, load_asked())
    found = rank(index, "how long does a PhD take in Europe")
    assert found.apart is None
    assert index.claims[int(found.claims.argmax())].id == "S4-75"
    assert topic_of(index, found) is None
