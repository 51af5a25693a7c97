from inroad.library.cite import attributed, cite, day_in_words, speakers
from inroad.library.shelf import Shelf


def test_a_reply_is_traced_from_person_to_post_to_thread_to_blog(shelf: Shelf) -> None:
    chain = cite(shelf, "S1-04")
    person, reply, thread, blog = (str(link) for link in chain.links)
    assert person == "@rronak_ (quoted; Google DeepMind, as given, October 2025)"
    assert reply == "a reply on X"
    assert "Chris Barber" in thread
    assert "TIL: Advice" in blog
    assert chain.said_on == "2 October 2025"


def test_a_quotation_in_a_page_keeps_both_names_and_both_dates(shelf: Shelf) -> None:
    claim = shelf.claim("S4-30")
    assert (claim.speaker, claim.via) == ("Andrej Karpathy", ("Rohin Shah",))
    assert attributed(claim) == "Andrej Karpathy, quoted by Rohin Shah"
    chain = cite(shelf, "S4-30")
    assert chain.said_on == "7 September 2016"
    assert "3 January 2021" in str(chain)


def test_what_the_compiler_says_is_said_by_none_of_the_quoted(shelf: Shelf) -> None:
    for claim_id in ("S1-24", "S1-25"):
        chain = cite(shelf, claim_id)
        assert chain.editorial
        assert chain.claim.speaker == "the blog's author"
        assert "none of the people quoted" in attributed(chain.claim)
        assert "X" not in [link.name for link in chain.links]


def test_sources_without_a_date_stay_undated(shelf: Shelf) -> None:
    for claim in shelf.claims:
        if claim.source_id in {"S2", "S3"}:
            assert claim.said_on is None
            assert cite(shelf, claim.id).said_on == "undated"


def test_a_page_kept_up_to_date_says_when(shelf: Shelf) -> None:
    said = cite(shelf, "S4-12").said_on
    assert said == (
        "3 January 2021, last reviewed 28 November 2022, last updated 23 June 2024"
    )


def test_the_authors_own_doubt_goes_with_every_claim_of_the_page(shelf: Shelf) -> None:
    for claim in shelf.claims:
        if claim.source_id == "S4":
            assert "extra salt" in cite(shelf, claim.id).caveat


def test_hedges_go_with_the_citation(shelf: Shelf) -> None:
    chain = cite(shelf, "S4-18")
    assert "not own experience" in chain.claim.hedge_kinds
    assert any("never had to test" in hedge for hedge in chain.hedges)


def test_all_twelve_people_of_the_collection_are_listed(shelf: Shelf) -> None:
    listed = speakers(shelf, "S1")
    assert len(listed) == 12
    assert all(s.handle.startswith("@") and s.affiliation for s in listed)
    assert {s.said_on for s in listed} == {"2025-10-02"}
    assert {s.shown for s in listed if not s.name} == {
        "@rronak_", "@BlackHC", "@TianbaoX", "@rolandgvc",
    }  # fmt: skip


def test_a_name_known_from_elsewhere_is_not_put_in_the_sources_mouth(
    shelf: Shelf,
) -> None:
    claim = shelf.claim("S1-09")
    assert claim.speaker == "@_arohan_"
    assert "Rohan Anil, a name not in the source" in str(cite(shelf, "S1-09"))


def test_a_misspelt_name_is_shown_as_written_with_a_proposal(shelf: Shelf) -> None:
    note = shelf.claim("S2-13").note
    assert "“Henrik Carlsen”" in note
    assert "Suggested correction: Henrik Karlsson" in note
    assert "Carlsen" not in shelf.claim("S2-13").text


def test_the_machine_transcript_is_marked(shelf: Shelf) -> None:
    assert shelf.source("S2").machine_transcript
    assert "machine" in cite(shelf, "S2-01").caveat


def test_a_day_half_known_is_shown_as_it_is_known() -> None:
    assert day_in_words("2016") == "2016"
    assert day_in_words("2016-09-07") == "7 September 2016"
    assert day_in_words(None) == "undated"
