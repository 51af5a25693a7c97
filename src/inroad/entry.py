"""`inroad` starts here: the terminal, the server, the MCP server.

The version is answered before anything else is imported, and each face is imported
only where it is asked for.
"""

import sys


def main() -> None:
    """Run what the command line asks for, and exit with its code."""
    args = sys.argv[1:]
    if args == ["--version"]:
        code = tell_version()
        if code:
            sys.exit(code)
        return
    collect_less()
    keep_answers_apart()
    code = start(args)
    leave_the_rest()
    sys.exit(code)


def tell_version() -> int:
    """Print the version; where it cannot be written, say so and return 6."""
    import os

    from inroad import __version__

    try:
        os.write(1, f"{__version__}\n".encode())
    except BrokenPipeError:
        return 0
    except OSError as error:
        sys.stderr.write(f"The answer could not be written: {error.strerror}.\n")
        return 6
    return 0


def collect_less() -> None:
    """Look for garbage less often: what a start loads stays anyway.

    One look at everything that a Brief has loaded costs 25 ms, a twelfth of its time.
    Nothing is turned off: long work still gives back what holds itself in circles.
    """
    import gc

    gc.set_threshold(300_000, 20, 50)


def leave_the_rest() -> None:
    """Let the system take back what is left, all at once, instead of one by one."""
    import gc

    gc.freeze()


def keep_answers_apart() -> None:
    """Let nothing but our answers reach standard output.

    A solver written in C prints there now and then, past Python, which would break
    JSON and the talk with a model. What it says goes to standard error.
    """
    import os

    if sys.stdout is None:  # started with it closed: whatever is said goes nowhere
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - pathlib is slow to load, and it stays open
        return
    try:
        ours = os.dup(1)
        os.dup2(2, 1)
    except OSError:
        return  # one of them is closed: nobody reads, or nothing can be parted
    told = sys.stdout
    lines = os.isatty(ours)
    sys.stdout = os.fdopen(
        ours, "w", 1 if lines else -1, encoding=told.encoding, errors=told.errors
    )


def start(args: list[str]) -> int:
    """Run a command line, with the two programs that are no actions."""
    from inroad.actions.registry import Input
    from inroad.cli.main import run
    from inroad.cli.program import Program

    port = Input(
        "port", int, "The port to listen on.", positional=False, required=False
    )
    expose = Input(
        "expose",
        tuple,
        "Private parts to open as well, such as brief,profile.",
        positional=False,
        required=False,
        default=(),
    )
    serve_help = "Open Inroad in the browser, on this machine only."
    mcp_help = "Offer Inroad's actions to a model, over MCP."
    programs = {
        "serve": Program("serve", serve_help, (port,), serve),
        "mcp": Program("mcp", mcp_help, (expose,), mcp),
    }
    return run(args, programs, note_fault)


def serve(port: int | None = None) -> None:
    """Serve the web app on 127.0.0.1 until it is stopped, and go on with long work."""
    from inroad.actions.worker import start_worker
    from inroad.web.server import serve as serve_web
    from inroad.wiring import open_house

    serve_web(
        lambda: open_house(web=True),
        note_fault,
        port=port,
        ready=lambda: start_worker(open_house, note_fault),
    )


def mcp(expose: tuple[str, ...] = ()) -> None:
    """Serve actions as MCP tools on standard input and output."""
    from inroad.mcp.server import serve as serve_mcp
    from inroad.wiring import open_house

    named = ",".join(expose).split(",")
    parts = frozenset(part.strip() for part in named if part.strip())
    serve_mcp(open_house, parts, note_fault)


def note_fault(error: BaseException) -> str:
    """Append a traceback to errors.log in the home, for its owner alone to read.

    Returns a short reference to it, or nothing where it could not be kept.
    """
    import os
    import secrets
    from datetime import UTC, datetime

    from inroad.core.errors import InroadError
    from inroad.core.faults import told_without_words
    from inroad.settings import load_settings

    reference = secrets.token_hex(3)
    try:
        path = load_settings(os.environ).home / "errors.log"
        flags = os.O_CREAT | os.O_APPEND | os.O_WRONLY
        with os.fdopen(os.open(path, flags, 0o600), "a", encoding="utf-8") as log:
            log.write(f"{datetime.now(UTC).isoformat()} {reference}\n")
            log.writelines(told_without_words(error))
    except (OSError, InroadError):
        return ""
    return reference
