"""How well `ask` answers questions nobody who built it has read: totals only.

    python bench/library/ask_measure.py BANK.jsonl ... [--files FOLDER]
        [--sections FILE] [--meaning] [--failures]

In one process and for somebody of whom nothing is known. A claim is right when it is
one of the question's `cards`, or when its lines meet those of `sources` or `also_ok`.
Lines, and with --sections the sections around them, are counted apart over the
questions that the four documents answer. --meaning lets the packaged sentence model
read the question too. --files adds the documents of a
folder as sources the person brought in, in the order of their names S1, S2, … Prints
one line of JSON a bank; --failures lists what went wrong, for tuning only.
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from inroad.actions.passing_passages import PassingPassages
from inroad.library.asking.asking import ask
from inroad.library.asking.excerpts import Own
from inroad.library.asking.meaning import Embedder
from inroad.library.asking.ready import Ready, make_ready
from inroad.library.passage import of_source
from inroad.library.shelf import load_shelf
from inroad.record.profile import Profile

TODAY = date(2026, 11, 21)
WIDE = 30  # lines: a claim over more is too wide to count
KINDS = ("answerable", "partly", "not_answerable")
Question = dict[str, Any]
Given = dict[str, Any]


def own_of(folder: Path) -> Own:
    """Read the documents of a folder as S1, S2, … by the order of their names."""
    from inroad.sources.reading import read_source  # noqa: PLC0415 - only if asked for

    passages, raws = PassingPassages(), {}
    for number, path in enumerate(sorted(folder.glob("*.txt")), 1):
        raws[f"S{number}"] = path.read_bytes()
        reading = read_source(path.name, raws[f"S{number}"])
        passages.replace(f"S{number}", of_source(reading.passages, f"S{number}"))
    return Own(passages, raws.get, ids=frozenset(raws))


def model() -> Embedder:
    """Open the packaged sentence model; docs/how/meaning.md says how to get it."""
    from inroad.sources.embedding_packaged import open_packaged  # noqa: PLC0415 - same

    return open_packaged()


def meets(one: list[int], other: list[int]) -> bool:
    """Say whether two spans of lines share one."""
    return one[0] <= other[1] and other[0] <= one[1]


class Bank:
    """One bank of questions, counted."""

    def __init__(self, sections: dict[str, Any]) -> None:
        self.sections = sections
        self.counted: Counter[str] = Counter()
        self.failures: list[tuple[str, str]] = []
        self.slowest: list[float] = []

    def widened(self, ref: dict[str, Any]) -> list[int]:
        """Return the widest named section that holds a passage."""
        named = self.sections.get(ref["seed"], {}).get("sections", [])
        inside = [
            part["lines"]
            for part in (named if isinstance(named, list) else [])
            if part["name"] != "all"
            and part["lines"][0] <= ref["lines"][0]
            and ref["lines"][1] <= part["lines"][1]
        ]
        return max([*inside, ref["lines"]], key=lambda span: span[1] - span[0])

    def stands(self, claim: Given, question: Question, *, wide: bool) -> bool:
        """Say whether a claim's lines meet a passage that answers, or its section."""
        lines = claim["stands"]
        if not lines or lines[1] - lines[0] >= WIDE:
            return False
        return any(
            ref["seed"] == claim["source"]["id"]
            and meets(lines, self.widened(ref) if wide else ref["lines"])
            for ref in (*question["sources"], *question.get("also_ok", ()))
        )

    def right(self, claim: Given, question: Question) -> bool:
        """Say whether a claim answers the question, by its id or its lines."""
        known = claim["id"] in question.get("cards", ())
        return known or self.stands(claim, question, wide=False)

    def count(self, question: Question, given: Given) -> None:
        """Count one question and what came of it."""
        kind, did = question["answerability"], given["answered"]
        fine = question.get("answerability_ok") or [kind]
        self.counted.update([f"asked {kind}", *[f"answered {kind}"] * did])
        if kind == "not_answerable":
            if did:
                self.failures.append((question["id"], "answered"))
            return
        if question.get("sources_disagree"):
            self.count_sides(question, given if did else {"claims": ()})
        if not did and "not_answerable" in fine:
            return
        shown = given["claims"] if did else ()
        self.hits("right", [self.right(claim, question) for claim in shown])
        if question["sources"]:
            for wide, name in ((False, "lines"), (True, "section")):
                hits = [self.stands(claim, question, wide=wide) for claim in shown]
                self.hits(name, hits)
        if not any(self.right(claim, question) for claim in shown[:5]):
            self.failures.append((question["id"], "missed" if did else "refused"))

    def hits(self, name: str, found: list[bool]) -> None:
        """Count whether the first claim, or one of the first five, is right."""
        self.counted[name] += 1
        self.counted[f"{name} first"] += any(found[:1])
        self.counted[f"{name} in five"] += any(found[:5])

    def count_sides(self, question: Question, given: Given) -> None:
        """Count whether both sides of a disagreement are shown."""
        self.counted["disagree"] += 1
        cards = question.get("sides_cards") or [[], []]
        lines = question.get("sides") or [[], []]
        sides = [
            {
                claim["id"]
                for claim in given["claims"]
                if claim["id"] in ids
                or self.stands(claim, {"sources": refs}, wide=False)
            }
            for ids, refs in zip(cards, lines, strict=False)
        ]
        both = len(sides) == 2 and all(sides) and len(sides[0] | sides[1]) > 1
        self.counted["both sides"] += both
        if not both:
            self.failures.append((question["id"], "one side"))

    def count_speaker(self, probe: Question, given: Given) -> None:
        """Count whether the claim that is meant is given to the one who made it.

        What no claim that ships says is given to nobody, which is right as well.
        """
        self.counted["probes"] += 1
        told = next((c for c in given["claims"][:5] if c["id"] == probe["card"]), None)
        if told is None:
            self.counted["not shown"] += 1
            return
        who = f"{told['speaker']} {told['name']} {told['role']}".casefold()
        names = [name.split(" (")[0].casefold() for name in probe["right"]]
        right = any(name in who for name in names)
        self.counted["rightly given" if right else "wrongly given"] += 1
        if not right:
            self.failures.append((probe["id"], f"given to {who}"))


