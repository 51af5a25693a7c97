"""The real server, started as people start it, and a real Chromium that looks at it."""
# ruff: noqa: ANN401 - Playwright is loaded late, where there is one

import importlib
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

SWITCHES = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync "
    "--disable-background-networking --disable-component-update"
).split()
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
PATIENCE = 60.0
WIDTHS = (390, 1280)
SIZE: "ViewportSize" = {"width": 1280, "height": 900}
# Style sheets are not asked for again: our policy forbids a script to fetch anything.
AXE: dict[str, Any] = {"preload": False, "resultTypes": ["violations"]}
# The second scheme differs in nothing but colour.
COLOURS = AXE | {"runOnly": ["color-contrast", "link-in-text-block"]}
SCHEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")
DEMO = Path(__file__).parents[2] / "src/inroad/interview/content/demo.txt"

# Pictures are taken by `make screenshots`, and by nothing else.
collect_ignore = [] if os.environ.get("INROAD_SCREENSHOTS") else ["test_screenshots.py"]


def chromium() -> str:
    """Find the browser that this machine has; without one these tests do not run."""
    named = os.environ.get("INROAD_CHROMIUM")
    return str(named or next(filter(None, map(shutil.which, NAMES))))


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """Start the browser for one file: its event loop must be gone before Django's."""
    api = importlib.import_module("playwright.sync_api")
    with api.sync_playwright() as playwright:
        path = chromium()
        started = playwright.chromium.launch(executable_path=path, args=SWITCHES)
        yield started
        started.close()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return where this test's home will be; it is not there yet."""
    return tmp_path / "home"


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a home in which a conversation was kept, as the terminal keeps it."""
    home = tmp_path_factory.mktemp("furnished") / "home"
    terminal(home, "interview", "hear", str(DEMO), "--keep")
    return home


def terminal(home: Path, *words: str, said: str = "") -> str:
    """Run a command of ours in a home, with something said to it; return its answer."""
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "inroad", *words],
        env={**os.environ, "INROAD_HOME": str(home), "COLUMNS": "80"},
        input=said,
        check=True,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    return done.stdout


@pytest.fixture
def inroad(home: Path) -> Callable[..., str]:
    """Return a function that runs a command of ours in this test's home."""
    return partial(terminal, home)


@contextmanager
def served(home: Path) -> Iterator[str]:
    """Run `inroad serve` on a free port, and give the address that it prints."""
    process = subprocess.Popen(
        [sys.executable, "-m", "inroad", "serve", "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "INROAD_HOME": str(home)},
    )
    try:
        yield printed_address(process)
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)
        if process.stdout:
            process.stdout.close()


def printed_address(process: "subprocess.Popen[str]") -> str:
    """Wait for the line in which the server says where it is."""
    ends = time.monotonic() + PATIENCE
    while process.stdout and time.monotonic() < ends:
        line = process.stdout.readline()
        if line.startswith("Inroad is at "):
            return line.split()[-1]
        if not line:
            break
    pytest.fail("the server did not say where it is")


@dataclass
class Watched:
    """A page, and everything it complained of or asked for elsewhere."""

    page: "Page"
    address: str
    seen: Counter[str]
    complaints: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    expected: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", self._request)

    def _console(self, message: Any) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    def _request(self, request: Any) -> None:
        if not request.url.startswith((self.address, "data:")):
            self.elsewhere.append(request.url)

    def go(self, path: str = "") -> "Page":
        """Open a path of the app."""
        self.page.goto(self.address + path)
        return self.page

    def look(self) -> "Page":
        """Hold the page to axe's rules in both schemes, and to its width."""
        path = self.page.url.removeprefix(self.address)
        size = self.page.viewport_size or SIZE
        assert {path: barred(self.page, self.seen)} == {path: {}}
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": 900})
            beyond = "document.documentElement.scrollWidth - innerWidth"
            assert self.page.evaluate(beyond) <= 0, (path, width)
        self.page.set_viewport_size(size)
        return self.page

    def close(self) -> None:
        """Leave, and hold what was seen to the rules."""
        self.page.context.close()
        known = [c for c in self.complaints if not any(e in c for e in self.expected)]
        assert known == []
        assert self.elsewhere == []


