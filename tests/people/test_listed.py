"""What was kept names nobody who is not to be listed, and hides nobody else."""

from datetime import date

import pytest

from inroad.people.left_out import LeftOut, Somebody
from inroad.people.listed import listed, names_unlisted, shown_question
from inroad.record.standing import News, NewWork, StandingQuestion

ADA = Somebody("p1", "Ada Lovelace", ("w1", "title:songs of cranes|lovelace|2"))
DAY = date(2026, 3, 2)


@pytest.mark.parametrize("name", ["Ada Lovelace", "ADA LOVELACE", "Ada Lóvelace"])
def test_a_whole_name_is_hidden_on_any_work(name: str) -> None:
    assert listed(("Bo Chen", name), ("w9",), (ADA,)) == ("Bo Chen",)


@pytest.mark.parametrize("name", ["A. Lovelace", "A Lovelace", "Ada M. Lovelace"])
def test_another_form_of_a_name_is_hidden_on_works_of_theirs_alone(name: str) -> None:
    assert listed((name, "Bo Chen"), ("w1",), (ADA,)) == ("Bo Chen",)
    assert listed((name, "Bo Chen"), ("w9",), (ADA,)) == (name, "Bo Chen")


@pytest.mark.parametrize("name", ["Alan Lovelace", "Lovelace", "Ada Lovelock"])
def test_another_name_on_the_same_work_is_shown(name: str) -> None:
    assert listed((name,), ("w1",), (ADA,)) == (name,)


def test_a_work_of_another_export_is_known_by_its_title_and_authors() -> None:
    kept = NewWork("new-id", "Songs of cranes!", ("A. Lovelace", "Bo Chen"))
    question = StandingQuestion("q", DAY, "Songs", "songs", news=(News(DAY, (kept,)),))
    (news,) = shown_question(question, LeftOut(unlisted=(ADA,))).news
    assert news.names == ("Bo Chen",)


def test_news_that_hold_more_than_was_kept_stay() -> None:
    alone = News(DAY, (NewWork("w1", "Songs", ("Ada Lovelace",)),), more=2)
    question = StandingQuestion("q", DAY, "Songs", "songs", news=(alone,))
    (news,) = shown_question(question, LeftOut(unlisted=(ADA,))).news
    assert (news.works, news.more) == ((), 2)


def test_nothing_left_out_changes_nothing() -> None:
    kept = News(DAY, (NewWork("w1", "Songs"),))
    question = StandingQuestion("q", DAY, "Songs", "songs", news=(kept,))
    assert shown_question(question, LeftOut()) is question
    assert shown_question(question, LeftOut(unlisted=(ADA,))) == question


def test_a_text_names_somebody_by_their_whole_name() -> None:
    left_out = LeftOut(unlisted=(ADA,))
    assert names_unlisted("Write to Ada Lovelace, today.", left_out)
    assert not names_unlisted("Write to Ada Lovelaceson.", left_out)
    assert not names_unlisted("Write to Ada Lovelace.", LeftOut())
