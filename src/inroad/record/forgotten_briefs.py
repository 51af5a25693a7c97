"""Kept Briefs without what was forgotten: lines that rested on it, refs that said it.

A Brief says in its own sentences what somebody told, and figures made of it stand in
calculations. So where it rests on what goes, every calculation in it goes too, and
claims no longer say why they held. A Brief of which nothing is left goes whole.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from inroad.record.person import KeptBrief
from inroad.record.words import Name, texts_in

FORGOTTEN = "it rested on something that you had forgotten."


@dataclass(frozen=True, slots=True)
class Traces:
    """By what a forgotten thing is known again within a Brief."""

    conversation: str = ""
    source: str = ""
    entries: frozenset[str] = frozenset()
    name: Name = field(default_factory=lambda: Name(""))
    words: set[str] = field(default_factory=set)

    def in_ref(self, ref: Mapping[str, Any]) -> bool:
        """Say whether a ref shows the forgotten thing itself."""
        talk = ref.get("conversation")
        id = talk.get("id") if isinstance(talk, Mapping) else None
        if self.conversation and id == self.conversation:
            return True
        if ref.get("kind") == "log" and ref.get("id") in self.entries:
            return True
        return ref.get("kind") != "claim" and self.in_texts(ref)

    def in_claim(self, ref: Mapping[str, Any]) -> bool:
        """Say whether a claim's ref says it; what a claim says itself is not ours."""
        own = ref.get("applies_when"), ref.get("quote")
        return ref.get("kind") == "claim" and self.in_texts(own)

    def in_texts(self, value: Any) -> bool:  # noqa: ANN401 - JSON has many shapes
        """Say whether words of the forgotten thing stand in a value."""
        if self.name.stands_in(value):
            return True
        texts = [" ".join(text.split()) for text in texts_in(value)]
        return any(word in text for text in texts for word in self.words)


def without(brief: KeptBrief, traces: Traces) -> KeptBrief | None:
    """Return a Brief without the forgotten: itself where it held none, None if all."""
    refs = dict(brief.refs)
    shown = {name for name, ref in refs.items() if traces.in_ref(ref)}
    spoken = {line for line in brief.lines if traces.in_texts(line.text)}
    if not (shown or spoken or any(map(traces.in_claim, refs.values()))):
        return brief
    gone = shown | {name for name, ref in refs.items() if ref.get("kind") == "calc"}
    lines = tuple(
        line
        for line in brief.lines
        if line not in spoken and not gone & set(line.because)
    )
    used = {name for line in lines for name in line.because}
    left = {n: _silent(ref, traces) for n, ref in refs.items() if n in used - gone}
    if not lines or any(map(traces.in_claim, left.values())):
        return None
    return replace(brief, lines=lines, refs=left)


def _silent(ref: Mapping[str, Any], traces: Traces) -> Mapping[str, Any]:
    """Return a ref to a claim without the words that made it hold."""
    if ref.get("kind") != "claim":
        return ref
    source = ref.get("source")
    named = source.get("id") if isinstance(source, Mapping) else None
    if traces.source and named == traces.source:
        ref = {**ref, "quote": None, "lines": None}
    return {**ref, "applies_when": FORGOTTEN, "holds": "unknown"}
