"""A transcript: who said what, and where it stands in the file."""

import re
from dataclasses import dataclass
from typing import Final

from inroad.core.errors import BadInput
from inroad.interview.captions import TAG, VOICE, Cues, is_captioned, read_cues
from inroad.interview.decode import decoded
from inroad.interview.labels import (
    TIME,
    Label,
    accepted,
    at_head,
    key,
    loosely_at_head,
    names_by_initials,
    often,
)
from inroad.interview.lines import Line, raw_lines
from inroad.interview.names_alone import names_alone
from inroad.interview.turns import Piece, Turn, joined

__all__ = ["Transcript", "Turn", "read_transcript"]

MACHINE: Final = re.compile(
    r"(?i)\b(?:ai|auto(?:matically)?|machine|computer)[- ]?(?:generated|transcribed"
    r"|made)"
    r"|\bautomatic(?:ally)? (?:captions?|transcri\w+|generated)"
    r"|\btranscri(?:bed|pt|ption)\b.{0,30}\bby (?:ai|a machine|whisper|otter"
    r"|descript)\b"
    r"|\bmay contain (?:mistakes|errors|inaccuracies)"
)
DASH: Final = re.compile(r"[ \t]*(?:[-–—•‐]|>>+|&gt;&gt;)[ \t]*(?=\S)")
ONLY_TIME: Final = re.compile(rf"\s*[\[(]?{TIME}[\])]?\s*$")
FURNITURE: Final = re.compile(
    r"(?i)\s*(?:discussion about|comments?\b|share\b|subscribe|related|user['’]s avatar"
    r"|leave a comment|transcri(?:bed|pt)\b|show ?notes|links?\b|thanks for (?:reading|"
    r"listening|watching)|previous|next\b|copyright|©|all rights|\[?end of|\*\*\*|---)"
)


@dataclass(frozen=True, slots=True)
class Transcript:
    """The raw text, its turns, and what a listener should know about it."""

    name: str
    raw: str
    turns: tuple[Turn, ...]
    machine_line: int | None = None
    problems: tuple[str, ...] = ()

    @property
    def machine_made(self) -> bool:
        """Whether the file says that a machine wrote it down."""
        return self.machine_line is not None

    @property
    def speakers(self) -> tuple[str, ...]:
        """Everybody who speaks, in the order of their first words."""
        return tuple(dict.fromkeys(turn.speaker for turn in self.turns))


def read_transcript(data: bytes, name: str) -> Transcript:
    """Turns of a plain, WebVTT or SRT transcript.

    Raises:
        BadInput: empty, binary, over 20 MB, no turns, or no readable caption times.
    """
    raw, problems = decoded(data, name)
    lines = raw_lines(raw)
    if is_captioned(raw):
        cues = read_cues(lines)
        problems = (*problems, *cues.problems)
        pieces, said = _caption_pieces(raw, cues, name), cues.notes
    else:
        pieces, said = _plain_pieces(raw, lines)
    turns = joined(raw, pieces)
    if not turns:
        raise BadInput(
            f"Nobody speaks in {name}.",
            hint='Put each speaker\'s name and a colon before what they say: "Ana: …".',
        )
    machine = next((x.number for x in said if MACHINE.search(x.text)), None)
    return Transcript(name, raw, turns, machine, problems)


def _plain_pieces(
    raw: str, lines: tuple[Line, ...]
) -> tuple[list[Piece], tuple[Line, ...]]:
    """Pieces of a file without caption times, and the lines nobody speaks."""
    spoken = tuple(x for x in lines if x.text.strip() and not ONLY_TIME.match(x.text))
    initials = names_by_initials(line.text for line in spoken)
    heads = [(line, _label(raw, line, initials=initials)) for line in spoken]
    names = accepted([label for _, label in heads if label], raw)
    if not names and (alone := names_alone(lines)):
        return _under_names(raw, spoken, alone), spoken
    if not names:
        heads = [(x, loosely_at_head(raw, x.start, x.end)) for x in spoken]
        names = often([label for _, label in heads if label])
    if not names:
        return _dashed(spoken), spoken
    pieces: list[Piece] = []
    silent: list[Line] = []
    for line, label in heads:
        if label and (shown := names.get(key(label.name))):
            pieces.append(Piece(label.speech, line.end, shown))
        elif pieces and not _is_aside(line.text):
            pieces.append(Piece(line.start, line.end))
        else:
            silent.append(line)
    return _without_furniture(raw, pieces), (*silent, *spoken[-6:])


