"""The cards that ship, checked; with the sources' own files where they are here."""

import re

import pytest

from inroad.library.claim import HEDGE_KINDS, Claim
from inroad.library.hashing import sketch_of, words_of
from inroad.library.parsed import PARSED
from inroad.library.recognise import quote_of, recognise
from inroad.library.shelf import CONTENT, Shelf
from inroad.record.profile import SLOTS

LINES = frozenset(
    """aim.line aim.why_unknown act.write_to act.questions act.draft act.odds
    act.lower_rung blocks.readiness blocks.reverse_test blocks.self_discount
    blocks.time runway.short_for_company runway.no_safe_date runway.apply_by
    attention.research_share_unknown attention.now roles.research_lead roles.phd
    options.structured_programme options.free_exploration options.dream_lab
    options.ambitious_first options.safest_first options.counter_view
    options.company options.university_lab options.paying_job
    options.independent_public_work options.phd options.too_few options.stay
    options.not_a_reason_to_switch test.replicate test.conceptual test.judge
    people.name_the_group people.real_people reading.cap week.social week.money
    week.reputation_takes_time aim.knowing roles.conceptual_lead
    roles.conceptual_helper roles.empirical_lead roles.empirical_helper
    roles.theory_lead roles.professor roles.software_engineer roles.another_problem
    roles.order roles.seven roles.lead_or_helper roles.titles roles.other_breakdown
    stay.learning stay.unhappy stay.leave stay.remain stay.phd costs.time
    costs.less_time costs.phd costs.money costs.fame
    costs.obscurity costs.company options.costs costs.question""".split()
)
LONGEST_QUOTATION = 8  # words of a source that may follow one another in our text


def test_ids_are_unique_and_belong_to_their_source(shelf: Shelf) -> None:
    ids = [claim.id for claim in shelf.claims]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(rf"{c.source_id}-\d\d\d?", c.id) for c in shelf.claims)


def test_claims_bear_on_lines_that_a_brief_has(shelf: Shelf) -> None:
    named = {line for c in shelf.claims for line in (*c.bears_on, *c.opposes_line)}
    assert named <= LINES


def test_conditions_test_slots_that_a_profile_has(shelf: Shelf) -> None:
    tested = {s for c in shelf.claims for t in c.applies_when.tests for s in t.slots}
    assert tested <= set(SLOTS)


def test_host_and_guest_are_told_apart(shelf: Shelf) -> None:
    podcast = {c.speaker: c.role for c in shelf.claims if c.source_id == "S2"}
    assert podcast == {"Andrew": "host", "Stefano": "guest"}


def test_a_guest_speaks_of_ways_into_research_and_not_of_himself(shelf: Shelf) -> None:
    said = {claim.id for claim in shelf.claims if claim.role == "guest"}
    assert said == {f"S2-{n}" for n in (29, 36, 48, 49, 51, 62, 63)}


def test_money_ratings_and_attention_of_a_guest_stay_out(shelf: Shelf) -> None:
    own = (2, *range(30, 36), 37, 47, 50, *range(52, 62), 64, 68, 69, 74)
    assert not {f"S2-{n:02}" for n in own} & {claim.id for claim in shelf.claims}


def test_a_rough_number_says_so(shelf: Shelf) -> None:
    for claim in shelf.claims:
        assert set(claim.hedge_kinds) <= set(HEDGE_KINDS)
        assert bool(claim.hedges) or not claim.hedge_kinds


def test_editorial_claims_name_the_compiler_in_their_text(shelf: Shelf) -> None:
    for claim in shelf.claims:
        assert claim.editorial == claim.text.startswith("The compiler")
        assert claim.editorial == (claim.role == "compiler")


def test_every_claim_of_a_source_at_hand_carries_hashes_of_its_passage(
    shelf: Shelf,
) -> None:
    at_hand = {source.id for source in shelf.sources if source.sha256}
    assert at_hand == {"S1", "S2", "S3", "S4"}
    assert all(c.begins for c in shelf.claims if c.source_id in at_hand)


def test_our_words_are_short(shelf: Shelf) -> None:
    assert max(len(claim.text) for claim in shelf.claims) <= 240


@pytest.mark.shared
def test_each_source_is_recognised_in_its_own_file(
    shelf: Shelf, seeds: dict[str, bytes]
) -> None:
    for name, data in seeds.items():
        found = recognise(shelf, data)
        assert found is not None
        assert found.id == name
        assert found.shingles == sketch_of(data.decode())
        moved = recognise(shelf, b"# brought in\n\n" + data.replace(b"\n", b"\r\n"))
        assert moved is found


@pytest.mark.shared
def test_each_passage_stands_within_the_lines_it_is_said_to_stand_in(
    shelf: Shelf, seeds: dict[str, bytes]
) -> None:
    for claim in at_hand(shelf, seeds):
        raw = seeds[claim.source_id].decode()
        found = quote_of(claim, raw)
        assert found is not None, claim.id
        assert claim.lines is not None, claim.id
        assert claim.lines[1] <= len(raw.split("\n"))
        assert claim.lines[0] <= found.lines[0] <= found.lines[1] <= claim.lines[1]


@pytest.mark.shared
def test_a_quote_is_still_found_when_every_line_has_moved(
    shelf: Shelf, seeds: dict[str, bytes]
) -> None:
    for claim in at_hand(shelf, seeds):
        raw = "\n" * 7 + seeds[claim.source_id].decode()
        found = quote_of(claim, raw)
        assert found is not None, claim.id
        assert claim.lines is not None, claim.id
        assert found.lines[0] >= claim.lines[0] + 7


@pytest.mark.shared
def test_no_claim_is_a_quotation(shelf: Shelf, seeds: dict[str, bytes]) -> None:
    theirs: set[tuple[str, ...]] = set()
    for data in seeds.values():
        theirs |= _runs(data.decode())
    for claim in shelf.claims:
        for text in _our_texts(claim):
            assert not _runs(text) & theirs, claim.id


@pytest.mark.shared
def test_no_file_that_ships_holds_a_sentence_of_a_source(
    seeds: dict[str, bytes],
) -> None:
    theirs = {run for data in seeds.values() for run in _runs(data.decode())}
    # The parsed copy says nothing that its files do not say; vectors are numbers.
    passed = {PARSED, "meaning.npz", "gist.npz", "apart.npz"}
    texts = (p for p in CONTENT.rglob("*.*") if p.name not in passed)
    for path in texts:
        # Addresses and titles are names, which one source may well mention of another.
        names = r"https?://\S+|^title +=.*$"
        ours = re.sub(names, "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        assert not _runs(ours) & theirs, path.name


def at_hand(shelf: Shelf, seeds: dict[str, bytes]) -> list[Claim]:
    return [claim for claim in shelf.claims if claim.source_id in seeds]


def _our_texts(claim: Claim) -> tuple[str, ...]:
    return (claim.text, claim.note, claim.said_of, claim.stance, *claim.hedges)


def _runs(text: str, length: int = LONGEST_QUOTATION + 1) -> set[tuple[str, ...]]:
    words = [word.text for word in words_of(text)]
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}
