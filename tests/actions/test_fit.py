"""A test of fit on its page: own figures first, bad ones as sentences."""

import pytest

from inroad.actions.fit import FitView, fit
from inroad.actions.house import House
from inroad.actions.profile import profile_set
from inroad.core.errors import BadInput
from inroad.show.html import html
from inroad.show.terminal import terminal


def page(found: FitView) -> str:
    return " ".join(terminal(found).split())


def test_defaults_are_shown_as_defaults(memory_house: House) -> None:
    found = fit(memory_house)
    assert "All six figures are defaults" in page(found)
    assert {each.kind for each in found.assumptions} == {"default"}


def test_an_own_figure_beats_its_default(memory_house: House) -> None:
    found = fit(memory_house, suits="7 to 9", hours="20")
    assert found.inputs is not None
    assert found.inputs.suits == (0.7, 0.9)
    assert found.inputs.own == ("suits", "hours")
    said = [each.ref for each in found.assumptions if each.kind == "said"]
    assert said == ["suits", "hours"]


def test_the_picture_has_its_figures_in_a_table(memory_house: House) -> None:
    body = html(fit(memory_house))
    assert "<svg" in body
    assert "What the test is worth, in weeks of work" in body


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ({"suits": "11"}, "not between none and all"),
        ({"suits": "6 to 3"}, "upside down"),
        ({"gain": "lots"}, "no range"),
        ({"hours": "1000000"}, "out of bounds"),
        ({"shows": "2", "errs": "5"}, "shows nothing"),
    ],
)
def test_what_cannot_be_weighed_is_a_sentence(
    memory_house: House, inputs: dict[str, str], words: str
) -> None:
    with pytest.raises(BadInput, match=words) as caught:
        fit(memory_house, **inputs)
    assert caught.value.hint


def test_somebody_who_cannot_go_on_is_asked_for_no_test(memory_house: House) -> None:
    profile_set(memory_house, "not_coping", "I cannot go on")
    assert "This page waits until you want it." in page(fit(memory_house))
