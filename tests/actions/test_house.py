"""The house: time and chance come in here and nowhere else."""

import uuid
from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from inroad.actions.house import House


def test_ids_made_one_after_another_sort_in_that_order(memory_house: House) -> None:
    ids = [memory_house.new_id() for _ in range(20)]
    assert ids == sorted(ids)
    assert len(set(ids)) == 20


def test_an_id_is_uuidv7_text(memory_house: House) -> None:
    assert uuid.UUID(memory_house.new_id()).version == 7


def test_a_house_does_not_change(memory_house: House) -> None:
    with pytest.raises(FrozenInstanceError):
        memory_house.today = date(2030, 1, 1)  # type: ignore[misc]
