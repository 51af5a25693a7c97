"""How fast pages are, as twenty browsers at once see it, beside a bare Django page.

The real `inroad serve` with a record of one year, on loopback, twenty clients that keep
their connections; beside it, in the same run and served the same way, a Django page
that says one sentence and has no middleware. Each page takes turns with the bare one,
so that a busy machine slows both alike; of the turns' ratios the median counts. At p95
a page may take six times as long. The first composition after a change is measured
apart, one client at a time. Writes bench/results/pages.json.
"""

import contextlib
import http.client
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from inroad.actions.interview import hear
from inroad.actions.plan import brief
from inroad.actions.profile import profile_set
from inroad.core.document import text_document
from inroad.record.log import Kind, LogEntry
from inroad.settings import Settings
from inroad.wiring import open_house

HERE = Path(__file__).parent
DEMO = HERE.parent / "src" / "inroad" / "interview" / "content" / "demo.txt"
PYTHON = sys.executable
CLIENTS, SECONDS, ROUNDS, FIRSTS = 20, 0.7, 7, 5
LIMIT = 6.0
PAGES = {
    "brief": "/",
    "runway": "/runway/",
    "options": "/options/",
    "profile": "/profile/",
    "interview": "/interview/",
}
BARE = """
import logging
import waitress
logging.getLogger("waitress.queue").setLevel(logging.ERROR)
from django.conf import settings
settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"], ROOT_URLCONF=__name__, MIDDLEWARE=[],
    SECRET_KEY="bare", LOGGING_CONFIG=None, USE_I18N=False,
)
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpResponse
from django.urls import path
urlpatterns = [path("", lambda request: HttpResponse("<p>One sentence.</p>"))]
import django
django.setup()
server = waitress.create_server(
    WSGIHandler(), host="127.0.0.1", port=0, threads=4, ident=None,
    clear_untrusted_proxy_headers=True,
)
print(f"Inroad is at http://127.0.0.1:{server.effective_port}/", flush=True)
server.run()
"""


@contextlib.contextmanager
def serving(command: list[str], home: str) -> Iterator[str]:
    """Run a server until the block is over; yield the address that it printed."""
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "INROAD_HOME": home},
    )
    assert process.stdout  # noqa: S101 - asked for above
    try:
        yield process.stdout.readline().split()[-1]
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()


class Visitor:
    """One client with one connection, and the cookies that a browser would send."""

    def __init__(self, address: str, cookie: str = "") -> None:
        host, _, port = address.split("/")[2].partition(":")
        self._line = http.client.HTTPConnection(host, int(port))
        self._line.connect()
        # As browsers do: small requests are not held back.
        self._line.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._headers = {"Cookie": cookie} if cookie else {}

    def seconds(self, path: str) -> float:
        """Ask for a page and read all of it; anything but 200 is an error."""
        began = time.perf_counter()
        self._line.request("GET", path, headers=self._headers)
        answer = self._line.getresponse()
        answer.read()
        took = time.perf_counter() - began
        if answer.status != 200:
            raise RuntimeError(f"{path} answered {answer.status}")
        return took

    def let_in(self, path: str) -> str:
        """Open a printed address, and return the cookie it gave."""
        self._line.request("GET", path)
        answer = self._line.getresponse()
        answer.read()
        held = str(answer.headers["Set-Cookie"]).partition(";")[0]
        # The first page with a form gives the cookie that forms are checked by.
        self._line.request("GET", "/profile/", headers={"Cookie": held})
        answer = self._line.getresponse()
        answer.read()
        return f"{held}; {str(answer.headers['Set-Cookie']).partition(';')[0]}"


def crowd(address: str, path: str, cookie: str) -> list[float]:
    """Let all clients ask for one page for a while; return the seconds of each."""
    found: list[list[float]] = [[] for _ in range(CLIENTS)]
    gate = threading.Barrier(CLIENTS)

    def visit(mine: list[float]) -> None:
        visitor = Visitor(address, cookie)
        gate.wait()
        ends = time.perf_counter() + SECONDS
        while time.perf_counter() < ends:
            mine.append(visitor.seconds(path))

    threads = [threading.Thread(target=visit, args=(mine,)) for mine in found]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [took for mine in found for took in mine]


