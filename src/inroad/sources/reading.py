"""Reading: which reader a file is for, by what is in it, and what that makes of it.

- PDF, by how it begins: see pdf.py for where its quotes stand.
- Captions (WebVTT, SRT) and conversations with speakers, as an interview is heard.
- HTML, by its tags or its name.
- Everything else that is text, as Markdown, of which plain text is a kind.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from inroad.core.document import LARGEST
from inroad.core.errors import BadInput
from inroad.interview.captions import is_captioned
from inroad.interview.transcript import MACHINE, Transcript
from inroad.library.passage import Problem, Reading
from inroad.sources.block import Block, Head
from inroad.sources.decoding import Text, text_of
from inroad.sources.dialogue import conversation_in, talked, talked_in
from inroad.sources.framing import framed
from inroad.sources.heading import named
from inroad.sources.links import link_problems
from inroad.sources.pdf import pdf_blocks, read_pdf
from inroad.sources.places import Piece, passages_of
from inroad.sources.prose import read_prose
from inroad.sources.web_page import read_web_page

_HTML: Final = re.compile(
    r"<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|script|meta)\b",
    re.IGNORECASE,
)
_MARKDOWN: Final = re.compile(
    r"^(?:#{1,6} |> |[-*] |---\s*$)|\]\(https?://", re.MULTILINE
)
MACHINE_MADE: Final = (
    "A machine wrote this transcript, so names and numbers may be wrong."
)
MOST_PROBLEMS: Final = 200


def read_source(name: str, data: bytes) -> Reading:
    """Read a file into passages, each with its place; raise BadInput where none are."""
    if len(data) > LARGEST:
        raise BadInput(
            f"{name} is larger than {LARGEST // 1_048_576} MB.",
            hint="Give the part that you need, as a file of its own.",
        )
    found = _read_pdf(name, data) if _is_pdf(data) else _read_text(name, data)
    if not found.passages:
        raise BadInput(
            f"No words to keep were found in {name}.",
            hint="Open it and see whether there is text in it, and save that.",
        )
    return replace(found, problems=found.problems[:MOST_PROBLEMS])


def _is_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:1024]


def _read_pdf(name: str, data: bytes) -> Reading:
    said, text, problems = read_pdf(name, data)
    blocks = tuple(pdf_blocks(text))
    head = named(name, said, blocks)
    return Reading(
        head.title,
        "pdf",
        passages_of(text, framed(blocks, head.authors)),
        problems,
        text.encode("utf-8"),
        head.authors,
        head.date,
    )


def _read_text(name: str, data: bytes) -> Reading:
    text = text_of(name, data)
    if not is_captioned(text.raw) and _is_html(name, text.raw):
        return _read_html(name, text)
    talk = conversation_in(name, text.raw)
    said, blocks = read_prose(text.raw)
    if talk is not None:
        return _read_talk(name, text, talk, named(name, said, blocks), blocks)
    head = named(name, said, blocks)
    kind = "markdown" if _MARKDOWN.search(text.raw) else "text"
    pieces = framed(blocks, head.authors)
    return _made(text, kind, head, pieces, link_problems(text.raw, blocks))


def _is_html(name: str, raw: str) -> bool:
    if name.lower().endswith((".html", ".htm", ".xhtml")):
        return "<" in raw
    head = raw.lstrip("\ufeff \t\r\n")[:2000]
    return head.startswith("<") and _HTML.search(head) is not None


def _read_html(name: str, text: Text) -> Reading:
    kept = read_web_page(text.raw)
    head = named(name, kept.head, kept.blocks)
    problems = [*kept.problems, *link_problems(text.raw, kept.blocks)]
    talk = talked_in(name, kept.blocks)
    if not talk:
        return _made(text, "html", head, framed(kept.blocks, head.authors), problems)
    machine = _machine_line(" ".join(block.text for block in kept.blocks))
    if machine:
        problems.append(Problem(MACHINE_MADE, kind="machine"))
    found = _made(text, "html", head, iter(talk), problems)
    return replace(found, machine_made=bool(machine), authors="")


def _read_talk(
    name: str, text: Text, talk: Transcript, head: Head, blocks: tuple[Block, ...]
) -> Reading:
    captioned = is_captioned(text.raw)
    machine = talk.machine_line or _machine_line(text.raw)
    problems = [Problem(told, kind="unread") for told in talk.problems]
    if machine:
        problems.append(Problem(MACHINE_MADE, (machine, machine), "machine"))
    if captioned:
        head = Head(name)
        blocks = ()
    problems += link_problems(text.raw, blocks)
    kind = "captions" if captioned else "conversation"
    # A page around a conversation has an author; those who talk have their own names.
    found = _made(text, kind, head, talked(talk, blocks), problems)
    return replace(found, machine_made=bool(machine), authors="")


def _machine_line(raw: str) -> int:
    """Return the line near the beginning that says a machine wrote it, or 0."""
    found = MACHINE.search(raw[:4000])
    return raw.count("\n", 0, found.start()) + 1 if found else 0


def _made(
    text: Text,
    kind: str,
    head: Head,
    pieces: Iterator[Piece],
    problems: Iterator[Problem] | tuple[Problem, ...] | list[Problem],
) -> Reading:
    return Reading(
        head.title,
        kind,
        passages_of(text.raw, pieces),
        (*text.problems, *problems),
        text.beside,
        head.authors,
        head.date,
    )
