from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.library.claim import Claim, Passage
from inroad.library.hashing import REACH, WIDTH, sketch_of, windows_of, words_of
from inroad.library.recognise import Quote, quote_of, recognise
from inroad.library.shelf import Shelf, load_shelf

TALK = "\n".join(
    f"Speaker {n}: the {n}th thing to know about bees is that hive {n} sleeps late."
    for n in range(1, 40)
)
WORDS = "a swarm in May is worth a load of hay and a swarm in June a spoon".split()
_SHELF = load_shelf()


def passage_of(words: Sequence[str]) -> Passage:
    width = min(WIDTH, len(words))
    windows = windows_of(" ".join(words), width)
    return Passage(windows[:REACH], windows[-REACH:], len(words))


def one_source(shelf: Shelf) -> Shelf:
    source = replace(
        shelf.sources[0],
        id="T1",
        sha256=sha256(TALK.encode()).hexdigest(),
        shingles=sketch_of(TALK),
    )
    return Shelf(claims=(), sources=(source,))


def a_claim(shelf: Shelf, words: Sequence[str] = WORDS) -> Claim:
    return replace(shelf.claims[0], lines=(3, 3), passage=passage_of(words))


def test_the_very_file_is_recognised_by_its_hash(shelf: Shelf) -> None:
    source = replace(one_source(shelf).sources[0], shingles=())
    found = recognise(Shelf((), (source,)), TALK.encode())
    assert found is source


def test_a_changed_copy_is_recognised_by_its_words(shelf: Shelf) -> None:
    changed = "> copied from a site\n" + TALK.replace("\n", "\r\n> ")[40:] + "\n(end)"
    found = recognise(one_source(shelf), changed.encode())
    assert found is not None
    assert found.id == "T1"


def test_another_text_is_no_source(shelf: Shelf) -> None:
    other = "Nothing here was ever said about any hive, by anybody, at any hour. " * 9
    assert recognise(one_source(shelf), other.encode()) is None
    assert recognise(shelf, other.encode()) is None


def test_bytes_that_are_no_text_are_no_source(shelf: Shelf) -> None:
    assert recognise(shelf, bytes(range(256)) * 4) is None
    assert recognise(shelf, b"") is None
    assert recognise(Shelf((), ()), TALK.encode()) is None


def test_a_quote_is_found_where_its_lines_have_moved(shelf: Shelf) -> None:
    said = " ".join(WORDS[:8]) + "\n> " + " ".join(WORDS[8:]) + "."
    found = quote_of(a_claim(shelf), f"new\nlines\nabove\n> And: {said} Next.\n")
    assert found == Quote((4, 5), said)


def test_of_two_places_the_one_nearer_to_the_known_lines_is_meant(shelf: Shelf) -> None:
    said = " ".join(WORDS)
    raw = "\n" * 2 + said + "\n" * 40 + said
    found = quote_of(a_claim(shelf), raw)
    assert found is not None
    assert found.lines == (3, 3)


def test_a_short_passage_is_found_too(shelf: Shelf) -> None:
    found = quote_of(a_claim(shelf, ["bees", "sleep"]), "So:\nbees,\nsleep. Yes.")
    assert found == Quote((2, 3), "bees,\nsleep.")


def test_a_passage_that_is_gone_leaves_no_quote(shelf: Shelf) -> None:
    begun = " ".join(WORDS[:10]) + " and then something else altogether was said."
    assert quote_of(a_claim(shelf), begun) is None
    assert quote_of(a_claim(shelf), TALK) is None
    assert quote_of(a_claim(shelf), "") is None


def test_a_claim_without_hashes_has_no_quote(shelf: Shelf) -> None:
    assert quote_of(replace(shelf.claims[0], passage=None), TALK) is None


@given(
    before=st.text(alphabet="xyz \n", max_size=60),
    after=st.text(alphabet="xyz \n", max_size=60),
)
@settings(max_examples=50, deadline=None)
def test_a_quote_is_cut_letter_for_letter_from_the_raw_text(
    before: str, after: str
) -> None:
    said = " ".join(WORDS)
    raw = f"{before}\n{said}\n{after}"
    claim = a_claim(_SHELF)
    found = quote_of(claim, raw)
    assert found is not None
    first, last = found.lines
    assert found.quote in "\n".join(raw.split("\n")[first - 1 : last])


def test_hashes_do_not_hold_words() -> None:
    windows = windows_of(" ".join(WORDS), WIDTH)
    assert all(len(hash_) == 12 and int(hash_, 16) >= 0 for hash_ in windows)
    assert len(words_of(" ".join(WORDS))) == len(WORDS)
