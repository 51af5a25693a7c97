"""What the changes begin with: small, whole, and of every kind."""

from datetime import date
from functools import cache
from importlib.resources import files

from inroad.record.conversation import Conversation
from inroad.record.log import LogEntry
from inroad.record.person import KeptBrief, KeptLine, Person
from inroad.record.profile import Answer, profile_of
from inroad.record.steps import Step, settled

SAYINGS = (
    "About three thousand euros a month, after tax.",
    "I earn 52k a year, before tax. No, wait, 54,000.",
    "Six months, maybe eight if we are careful; nothing after that.",
    "Forty percent work, thirty kids, ten hours a week reading, the rest is sleep.",
    "Probably, but my manager has not said so in writing.",
    "Seven out of ten. Of my own potential, maybe forty percent.",
    "Top five percent of the people I know, though I doubt it.",
    "Ten to fifteen hours a week, on weekends more.",
    "I owe two thousand and have nothing left, so minus two months.",
    "I have not thought about it.",
    "1.200,50 francs; or 1 200 CHF, or twelve hundred",
    "half a year and a quarter, between 3/4 and 1½ years",
    "We live in Zürich, she in Nairobi, my parents in Oaxaca.",
    "",
)
ANSWERS = {
    "any": (
        "yes",
        "no",
        "none",
        "declined",
        "2021-09",
        "September 2021",
        "3",
        "a; b; c",
        "one\ntwo\nthree",
        '{"text": "words"}',
        '[{"text": "words", "lines": [1], "quote": "words"}]',
        '{"low": 1, "high": 2}',
        '{"amount": 3000, "currency": "EUR", "basis": "a month"}',
        '[{"label": "work", "share": 60}]',
    ),
    "monthly_income": ('{"amount": 1, "currency": null, "basis": null}', "3,500 EUR"),
    "runway_months": ('{"low": -1, "high": 4.5}', "4 to 6"),
    "attention_now": ('[{"label": "x", "hours_per_day": 2}]', "60% work, 40% rest"),
    "self_rating": ('{"value": 7, "scale": 10, "compared_to": null}', "7/10"),
}
GRAMMAR = tuple(
    "I me my they she no wait actually about or and to between if not half third a an "
    "one two ten twenty hundred thousand k lakh crore million 2,300 1.5 70 7/10 50/50 "
    "% percent percentile out of top euros $ £ francs month year hours weeks per day "
    "rent work kids minus ½ … — . , ; ? ! Ana: Bo: - WEBVTT --> 00:00:01.000 <v <i> "
    "[00:01] Q: A: [[ ]] = = when slot below above has is unknown true false".split(" ")
)


@cache
def spoken() -> dict[str, tuple[str, ...]]:
    """Return short transcripts by their form."""
    whole = (files("inroad.interview") / "content" / "demo.txt").read_text("utf-8")
    rows = [row for row in whole.split("\n") if row]
    parts = [rows[at : at + 8] for at in range(1, len(rows) - 8, 8)]
    txt = ["\n\n".join(part) for part in parts]
    txt += ["\n".join(f"- {row.partition(': ')[2]}" for row in parts[0]), "Q: x\nA: y"]
    txt += ["[00:01] Ana (host): hm?\nBo [00:02]: yes\nAna: so\nBo: no\n"]
    return {
        "txt": tuple(txt),
        "vtt": tuple(f"WEBVTT\n\n{_cues(part, '.', voice=True)}" for part in parts),
        "srt": tuple(_cues(part, ",", voice=False) for part in parts),
    }


def _cues(rows: list[str], dot: str, *, voice: bool) -> str:
    cues = []
    for n, row in enumerate(rows, 1):
        who, _, said = row.partition(": ")
        words = f"<v {who}>{said[:60]}</v>" if voice else f"{who}: {said[:60]}"
        times = f"00:00:{n:02}{dot}000 --> 00:00:{n + 1:02}{dot}000"
        cues.append(f"{n}\n{times}\n{words}\n")
    return "\n".join(cues)


def person(sha256: str) -> Person:
    """Return somebody of whom one of everything is kept."""
    day = date(2026, 3, 2)
    line = KeptLine("aim.as_said", "aim", "You want research.", ("slot:goals",))
    income = {"amount": 3000, "currency": "EUR", "basis": "a month"}
    said = {"value": income, "line": 2, "speaker": "Ada"}
    clash = {"slot": "monthly_income", "statements": [said, said], "kept": income}
    only = {"text": "x", "quote": "only me", "lines": [2]}
    talk = Conversation(
        "c1", "t.txt", sha256, "Ada", "Ben", day, conflicts=(clash,), discounts=(only,)
    )
    goals = [{"text": "a lab", "lines": [2], "quote": "a lab"}]
    return Person(
        "",
        "Ada",
        profile_of(
            (
                Answer("a1", "monthly_income", income, "heard", day, (2,), "T", "c1"),
                Answer("a2", "spending", None, "asked", day, declined=True),
                Answer("a3", "goals", goals, "heard", day, (2,), "a lab", "c1"),
            )
        ),
        (talk,),
        (LogEntry("l1", day, "Wrote", "message", 25, "S2-22", "Ben", answered=True),),
        (KeptBrief("b1", day, (line,), {"slot:goals": {"kind": "slot"}}),),
        (Step("s1", "spending", "declined", day),),
        (settled("c1", "monthly_income", "accepted", day),),
    )


@cache
def _cards() -> tuple[str, ...]:
    whole = (files("inroad.library") / "content" / "S4.toml").read_text("utf-8")
    head, *claims = whole.split("[[claim]]")
    return tuple(
        f"{head}[[claim]]{'[[claim]]'.join(claims[at : at + 2])}"
        for at in range(0, min(len(claims), 12), 2)
    )


CARDS = _cards()
