"""Readers of sources, tried with changed files: each passage must lead back."""

import io
import logging
from collections.abc import Callable
from random import Random
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from inroad.library.passage import Reading, quote_in
from inroad.sources.links import fault_of
from inroad.sources.reading import read_source
from tools.fuzz import mutate
from tools.fuzz.seeds import spoken

PROSE = (
    "---\ntitle: Notes\nauthor: Ana Lima\ndate: 2024-03-05\n---\n\n# Notes\n\n"
    "Keep **some** of it, [here](https://a.org), which I haven't checked.\n\n"
    "> **[@b](https://b.org), Lab** Begin.\n\n> Write it down.\n> — Cem Arslan\n\n"
    "1. one\n   more\n- two\n\n```\ncode\n```\n\nQ. Is it so?\n\nA. No.\n",
    "[One](http://a.org), Kai Berg. Read it once and slowly.\n\n"
    "[Two](http://b.org) (and [more](http://c.org)). The best of them all, I think.\n\n"
    "[Three](http://no where/), oxalis. Argues that one should walk more often.\n",
    "0:00\n/\n0:00\nTranscript\n\nSome wordsÂ§ here.\n\nUser's avatar\n",
)
PAGES = (
    "<!doctype html><html><head><title>On it</title><meta name=author content='A B'>"
    "<script>x()</script></head><body><nav><a href='/'>Home</a></nav><article>"
    "<h1>On it</h1><p>Some <b>words</b> of <a href='http://no where/'>it</a> &amp; "
    "more.</p><blockquote><p><b>Bo Li</b> said so.</p></blockquote><ul><li>one<li>two"
    "</ul></article><footer>Foot</footer></body></html>",
)
TAGS = tuple(
    "<p> </p> <div> </div> <b> </b> <a href=' '> </a> <!-- --> <script> </script> "
    "<blockquote> </blockquote> <li> <h2> </h2> <title> <style> &amp; &#0; &#x110000; "
    "&nbsp < > \" ' <svg> <template> hidden <![CDATA[ ]]> <?xml ?> <br/> <x-y".split(
        " "
    )
)
MARKS = tuple(
    "# ## > - * ** _ ` ``` [ ]( ) [a](b) http://x https://a.b \\ | 1. --- === <!-- "
    "Q. A. Ana: Bo: — @x Â§ â€™ Ã© \ufeff \u2028 \r \f haven't checked by".split(" ")
)


def made_of(kind: str) -> Callable[[Random], Any]:
    """Return what makes a file of a kind, and the call that reads it."""
    return _MADE[kind]


def _prose(chance: Random) -> Any:  # noqa: ANN401 - an input, and its reader
    return _encoded(chance, mutate.text(chance, PROSE, MARKS)), _read("note.md")


def _page(chance: Random) -> Any:  # noqa: ANN401 - an input, and its reader
    return _encoded(chance, mutate.text(chance, PAGES, TAGS)), _read("page.html")


def _captions(chance: Random) -> Any:  # noqa: ANN401 - an input, and its reader
    seeds = spoken()[chance.choice(("vtt", "srt", "txt"))]
    return _encoded(chance, mutate.text(chance, seeds, MARKS)), _read("talk.vtt")


def _pdf(chance: Random) -> Any:  # noqa: ANN401 - an input, and its reader
    if chance.random() < 0.5:
        return mutate.data(chance, [_WHOLE]), _read("paper.pdf")
    text = mutate.text(chance, [_WHOLE.decode("latin-1")], _PARTS, 20_000)
    return text.encode("latin-1", "replace"), _read("paper.pdf")


def _link(chance: Random) -> Any:  # noqa: ANN401 - an input, and its reader
    seeds = ("https://a.org/b?c=d#e", "http://[::1]:80/", "www.a.org", "//x", "a:b")
    return mutate.text(chance, seeds, ("%20", "@", ":", "[", "]", "//", "\\")), fault_of


def _encoded(chance: Random, said: str) -> bytes:
    code = chance.choice(("utf-8", "utf-8", "utf-8", "utf-16", "cp1252"))
    return said.encode(code, "replace")


def _read(name: str) -> Callable[[bytes], None]:
    return lambda data: check(data, read_source(name, data))


def check(data: bytes, found: Reading) -> None:
    """Raise AssertionError where a passage does not stand where it says."""
    raw = found.beside or data
    end = 0
    for passage in found.passages:
        quote = quote_in(raw, passage)
        if not end <= passage.start < passage.end <= len(raw) or not quote.strip():
            raise AssertionError("a passage stands where nothing is")
        end = passage.end
        lines = raw.count(b"\n", 0, passage.start) + 1, raw.count(b"\n", 0, end) + 1
        if passage.lines != lines:
            raise AssertionError("a passage stands on other lines than it says")
        if not passage.text or "\n" in passage.text:
            raise AssertionError("a passage has no text to show")


def _paper() -> bytes:
    """Write a PDF of two pages with a few words on each."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    writer = PdfWriter()
    for words in ("Some words of a paper, and more of them.", "The second page."):
        page = writer.add_blank_page(300, 300)
        font = DictionaryObject({
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        })  # fmt: skip
        fonts = DictionaryObject({NameObject("/F1"): font})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = DecodedStreamObject()
        stream.set_data(f"BT /F1 12 Tf 20 200 Td ({words}) Tj ET".encode())
        page[NameObject("/Contents")] = stream
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


_WHOLE = _paper()
_PARTS = tuple(
    "obj endobj stream endstream << >> [ ] /Length /Kids /Count /Parent 1 0 R 0 999 "
    "xref trailer /Encrypt /Filter /FlateDecode /Type /Page -1 ( ) BT ET Tj".split(" ")
)
_MADE: dict[str, Callable[[Random], Any]] = {
    "prose": _prose,
    "page": _page,
    "captions": _captions,
    "pdf": _pdf,
    "link": _link,
}
