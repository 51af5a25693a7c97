"""Who is who, measured on ids that were hidden: pairs joined rightly, pairs found.

Usage: bench/names.py [WORKS.jsonl.gz] [--out FILE.json]

A pair is two mentions of different works whose ids are of one kind: an OpenReview
profile says nothing of who somebody is at IEEE. IEEE's ids are given by a program that
parts many people in two, so their precision is that program's too. `ieee_mended` takes
two of its ids for one where they bear one full name and share two co-authors with rare
names: what is left of the errors are ours, as far as that can tell.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from pathlib import Path

from inroad.people.names import Mention, block_of, census_of, people_of
from inroad.people.work import folded
from inroad.sources.work_people import places_in
from inroad.sources.works.reading import read_works

SHARED = Path(__file__).parents[2] / "shared/people/works.jsonl.gz"
LEAST_PRECISION, LEAST_RECALL = 0.98, 0.90
KINDS = ("openreview:", "ieee:")
RARE_CO_AUTHOR = 0.1
Row = tuple[Mention, str]


def read(file: Path) -> tuple[dict[str, list[Row]], set[str], Counter[str]]:
    """Return mentions by block, each with the id that the resolver does not see."""
    blocks: dict[str, list[Row]] = {}
    names: set[str] = set()
    places: Counter[str] = Counter()
    with file.open("rb") as stream:
        for number, entry in enumerate(read_works(file.name, stream)):
            if entry.work is None:
                continue
            authors = entry.work.authors
            said = [folded(author.name) for author in authors]
            names.update(said)
            for at, author in enumerate(authors):
                here = places_in(author.affiliation)
                places.update(here)
                others = tuple(name for name in said[:60] if name != said[at])
                mention = Mention(number, at, author.name, (), here, others)
                row = (mention, author.ids[0] if author.ids else "")
                blocks.setdefault(block_of(author.name), []).append(row)
    return blocks, names, places


def pairs(counts: Iterable[int]) -> int:
    """Count pairs within groups of these sizes."""
    return sum(count * (count - 1) // 2 for count in counts)


def measured(kind: str, groups: list[list[str]]) -> dict[str, float | int]:
    """Compare groups of hidden ids with the ids, of one kind alone."""
    mine = [[id for id in group if id.startswith(kind)] for group in groups]
    whole = Counter(id for group in mine for id in group)
    joined = pairs(len(group) for group in mine)
    right = sum(pairs(Counter(group).values()) for group in mine)
    truth = pairs(whole.values())
    return {
        "mentions": sum(whole.values()),
        "people": len(whole),
        "pairs": truth,
        "precision": round(right / max(1, joined), 4),
        "recall": round(right / max(1, truth), 4),
    }


def mended(blocks: dict[str, list[Row]], rare: Callable[[str], bool]) -> dict[str, str]:
    """Return for each IEEE id the one that stands for its person."""
    over: dict[str, str] = {}

    def top(id: str) -> str:
        while over.get(id, id) != id:
            id = over[id]
        return id

    for rows in blocks.values():
        known: dict[str, tuple[set[str], set[str]]] = {}
        for mention, id in rows:
            if id.startswith("ieee:"):
                names, others = known.setdefault(id, (set(), set()))
                names.add(folded(mention.name))
                others.update(filter(rare, mention.others))
        for one, other in combinations(known, 2):
            alike = known[one][0] & known[other][0]
            full = any(name.find(" ") > 1 for name in alike)
            if full and len(known[one][1] & known[other][1]) > 1:
                over[top(one)] = top(other)
    return {id: top(id) for id in over}


def exact(blocks: dict[str, list[Row]]) -> Iterator[list[str]]:
    """Group by the whole folded name: what a program without a resolver does."""
    for rows in blocks.values():
        by_name: dict[str, list[str]] = {}
        for mention, id in rows:
            by_name.setdefault(folded(mention.name), []).append(id)
        yield from by_name.values()


def main() -> None:
    """Measure, print, and write down."""
    parser = argparse.ArgumentParser()
    parser.add_argument("works", nargs="?", type=Path, default=SHARED)
    parser.add_argument("--out", type=Path, default=Path("bench/results/names.json"))
    given = parser.parse_args()
    if not given.works.is_file():
        print(f"{given.works} is not here: nothing was measured.")
        return
    blocks, names, places = read(given.works)
    census = census_of(names, places)
    start = time.process_time()
    ours = [
        [rows[at][1] for at in group]
        for rows in blocks.values()
        for group in people_of([mention for mention, _ in rows], census)
    ]
    seconds = time.process_time() - start
    peer = list(exact(blocks))
    same = mended(blocks, lambda name: census.namesakes(name) < RARE_CO_AUTHOR)
    found = {
        "limits": {"precision": LEAST_PRECISION, "recall": LEAST_RECALL},
        "mentions": sum(map(len, blocks.values())),
        "people": len(ours),
        "cpu_seconds": round(seconds, 1),
        "resolver": {kind.rstrip(":"): measured(kind, ours) for kind in KINDS}
        | {
            "ieee_mended": measured(
                "ieee:", [[same.get(i, i) for i in g] for g in ours]
            )
        },
        "exact_name": {kind.rstrip(":"): measured(kind, peer) for kind in KINDS},
    }
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(f"{json.dumps(found, indent=1)}\n", "utf-8")
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
