"""Options, roles, leaving or staying, and costs: each moves with what one says."""
# ruff: noqa: ANN401 - what opens a page is a fixture's own

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
Watch = Callable[..., Any]


def answer(seen: Any, question: str, **said: str) -> None:
    """Answer a question of the interview."""
    page: Page = seen.go(f"interview/{question}/")
    for label, words in said.items():
        page.get_by_label(label.replace("_", " "), exact=True).fill(words)
    with page.expect_navigation():
        page.get_by_role("button", name="Keep and go on").click()


def follow(page: "Page", name: str) -> str:
    """Follow a link, and return what the page says."""
    with page.expect_navigation():
        page.get_by_role("link", name=name, exact=True).first.click()
    return str(page.inner_text("main"))


def test_every_page_before_a_decision_is_reached_from_the_brief(
    on_show: Watch,
) -> None:
    page = on_show().go()
    assert "Ask Joost whether his lab needs a tester" in follow(page, "Options")
    assert "Research helper, empirical" in follow(page, "Roles")
    assert "For leaving" in follow(page, "Stay or leave")
    assert "Knowing this, is it what you want?" in follow(page, "What it costs")


def test_an_option_told_stands_and_one_decided_against_is_counted_out(
    at_home: Watch,
) -> None:
    seen = at_home()
    answer(seen, "options", Next_steps="a fellowship\na doctorate in Leuven")
    answer(seen, "against", Decided_against="a doctorate, because it pays too little")
    told = seen.go("options/").inner_text("main")
    assert "a fellowship" in told
    assert "“a doctorate”: counted out, by you" in told
    seen.look()


def test_other_evidence_changes_the_roles(at_home: Watch) -> None:
    seen = at_home()
    orders = []
    for done in (
        "a Python library with a thousand users, and its build servers",
        "a proof about learning theory, published in a mathematics journal",
    ):
        answer(seen, "done", Done=done)
        orders.append(seen.go("roles/").locator("h2").all_inner_texts())
        assert done.split(",")[0][2:20] in seen.page.inner_text("main")
    assert orders[0] != orders[1]
    seen.look()


def test_ones_own_line_decides_about_leaving(at_home: Watch) -> None:
    seen = at_home()
    before = seen.go("stay/").inner_text("main")
    assert "neither is your line" in before
    answer(
        seen,
        "here",
        What_you_learn="2",
        Room_to_try_things="3",
        How_unhappy_it_makes_you="7",
        Leave_when_learning_and_room_fall_below="4",
    )
    after = seen.go("stay/").inner_text("main")
    assert "neither is your line" not in after
    assert "below" in after
    seen.look()


def test_the_costs_ask_before_a_commitment_and_keep_the_answer(at_home: Watch) -> None:
    seen = at_home()
    page = seen.go("costs/")
    assert "Knowing this, is it what you want?" in page.inner_text("main")
    seen.go("interview/knowing/")
    page.get_by_label("Not yet").check()
    with page.expect_navigation():
        page.get_by_role("button", name="Keep and go on").click()
    assert "not yet" in seen.go("costs/").inner_text("main").casefold()
    seen.look()