def barred(page: "Page", seen: Counter[str]) -> dict[str, list[str]]:
    """List what bars people from a page, by axe's rules, scheme by scheme."""
    axe = importlib.import_module("axe_playwright_python.sync_playwright")
    page.evaluate(axe.Axe().axe_script)
    found: dict[str, list[str]] = {}
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        rules = AXE if scheme == "light" else COLOURS
        faults = page.evaluate("options => axe.run(options)", rules)["violations"]
        seen[scheme] += 1
        if faults:
            found[scheme] = [
                f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in faults
            ]
    return found


class Door:
    """The way into a served home: the first visit is let in, and gives its cookie."""

    def __init__(self, browser: "Browser", printed: str, seen: Counter[str]) -> None:
        self.browser, self.printed, self.seen = browser, printed, seen
        self.address = printed.partition("?")[0]
        self.opened: list[Watched] = []
        self._let_in: list[Any] = []

    def __call__(self, **how: Any) -> Watched:
        """Open a window of its own, watched."""
        context = self.browser.new_context(**{"viewport": SIZE} | how)
        if not self._let_in:
            context.request.get(self.printed)
            self._let_in.extend(context.cookies())
        context.add_cookies(self._let_in)
        context.set_default_timeout(PATIENCE * 1000 / 4)
        return self.beside(context)

    def beside(self, context: Any) -> Watched:
        """Open another tab of a window."""
        self.opened.append(Watched(context.new_page(), self.address, self.seen))
        return self.opened[-1]

    def close(self) -> None:
        """Close every window; in the end nothing may be amiss."""
        opened, self.opened = self.opened, []
        for each in opened:
            each.close()


@pytest.fixture(scope="session")
def seen(request: pytest.FixtureRequest) -> Counter[str]:
    """Return the count of pages held to axe's rules, by scheme."""
    counted: Counter[str] = request.config.stash[SEEN]
    return counted


@pytest.fixture
def watch(browser: "Browser", home: Path, seen: Counter[str]) -> Iterator[Door]:
    """Serve this test's home, and return a function that opens watched pages of it."""
    with served(home) as printed:
        door = Door(browser, printed, seen)
        yield door
        door.close()


@pytest.fixture
def kept(home: Path, furnished: Path) -> Path:
    """Furnish this test's home before it is served."""
    return Path(shutil.copytree(furnished, home))


@pytest.fixture
def at_home(kept: Path, watch: Door) -> Door:
    """Return a function that opens a watched page in a furnished home of its own."""
    assert kept.is_dir()
    return watch


@pytest.fixture(scope="module")
def exhibited(
    browser: "Browser",
    furnished: Path,
    seen: Counter[str],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Door]:
    """Serve one furnished home to all tests of a file that only look at it."""
    home = shutil.copytree(furnished, tmp_path_factory.mktemp("exhibited") / "home")
    with served(Path(home)) as printed:
        yield Door(browser, printed, seen)


@pytest.fixture(scope="module")
def new_home(
    browser: "Browser", seen: Counter[str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Door]:
    """Serve one home, empty at first, to all tests of a file."""
    with served(tmp_path_factory.mktemp("new") / "home") as printed:
        yield Door(browser, printed, seen)


@pytest.fixture
def on_show(exhibited: Door) -> Iterator[Door]:
    """Return a function that opens a watched page of the home on show."""
    yield exhibited
    exhibited.close()


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    """Return a conversation as a file, as somebody would bring it in."""
    return Path(shutil.copy(DEMO, tmp_path / "talk.txt"))


SEEN = pytest.StashKey[Counter[str]]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[SEEN] = Counter()


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    counted = config.stash[SEEN]
    if counted:
        told = ", ".join(f"{n} in the {scheme} scheme" for scheme, n in counted.items())
        terminalreporter.write_line(f"axe: pages held to its rules: {told}.")
