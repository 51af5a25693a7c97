"""The cast, a house in memory, a fixed day, and what this machine lacks, said aloud.

Ada is new here. Ben keeps a record too, in the same database. Chi has none.
"""

import hashlib
import importlib.util
import os
import random
import shutil
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import hypothesis
import pytest
from tests.databases import close_databases
from tests.memory import MemoryCalculations, MemoryRecord

from inroad.actions.house import House
from inroad.library.shelf import Shelf, load_shelf
from inroad.record.brought import Brought, Problem
from inroad.record.conversation import Conversation
from inroad.record.log import LogEntry
from inroad.record.person import Change, KeptBrief, KeptLine, Named
from inroad.record.profile import Answer
from inroad.record.steps import Step, settled
from inroad.settings import Settings

TODAY = date(2026, 3, 2)
ROOT = Path(__file__).parents[1]

# `make properties` asks for the thorough one. A property that must stay small names
# its own number of examples; the others take the profile's.
hypothesis.settings.register_profile("quick", max_examples=50, deadline=None)
hypothesis.settings.register_profile("thorough", max_examples=2000, deadline=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


class Clock:
    """A clock that shows a new millisecond of the fixed day whenever it is read."""

    def __init__(self) -> None:
        self._now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self._now += timedelta(milliseconds=1)
        return self._now


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    """Return the library as it ships, read once."""
    return load_shelf()


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture
def make_house(shelf: Shelf) -> Callable[..., House]:
    """Return a function that makes a house in memory, empty or with changes kept."""

    def make(*changes: Change, day: date = TODAY) -> House:
        record = MemoryRecord()
        record.keep(*changes)
        return House(
            record=record,
            shelf=shelf,
            calculations=MemoryCalculations(),
            today=day,
            now=Clock(),
            random=random.Random(0).randbytes,  # noqa: S311 - a test's chance is fixed
        )

    return make


@pytest.fixture
def memory_house(make_house: Callable[..., House]) -> House:
    """Return the house of somebody of whom nothing is known."""
    return make_house()


@pytest.fixture
def memory_record() -> MemoryRecord:
    """Return an empty record."""
    return MemoryRecord()


TRANSCRIPT = b"Ben: What do you earn?\nAda: Three thousand euros a month.\n"


@pytest.fixture
def ada() -> tuple[Change, ...]:
    """Return what is kept of Ada: of every kind of change but a source one."""
    heard = hashlib.sha256(TRANSCRIPT).hexdigest()
    money = {"amount": 3000, "currency": "EUR", "basis": "a month"}
    line = KeptLine("aim.as_said", "aim", "You want to do research.", ("slot:goals",))
    return (
        Named("Ada"),
        Conversation("c1", "talk.txt", heard, "Ada", "Ben", TODAY, notes=("Short.",)),
        Answer("a1", "monthly_income", money, "heard", TODAY, (2,), "Three", "c1"),
        Answer("a2", "spending", None, "asked", TODAY, declined=True),
        Answer("a3", "runway_months", {"low": 6, "high": 8.5}, "asked", TODAY),
        Answer("a4", "runway_months", None, "asked", TODAY),
        LogEntry("l1", TODAY, "Wrote to Ben", "message", 25, "S2-22", "Ben", None),
        KeptBrief("b1", TODAY, (line,), {"slot:goals": {"kind": "slot"}}),
        Step("s1", "spending", "declined", TODAY),
        settled("c1", "monthly_income", "accepted", TODAY),
    )


PAGE = b"# On reading\n\nRead slowly; then write down what was new to you.\n"


@pytest.fixture
def brought() -> Brought:
    """Return a source that Ada brought in, with something to know about it."""
    odd = Problem("The link “http://a b” leads nowhere.", (3, 3), "link")
    sha256 = hashlib.sha256(PAGE).hexdigest()
    return Brought(
        "018f-page", "reading.md", "On reading", "markdown", sha256, TODAY,
        problems=(odd,), authors="Cem", said_on="2024-05-01", passages=1,
    )  # fmt: skip


@pytest.fixture
def brought_page() -> bytes:
    """Return the file that Ada's source names."""
    return PAGE


@pytest.fixture
def transcript() -> bytes:
    """Return the file that Ada's conversation names."""
    return TRANSCRIPT


@pytest.fixture
def ada_house(make_house: Callable[..., House], ada: tuple[Change, ...]) -> House:
    """Return Ada's house, in memory, with her transcript."""
    house = make_house(*ada)
    house.record.keep_file(TRANSCRIPT)
    return house


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[Settings]:
    """Return the settings of a home that is not there yet, on SQLite."""
    yield Settings(tmp_path / "home", wait_seconds=0.05)
    close_databases()


# What a machine may lack.


def _lacks_browser() -> str:
    if importlib.util.find_spec("playwright") is None:
        return "Playwright is not installed"
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    found = os.environ.get("INROAD_CHROMIUM") or any(map(shutil.which, names))
    return "" if found else "no Chromium was found"


def _lacks_postgres() -> str:
    found = os.environ.get("INROAD_TEST_POSTGRES")
    return "" if found else "INROAD_TEST_POSTGRES names no server"


def _lacks_shared() -> str:
    found = (ROOT.parent / "shared").is_dir()
    return "" if found else "the authors' shared folder is not beside this one"


LACKS: Mapping[str, Callable[[], str]] = {
    "browser": _lacks_browser,
    "postgres": _lacks_postgres,
    "shared": _lacks_shared,
}


def required() -> set[str]:
    """Return the capabilities without which a run counts as failed."""
    return set(os.environ.get("INROAD_REQUIRE", "").replace(",", " ").split())


def pytest_configure() -> None:
    unknown = required() - set(LACKS)
    if unknown:
        names = ", ".join(sorted(unknown))
        raise pytest.UsageError(f"INROAD_REQUIRE names {names}; known: {[*LACKS]}")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    lacking = {name: lacks() for name, lacks in LACKS.items()}
    for item in items:
        for name, reason in lacking.items():
            if reason and item.get_closest_marker(name):
                item.add_marker(pytest.mark.skip(reason=f"{name}: {reason}"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    needed = {name for name in required() if item.get_closest_marker(name)}
    if report.skipped and needed:
        report.outcome = "failed"
        names = ", ".join(sorted(needed))
        report.longrepr = f"INROAD_REQUIRE says {names}, so this may not be skipped."
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.stats.get("skipped", [])
    told = Counter(
        name
        for report in skipped
        for name in LACKS
        if name in getattr(report, "keywords", {})
    )
    for name, count in sorted(told.items()):
        reason = LACKS[name]() or "see the reasons above"
        terminalreporter.write_line(f"NOT RUN HERE: {name} ({count}): {reason}.")
