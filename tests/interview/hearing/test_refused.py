"""What another puts to the person, who refuses it: it is ruled out, in that word."""

from typing import Any

from tests.interview.hearing.conftest import Listen, Said


def test_a_suggestion_refused_is_told_with_the_words_that_refuse_it(
    heard: Listen, plain: Said
) -> None:
    put = ("Ghostwriting?", "No. They ring every spring. I've turned down three.")
    told: Any = heard((*plain[:6], *plain[7:], put)).slots["against"]
    assert isinstance(told, list)
    assert [(x["text"], "turned down" in str(x["quote"])) for x in told] == [
        ("Ghostwriting", True)
    ]


def test_a_place_that_the_talk_knows_is_nobody(heard: Listen, plain: Said) -> None:
    asked = "Who would you most like to work with?"
    said = (
        (plain[0]),
        ("Where are you now?", "I study at Unisoto."),
        plain[1],
        (asked, "Unisoto. There's Dr. Ana Lopes, she maps rivers."),
        *plain[3:],
    )
    told: Any = heard(said).slots["people"]
    assert isinstance(told, list)
    assert [x["text"] for x in told] == ["Dr. Ana Lopes"]
