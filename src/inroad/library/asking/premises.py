"""Premises: what a question takes for granted, where a claim has it otherwise."""

import re
from collections.abc import Iterable

from inroad.library.asking.answer import Correction
from inroad.library.asking.numbers import FIGURE, Number, numbers_in
from inroad.library.asking.terms import terms, words
from inroad.library.claim import Claim

_SURE = re.compile(
    r"\b(?:right|correct|true|no|yes)\s*\?|\bis it (?:true|correct|right) that\b|"
    r"\b(?:really|isn'?t it|isn'?t that|wasn'?t it)\b",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"\b(?:says?|said|tells?|told|claim(?:s|ed)?|heard|read that|wants me|wrote|writes|"
    r"knows|thinks|puts|according|because|since)\b|^\W*(?:so|why)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(r"^\W*(?:what|which|how|when|where|who|whose)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:i'?(?:m|ve)?|we|my|our)\b", re.IGNORECASE)
_RETOLD = re.compile(
    r"\bi (?:heard|read|saw|thought|was told|keep (?:hearing|reading))\b", re.IGNORECASE
)
_WHO = re.compile(
    r"\b(?:which|what|who) .{0,20}(?:researchers?|people|scientists?|experts?|quoted|"
    r"twelve|interviewees)\b|\bwho (?:said|says|declared|claimed|thinks)\b",
    re.IGNORECASE,
)
# "Nine of ten people" is one number of a kind that nothing here is compared with.
_SHARE = re.compile(
    rf"\b(?:{FIGURE}) (?:out of|of|in)(?: every)? (?:{FIGURE})\b", re.IGNORECASE
)
_NAMED = re.compile(r"(?<=[\w,;:)] )[A-Z][a-zà-ÿ]{2,}(?![A-Z])")  # inside a sentence
_OF_ONESELF = frozenset({"self-report", "anecdote", "example"})
_SHARED = 2  # terms that both clauses have, before their numbers are compared


def corrections(question: str, claims: Iterable[Claim]) -> tuple[Correction, ...]:
    """Find what the question has wrong, by the first claims that answer it."""
    claims = tuple(claims)
    found = []
    if _takes_for_granted(question):
        text = _SHARE.sub("some", question)
        stated = [n for n in numbers_in(text) if _is_premise(n.clause, text)]
        for number in stated:
            wrong = _conflict(number, claims, text)
            if wrong and wrong not in found:
                found.append(wrong)
    if _WHO.search(question) and claims and claims[0].editorial:
        found.append(_nobody_quoted(claims[0]))
    return tuple(found)


def _takes_for_granted(question: str) -> bool:
    """Say whether the question states something, rather than only asking."""
    if _SURE.search(question):
        return True
    return bool(_STATED.search(question)) and not _OPEN.search(question)


def _is_premise(clause: str, question: str) -> bool:
    """Leave out what the person says of themselves."""
    return not _OWN.search(_RETOLD.sub("", clause)) or bool(
        _RETOLD.search(question) and not _OWN.search(_RETOLD.sub("", clause))
    )


def _conflict(
    stated: Number, claims: Iterable[Claim], question: str
) -> Correction | None:
    """Compare with the claim's number for the same thing: its clause says which."""
    for claim in claims:
        if _of_one_case(claim, question):
            continue
        same = [n for n in numbers_in(claim.text) if n.like(stated)]
        if not same:
            continue
        best = max(same, key=lambda number: len(number.about & stated.about))
        near = len(best.about & stated.about)
        whole = len(stated.about & _about(claim))
        if stated.meets(best) or (near == 0 and any(stated.meets(n) for n in same)):
            return None
        if whole >= _SHARED:
            return Correction(
                claim.id,
                stated.written,
                best.written,
                f"You wrote {stated.written}. As reported here, {claim.speaker} has "
                f"{best.written}.",
            )
    return None


def _of_one_case(claim: Claim, question: str) -> bool:
    """Say whether a claim is of one place or person that the question does not name.

    What is so at one school, or was so for one speaker, sets nobody right on schools.
    """
    asked = set(words(question))
    if claim.kind in _OF_ONESELF:
        return not asked & set(words(f"{claim.speaker} {claim.speaker_name}"))
    places = {name.casefold() for name in _NAMED.findall(claim.text)}
    return bool(places) and not places & asked


def _about(claim: Claim) -> frozenset[str]:
    return frozenset(terms(f"{claim.text} {claim.topic.replace('.', ' ')}"))


def _nobody_quoted(claim: Claim) -> Correction:
    return Correction(
        claim.id,
        "",
        "",
        "None of the people quoted there says so: these are the words of "
        f"{claim.speaker}, who put the page together.",
    )