def _under_names(
    raw: str, spoken: tuple[Line, ...], names: dict[int, str]
) -> list[Piece]:
    """Pieces of a file that has each name on a line of its own."""
    pieces: list[Piece] = []
    for line in spoken:
        if name := names.get(line.number):
            pieces.append(Piece(line.end, line.end, name))
        elif pieces and not _is_aside(line.text):
            pieces.append(Piece(line.start, line.end))
    return _without_furniture(raw, pieces)


def _label(raw: str, line: Line, *, initials: bool) -> Label | None:
    start = line.start + len(line.text) - len(line.text.lstrip("\ufeff\u200e \t>#"))
    dash = DASH.match(raw, start, line.end)
    label = at_head(raw, start, line.end, initials=initials)
    if label is None and dash:
        label = at_head(raw, dash.end(), line.end, initials=False)
    return label


def _is_aside(text: str) -> bool:
    """A stage direction or a note to the reader, not speech."""
    bare = text.strip()
    return bool(re.fullmatch(r"[\[(][^\[\]()]*[\])]", bare)) or bool(
        bare.startswith("Note:") and MACHINE.search(bare)
    )


def _without_furniture(raw: str, pieces: list[Piece]) -> list[Piece]:
    """Drop what a site adds after the last words."""
    last = max(i for i, piece in enumerate(pieces) if piece.speaker is not None)
    for i in range(last + 1, len(pieces)):
        if FURNITURE.match(raw, pieces[i].start, pieces[i].end):
            return pieces[:i]
    return pieces


def _dashed(lines: tuple[Line, ...]) -> list[Piece]:
    """A dialogue in dashes: each dash is the other person."""
    opened = [DASH.match(line.text) for line in lines]
    marks = sum(found is not None for found in opened)
    if marks < 4 or marks * 10 < len(lines) * 6:
        return []
    pieces: list[Piece] = []
    count = 0
    for line, found in zip(lines, opened, strict=True):
        if found:
            speaker = f"Speaker {count % 2 + 1}"
            pieces.append(Piece(line.start + found.end(), line.end, speaker))
            count += 1
        elif pieces:
            pieces.append(Piece(line.start, line.end))
    return pieces


def _caption_pieces(raw: str, cues: Cues, name: str) -> list[Piece]:
    """Pieces of captioned speech, with or without names."""
    rows = [line for cue in cues.spoken for line in cue]
    if not rows:
        raise BadInput(
            f"No caption of {name} has times that can be read.",
            hint="A cue begins with a line such as 00:00:01.000 --> 00:00:04.000.",
        )
    voiced = {line.number: VOICE.match(line.text) for line in rows}
    labels = {line.number: _label(raw, line, initials=False) for line in rows}
    names = accepted([label for label in labels.values() if label], raw)
    dashes = _dashed(tuple(rows)) if not names and not any(voiced.values()) else []
    if dashes:
        return dashes
    pieces: list[Piece] = []
    for line in rows:
        start, speaker = line.start, None
        if voice := voiced[line.number]:
            start, speaker = line.start + voice.end(), voice[1].strip()
        elif (label := labels[line.number]) and key(label.name) in names:
            start, speaker = label.speech, names[key(label.name)]
        elif not pieces:
            speaker = "Speaker"
        if speaker and pieces and _speaking(pieces) == speaker:
            speaker = None
        pieces += _untagged(raw, start, line.end, speaker)
    return pieces


def _speaking(pieces: list[Piece]) -> str | None:
    return next((p.speaker for p in reversed(pieces) if p.speaker is not None), None)


def _untagged(raw: str, start: int, end: int, speaker: str | None) -> list[Piece]:
    """The spans between markup tags; the first one carries the speaker."""
    pieces: list[Piece] = []
    for tag in (*TAG.finditer(raw, start, end), None):
        stop = tag.start() if tag else end
        if raw[start:stop].strip() or (speaker is not None and tag is None):
            pieces.append(Piece(start, stop, speaker))
            speaker = None
        start = tag.end() if tag else end
    return pieces
