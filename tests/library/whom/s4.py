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
}
