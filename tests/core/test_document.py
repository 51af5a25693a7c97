"""A document somebody hands in."""

import io

import pytest

from inroad.core.document import LARGEST, Document, read_document, text_document
from inroad.core.errors import BadInput


def test_a_text_becomes_a_document_that_can_be_read_twice() -> None:
    document = text_document("talk.txt", "été")
    assert read_document(document) == read_document(document) == "été".encode()


def test_a_document_of_the_largest_size_is_read() -> None:
    assert read_document(text_document("a.txt", "abc"), largest=3) == b"abc"


def test_a_larger_one_is_refused_by_its_name() -> None:
    with pytest.raises(BadInput, match=r"a\.txt is larger than"):
        read_document(text_document("a.txt", "abcd"), largest=3)


def test_no_more_than_the_limit_is_read_of_a_file_without_end() -> None:
    class Endless(io.RawIOBase):
        asked = 0

        def read(self, size: int = -1) -> bytes:
            Endless.asked = size
            return b"x" * size

    with pytest.raises(BadInput):
        read_document(Document("big", Endless), largest=10)  # type: ignore[arg-type]
    assert Endless.asked == 11
    assert LARGEST == 20 * 1024 * 1024
