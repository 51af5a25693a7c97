"""Forms by which people refuse, are held back, are bound, and count what they see."""

import pytest
from tests.interview.items.conftest import said

from inroad.interview.items import (
    asked_outright,
    asks_for_more,
    closed_way,
    goes_on_at,
    refused_by_name,
)


@pytest.mark.parametrize(
    ("question", "answer", "way"),
    [
        (
            "And a franchise? They're everywhere.",
            "No. I've seen my aunt's.",
            "a franchise",
        ),
        (
            "Or retire with a degree?",
            "My gran would faint. No.",
            "retire with a degree",
        ),
        ("You could quit your studies.", "I'd lose my room. No.", "quit your studies"),
        ("A bank, seriously?", "Hm. Cross it out.", "A bank"),
        ("Have you thought about consulting?", "I discarded it.", "consulting"),
        ("You don't want a doctorate, then.", "God forbid.", "a doctorate"),
        ("There's also the ministry.", "It pays half, so no.", "the ministry"),
        ("Is the start-up serious?", "No. It has a logo.", "the start-up"),
    ],
)
def test_a_way_of_working_that_an_answer_closes_is_named_by_the_question(
    question: str, answer: str, way: str
) -> None:
    found = closed_way(question, answer)
    assert found is not None
    assert found.text == way


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("And a franchise?", "Yes, that would be something."),
        ("And a franchise?", "No, but I'd love one, one day."),
        ("Any scholarship or stipend?", "No."),
        ("And a cat?", "No. Never again."),
        ("Could it become a permanent position?", "No."),
        ("So the job would be remote?", "No, it's there."),
        ("Have you asked the bank?", "Not yet. Maybe in spring."),
    ],
)
def test_a_no_to_something_else_closes_no_way(question: str, answer: str) -> None:
    assert closed_way(question, answer) is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("I'd think about it. So no consultancy, thank you.", "no consultancy"),
        ("No more investors. I'd sooner knit.", "No more investors"),
        ("The bank I say no, sir. The rest is open.", "The bank"),
        ("We were there for two years. Abroad is out.", "Abroad"),
        ("Had one once. Never again a company.", "Never again a company"),
    ],
)
def test_a_way_refused_by_name_needs_no_question(text: str, named: str) -> None:
    assert [text[a:b] for a, b in refused_by_name(text)] == [named]


@pytest.mark.parametrize(
    "text",
    [
        "No company has answered yet.",
        "There is no school on Friday?",
        "The results are out.",
        "No idea, really.",
        "It's not about the job.",
    ],
)
def test_a_no_that_tells_of_something_refuses_nothing(text: str) -> None:
    assert list(refused_by_name(text)) == []


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("The officer course I've renounced already.", "officer course I've renounced"),
        ("Also to leave the choir, I excluded, it's mine.", "to leave the choir"),
        ("I'm not asking a jury for leave again.", "asking a jury"),
        ("Nor will I go into sales of any kind.", "go into sales"),
    ],
)
def test_words_for_turning_down_name_what_is_turned_down(text: str, item: str) -> None:
    found = said("against", text, "What have you ruled out?")
    assert len(found) == 1
    assert item in found[0]


