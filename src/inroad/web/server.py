"""Serve the web app on this machine, to this machine only."""

import errno
import os
import socket
import sys
import webbrowser
from collections.abc import Callable

import click
import waitress  # type: ignore[import-untyped] # ships no types

from inroad.core.errors import BadInput, Unavailable
from inroad.web.app import application
from inroad.web.channel import QuietChannel
from inroad.web.company import others_are_here
from inroad.web.launch import HOST, Launch
from inroad.web.place import NoteFault, OpenHouse

USUAL, TRIES = 8765, 50


def serve(
    open_house: OpenHouse,
    note_fault: NoteFault,
    *,
    port: int | None = None,
    ready: Callable[[], object] = lambda: None,
) -> None:
    """Serve until stopped, and print the address once it answers.

    `ready` is called when all that pages need has been imported, and before anybody
    is told the address: threads that import the same parts at once can trip over one
    another. Without `port` the usual one is taken, or the next that is free. Raises
    Unavailable where the port named is taken.
    """
    listening = listen(port)
    launch = Launch(listening.getsockname()[1], announce)
    app = application(open_house, note_fault, launch)
    ready()
    server = waitress.create_server(
        app,
        sockets=[listening],
        threads=4,
        ident=None,
        clear_untrusted_proxy_headers=True,
        # Bodies stay in memory up to the largest upload: private words reach no disk.
        inbuf_overflow=32 * 1024 * 1024,
    )
    server.channel_class = QuietChannel
    address = launch.address()
    announce(address)
    click.echo("Stop it with Control-C.", err=True)
    if has_screen():
        open_browser(address)
    try:
        server.run()
    except KeyboardInterrupt:
        click.echo("Stopped.", err=True)
    finally:
        server.close()


def open_browser(address: str) -> None:
    """Open the address in a browser, unless somebody else could read it on the way.

    A browser is started with the address as its argument, and whoever is at work on
    this machine can list those.
    """
    if others_are_here():
        click.echo("Others use this machine, so open that address yourself.", err=True)
    else:
        webbrowser.open(address)


def announce(address: str) -> None:
    """Print where the app is; the address is good for one visit."""
    click.echo(f"Inroad is at {address}")
    sys.stdout.flush()


def listen(port: int | None) -> socket.socket:
    """Take a port on this machine's own address; none named, the next free one."""
    if port is not None and not 0 <= port <= 65535:
        raise BadInput(f"{port} is no port.", hint="Give a number from 1024 to 65535.")
    wanted = range(USUAL, USUAL + TRIES) if port is None else [port]
    for number in wanted:
        opened = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if os.name == "posix":
            # Else a port just left stays closed for a minute.
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            opened.bind((HOST, number))
            opened.listen(128)
        except OSError as error:
            opened.close()
            if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
                raise
            continue
        return opened
    taken = f"Port {port}" if port else f"Every port from {USUAL} to {wanted[-1]}"
    raise Unavailable(
        f"{taken} cannot be used here; it is taken or not allowed.",
        hint="Name another with --port, or leave --port out.",
    )


def has_screen() -> bool:
    """Say whether a browser can be opened and somebody is there to look."""
    if not sys.stdout.isatty():
        return False
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
