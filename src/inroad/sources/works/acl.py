"""The ACL Anthology's XML: a collection of volumes with their papers."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from lxml import etree  # type: ignore[import-untyped] # it has no types

from inroad.people.merging import doi_in
from inroad.people.work import Author, Work
from inroad.sources.works.entry import Entry, clean, made, some, told, year_in


def read_acl(stream: BinaryIO) -> Iterator[Entry]:
    """Read papers one after another; nothing outside the file is looked up."""
    meta: dict[str, str] = {}
    try:
        for _, node in etree.iterparse(
            stream,
            events=("end",),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
        ):
            if node.tag == "meta":
                meta = {"venue": _text(node, "booktitle"), "year": _text(node, "year")}
                meta["volume"] = _volume(node)
            elif node.tag == "paper":
                yield from made(_work(node, meta), node.sourceline or 0)
                _let_go(node)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 0
        yield told("The XML is broken here: what came before is kept.", line)


def _let_go(node: Any) -> None:  # noqa: ANN401 - lxml has no types
    node.clear()
    while node.getprevious() is not None:
        del node.getparent()[0]


def _volume(meta: Any) -> str:  # noqa: ANN401 - lxml has no types
    volume = meta.getparent()
    collection = volume.getparent() if volume is not None else None
    if volume is None or collection is None:
        return ""
    return f"{collection.get('id', '')}-{volume.get('id', '')}"


def _work(node: Any, meta: dict[str, str]) -> Work:  # noqa: ANN401 - lxml has no types
    id = _text(node, "url") or f"{meta.get('volume', '')}.{node.get('id', '')}"
    return Work(
        f"acl:{id}",
        clean(_text(node, "title"), "title"),
        clean(_text(node, "abstract"), "abstract"),
        some(_author(each) for each in node.findall("author")),
        year_in(_text(node, "year") or meta.get("year", "")),
        clean(meta.get("venue", "")),
        (),
        doi_in(_text(node, "doi")),
        "",
        "acl",
    )


def _author(node: Any) -> Author:  # noqa: ANN401 - lxml has no types
    name = clean(f"{_text(node, 'first')} {_text(node, 'last')}", "name")
    orcid = clean(node.get("orcid") or "")
    given = clean(node.get("id") or "")
    ids = (f"acl:{given}" if given else "", f"orcid:{orcid}" if orcid else "")
    return Author(name, tuple(i for i in ids if i), clean(_text(node, "affiliation")))


def _text(node: Any, tag: str) -> str:  # noqa: ANN401 - lxml has no types
    found = node.find(tag)
    return "" if found is None else "".join(found.itertext())
