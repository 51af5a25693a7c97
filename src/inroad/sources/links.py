"""Links worth a word: malformed, of a site that copies, or unchecked by the author."""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote, urlsplit

from inroad.core.text import quoted
from inroad.library.passage import Problem
from inroad.sources.block import Block, Link
from inroad.sources.places import Ruler
from inroad.sources.repair import repaired

_SCHEMES: Final = {"http", "https"}
_OTHERS: Final = {"mailto", "tel", "ftp", "ftps", "doi", "data", "javascript", "file"}
_HOST: Final = re.compile(
    r"(?:[^\W_](?:[\w-]{0,62}[^\W_])?\.)+[^\W\d_][\w-]{1,62}\.?"
    r"|localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-fA-F:.]+\]"
)
_COPIES: Final = re.compile(
    r"(?:^|\.)(?:[\w-]*pdf[\w-]*|docplayer|scribd|vdoc\w*|dokumen|libgen|slideshare)\.\w+$"
)
_UNCHECKED: Final = re.compile(
    r"\b(?:(?:have|has|had|did|do)(?:n['’]?t| not)|never|not|without)\b"
    r"(?: (?:yet|actually|personally|really|myself|had|been|be|having))*"
    r" (?:check|read|watch|verif|tri|try|look|vet|tak|took|listen|test|us(?:ed|ing)\b|"
    r"vouch)"
    r"|\bcan(?:['’]?t|not) vouch\b|\bhearsay\b|\bonly heard of\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[A-Z\"“(\[*])")
_REACH: Final = 400


def link_problems(raw: str, blocks: tuple[Block, ...]) -> Iterator[Problem]:
    """Go through the links of a file and say what is wrong with which, and where."""
    ruler = Ruler(raw)
    for block in blocks:
        unchecked = _unchecked(block)
        for link in block.links:
            # A block's own links come in order; blocks do too.
            _, line = ruler.to(max(link.start, block.start))
            shown = quoted(repaired(link.text) or link.url, longest=80)
            fault = fault_of(link.url)
            if fault:
                address = quoted(link.url, longest=120)
                text = f"The link {shown} cannot be followed: {address} {fault}."
                yield Problem(text, (line, line), "link")
            elif link in unchecked:
                text = f"The author says that they did not check this one: {shown}."
                yield Problem(f"{text} It leads to {link.url}", (line, line), _KIND)
            elif _COPIES.search(urlsplit(link.url).hostname or ""):
                text = f"The link {shown} leads to a site of copies, not to the author."
                yield Problem(f"{text} It is {link.url}", (line, line), "copy")


_KIND: Final = "unchecked"


def fault_of(url: str) -> str:
    """Say what is wrong with an address; nothing where it may well lead somewhere."""
    url = url.strip()
    if not url:
        return "is empty"
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return "is no address"
    within = not parts.scheme and _is_relative(url)
    if within or parts.scheme in _OTHERS:
        return ""
    if parts.scheme not in _SCHEMES:
        return "has no “https://”"
    if not _HOST.fullmatch(host):
        named = unquote(host)
        return f"names no site (“{named[:60]}” is none)" if named else "names no site"
    return "has a space in it" if re.search(r"\s", url) else ""


def _is_relative(url: str) -> bool:
    """Say whether it looks like a page beside this one, not like a site's name."""
    if url.startswith(("#", "/", "./", "../", "?")):
        return True
    first = url.split("/", maxsplit=1)[0]
    page = re.search(r"\.(?:html?|md|pdf|php|txt|png|jpe?g)(?:[?#]|$)", first)
    return bool(page) or ("." not in first and " " not in url)


def _unchecked(block: Block) -> set[Link]:
    """Find the links in, or just before, a sentence that says nobody checked them."""
    found: set[Link] = set()
    if not block.links or not _UNCHECKED.search(block.text):
        return found
    for sentence in _SENTENCE.split(block.text):
        said = _UNCHECKED.search(sentence)
        if said is None:
            continue
        near = [
            (sentence.rfind(link.text, 0, said.start()), link)
            for link in block.links
            if link.text and link.text in sentence
        ]
        before = [
            pair for pair in near if pair[0] >= 0 and said.start() - pair[0] < _REACH
        ]
        if before:
            found.add(max(before, key=lambda pair: pair[0])[1])
    return found