def given_to(ready: Ready, question: str, own: Own | None) -> tuple[Given, float]:
    """Ask, and return the answer with where each claim stands, and the seconds."""
    began = time.perf_counter()
    answer = ask(ready, question, Profile({}), TODAY, own=own)
    took = time.perf_counter() - began
    given = answer.wire()
    for claim in given["claims"]:
        known = ready.shelf.has(claim["id"])
        card = ready.shelf.claim(claim["id"]) if known else None
        claim["stands"] = list(card.lines or ()) if card else claim["lines"]
        claim["name"] = card.speaker_name if card else ""
    return given, took


def measure(path: Path, ready: Ready, own: Own | None, sections: Any) -> Bank:  # noqa: ANN401
    """Ask every question of a bank."""
    bank = Bank(sections)
    for line in path.read_text(encoding="utf-8").splitlines():
        question = json.loads(line)
        given, took = given_to(ready, question["question"], own)
        bank.slowest.append(took)
        if "right" in question:
            bank.count_speaker(question, given)
        else:
            bank.count(question, given)
    return bank


def told(name: str, bank: Bank) -> dict[str, object]:
    """Put the totals of a bank in words and figures."""
    count = bank.counted
    found: dict[str, object] = {"bank": name}
    if count["probes"]:
        found |= {
            k: count[k]
            for k in ("probes", "rightly given", "wrongly given", "not shown")
        }
    for kind in KINDS:
        if count[f"asked {kind}"]:
            found[kind] = f"{count[f'answered {kind}']} of {count[f'asked {kind}']}"
    for kind in ("right", "lines", "section"):
        if of := count[kind]:
            for place in ("first", "in five"):
                found[f"{kind} {place}"] = round(count[f"{kind} {place}"] / of, 3)
    if count["disagree"]:
        found["both sides"] = f"{count['both sides']} of {count['disagree']}"
    ordered = sorted(bank.slowest)
    found["p95 ms"] = round(1000 * ordered[int(0.95 * (len(ordered) - 1))], 1)
    return found


def main(arguments: Iterable[str]) -> None:
    """Measure each bank that is named."""
    given = list(arguments)
    flags = {
        flag: flag in given and not given.remove(flag)
        for flag in ("--meaning", "--failures")
    }
    options = {
        name: given.pop(given.index(name) + 1)
        for name in ("--files", "--sections")
        if name in given
    }
    banks = [Path(each) for each in given if not each.startswith("--")]
    if not banks:
        sys.exit(__doc__)
    sections = json.loads(
        Path(options.get("--sections", "/dev/null")).read_text() or "{}"
    )
    own = own_of(Path(options["--files"])) if "--files" in options else None
    ready = make_ready(load_shelf(), embedder=model() if flags["--meaning"] else None)
    for path in banks:
        bank = measure(path, ready, own, sections)
        print(json.dumps(told(path.stem, bank)))
        if flags["--failures"]:
            print(*(f"  {id_}: {why}" for id_, why in bank.failures), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
