"""The five ways in which Inroad says that something went wrong.

New errors are new sentences, not new classes. Every face reads the one table below.
"""

from typing import ClassVar


class InroadError(Exception):
    """Something a person can understand and act on: what happened, what to do."""

    exit_code: ClassVar[int] = 1
    http_status: ClassVar[int] = 500

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class BadInput(InroadError):
    """It cannot be used as given."""

    exit_code = 2
    http_status = 400


class NotFound(InroadError):
    """There is nothing by that name."""

    exit_code = 3
    http_status = 404


class NotAllowed(InroadError):
    """It exists, but not for you."""

    exit_code = 4
    http_status = 403


class Conflict(InroadError):
    """Something newer, or something else, is already there."""

    exit_code = 5
    http_status = 409


class Unavailable(InroadError):
    """Something outside did not answer, or the disk did not."""

    exit_code = 6
    http_status = 503
