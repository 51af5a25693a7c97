"""Roles, leave or stay, costs and options as they read and as pages."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from inroad.actions.house import House
from inroad.actions.profile import profile_set
from inroad.actions.roles import costs, options, roles, stay
from inroad.plan.options import Option
from inroad.show.html import html
from inroad.show.markdown import markdown
from inroad.show.of_options import chance_words
from inroad.show.terminal import terminal

ANSWERS = {
    "goals": "do evaluation research; join Anthropic",
    "options": "a fellowship; stay four days a week; a PhD",
    "against": "a company because there is no capital",
    "people": "Kofi Mensah",
    "evidence": "rebuilt a paper in PyTorch; a Python library",
    "runway_months": "4 to 5",
    "learning_here": "3",
    "leave_below": "4",
    "fun": "taking models apart",
}


class Markdown(SingleFileSnapshotExtension):
    """One .md file per result."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


PAGES = [roles, stay, costs, options]


@pytest.fixture
def house(make_house: Callable[..., House]) -> House:
    """Return the house of somebody who answered most of it."""
    made = make_house()
    for slot, value in ANSWERS.items():
        profile_set(made, slot, value)
    return made


@pytest.mark.parametrize("page", PAGES)
def test_no_id_stands_twice_and_every_lead_leads_somewhere(
    house: House, page: Callable[[House], Any]
) -> None:
    body = html(page(house), linked=True)
    ids = re.findall(r'\sid="([^"]+)"', body)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', body)) <= set(ids)


@pytest.mark.parametrize("page", PAGES)
def test_somebody_who_should_rest_reads_one_quiet_line(
    make_house: Callable[..., House], page: Callable[[House], Any]
) -> None:
    resting = make_house()
    profile_set(resting, "not_coping", "I cannot go on")
    text = markdown(page(resting))
    assert "This page waits until you want it." in text
    assert "?" not in text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_a_page_before_a_decision_in_a_file(
    house: House, page: Callable[[House], Any], snapshot: SnapshotAssertion
) -> None:
    assert markdown(page(house)) == snapshot(extension_class=Markdown)


def test_the_title_of_the_roles_names_the_nearest(house: House) -> None:
    title = markdown(roles(house)).split("\n")[0]
    assert title.startswith("# Roles, nearest first: ")


def test_without_evidence_no_role_is_called_the_nearest(
    make_house: Callable[..., House],
) -> None:
    text = markdown(roles(make_house()))
    assert text.startswith("# Roles\n")
    assert "nothing is known yet of what you have done" in text


def test_a_place_below_the_line_is_named_so(house: House) -> None:
    assert markdown(stay(house)).startswith("# Below your own line")


def test_the_question_stands_last_before_the_notes(house: House) -> None:
    heads = re.findall(r"^## (.+)$", markdown(costs(house)), re.MULTILINE)
    asked = heads.index("The question")
    assert set(heads[asked + 1 :]) <= {
        "Advice, in our words",
        "Of these sources",
        "How it was calculated",
    }


def test_a_claim_said_in_a_line_is_not_said_again_beside_it(house: House) -> None:
    text = terminal(costs(house), width=80)
    flat = " ".join(text.split())
    assert flat.count("Science takes decades") == 1


def test_the_options_name_their_order_and_draw_their_chances(house: House) -> None:
    text = markdown(options(house))
    assert text.startswith("# Options, by what a try gives")
    assert "a default and not yours: 1% to 13%." in text
    body = html(options(house))
    drawn = [option.p_low is not None for option in options(house).ladder]
    assert body.count('<div class="chance"><div class="chart">') == sum(drawn)
    assert body.count('<div class="chance"><p>Chance not asked.</p>') == (
        len(drawn) - sum(drawn)
    )
    assert body.count("0.1%</text>") == 2, "one axis for all, drawn for two widths"


def test_what_is_counted_out_keeps_its_reason_and_the_way_back(house: House) -> None:
    body = html(options(house), linked=True)
    assert "counted out, by you" in body
    assert "counted out, by you. Your reason: “there is no capital”." in body
    assert "/options/back/?option=a%20company" in body
    screen = " ".join(terminal(options(house)).split())
    assert 'inroad options back "a company"' in screen


def test_both_orders_stand_on_the_page(house: House) -> None:
    heads = re.findall(r"^## (.+)$", markdown(options(house)), re.MULTILINE)
    assert "Safest first" in heads


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (0.0004, 0.025, "less than 0.1% to 2.5%."),
        (0.0102, 0.1285, "1% to 13%."),
        (None, None, "Chance of an offer: not asked."),
    ],
)
def test_a_chance_is_said_with_no_more_digits_than_it_has(
    low: float | None, high: float | None, words: str
) -> None:
    option = Option(
        id="x",
        option="x",
        next_step="x",
        hours=0.5,
        p_low=low,
        p_mid=low,
        p_high=high,
        chance=None,
        reservation_value=None,
        why="x",
        because=(),
        own=True,
        fun=False,
        next=False,
    )
    assert chance_words(option).endswith(words)
