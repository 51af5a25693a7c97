"""A second Brief says what changed and why; somebody who cannot go on is cared for."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser
Watch = Callable[..., Any]
DEMO = Path(__file__).parents[2] / "src/inroad/interview/content/demo.txt"
BEFORE = ("--as-of", "2026-10-30")


@pytest.fixture
def weeks_ago(inroad: Callable[..., str]) -> Callable[..., str]:
    """Keep a Brief of some weeks ago in this test's home, through the terminal."""
    inroad("interview", "hear", str(DEMO), "--keep", *BEFORE)
    inroad("brief", "--keep", *BEFORE)
    return inroad


def test_a_later_brief_says_what_changed_and_why(
    weeks_ago: Callable[..., str], watch: Watch
) -> None:
    weeks_ago("profile", "set", "runway_months", "11 or 12")
    seen = watch()
    brief = seen.go().inner_text("main")
    assert "30 October 2026" in brief
    assert "you said 6 to 8 before, and now 11 to 12" in brief
    seen.look()
    assert "you said 6 to 8 before" in seen.go().inner_text("main")


def test_a_first_brief_has_nothing_to_compare(at_home: Watch) -> None:
    assert "What changed" not in at_home().go().inner_text("main")


def test_somebody_who_cannot_go_on_is_shown_no_ladder_and_no_figures(
    weeks_ago: Callable[..., str], watch: Watch
) -> None:
    weeks_ago("profile", "set", "not_coping", "I have not slept and cannot go on")
    seen = watch()
    brief = seen.go().inner_text("main")
    assert "someone you trust" in brief
    for gone in ("EUR", "1 of 3", "Write to Hanneke Vos", "What changed"):
        assert gone not in brief
    seen.look()
    asked = seen.go("interview/").inner_text("main")
    assert "someone you trust" in asked
    assert seen.page.get_by_role("button").count() == 0
    seen.look()
    for path in ("runway/", "options/", "attention/", "roles/", "stay/", "costs/"):
        seen.go(path)
        seen.look()
