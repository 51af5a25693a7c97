"""Results become words: for the terminal, a file, a page, and other programs.

Every result is first laid out as one `Sheet` (`sheet.py`, `layout.py`), then printed
in whichever form is asked for. Nothing here decides anything.
"""

from typing import Any

__all__ = ["html", "markdown", "terminal", "wire"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - one of the functions below
    # Late, so that a terminal never loads the template engine.
    if name not in __all__:
        raise AttributeError(name)
    from importlib import import_module  # noqa: PLC0415 - part of the same lateness

    return getattr(import_module(f"inroad.show.{name}"), name)