def furnish(home: str) -> dict[str, int]:
    """Make a record of one year: talks, answers, a log, and fifty kept Briefs."""
    settings = Settings(Path(home))
    today = date.today()  # noqa: DTZ011 - the civil day, as the program takes it
    begun = today - timedelta(days=365)
    talk = DEMO.read_text("utf-8")
    for number in range(3):
        house = open_house(settings, today=begun + timedelta(days=90 * number))
        hear(house, text_document(f"{number}.txt", f"{talk}\n{number}\n"), keep=True)
    for slot, value in ANSWERS.items():
        profile_set(house, slot, value)
    kinds: tuple[Kind, ...] = ("did", "message", "application")
    entries = [
        LogEntry(
            id=house.new_id(),
            on=begun + timedelta(days=number * 364 // 400),
            text=f"Rebuilt figure {number} of a paper and noted what differed",
            kind=kinds[number % len(kinds)],
            minutes=15 + number % 50,
        )
        for number in range(400)
    ]
    house.record.keep(*entries)
    for week in range(50):
        brief(open_house(settings, today=begun + timedelta(days=7 * week)), keep=True)
    person = house.record.read()
    return {
        "log": len(person.log),
        "briefs": len(person.briefs),
        "conversations": len(person.conversations),
        "answers": len(person.profile.history),
    }


ANSWERS = {
    "runway_months": "4 to 6",
    "spending": "EUR 2300",
    "savings": "EUR 11000",
    "place": "Utrecht",
    "why": "I want to know what these systems do before they are everywhere",
    "stage": "test engineer",
    "field": "evaluations",
    "evidence": "rebuilt a paper; merged a fix; wrote up an ablation",
}


def firsts(home: str, address: str, cookie: str) -> dict[str, dict[str, float]]:
    """Change the record, then open each page once; the medians of a few such turns."""
    house = open_house(Settings(Path(home)))
    visitor = Visitor(address, cookie)
    found: dict[str, list[float]] = {name: [] for name in PAGES}
    for name, path in PAGES.items():
        for turn in range(FIRSTS):
            # What changes also changes the runway, so nothing heavy is found kept.
            profile_set(house, "savings", f"EUR {12000 + 37 * turn + len(name)}")
            found[name].append(visitor.seconds(path))
    return {
        name: {
            "median_ms": round(statistics.median(took) * 1000, 1),
            "worst_ms": round(max(took) * 1000, 1),
        }
        for name, took in found.items()
    }


def spread(took: list[float]) -> dict[str, float]:
    """Return the middle and the 95th of a hundred, in milliseconds."""
    cuts = statistics.quantiles(took, n=100)
    return {
        "p50_ms": round(cuts[49] * 1000, 2),
        "p95_ms": round(cuts[94] * 1000, 2),
    }


def measure(ours: str, bare: str, cookie: str) -> dict[str, dict[str, float]]:
    """Take turns between each page and the bare one, and compare."""
    found: dict[str, dict[str, float]] = {}
    for name, path in PAGES.items():
        Visitor(ours, cookie).seconds(path)
        asked = [
            (crowd(bare, "/", ""), crowd(ours, path, cookie)) for _ in range(ROUNDS)
        ]
        turns = [(spread(theirs), spread(mine)) for theirs, mine in asked]
        beside, seen = (
            {key: round(statistics.median(t[key] for t in side), 2) for key in side[0]}
            for side in zip(*turns, strict=True)
        )
        found[name] = {
            **seen,
            "bare_p50_ms": beside["p50_ms"],
            "bare_p95_ms": beside["p95_ms"],
            "ratio_p95": round(
                statistics.median(m["p95_ms"] / b["p95_ms"] for b, m in turns), 2
            ),
            "limit": LIMIT,
            "requests": sum(len(mine) for _, mine in asked),
        }
    return found


def main() -> None:
    """Furnish, serve, measure, say it, and write it down."""
    with tempfile.TemporaryDirectory() as folder:
        home = f"{folder}/home"
        held = furnish(home)
        program = [PYTHON, "-m", "inroad", "serve", "--port", "0"]
        with (
            serving(program, home) as printed,
            serving([PYTHON, "-c", BARE], home) as bare,
        ):
            cookie = Visitor(printed).let_in("/" + printed.split("/", 3)[3])
            first = firsts(home, printed, cookie)
            found = measure(printed, bare, cookie)
    for name, figures in found.items():
        print(
            f"{name}: p50 {figures['p50_ms']} ms, p95 {figures['p95_ms']} ms, "
            f"{figures['ratio_p95']} times a bare page's {figures['bare_p95_ms']} ms "
            f"(at most {LIMIT}); first after a change {first[name]['median_ms']} ms, "
            f"worst {first[name]['worst_ms']} ms"
        )
    out = HERE / "results" / "pages.json"
    out.parent.mkdir(exist_ok=True)
    told = {
        "python": sys.version.split()[0],
        "clients": CLIENTS,
        "record": held,
        "pages": found,
        "first_after_a_change": first,
    }
    out.write_text(json.dumps(told, indent=2) + "\n")


if __name__ == "__main__":
    main()
