"""Asking OpenAlex: what is sent, what comes of it, and every way it goes wrong."""

import importlib.util
import json
import sys
from typing import Any

import pytest
import requests
from tests.sources.openalex_answers import Answer, Recorded, page, told, work

from inroad.core.errors import BadInput, InroadError, NotAllowed, NotFound, Unavailable
from inroad.core.progress import quiet
from inroad.people.ports import WorksOnline
from inroad.sources import openalex, openalex_session
from inroad.sources.openalex import OpenAlex

SONGS = work(1, "Cranes teach songs")
MORE = work(2, "Songs of young cranes")


def author(id: str, name: str = "Ada Lovelace", works: int = 3) -> dict[str, Any]:
    place = [{"display_name": "Uni Graz"}]
    return {
        "id": f"https://openalex.org/{id}",
        "display_name": name,
        "works_count": works,
        "last_known_institutions": place,
    }


def fetched(
    recorded: Recorded,
    query: str = "cranes",
    rests: list[float] | None = None,
    **given: Any,  # noqa: ANN401 - of several types
) -> list[dict[str, Any]]:
    online: WorksOnline = OpenAlex(
        recorded, (rests if rests is not None else []).append
    )
    asked = {"person": False, "most": 200, "mail": "", "tell": quiet, **given}
    data = online.fetch(query, **asked)
    return [json.loads(line) for line in data.decode().split("\n")]


def test_words_bring_works_page_by_page() -> None:
    recorded = Recorded(page(SONGS, cursor="n"), page(MORE))
    assert [w["title"] for w in fetched(recorded)] == [SONGS["title"], MORE["title"]]
    assert [url.split("?")[0] for url in recorded.asked] == [
        "https://api.openalex.org/works"
    ] * 2
    assert "search=cranes" in recorded.asked[0]
    assert "cursor=n" in recorded.asked[1]


def test_no_more_than_was_wanted_is_asked_for() -> None:
    recorded = Recorded(page(SONGS, MORE, cursor="n"))
    assert len(fetched(recorded, most=1)) == 1
    assert len(recorded.asked) == 1
    assert "per-page=1" in recorded.asked[0]


def test_between_pages_it_rests() -> None:
    rests: list[float] = []
    fetched(Recorded(page(SONGS, cursor="n"), page(MORE)), rests=rests)
    assert rests[:1] == [openalex.BETWEEN]


def test_nothing_of_the_person_goes_along_unasked() -> None:
    recorded = Recorded(page(SONGS))
    fetched(recorded)
    assert recorded.headers[0]["User-Agent"].startswith("Inroad/")
    assert not {"From", "Authorization", "Cookie"} & set(recorded.headers[0])
    assert "mailto" not in recorded.asked[0]


def test_an_address_goes_along_where_it_was_given() -> None:
    recorded = Recorded(page(SONGS))
    fetched(recorded, mail="me@example.org")
    assert recorded.headers[0]["From"] == "me@example.org"


def test_a_key_goes_along_where_one_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(openalex.KEY, "k")
    recorded = Recorded(page(SONGS))
    fetched(recorded)
    assert recorded.headers[0]["Authorization"] == "Bearer k"


def test_one_author_of_a_name_brings_their_works() -> None:
    recorded = Recorded(page(author("A5001")), page(SONGS))
    fetched(recorded, "Ada Lovelace", person=True)
    assert "search=Ada Lovelace" in recorded.asked[0]
    assert "authorships.author.id:A5001" in recorded.asked[1]


@pytest.mark.parametrize("named", ["A5001", "a5001", "openalex:A5001"])
def test_an_id_is_taken_at_its_word(named: str) -> None:
    recorded = Recorded(page(SONGS))
    fetched(recorded, named, person=True)
    assert "authorships.author.id:A5001" in recorded.asked[0]


def test_an_orcid_is_looked_up() -> None:
    recorded = Recorded(page(author("A5001")), page(SONGS))
    fetched(recorded, "0000-0001-2345-678X", person=True)
    assert "orcid:0000-0001-2345-678X" in recorded.asked[0]


