"""One thing stays one, two stay two, and a story or a comment is none."""

import pytest
from tests.interview.items.conftest import said

from inroad.interview.items import (
    asked_outright,
    read_items,
    read_text,
    refused_by_name,
)


def test_a_description_and_the_name_after_it_are_one_person() -> None:
    text = "The woman with the parrot! Ottilie. And Bruno from the choir."
    assert said("people", text) == ["Ottilie", "Bruno from the choir"]


def test_a_site_with_a_capital_inside_its_name_is_nobody() -> None:
    assert said("people", "SoundCloud, and McKenna.") == ["McKenna"]


def test_a_name_after_with_answers_with_whom() -> None:
    text = "With Ottilie, yes. We built the float together, and the boat of paper."
    assert said("people", text) == ["Ottilie"]


def test_a_retort_with_only_if_is_no_limit() -> None:
    assert said("constraints", "Only if you count my knees.") == []


def test_not_only_in_a_place_is_no_limit() -> None:
    text = "I sell jam, and not only in the village."
    assert said("constraints", text) == []


def test_what_one_cannot_even_do_is_no_limit() -> None:
    text = "Every other weekend I am on call. I can't even go for a swim."
    assert said("constraints", text) == ["Every other weekend I am on call"]


def test_a_limit_and_what_follows_from_it_after_a_comma_are_one() -> None:
    text = "It must be by tram, I can't drive. And I have to be back by four."
    assert said("constraints", text) == [
        "It must be by tram, I can't drive",
        "I have to be back by four",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The dissertation has to be handed in by May",
        "My licence from the harbour obliges me to stay till spring",
        "I drive my aunt to the market every Friday, I've promised it",
        "My parents can't pay for a second year",
    ],
)
def test_a_date_a_paper_or_a_promise_binds(text: str) -> None:
    assert said("constraints", f"{text}.") == [text]


def test_a_day_named_alone_stands_beside_another_limit() -> None:
    text = "Saturdays. And I can't work for nothing."
    assert said("constraints", text) == ["Saturdays", "I can't work for nothing"]


def test_it_is_that_i_have_to_stay_tells_the_limit() -> None:
    text = "It's that I have to stay in Bergen, my aunt is there."
    assert said("constraints", text) == ["I have to stay in Bergen"]


def test_what_comes_after_a_group_without_a_name_is_about_it() -> None:
    text = "There's a chess circle, on Mondays, online, old people from the port."
    assert said("groups", text) == ["a chess circle, on Mondays"]


def test_a_group_named_by_two_fields_is_one() -> None:
    text = "There's the law and AI breakfast in Ghent."
    assert said("groups", text) == ["the law and AI breakfast in Ghent"]


def test_one_lab_is_no_group_yet() -> None:
    assert said("groups", "There is one lab, but it is far.") == []


def test_reading_along_with_a_group_names_it() -> None:
    text = "I read along with a circle called Lantern."
    assert said("groups", text) == ["a circle called Lantern"]


def test_a_story_after_a_wish_is_no_second_wish() -> None:
    text = (
        "I want to know when the scanner lies. And in one case of ninety it draws "
        "a second heart. And I want to teach."
    )
    assert said("goals", text) == ["know when the scanner lies", "teach"]


def test_what_one_wants_stands_before_that_is_what_i_want() -> None:
    text = (
        "I'd like to work on reefs. So a map that divers can read. That's what I want."
    )
    assert said("goals", text) == ["work on reefs", "a map that divers can read"]


def test_a_wish_for_ones_own_name_is_a_goal() -> None:
    text = "I'd like my name to be on the chart."
    assert said("goals", text) == ["my name to be on the chart"]


def test_one_more_way_may_have_two_steps() -> None:
    text = (
        "Keep the stall. Or ask for a loan, one of the small ones, and take a year "
        "off. Or the night school."
    )
    assert said("options", text) == [
        "Keep the stall",
        "ask for a loan, one of the small ones, and take a year off",
        "the night school",
    ]


def test_a_page_that_is_open_and_a_man_who_would_sign_are_no_ways() -> None:
    text = (
        "Write up the reef work, there's a biologist who'd sign it. Or that course "
        "in Turku, for a year. I've got the page open."
    )
    assert said("options", text) == [
        "Write up the reef work",
        "that course in Turku, for a year",
    ]


def test_ways_that_one_sees_are_told_without_the_seeing() -> None:
    text = (
        "I see the post at the museum. I see a grant with you or with Ada, but then "
        "the rent is a nightmare."
    )
    assert said("options", text) == [
        "the post at the museum",
        "a grant with you or with Ada",
    ]


