"""The page as a whole: its sections, its reasons, and what two days change."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from inroad.actions.house import House
from inroad.actions.plan import brief
from inroad.actions.profile import profile_set
from inroad.core.errors import NotFound
from inroad.core.suggestion import SECTIONS
from inroad.library.shelf import load_shelf
from inroad.plan.page import Brief
from inroad.record.log import LogEntry
from inroad.record.person import Named
from inroad.record.profile import Answer

ABILITIES = {"missing.people_finder", "missing.odds"}
PERSISTS = {
    "runway.short_for_company",
    "options.structured_programme",
    "blocks.readiness",
    "attention.research_share_unknown",
}


def test_a_brief_has_every_section_in_the_order_of_the_contract(
    brief_of: Callable[..., Brief],
) -> None:
    page = brief_of({"goals": "open a lab"})
    assert [section.id for section in page.sections] == list(SECTIONS)


def test_nobody_of_whom_nothing_is_known_gets_a_brief(memory_house: House) -> None:
    with pytest.raises(NotFound):
        brief(memory_house)


def test_a_name_alone_is_too_little_for_a_brief(
    make_house: Callable[..., House],
) -> None:
    with pytest.raises(NotFound):
        brief(make_house(Named("Ada")))


def test_every_ref_of_a_full_page_resolves(
    brief_of: Callable[..., Brief], short_of_money: dict[str, Any]
) -> None:
    page = brief_of(
        short_of_money, LogEntry("l1", date(2026, 3, 1), "Wrote", "message")
    )
    assert {ref for line in page.lines for ref in line.because} == set(page.refs)


def test_every_line_but_the_missing_abilities_has_a_reason(
    brief_of: Callable[..., Brief], short_of_money: dict[str, Any]
) -> None:
    page = brief_of(short_of_money)
    bare = {line.id for line in page.lines if not line.because}
    assert bare == ABILITIES


def test_no_line_id_stands_twice_on_a_page(
    brief_of: Callable[..., Brief], short_of_money: dict[str, Any]
) -> None:
    short_of_money["options"] = "a fellowship; an accelerator; a blog; a PhD; a blog"
    ids = [line.id for line in brief_of(short_of_money).lines]
    assert len(ids) == len(set(ids))


def test_the_act_takes_half_an_hour_at_most(
    brief_of: Callable[..., Brief], short_of_money: dict[str, Any]
) -> None:
    page = brief_of(short_of_money)
    act = next(section for section in page.sections if section.id == "act")
    assert max(line.minutes for line in act.lines) <= 30


def test_the_same_person_on_the_same_day_gets_the_same_page(
    house_of: Callable[..., House], short_of_money: dict[str, Any]
) -> None:
    house = house_of(short_of_money)
    assert brief(house) == brief(house)


def test_a_page_says_that_a_machine_wrote_the_transcript(
    brief_of: Callable[..., Brief], ada_house: House
) -> None:
    talk = ada_house.record.read().conversations[0]
    page = brief_of({"goals": "open a lab"}, replace(talk, machine_made=True))
    assert "a machine wrote the transcript" in page.source


def test_lines_hold_when_one_source_leaves_the_library(
    house_of: Callable[..., House],
    short_of_money: dict[str, Any],
    tmp_path: Path,
) -> None:
    content = tmp_path / "content"
    shutil.copytree(str(files("inroad.library") / "content"), content)
    (content / "S2.toml").unlink()
    house = replace(house_of(short_of_money), shelf=load_shelf(content))
    assert {line.id for line in brief(house).lines} >= PERSISTS


def test_a_library_without_any_source_breaks_nothing(
    house_of: Callable[..., House],
    short_of_money: dict[str, Any],
    tmp_path: Path,
) -> None:
    content = tmp_path / "content"
    shutil.copytree(str(files("inroad.library") / "content"), content)
    house = house_of(short_of_money)
    for source in house.shelf.sources:
        (content / f"{source.id}.toml").unlink()
    page = brief(replace(house, shelf=load_shelf(content)))
    assert not any(ref.startswith("claim:") for ref in page.refs)


def test_a_claim_stands_beside_a_line_only_where_its_condition_holds(
    brief_of: Callable[..., Brief], short_of_money: dict[str, Any]
) -> None:
    page = brief_of(short_of_money)
    claims = [ref for ref in page.refs.values() if ref["kind"] == "claim"]
    assert claims
    assert {claim["holds"] for claim in claims} == {"yes"}


def test_a_slot_ref_shows_what_was_typed_and_when(
    brief_of: Callable[..., Brief],
) -> None:
    ref = brief_of({"runway_months": "4 to 5"}).refs["slot:runway_months"]
    assert (ref["value"], ref["from"], ref["date"]) == (
        {"low": 4.0, "high": 5.0},
        "asked",
        "2026-03-02",
    )


def test_a_heard_slot_ref_keeps_its_lines_and_quote(ada_house: House) -> None:
    ref = brief(ada_house).refs["slot:monthly_income"]
    assert (ref["lines"], ref["quote"]) == ([2], "Three")


def test_a_page_kept_twice_on_one_day_is_kept_once(
    house_of: Callable[..., House],
) -> None:
    house = house_of({"goals": "open a lab"})
    brief(house, keep=True)
    profile_set(house, "goals", "join a lab")
    brief(house, keep=True)
    kept = house.record.read().briefs
    assert len(kept) == 1
    assert any("join a lab" in line.text for line in kept[0].lines)


def test_the_first_page_of_all_reports_no_changes(
    brief_of: Callable[..., Brief],
) -> None:
    assert brief_of({"goals": "open a lab"}).changes is None


def test_a_page_kept_earlier_today_is_no_news(house_of: Callable[..., House]) -> None:
    house = house_of({"goals": "open a lab"})
    brief(house, keep=True)
    profile_set(house, "goals", "join a lab")
    assert brief(house).changes is None


def test_a_later_page_says_what_is_new_changed_and_gone(
    house_of: Callable[..., House],
) -> None:
    house = house_of({"goals": "open a lab"})
    brief(house, keep=True)
    later = replace(house, today=date(2026, 3, 9))
    profile_set(later, "goals", "join a lab")
    profile_set(later, "runway_months", "30")
    changes = brief(later).changes
    assert changes is not None
    assert changes.since == date(2026, 3, 2)
    assert "runway.lasts" in changes.new
    assert "aim.line" in {line.id for line in changes.changed}
    assert "runway.unknown" in {line.id for line in changes.gone}


def test_a_later_page_compares_with_the_latest_earlier_day(
    house_of: Callable[..., House],
) -> None:
    house = house_of({"goals": "open a lab"})
    brief(house, keep=True)
    brief(replace(house, today=date(2026, 3, 5)), keep=True)
    changes = brief(replace(house, today=date(2026, 3, 9))).changes
    assert changes is not None
    assert changes.since == date(2026, 3, 5)
    assert not changes.new


def test_someone_content_gets_no_options_beside_that_verdict(
    brief_of: Callable[..., Brief], ids_of: Callable[[Brief], list[str]]
) -> None:
    page = brief_of(
        {"happiness": "I am happy here", "next_job_worry": "No, none at all"}
    )
    options = [id for id in ids_of(page) if id.startswith("options.")]
    assert options == ["options.not_a_reason_to_switch"]


def test_public_work_of_their_own_is_not_offered_to_them_as_news(
    brief_of: Callable[..., Brief],
    short_of_money: dict[str, Any],
    ids_of: Callable[[Brief], list[str]],
) -> None:
    short_of_money["options"] = "a blog about evaluations"
    ids = ids_of(brief_of(short_of_money))
    assert "options.own.independent_public_work" in ids
    assert "options.independent_public_work" not in ids


def test_the_page_with_runway_of_thirty_months_turns_round(
    house_of: Callable[..., House],
    short_of_money: dict[str, Any],
    ids_of: Callable[[Brief], list[str]],
) -> None:
    house = house_of(short_of_money)
    before = set(ids_of(brief(house)))
    profile_set(house, "runway_months", "30")
    after = set(ids_of(brief(house)))
    gone = {"runway.short_for_company", "options.structured_programme"}
    assert gone <= before - after
    assert "options.free_exploration" in after - before


def test_a_withdrawn_answer_leaves_the_page(
    make_house: Callable[..., House],
    ids_of: Callable[[Brief], list[str]],
) -> None:
    house = make_house(
        Answer("a1", "runway_months", {"low": 4, "high": 5}, "asked", date(2026, 3, 1))
    )
    profile_set(house, "runway_months", "withdraw")
    ids = ids_of(brief(house))
    assert "runway.unknown" in ids
    assert "runway.lasts" not in ids
