"""The interview as people go through it: by keyboard, in two places, and backwards."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
Watch = Callable[..., Any]

SAID = {
    "What you do": "engineer at a hospital",
    "Field or problem": "evaluations of language models",
    "Where": "Ghent",
    "People besides you": "1",
    "What you want": "lead a small group that tests models",
    "Your reason": "I want to know what a model does before it is near anybody.",
    "Income a month": "3.400",
    "Income a month, currency": "EUR",
    "Spending a month": "2 100",
    "Spending a month, currency": "EUR",
    "Probably": "",
    "Savings you would spend": "14,000",
    "Savings you would spend, currency": "EUR",
    "Debt": "0",
    "Debt, currency": "EUR",
    "Months: At least": "6",
    "Months: At most": "8",
    "Now: what, row 1": "work",
    "Now: how much, row 1": "60%",
    "Now: what, row 2": "reading papers",
    "Now: how much, row 2": "10%",
    "Wanted: what, row 1": "research",
    "Wanted: how much, row 1": "40%",
    "May move: what, row 1": "television",
    "May move: how much, row 1": "5 hours",
    "Must not": "choir on Mondays",
    "You": "4",
    "Your peers": "6",
    "Which peers": "people who write such reports",
    "People": "Noor Haas, who tests models for a living",
    "Groups": "a reading group in Ghent",
    "Next steps": "ask for four days a week\napply to a fellowship",
    "Decided against": "a PhD, because it pays too little",
    "Cannot be otherwise": "I stay in Ghent",
    "Would rather": "a small team",
    "In the way": "I do not feel ready",
    "Hours: At least": "20",
    "Hours: At most": "30",
    "Done": "a test harness for pump software",
    "Writing": "notes, now and then",
    "Fun": "finding out why a test fails",
    "Content?": "mostly",
    "Easy or stressful?": "easy",
    "The next job": "a little",
    "What you learn": "3",
    "Room to try things": "4",
    "How unhappy it makes you": "2",
    "Leave when learning and room fall below": "3",
    "Your line": "I find out what models really do",
    "Yes": "",
}
NAME = """
  const e = document.activeElement, text = (n) => n ? n.innerText.trim() : "";
  const label = e.labels && e.labels.length ? text(e.labels[0]) : "";
  const said = e.getAttribute("aria-label") || label || e.innerText || "";
  const group = e.closest("fieldset");
  const of = group ? text(group.querySelector("legend")) : "";
  return { tag: e.tagName, type: e.type || "", id: e.id, said: said.trim(), of };
