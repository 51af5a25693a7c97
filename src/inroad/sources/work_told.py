"""A question to the index of works whose damage is told as one of our errors."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from inroad.sources.index_lock import IndexTold
from inroad.sources.work_damage import note_damage
from inroad.sources.work_store import WorkStore


class Kept(Protocol):
    """Whatever asks a store of works."""

    _store: WorkStore


Self = TypeVar("Self", bound=Kept)
Given = ParamSpec("Given")
T = TypeVar("T")


def told(
    method: Callable[Concatenate[Self, Given], T],
) -> Callable[Concatenate[Self, Given], T]:
    """Let a method raise Unavailable where the index cannot be read."""

    @wraps(method)
    def asked(self: Self, /, *args: Given.args, **named: Given.kwargs) -> T:
        store = self._store
        with IndexTold(store.folder, lambda error: note_damage(store, error)):
            return method(self, *args, **named)

    return asked