@pytest.mark.parametrize("text", ["I excluded it.", "God forbid.", "Crossed out?"])
def test_a_refusal_without_an_object_names_nothing(text: str) -> None:
    assert said("against", text, "What have you ruled out?") == []


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "I feel I'd be letting her down. And I've no proof.",
            ["I feel I'd be letting her down", "I've no proof"],
        ),
        (
            "My spelling, mostly. And they all have the vocabulary.",
            ["My spelling", "they all have the vocabulary"],
        ),
        (
            "Ehh. I'm afraid of the oral exam. The exam.",
            ["I'm afraid of the oral exam"],
        ),
        ("Because of the rota. It's always the rota.", ["the rota"]),
        ("My grades are poor and he'd see.", ["My grades are poor and he'd see"]),
        ("I wouldn't know what to say to her.", ["I wouldn't know what to say to her"]),
        (
            "It's not the rent, I told you. It's that I work alone.",
            ["I work alone"],
        ),
        ("I thought you'd laugh.", ["I thought you'd laugh"]),
    ],
)
def test_what_stands_in_the_way_is_told_in_many_forms(
    text: str, items: list[str]
) -> None:
    assert said("blockers", text, "What stops you?") == items


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Not before July. I teach.", ["Not before July"]),
        ("Longer than a month no, not with the goats.", ["Longer than a month no"]),
        (
            "My sister does the week. So weekends in Turku, always.",
            ["weekends in Turku"],
        ),
        ("I'm staying in Riga.", ["I'm staying in Riga"]),
        (
            "I have to sit the exam, it's in May. I can't move it.",
            ["I have to sit the exam"],
        ),
    ],
)
def test_limits_have_forms_without_a_hard_word(text: str, items: list[str]) -> None:
    found = said("constraints", text, "What is fixed?")
    assert len(found) == len(items)
    assert all(one.startswith(item) for one, item in zip(found, items, strict=True))


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "Join the clinic. That's number one. Number two is teach at night.",
            ["Join the clinic", "teach at night"],
        ),
        (
            "One, the lab at home. And the third, which is a fantasy, a year in Oslo.",
            ["the lab at home", "a year in Oslo"],
        ),
        (
            "door one is the lab with Ines at weekends door two is the online diploma "
            "door three there's a small firm here in town",
            [
                "the lab with Ines at weekends",
                "the online diploma",
                "a small firm here in town",
            ],
        ),
        (
            "stay with the choir and write the songs down second a friend told me "
            "about a course third i could go to the archive",
            [
                "stay with the choir and write the songs down",
                "a friend told me about a course",
                "go to the archive",
            ],
        ),
    ],
)
def test_options_are_counted_in_many_ways(text: str, items: list[str]) -> None:
    assert said("options", text, "What could you do?") == items


@pytest.mark.parametrize(
    ("question", "slot"),
    [
        ("What stands in between?", "blockers"),
        ("What's been the wall for you so far?", "blockers"),
        ("And what brakes you? What's it waiting for?", "blockers"),
        ("What's fixed, no matter what?", "constraints"),
        ("Are there things that tie you down?", "constraints"),
        ("Is anything else closed?", "against"),
        ("What else is off the list?", "against"),
        ("What are the roads, then?", "options"),
        ("Any labs or communities?", "groups"),
        ("What would be nice, not a must?", "preferences"),
    ],
)
def test_a_question_may_name_its_list_outright(question: str, slot: str) -> None:
    assert asked_outright(question) == slot


@pytest.mark.parametrize("question", ["Anything else?", "And is that the only one?"])
def test_a_question_may_only_ask_for_more(question: str) -> None:
    assert asks_for_more(question)


def test_a_question_about_something_new_asks_for_no_more() -> None:
    assert not asks_for_more("And what else does your mother say about the goats?")


def test_an_answer_may_say_that_it_adds_to_a_list() -> None:
    text = "You're kind. Also one more, the school owns what I write."
    assert goes_on_at(text) == text.index("Also")
    assert goes_on_at("You're kind. I know.") is None


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "If in ten years somebody pays me to mend clocks. And I'd like to have a"
            " dog.",
            ["in ten years somebody pays me to mend clocks", "have a dog"],
        ),
        (
            "I'd like to write one book. And that my brother reads it.",
            ["write one book", "my brother reads it"],
        ),
        (
            "I want to find the leak. If possible, to mend it too.",
            ["find the leak", "mend it"],
        ),
    ],
)
def test_aims_may_be_told_as_what_is_then(text: str, items: list[str]) -> None:
    assert said("goals", text, "What is the dream?") == items


def test_an_age_to_come_asks_for_a_picture_of_it() -> None:
    found = said("goals", "There's a lamp of mine in every hall.", "You're sixty, say.")
    assert found == ["a lamp of mine in every hall"]


def test_a_season_that_is_not_for_me_is_no_way_refused() -> None:
    assert list(refused_by_name("Winter is not for me.")) == []


def test_a_sentence_that_takes_itself_back_is_not_the_first_of_a_count() -> None:
    text = "I've applied, no, I've only read the form. The second, to ask the mayor."
    assert "I've applied, no" not in said("options", text, "What could you do?")[:1]
