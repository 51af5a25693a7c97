"""Turns without the sounds that say nothing: "um", "[laughs]", "I, I mean".

Only the text that is read loses them; every span still leads back to the raw file, so a
quote keeps them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from inroad.interview.turns import Turn

# What was not understood is no sound: the words beside it may be wrong.
_DIRECTION: Final = re.compile(
    r"[\[(](?!(?:in|un)\w+|cross|name|redact|\?)(?:(?:both |all |they |he |she )?"
    r"(?:laugh|chuckl|giggl|sigh|paus|silen|cough|applau|music|clear|sniff|cr(?:y|ies)"
    r"|smil|nod|breath|groan|shrug|long|short|beat|snort|hesitat|phone|dog|door|noise"
    r"|think|tea)[^\[\]()]{0,40})[\])]",
    re.IGNORECASE,
)
_FILLER: Final = re.compile(
    r"(?:,\s*|(?<=\.)\s*)?(?<![\w'’-])(?:u+m+|u+h+|erm+|er|ehm+|uhm+)(?![\w'’-])"
    r"(?:\.{2,}|…|,|(?<=m|h|r)\.)?",
    re.IGNORECASE,
)
# "It was, like, six": the comma on both sides makes it a sound.
_ASIDE: Final = re.compile(
    r",\s*(?:like|you know|i mean like|you see|let['’]s see|let me (?:see|think)|a+h+"
    r"|oh|eh|pf+|pff+t|hm+|mm+|tja|bueno|ay|oof|ugh),(?=\s)",
    re.IGNORECASE,
)
# "I, I train" and "it's, it's hard", but never "no, no" or "five, five and a half".
_TWICE: Final = re.compile(
    r"\b(i|it|it['’]s|that['’]s|the|a|we|they|my|and|but|to|is|was|i['’]m|there['’]s"
    r")(?:,|\.{2,}|…)?\s+(?=\1(?:\s|['’]))",
    re.IGNORECASE,
)
# "I teach I teach children", "the rest is the rest is sleep".
_AGAIN: Final = re.compile(r"\b((?:[^\W\d_][\w'’]*\s+){2,4})(?=\1)", re.IGNORECASE)
_COMMAS: Final = re.compile(r"[\s,]+")
_BLANKS: Final = re.compile(r"\s+")
_SOUNDS: Final = (_DIRECTION, _FILLER, _ASIDE, _TWICE, _AGAIN)


def without_hesitations(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """The same turns with less noise; a turn that is nothing else stays as it is."""
    return tuple(_smoothed(turn) for turn in turns)


def _smoothed(turn: Turn) -> Turn:
    for sound in _SOUNDS:
        drops = [found.span() for found in sound.finditer(turn.text)]
        turn = _without(turn, drops) if drops else turn
    return turn


def _without(turn: Turn, drops: Sequence[tuple[int, int]]) -> Turn:
    """The turn without some spans of its text; the map to the file stays true."""
    text, starts, raws = "", [], []
    for begin, end in _kept(turn.text, drops):
        inner = [s for s in turn.starts if begin < s < end]
        for at in (begin, *inner):
            starts.append(len(text) + at - begin)
            raws.append(turn.offset(at))
        text += turn.text[begin:end]
    if not re.search(r"\w", text):
        return turn
    return replace(turn, text=text, starts=tuple(starts), raws=tuple(raws))


def _kept(text: str, drops: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans between those dropped, without a blank or comma left at the front."""
    place = 0
    for begin, end in (*drops, (len(text), len(text))):
        if begin > place:
            yield place, begin
        place = max(place, end)
        at_front = not text[:begin].strip() or text[:begin].rstrip()[-1:] in ".!?"
        lead = _COMMAS.match(text, place) if at_front else _BLANKS.match(text, place)
        if lead:
            blank = bool(text[:begin].strip()) and not text[begin - 1 : begin].isspace()
            place = lead.end() - blank
