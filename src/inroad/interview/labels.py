"""Which beginnings of a line name a speaker."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

# "12/03/2026, 18:02:11", "3/12/26, 6:02 PM", "[12.03., 18:02]": chats tell the day too.
_DAY: Final = r"(?:\d{1,4}[./-]\d{1,2}(?:[./-]\d{0,4})?,?[ \t]+)?"
_HALF: Final = r"(?:[ \t\u202f]?[AaPp]\.?[Mm]\.?)?"
TIME: Final = _DAY + r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?" + _HALF
NAME: Final = (
    r"[^\W\d_][\w.'’\-]*(?:[ \t](?:[\w.'’\-&]+|\#?\d+)){0,4}"
    r"(?:[ \t]*\([^()\n]{1,30}\))?"
)
# Sure ones cannot be anything but a speaker; the plain ones must occur twice.
SURE: Final = (
    re.compile(
        rf"(?:\*\*|__)(?P<name>{NAME})[ \t]*(?::(?:\*\*|__)|(?:\*\*|__)[ \t]*:)"
    ),
    re.compile(
        rf"(?:\*\*|__)?[\[(]?{TIME}[\])]?(?:\*\*|__)?[ \t]*[-–—|]?[ \t]*"
        rf"(?:\*\*|__)?(?P<name>{NAME})[ \t]*[:：](?:\*\*|__)?(?=\s|$)"
    ),
    re.compile(
        rf"(?:\*\*|__)?(?P<name>{NAME})(?:\*\*|__)?[ \t]*[\[(]{TIME}[\])][ \t]*[:：]?"
    ),
    re.compile(
        rf"(?:\*\*|__)?(?P<name>{NAME})(?:\*\*|__)?[ \t]*[,·"
        rf"|–—-]?[ \t]+{TIME}[ \t]*[:：]?[ \t]*$"
    ),
    re.compile(rf"[\[(]?{TIME}[\])]?[ \t]+(?P<name>{NAME})[ \t]*$"),
)
PLAIN: Final = re.compile(rf"(?P<name>{NAME})[ \t]*[:：](?=\s|$)")
# "Name - words" and "<Name> words", for files that have no other labels.
LOOSE: Final = (
    re.compile(rf"(?P<name>{NAME})[ \t]+[-–—|>][ \t]+(?=\S)"),
    re.compile(rf"[<\[](?P<name>{NAME})[>\]][ \t]*(?=\S)"),
)
LETTER: Final = re.compile(r"(?P<name>[QA])\.(?=\s)")
INITIALS: Final = re.compile(r"(?P<name>[^\W\d_a-z]{2})[ \t]+(?=\S)")
ROLES: Final = frozenset(
    "host guest moderator interviewer interviewee producer audience partner wife "
    "husband mother father mum mom dad friend coach mentor speaker caller".split()
)
NEVER: Final = frozenset(
    "title date note notes summary topic subject recorded transcript duration credits "
    "options pros cons question questions answer answers example examples http https "
    "ps p.s edit update warning disclaimer source sources link links".split()
)


@dataclass(frozen=True, slots=True)
class Label:
    """A name found at the head of a line, and where the speech after it begins."""

    name: str
    speech: int
    sure: bool


def key(name: str) -> str:
    """What two spellings of one speaker have in common."""
    return re.sub(r"[ \t]*\([^)]*\)", "", name).strip(" .").casefold()


def loosely_at_head(raw: str, start: int, end: int) -> Label | None:
    """A label set off by a dash or in brackets."""
    for pattern in LOOSE:
        if found := pattern.match(raw, start, end):
            return Label(found["name"], found.end(), sure=False)
    return None


def at_head(raw: str, start: int, end: int, *, initials: bool) -> Label | None:
    """The label at the head of the raw line, if there is one."""
    for pattern in SURE:
        if found := pattern.match(raw, start, end):
            return Label(found["name"], found.end(), sure=True)
    for pattern in (PLAIN, LETTER):
        if found := pattern.match(raw, start, end):
            return Label(found["name"], found.end(), sure=False)
    if initials and (found := INITIALS.match(raw, start, end)):
        return Label(found["name"], found.end(), sure=False)
    return None


def accepted(labels: Sequence[Label], text: str) -> dict[str, str]:
    """Keys of the labels that are speakers, with the name to show for each."""
    counts = Counter(key(label.name) for label in labels)
    shown: dict[str, str] = {}
    for label in labels:
        mark = key(label.name)
        if mark in NEVER or not mark:
            continue
        named = (
            label.sure
            or counts[mark] > 1
            or (bool(shown) and _speaks_once(label.name, text))
        )
        if named:
            shown.setdefault(mark, _without_aside(label.name))
    # Two people who each speak once, and nobody else: a very short conversation.
    if not shown and len(counts) >= 2 and sum(counts.values()) == len(counts) <= 4:
        shown = {
            key(x.name): _without_aside(x.name) for x in labels if _is_name(x.name)
        }
    return shown if len(shown) > 1 or any(counts[k] > 1 for k in shown) else {}


def often(labels: Sequence[Label]) -> dict[str, str]:
    """Names that open a line three times or more; two at least, or none."""
    counts = Counter(key(label.name) for label in labels)
    shown = {key(x.name): x.name for x in labels if counts[key(x.name)] > 2}
    return shown if len(shown) > 1 else {}


def names_by_initials(heads: Iterable[str]) -> bool:
    """Whether most paragraphs open with two capitals of at most four people."""
    rows = [head for head in heads if head.strip()]
    marks = Counter(m["name"] for row in rows if (m := INITIALS.match(row)))
    often = {mark: n for mark, n in marks.items() if n > 1}
    return 2 <= len(often) <= 4 and sum(often.values()) * 10 >= len(rows) * 6


def _without_aside(name: str) -> str:
    return re.sub(r"[ \t]*\([^)]*\)$", "", name).strip()


def _is_name(name: str) -> bool:
    words = _without_aside(name).split()
    return (
        len(words) <= 3
        and all(not word[0].islower() for word in words)
        and key(name) not in NEVER
    )


def _speaks_once(name: str, text: str) -> bool:
    """A name that speaks a single time: a role, or a word never written small."""
    mark = key(name)
    if mark.split()[0] in ROLES:
        return True
    return _is_name(name) and not re.search(rf"\b{re.escape(mark)}\b", text)
