"""Who is who: joined where something says so, apart where nothing does."""

from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.people.names import Census, Mention, alike, block_of, census_of, people_of

COMMON = Census(
    100_000,
    {"wei": 900, "ada": 1, "lin": 400},
    {"wang": 3000, "lovelace": 1, "hu": 800},
    {"graz": 0.0001},
    {"wei wang": 60, "ada lovelace": 2, "bo munk": 1, "kei okada": 150},
    {"wang w": 700, "lovelace a": 3, "munk b": 2, "okada k": 160},
    500_000,
)


def groups(*mentions: Mention, **settled: object) -> list[list[int]]:
    return [list(g) for g in people_of(mentions, COMMON, **settled)]  # type: ignore[arg-type] # as given


def test_a_rare_name_is_one_person() -> None:
    found = groups(Mention(1, 0, "Ada Lovelace"), Mention(2, 0, "Ada Lovelace"))
    assert found == [[0, 1]]


def test_a_common_name_alone_says_nothing() -> None:
    found = groups(Mention(1, 0, "Wei Wang"), Mention(2, 0, "Wei Wang"))
    assert found == [[0], [1]]


def test_a_co_author_joins_a_common_name() -> None:
    with_ada = ("ada lovelace",)
    found = groups(
        Mention(1, 0, "Lin Hu", others=with_ada),
        Mention(2, 0, "Lin Hu", others=with_ada),
        Mention(3, 0, "Lin Hu"),
    )
    assert found == [[0, 1], [2]]


def test_a_name_that_very_many_bear_asks_for_two_co_authors() -> None:
    one, two = ("ada lovelace",), ("ada lovelace", "bo munk")
    found = groups(
        Mention(1, 0, "Wei Wang", others=one), Mention(2, 0, "Wei Wang", others=one)
    )
    assert found == [[0], [1]]
    found = groups(
        Mention(1, 0, "Wei Wang", others=two), Mention(2, 0, "Wei Wang", others=two)
    )
    assert found == [[0, 1]]


def test_a_co_author_with_a_common_name_joins_nobody_alone() -> None:
    with_wei = ("wei wang",)
    found = groups(
        Mention(1, 0, "Lin Hu", others=with_wei),
        Mention(2, 0, "Lin Hu", others=with_wei),
    )
    assert found == [[0], [1]]


def test_a_co_author_who_wrote_very_much_says_less_than_one_who_wrote_little() -> None:
    with_kei, with_bo = ("kei okada",), ("bo munk",)
    for others, expected in ((with_kei, [[0], [1]]), (with_bo, [[0, 1]])):
        found = groups(
            Mention(1, 0, "Lin Hu", others=others),
            Mention(2, 0, "Lin Hu", others=others),
        )
        assert found == expected


def test_an_initial_is_joined_by_a_co_author_who_is_shortened_too() -> None:
    found = groups(
        Mention(1, 0, "W. Wang", others=("b munk",)),
        Mention(2, 0, "Wei Wang", others=("bo munk",)),
        Mention(3, 0, "Wen Wang", others=("ada lovelace",)),
    )
    assert found == [[0, 1], [2]]


def test_an_initial_that_fits_two_people_as_well_stays_apart() -> None:
    found = groups(
        Mention(1, 0, "W. Wang", others=("b munk",)),
        Mention(2, 0, "Wei Wang", others=("bo munk",)),
        Mention(3, 0, "Wen Wang", others=("bo munk",)),
    )
    assert found == [[0], [1], [2]]


def test_the_more_begin_so_the_more_an_initial_asks_for() -> None:
    ends = [
        *("ei", "en", "an", "u", "ai", "eng", "in", "uan", "ang", "ing", "alt", "es"),
        *("anda", "olf", "ido", "inn", "ill", "alker", "arren", "ade", "yatt", "im"),
    ]
    named = [Mention(9 + at, 0, f"W{end} Wang") for at, end in enumerate(ends)]
    short = Mention(1, 0, "W. Wang", others=("b munk", "a lovelace"))
    one = Mention(2, 0, "Wei Wang", others=("bo munk",))
    both = Mention(2, 0, "Wei Wang", others=("bo munk", "ada lovelace"))
    assert [0, 1] in groups(short, one)
    assert [0, 1] not in groups(short, one, *named)
    assert [0, 1] in groups(short, both, *named)


