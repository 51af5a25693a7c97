"""Of several marks for oneself, the one that stands."""

from inroad.interview.choose import Answer, standing_answers
from inroad.interview.exchanges import Exchange
from inroad.interview.one_mark import one_mark
from inroad.interview.reader import Heard, read
from inroad.interview.turns import said


def exchange(question: str, answer: str) -> Exchange:
    return Exchange((said(question),), said(answer))


def test_one_number_asked_for_settles_marks_for_this_and_that() -> None:
    asked = exchange(
        "Where would you put yourself, out of ten?", "At knots eight, at maps three."
    )
    then = exchange("And if I can only write one?", "Then write five.")
    answer = Answer(asked, 0.9, follows=False, read=None)
    marks = one_mark([], [answer], [asked, then])
    assert [m.body["value"] for m in marks] == [5]


def test_a_mark_put_right_at_the_end_stands() -> None:
    asked = exchange("In which percentile are you?", "The seventieth percentile.")
    heard = read("self_rating", asked.answer, asked.question)
    assert isinstance(heard, Heard)
    last = exchange("Anything else?", "On the percentile, write fifty.")
    marks = one_mark([*heard.entries], [], [asked, last])
    assert [m.body["value"] for m in marks] == [50]


def test_an_asker_who_insists_gets_the_mark_that_was_asked_for() -> None:
    asked = exchange("As a baker of bread, out of ten?", "At cakes, nine.")
    then = exchange("That isn't what I asked.", "As a baker of bread six. Out of ten.")
    told = [read("self_rating", one.answer, one.question) for one in (asked, then)]
    answers = [
        Answer(one, 0.9, follows=bool(n), read=told[n])
        for n, one in enumerate((asked, then))
    ]
    assert [x.exchange for x in standing_answers("self_rating", answers)] == [then]


def test_a_verdict_said_back_is_put_right() -> None:
    asked = exchange("Will it last?", "So yes, it becomes permanent.")
    then = exchange("So yes, if the money comes.", "If. Let me say probably.")
    answers = [
        Answer(one, sure, follows=False, read=read("job_converts", one.answer, ""))
        for one, sure in ((asked, 0.9), (then, 0.6))
    ]
    standing = standing_answers("job_converts", answers)
    assert [x.exchange for x in standing] == [then]
