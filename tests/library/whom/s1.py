"""For each claim of S1 with a condition: whom it is for, and somebody it is not for."""

from tests.library.whom.people import (
    BIG_LAB,
    FEW,
    NO_BIG_LAB,
    NO_RESEARCH,
    NOT_PUBLIC,
    PUBLIC,
    RESEARCH,
    Slots,
    said,
    texts,
)

CASES: dict[str, tuple[Slots, Slots]] = {
    "S1-09": (
        {"blockers": texts("I do not have enough of a name")},
        {"blockers": texts("rain"), "goals": texts("a warm house")},
    ),
    "S1-14": (
        {"stress": said("I am bored stiff")},
        {"stress": said("it is lively"), "happiness": said("very")},
    ),
    "S1-16": (FEW, {}),
    "S1-17": ({"happiness": said("fine")}, {"not_coping": said("I cannot go on")}),
    "S1-20": (
        {"happiness": said("No, I'm not happy there")},
        {"happiness": said("happy enough"), "stress": said("easy")},
    ),
    "S1-22": (BIG_LAB, NO_BIG_LAB),
    "S1-25": (RESEARCH, NO_RESEARCH),
    "S1-05": (
        {"field": said("web development with JAX")},
        {
            "field": said("ceramics"),
            "stage": said("retired"),
            "evidence": texts("a kiln"),
            "goals": texts("a second kiln"),
        },
    ),
    "S1-07": (PUBLIC, NOT_PUBLIC),
    "S1-26": (
        {"blockers": texts("my maths is from school")},
        {
            "goals": texts("a quiet office"),
            "blockers": texts("the commute"),
            "options": texts("stay"),
            "fun": said("singing"),
        },
    ),
}
