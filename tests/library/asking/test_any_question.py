"""Whatever is asked, something true comes back, and soon."""

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.library.asking.conftest import Asking

from inroad.core.errors import BadInput
from inroad.library.asking.question import LONGEST
from inroad.library.asking.ready import Ready

WORDS = st.sampled_from(
    "PhD adviser GPU should I Karpathy Shah said 2030 years 6 why ? . and or but "
    'salary visa <script> OR " NOT * ~ married write me Andrew not never &amp; \\x00 é '
    "supervisor papers taste quit unhappy".split()
)
ODD = st.one_of(
    st.text(max_size=300),
    st.lists(WORDS, max_size=40).map(" ".join),
    st.text(alphabet="\"'()[]{}<>|&^~*?:\\/ \n\t", max_size=200),
)


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(question=ODD)
@example(question="a" * 100_000)
@example(question="phd? " * 20_000)
@example(question="\ud800 lone half of a pair, should I do a PhD?")
@example(question="1900 2030 50% right? " * 90)
@example(question="İstanbul’da doktora yapmalı mıyım, ne için?")
def test_any_text_gives_an_answer_or_a_sentence_with_a_hint(
    question: str, asking: Asking, ready: Ready
) -> None:
    try:
        answer = asking(question)
    except BadInput as refused:
        if not (refused.message and refused.hint):
            raise
        return
    here = {told.claim.id for told in answer.claims}
    assert len(answer.question) <= LONGEST
    assert len(answer.claims) <= 10
    assert len(here) == len(answer.claims)
    assert answer.answered or (answer.missing and not answer.claims)
    assert all({pair.one, pair.other} <= here for pair in answer.disputes)
    assert all(ready.shelf.claim(id_) for id_ in here)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(question=st.lists(WORDS, min_size=3, max_size=25).map(" ".join))
def test_the_same_question_gets_the_same_answer(question: str, asking: Asking) -> None:
    try:
        first = asking(question)
    except BadInput:
        return
    assert asking(question) == first
