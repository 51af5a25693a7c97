"""Blocks become passages-to-be: who speaks, under which headings, of which work.

Where a page gathers what others said, the words between are its compiler's, and marked
as such; where one person writes, they are that person's.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from inroad.sources.block import Block, word_count
from inroad.sources.places import Piece
from inroad.sources.repair import is_furniture

UNNAMED: Final = "quoted, not named"
"""Who says a quotation of which the source does not say whose it is."""

MOST_LEVELS: Final = 3
FEWEST_TAKES: Final = 3
FEWEST_WORDS: Final = 5
FEWEST_QUOTED: Final = 3
_BY_LINE: Final = re.compile(
    r"^\s*(?:[-–—―]+\s*|~\s*)(?P<dash>[^\W\d_][^.!?\n]{1,100})\.?\s*$"
)
_NAME: Final = r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3}"
_TAIL: Final = re.compile(rf"(?<=[.!?…”\"’)]) [—–―]+ ?(?P<name>{_NAME})$")
_TITLED: Final = re.compile(rf"^.{{3,200}}, (?P<name>{_NAME})$", re.DOTALL)
_NAMED: Final = re.compile(
    r"(?:@\w{2,30}|[^\W\d_a-z][\w.'’-]*"
    r"(?: (?:[^\W\d_a-z][\w.'’-]*|de|van|von|of)){0,3})"
)
_AFTER_WORK: Final = re.compile(
    r"^[ ,–—-]*(?:by )?(?P<name>[^.:;()]{2,80}?)(?:[.:](?=\s|$))"
)
_TO_QUOTE: Final = re.compile(
    rf"(?i:to quote|quoting|as|in the words of|according to) (?P<name>{_NAME})"
    r"\s?(?:says?|said|writes?|wrote|puts? it)?:?\s*$"
)
_SAYS: Final = re.compile(
    rf"(?P<name>{_NAME})\s(?:says|said|writes|wrote|puts? it)[^.?!]{{0,40}}:\s*$"
)


@dataclass(slots=True)
class _Way:
    """The headings above where we stand."""

    heads: dict[int, str] = field(default_factory=dict)

    def pass_by(self, block: Block) -> None:
        self.heads = {n: h for n, h in self.heads.items() if n < block.level}
        self.heads[block.level] = block.text

    @property
    def locator(self) -> str:
        # The page's own title says nothing about where on the page.
        heads = [head for level, head in sorted(self.heads.items()) if level > 1]
        shown = heads or [*self.heads.values()]
        return " › ".join(shown[-MOST_LEVELS:])


def framed(blocks: Sequence[Block], authors: str = "") -> Iterator[Piece]:
    """Make pieces of blocks, without page furniture."""
    blocks = [block for block in blocks if not is_furniture(block.text)]
    speakers = _speakers(blocks)
    works = _works(blocks)
    gathered = _is_gathered(blocks, speakers)
    way = _Way()
    for number, block in enumerate(blocks):
        if block.kind == "heading":
            way.pass_by(block)
            continue
        if _is_signature(blocks, number, speakers):
            continue
        quoted = block.kind == "quote"
        own = "" if gathered else authors
        speaker = speakers.get(block.group, UNNAMED) if quoted else own
        yield Piece(
            block.start,
            block.end,
            _said(block, speaker) if quoted else block.text,
            speaker,
            block.place or way.locator,
            works.get(number, ""),
            editorial=gathered and not quoted,
        )


def _said(block: Block, speaker: str) -> str:
    """Leave out of a quotation the name it begins with; who said it stands beside."""
    if block.lead and block.text.startswith(block.lead) and speaker != UNNAMED:
        rest = block.text.removeprefix(block.lead).lstrip(" ,:–—-")
        return rest or block.text
    if speaker != UNNAMED and _tailed(block) == speaker:
        return _TAIL.sub("", block.text)
    return block.text


def _is_signature(
    blocks: Sequence[Block], number: int, speakers: dict[int, str]
) -> bool:
    """Say whether a paragraph of a quotation only says whose it is."""
    block = blocks[number]
    if block.kind != "quote" or block.group not in speakers:
        return False
    inner = _goes_before(blocks, number)
    return _signed(block, inner=inner) != "" or (
        block.text == block.lead and block.text == speakers[block.group]
    )


def _goes_before(blocks: Sequence[Block], number: int) -> bool:
    """Say whether the paragraph before is of the same quotation."""
    before = blocks[number - 1] if number else None
    return before is not None and before.group == blocks[number].group > 0


def _speakers(blocks: Sequence[Block]) -> dict[int, str]:
    """Name who speaks in each quotation that says so, or is announced."""
    found: dict[int, str] = {}
    before: Block | None = None
    for number, block in enumerate(blocks):
        if block.kind == "quote":
            inner = _goes_before(blocks, number)
            name = _signed(block, inner=inner) or _tailed(block)
            name = name or ("" if inner else _led(block))
            fresh = not inner and block.group not in found
            if not name and fresh and before is not None:
                name = _announced(before)
            if name and (block.group not in found or inner):
                found[block.group] = name
            before = None
        else:
            before = block if block.kind in {"words", "item"} else None
    return found


def _led(block: Block) -> str:
    """Take what a quotation begins with in bold for its speaker, if it is a name."""
    lead = block.lead.rstrip(" :,")
    name = _NAMED.match(lead)
    return lead if name and len(lead) <= 160 else ""


def _signed(block: Block, *, inner: bool) -> str:
    """Read the line under a quotation: "— Ana Lima", a name, a title and its author."""
    if len(block.text) > 200 or not inner:
        return ""
    if len(block.text) <= 80 and _NAMED.fullmatch(block.text):
        return block.text
    dash = _BY_LINE.match(block.text)
    if dash:
        return dash["dash"].strip()
    titled = _TITLED.match(block.text)
    return titled["name"].strip() if titled and block.links else ""


def _tailed(block: Block) -> str:
    """Read the name that ends a quotation after a dash."""
    found = _TAIL.search(block.text[-120:])
    return found["name"] if found else ""


def _announced(block: Block) -> str:
    """Read "To quote Ana Lima:" before a quotation."""
    tail = block.text[-160:]
    found = _TO_QUOTE.search(tail) or _SAYS.search(tail)
    return found["name"].strip() if found else ""


def _is_gathered(blocks: Sequence[Block], speakers: dict[int, str]) -> bool:
    """Say whether a page mostly hands on what several named people said."""
    named = [b for b in blocks if b.kind == "quote" and b.group in speakers]
    several = len(set(speakers.values())) >= FEWEST_QUOTED
    words = [b for b in blocks if b.kind != "heading"]
    return several and word_count(named) * 3 >= word_count(words)


def _works(blocks: Sequence[Block]) -> dict[int, str]:
    """Name the work that each entry of an annotated bibliography speaks about."""
    sections, section = [], 0
    for block in blocks:
        section += block.kind == "heading"
        sections.append(section)
    entries = {
        number: work
        for number, block in enumerate(blocks)
        if block.opens and block.kind in {"words", "item"} and (work := _work(block))
    }
    count = Counter(sections[number] for number in entries)
    return {n: w for n, w in entries.items() if count[sections[n]] >= FEWEST_TAKES}


def _work(block: Block) -> str:
    """Return the title that an entry begins with, and whose it is; or nothing."""
    if not block.links or not block.links[0].text:
        return ""
    title = block.links[0].text.strip(' .,:“”"')
    rest = block.text.partition(block.links[0].text)[2]
    # Further links to the same work, in brackets, are part of its name.
    rest = re.sub(r"^\s*\([^()]{0,120}\)", "", rest)
    found = _AFTER_WORK.match(rest)
    named = found["name"].strip() if found else ""
    take = rest[found.end() :] if found else rest
    if len(take.split()) < FEWEST_WORDS or not title:
        return ""
    short = len(named.split()) <= 6 and bool(_NAMED.match(named))
    is_name = short or re.fullmatch(r"\w{3,20}", named)
    return f"{title}, {named}" if is_name else title