"""
KEEP, LONGEST = "Keep and go on", 40


def focused(page: "Page") -> dict[str, str]:
    """Say what has the focus, by the words that a person sees or hears of it."""
    found: dict[str, str] = page.evaluate(f"() => {{ {NAME} }}")
    return found


def words_for(at: dict[str, str]) -> str | None:
    """Return what our person types here, or None where this is no field of theirs."""
    both = f"{at['of']}: {at['said']}"
    if at["id"].endswith("-currency"):
        return SAID[f"{CURRENCY_OF[at['id'].partition('-')[0]]}, currency"]
    return SAID.get(both, SAID.get(at["said"]))


CURRENCY_OF = {
    "monthly_income": "Income a month",
    "spending": "Spending a month",
    "savings": "Savings you would spend",
    "debt": "Debt",
}


def press(page: "Page", key: str) -> None:
    """Press a key that leads to another page, and wait until that one is there."""
    with page.expect_navigation():
        page.keyboard.press(key)


def answer_by_keyboard(page: "Page") -> int:
    """Fill the question with keys alone and go on; return how many fields it had."""
    filled = 0
    for _ in range(LONGEST):
        at = focused(page)
        words = words_for(at)
        if at["tag"] == "BUTTON" and at["said"] == KEEP:
            press(page, "Enter")
            return filled
        if at["type"] == "radio":
            choose(page)
            filled += 1
        elif at["tag"] in {"INPUT", "TEXTAREA"} and words is not None:
            page.keyboard.press("Control+A")
            page.keyboard.type(words)
            filled += 1
        page.keyboard.press("Tab")
    pytest.fail(f"{KEEP} was not reached by Tab on {page.inner_text('h1')}")


def choose(page: "Page") -> None:
    """Go through a choice with the arrows, to an answer of our person or the first."""
    page.keyboard.press("Space")
    first = focused(page)["said"]
    while focused(page)["said"] not in SAID:
        page.keyboard.press("ArrowDown")
        if focused(page)["said"] == first:
            return


def tab_to(page: "Page", words: str) -> None:
    """Press Tab until a link or button with these words has the focus."""
    for _ in range(LONGEST):
        page.keyboard.press("Tab")
        if focused(page)["said"] == words:
            return
    pytest.fail(f"{words!r} was not reached by Tab")


def at_question(page: "Page") -> bool:
    return page.get_by_role("button", name=KEEP).count() > 0


def test_from_the_first_visit_to_a_brief_with_the_keyboard_only(watch: Watch) -> None:
    seen = watch()
    page = seen.go()
    tab_to(page, "Begin")
    press(page, "Enter")
    asked = []
    while at_question(page):
        asked.append(page.inner_text("h1"))
        assert len(asked) < LONGEST, asked
        assert answer_by_keyboard(page), asked[-1]
    assert page.inner_text("h1") == "That is all we ask"
    assert len(set(asked)) >= 24
    assert any("somebody need before talking with you" in each for each in asked)
    seen.look()
    tab_to(page, "Read your Brief")
    press(page, "Enter")
    brief = page.inner_text("main")
    assert "lead a small group that tests models" in brief
    assert "what a model does before it is near anybody" in brief
    assert "Write to Noor Haas" in brief
    seen.look()


def test_questions_of_every_kind_bar_nobody(watch: Watch) -> None:
    seen = watch()
    for id in ("now", "income", "converts", "week", "options", "rating", "here"):
        seen.go(f"interview/{id}/")
        seen.look()


def press_button(page: "Page", name: str) -> None:
    """Press a button that sends a form, and wait for the page after it."""
    with page.expect_navigation():
        page.get_by_role("button", name=name).click()


def fill(page: "Page", **said: str) -> None:
    """Fill fields by their labels, and go on."""
    for label, words in said.items():
        page.get_by_label(label.replace("_", " "), exact=True).fill(words)
    press_button(page, KEEP)


def test_an_interview_begun_here_goes_on_at_the_terminal_and_comes_back(
    watch: Watch, inroad: Callable[..., str]
) -> None:
    seen = watch()
    page = seen.go("interview/")
    fill(page, What_you_do="teacher of mathematics", Field_or_problem="robustness")
    page.get_by_role("link", name="Stop here; nothing is lost").click()
    assert (
        page.get_by_role("link", name="Go on")
        .or_(page.get_by_role("link", name="Interview", exact=True).first)
        .is_visible()
    )
    said = inroad("interview", said="Turku\n2\nteach less, and prove more\nstop\n")
    assert "Where do you live" in said
    assert "What do you do at present" not in said
    assert "Nothing is lost" in said
    seen.go("interview/")
    assert page.inner_text("h1") == "Why do you want this?"
    page.get_by_role("link", name="Back: What do you want most?").click()
    assert page.get_by_label("What you want").input_value() == (
        "teach less, and prove more"
    )


def test_what_the_terminal_began_goes_on_here(
    watch: Watch, inroad: Callable[..., str]
) -> None:
    inroad("interview", said="nurse\ninterpretability\nskip\nstop\n")
    page = watch().go("interview/")
    assert page.inner_text("h1") == "What do you want most?"
    fill(page, What_you_want="a research post")
    assert "Why do you want this?" in inroad("interview", said="stop\n")


def test_going_back_and_changing_an_answer_changes_what_follows(watch: Watch) -> None:
    seen = watch()
    page = seen.go("interview/")
    fill(page, What_you_do="engineer at a bank", Field_or_problem="robustness")
    press_button(page, "Ask me later")
    assert page.inner_text("h1") == "What do you want most?"
    page.get_by_role("link", name="Back: Where do you live").click()
    page.get_by_role("link", name="Back: What do you do").click()
    assert page.get_by_label("What you do").input_value() == "engineer at a bank"
    fill(page, What_you_do="second-year PhD student", Field_or_problem="robustness")
    assert page.inner_text("h1") == "When did your PhD begin?"
    seen.go("interview/now/")
    fill(page, What_you_do="teacher", Field_or_problem="robustness")
    assert page.inner_text("h1") == "What do you want most?"


def test_much_preparation_brings_the_reverse_question_and_little_does_not(
    watch: Watch,
) -> None:
    seen = watch()
    counts = []
    for low, high in (("20", "30"), ("1", "2")):
        page = seen.go("interview/prep/")
        fill(page, At_least=low, At_most=high)
        found = re.search(r"of at most (\d+)", page.inner_text("main"))
        assert found
        counts.append(int(found[1]))
    assert counts[0] == counts[1] + 1


def test_every_question_can_be_left_without_a_script(watch: Watch) -> None:
    page = watch(java_script_enabled=False).go("interview/")
    ways = ("I don’t know", "Ask me later", "I would rather not say")
    count = 0
    while at_question(page):
        press_button(page, ways[count % 3])
        count += 1
        assert count < LONGEST
    assert page.inner_text("h1") == "That is all we ask"
    with page.expect_navigation():
        page.get_by_role("link", name="Read your Brief").click()
    assert page.locator("h1").count() == 1
