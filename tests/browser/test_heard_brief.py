"""From a conversation to the Brief: by keys alone, and without a script."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.browser
Watch = Callable[..., Any]
MOST = 60
TALK = """\
Sam: How much do you earn a month?
Noor: I earn 3,200 euros a month, after tax.
Sam: If you stopped working today, how many months would your savings last?
Noor: Four or five months.
Sam: What is your dream, what would you want most?
Noor: I want to open a lab of my own.
Sam: Are you happy?
Noor: Mostly happy, yes.
Sam: What stops you from writing to people you admire?
Noor: I don't feel ready.
Sam: What are the options you see for the next step?
Noor: A fellowship, or a small lab in Utrecht.
"""


def press(page: "Page", key: str) -> None:
    """Press a key that sends a form, and wait for the page after it."""
    with page.expect_navigation():
        page.keyboard.press(key)


def click(page: "Page", role: Literal["button", "link"], name: str) -> None:
    """Press the first button or link of this name, and wait for the page after it."""
    with page.expect_navigation():
        page.get_by_role(role, name=name).first.click()


def current(page: "Page") -> str:
    """Return the label of the answer that is looked at now."""
    return page.locator(".answer.now h3").first.inner_text()


def step_to(page: "Page", label: str) -> None:
    """Press j until the answer of this label is the one looked at."""
    for _ in range(MOST):
        if current(page) == label:
            return
        page.keyboard.press("j")
    pytest.fail(f"{label!r} was not reached")


def tab_to(page: "Page", name: str) -> None:
    """Press Tab until what has the focus is called so."""
    said = "document.activeElement.ariaLabel || document.activeElement.innerText || ''"
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if str(page.evaluate(said)).strip() == name:
            return
    pytest.fail(f"{name!r} was not reached by Tab")


def paste(page: "Page") -> None:
    page.get_by_label("Paste it here").fill(TALK)
    click(page, "button", "Hear it")


def test_answers_settled_by_keys_alone_stand_on_the_brief(watch: Watch) -> None:
    seen = watch()
    page = seen.go("interview/hear/")
    seen.look()
    page.get_by_label("Paste it here").focus()
    page.keyboard.insert_text(TALK)
    tab_to(page, "Hear it")
    press(page, "Enter")
    seen.look()
    step_to(page, "Months your money lasts")
    page.keyboard.press("c")
    page.keyboard.press("Control+A")
    page.keyboard.type("nine to ten months")
    press(page, "Enter")
    step_to(page, "What stands in the way")
    press(page, "d")
    tab_to(page, "Undo: What stands in the way")
    press(page, "Enter")
    step_to(page, "How content you are")
    press(page, "d")
    while page.locator(".answer.now").count():
        press(page, "a")
    seen.look()
    tab_to(page, "Read your Brief")
    press(page, "Enter")
    brief = page.inner_text("main")
    assert "open a lab of my own" in brief
    assert "I don’t feel ready" in brief
    assert "Mostly happy" not in brief
    profile = seen.go("profile/").inner_text("main")
    assert "9 to 10" in profile
    assert "EUR 3,200" in profile


def test_the_same_can_be_done_without_a_script(watch: Watch) -> None:
    seen = watch(java_script_enabled=False)
    page = seen.go()
    click(page, "link", "Choose a file")
    paste(page)
    money = answer(page, "Income a month")
    money.locator("summary").click()
    money.get_by_label("As you would say it").fill("CHF 5,000")
    with page.expect_navigation():
        money.get_by_role("button", name="Keep").click()
    with page.expect_navigation():
        answer(page, "How content you are").get_by_role(
            "button", name="Discard"
        ).click()
    click(page, "button", "Undo: How content you are")
    for _ in range(MOST):
        if not page.locator(".answer.now").count():
            break
        click(page, "button", "Accept")
    click(page, "link", "Read your Brief")
    brief = page.inner_text("main")
    assert "CHF 5,000" in brief
    assert "Mostly happy" in brief


def answer(page: "Page", label: str) -> "Locator":
    return page.get_by_role("listitem").filter(
        has=page.get_by_role("heading", name=label, exact=True)
    )


def test_what_was_not_heard_is_what_the_interview_asks(watch: Watch) -> None:
    seen = watch()
    page = seen.go("interview/hear/")
    paste(page)
    while page.locator(".answer.now").count():
        press(page, "a")
    with page.expect_navigation():
        page.get_by_role("link", name="Answer them yourself").click()
    asked = []
    for _ in range(6):
        asked.append(page.inner_text("h1"))
        click(page, "button", "Ask me later")
    assert "What do you do at present, and what draws you?" in asked
    assert "What do you want most?" not in asked
    assert not any("how many months could you live" in each for each in asked)


def test_a_conversation_that_is_none_is_said_and_stays(
    watch: Watch, tmp_path: Path
) -> None:
    seen = watch()
    seen.expected = ("status of 400",)
    page = seen.go("interview/hear/")
    click(page, "button", "Hear it")
    assert "Nothing was kept" in page.inner_text("main")
    assert page.get_by_label("Paste it here").evaluate(
        "e => e === document.activeElement"
    )
    seen.look()
    picture = tmp_path / "talk.txt"
    picture.write_bytes(bytes(range(256)) * 4)
    page.get_by_label("Or give the file").set_input_files(picture)
    click(page, "button", "Hear it")
    assert "Nothing was kept" in page.inner_text("main")
