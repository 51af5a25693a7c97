import uuid
from datetime import UTC, date, datetime, timedelta

import inroad
from inroad import open_house
from inroad.settings import Settings
from inroad.wiring import new_id, now


def test_a_house_opens_on_the_day_it_is_given(settings: Settings) -> None:
    assert open_house(settings, today=date(2026, 3, 2)).today == date(2026, 3, 2)


def test_without_a_day_it_is_today_where_this_computer_stands(
    settings: Settings,
) -> None:
    before = datetime.now().astimezone().date()
    assert open_house(settings).today in {before, before + timedelta(days=1)}


def test_instants_are_in_utc() -> None:
    assert now().tzinfo is UTC


def test_ids_are_of_version_seven_and_differ(settings: Settings) -> None:
    house = open_house(settings)
    ids = {house.new_id(), house.new_id(), new_id()}
    assert {uuid.UUID(found).version for found in ids} == {7}
    assert len(ids) == 3


def test_the_shelf_is_filled(settings: Settings) -> None:
    assert open_house(settings).shelf.claims


def test_what_the_package_promises_is_there() -> None:
    assert all(getattr(inroad, name) for name in inroad.__all__)


def test_homes_do_not_mix(settings: Settings) -> None:
    from inroad.record.person import Named  # noqa: PLC0415 - used once

    one = open_house(settings)
    two = open_house(Settings(settings.home / "index" / "two"))
    one.record.keep(Named("Ada"))
    assert two.record.read().name == ""
    assert one.record.read().id != two.record.read().id
