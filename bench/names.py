"""Who is who, measured on ids that were hidden: pairs joined rightly, pairs found.

Usage: bench/names.py [WORKS.jsonl.gz] [--out FILE.json] [--wrong N]

What the resolver asks of co-authors was chosen on the half of the blocks `chosen_on`,
by hash, and is to be judged by `held_back`. `--wrong 50` prints so many of the pairs
that IEEE's ids call wrong, drawn by chance, always the same ones, to be looked at.

A pair is two mentions of different works whose ids are of one kind: an OpenReview
profile says nothing of who somebody is at IEEE. IEEE's ids are given by a program that
parts many people in two, so their precision is that program's too. `ieee_mended` takes
two of its ids for one where they bear one full name and share two co-authors with rare
names; `ceiling` is what a resolver that makes no mistake by these would have by IEEE's
own. The Anthology gives ids only where it had to tell namesakes apart.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Callable, Iterable
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from random import Random

from inroad.people.names import Mention, block_of, census_of, people_of
from inroad.people.work import folded
from inroad.sources.work_people import places_in
from inroad.sources.works.reading import read_works

SHARED = Path(__file__).parents[2] / "shared/people/works.jsonl.gz"
LEAST_PRECISION, LEAST_RECALL = 0.98, 0.90
KINDS = ("openreview:", "ieee:", "acl:")
RARE_CO_AUTHOR = 0.1
Row = tuple[Mention, str]
Blocks = dict[str, list[Row]]
Groups = dict[str, list[list[Row]]]
"""People by block, as the resolver has them."""


def read(file: Path) -> tuple[Blocks, Counter[str], Counter[str]]:
    """Return mentions by block, each with the id that the resolver does not see."""
    blocks: Blocks = {}
    names: Counter[str] = Counter()
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


def mended(blocks: Blocks, rare: Callable[[str], bool]) -> dict[str, str]:
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


def exact(rows: list[Row]) -> list[list[Row]]:
    """Group by the whole folded name: what a program without a resolver does."""
    by_name: dict[str, list[Row]] = {}
    for row in rows:
        by_name.setdefault(folded(row[0].name), []).append(row)
    return list(by_name.values())


def figures(groups: Groups, same: dict[str, str]) -> dict[str, dict[str, float | int]]:
    """Measure by every kind of id, and by IEEE's with two of one person as one."""
    ids = [[id for _, id in group] for each in groups.values() for group in each]
    found = {kind.rstrip(":"): measured(kind, ids) for kind in KINDS}
    one = [[same.get(id, id) for id in group] for group in ids]
    return found | {"ieee_mended": measured("ieee:", one)}


def half_of(groups: Groups, half: int) -> Groups:
    """Return the blocks of one half, by hash, with all the people in them."""
    return {
        b: g for b, g in groups.items() if sha256(b.encode()).digest()[0] % 2 == half
    }


def show_wrong(groups: Groups, count: int) -> None:
    """Print pairs that were joined though IEEE gives them two ids, drawn by chance."""
    joined = [group for each in groups.values() for group in each]
    apart = [
        pair
        for group in joined
        for pair in combinations([r for r in group if r[1].startswith("ieee:")], 2)
        if pair[0][1] != pair[1][1]
    ]
    company: dict[str, Counter[str]] = {}
    for mention, id in (row for group in joined for row in group):
        company.setdefault(id, Counter()).update(mention.others)
    for one, other in Random(0).sample(apart, min(count, len(apart))):  # noqa: S311 - no secret
        both = company[one[1]] & company[other[1]]
        print(f"{one[0].name} {one[1]} | {other[0].name} {other[1]}")
        print(
            f"  {len(both)} in common: {', '.join(n for n, _ in both.most_common(8))}"
        )


def main() -> None:
    """Measure, print, and write down."""
    parser = argparse.ArgumentParser()
    parser.add_argument("works", nargs="?", type=Path, default=SHARED)
    parser.add_argument("--out", type=Path, default=Path("bench/results/names.json"))
    parser.add_argument("--wrong", type=int, default=0)
    given = parser.parse_args()
    if not given.works.is_file():
        print(f"{given.works} is not here: nothing was measured.")
        return
    blocks, names, places = read(given.works)
    census = census_of(names, places)
    start = time.process_time()
    ours = {
        block: [
            [rows[at] for at in group]
            for group in people_of([m for m, _ in rows], census)
        ]
        for block, rows in blocks.items()
    }
    seconds = time.process_time() - start
    same = mended(blocks, lambda name: census.namesakes(name) < RARE_CO_AUTHOR)
    whole = figures(ours, same)
    found = {
        "limits": {"precision": LEAST_PRECISION, "recall": LEAST_RECALL},
        "mentions": sum(map(len, blocks.values())),
        "people": sum(map(len, ours.values())),
        "cpu_seconds": round(seconds, 1),
        "resolver": whole,
        "ceiling": round(whole["ieee"]["pairs"] / whole["ieee_mended"]["pairs"], 4),
        "chosen_on": figures(half_of(ours, 0), same),
        "held_back": figures(half_of(ours, 1), same),
        "exact_name": figures({b: exact(rows) for b, rows in blocks.items()}, same),
    }
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(f"{json.dumps(found, indent=1)}\n", "utf-8")
    print(json.dumps(found, indent=1))
    show_wrong(ours, given.wrong)


if __name__ == "__main__":
    main()
