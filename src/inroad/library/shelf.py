"""The shelf: every claim that ships, read from the files in content/."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from inroad.core.errors import NotFound
from inroad.library.card_file import CardFile, parse_cards
from inroad.library.claim import Claim, Opposition, Source, Speaker
from inroad.library.faults import Faults, Table
from inroad.library.parsed import parsed_in, read_toml

CONTENT = Path(__file__).parent / "content"
_WORDS, _DISAGREEMENTS, _HASHES = "words.toml", "disagreements.toml", "hashes.json"
_OF_ASKING = {"not_covered.toml"}


@dataclass(frozen=True, slots=True)
class Shelf:
    """All claims in the order of their files, with their sources and speakers."""

    claims: tuple[Claim, ...]
    sources: tuple[Source, ...]
    speakers: tuple[Speaker, ...] = ()
    _by_id: Mapping[str, Claim] = field(default_factory=dict, repr=False)

    def claim(self, id: str) -> Claim:
        """Return the claim of this id, or raise NotFound."""
        bare = id.strip()
        spellings = (self._by_id.get(name) for name in (id, bare.upper(), bare.lower()))
        found = next((claim for claim in spellings if claim), None)
        if found is None:
            raise NotFound(
                f"The library has no claim called {id}.",
                hint=f"Claims are called {_examples(self.claims)}.",
            )
        return found

    def has(self, id: str) -> bool:
        """Say whether a claim of this id is on the shelf."""
        return id in self._by_id

    def source(self, id: str) -> Source:
        """Return the source of this id, or raise NotFound."""
        for source in self.sources:
            if source.id == id:
                return source
        raise NotFound(
            f"The library has no source called {id}.",
            hint=f"It has {', '.join(source.id for source in self.sources) or 'none'}.",
        )

    def bearing_on(self, line_id: str) -> tuple[Claim, ...]:
        """Find the claims that support or answer a line of a Brief."""
        return tuple(claim for claim in self.claims if line_id in claim.bears_on)

    def opposing(self, line_id: str) -> tuple[Claim, ...]:
        """Find the claims that speak against a line of a Brief."""
        return tuple(claim for claim in self.claims if line_id in claim.opposes_line)

    def opponents(self, claim: Claim) -> tuple[tuple[Claim, str], ...]:
        """Find the claims that disagree with this one, with what each turns on."""
        return tuple((self._by_id[o.claim_id], o.about) for o in claim.opponents)


def load_shelf(folder: Path | None = None) -> Shelf:
    """Read every source's file in a folder (ours by default).

    Raises:
        BadInput: with every fault of every file at once.
    """
    folder = CONTENT if folder is None else folder
    faults = Faults()
    parsed = parsed_in(folder)
    words = read_toml(folder / _WORDS, faults, parsed)
    hashes = _read_hashes(folder / _HASHES, faults)
    files = [
        parse_cards(path.name, content, words, hashes.get(path.stem, {}), faults)
        for path in files_of(folder)
        if path.name not in {_WORDS, _DISAGREEMENTS}
        for content in (read_toml(path, faults, parsed),)
        if content
    ]
    disagreements = read_toml(folder / _DISAGREEMENTS, faults, parsed)
    pairs = _pairs(disagreements, faults)
    _check_ids(files, faults)
    faults.raise_any()
    return _assemble(files, pairs)


def files_of(folder: Path) -> list[Path]:
    """Return the files that a shelf is read from, in the order of their names."""
    return [p for p in sorted(folder.glob("*.toml")) if p.name not in _OF_ASKING]


def _assemble(
    files: Iterable[CardFile], pairs: Iterable[tuple[str, str, str]]
) -> Shelf:
    # Sources whose lines are known, since their text was at hand, come first.
    files = sorted(files, key=lambda file: all(c.lines is None for c in file.claims))
    here = {claim.id for file in files for claim in file.claims}
    against: dict[str, list[Opposition]] = {}
    # A pair whose other side was taken away with its source is no disagreement here.
    for one, other, about in pairs:
        if one in here and other in here:
            against.setdefault(one, []).append(Opposition(other, about))
            against.setdefault(other, []).append(Opposition(one, about))
    claims = tuple(
        replace(claim, opponents=tuple(against[claim.id]))
        if claim.id in against
        else claim
        for file in files
        for claim in file.claims
    )
    return Shelf(
        claims=claims,
        sources=tuple(file.source for file in files),
        speakers=tuple(speaker for file in files for speaker in file.speakers),
        _by_id={claim.id: claim for claim in claims},
    )


def _pairs(tables: Mapping[str, Any], faults: Faults) -> list[tuple[str, str, str]]:
    pairs: list[tuple[str, str, str]] = []
    for number, fields in enumerate(tables.get("pair", []), 1):
        table = Table(f"{_DISAGREEMENTS}, pair {number}", fields, faults)
        table.only({"of", "about", "asked"})
        about = table.text("about", None)
        table.texts("asked")  # checked here; read where questions are answered
        match table.texts("of"):
            case (one, other) if one != other:
                pairs.append((one, other, about))
            case _:
                faults.add(table.where, "“of” names two different claims.")
    return pairs


def _read_hashes(path: Path, faults: Faults) -> dict[str, Any]:
    if not path.exists():
        return {}
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        faults.add(path.name, f"it cannot be read ({error}).")
        return {}
    return found


def _check_ids(files: Iterable[CardFile], faults: Faults) -> None:
    ids = Counter(claim.id for file in files for claim in file.claims)
    for id_, times in ids.items():
        if times > 1:
            faults.add(id_, f"{times} claims are called this.")


def _examples(claims: tuple[Claim, ...]) -> str:
    names = [claim.id for claim in claims[:2]]
    return f"like {' or '.join(names)}" if names else "nothing: the shelf is empty"
