"""What changed since an earlier Brief, told once at the top, reason by reason."""

from collections.abc import Iterable

from inroad.plan.page import TITLES, Brief, Cause, Changes
from inroad.show.sheet import Entry, Note, Part, Piece
from inroad.show.slots import slot_label
from inroad.show.values import value_words
from inroad.show.words import counted, day, listed, lowered, sentence, shortened

MOST = 6
"""More reasons than these are told beside their lines alone."""

_LEADS = {
    "said": "What you said since then counts",
    "advice": "Other advice applies to you now",
    "log": "What you logged since then counts",
    "program": "The program words or weighs something otherwise now",
}


def news_part(brief: Brief) -> Part | None:
    """Say why the page differs from the earlier one, and name the lines that do."""
    changes = brief.changes
    if changes is None or brief.care:
        return None
    grouped: dict[tuple[str, str], list[Cause]] = {}
    for cause in changes.causes:
        name = cause.name if cause.kind == "answer" else ""
        grouped.setdefault((cause.kind, name), []).append(cause)
    told = sorted(grouped.values(), key=lambda causes: (_weight(causes), -len(causes)))
    entries = [_entry(causes, brief, changes) for causes in told[:MOST]]
    if not entries:
        return None
    if len(told) > MOST:
        left = counted(len(told) - MOST, "smaller reason")
        entries.append(Entry((sentence(f"{left} stand beside their lines alone"),)))
    return Part(f"What changed since {day(changes.since)}", tuple(entries), "news")


def _weight(causes: list[Cause]) -> int:
    """Tell first what the person said or did, then what only happened."""
    order = ("answer", "said", "log", "advice", "time", "program")
    return order.index(causes[0].kind)


def _entry(causes: list[Cause], brief: Brief, changes: Changes) -> Entry:
    lines = list(dict.fromkeys(cause.line for cause in causes))
    gone = {line.id: line.section for line in changes.gone}
    where = {line.id: s.title for s in brief.sections for line in s.lines}
    titles = dict.fromkeys(where.get(id) or TITLES[gone[id]] for id in lines)
    pieces = [Piece("Seen in", "who"), Piece(" ")]
    for number, title in enumerate(titles):
        mine = [i for i in lines if (where.get(i) or TITLES[gone[i]]) == title]
        to = f"#{mine[0]}" if mine[0] in where else f"#gone-{mine[0]}"
        words = _kinds(mine, changes)
        pieces += [
            Piece("; " if number else ""),
            Piece(title, "line", to),
            Piece(f" ({words})"),
        ]
    label = (listed(titles), counted(len(lines), "line"))
    words = _LEADS.get(causes[0].kind) or cause_words(causes[0])
    return Entry((sentence(words),), (Note(tuple(pieces), label),))


def _kinds(lines: Iterable[str], changes: Changes) -> str:
    """Say "two new, one gone" of some lines."""
    gone = {line.id for line in changes.gone}
    kinds = [
        "new" if i in changes.new else "gone" if i in gone else "changed" for i in lines
    ]
    return ", ".join(
        counted(kinds.count(kind), kind, kind) for kind in dict.fromkeys(kinds)
    )


def cause_words(cause: Cause) -> str:
    """Say one reason for a change, as within a sentence."""
    if cause.kind == "answer":
        label = lowered(slot_label(cause.name).rstrip("?"))
        if cause.now is None:
            return f"you took back what you said under “{label}”"
        said = shortened(value_words(cause.now), 60)
        if cause.before is None:
            return f"you said under “{label}”: {said}"
        was = shortened(value_words(cause.before), 60)
        return f"under “{label}” you said {was} before, and now {said}"
    return {
        "said": "of what you said since then",
        "advice": f"other advice applies to you now ({cause.name})",
        "log": "of what you logged",
        "time": "time has passed",
        "program": "the program words or weighs it otherwise now",
    }[cause.kind]
