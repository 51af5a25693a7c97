"""Two tabs, the back button, a form sent twice or too late: nothing lost or doubled."""
# ruff: noqa: ANN401 - what opens a page is a fixture's own

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
Watch = Callable[..., Any]
GOALS = ("goals", "What you want", "goals")
WHY = ("why", "Your reason", "why")
FUN = ("fun", "Fun", "fun")
BLOCKERS = ("blockers", "In the way", "blockers")
WORRY = ("worry", "The next job", "next_job_worry")
HAPPY = ("mood", "Content?", "happiness")
"""Each test has a question of its own: its id, a field of it, and that one's slot."""
KEEP = "Keep and go on"
REFUSED = ("status of 409", "status of 403")


@pytest.fixture
def shared(new_home: Any) -> Iterator[Any]:
    """Return a function that opens a watched page of the home that this file shares."""
    yield new_home
    new_home.close()


def send(page: "Page", question: tuple[str, str, str], words: str) -> None:
    """Write an answer, and send it."""
    page.get_by_label(question[1], exact=True).fill(words)
    press(page, KEEP)


def ask(seen: Any, question: tuple[str, str, str]) -> "Page":
    """Open a question."""
    page: Page = seen.go(f"interview/{question[0]}/")
    return page


def press(page: "Page", name: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=name).click()


def answer(seen: Any, question: tuple[str, str, str]) -> str:
    """Return what stands as the answer, as its question shows it."""
    return ask(seen, question).get_by_label(question[1], exact=True).input_value()


def earlier(seen: Any, question: tuple[str, str, str]) -> int:
    """Count what the profile keeps of earlier answers to a question."""
    page = seen.go("profile/")
    slot = page.locator(f"#slot-{question[2]}")
    if slot.get_by_text("Earlier").count() == 0:
        return 0
    slot.get_by_text("Earlier").click()
    return int(slot.locator(".earlier").count())


def test_two_tabs_that_differ_are_both_shown_and_one_is_kept(shared: Watch) -> None:
    one = shared()
    two = shared.beside(one.page.context)  # type: ignore[attr-defined] # a Door
    two.expected = REFUSED
    ask(one, GOALS)
    page = ask(two, GOALS)
    send(one.page, GOALS, "a lab of my own")
    send(page, GOALS, "to teach")
    both = page.inner_text("main")
    assert "a lab of my own" in both
    assert "to teach" in both
    two.look()
    press(page, "Keep what I sent instead")
    assert answer(one, GOALS) == "to teach"
    assert earlier(one, GOALS) == 1


def test_what_stands_can_be_left_standing(shared: Watch) -> None:
    one = shared()
    two = shared.beside(one.page.context)  # type: ignore[attr-defined] # a Door
    two.expected = REFUSED
    ask(one, WHY)
    page = ask(two, WHY)
    send(one.page, WHY, "a lab of my own")
    send(page, WHY, "to teach")
    with page.expect_navigation():
        page.get_by_role("link", name="Keep what stands, and go on").click()
    assert answer(two, WHY) == "a lab of my own"
    assert earlier(two, WHY) == 0


def test_the_back_button_and_another_answer_lose_nothing(shared: Watch) -> None:
    seen = shared()
    seen.expected = REFUSED
    page = ask(seen, FUN)
    send(page, FUN, "a lab of my own")
    page.go_back()
    send(page, FUN, "to teach")
    if "Both answers" in page.inner_text("main"):
        press(page, "Keep what I sent instead")
    assert answer(seen, FUN) == "to teach"
    assert earlier(seen, FUN) == 1


def test_a_button_pressed_twice_keeps_one_answer(shared: Watch) -> None:
    seen = shared()
    page = ask(seen, BLOCKERS)
    page.get_by_label(BLOCKERS[1], exact=True).fill("a lab of my own")
    with page.expect_navigation(url="**/interview/"):
        page.get_by_role("button", name=KEEP).dblclick()
    page.wait_for_load_state()
    assert answer(seen, BLOCKERS) == "a lab of my own"
    assert earlier(seen, BLOCKERS) == 0


def test_a_form_sent_again_by_reloading_keeps_one_answer(shared: Watch) -> None:
    seen = shared()
    seen.expected = ("status of 400",)
    page = seen.go("interview/runway/")
    page.get_by_label("At least").fill("8")
    page.get_by_label("At most").fill("6")
    press(page, KEEP)
    page.reload()
    assert page.get_by_label("At least").input_value() == "8"
    page.get_by_label("At least").fill("4")
    press(page, KEEP)
    assert seen.go("interview/runway/").get_by_label("At least").input_value() == "4"


def test_a_form_whose_token_is_gone_keeps_what_was_typed(shared: Watch) -> None:
    seen = shared()
    seen.expected = REFUSED
    page = ask(seen, WORRY)
    seen.page.context.clear_cookies(name=re.compile("_form$"))
    send(page, WORRY, "a lab of my own")
    assert "too old" in page.inner_text("main")
    assert page.get_by_label(WORRY[1], exact=True).input_value() == "a lab of my own"
    seen.look()
    press(page, KEEP)
    assert answer(seen, WORRY) == "a lab of my own"


def test_a_browser_no_longer_let_in_keeps_what_was_typed(shared: Watch) -> None:
    seen = shared()
    seen.expected = REFUSED
    page = ask(seen, GOALS)
    page.context.clear_cookies()
    send(page, GOALS, "a lab of my own")
    assert "not let in" in page.inner_text("main")
    assert page.get_by_text("a lab of my own").is_visible()
    seen.look()


def test_a_lost_connection_loses_no_words(shared: Watch) -> None:
    seen = shared()
    seen.expected = ("ERR_INTERNET_DISCONNECTED",)
    page = ask(seen, HAPPY)
    page.get_by_label(HAPPY[1], exact=True).fill("a lab of my own")
    page.context.set_offline(offline=True)
    page.get_by_role("button", name=KEEP).click()
    page.wait_for_url("chrome-error://**")
    page.context.set_offline(offline=False)
    page.reload()
    assert answer(seen, HAPPY) == "a lab of my own"
    assert earlier(seen, HAPPY) == 0
