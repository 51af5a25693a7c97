"""For each claim of S4 with a condition: whom it is for, and somebody it is not for."""

from tests.library.whom.people import (
    DOCTOR,
    LEAD,
    NO_DOCTOR,
    NO_LEAD,
    NO_RESEARCH,
    RESEARCH,
    Slots,
    said,
    texts,
)

Pair = tuple[Slots, Slots]

# Those who say yes too readily, and those who say no too readily (S4-39, S4-142).
PLEASER: Slots = {
    "blockers": texts("I cannot say no to my adviser"),
    "stress": said("I always say yes and then work all night"),
    "preferences": [],
    "one_line": said("a people pleaser in a lab"),
}
CONTRARIAN: Slots = {
    "blockers": texts("I argue with my supervisor every week"),
    "stress": said("calm"),
    "preferences": texts("I happily say no"),
    "one_line": said("a contrarian who builds robots"),
}
NOWHERE = NO_RESEARCH | {"stage": said("retired cook"), "against": []}

_PHD: Pair = (DOCTOR, NO_DOCTOR | {"stage": said("apprentice")})
_IN_PHD: Pair = ({"phd_start": said("2023")}, {})
_CONCEPTUAL: Pair = ({"goals": texts("do conceptual work on trust")}, NO_RESEARCH)
_ENGINEER: Pair = ({"stage": said("a software developer")}, NOWHERE)
_ALIGNMENT: Pair = ({"goals": texts("work on AI safety")}, NO_RESEARCH)
_FACULTY: Pair = ({"options": texts("a postdoc in Oslo")}, NO_RESEARCH)
_ACADEMIC: Pair = ({"goals": texts("become a professor of law")}, NOWHERE)
_INFLUENCE: Pair = (
    {"goals": texts("have influence on policy")},
    NO_RESEARCH | {"preferences": texts("short days")},
)
_MATHS: Pair = (
    {"field": said("pure mathematics")},
    NOWHERE | {"preferences": texts("short days"), "fun": said("dancing")},
)
_MONEY: Pair = (
    {"blockers": texts("nobody would pay my rent")},
    NO_RESEARCH | {"options": texts("a shop"), "blockers": texts("no time")},
)
_UNIVERSITY: Pair = ({"stage": said("a postdoc in biology")}, NOWHERE)

CASES: dict[str, tuple[Slots, Slots]] = {
    "S4-08": (LEAD, NO_LEAD),
    "S4-10": (DOCTOR, NO_DOCTOR),
    "S4-11": (LEAD, NO_LEAD),
    "S4-12": (LEAD, NO_LEAD),
    "S4-13": (DOCTOR, {k: v for k, v in NO_DOCTOR.items() if k != "against"}),
    "S4-17": (
        {"goals": texts("do conceptual work on agency")},
        NO_RESEARCH,
    ),
    "S4-18": (RESEARCH, NO_RESEARCH),
    "S4-19": (LEAD, NO_LEAD),
    "S4-21": ({"field": said("chemical engineering")}, {}),
    "S4-22": (RESEARCH, NO_RESEARCH),
    "S4-24": ({"stage": said("a nurse")}, {}),
    "S4-25": ({"against": texts("no PhD for me")}, NO_DOCTOR),
    "S4-26": (
        DOCTOR | {"place": said("Seattle")},
        DOCTOR | {"place": said("Nairobi")},
    ),
    "S4-28": (DOCTOR, NO_DOCTOR),
    "S4-30": (DOCTOR, NO_DOCTOR | {"stage": said("apprentice")}),
    "S4-37": ({"phd_start": said("2024")}, {}),
    "S4-40": (
        {"phd_start": said("2025"), "place": said("Texas")},
        {"phd_start": said("2025"), "place": said("Norway")},
    ),
    "S4-62": (
        {"options": texts("a year on my own")},
        {
            "options": texts("a team in Quito"),
            "goals": texts("good company"),
            "preferences": texts("an office"),
        },
    ),
    "S4-63": (RESEARCH, NO_RESEARCH),
    "S4-66": (
        {"blockers": texts("forty applications, all rejected")},
        {
            "blockers": texts("no time"),
            "next_job_worry": said("calm"),
            "stress": said("low"),
        },
    ),
    "S4-67": ({"options": texts("look for a small grant")}, NO_RESEARCH),
    "S4-75": (
        DOCTOR | {"place": said("Porto, Portugal")},
        NO_DOCTOR | {"place": said("Porto, Portugal")},
    ),
    "S4-78": (
        {"options": texts("a job as a research engineer")},
        NO_RESEARCH | {"stage": said("retired cook")},
    ),
    "S4-14": _ENGINEER,
    "S4-15": _ENGINEER,
    "S4-29": _PHD,
    "S4-32": _PHD,
    "S4-35": _PHD,
    "S4-36": _PHD,
    "S4-38": _PHD,
    "S4-39": (PLEASER, CONTRARIAN),
    "S4-41": _IN_PHD,
    "S4-42": _FACULTY,
    "S4-43": _INFLUENCE,
    "S4-45": _INFLUENCE,
    "S4-47": _ALIGNMENT,
    "S4-48": _ALIGNMENT,
    "S4-54": _ACADEMIC,
    "S4-59": _ALIGNMENT,
    "S4-60": _UNIVERSITY,
    "S4-61": _ALIGNMENT,
    "S4-64": _MATHS,
    "S4-68": _MONEY,
    "S4-74": _PHD,
    "S4-79": _PHD,
    "S4-81": _CONCEPTUAL,
    "S4-82": _ALIGNMENT,
    "S4-84": _PHD,
    "S4-85": _PHD,
    "S4-86": _PHD,
    "S4-88": _IN_PHD,
    "S4-89": _IN_PHD,
    "S4-90": _IN_PHD,
    "S4-91": _FACULTY,
    "S4-92": _FACULTY,
    "S4-93": _FACULTY,
    "S4-94": _FACULTY,
    "S4-95": _FACULTY,
    "S4-98": _INFLUENCE,
    "S4-99": _INFLUENCE,
    "S4-109": (RESEARCH, NO_RESEARCH),
    "S4-110": (RESEARCH, NO_RESEARCH),
    "S4-111": _MATHS,
    "S4-113": _MONEY,
    "S4-114": _MONEY,
    "S4-119": _PHD,
    "S4-123": _PHD,
    "S4-126": _PHD,
    "S4-132": _PHD,
    "S4-136": _PHD,
    "S4-137": _PHD,
    "S4-139": (LEAD, NO_LEAD),
    "S4-140": _PHD,
    "S4-142": (CONTRARIAN, PLEASER),
    "S4-143": _ALIGNMENT,
    "S4-144": _ALIGNMENT,
    "S4-147": _MATHS,
    "S4-148": _MONEY,
    "S4-149": _MONEY,
    "S4-150": _MONEY,
    "S4-151": _MONEY,
    "S4-157": _FACULTY,
    "S4-158": _FACULTY,
    "S4-159": _FACULTY,
    "S4-162": _INFLUENCE,
    "S4-164": _ALIGNMENT,
    "S4-167": _PHD,
    "S4-169": _PHD,
    "S4-172": _PHD,
    "S4-173": _PHD,
    "S4-177": _PHD,
    "S4-179": _PHD,
    "S4-180": _PHD,
}
