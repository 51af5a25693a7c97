"""PDF: the text of its pages, kept beside the file, since a PDF has no lines to quote.

A PDF says where letters are painted, not what they say, and mostly packed at that: no
span of its bytes is a quote. So the text that was read out of it is kept as a file of
its own; lines and offsets count there, and `quote_in` gives back exactly its words.
Pages begin with a form feed, so a quote leads to its page as well.
"""

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final

from inroad.core.errors import BadInput
from inroad.library.passage import Problem
from inroad.sources.block import Block, Head
from inroad.sources.cutting import cuts_of

MOST_PAGES: Final = 3000
MOST_LETTERS: Final = 20_000_000
PAGE: Final = "\f"
_HYPHEN: Final = re.compile(r"(?<=[a-zß-ÿ])[-\u00ad]\n(?=[a-zß-ÿ])")
_ENDED: Final = re.compile(r"[.!?:…][\"”’)\]]*$")
_NO_TITLE: Final = re.compile(
    r"(?i)microsoft \w+ -|untitled|.*\.(?:docx?|tex|dvi|indd|odt|pages)$"
)
_NUMBER: Final = re.compile(r"\d+")


def read_pdf(name: str, data: bytes) -> tuple[Head, str, tuple[Problem, ...]]:
    """Return a PDF's head, its text with a form feed before each page, and problems.

    Raises BadInput where it is encrypted, broken, or pictures of pages alone.
    """
    try:
        pages, said = _opened(name, data)
    except BadInput:
        raise
    except Exception as error:
        # It walks what may be broken anywhere, and fails in as many ways.
        raise _broken(name) from error
    if not any(text and text.strip() for text in pages):
        if None in pages:
            raise _broken(name)
        raise BadInput(
            f"{name} holds pictures of its pages and no text.",
            hint="Run text recognition (OCR) over it first, or give its text.",
        )
    bare = [n for n, text in enumerate(pages, 1) if not (text and text.strip())]
    problems = tuple(_bare(bare, len(pages)))
    return (
        said,
        "".join(f"{PAGE}{(text or '').strip()}\n\n" for text in pages),
        problems,
    )


def _broken(name: str) -> BadInput:
    return BadInput(
        f"{name} is a broken PDF, or no PDF at all.",
        hint="Open it in a viewer and save it anew, or give its text.",
    )


def _bare(bare: Sequence[int], pages: int) -> Iterator[Problem]:
    if bare:
        shown = ", ".join(map(str, bare[:12])) + (" …" if len(bare) > 12 else "")
        told = f"No text could be read from {len(bare)} of {pages} pages ({shown})."
        yield Problem(told, kind="unread")


def _opened(name: str, data: bytes) -> tuple[list[str | None], Head]:
    import logging  # noqa: PLC0415 - the library is loaded for PDF alone

    from pypdf import PdfReader  # noqa: PLC0415 - the same

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and not _unlocked(reader):
        raise BadInput(
            f"{name} is locked with a password.",
            hint="Open it in a viewer and save it without one.",
        )
    if len(reader.pages) > MOST_PAGES:
        raise BadInput(
            f"{name} has {len(reader.pages):,} pages; {MOST_PAGES:,} can be read.",
            hint="Give the chapters you need, one file each.",
        )
    pages: list[str | None] = []
    letters = 0
    for page in reader.pages:
        text = _page(page)
        pages.append(text)
        letters += len(text or "")
        if letters > MOST_LETTERS:
            raise BadInput(
                f"{name} unpacks to more text than can be kept.",
                hint="Give the chapters you need, one file each.",
            )
    return pages, _head(reader)


def _unlocked(reader: Any) -> bool:  # noqa: ANN401 - the library's own type
    """Try the empty password, which opens what is only locked against changes."""
    try:
        return bool(reader.decrypt(""))
    except Exception:  # noqa: BLE001 - a way of locking that is not known here
        return False


def _page(page: Any) -> str | None:  # noqa: ANN401 - the library's own type
    """Return the text of a page, or None where it cannot be read."""
    try:
        text = str(page.extract_text() or "")
    except Exception:  # noqa: BLE001 - one broken page does not take the others along
        return None
    text = text.encode("utf-8", errors="replace").decode("utf-8")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace(PAGE, "\n")


def _head(reader: Any) -> Head:  # noqa: ANN401 - the library's own type
    """Read the title and the author; the day a PDF was made is not when it was said."""
    try:
        told = reader.metadata
        title = str((told and told.title) or "").strip()
        author = str((told and told.author) or "").strip()
    except Exception:  # noqa: BLE001 - what it says of itself may be broken too
        return Head()
    return Head("" if _NO_TITLE.match(title) else title, author)


def pdf_blocks(text: str) -> Iterator[Block]:
    """Cut the text of a PDF into paragraphs, without running heads and page numbers."""
    repeated = _repeated(text)
    at = 0
    for number, page in enumerate(text.split(PAGE)):
        if number:
            yield from _paragraphs(page, at, f"page {number}", repeated)
        at += len(page) + len(PAGE)


def _repeated(text: str) -> set[str]:
    """Find the first and last lines that most pages share, numbers aside."""
    edges: Counter[str] = Counter()
    pages = [page.strip().split("\n") for page in text.split(PAGE)[1:]]
    for lines in pages:
        edges.update({_key(line) for line in (*lines[:2], *lines[-2:])})
    often = max(3, len(pages) // 3)
    return {line for line, count in edges.items() if count >= often}


def _key(line: str) -> str:
    return _NUMBER.sub("#", " ".join(line.split()))


def _paragraphs(page: str, at: int, place: str, repeated: set[str]) -> Iterator[Block]:
    lines = page.splitlines(keepends=True)
    widest = max((len(line.rstrip()) for line in lines), default=0)
    start = end = at
    for number, line in enumerate(lines):
        bare = line.strip()
        edge = number < 2 or number >= len(lines) - 4
        gone = not bare or (edge and _key(line) in repeated) or bare.isdecimal()
        if gone:
            yield from _block(page, at, start, end, place)
            start = end = end + len(line)
            continue
        end += len(line)
        if len(line.rstrip()) < widest * 0.8 and _ENDED.search(bare):
            yield from _block(page, at, start, end, place)
            start = end
    yield from _block(page, at, start, end, place)


def _block(page: str, at: int, start: int, end: int, place: str) -> Iterator[Block]:
    said = page[start - at : end - at]
    for first, last in cuts_of(said):
        words = " ".join(_HYPHEN.sub("", said[first:last]).split())
        if words:
            yield Block("words", start + first, start + last, words, place=place)