def test_initials_with_a_co_author_are_one() -> None:
    found = groups(
        Mention(1, 0, "W. Wang", others=("b munk",)),
        Mention(2, 0, "W. Wang", others=("bo munk",)),
        Mention(3, 0, "W. Wang", others=("wei wang",)),
    )
    assert found == [[0, 1], [2]]


def test_what_the_person_parted_no_co_author_joins() -> None:
    with_ada = ("ada lovelace",)
    two = (
        Mention(1, 0, "Lin Hu", others=with_ada),
        Mention(2, 0, "Lin Hu", others=with_ada),
    )
    assert groups(*two, apart=[(0, 1)]) == [[0], [1]]


def test_a_small_place_joins_a_common_name() -> None:
    found = groups(
        Mention(1, 0, "Wei Wang", places=("graz",)),
        Mention(2, 0, "Wei Wang", places=("graz",)),
    )
    assert found == [[0, 1]]


def test_ids_go_before_names() -> None:
    found = groups(
        Mention(1, 0, "Wei Wang", ("openreview:~Wei_Wang1",)),
        Mention(2, 0, "Wei Wang", ("openreview:~Wei_Wang1",)),
        Mention(3, 0, "Wei Wang", ("openreview:~Wei_Wang2",)),
    )
    assert found == [[0, 1], [2]]


def test_two_ids_of_one_kind_keep_a_rare_name_apart() -> None:
    found = groups(
        Mention(1, 0, "Ada Lovelace", ("orcid:1",)),
        Mention(2, 0, "Ada Lovelace", ("orcid:2",)),
    )
    assert found == [[0], [1]]


def test_nobody_is_their_own_co_author() -> None:
    found = groups(Mention(1, 0, "Ada Lovelace"), Mention(1, 1, "Ada Lovelace"))
    assert found == [[0], [1]]


def test_what_the_person_settled_goes_before_everything() -> None:
    two = (Mention(1, 0, "Wei Wang"), Mention(2, 0, "Wei Wang"))
    assert groups(*two, same=[(0, 1)]) == [[0, 1]]
    ada = (Mention(1, 0, "Ada Lovelace"), Mention(2, 0, "Ada Lovelace"))
    assert groups(*ada, apart=[(0, 1)]) == [[0], [1]]


def test_an_initial_joins_the_only_one_of_a_small_family() -> None:
    found = groups(Mention(1, 0, "Ada Lovelace"), Mention(2, 0, "A. Lovelace"))
    assert found == [[0, 1]]


def test_given_names_are_alike_whole_shortened_or_run_together() -> None:
    assert alike(("joao", "f"), ("joao",))
    assert alike(("yun", "hui"), ("yunhui",))
    assert alike(("j",), ("joao",))
    assert not alike(("jan",), ("joao",))


def test_who_goes_by_a_second_name_is_nobody_who_lacks_it() -> None:
    assert not alike(("c", "karen"), ("changliu",))
    assert not alike(("changliu", "x"), ("c", "karen"))
    assert alike(("c", "karen"), ("catherine", "k"))
    assert alike(("c", "karen"), ("c",))
    assert alike(("c", "k"), ("catherine",))


def test_a_name_in_any_script_has_a_block() -> None:
    assert block_of("Ada Lovelace") == block_of("A. B. Lovelace") == "lovelace a"
    assert block_of("王 伟") == "伟 王"
    assert block_of("Teresa") == "teresa"
    assert block_of("…") == ""


names = st.sampled_from(["Wei Wang", "W. Wang", "Wei B. Wang", "Wen Wang"])
mentions = st.lists(
    st.builds(
        Mention,
        st.integers(1, 6),
        st.integers(0, 3),
        names,
        st.sampled_from([(), ("orcid:1",), ("orcid:2",), ("ieee:3",)]),
        st.sampled_from([(), ("graz",)]),
        st.sampled_from([(), ("ada lovelace",), ("x y", "z w")]),
    ),
    max_size=14,
)


@settings(max_examples=80, deadline=None)
@given(mentions)
def test_every_mention_is_somebodys_and_nobody_has_two_orcids(
    block: list[Mention],
) -> None:
    found = people_of(block, census_of({"wei wang": 1, "w wang": 1}, {"graz": 3}))
    assert sorted(at for group in found for at in group) == list(range(len(block)))
    for group in found:
        orcids = {i for at in group for i in block[at].ids if i.startswith("orcid")}
        works = [block[at].work for at in group]
        assert len(orcids) < 2
        assert len(set(works)) == len(works)
