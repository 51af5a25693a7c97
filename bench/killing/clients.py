"""The three ways in which the record is written, each in a process that may die."""

# ruff: noqa: ANN401, S101 - what is sent differs by writer; pipes were asked for

import http.client
import json
import os
import re
import socket
import subprocess
import sys
import threading
import uuid
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlencode

INROAD = [sys.executable, "-m", "inroad"]
FIELD = re.compile(r'name="(once|csrfmiddlewaretoken)" value="(\w+)"')
Count = Callable[[str], None]
GONE = (OSError, EOFError, http.client.HTTPException, ValueError)


class Writer(Protocol):
    """Somebody who writes; `send` says whether an answer came."""

    odds: float
    longest: float
    tries_again: bool

    def prepare(self, kind: str, words: str) -> Any:
        """Make what is to be sent, which stays the same however often it is."""
        ...

    def send(self, sent: Any) -> bool:
        """Send it; False where no answer came."""
        ...

    def kill(self, count: Count | None = None) -> None:
        """End the process at once, wherever it is."""
        ...


def transcript(words: str) -> str:
    """Return a conversation that is like no other."""
    return f"Ben: What do you earn?\nAda: 3000 euros a month, as {words} says.\n"


class _Killed:
    """A process that can be ended from another thread."""

    name = ""

    def __init__(self, home: Path) -> None:
        self._env = os.environ | {"INROAD_HOME": str(home), "INROAD_WAIT_SECONDS": "60"}
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def _start(self, *words: str, **given: Any) -> subprocess.Popen[bytes]:
        with self._lock:
            self._process = subprocess.Popen(
                [*INROAD, *words],
                env=self._env,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                **given,
            )
            return self._process

    def kill(self, count: Count | None = None) -> None:
        with self._lock:
            process, self._process = self._process, None
            if process is None:
                return
            if process.poll() is None:
                process.kill()
                if count:
                    count(self.name)
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                if pipe:
                    pipe.close()


class Terminal(_Killed):
    """Somebody who types a command for each thing, and never the same twice."""

    name = "terminal"
    odds, longest, tries_again = 0.85, 1.2, False

    def prepare(self, kind: str, words: str) -> list[str]:
        if kind == "log":
            return ["log", "add", words, "--json"]
        if kind == "place":
            return ["profile", "set", "place", words, "--json"]
        path = Path(self._env["INROAD_HOME"]).with_name(f"{words}.txt")
        path.write_text(transcript(words))
        return ["interview", "bring", str(path), "--json"]

    def send(self, sent: list[str]) -> bool:
        process = self._start(*sent)
        assert process.stdout
        out = b""
        with suppress(ValueError):  # it was killed and closed before we could look
            out = process.stdout.read()
        code = process.wait()
        process.stdout.close()
        # Whoever has read the whole object has been answered, however it ended.
        with suppress(ValueError):
            return bool(json.loads(out)["schema"])
        if code > 0:
            raise RuntimeError(f"{sent} ended with {code}")
        return False


class Web(_Killed):
    """Somebody at a browser, who sends a form again when no answer came."""

    name = "web"
    odds, longest, tries_again = 0.5, 0.08, True

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        self._cookies: dict[str, str] = {}

    def prepare(self, kind: str, words: str) -> tuple[str, dict[str, str]]:
        address, typed = {
            "log": ("/log/add/", {"text": words}),
            "place": ("/profile/set/", {"slot": "place", "value": words}),
            "talk": (
                "/interview/bring/",
                {"file_text": transcript(words), "file_name": f"{words}.txt"},
            ),
        }[kind]
        page = self._until_answered("GET", address, {})
        return address, dict(FIELD.findall(page)) | typed

    def send(self, sent: tuple[str, dict[str, str]]) -> bool:
        address, form = sent
        try:
            self._running()
            status, page = self._ask("POST", address, form)
        except GONE:
            self.kill()
            return False
        if status >= 400:
            raise RuntimeError(f"{address} answered {status}: {page[-1500:]}")
        return True

    def _until_answered(self, method: str, address: str, form: dict[str, str]) -> str:
        while True:
            try:
                self._running()
                status, page = self._ask(method, address, form)
            except GONE:
                self.kill()
                continue
            if status != 200:
                raise RuntimeError(f"{address} answered {status}")
            return page

    def _running(self) -> None:
        if self._process is not None and self._process.poll() is None:
            return
        process = self._start("serve", "--port", str(self._port))
        assert process.stdout
        line = process.stdout.readline().decode()
        if "http" not in line:
            raise EOFError
        if not self._cookies:
            self._ask("GET", "/" + line.split("/", 3)[3].strip(), {})

    def _ask(self, method: str, address: str, form: dict[str, str]) -> tuple[int, str]:
        line = http.client.HTTPConnection("127.0.0.1", self._port, timeout=120)
        held = "; ".join(f"{k}={v}" for k, v in self._cookies.items())
        headers = {"Cookie": held, "Origin": f"http://127.0.0.1:{self._port}"}
        body = urlencode(form) if method == "POST" else None
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            line.request(method, address, body, headers)
            answer = line.getresponse()
            page = answer.read().decode()
        finally:
            line.close()
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = cookie.partition(";")[0].partition("=")
            self._cookies[name] = value
        return answer.status, page


class Model(_Killed):
    """A model's program, which calls a tool again when no answer came."""

    name = "model"
    odds, longest, tries_again = 0.5, 0.12, True

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        self._number = 0

    def prepare(self, kind: str, words: str) -> dict[str, Any]:
        mark = {"once": uuid.uuid4().hex}
        if kind == "log":
            return {"name": "log_add", "arguments": {"text": words, **mark}}
        if kind == "place":
            arguments = {"slot": "place", "value": words, **mark}
            return {"name": "profile_set", "arguments": arguments}
        arguments = {"file": transcript(words), **mark}
        return {"name": "interview_bring", "arguments": arguments}

    def send(self, sent: dict[str, Any]) -> bool:
        try:
            self._running()
            answer = self._call("tools/call", sent)
        except GONE:
            self.kill()
            return False
        if answer.get("isError") or "structuredContent" not in answer:
            raise RuntimeError(f"{sent} was answered {answer}")
        return True

    def _running(self) -> None:
        if self._process is not None and self._process.poll() is None:
            return
        self._start("mcp", "--expose", "log,profile", stdin=subprocess.PIPE)
        hello = {
            "protocolVersion": "2025-06-18",
            "capabilities": {},
            "clientInfo": {"name": "kills", "version": "1"},
        }
        self._call("initialize", hello)
        self._say({"jsonrpc": "2.0", "method": "notifications/initialized"})

    def _call(self, method: str, params: dict[str, Any]) -> dict[str, Any]:
        self._number += 1
        told = {
            "jsonrpc": "2.0",
            "id": self._number,
            "method": method,
            "params": params,
        }
        self._say(told)
        process = self._process
        if process is None or process.stdout is None:
            raise EOFError
        while True:
            line = process.stdout.readline()
            if not line.endswith(b"\n"):
                raise EOFError
            answer = json.loads(line)
            if answer.get("id") == self._number:
                if "result" not in answer:
                    raise RuntimeError(f"{method} was answered {answer}")
                found: dict[str, Any] = answer["result"]
                return found

    def _say(self, told: dict[str, Any]) -> None:
        process = self._process
        if process is None or process.stdin is None:
            raise EOFError
        process.stdin.write(json.dumps(told).encode() + b"\n")
        process.stdin.flush()
