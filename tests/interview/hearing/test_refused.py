"""What another puts to the person, who refuses it: it is ruled out, in that word."""

from collections.abc import Callable

from inroad.interview.hearing import Hearing

Said = tuple[tuple[str, str], ...]
Listen = Callable[..., Hearing]


def test_a_suggestion_refused_is_told_with_the_words_that_refuse_it(
    heard: Listen, plain: Said
) -> None:
    put = ("Ghostwriting?", "No. They ring every spring. I've turned down three.")
    told = heard((*plain[:6], *plain[7:], put)).slots["against"]
    assert isinstance(told, list)
    assert [(x["text"], "turned down" in x["quote"]) for x in told] == [
        ("Ghostwriting", True)
    ]
