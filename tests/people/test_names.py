"""Who is who: joined where something says so, apart where nothing does."""

from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.people.names import Census, Mention, alike, block_of, census_of, people_of

COMMON = Census(
    100_000, {"wei": 900, "ada": 1}, {"wang": 3000, "lovelace": 1}, {"graz": 0.0001}
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
        Mention(1, 0, "Wei Wang", others=with_ada),
        Mention(2, 0, "Wei Wang", others=with_ada),
        Mention(3, 0, "Wei Wang"),
    )
    assert found == [[0, 1], [2]]


def test_a_co_author_with_a_common_name_joins_nobody_alone() -> None:
    with_wei = ("wei wang",)
    found = groups(
        Mention(1, 0, "Wei Wang", others=with_wei),
        Mention(2, 0, "Wei Wang", others=with_wei),
    )
    assert found == [[0], [1]]


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
    found = people_of(block, census_of(["wei wang", "w wang"], {"graz": 3}))
    assert sorted(at for group in found for at in group) == list(range(len(block)))
    for group in found:
        orcids = {i for at in group for i in block[at].ids if i.startswith("orcid")}
        works = [block[at].work for at in group]
        assert len(orcids) < 2
        assert len(set(works)) == len(works)