def test_ways_counted_by_a_word_alone_are_told_one_by_one() -> None:
    text = "One. Ada and me, we open a bakery. Two. The course I found. Three... teach."
    assert said("options", text) == [
        "Ada and me, we open a bakery",
        "The course I found",
        "teach",
    ]


def test_a_list_that_breaks_off_is_still_a_list() -> None:
    text = "Me I thought of the college in Arles, the shop here, or..."
    assert said("options", text) == ["the college in Arles", "the shop here"]


def test_what_one_tells_others_and_takes_back_is_no_hindrance() -> None:
    text = "I tell people it's the time. But no. It's that I'd be a beginner again."
    assert said("blockers", text) == ["I'd be a beginner again"]


def test_the_same_thing_said_on_is_no_second_hindrance() -> None:
    text = "I have only one song and the song is not finished."
    assert said("blockers", text) == ["I have only one song"]


def test_a_fear_named_later_is_a_hindrance_of_its_own() -> None:
    text = "I don't swim. That's the big one. And... I'm afraid of the deep."
    assert said("blockers", text) == ["I don't swim", "I'm afraid of the deep"]


def test_what_keeps_one_from_moving_is_asked_of_limits() -> None:
    question = "And what's stopping you moving to Lyon?"
    assert asked_outright(question) == "constraints"
    assert read_items("blockers", "I can't leave.", question=question) is None


def test_what_ties_one_is_asked_of_limits() -> None:
    question = "And what's tying you, apart from the boat?"
    assert read_items("blockers", "I'm scared of the owner.", question=question) is None


@pytest.mark.parametrize(
    ("question", "slot"),
    [
        ("And what is not an option?", "against"),
        ("Okay options. Not mine, yours.", "options"),
        ("What ways do you see?", "options"),
        ("Are there circumstances which bind you?", "constraints"),
        ("So is that the main thing in the way?", "blockers"),
        ("What makes it slow?", "blockers"),
        ("And how are you in general?", "happiness"),
        ("Now the dream. It's not on my list.", "goals"),
    ],
)
def test_a_question_may_name_its_list_in_other_words(question: str, slot: str) -> None:
    assert asked_outright(question) == slot


def test_what_is_not_for_one_is_named_after_it() -> None:
    text = "It isn't really for me, a second diploma."
    assert [text[a:b] for a, b in refused_by_name(text)] == ["a second diploma"]


def test_a_town_one_could_do_is_no_wish() -> None:
    text = "I'd like to be near mountains. Oslo I could do for a year."
    assert said("preferences", text) == ["I'd like to be near mountains"]


def test_a_place_named_alone_binds_where_one_must_be() -> None:
    question = "Where would you have to be, in the coming years?"
    text = "In Bruges, or near it. I have to be with my aunt by six."
    assert said("constraints", text, question) == [
        "In Bruges, or near it",
        "I have to be with my aunt by six",
    ]
    assert said("constraints", "In Bruges.", "Where would you like to be?") == []


def test_a_degree_with_an_s_tells_nothing_of_what_came_before() -> None:
    text = "The bakery. A part-time master's at the harbour school, I've asked already."
    assert said("options", text) == [
        "The bakery",
        "A part-time master's at the harbour school",
    ]


def test_a_feeling_and_the_fear_it_is_of_are_one_hindrance() -> None:
    text = "Really I'm shy. I'm afraid she'll find out I only sell jam."
    assert said("blockers", text) == ["I'm afraid she'll find out I only sell jam"]


def test_because_may_stand_after_i_think() -> None:
    text = "I think because I've never finished a boat that's mine."
    assert said("blockers", text, "Why haven't you called?") == [
        "I've never finished a boat that's mine"
    ]


def test_what_is_taken_off_ones_pay_asks_for_no_refusal() -> None:
    assert asked_outright("After everything's been taken off?") != "against"


def test_a_form_half_filled_is_a_way_still_open() -> None:
    text = "The shop here. And a request for the grant, I've already half filled it."
    assert said("options", text) == ["The shop here", "a request for the grant"]


def test_somebody_one_used_to_work_with_is_somebody() -> None:
    text = "There's my aunt. And a guy I used to work with, Oskar, he sells boats."
    assert len(said("people", text)) == len(["my aunt", "Oskar"])


def test_why_a_place_binds_is_no_second_limit() -> None:
    question = "Where must you be?"
    text = "In Bruges. I have my niece every other week, we've agreed on paper."
    assert len(said("constraints", text, question)) == 1


def test_whether_it_is_a_good_time_asks_for_no_mood() -> None:
    said_so = "It's a good time, I'm at my aunt's."
    assert read_text("happiness", said_so, question="Is this a good time?") is None
