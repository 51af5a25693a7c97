"""`inroad` starts here: the terminal, the server, the MCP server.

The version is answered before anything else is imported, and each face is imported
only where it is asked for.
"""

import sys


def main() -> None:
    """Run what the command line asks for, and exit with its code."""
    args = sys.argv[1:]
    if args == ["--version"]:
        from inroad import __version__

        print(__version__)  # noqa: T201 - the answer
        return
    sys.exit(start(args))


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
        str,
        "Private parts to open as well, such as brief,profile.",
        positional=False,
        required=False,
        default="",
    )
    programs = (
        Program(
            "serve", "Open Inroad in the browser, on this machine only.", (port,), serve
        ),
        Program("mcp", "Offer Inroad's actions to a model, over MCP.", (expose,), mcp),
    )
    return run(args, {program.name: program for program in programs})


def serve(port: int | None = None) -> None:
    """Serve the web app on 127.0.0.1 until it is stopped."""
    from inroad.web.server import serve as serve_web
    from inroad.wiring import open_house

    serve_web(lambda: open_house(web=True), port=port)


def mcp(expose: str = "") -> None:
    """Serve actions as MCP tools on standard input and output."""
    from inroad.mcp.server import serve as serve_mcp
    from inroad.wiring import open_house

    parts = frozenset(part.strip() for part in expose.split(",") if part.strip())
    serve_mcp(open_house, parts)
