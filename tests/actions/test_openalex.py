"""Works from OpenAlex: kept as a file like any other, and asked for once."""

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from inroad.actions.house import House
from inroad.actions.openalex import leaves, people_fetch
from inroad.actions.people import people, who
from inroad.core.document import Writing
from inroad.core.errors import BadInput, NotFound, Unavailable
from inroad.core.progress import Tell
from inroad.sources.work_index import WorkIndex

LINES = (
    b'{"id": "https://openalex.org/W1", "title": "Cranes teach songs",'
    b' "publication_year": 2024, "authorships": [{"author": {"id":'
    b' "https://openalex.org/A1", "display_name": "Ada Lovelace"}}]}'
)


@dataclass
class Told:
    """Somewhere that tells the same, and notes what it was asked."""

    lines: bytes = LINES
    asked: list[tuple[str, bool, int, str]] = field(default_factory=list)
    host: str = "api.example.org"

    def address(self, query: str, *, person: bool) -> str:
        return f"https://{self.host}/{person}/{query}"

    def fetch(
        self, query: str, *, person: bool, most: int, mail: str, tell: Tell
    ) -> bytes:
        del tell
        self.asked.append((query, person, most, mail))
        if not self.lines:
            raise NotFound("Nothing is known.", hint="Say it otherwise.")
        return self.lines


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def house(memory_house: House, tmp_path: Path, told: Told) -> House:
    return replace(memory_house, works=WorkIndex(tmp_path), works_online=told)


def test_works_come_in_and_are_found(house: House, told: Told) -> None:
    found = people_fetch(house, "crane  songs", from_="openalex", mail="a@example.org")
    assert (found.added.works, found.added.people, found.cached) == (1, 1, False)
    assert told.asked == [("crane songs", False, 200, "a@example.org")]
    assert who(house, Writing("songs of cranes")).people[0].name == "Ada Lovelace"


def test_what_came_is_a_file_like_any_other(house: House, tmp_path: Path) -> None:
    people_fetch(house, "Crane songs!", from_="openalex")
    (file,) = people(house).files
    assert file.name == "openalex-crane-songs.jsonl"
    assert house.record.file(file.sha256) == LINES
    # Without a network, from the file alone, it is all there again.
    anew = replace(house, works=WorkIndex(tmp_path / "anew"))
    assert who(anew, Writing("songs of cranes")).people[0].name == "Ada Lovelace"


def test_the_same_question_is_sent_once(house: House, told: Told) -> None:
    people_fetch(house, "crane songs", from_="openalex")
    again = people_fetch(house, "crane songs", from_="openalex")
    assert again.cached
    assert len(told.asked) == 1
    people_fetch(house, "crane songs", from_="openalex", again=True)
    assert len(told.asked) == 2


def test_another_question_is_another_one(house: House, told: Told) -> None:
    people_fetch(house, "crane songs", from_="openalex")
    people_fetch(house, "crane songs", from_="openalex", person=True)
    people_fetch(house, "crane songs", from_="openalex", limit=5)
    assert len(told.asked) == 3


@pytest.mark.parametrize("query", ["", " ", "…", "crane " * 100])
def test_what_cannot_be_asked_is_not_sent(house: House, told: Told, query: str) -> None:
    with pytest.raises(BadInput):
        people_fetch(house, query, from_="openalex")
    assert told.asked == []


@pytest.mark.parametrize("most", [0, -1, 1001])
def test_an_odd_number_of_works_is_not_asked_for(house: House, most: int) -> None:
    with pytest.raises(BadInput, match="works cannot"):
        people_fetch(house, "cranes", from_="openalex", limit=most)


@pytest.mark.parametrize("mail", ["me", "a b@example.org", "a@b", "@"])
def test_what_is_no_address_is_not_sent(house: House, told: Told, mail: str) -> None:
    with pytest.raises(BadInput, match="no mail address"):
        people_fetch(house, "cranes", from_="openalex", mail=mail)
    assert told.asked == []


def test_where_nothing_came_nothing_is_kept(house: House, told: Told) -> None:
    told.lines = b""
    with pytest.raises(NotFound):
        people_fetch(house, "cranes", from_="openalex")
    assert people(house).files == ()


def test_a_house_that_was_given_nobody_asks_nobody(memory_house: House) -> None:
    with pytest.raises(Unavailable):
        people_fetch(memory_house, "cranes", from_="openalex")


def test_what_leaves_is_said_word_by_word() -> None:
    said = leaves("crane songs", from_="openalex", limit=5)
    assert said == (
        "This sends the words “crane songs” to api.openalex.org, and nothing about you."
    )
    said = leaves("Ada Lovelace", person=True, mail="me@example.org")
    assert "the name “Ada Lovelace”" in said
    assert "your address me@example.org" in said
