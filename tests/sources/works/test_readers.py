"""Every format gives the same kind of entry; what is broken costs itself alone."""

import gzip
import io
import json
from typing import Any

import pytest

from inroad.core.errors import BadInput
from inroad.people.work import Author, Work
from inroad.sources.works.reading import read_works

BIB = rb"""% a comment
@string{jc = "Journal of Cranes"}
@article{a1, title = {The {\"O}ffnung of {B}razil}, year = 2020,
  author = {G{\"o}del, Kurt and {Crane Team} and Jo\~ao F. Silva and others},
  journal = jc # " 33", doi = {10.1000/XY.1}, keywords = "cranes, birds"}
@inproceedings{never, title = {Never closed, author = {X Y}
@misc{b, title="Second \'etude", author="de la Cruz, Jr, Ana", eprint={2301.00001}}
@comment{ nothing }
@article{empty}
"""


def entries(data: bytes, name: str = "works") -> tuple[list[Work], list[str]]:
    found = list(read_works(name, io.BytesIO(data)))
    works = [each.work for each in found if each.work]
    return works, [each.problem.text for each in found if each.problem]


def lines(*values: Any) -> bytes:  # noqa: ANN401 - JSON of any shape
    return b"".join(json.dumps(value).encode() + b"\n" for value in values)


def test_bibtex_is_read_with_its_accents_macros_and_orders_of_names() -> None:
    (first, second), problems = entries(BIB)
    assert first.title == "The Öffnung of Brazil"
    assert [a.name for a in first.authors] == [
        "Kurt Gödel",
        "Crane Team",
        "João F. Silva",
    ]
    assert (first.venue, first.year, first.doi) == (
        "Journal of Cranes 33",
        2020,
        "10.1000/xy.1",
    )
    assert first.keywords == ("cranes", "birds")
    assert second.title == "Second étude"
    assert (second.authors[0].name, second.arxiv) == ("Ana de la Cruz Jr", "2301.00001")
    assert problems == [
        "This entry has no end, and was left out.",
        "This @article has no key or no fields.",
    ]


def test_a_bibliography_on_one_line_loses_nothing() -> None:
    works, _ = entries(b"@misc{a, title={One thing}} @misc{b, title={Another}}")
    assert [work.title for work in works] == ["One thing", "Another"]


def test_csl_is_read_item_by_item() -> None:
    item = {
        "id": "x",
        "title": "On cranes",
        "author": [{"family": "Müller", "given": "Ann", "ORCID": "o/0000-1"}],
        "issued": {"date-parts": [[2021, 3]]},
        "container-title": "Birds",
        "DOI": "10.5555/AbC",
    }
    works, problems = entries(json.dumps([item, 7, {}], indent=1).encode())
    assert works == [
        Work(
            "doi:10.5555/abc",
            "On cranes",
            authors=(Author("Ann Müller", ("orcid:0000-1",)),),
            year=2021,
            venue="Birds",
            doi="10.5555/abc",
            source="csl",
        )
    ]
    assert len(problems) == 2


def test_a_list_that_breaks_off_keeps_what_came_before() -> None:
    works, problems = entries(b'[{"title": "One", "author": []}, {"title": "Tw')
    assert [work.title for work in works] == ["One"]
    assert "The list breaks off, or holds what is no JSON." in problems


def test_openalex_is_read_with_its_words_put_back_in_order() -> None:
    told = {
        "id": "https://openalex.org/W1",
        "title": "On cranes",
        "doi": "https://doi.org/10.1234/ab",
        "publication_year": 2020,
        "authorships": [
            {
                "author": {"id": "https://openalex.org/A1", "display_name": "Ada B"},
                "institutions": [{"display_name": "Graz"}, {"display_name": "Bern"}],
            }
        ],
        "abstract_inverted_index": {"cranes": [1, 3], "count": [2], "we": [0]},
    }
    (work,), _ = entries(lines(told))
    assert (work.id, work.doi) == ("openalex:W1", "10.1234/ab")
    assert work.abstract == "we cranes count cranes"
    assert work.authors == (Author("Ada B", ("openalex:A1",), "Graz+Bern"),)


def test_arxiv_is_read_with_parsed_and_plain_authors() -> None:
    parsed = {
        "id": "0704.0001",
        "title": "Calc of\n cranes",
        "authors_parsed": [["Bal", "C.", ""], ["Nad", "P.", "Jr"]],
        "versions": [{"created": "Mon, 2 Apr 2007 19:18:42 GMT"}],
        "categories": "hep-ph cs.AI",
    }
    plain = {"id": "0704.0002", "title": "Two", "authors": "Ada B, Bo C"}
    (one, two), _ = entries(lines(parsed, plain))
    assert [a.name for a in one.authors] == ["C. Bal", "P. Nad Jr"]
    assert (one.arxiv, one.year, one.title) == ("0704.0001", 2007, "Calc of cranes")
    assert [a.name for a in two.authors] == ["Ada B", "Bo C"]


def test_a_mere_number_is_no_id_of_arxivs() -> None:
    told = {"id": 5, "title": "Two songs of cranes", "authors": "Ada B, Bo C"}
    (work,), _ = entries(lines(told))
    assert work.arxiv == ""
    assert work.id.startswith("work:")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (bytes(range(256)) * 4, "no text in UTF-8"),
        ("@article{a, title={Cranes}}".encode("utf-16"), "no text in UTF-8"),
        (b"Cranes @ home, and no entry", "no entry, which would begin as @article{"),
    ],
)
def test_a_bib_file_without_entries_is_refused_with_the_reason(
    data: bytes, why: str
) -> None:
    with pytest.raises(BadInput) as refused:
        read_works("cranes.bib", io.BytesIO(data))
    assert why in refused.value.message


