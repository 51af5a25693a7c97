"""Limits without a modal, aims told as pictures, and what is turned down."""

from inroad.interview.items import (
    asks_for_a_picture,
    first_wishes,
    is_nameless,
    read_items,
    turned_down,
)


def said(slot: str, text: str, question: str = "") -> list[str]:
    items = read_items(slot, text, question=question)
    assert isinstance(items, tuple), items
    assert all(text[i.start : i.end] == i.text for i in items)
    return [i.text for i in items]


def test_a_fixed_day_binds_without_a_modal() -> None:
    text = "The Wednesday. Wednesday is dialysis, and it doesn't shift for anybody."
    assert len(said("constraints", text)) == 1


def test_a_limit_and_what_follows_from_it_are_one() -> None:
    text = "I am bonded to the firm until May, so I cannot start elsewhere."
    assert len(said("constraints", text)) == 1


def test_a_no_to_moving_does_not_hide_the_court() -> None:
    text = "Nope. The decree says I can't live outside the county."
    assert said("constraints", text) == [
        "The decree says I can't live outside the county"
    ]


def test_having_no_need_to_stay_is_no_limit() -> None:
    assert not read_items("constraints", "No. I don't need to stay.")


def test_what_may_be_done_is_no_limit() -> None:
    assert not read_items("constraints", "I can do mornings.")


def test_two_wishes_in_one_sentence_are_two() -> None:
    text = "I'd prefer Lille to Paris, and I'd prefer a garden to a balcony."
    assert len(said("preferences", text)) == 2


def test_the_same_wish_said_again_is_one() -> None:
    assert said("preferences", "Somewhere with weather. Proper weather, snow.") == [
        "Somewhere with weather"
    ]


def test_the_name_that_follows_a_description_stands_for_the_person() -> None:
    text = "There's a guy who graduated from here, Deo Achan, he's in Leeds now."
    assert said("people", text) == ["Deo Achan"]


def test_a_word_that_opens_a_sentence_is_no_name() -> None:
    assert said("people", "Sanna. Best ears in the business.") == ["Sanna"]


def test_you_do_not_know_them_is_no_refusal() -> None:
    assert said("people", "You don't know. There is Lan Anh, she is in Vinh.") == [
        "Lan Anh"
    ]


def test_a_rank_in_a_group_is_no_group() -> None:
    assert not read_items("groups", "At coding, top of the group, easily.")


def test_a_picture_of_later_is_an_aim() -> None:
    question = "When you are old, what should people say about you?"
    text = "That she built the first tutor a poor child can use. I'm fifty."
    assert said("goals", text, question) == [
        "built the first tutor a poor child can use"
    ]


def test_ten_years_from_now_asks_for_a_picture() -> None:
    assert asks_for_a_picture("If I met you in, what, ten years?")
    assert not asks_for_a_picture("How long have you been there?")


def test_what_people_come_with_is_a_wish() -> None:
    text = "I count stock, and I want to study how machines count. I want to say hello."
    assert [one.text for one in first_wishes(text)] == ["study how machines count"]


def test_an_option_taken_back_in_the_same_breath_is_none() -> None:
    text = "I've applied, no, I've not applied, I've filled in the form for a grant."
    assert said("options", text) == ["filled in the form for a grant"]


def test_options_after_not_knowing_are_still_options() -> None:
    text = "I don't know. I could finish and then apply. Or there's the internship."
    assert len(said("options", text)) == 2


def test_what_one_would_sooner_do_is_no_option() -> None:
    text = "Apply for the grant. I'd sooner sell the bike."
    assert said("options", text) == ["Apply for the grant"]


def test_not_having_written_is_no_reason_but_its_because_is() -> None:
    text = "I didn't, because my English is of the movies."
    assert said("blockers", text, "Why not?") == ["my English is of the movies"]


def test_wondering_what_to_say_is_a_blocker() -> None:
    text = "My English is slow. And what will I say, that I have three phones?"
    assert len(said("blockers", text, "Why haven't you?")) == 2


def test_a_farewell_is_no_blocker() -> None:
    assert not read_items(
        "blockers", "I hear. I go to my father now.", question="The rain is over."
    )


def test_a_no_to_a_suggestion_is_a_no_to_what_was_suggested() -> None:
    no = turned_down("You could run for the council.", "I'd rather eat the truck.")
    assert no is not None
    assert no.text == "run for the council"


def test_a_no_that_names_the_thing_is_in_the_persons_words() -> None:
    no = turned_down("You could go private.", "No agency. I've seen what it does.")
    assert no is not None
    assert (no.text, no.named) == ("No agency", True)


def test_a_no_to_a_question_is_no_refusal_of_anything() -> None:
    assert turned_down("And savings?", "No. None at all.") is None
    assert turned_down("So no summer abroad.", "No summer abroad.") is None


def test_a_no_that_does_not_say_to_what_is_nameless() -> None:
    assert is_nameless("I don't want it")
    assert not is_nameless("No MBA")