def test_several_of_one_name_have_to_be_told_apart() -> None:
    recorded = Recorded(page(author("A5001"), author("A5002")))
    with pytest.raises(BadInput, match="several people") as caught:
        fetched(recorded, "Ada Lovelace", person=True)
    assert "A5001 (Ada Lovelace, Uni Graz, 3 works)" in caught.value.hint


def test_the_one_who_is_called_exactly_so_is_meant() -> None:
    others = page(author("A5002", "Ada Lovelace-King"), author("A5001"))
    recorded = Recorded(others, page(SONGS))
    fetched(recorded, "ada lovelace", person=True)
    assert "A5001" in recorded.asked[1]


def test_nobody_of_that_name_is_said() -> None:
    with pytest.raises(NotFound, match="nobody called"):
        fetched(Recorded(page()), "Nemo", person=True)


def test_no_work_at_all_is_said() -> None:
    with pytest.raises(NotFound, match="knows no work"):
        fetched(Recorded(page()))


def status(code: int, body: bytes = b"", /, **headers: str) -> Answer:
    return code, headers, body


HTML = b"<html><body>We are down.</body></html>"
BAD: list[tuple[Answer | Exception, type[InroadError], str]] = [
    (status(429), Unavailable, "left alone"),
    ((429, {"Retry-After": "3600"}, b""), Unavailable, "for 3600 seconds"),
    (status(500, HTML), Unavailable, "answered with 500"),
    (status(503), Unavailable, "answered with 503"),
    (status(403, HTML), NotAllowed, "did not let us in"),
    (status(404, HTML), BadInput, "answered with 404"),
    (status(400, HTML), Unavailable, "cannot be read"),
    (status(301, b"", Location="https://elsewhere.example/"), Unavailable, "cannot be"),
    (status(200, HTML), Unavailable, "cannot be read"),
    (status(200, b'{"meta": {"count": 1'), Unavailable, "cannot be read"),
    (status(200, b"\xff\xfe\x00"), Unavailable, "cannot be read"),
    (told([]), Unavailable, "cannot be read"),
    (told({"results": None}), Unavailable, "cannot be read"),
    (told({"meta": {}, "results": [1]}), Unavailable, "cannot be read"),
    (told({"hello": "world"}), Unavailable, "cannot be read"),
    (requests.ConnectionError("no"), Unavailable, "no network"),
    (requests.Timeout("slow"), Unavailable, "no network"),
]


@pytest.mark.parametrize(("answer", "kind", "words"), BAD)
@pytest.mark.parametrize("person", [False, True])
def test_every_bad_answer_is_a_sentence_and_a_hint(
    answer: Answer | Exception, kind: type[InroadError], words: str, *, person: bool
) -> None:
    rests: list[float] = []
    recorded = Recorded(answer)
    with pytest.raises(kind, match=words) as caught:
        fetched(recorded, "Ada", rests, person=person)
    assert caught.value.hint
    assert len(recorded.asked) <= 1 + len(openalex_session.WAITS)
    assert sum(rests) <= sum(openalex_session.WAITS)


def test_what_passes_by_is_tried_again() -> None:
    recorded = Recorded(status(503), requests.ConnectionError("no"), page(SONGS))
    assert len(fetched(recorded)) == 1
    assert len(recorded.asked) == 3


def test_a_short_wait_that_is_asked_for_is_kept() -> None:
    rests: list[float] = []
    fetched(Recorded((429, {"Retry-After": "3"}, b""), page(SONGS)), rests=rests)
    assert rests[0] == 3.0


def test_an_endless_answer_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openalex_session, "LARGEST", 1000)
    with pytest.raises(BadInput, match="larger than"):
        fetched(Recorded(status(200, b" " * 5000)))


def test_without_pyalex_it_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(Unavailable) as caught:
        fetched(Recorded(page(SONGS)))
    assert "inroad[openalex]" in caught.value.hint
    assert "pyalex" in sys.modules
