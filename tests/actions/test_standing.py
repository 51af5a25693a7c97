"""Standing questions: asked again whenever works come in, and each work told once."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from inroad.actions.excluding import people_exclude, people_include
from inroad.actions.house import House
from inroad.actions.people import people_add
from inroad.actions.plan import brief
from inroad.actions.profile import profile_set
from inroad.actions.standing import (
    standing,
    standing_add,
    standing_end,
    standing_feed,
    standing_run,
    standing_show,
)
from inroad.core.document import Writing, text_document
from inroad.core.errors import BadInput, NotFound
from inroad.people import asked_again
from inroad.record.excluded import Excluded
from inroad.record.standing import StandingQuestion
from inroad.show.atom import atom
from inroad.show.markdown import markdown
from inroad.sources.work_index import WorkIndex

DAY = date(2026, 3, 2)
TEXT = Writing("How do cranes learn songs from one another?")


def work(id: str, title: str, author: str = "Ada Lovelace") -> dict[str, Any]:
    return {"id": id, "title": title, "authors": [author], "year": 2026}


def bring(house: House, *works: dict[str, Any], name: str = "") -> None:
    lines = "\n".join(json.dumps(each) for each in works)
    people_add(house, text_document(f"{name or works[0]['id']}.jsonl", lines))


@pytest.fixture
def house(make_house: Callable[..., House], tmp_path: Path) -> House:
    house = replace(make_house(day=DAY), works=WorkIndex(tmp_path))
    bring(house, work("w1", "Cranes teach one another songs"), work("w2", "Parsing"))
    return house


@pytest.fixture
def asked(house: House) -> House:
    standing_add(house, TEXT, name="Songs", hope="A title to read, from Ada.")
    return house


def later(house: House, days: int = 1) -> House:
    return replace(house, today=house.today + timedelta(days))


def news(house: House) -> list[str]:
    found = standing(house).questions[0].news
    return [title for each in found for title in each.titles]


def test_what_is_here_when_it_is_put_down_is_no_news(asked: House) -> None:
    assert news(asked) == []
    assert [each.works for each in standing_run(asked).asked] == [()]


def test_what_comes_in_is_told_once_with_who_wrote_it(asked: House) -> None:
    bring(asked, work("w3", "Young cranes copy songs", "Bo Chen"))
    (found,) = standing(asked).questions[0].news
    assert (found.titles, found.names) == (("Young cranes copy songs",), ("Bo Chen",))
    assert standing_run(asked).asked[0].works == ()
    assert news(asked) == ["Young cranes copy songs"]


def test_the_same_file_again_brings_no_news(asked: House) -> None:
    again = work("w3", "Young cranes copy songs")
    bring(asked, again)
    bring(asked, again, name="copy")
    assert news(asked) == ["Young cranes copy songs"]


def test_what_is_about_something_else_is_no_news(asked: House) -> None:
    bring(asked, work("w3", "A parser for trees"))
    assert news(asked) == []


def test_whoever_moves_up_has_not_come_in(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asked_again, "CLOSEST", 1)
    bring(house, work("w3", "Songs that cranes learn", "Bo Chen"))
    standing_add(house, TEXT, name="Songs")
    for each in ("w1", "w3"):
        house.record.keep(Excluded(each, DAY, "work", each))
        assert standing_run(house).asked[0].works == ()


def test_an_older_work_that_is_closer_now_has_not_come_in(asked: House) -> None:
    more = (work(f"n{n}", f"Cranes learn songs {n}", f"Al {n}x") for n in range(70))
    bring(asked, *more)
    # Too many others are closer, until its author has more to show.
    bring(asked, work("old", "Songs", "Bo Chen"))
    told = set(news(asked))
    bring(asked, work("w8", "How cranes learn songs from one another", "Bo Chen"))
    assert set(news(asked)) - told == {"How cranes learn songs from one another"}


def test_a_file_that_is_read_anew_brings_no_news(asked: House, tmp_path: Path) -> None:
    bring(asked, work("w3", "Young cranes copy songs", "Bo Chen"))
    kept = standing(asked).questions[0].news
    # As if the index were of another version, which finds other works closest.
    other = replace(standing_question(asked), seen=())
    asked.record.keep(other)
    anew = replace(asked, works=WorkIndex(tmp_path / "anew"))
    assert standing_run(anew).asked[0].works == ()
    assert standing(anew).questions[0].news == kept


def standing_question(house: House) -> StandingQuestion:
    return house.record.read().standing[0]


def test_who_is_left_out_is_in_no_news(asked: House) -> None:
    asked.record.keep(Excluded("e1", DAY, "work", "w3", "Young cranes"))
    bring(asked, work("w3", "Young cranes copy songs", "Bo Chen"))
    assert news(asked) == []


def told(house: House) -> str:
    """Say all that any view of standing questions shows of what came in."""
    views = (
        standing(house),
        standing_show(house, "Songs"),
        standing_run(house),
        standing_feed(house),
        brief(house),
    )
    return "\n".join(map(markdown, views)) + atom(standing_feed(house))


def test_who_is_not_to_be_listed_leaves_the_news_of_before(asked: House) -> None:
    profile_set(asked, "goals", "open a lab")
    both = work("w3", "Young cranes copy songs") | {"authors": ["Bo Chen", "Cy Dent"]}
    bring(asked, both, work("w4", "Old cranes copy songs", "Bo Chen"))
    assert "Bo Chen" in told(asked)
    brief(asked, keep=True)
    people_exclude(asked, "Bo Chen", what="unlisted")
    tomorrow = later(asked)
    for each in (asked, tomorrow):
        said = told(each)
        assert "Bo Chen" not in said
        assert "Old cranes" not in said
        assert "Cy Dent" in said
        assert "Bo Chen" not in str(brief(each).refs)
    assert [n.names for n in standing_question(asked).news] == [("Bo Chen", "Cy Dent")]


def test_what_was_left_out_since_leaves_the_news_and_comes_back(asked: House) -> None:
    bring(asked, work("w3", "Young cranes copy songs", "Bo Chen"))
    people_exclude(asked, "w3")
    assert news(asked) == []
    people_include(asked, "w3")
    assert news(asked) == ["Young cranes copy songs"]


def test_a_question_that_ends_keeps_what_came_in_for_it(asked: House) -> None:
    bring(asked, work("w3", "Young cranes copy songs", "Bo Chen"))
    people_exclude(asked, "Bo Chen", what="unlisted")
    assert standing_end(asked, "Songs").news == ()
    assert [n.names for n in standing_question(asked).news] == [("Bo Chen",)]


def test_the_same_text_again_is_the_same_question(asked: House) -> None:
    standing_add(asked, TEXT, name="Cranes")
    (found,) = standing(asked).questions
    assert (found.name, found.hope) == ("Cranes", "A title to read, from Ada.")


def test_a_question_is_named_by_its_beginning(house: House) -> None:
    made = standing_add(house, Writing("# On songs\n\nHow do birds learn?"))
    assert made.name == "On songs"


def test_a_question_that_ended_is_asked_no_more(asked: House) -> None:
    assert standing_end(asked, "son").ended_on == DAY.isoformat()
    bring(asked, work("w3", "Young cranes copy songs"))
    assert news(asked) == []
    assert standing_run(asked).asked == ()


def test_what_ended_begins_again_where_it_is_put_down_again(asked: House) -> None:
    standing_end(asked, "Songs")
    assert standing_add(asked, TEXT).ended_on == ""


def test_a_question_shows_what_is_closest_now(asked: House) -> None:
    shown = standing_show(asked, "Songs")
    assert [each.title for each in shown.closest] == ["Cranes teach one another songs"]


def test_a_question_without_works_waits_for_some(memory_house: House) -> None:
    assert standing_add(memory_house, TEXT).closest == ()


@pytest.mark.parametrize("text", ["", " \n", "…—"])
def test_a_text_without_words_is_refused(house: House, text: str) -> None:
    with pytest.raises(BadInput, match="no words"):
        standing_add(house, Writing(text))


def test_an_endless_text_is_refused(house: House) -> None:
    with pytest.raises(BadInput, match="letters long"):
        standing_add(house, Writing("cranes " * 50_000))


@pytest.mark.parametrize("named", ["", "nothing", "S\x00"])
def test_nothing_by_that_name_is_said(asked: House, named: str) -> None:
    with pytest.raises(NotFound):
        standing_show(asked, named)


def test_two_that_begin_alike_have_to_be_told_apart(asked: House) -> None:
    standing_add(asked, Writing("Who builds song books?"), name="Song books")
    with pytest.raises(NotFound, match="Several"):
        standing_end(asked, "song")


def test_the_brief_says_what_is_new_since_the_last_one(asked: House) -> None:
    profile_set(asked, "goals", "open a lab")
    brief(asked, keep=True)
    tomorrow = later(asked)
    line = next(x for x in brief(tomorrow).lines if x.id == "people.standing")
    assert line.text == "Your question “Songs”: nothing new since 2 March 2026."
    bring(tomorrow, work("w3", "Young cranes copy songs", "Bo Chen"))
    page = brief(tomorrow)
    line = next(x for x in page.lines if x.id == "people.standing")
    assert "one new work since 2 March 2026, “Young cranes copy songs”" in line.text
    assert page.refs["work:w3"]["authors"] == ["Bo Chen"]


def test_what_an_earlier_brief_told_is_not_told_again(asked: House) -> None:
    profile_set(asked, "goals", "open a lab")
    bring(asked, work("w3", "Young cranes copy songs", "Bo Chen"))
    brief(later(asked), keep=True)
    line = next(x for x in brief(later(asked, 2)).lines if x.id == "people.standing")
    assert "nothing new since 3 March 2026" in line.text


def test_who_should_rest_hears_of_no_question(asked: House) -> None:
    profile_set(asked, "not_coping", "I cannot go on")
    assert not [x for x in brief(asked).lines if x.id.startswith("people")]


def test_a_feed_keeps_its_ids_whatever_comes_in(asked: House) -> None:
    bring(asked, work("w3", "Young cranes copy songs"))
    before = standing_feed(asked)
    standing_add(asked, Writing("Who parses trees?"))
    bring(asked, work("w4", "Cranes that sing songs at night"))
    after = standing_feed(asked)
    assert before.id == after.id
    assert {e.id for e in before.entries} < {e.id for e in after.entries}
    assert after.updated == max(e.updated for e in after.entries)


def test_a_feed_of_one_question_holds_its_news_alone(asked: House) -> None:
    standing_add(asked, Writing("Who parses trees?"), name="Trees")
    bring(asked, work("w3", "Young cranes copy songs"), work("w4", "Parses of trees"))
    assert len(standing_feed(asked).entries) == 2
    (entry,) = standing_feed(asked, "Trees").entries
    assert entry.title == "“Trees”: one new work"
