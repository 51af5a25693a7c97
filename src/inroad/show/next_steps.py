"""Next steps of options: one that stood a line before is not said again."""

from dataclasses import replace

from inroad.show.sheet import Entry

_LEAD = " Next step: "
_SAME = " The same step."


def same_steps(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Say "the same" of a next step that the line above ends with too."""
    steps = [_step(entry) for entry in entries]
    before = ["", *steps]
    return tuple(
        _shorter(entry, step) if step and step == above else entry
        for entry, step, above in zip(entries, steps, before, strict=False)
    )


def _step(entry: Entry) -> str:
    if len(entry.paragraphs) != 1:
        return ""
    return entry.paragraphs[0].partition(_LEAD)[2]


def _shorter(entry: Entry, step: str) -> Entry:
    text = entry.paragraphs[0].removesuffix(f"{_LEAD}{step}")
    return replace(entry, paragraphs=(f"{text}{_SAME}",))