def test_an_entry_after_a_long_preface_is_read_and_none_is_told_of() -> None:
    preface = b"% made by hand @ home\n" * 4000
    (work,), _ = entries(preface + b"@article{a, title={Cranes}, author={Ada B}}")
    assert work.title == "Cranes"
    none, (problem,) = entries(preface)
    assert (none, "no entry in it" in problem) == ([], True)


def test_a_stray_zero_byte_costs_no_entry() -> None:
    (work,), _ = entries(b"@article{a, title={Cra\0nes}, author={Ada B}}")
    assert work.authors == (Author("Ada B"),)


def test_the_anthology_is_read_and_looks_nothing_up() -> None:
    xml = b"""<?xml version="1.0"?>
<!DOCTYPE collection [<!ENTITY out SYSTEM "file:///etc/passwd">]>
<collection id="2020.acl"><volume id="main">
<meta><booktitle>ACL &out;</booktitle><year>2020</year></meta>
<paper id="1"><title>On <fixed-case>CRANES</fixed-case></title>
<author id="ada-b"><first>Ada</first><last>B</last></author>
<url>2020.acl-main.1</url></paper>
<paper id="2"><title>Two</title></paper>"""
    (one, two), problems = entries(xml)
    assert (one.id, one.title, one.year) == ("acl:2020.acl-main.1", "On CRANES", 2020)
    assert one.authors == (Author("Ada B", ("acl:ada-b",)),)
    assert two.id == "acl:2020.acl-main.2"
    assert "root" not in one.venue
    assert problems[-1] == "The XML is broken here: what came before is kept."


def test_works_keep_the_ids_that_are_ids_and_no_addresses() -> None:
    told = {
        "id": "pl:1",
        "title": "On cranes",
        "authors": ["Ada B", "Bo C", "Cy D", "Di E"],
        "author_ids": ["~Ada_B1", "/123", "cy@example.org", "/d/di-e/"],
        "affs": ["Graz", None, "", "Bern"],
        "year": 2020,
    }
    (work,), _ = entries(lines(told))
    assert [a.ids for a in work.authors] == [
        ("openreview:~Ada_B1",),
        ("ieee:123",),
        (),
        (),
    ]
    assert [a.affiliation for a in work.authors] == ["Graz", "", "", "Bern"]


def test_a_truncated_gzip_keeps_what_came_before() -> None:
    many = [
        {"id": str(n), "title": f"Work {n}", "authors": ["A B"]} for n in range(900)
    ]
    works, problems = entries(gzip.compress(lines(*many))[:-30])
    assert 0 < len(works) <= 900
    assert problems == ["The file breaks off or is damaged: what came before is kept."]


@pytest.mark.parametrize("data", [b"", b"  \n", b"hello there", b"<html></html>"])
def test_what_lists_no_works_is_told_so(data: bytes) -> None:
    with pytest.raises(BadInput, match="is "):
        entries(data)


def test_a_work_of_forty_thousand_authors_keeps_the_first() -> None:
    names = [f"Ada {n}" for n in range(40_000)]
    told = {"id": "1", "title": "Crowd", "authors": names}
    (work,), problems = entries(lines(told))
    assert len(work.authors) == 500
    assert problems == ["Of the authors of “Crowd” the first 500 are kept."]


def test_somebody_listed_twice_is_listed_once() -> None:
    told = {"id": "1", "title": "Twice", "authors": ["Ada B", "Bo C", "Ada B"]}
    (work,), _ = entries(lines(told))
    assert [a.name for a in work.authors] == ["Ada B", "Bo C"]


def test_a_title_that_is_a_script_stays_words() -> None:
    told = {"id": "1", "title": "<script>alert(1)</script>", "authors": ["王 伟"]}
    (work,), _ = entries(lines(told))
    assert work.title == "<script>alert(1)</script>"
    assert work.authors[0].name == "王 伟"


@pytest.mark.parametrize(
    "value", [[], 3, None, {"title": ["x"]}, {"title": "x", "authors": {"a": 1}}]
)
def test_json_of_an_odd_shape_is_a_problem_and_no_crash(value: object) -> None:
    _, problems = entries(b'{"title": "First", "authors": ["A"]}\n' + lines(value))
    assert problems


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Lovelace, Ada", "Ada Lovelace"),
        ("Rodriguez, S.", "S. Rodriguez"),
        ("Edward P. Stabler, Jr.", "Edward P. Stabler, Jr."),
        ("Stabler, Jr.", "Stabler, Jr."),
        ("Qian-Yi Zhou, Vladlen Koltun", "Qian-Yi Zhou, Vladlen Koltun"),
        ("Lovelace, Ada, Countess", "Lovelace, Ada, Countess"),
        ("Lovelace,", "Lovelace,"),
    ],
)
def test_a_family_before_its_comma_is_turned_round(written: str, read: str) -> None:
    works, _ = entries(lines({"id": "x", "title": "Songs", "authors": [written]}))
    assert [author.name for author in works[0].authors] == [read]


def test_a_bare_orcid_is_an_id_of_its_author() -> None:
    line = {"title": "Songs", "authors": ["Ada"], "author_ids": ["0000-0002-1825-009X"]}
    works, _ = entries(lines(line))
    assert works[0].authors[0].ids == ("orcid:0000-0002-1825-009X",)
