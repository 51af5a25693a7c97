"""PDF: text with pages, kept beside the file; locked, broken and scanned ones."""

import io
from collections.abc import Callable

import pytest
from pypdf import PdfWriter

from inroad.core.errors import BadInput
from inroad.library.passage import Reading, quote_in
from inroad.sources.reading import read_source

Read = Callable[..., Reading]

FIRST = (
    "Notes on a year",
    "In the first month nothing worked, and I wrote down why that was. It was mostly",
    "impatience, and a little bad luck with the machines that we had.",
    "In the second month I read what others had written down before me, and found my",
    "mistakes there, all of them.",
    "1",
)
SECOND = (
    "Notes on a year",
    "Later it was simpler: I knew what to ask, and people had an answer to nearly ev-",
    "ery question.",
    "2",
)


def pdf_of(*pages: tuple[str, ...]) -> bytes:
    """Write a PDF with lines of text on each page, as small as a PDF can be."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    parts = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, lines in enumerate(pages):
        shown = " ".join(f"({line}) Tj T*" for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 40 780 Td {shown} ET"
        parts.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources "
            f"<< /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R >>"
        )
        parts.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{part}\nendobj\n".encode()
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    at = len(out)
    out += f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{table}".encode()
    out += f"trailer << /Size {len(parts) + 1} /Root 1 0 R >>\n".encode()
    return out + f"startxref\n{at}\n%%EOF\n".encode()


def locked(data: bytes, word: str, owner: str | None = None) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(data))
    writer.encrypt(word, owner, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_pdf_is_read_page_by_page_without_what_stands_on_each(read: Read) -> None:
    found = read(pdf_of(FIRST, SECOND, SECOND), "year.pdf")
    texts = [(p.locator, p.text[:24]) for p in found.passages]
    assert texts[0] == ("page 1", "In the first month nothi")
    assert not any("Notes on a year" in text for _, text in texts)
    assert {place for place, _ in texts} == {"page 1", "page 2", "page 3"}
    assert found.kind == "pdf"


def test_quotes_stand_in_the_text_that_is_kept_beside_it(read: Read) -> None:
    found = read(pdf_of(FIRST, SECOND), "year.pdf")
    passage = next(p for p in found.passages if "nearly every" in p.text)
    assert "nearly ev-\nery question." in quote_in(found.beside, passage)
    assert found.beside.count(b"\f") == 2


def test_a_locked_pdf_is_refused_with_a_way_out() -> None:
    with pytest.raises(BadInput, match="locked with a password") as told:
        read_source("year.pdf", locked(pdf_of(FIRST), "open sesame"))
    assert "without one" in told.value.hint


def test_a_pdf_that_is_only_locked_against_changes_is_read(read: Read) -> None:
    assert read(locked(pdf_of(FIRST), "", "owner"), "year.pdf").passages


def test_a_scanned_pdf_is_told_apart_from_a_broken_one() -> None:
    with pytest.raises(BadInput, match="pictures of its pages") as told:
        read_source("scan.pdf", pdf_of((), ()))
    assert "OCR" in told.value.hint


def test_pages_without_text_are_told_of(read: Read) -> None:
    found = read(pdf_of(FIRST, (), SECOND), "year.pdf")
    (told,) = found.problems
    assert told.text == "No text could be read from 1 of 3 pages (2)."


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n",
        b"%PDF-1.4\ntrailer << /Root 1 0 R >>",
        b"junk %PDF-1.4 1 0 obj <<",
    ],
)
def test_a_broken_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"broken PDF|pictures"):
        read_source("year.pdf", data)


@pytest.mark.parametrize("cut", [0.2, 0.5, 0.8, 0.95])
def test_a_pdf_that_breaks_off_is_read_or_refused(cut: float) -> None:
    whole = pdf_of(FIRST, SECOND)
    try:
        found = read_source("year.pdf", whole[: int(len(whole) * cut)])
    except BadInput as error:
        told = error.message
    else:
        told = found.passages[0].text
    assert told
