"""Inroad: a way into AI research, with the reason beside every line."""

__version__ = "0.1.0"

__all__ = [
    "Brief",
    "Chain",
    "Heard",
    "House",
    "LogEntry",
    "LogView",
    "ProfileView",
    "Runway",
    "__version__",
    "open_house",
]

# Type checkers read these lines and nothing else runs them; `typing` itself would make
# `import inroad` slower than all the rest of this file.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from inroad.actions.house import House
    from inroad.actions.interview import Heard
    from inroad.actions.log import LogView
    from inroad.actions.profile import ProfileView
    from inroad.decide.results import Runway
    from inroad.library.cite import Chain
    from inroad.plan.page import Brief
    from inroad.record.log import LogEntry
    from inroad.wiring import open_house

_WHERE = {
    "Brief": "inroad.plan.page",
    "Chain": "inroad.library.cite",
    "Heard": "inroad.actions.interview",
    "House": "inroad.actions.house",
    "LogEntry": "inroad.record.log",
    "LogView": "inroad.actions.log",
    "ProfileView": "inroad.actions.profile",
    "Runway": "inroad.decide.results",
    "open_house": "inroad.wiring",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used: `import inroad` costs nothing."""
    if name not in _WHERE:
        raise AttributeError(f"module 'inroad' has no attribute {name!r}")
    import importlib  # noqa: PLC0415

    return getattr(importlib.import_module(_WHERE[name]), name)
