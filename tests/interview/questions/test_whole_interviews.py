"""Two people answer everything; what they are asked differs with what they say."""

from typing import Any

Asked = Any
FIRST = {
    "now": {"stage": "PhD student in Lyon", "field": "interpretability"},
    "place": {"place": "Lyon", "dependants": "none"},
    "phd": "October 2024",
    "goals": "run my own lab; understand what models do",
    "why": "nobody knows what these systems do inside",
    "income": {"monthly_income": "1.900 euros", "spending": "1500 EUR"},
    "converts": "probably not",
    "savings": {"savings": "6k EUR", "debt": "none"},
    "runway": {"runway_months.low": "3", "runway_months.high": "5"},
    "week": "thesis 70, reading 10, rest 20",
    "wanted": "research 60, rest 40",
    "hours": {"movable_hours": "3 hours of video", "untouchable": "Sundays"},
    "rating": {"self_rating": "4", "peer_rating": "6", "compared_to": "my lab"},
    "ties": {"people": "Maya Lin", "groups": "a reading group"},
    "options": "apply to a lab; visit a group",
    "against": "consulting because it is dull",
    "limits": {"constraints": "stay in France", "preferences": "a small team"},
    "blockers": "I am not good enough; no time",
    "prep": {"prep_hours.low": "10", "prep_hours.high": "15"},
    "reverse": {"reverse_hours.low": "1", "reverse_hours.high": "1"},
    "done": {"evidence": "one workshop paper", "writing_practice": "a diary"},
    "fun": "taking networks apart",
    "mood": {"happiness": "mostly", "stress": "stressful"},
    "worry": "yes, a lot",
    "here": {
        "learning_here": "7",
        "room_here": "4",
        "unhappy_here": "3",
        "leave_below": "3",
    },
    "line": "somebody who opens networks up",
    "knowing": "not yet",
}
SECOND = {
    "now": {"stage": "between jobs", "field": "robotics"},
    "place": {"place": "Nairobi", "dependants": "2"},
    "goals": "a paid research post",
    "why": "it is the work I do for free",
    "income": {"monthly_income": "nothing", "spending": "60,000 KES"},
    "savings": {"savings": "360,000 KES", "debt": "I'd rather not say"},
    "runway": "about half a year",
    "prep": "2",
    "knowing": "yes",
}


def test_somebody_in_a_phd_is_asked_about_it_and_about_the_place(asked: Asked) -> None:
    asked_for = asked.through(FIRST)
    assert asked_for == list(FIRST)
    assert asked.now.done


def test_somebody_between_jobs_is_not_asked_what_cannot_apply(asked: Asked) -> None:
    asked_for = asked.through(SECOND)
    assert not {"phd", "converts", "here", "reverse"} & set(asked_for)
    assert len(asked_for) == 23


def test_every_answer_of_the_first_stands_in_the_profile(asked: Asked) -> None:
    asked.through(FIRST)
    known = asked.profile
    assert known.value("phd_start") == "2024-10"
    assert known.value("monthly_income")["amount"] == 1900
    assert known.value("debt")["amount"] == 0
    assert known.value("runway_months") == {"low": 3.0, "high": 5.0}
    assert known.value("attention_target")[0] == {"label": "research", "share": 60.0}
    assert known.value("self_rating") == {
        "value": 4.0,
        "scale": "out of 10",
        "compared_to": "my lab",
    }
    assert known.value("against") == [{"text": "consulting", "why": "it is dull"}]
    assert known.value("leave_below") == {"value": 3}
    assert known.value("knowing_this") == {"value": "not yet"}


def test_what_one_would_rather_not_say_is_kept_as_that(asked: Asked) -> None:
    asked.through(SECOND)
    assert asked.profile.declined("debt")
    assert asked.profile.value("runway_months") == {"low": 6.0, "high": 6.0}


def test_the_mark_of_progress_only_ever_grows(asked: Asked) -> None:
    seen = [asked.now]
    for question, value in FIRST.items():
        seen.append(asked.say(question, value))
    progress = [standing.progress for standing in seen]
    minutes = [standing.minutes_left for standing in seen]
    assert progress == sorted(progress)
    assert minutes == sorted(minutes, reverse=True)
    assert (progress[0], progress[-1], minutes[-1]) == (0.0, 1.0, 0)


def test_what_was_left_open_is_named_at_the_end_and_what_was_declined_is_not(
    asked: Asked,
) -> None:
    asked.until("why")
    asked.say("why", "I'd rather not say")
    asked.through({})
    missing = [stop.id for stop in asked.now.missing]
    assert "goals" in missing
    assert "why" not in missing
