"""What is read as items, for the tests of lists."""

from inroad.interview.items import read_items


def said(slot: str, text: str, question: str = "") -> list[str]:
    """The items of an answer; none where it is no list."""
    found = read_items(slot, text, question=question)
    return [one.text for one in found] if isinstance(found, tuple) else []
