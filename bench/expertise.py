"""Expertise on the gold standard of reviewer assignment: predictions, to be scored.

    python bench/expertise.py --gold DIR --out DIR --embedder none|packaged

Writes one CSV a profile version (`participant,paper,score`) for every judged pair, and
prints how long it took. The gold standard is arXiv 2303.16750; it is not part of this
project. Without `--gold` there is nothing to do, and it says so.
"""

import argparse
import csv
import json
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from inroad.people.match import Paper, expertise
from inroad.people.ports import Embedder, Vectors
from inroad.sources.embedding_packaged import open_packaged


class Remembering:
    """Embeds each text once, since the ten versions share nearly all of them."""

    def __init__(self, inner: Embedder) -> None:
        self.inner, self.name, self.width = inner, inner.name, inner.width
        self.known: dict[str, Any] = {}

    def embed(self, texts: list[str]) -> Vectors:
        import numpy as np  # noqa: PLC0415 - a detail of this class alone

        new = list(dict.fromkeys(text for text in texts if text not in self.known))
        self.known.update(zip(new, self.inner.embed(new), strict=True))
        return np.array([self.known[text] for text in texts], np.float32)


def lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as stream:
        yield from map(json.loads, stream)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--out", type=Path, default=Path("build/expertise"))
    parser.add_argument("--embedder", choices=("none", "packaged"), default="none")
    asked = parser.parse_args()
    if asked.gold is None:
        print(json.dumps({"skipped": "no --gold folder was named"}))
        return
    embedder = Remembering(open_packaged()) if asked.embedder == "packaged" else None
    began = time.perf_counter()
    versions = predict(asked.gold, asked.out, embedder)
    seconds = round(time.perf_counter() - began, 2)
    print(json.dumps({"versions": versions, "seconds": seconds, "out": str(asked.out)}))


def predict(gold: Path, out: Path, embedder: Embedder | None) -> int:
    """Write the predictions of every version; return how many versions there are."""
    papers = {
        row["paper"]: Paper(row["title"], row.get("abstract") or "", row.get("year"))
        for row in lines(gold / "papers.jsonl")
    }
    judged = defaultdict(list)
    for row in lines(gold / "judgements.jsonl"):
        judged[row["participant"]].append(row["paper"])
    versions: dict[int, dict[str, list[Paper]]] = defaultdict(dict)
    for row in lines(gold / "profiles.jsonl"):
        works = [papers[each] for each in row["papers"]]
        versions[row["version"]][row["participant"]] = works
    asked = sorted({each for some in judged.values() for each in some})
    column = {paper: at for at, paper in enumerate(asked)}
    out.mkdir(parents=True, exist_ok=True)
    for version, profiles in sorted(versions.items()):
        texts = [papers[each] for each in asked]
        found = expertise(profiles, texts, embedder=embedder)
        with (out / f"{version}.csv").open("w", newline="", encoding="utf-8") as stream:
            writer = csv.writer(stream)
            writer.writerow(("participant", "paper", "score"))
            for row, participant in enumerate(profiles):
                for paper in judged[participant]:
                    score = float(found[row, column[paper]])
                    writer.writerow((participant, paper, f"{score:.9g}"))
    return len(versions)


if __name__ == "__main__":
    main()
