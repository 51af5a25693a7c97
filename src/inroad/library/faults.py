"""Reading fields of a hand-written table, noting every fault instead of stopping."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from inroad.core.errors import BadInput


@dataclass(slots=True)
class Faults:
    """The faults found so far, each a sentence with the place it stands in."""

    found: list[str] = field(default_factory=list)

    def add(self, where: str, fault: str) -> None:
        """Note a fault and go on."""
        self.found.append(f"{where}: {fault}")

    def raise_any(self) -> None:
        """Raise BadInput with all faults at once, if there are any."""
        if self.found:
            count = "a fault" if len(self.found) == 1 else f"{len(self.found)} faults"
            raise BadInput(
                f"The library's files have {count}.\n" + "\n".join(self.found),
                hint="Mend the lines named here, or take the file away.",
            )


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file, read field by field."""

    where: str
    fields: dict[str, Any]
    faults: Faults

    def only(self, allowed: Collection[str]) -> None:
        """Note every field that nobody reads: most likely a slip of the pen."""
        for name in self.fields:
            if name not in allowed:
                self.faults.add(self.where, f"there is no field called “{name}”.")

    def table(self, name: str) -> dict[str, Any]:
        """Read a table within this one; absent is empty."""
        value = self.fields.get(name, {})
        if isinstance(value, dict):
            return value
        self.faults.add(self.where, f"“{name}” has to be a table.")
        return {}

    def tables(self, name: str) -> dict[str, dict[str, Any]]:
        """Read a table of tables, by their names."""
        found = self.table(name)
        for key in [key for key, value in found.items() if not isinstance(value, dict)]:
            self.faults.add(self.where, f"“{name}.{key}” has to be a table.")
        return {key: value for key, value in found.items() if isinstance(value, dict)}

    def rows(self, name: str) -> list[dict[str, Any]]:
        """Read a list of tables; absent is empty."""
        value = self.fields.get(name, [])
        rows = value if isinstance(value, list) else [value]
        if not all(isinstance(row, dict) for row in rows):
            self.faults.add(self.where, f"“{name}” has to be a list of tables.")
        return [row for row in rows if isinstance(row, dict)]

    def text(self, name: str, default: str | None = "") -> str:
        """Read a text; without a default (None) it has to be there."""
        value = self.fields.get(name)
        if isinstance(value, str) and value.strip():
            return value
        if value is not None:
            self.faults.add(self.where, f"“{name}” has to be a text.")
        elif default is None:
            self.faults.add(self.where, f"“{name}” is missing.")
        return default or ""

    def texts(self, name: str) -> tuple[str, ...]:
        """Read a list of texts; one text alone is a list of one."""
        value = self.fields.get(name, [])
        entries = [value] if isinstance(value, str) else value
        if isinstance(entries, list) and all(isinstance(e, str) for e in entries):
            return tuple(entries)
        self.faults.add(self.where, f"“{name}” has to be a list of texts.")
        return ()

    def flag(self, name: str) -> bool:
        """Read true or false; absent is false."""
        value = self.fields.get(name, False)
        if not isinstance(value, bool):
            self.faults.add(self.where, f"“{name}” has to be true or false.")
        return value is True

    def lines(self, name: str) -> tuple[int, int] | None:
        """Read a first and a last line, counted from 1; absent is None."""
        value = self.fields.get(name)
        match value:
            case None:
                return None
            case [int(first), int(last)] if 1 <= first <= last:
                return first, last
        self.faults.add(self.where, f"“{name}” has to be [first, last], from 1.")
        return None
