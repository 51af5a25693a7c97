"""Inroad: a way into AI research, with the reason beside every line."""

__version__ = "0.1.0"

__all__ = ["House", "__version__", "open_house"]

# Type checkers read these two lines and nothing else runs them; `typing` itself would
# make `import inroad` slower than all the rest of this file.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from inroad.actions.house import House
    from inroad.wiring import open_house

_WHERE = {"open_house": "inroad.wiring", "House": "inroad.actions.house"}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used: `import inroad` costs nothing."""
    if name not in _WHERE:
        raise AttributeError(f"module 'inroad' has no attribute {name!r}")
    import importlib  # noqa: PLC0415

    return getattr(importlib.import_module(_WHERE[name]), name)
