"""What a text is split into."""

import pytest

from inroad.people.pieces import pieces
from inroad.people.terms import sentences, terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Learning agents", ["learn", "agent", "learn agent"]),
        ("the models of birds", ["model", "bird"]),
        ("zero-shot", ["zero", "shot", "zero shot"]),
        ("Schrödinger", ["schrodinger"]),
        ("भाषा मॉडल", ["भाषा", "मॉडल", "भाषा मॉडल"]),
        ("言語学", ["言語", "語学", "言語 語学"]),
        ("языки", ["языки"]),
        ("?!", []),
        ("", []),
    ],
)
def test_terms_are_stems_and_pairs(text: str, expected: list[str]) -> None:
    assert list(terms(text)) == expected


def test_sentences_end_where_they_end_in_other_scripts() -> None:
    text = "One is here. Is it?  Yes!\n\nNext。第二。"
    assert sentences(text) == ["One is here.", "Is it?", "Yes!", "Next。", "第二。"]


def test_a_sentence_without_an_end_is_cut_at_spaces() -> None:
    found = sentences("word " * 400)
    assert len(found) > 1
    assert all(len(each) <= 600 and each.endswith("word") for each in found)


def test_an_abstract_stays_whole_and_an_essay_does_not() -> None:
    assert pieces("word " * 400) == ["word " * 400]
    assert len(pieces("word " * 2000)) == 7
