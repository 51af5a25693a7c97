"""The real server, started as people start it, and a real Chromium that looks at it."""
# ruff: noqa: ANN401 - Playwright is loaded late, where there is one

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
PATIENCE = 60.0
DEMO = Path(__file__).parents[2] / "src/inroad/interview/content/demo.txt"


def chromium() -> str:
    """Find the browser that this machine has, or skip aloud."""
    named = os.environ.get("INROAD_CHROMIUM")
    found = named or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("browser: no Chromium found")
    return found


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """Start the browser for one file: its event loop must be gone before Django's."""
    path = chromium()
    api = pytest.importorskip("playwright.sync_api", reason="browser: no Playwright")
    with api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=SWITCHES)
        yield started
        started.close()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return where this test's home will be; it is not there yet."""
    return tmp_path / "home"


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a home in which a conversation was kept, as the terminal keeps it."""
    home = tmp_path_factory.mktemp("furnished") / "home"
    words = [sys.executable, "-m", "inroad", "interview", "hear", str(DEMO), "--keep"]
    environment = {**os.environ, "INROAD_HOME": str(home)}
    subprocess.run(  # noqa: S603 - our own program
        words, env=environment, check=True, stdout=subprocess.DEVNULL
    )
    return home


@pytest.fixture
def printed(home: Path) -> Iterator[str]:
    """Serve this test's home, and return the address that was printed."""
    yield from served(home)


@pytest.fixture
def address(printed: str) -> str:
    """Return where this test's home is served, without what lets a visitor in."""
    return printed.partition("?")[0]


def served(home: Path) -> Iterator[str]:
    """Run `inroad serve` on a free port until the test is over."""
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
    complaints: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)

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


@pytest.fixture
def watch(
    browser: "Browser", printed: str, address: str
) -> Iterator[Callable[..., Watched]]:
    """Return a function that opens a watched page; in the end nothing may be amiss.

    The printed address lets one visit in; later windows are given its cookie.
    """
    opened: list[Watched] = []
    let_in: list[Any] = []

    def open_page(**how: Any) -> Watched:
        how = {"viewport": {"width": 1280, "height": 900}} | how
        context = browser.new_context(**how)
        if not let_in:
            context.request.get(printed)
            let_in.extend(context.cookies())
        context.add_cookies(let_in)
        opened.append(Watched(context.new_page(), address))
        return opened[-1]

    yield open_page
    for each in opened:
        each.page.context.close()
        assert each.complaints == []
        assert each.elsewhere == []


@pytest.fixture
def kept(home: Path, furnished: Path) -> Path:
    """Furnish this test's home before it is served."""
    return Path(shutil.copytree(furnished, home))


@pytest.fixture
def at_home(kept: Path, watch: Callable[..., Watched]) -> Callable[..., Watched]:
    """Return a function that opens a watched page in a furnished home."""
    assert kept.is_dir()
    return watch


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    """Return a conversation as a file, as somebody would bring it in."""
    return Path(shutil.copy(DEMO, tmp_path / "talk.txt"))


@pytest.fixture
def faults() -> "Callable[[Page], list[str]]":
    """Return a function that lists what bars people from a page, by axe's rules."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")

    def find(page: "Page") -> list[str]:
        found = axe.Axe().run(page).response["violations"]
        return [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in found]

    return find
