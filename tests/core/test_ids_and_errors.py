"""Ids, and the ways in which something goes wrong."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest

from inroad.core.errors import (
    BadInput,
    Conflict,
    InroadError,
    NotAllowed,
    NotFound,
    Unavailable,
)
from inroad.core.ids import uuid7
from inroad.core.suggestion import SECTIONS, Suggestion

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def test_an_id_is_a_uuid_of_version_seven() -> None:
    made = uuid.UUID(uuid7(AT, b"\xff" * 10))
    assert (made.version, made.variant) == (7, uuid.RFC_4122)


def test_an_id_holds_its_instant() -> None:
    made = uuid.UUID(uuid7(AT, bytes(10)))
    assert made.int >> 80 == int(AT.timestamp() * 1000)


def test_ids_sort_by_when_they_were_made() -> None:
    later = AT + timedelta(milliseconds=1)
    assert uuid7(AT, b"\xff" * 10) < uuid7(later, bytes(10))


@pytest.mark.parametrize(
    ("kind", "code", "status"),
    [
        (BadInput, 2, 400),
        (NotFound, 3, 404),
        (NotAllowed, 4, 403),
        (Conflict, 5, 409),
        (Unavailable, 6, 503),
    ],
)
def test_every_error_has_its_exit_code_and_status(
    kind: type[InroadError], code: int, status: int
) -> None:
    assert (kind.exit_code, kind.http_status) == (code, status)


def test_an_error_is_a_sentence_and_a_hint() -> None:
    assert str(BadInput("That is empty.", hint="Write it.")) == (
        "That is empty. Write it."
    )
    assert str(NotFound("Nothing is there.")) == "Nothing is there."


def test_a_suggestion_carries_no_calculation_unless_given() -> None:
    offered = Suggestion("aim.line", SECTIONS[0], "You want: “a”.", ("slot:goals",))
    assert not offered.calculations
    assert offered.track == ""
