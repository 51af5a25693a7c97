"""Lists are read clause by clause, in the person's own words."""

from inroad.interview.items import read_items, ruled_out, strong_statements
from inroad.interview.reading import Item


def said(slot: str, text: str) -> list[str]:
    items = read_items(slot, text)
    assert isinstance(items, tuple), items
    assert all(text[i.start : i.end] == i.text for i in items)
    return [i.text for i in items]


def extra(slot: str, text: str) -> list[dict[str, str]]:
    items = read_items(slot, text)
    assert isinstance(items, tuple), items
    return [dict(i.extra) for i in items]


def test_a_constraint_needs_a_hard_modal() -> None:
    text = "I must be home by six. A view would be nice."
    assert said("constraints", text) == ["I must be home by six"]


def test_a_wish_is_no_constraint() -> None:
    assert not read_items("constraints", "I'd love to live by a lake.")


def test_the_reason_behind_a_constraint_is_not_a_second_one() -> None:
    text = "I can't leave Porto before May, my mother is ill."
    assert said("constraints", text) == ["I can't leave Porto before May"]


def test_a_visa_that_ends_binds_without_a_modal() -> None:
    text = "My visa ends in October."
    assert said("constraints", text) == ["My visa ends in October"]


def test_a_constraint_that_changed_is_read_as_it_is_now() -> None:
    text = "It used to be only Ghent, but now it has to be Lille."
    assert said("constraints", text) == ["it has to be Lille"]


def test_a_hard_limit_is_no_preference() -> None:
    assert not read_items("preferences", "I can't do nights at all.")


def test_how_strong_a_preference_is_stands_beside_it() -> None:
    text = "A small team, but only slightly."
    assert said("preferences", text) == ["A small team"]
    assert extra("preferences", text) == [{"strength": "only slightly"}]


def test_neighbouring_sentences_make_one_preference() -> None:
    text = (
        "I don't mind moving. If I could choose I would live in Turin,"
        " but not a strong preference."
    )
    assert len(said("preferences", text)) == 1
    assert extra("preferences", text) == [{"strength": "not a strong preference"}]


def test_a_preference_said_not_to_be_strong_is_not_called_strong() -> None:
    text = "If I could choose, I would live in Turin, though it isn't a big preference."
    assert extra("preferences", text) == [{"strength": "isn't a big preference"}]


def test_not_minding_is_no_preference() -> None:
    assert read_items("preferences", "Don't mind, really.") == ()


def test_people_are_names_and_my_something() -> None:
    text = "There's Olga, from my old lab. And my cousin, she codes."
    assert said("people", text) == ["Olga, from my old lab", "my cousin"]


def test_how_things_stand_with_a_person_is_their_status() -> None:
    text = "My old boss, Tarek, though he's on leave until June."
    assert extra("people", text) == [{"status": "he's on leave until June"}]


def test_the_latest_word_on_a_person_wins() -> None:
    text = "I have a friend, Igor. He was keen. But we're not aligned now."
    assert extra("people", text) == [{"status": "we're not aligned now"}]


def test_somebody_withdrawn_in_the_same_answer_is_gone() -> None:
    text = "It was going to be Lars, but he's moved to finance. Now it's just Mina."
    assert said("people", text) == ["Mina"]


def test_a_person_the_interviewer_named_is_not_theirs() -> None:
    assert not read_items("people", "You keep naming my tutor, but no, not him.")


def test_two_names_are_two_people() -> None:
    assert said("people", "Edda and Nils. We met at school.") == ["Edda", "Nils"]


def test_nobody_is_an_empty_list() -> None:
    assert read_items("people", "Nobody in particular.") == ()


def test_a_group_keeps_since_when_it_is_known() -> None:
    text = "I only found them last week, but there's a non-profit in Lyon."
    assert said("groups", text) == ["a non-profit in Lyon"]
    assert extra("groups", text)[0]["recency"].startswith("I only found them last week")


def test_ones_own_team_is_no_group() -> None:
    assert not read_items("groups", "My team? My team's three of us.")


def test_a_goal_leaves_i_want_to_off() -> None:
    assert said("goals", "I want to run a small lab one day.") == [
        "run a small lab one day"
    ]


def test_an_old_dream_gives_way_to_the_present_one() -> None:
    text = "I used to want to be a judge. Now I'd like to build tools for nurses."
    assert said("goals", text) == ["build tools for nurses"]


def test_somebody_elses_goal_is_not_theirs() -> None:
    assert not read_items("goals", "My dad wants me to be a surgeon.")


def test_options_are_split_at_or() -> None:
    text = "Either the master's at Ghent, or I stay on as a tutor."
    assert said("options", text) == ["the master's at Ghent", "I stay on as a tutor"]


def test_options_after_a_colon_are_a_list() -> None:
    text = "Three things: apply to the residency, freelance for a bit, go home."
    assert len(said("options", text)) == 3


