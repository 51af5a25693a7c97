"""What the decision engine needs handed in when it suggests."""

from typing import Protocol

from inroad.decide.results import Runway


class Tools(Protocol):
    """Heavy results, calculated before the page is composed."""

    @property
    def runway(self) -> Runway | None:
        """How long the money lasts; None where too little is known."""
        ...

    def has_claim(self, id: str) -> bool:
        """Say whether the library on this machine holds a claim."""
        ...
