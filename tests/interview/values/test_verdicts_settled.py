"""Whether the place one has could become the work one wants, as people put it."""

import pytest

from inroad.interview.reading import Reading
from inroad.interview.recognise.kept_on import asks_to_be_kept
from inroad.interview.values.convert import read_conversion


def verdict(text: str, question: str = "Could the archive make a post of it?") -> str:
    said = read_conversion(text, question=question)
    return said.value if isinstance(said, Reading) else "nothing"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("My chief says never, the deputy says sure. So I'd say unsure.", "unsure"),
        ("They talk of a new wing each spring. So for me, no, it won't.", "no"),
        ("There'll be a post, she says. Probably not, alas.", "probably not"),
        ("No, they'd have me. The letter came in May. So that's a yes.", "yes"),
        ("I think no. Both desks were closed. So no.", "no"),
        ("The mayor decides, and who knows him. I wouldn't bet on either.", "unsure"),
        ("I think yes. He asked twice. I would bet on yes.", "probably"),
        ("One draft is with the rector. I rate it as probable.", "probably"),
        ("After that there's a vacancy, so it could become permanent.", "unsure"),
        ("no no in a mill there is no research", "no"),
        ("Write that I don't know.", "unsure"),
        ("They promised it once. Honestly I'm not sure. It can go either way.",
         "unsure"),
        ("They like me. I don't know. They'd want me, so probably.", "probably"),
    ],
)  # fmt: skip
def test_the_verdict_one_comes_to_oneself_is_the_one(text: str, value: str) -> None:
    assert verdict(text) == value


def test_there_is_answers_a_question_of_chance_with_a_chance() -> None:
    question = "Is there a chance that the museum makes it your job?"
    assert verdict("There is. It went to the board.", question) == "probably"


@pytest.mark.parametrize(
    "question",
    [
        "Could the archive itself turn into this, do you think?",
        "Might your office create such a position?",
        "And would they make you a researcher, the county people?",
        "Could it be done inside the agency?",
        "Is there any way that brewery would turn you into an analyst of models?",
        "Could your post slide over there one day?",
        "Will the museum keep you after the summer?",
    ],
)
def test_a_question_about_the_place_becoming_this_is_known_by_its_words(
    question: str,
) -> None:
    assert asks_to_be_kept(question)


@pytest.mark.parametrize(
    "question",
    [
        "Would the office let you work from home?",
        "Could you become a teacher?",
        "What would the team say?",
        "How much could the agency pay you for this?",
        "Did the museum keep you on back then?",
        "Would you take a job in another town?",
    ],
)
def test_other_questions_about_a_place_are_none(question: str) -> None:
    assert not asks_to_be_kept(question)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They like me, so yes, probably they would make one.", "probably"),
        ("So no. I'd put it down as no.", "no"),
        ("The guards are asked first. I think probably no.", "probably not"),
        ("One of them rang twice. Fine, put probably not instead of no.",
         "probably not"),
        ("Then let me say probably.", "probably"),
        ("The dean wrote to me. So for that, yes. But it is no research.", "yes"),
        ("Maybe the vote goes our way, maybe it doesn't.", "unsure"),
        ("I wouldn't say no chance. I can't tell.", "unsure"),
        ("I'm gonna say probably not. I don't want to say never.", "probably not"),
        ("80 percent pass, he likes that. But it's a no, and I see why.", "no"),
        ("Until May I'd have said even odds. Now it's no.", "no"),
        ("There's an exam for tenure. I'd say it's probable.", "probably"),
    ],
)  # fmt: skip
def test_the_last_word_is_the_verdict(text: str, value: str) -> None:
    assert verdict(text) == value


@pytest.mark.parametrize(
    "question",
    [
        "Might the archive end up paying you for it?",
        "Couldn't you move over to the reading room?",
    ],
)
def test_a_place_that_ends_up_or_is_moved_over_to_does_not_end(question: str) -> None:
    assert verdict("They store maps. No.", question) == "no"
    assert verdict("No.", "Is it over in June?") == "yes"