def test_an_option_that_is_gone_is_not_listed() -> None:
    text = "There's a postdoc in Bern. There was one in Graz but they've filled it."
    assert said("options", text) == ["a postdoc in Bern"]


def test_what_the_interviewer_suggested_is_no_option() -> None:
    text = "You said fellowship, but that's from you, I never looked at it."
    assert not read_items("options", text)


def test_no_options_is_an_empty_list() -> None:
    assert read_items("options", "I haven't got any options.") == ()


def test_against_leaves_the_reason_out_of_the_item() -> None:
    assert said("against", "Sales. I did it for a year.") == ["Sales"]


def test_a_no_that_was_taken_back_is_not_against() -> None:
    text = "I used to say no to startups, but I've come round on it."
    assert not read_items("against", text)


def test_a_blocker_that_was_replaced_is_gone() -> None:
    text = "I thought it was money, but no, it's that I don't start."
    assert said("blockers", text) == ["I don't start"]


def test_two_blockers_are_two_items() -> None:
    text = "Not knowing anybody, and writing English slowly."
    assert said("blockers", text) == ["Not knowing anybody", "writing English slowly"]


def test_captions_without_marks_or_apostrophes_are_read() -> None:
    assert said("blockers", "i dont know anyone there") == ["i dont know anyone there"]


def test_something_ruled_out_among_options_is_against_with_its_reason() -> None:
    text = (
        "My uncle wants me in his shop, that pays well"
        " but I'd have to move, so that one's dead."
    )
    (one,) = ruled_out(text)
    assert one.text == "My uncle wants me in his shop"
    assert dict(one.extra) == {"why": "I'd have to move"}


def test_a_reason_is_kept_word_for_word() -> None:
    (one,) = ruled_out("I don't want to do a PhD because it takes five years.")
    assert one.text == "I don't want to do a PhD"
    assert dict(one.extra) == {"why": "it takes five years"}


def test_not_wanting_to_waste_time_is_not_against() -> None:
    assert ruled_out("I don't want to waste her time.") == ()


def test_a_dream_said_unasked_is_heard() -> None:
    found = strong_statements("So I'm trying to get into speech research from here.")
    assert [(slot, one.text) for slot, one in found] == [
        ("goals", "get into speech research from here")
    ]


def test_what_is_not_wanted_is_heard_unasked() -> None:
    found = strong_statements("I don't want to start a company.")
    assert [slot for slot, _ in found] == ["against"]


def test_small_talk_holds_no_strong_statement() -> None:
    text = "I think the weather is nice. I want some coffee. I could do it asleep."
    assert strong_statements(text) == ()


def test_an_item_knows_its_place() -> None:
    text = "Well, there's Olga."
    assert read_items("people", text) == (Item("Olga", 14, 18),)


def test_what_is_said_about_the_thing_wanted_is_cut_off() -> None:
    text = "The nicest thing for me would be to join a research lab."
    assert said("goals", text) == ["join a research lab"]


def test_where_a_wish_is_plain_only_wishes_are_goals() -> None:
    text = "Testing bridges. Finding out why they hold. I want to do wind research."
    assert said("goals", text) == ["do wind research"]


def test_what_one_wants_is_read_past_the_word_what() -> None:
    text = "What I really want is to build a school. I want them to come here."
    assert said("goals", text) == ["build a school"]


def test_the_topic_of_the_talk_is_no_goal() -> None:
    assert not read_items("goals", "I want to figure out what comes after this.")


def test_options_told_one_by_one_are_all_read() -> None:
    text = "There's a course at the college. There's a post at the museum. Or I stay."
    assert said("options", text) == [
        "a course at the college",
        "a post at the museum",
        "I stay",
    ]


def test_two_places_of_one_option_stay_together() -> None:
    text = "I could apply for a PhD in Porto or Ghent."
    assert said("options", text) == ["apply for a PhD in Porto or Ghent"]


def test_work_that_needs_doing_is_no_constraint() -> None:
    assert not read_items("constraints", "I need to read papers and apply them.")


def test_a_wish_that_names_no_deed_is_no_constraint() -> None:
    assert not read_items("constraints", "I'd like to but I can't for now.")


def test_a_thank_you_is_not_ruled_out() -> None:
    assert said("against", "No PhD, thank you.") == ["No PhD"]


def test_what_is_crossed_out_later_is_named() -> None:
    text = "Not Rome. I was cold there. That one I've crossed out."
    assert said("against", text) == ["Not Rome"]


def test_a_person_named_twice_is_one() -> None:
    text = "Pauline, she began with me. I'd not want to lose Pauline."
    assert said("people", text) == ["Pauline"]


def test_what_it_is_instead_stands_in_the_way() -> None:
    text = "Time, I thought. But it isn't time, it's that I don't know where to begin."
    assert said("blockers", text) == ["I don't know where to begin"]
