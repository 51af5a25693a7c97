"""Out, in and out again: the same bytes, whatever a person said."""

import hashlib
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inroad.actions.house import House
from inroad.actions.record import export, import_
from inroad.actions.registry import Folder
from inroad.record.bundle import bundle, unbundle
from inroad.record.conversation import Conversation
from inroad.record.log import LogEntry
from inroad.record.person import Change, KeptBrief, KeptLine, Named
from inroad.record.profile import SLOTS, Answer

ODD = ["", "=1+1", "\0", "\r\n", "\ud800", "a\u2028b", "<b>", "[x](y)", "’", "🧭", "א"]
TEXTS = st.text(max_size=12) | st.sampled_from(ODD)
DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1))
NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
JSON = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3)
    ),
    max_leaves=6,
)
TABLES = st.dictionaries(TEXTS, JSON, max_size=2)
IDS = st.integers(0, 10**9).map("id-{}".format)
FILES = (b"", b"plain\n", b"\xff\xfe raw \x00 bytes\r\n", "é\n".encode("latin-1"))
BY_HASH = {hashlib.sha256(data).hexdigest(): data for data in FILES}

WORDS = TEXTS.map("said: {}".format)
LINES_OF_A_FILE = st.lists(st.integers(1, 999), max_size=2)
AMOUNTS = st.integers(0, 10**12) | st.floats(0, 1e12)
# Each in the shape of its slot, and beside it anything at all.
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "monthly_income": st.fixed_dictionaries(
        {"amount": AMOUNTS, "currency": st.sampled_from([None, "EUR"]), "basis": WORDS},
        optional={"more": JSON},
    ),
    "runway_months": st.fixed_dictionaries({"low": st.just(-1.5), "high": st.just(0)}),
    "happiness": st.fixed_dictionaries({"text": WORDS}, optional={"more": JSON}),
    "goals": st.lists(
        st.fixed_dictionaries(
            {"text": WORDS, "lines": LINES_OF_A_FILE, "quote": TEXTS},
            optional={"more": JSON},
        ),
        min_size=1,
        max_size=3,
    ),
    "dependants": st.integers(0, 9),
}


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    """Draw an answer whose value has the shape of its slot."""
    slot = draw(st.sampled_from(sorted(VALUES)))
    return Answer(
        id=draw(IDS),
        slot=slot,
        value=draw(st.none() | VALUES[slot]),
        origin=draw(st.sampled_from(["asked", "heard", "default"])),
        on=draw(DAYS),
        lines=tuple(draw(LINES_OF_A_FILE)),
        quote=draw(TEXTS),
        conversation=draw(TEXTS),
        declined=draw(st.booleans()),
    )


CONFLICTS = st.fixed_dictionaries(
    {
        "slot": st.sampled_from(SLOTS),
        "kept": JSON,
        "statements": st.lists(
            st.fixed_dictionaries(
                {"value": JSON, "line": st.integers(1, 99), "speaker": TEXTS}
            ),
            max_size=2,
        ),
    }
)
DISCOUNTS = st.fixed_dictionaries({"quote": TEXTS, "lines": LINES_OF_A_FILE})
CONVERSATIONS = st.builds(
    Conversation,
    id=IDS,
    name=TEXTS,
    sha256=st.sampled_from([*BY_HASH, "0" * 64]),
    subject=TEXTS,
    interviewer=TEXTS,
    heard_on=DAYS,
    machine_made=st.booleans(),
    conflicts=st.lists(CONFLICTS, max_size=1).map(tuple),
    discounts=st.lists(DISCOUNTS, max_size=1).map(tuple),
    notes=st.lists(TEXTS, max_size=1).map(tuple),
)
ENTRIES = st.builds(
    LogEntry,
    id=IDS,
    on=DAYS,
    text=TEXTS,
    kind=st.sampled_from(["did", "message", "application"]),
    minutes=st.none() | st.integers(0, 600),
    followed=TEXTS,
    to=TEXTS,
    answered=st.none() | st.booleans(),
    outcome=TEXTS,
    outcome_on=st.none() | DAYS,
)
LINES = st.builds(KeptLine, TEXTS, TEXTS, TEXTS, st.lists(TEXTS, max_size=2).map(tuple))
BRIEFS = st.builds(
    KeptBrief,
    id=IDS,
    on=DAYS,
    lines=st.lists(LINES, max_size=2).map(tuple),
    refs=st.dictionaries(TEXTS, TABLES, max_size=2),
)


@st.composite
def people(draw: st.DrawFn) -> tuple[Change, ...]:
    """Draw everything that is kept of one person."""
    kept: list[Any] = [Named(draw(TEXTS))]
    for kind in (answers(), CONVERSATIONS, ENTRIES, BRIEFS):
        kept += draw(st.lists(kind, max_size=3, unique_by=lambda value: value.id))
    return tuple(kept)


IN_A_HOUSE = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@given(changes=people())
@IN_A_HOUSE
def test_a_bundle_taken_apart_and_made_again_is_the_same_bytes(
    make_house: Callable[..., House], changes: tuple[Change, ...]
) -> None:
    person = make_house(*changes).record.read()
    named = {c.sha256 for c in person.conversations}
    first = bundle(person, {s: d for s, d in BY_HASH.items() if s in named})
    back, files = unbundle(first)
    again = make_house(*back).record.read()
    assert bundle(again, dict(files)) == first


@given(changes=people())
@IN_A_HOUSE
def test_export_import_export_is_the_same_bytes_in_a_real_database(
    stored: House,
    neighbour: Callable[[House], House],
    changes: tuple[Change, ...],
) -> None:
    one, other = neighbour(stored), neighbour(stored)
    for data in FILES:
        one.record.keep_file(data)
    one.record.keep(*changes)
    with tempfile.TemporaryDirectory() as folder:
        first, second = Path(folder) / "first", Path(folder) / "second"
        export(one, Folder(str(first)))
        import_(other, Folder(str(first)))
        export(other, Folder(str(second)))
        assert contents(second) == contents(first)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
