"""The decision to answer, and where its weights come from."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.library.asking.conftest import Asking

from inroad.library.asking.covered import coverage_of
from inroad.library.asking.deciding import decide

BENCH = Path(__file__).parents[3] / "bench" / "library"
SIGNS = {
    "sounds covered": 0.0,
    "best claim over best topic": 0.0,
    "in no claim": 0.0,
    "unknown words": 0.0,
    "orders a task": 0.0,
    "gist: denser": 0.0,
    "gist: likelier": 0.0,
    "gist: leans": 0.0,
}
MEANT = ("meaning: denser", "meaning: likelier", "meaning: leans")


def test_the_weights_that_are_kept_are_those_the_script_makes() -> None:
    made = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, BENCH / "ask_weights.py", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode and "They would be" in made.stderr:
        kept = json.loads(
            (
                BENCH.parents[1] / "src/inroad/library/content/asking/decision.json"
            ).read_text()
        )
        fresh = json.loads(made.stderr.partition("They would be: ")[2])
        # Editing the library moves them a little; the script is run before a release.
        for kind in ("by words", "with meaning"):
            assert fresh[kind]["least"] == pytest.approx(kept[kind]["least"], abs=0.1)
            for name, weight in fresh[kind]["weights"].items():
                before = kept[kind]["weights"][name]
                assert before == pytest.approx(weight, abs=0.8), name
    else:
        assert made.returncode == 0, made.stderr


@pytest.mark.parametrize(
    ("sign", "more"),
    [
        ("sounds covered", True),
        ("best claim over best topic", True),
        ("in no claim", False),
        ("unknown words", False),
        ("orders a task", False),
        ("gist: denser", True),
        ("gist: likelier", True),
        ("gist: leans", True),
        ("meaning: leans", True),
    ],
)
def test_each_sign_speaks_for_or_against_answering(sign: str, more: bool) -> None:  # noqa: FBT001 - a case of a test
    meant = dict.fromkeys(MEANT, 0.0) if sign in MEANT else {}
    signs = {**SIGNS, **meant}
    before = decide(signs).odds
    after = decide({**signs, sign: signs[sign] + 0.5}).odds
    assert (after > before) is more


def test_a_topic_that_is_added_counts_at_once() -> None:
    covered = ["how do I choose an adviser", "should I do a PhD"]
    question = "which visa do I need"
    before = coverage_of(covered, ["where is the cafeteria"]).score(question)
    after = coverage_of(
        covered, ["where is the cafeteria", "which visa is right"]
    ).score(question)
    assert after < before


def test_unknown_words_sound_neither_covered_nor_not() -> None:
    assert coverage_of(["phd"], ["visa"]).score("zebra quagga") == 0.0


def test_what_fits_well_is_answered_without_odds_where_no_topic_is_nearer(
    asking: Asking,
) -> None:
    answer = asking("how do i read a paper")
    assert answer.answered
    assert not answer.missing


def test_an_answer_that_fits_loosely_says_so(asking: Asking) -> None:
    answer = asking("Is the sea a good place to think about research?")
    assert answer.answered
    assert "comes nearest" in answer.missing


def test_a_place_that_claims_speak_of_is_no_answer_to_what_they_do_not(
    asking: Asking,
) -> None:
    answer = asking("Which visa do I need for the United States?")
    assert not answer.answered
    assert "visas" in answer.missing
