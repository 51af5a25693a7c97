"""For each other claim with a condition: whom it is for, and somebody it is not for."""

from tests.library.whom.people import (
    BIG_LAB,
    DOCTOR,
    LEAD,
    NO_BIG_LAB,
    NO_DOCTOR,
    NO_LEAD,
    NO_RESEARCH,
    RESEARCH,
    Slots,
    said,
    texts,
)

IN_A_PHD: Slots = {"stage": said("second year of a PhD in Kyoto")}
NOT_IN_A_PHD = NO_DOCTOR | {"stage": said("head of a bakery")}
INSIDE_MODELS: Slots = {"goals": texts("mechanistic interpretability of small models")}
SAFETY: Slots = {"options": texts("a safety team, on AI safety evaluations")}
NO_SAFETY = NO_RESEARCH | {"field": said("pastry")}
BORED: Slots = {"happiness": said("bored since last autumn")}
CONTENT: Slots = {
    "happiness": said("content"),
    "stress": said("calm"),
    "blockers": texts("no time"),
    "fun": texts("puzzles"),
    "unhappy_here": 2,
}
CASES: dict[str, tuple[Slots, Slots]] = {
    **dict.fromkeys(
        (
            "karpathy-phd-01",
            "karpathy-phd-02",
            "karpathy-phd-03",
            "karpathy-phd-13",
            "irpan-5y-01",
            "irpan-5y-02",
            "irpan-5y-08",
            "irpan-5y-09",
            "irpan-5y-10",
            "irpan-5y-13",
            "irpan-5y-14",
            "gleave-phd-04",
        ),
        (DOCTOR, NO_DOCTOR),
    ),
    **dict.fromkeys(
        (
            "karpathy-phd-04",
            "karpathy-phd-06",
            "karpathy-phd-07",
            "80k-tech-04",
        ),
        (DOCTOR, {"goals": NO_DOCTOR["goals"], "options": NO_DOCTOR["options"]}),
    ),
    **dict.fromkeys(
        (
            "karpathy-phd-08",
            "karpathy-phd-09",
            "karpathy-phd-11",
            "karpathy-phd-12",
            "karpathy-phd-15",
            "eca-phd-01",
            "hammond-phd-01",
            "hammond-phd-02",
            "hammond-phd-03",
        ),
        (IN_A_PHD, NOT_IN_A_PHD),
    ),
    "karpathy-phd-05": (
        {"stage": said("third year of my bachelor")},
        {"stage": said("a plumber"), "evidence": texts("a house")},
    ),
    **dict.fromkeys(("irpan-5y-03", "irpan-5y-04"), (RESEARCH, NO_RESEARCH)),
    **dict.fromkeys(
        ("irpan-5y-07", "irpan-5y-11", "mats-needs-01"), (BIG_LAB, NO_BIG_LAB)
    ),
    "nielsen-principles-02": (BORED, CONTENT),
    "wei-practice-05": (BORED, CONTENT),
    **dict.fromkeys(
        ("olah-80k-02", "mats-needs-04"),
        (
            {"options": texts("two years on my own, on a grant")},
            {
                "options": texts("a desk in a bank"),
                "goals": texts("a pension"),
                "preferences": texts("company"),
            },
        ),
    ),
    "olah-80k-03": (
        {"blockers": texts("I have no degree")},
        {
            "blockers": texts("no time"),
            "stage": said("a dentist"),
            "options": texts("a practice in Bergen"),
            "evidence": texts("a diploma"),
        },
    ),
    **dict.fromkeys(
        (f"nanda-become-{n:02}" for n in range(1, 6)), (INSIDE_MODELS, NO_SAFETY)
    ),
    "wei-practice-04": (
        {"stage": said("first year, new to machine learning")},
        {
            "stage": said("a professor of law"),
            "evidence": texts("nine books"),
            "blockers": texts("no time"),
        },
    ),
    **dict.fromkeys(
        (
            "80k-tech-01",
            "80k-tech-02",
            "rogers-smith-01",
            "rogers-smith-03",
            "ngo-career-01",
            "wang-advice-01",
            "mats-needs-02",
            "mats-2026-01",
            "mats-2026-02",
        ),
        (SAFETY, NO_SAFETY),
    ),
    "80k-tech-03": (
        {"stage": said("software engineer for nine years")},
        {"stage": said("a cook"), "field": said("food"), "evidence": texts("a menu")},
    ),
    "ngo-career-03": ({"evidence": texts("three papers on tides")}, {}),
    **dict.fromkeys(
        ("gleave-phd-01", "gleave-phd-02", "gleave-phd-05"), (LEAD, NO_LEAD)
    ),
    "gleave-phd-03": (
        {"options": texts("research engineer in a strong team")},
        {"goals": texts("ripe tomatoes"), "options": texts("a garden in Perth")},
    ),
    "eca-phd-02": (
        {"goals": texts("a tenure-track job")},
        {"goals": texts("a boat"), "options": texts("a year at sea")},
    ),
}
