"""People for whom a claim holds, or does not, as slots of a profile."""

from typing import Any

Slots = dict[str, Any]


def texts(*said: str) -> list[dict[str, Any]]:
    return [{"text": text, "lines": [1], "quote": text} for text in said]


def said(text: str) -> dict[str, Any]:
    return {"text": text, "lines": [1], "quote": text}


def span(low: float, high: float) -> dict[str, Any]:
    return {"low": low, "high": high, "lines": [1], "quote": "…"}


LEAD = {"goals": texts("run a small lab for sign language"), "options": []}
NO_LEAD = {"goals": texts("write better tests"), "options": texts("stay a tester")}
BIG_LAB = {"goals": texts("work at Anthropic"), "options": []}
NO_BIG_LAB = {"goals": texts("teach chemistry"), "options": texts("a school nearby")}
DOCTOR = {"goals": [], "options": texts("a doctorate in Lima"), "against": []}
NO_DOCTOR = {
    "goals": texts("ship a product"),
    "options": texts("a job in sales"),
    "against": texts("long commutes"),
}
RESEARCH = {"goals": texts("become a researcher"), "options": [], "field": "physics"}
NO_RESEARCH = {
    "goals": texts("open a bakery"),
    "options": texts("a lease in June"),
    "field": "pastry",
}
GOAL = {"goals": texts("map every dialect")}
FEW = {"options": texts("stay", "move")}
MANY = {"options": texts("stay", "move", "study", "teach", "rest")}
PUBLIC = {"writing_practice": said("I publish a newsletter each May")}
NOT_PUBLIC = {"writing_practice": said("only shopping lists"), "goals": GOAL["goals"]}
