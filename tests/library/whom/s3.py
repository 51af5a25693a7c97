"""For each claim of S3 with a condition: whom it is for, and somebody it is not for."""

from tests.library.whom.people import (
    BIG_LAB,
    NO_BIG_LAB,
    NOT_PUBLIC,
    PUBLIC,
    Slots,
    said,
    texts,
)

CASES: dict[str, tuple[Slots, Slots]] = {
    "S3-01": (
        {"stage": said("twelve years as a backend engineer")},
        {"stage": said("first year of college"), "field": "botany"},
    ),
    "S3-02": (BIG_LAB, NO_BIG_LAB),
    "S3-05": ({"savings": {"amount": 900, "currency": "EUR"}}, {}),
    "S3-06": (PUBLIC, NOT_PUBLIC),
    "S3-07": (
        {"attention_now": [{"label": "scrolling", "share": 30}]},
        {"attention_now": [{"label": "choir", "share": 30}], "goals": []},
    ),
    "S3-08": (PUBLIC, NOT_PUBLIC),
    "S3-10": (
        {"preferences": texts("to be free to choose")},
        {
            "goals": texts("join a team"),
            "preferences": texts("clear orders"),
            "against": texts("travel"),
        },
    ),
    "S3-13": (PUBLIC, NOT_PUBLIC),
}
