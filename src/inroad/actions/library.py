"""The library: who reported whom, and who speaks in it."""

from collections import Counter
from dataclasses import dataclass
from typing import Annotated

from inroad.actions.house import House
from inroad.actions.registry import action
from inroad.library.cite import Chain
from inroad.library.cite import cite as cite_claim
from inroad.library.cite import speakers as speakers_of
from inroad.library.claim import Source, Speaker


@dataclass(frozen=True, slots=True)
class SourceCount:
    """A source on the shelf, how many of its claims are, and whether you have it."""

    source: Source
    claims: int
    brought: bool = False


@dataclass(frozen=True, slots=True)
class SourceList:
    """Every source on the shelf; `others` counts what you brought in beside those."""

    sources: tuple[SourceCount, ...]
    others: int = 0


@dataclass(frozen=True, slots=True)
class SpeakerList:
    """Everybody whose words the library reports, as their source names them."""

    speakers: tuple[Speaker, ...]


@action("cite")
def cite(house: House, claim: Annotated[str, "the claim's id, such as S1-04"]) -> Chain:
    """Show who said a claim, who reported it, when, and how sure they were."""
    return cite_claim(house.shelf, claim)


@action("library")
def library(house: House) -> SourceList:
    """List the sources whose claims are on this machine.

    What you brought in yourself is counted here, and named by `library list`.
    """
    brought = [each for each in house.record.read().brought if each.is_source]
    here = {each.shipped_id for each in brought if each.shipped_id}
    counts = Counter(claim.source_id for claim in house.shelf.claims)
    sources = (
        SourceCount(source, counts[source.id], source.id in here)
        for source in house.shelf.sources
    )
    return SourceList(tuple(sources), sum(not each.shipped_id for each in brought))


@action("library speakers")
def speakers(
    house: House, source: Annotated[str, "a source's id, such as S1"] = ""
) -> SpeakerList:
    """List who speaks in the library, with handle, affiliation and date as given."""
    return SpeakerList(speakers_of(house.shelf, source or None))
