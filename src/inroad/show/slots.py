"""What a slot is called on the page."""

from inroad.show.words import spoken

_LABELS = {
    "monthly_income": "Income a month",
    "job_converts": "Will the post become a job?",
    "runway_months": "Months your money lasts",
    "attention_now": "Where your attention goes",
    "attention_target": "Where it should go",
    "self_rating": "Where you put yourself",
    "peer_rating": "Where you put your peers",
    "prep_hours": "Hours to prepare for one talk",
    "constraints": "What cannot be otherwise",
    "preferences": "What you would rather",
    "people": "People you named",
    "groups": "Groups you named",
    "goals": "What you want",
    "options": "Options you see",
    "against": "What you decided against",
    "blockers": "What stands in the way",
    "happiness": "How content you are",
    "stress": "Easy or stressful",
    "next_job_worry": "The next job",
    "writing_practice": "Writing",
    "spending": "Spending a month",
    "savings": "Savings",
    "debt": "Debt",
    "dependants": "People who depend on you",
    "place": "Where you live",
    "stage": "Where you are in your work",
    "field": "Field",
    "phd_start": "Start of the PhD",
    "movable_hours": "Hours you could move",
    "untouchable": "Hours nobody may touch",
    "fun": "What you enjoy",
    "why": "Why you want this",
    "one_line": "You, in one line",
    "reverse_hours": "Hours for someone to prepare for your work",
    "evidence": "What you have done",
    "learning_here": "Learning where you are",
    "room_here": "Room to try things where you are",
    "unhappy_here": "Unhappy where you are",
    "leave_below": "Your line for leaving",
    "knowing_this": "Knowing the costs",
    "not_coping": "Not coping",
    "ratings": "Other ratings",
}


def slot_label(slot: str) -> str:
    """Return a slot's name in words."""
    return _LABELS.get(slot) or spoken(slot)
