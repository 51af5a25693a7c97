"""Attention: the gap as it was stated, and moves out of marked hours alone."""

import pytest

from inroad.actions.attention import AttentionView, attention
from inroad.actions.house import House
from inroad.actions.plan import brief
from inroad.actions.profile import profile_set
from inroad.core.errors import BadInput
from inroad.show.html import html
from inroad.show.terminal import terminal
from inroad.show.wire import wire

NOW = "50% internship; 20% reading online; 20% friends; 10% sport"


def view(house: House, week: float | None = None, **said: str) -> AttentionView:
    for slot, value in said.items():
        profile_set(house, slot, value)
    return attention(house, week=week)


def page(found: AttentionView) -> str:
    return " ".join(terminal(found).split())


def test_half_an_internship_is_never_no_research(memory_house: House) -> None:
    found = view(memory_house, attention_now=NOW, attention_target="60% research")
    gap = next(gap for gap in found.gaps if gap.label == "research")
    assert (gap.now, gap.wanted, gap.change) == (None, 60, None)
    assert "How much it has now is not known; it may be more than nothing." in page(
        found
    )
    assert "60 points" not in page(found)


def test_what_was_not_said_stays_open(memory_house: House) -> None:
    found = view(memory_house, attention_now=NOW, attention_target="60% research")
    assert (found.unsaid.now, found.unsaid.wanted) == (0, 40)
    assert "40% not said" in html(found)
    assert 'fill="url(#unsaid-' in html(found)


def test_without_marked_hours_nothing_moves_and_it_asks(memory_house: House) -> None:
    found = view(memory_house, attention_now=NOW, attention_target="60% research")
    assert found.moves == ()
    assert "Which hours of your week could move?" in found.missing
    assert "You have marked no hours that may move" in page(found)


def test_only_marked_hours_move_and_never_more_of_them(memory_house: House) -> None:
    found = view(
        memory_house,
        week=60,
        attention_now="30% research; 50% job; 20% reading",
        attention_target="60% research; 30% job; 10% reading",
        movable_hours="6 hours of reading; 5 hours of job",
    )
    moved = [(move.from_label, move.to_label, move.hours) for move in found.moves]
    assert moved == [("reading", "research", 6), ("job", "research", 5)]
    assert "If the hours you marked moved" in html(found)


def test_what_is_untouchable_never_moves(memory_house: House) -> None:
    found = view(
        memory_house,
        week=60,
        attention_now="30% research; 70% friends",
        attention_target="60% research; 40% friends",
        movable_hours="6 hours of friends",
        untouchable="friends",
    )
    assert found.moves == ()
    assert found.movable == ()


def test_without_the_hours_of_a_week_percents_move_nothing(memory_house: House) -> None:
    found = view(
        memory_house,
        attention_now="30% research; 70% job",
        attention_target="60% research; 40% job",
        movable_hours="6 hours of job",
    )
    assert found.moves == ()
    assert "How many hours a week do these shares divide?" in found.missing


def test_hours_a_day_count_seven_times(memory_house: House) -> None:
    found = view(
        memory_house,
        attention_now="3 hours a day reading; 8 hours a day job",
        attention_target="4 hours a day reading",
    )
    assert found.unit == "hours"
    gap = next(gap for gap in found.gaps if gap.label == "reading")
    assert (gap.now, gap.wanted, gap.hours) == (21, 28, 7)


def test_percent_and_hours_are_not_compared(memory_house: House) -> None:
    found = view(
        memory_house, attention_now="8 hours a day job", attention_target="60% research"
    )
    assert found.unit is None
    assert found.gaps == ()
    assert "Which fits all?" in page(found)
    assert "<svg" not in html(found)


def test_shares_past_the_whole_are_told_and_not_compared(memory_house: House) -> None:
    found = view(
        memory_house, attention_now="80% job; 60% sport", attention_target="60% sport"
    )
    assert found.gaps == ()
    assert "adds up to more than 100 percent" in page(found)


def test_an_empty_profile_is_one_line_and_one_way(memory_house: House) -> None:
    found = attention(memory_house)
    assert page(found).startswith("Attention Nothing yet Where your week goes")
    assert html(found, linked=True).count("href=") == 1


def test_what_somebody_would_rather_not_say_is_not_asked(memory_house: House) -> None:
    found = view(
        memory_house,
        attention_now="declined",
        attention_target="60% research",
        movable_hours="declined",
    )
    assert not any("Where does your week go" in ask for ask in found.missing)
    assert not any("could move" in ask for ask in found.missing)


def test_who_does_not_cope_is_asked_for_no_hour(memory_house: House) -> None:
    found = view(memory_house, attention_now=NOW, not_coping="I cannot cope")
    assert page(found).startswith("Your week can wait today")
    assert "Which could?" not in page(found)


def test_the_wire_has_the_six_parts(memory_house: House) -> None:
    found = wire(view(memory_house, attention_now=NOW), "attention")
    assert found["schema"] == "inroad/attention/1"
    assert {"now", "wanted", "unsaid", "gaps", "moves", "missing"} <= set(found)
    assert found["now"][0] == {
        "label": "internship",
        "share": 50.0,
        "hours_per_week": None,
    }


@pytest.mark.parametrize("week", [0, -1, 169, float("nan"), float("inf")])
def test_a_week_has_at_most_168_hours(memory_house: House, week: float) -> None:
    with pytest.raises(BadInput):
        attention(memory_house, week=week)


def test_the_page_and_the_brief_count_research_alike(memory_house: House) -> None:
    found = view(
        memory_house,
        attention_now="5% reading papers; 50% internship; 45% friends",
        attention_target="60% research",
    )
    gap = next(gap for gap in found.gaps if gap.label == "research")
    assert (gap.now, gap.wanted, gap.change) == (5, 60, 55)
    assert found.counted == ("reading papers",)
    line = next(o for o in brief(memory_house).lines if o.id == "attention.gap")
    assert "Research has 5% of your week now, and you want 60%" in line.text


def test_paid_work_is_never_counted_as_no_research(memory_house: House) -> None:
    found = view(
        memory_house,
        attention_now="5% research; 50% internship; 45% friends",
        attention_target="60% research",
    )
    line = next(o for o in brief(memory_house).lines if o.id == "attention.gap")
    for words in (page(found), line.text):
        assert "Part of your paid work may be research too." in words


def test_what_is_wanted_under_its_own_words_counts_there_alone(
    memory_house: House,
) -> None:
    found = view(
        memory_house,
        attention_now="20% papers; 80% friends",
        attention_target="60% research; 10% papers; 30% friends",
    )
    sizes = {gap.label: gap.now for gap in found.gaps}
    assert (sizes["research"], sizes["papers"]) == (None, 20)
    ids = {line.id for line in brief(memory_house).lines}
    assert "attention.research_share_unknown" in ids
