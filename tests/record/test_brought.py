"""A source that was brought in stands in the record like everything else."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from inroad import open_house
from inroad.actions.house import House
from inroad.core.errors import BadInput, NotFound
from inroad.record.brought import Brought
from inroad.record.bundle import bundle, files_of, unbundle
from inroad.record.forgetting import leaving
from inroad.record.gone import What
from inroad.record.person import is_empty, person_of
from inroad.settings import Settings

Make = Callable[..., House]


def test_a_source_goes_out_and_comes_back_the_same(
    make_house: Make, brought: Brought, brought_page: bytes
) -> None:
    house = make_house(brought)
    house.record.keep_file(brought_page)
    parts = bundle(house.record.read(), files_of(house.record, house.record.read()))
    changes, files = unbundle(parts)
    assert brought in changes
    assert files[brought.sha256] == brought_page
    again = person_of("", changes)
    assert bundle(again, dict(files)) == parts


def test_a_record_of_version_two_comes_back_without_sources(make_house: Make) -> None:
    record = json.loads(bundle(make_house().record.read(), {})["record.json"])
    del record["brought"]
    old = json.dumps({**record, "version": 2}).encode()
    changes, _ = unbundle({"record.json": old})
    assert person_of("", changes).brought == ()


def test_a_source_whose_file_is_neither_there_nor_missing_is_refused(
    make_house: Make, brought: Brought
) -> None:
    record = json.loads(bundle(make_house(brought).record.read(), {})["record.json"])
    text = json.dumps({**record, "missing": []}).encode()
    with pytest.raises(BadInput, match="is missing"):
        unbundle({"record.json": text})


def test_a_page_tells_of_sources_and_of_what_is_odd_in_them(
    make_house: Make, brought: Brought
) -> None:
    page = bundle(make_house(brought).record.read(), {})["sources.md"].decode()
    assert "## On reading" in page
    assert f"files/{brought.sha256}" in page
    assert "leads nowhere" in page


def test_a_record_with_a_source_alone_is_not_empty(
    make_house: Make, brought: Brought
) -> None:
    assert not is_empty(make_house(brought).record.read())


def test_a_source_is_kept_in_the_database_and_forgotten_with_its_file(
    settings: Settings, brought: Brought, brought_page: bytes
) -> None:
    record = open_house(settings).record
    record.keep_file(brought_page)
    record.keep(brought)
    assert record.read().brought == (brought,)
    record.forget(What("source", brought.id))
    assert record.read().brought == ()
    with pytest.raises(NotFound):
        record.file(brought.sha256)


def test_a_file_that_a_conversation_rests_on_too_stays(
    ada_house: House, brought: Brought
) -> None:
    talk = ada_house.record.read().conversations[0]
    ada_house.record.keep(replace(brought, sha256=talk.sha256))
    left = leaving(ada_house.record.read(), What("source", brought.id))
    assert (left.files, left.count(Brought)) == (frozenset(), 1)
    other = leaving(ada_house.record.read(), What("conversation", talk.id))
    assert other.files == frozenset()


def test_text_kept_beside_a_file_goes_with_it(
    make_house: Make, brought: Brought
) -> None:
    beside = replace(brought, text_sha256="a" * 64)
    left = leaving(make_house(beside).record.read(), What("source", beside.id))
    assert left.files == {brought.sha256, "a" * 64}


def test_forgetting_everything_forgets_sources(
    make_house: Make, brought: Brought
) -> None:
    house = make_house(brought)
    house.record.forget(What("everything"))
    assert is_empty(house.record.read())
