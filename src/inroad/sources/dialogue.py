"""Conversations: each paragraph of a turn is a passage with its speaker.

The turns are those that hearing an interview reads; here they lead back to the file.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from inroad.core.errors import BadInput
from inroad.interview.captions import is_captioned
from inroad.interview.labels import key
from inroad.interview.transcript import Transcript, read_transcript
from inroad.interview.turns import Turn
from inroad.sources.block import Block
from inroad.sources.places import Piece

SPOKEN_SHARE: Final = 0.4
FEWEST_TURNS: Final = 4
ENOUGH: Final = 500
"""Characters after which a passage of captions ends with the next sentence."""

_NOT_PEOPLE: Final = frozenset({"q", "a", "question", "answer", "q&a"})
_BLANK: Final = re.compile(r"\n[ \t\r>]*\n")


def conversation_in(name: str, raw: str) -> Transcript | None:
    """Return a conversation, where most of a text is one; captions always are.

    Raises BadInput for captions without times that can be read.
    """
    captioned = is_captioned(raw)
    try:
        # One character for each of ours, so that its places are ours too.
        plain = raw.replace("\ufeff", "\u2060")
        found = read_transcript(plain.encode("utf-8", errors="replace"), name)
    except BadInput:
        if captioned:
            raise
        return None
    return found if captioned or _is_talk(found) else None


def _is_talk(found: Transcript) -> bool:
    turns = Counter(turn.speaker for turn in found.turns)
    people = {name for name in turns if key(name) not in _NOT_PEOPLE}
    if len(people) < 2 or sum(turns.values()) < FEWEST_TURNS:
        return False
    if turns.most_common(2)[-1][1] < 2:
        return False
    spoken = sum(len(turn.text) for turn in found.turns)
    return spoken >= SPOKEN_SHARE * len("".join(found.raw.split()))


def talked(found: Transcript, around: tuple[Block, ...]) -> Iterator[Piece]:
    """Make pieces of what was said, and editorial ones of what frames it."""
    captioned = is_captioned(found.raw)
    first, last = found.turns[0], found.turns[-1]
    begin = found.raw.rfind("\n", 0, first.raws[0]) + 1
    end = last.offset(len(last.text) - 1) + 1
    frame = [] if captioned else [b for b in around if b.kind != "heading"]
    for block in frame:
        if block.end <= begin:
            yield Piece(block.start, block.end, block.text, editorial=True)
    for turn in found.turns:
        yield from _said(turn, captioned=captioned)
    for block in frame:
        if block.start >= end:
            yield Piece(block.start, block.end, block.text, editorial=True)


def talked_in(name: str, blocks: Sequence[Block]) -> tuple[Piece, ...]:
    """Make pieces of blocks that are a conversation; of others there are none.

    The words of a page stand apart from its markup, so turns are sought in the words
    and each paragraph goes to whoever speaks where it begins, or with it.
    """
    spoken = [block for block in blocks if block.kind != "heading"]
    found = conversation_in(name, "\n\n".join(block.text for block in spoken))
    if found is None or is_captioned(found.raw):
        return ()
    begins = [turn.raws[0] for turn in found.turns]
    last = found.turns[-1]
    end = last.offset(len(last.text) - 1)
    pieces = []
    at = 0
    for block in spoken:
        number = bisect_left(begins, at + len(block.text)) - 1
        if number < 0 or at > end:
            pieces.append(Piece(block.start, block.end, block.text, editorial=True))
        else:
            text = block.text[max(0, begins[number] - at) :]
            speaker = found.turns[number].speaker
            pieces.append(Piece(block.start, block.end, text, speaker))
        at += len(block.text) + 2
    return tuple(pieces)


def _said(turn: Turn, *, captioned: bool) -> Iterator[Piece]:
    """Cut a turn at its blank lines; captions, that have one after each cue, anew."""
    start = 0
    for run in range(1, len(turn.starts) - 1):
        at = turn.starts[run]
        gap = turn.raw[turn.raws[run] : turn.raws[run + 1]]
        if turn.text[at] != " " or not _BLANK.search(gap):
            continue
        long = at - start >= ENOUGH and turn.text[at - 1] in '.?!…"”’'
        if not captioned or long or at - start >= 3 * ENOUGH:
            yield _piece(turn, start, at)
            start = at + 1
    yield _piece(turn, start, len(turn.text))


def _piece(turn: Turn, start: int, end: int) -> Piece:
    words = turn.text[start:end]
    return Piece(turn.offset(start), turn.offset(end - 1) + 1, words, turn.speaker)
