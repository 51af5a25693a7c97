from datetime import date

from inroad.record.log import LogEntry, replies
from inroad.record.profile import Answer, profile_of

DAY = date(2026, 3, 2)


def test_the_latest_answer_to_a_slot_stands() -> None:
    earlier = Answer("a1", "dependants", 1, "asked", DAY)
    later = Answer("a2", "dependants", 2, "heard", DAY)
    profile = profile_of([earlier, later])
    assert profile.value("dependants") == 2
    assert profile.history == (earlier, later)


def test_what_somebody_would_rather_not_say_is_not_known() -> None:
    profile = profile_of([Answer("a1", "debt", None, "asked", DAY, declined=True)])
    assert profile.declined("debt")
    assert not profile.knows("debt")
    assert not profile.declined("savings")


def test_a_withdrawn_answer_is_neither_known_nor_declined() -> None:
    given = Answer("a1", "debt", {"amount": 5}, "asked", DAY)
    profile = profile_of([given, Answer("a2", "debt", None, "asked", DAY)])
    assert not profile.knows("debt")
    assert not profile.declined("debt")


def test_only_messages_whose_fate_is_known_are_counted() -> None:
    log = (
        LogEntry("l1", DAY, "Wrote", "message", answered=True),
        LogEntry("l2", DAY, "Wrote", "message", answered=False),
        LogEntry("l3", DAY, "Wrote", "message"),
        LogEntry("l4", DAY, "Read", "did", answered=True),
    )
    assert replies(log) == (2, 1)
