"""What the library needs handed in when it suggests."""

from typing import Protocol

from inroad.library.shelf import Shelf


class Tools(Protocol):
    """The claims that are on this machine."""

    @property
    def shelf(self) -> Shelf:
        """Every claim, its source and its speaker."""
        ...
