"""What the passage index keeps of a passage, and how words are split."""

import json
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from inroad.library.passage import Passage

if TYPE_CHECKING:
    import tantivy

_FIELDS: Final = tuple(f.name for f in fields(Passage))


@cache
def schema() -> "tantivy.Schema":
    """Return the fields of the index."""
    import tantivy  # noqa: PLC0415 - loaded by whoever searches, and nobody else

    builder = tantivy.SchemaBuilder()
    for raw in ("source", "marked", "kind"):
        builder.add_text_field(raw, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("words", tokenizer_name="words", index_option="freq")
    builder.add_integer_field("place", fast=True)
    builder.add_bytes_field("body", stored=True, indexed=False)
    return builder.build()


@cache
def analyzer() -> "tantivy.TextAnalyzer":
    """Return what splits words: small letters, no accents, no English endings."""
    import tantivy  # noqa: PLC0415 - the same

    return (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.remove_long(60))
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.ascii_fold())
        .filter(tantivy.Filter.stemmer("english"))
        .build()
    )


def index_in(folder: Path) -> "tantivy.Index":
    """Open the index in a folder, or make it there."""
    import tantivy  # noqa: PLC0415 - the same

    index = tantivy.Index(schema(), path=str(folder))
    # Else a thread of its own looks for changes; whoever searches does so anyway.
    index.config_reader("manual")
    index.register_tokenizer("words", analyzer())
    return index


def document_of(passage: Passage, place: int) -> "tantivy.Document":
    """Make the document of a passage, the nth of its source."""
    import tantivy  # noqa: PLC0415 - the same

    body = json.dumps([getattr(passage, name) for name in _FIELDS]).encode()
    found = f"{passage.locator} {passage.of} {passage.speaker} {passage.text}"
    return tantivy.Document(
        kind="passage", source=passage.source_id, words=found, place=place, body=body
    )


def mark_of(source_id: str, mark: str) -> "tantivy.Document":
    """Make the document that says what a source's passages were made from."""
    import tantivy  # noqa: PLC0415 - the same

    body = json.dumps({"source": source_id, "mark": mark}).encode()
    return tantivy.Document(kind="mark", marked=source_id, body=body)


def passage_in(document: Any) -> Passage:  # noqa: ANN401 - the library's own type
    """Return the passage that a document keeps."""
    told = dict(zip(_FIELDS, json.loads(document["body"][0]), strict=True))
    first, last = told["lines"]
    return Passage(**{**told, "lines": (first, last)})
