"""When a question is asked: yes, no, or not known yet."""

import re
from collections.abc import Callable
from typing import Final

from inroad.interview.offers.blocks import LONG_PREPARATION
from inroad.record.profile import Profile

_NO_POST: Final = re.compile(
    r"\b(?:unemployed|jobless|retired|between (?:jobs|posts|things|roles)|"
    r"out of work|without (?:a )?(?:job|work|post)|no (?:job|work|post)|"
    r"not (?:working|employed)|looking for (?:a |an )?(?:\w+ )?(?:job|work|post|role)|"
    r"laid off|lost my (?:job|post)|quit|left my (?:job|post)|gap year|"
    r"(?:a|my|on) break)\b",
    re.IGNORECASE,
)
_NO_POST_ELSEWHERE: Final = re.compile(
    r"\b(?:arbeits(?:los|suchend)\w*|erwerbslos\w*|ohne (?:arbeit|stelle)|"
    r"ch[oô]m(?:age|eur|euse)s?|sans (?:emploi|travail)|retrait[eé]\w*|"
    r"desemplead[oa]s?|en (?:el )?paro|parad[oa]s?|sin (?:trabajo|empleo)|jubilad[oa]|"
    r"desempregad[oa]s?|sem (?:trabalho|emprego)|aposentad[oa]|"
    r"disoccupat[oa]|senza lavoro|pensionat[oa]|"
    r"werkloos|zonder werk|werkzoekend\w*|arbetsl[oö]s|arbejdsl[oø]s|arbeidsledig|"
    r"ledig|ty[oö]t[oö]n|bezrobotn\w+|nezam[eě]stnan\w+|munkan[eé]lk[uü]li|șomer\w*|"
    r"işsiz|issiz|emekli|rentner\w*|pensioniert)(?!\w)",
    re.IGNORECASE,
)
"""How people of other tongues say that they have no post: never taken for one."""
_LATIN: Final = re.compile(r"[a-z]", re.IGNORECASE)
_STUDIES: Final = re.compile(
    r"\b(?:student|studying|studies|degree|undergrad\w*|bachelor\w*|master['’]?s|"
    r"msc|bsc|school|university)\b",
    re.IGNORECASE,
)
_WORKS: Final = re.compile(
    r"\b(?:job|work(?:ing|s)?|intern\w*|employed|engineer\w*|developer|teach\w*|"
    r"assistant|analyst|consultant|part[- ]time)\b",
    re.IGNORECASE,
)
_PHD: Final = re.compile(
    r"\b(?:ph\.? ?d|doctora\w+|doctoral|dphil)(?![^\W_])", re.IGNORECASE
)
_NOT_IN_IT: Final = re.compile(
    r"\b(?:apply\w*|applied|before|want\w*|hope|hoping|consider\w*|no|not|without|"
    r"after|finished|dropped|left|quit|pre)[ -](?:\w+ ){0,4}(?:ph\.? ?d|doctora)",
    re.IGNORECASE,
)


def _post(profile: Profile) -> bool | None:
    """Somebody with a place they could stay at or leave: a post, a course of study."""
    stage = _text(profile, "stage")
    # What stands in a script that we do not read says nothing either way.
    if stage and _LATIN.search(stage):
        return not (_NO_POST.search(stage) or _NO_POST_ELSEWHERE.search(stage))
    return _earns(profile)


def _paid(profile: Profile) -> bool | None:
    """Somebody paid for work that might last; somebody who only studies is not."""
    earns = _earns(profile)
    if earns is not None and not earns:
        return False
    stage = _text(profile, "stage")
    if stage and _STUDIES.search(stage) and not _WORKS.search(stage) and not earns:
        return False
    return earns if earns is not None else _post(profile)


def _earns(profile: Profile) -> bool | None:
    income = profile.value("monthly_income")
    return None if income is None else float(income["amount"]) > 0


def _in_phd(profile: Profile) -> bool | None:
    stage = _text(profile, "stage")
    if not stage:
        return None
    return bool(_PHD.search(stage)) and not _NOT_IN_IT.search(stage)


def _long_preparation(profile: Profile) -> bool | None:
    hours = profile.value("prep_hours")
    return None if hours is None else float(hours["high"]) > LONG_PREPARATION


def _text(profile: Profile, slot: str) -> str:
    value = profile.value(slot)
    return "" if value is None else str(value["text"])


CONDITIONS: Final[dict[str, tuple[Callable[[Profile], bool | None], str]]] = {
    "post": (_post, "now"),
    "paid": (_paid, "income"),
    "phd": (_in_phd, "now"),
    "long_prep": (_long_preparation, "prep"),
}
"""Each condition, and the id of the question after which it is as known as can be."""


def holds(when: str, profile: Profile) -> bool | None:
    """Say whether a condition holds; None where it is not known."""
    return CONDITIONS[when][0](profile) if when else True


def decided_by(when: str) -> str:
    """Return the id of the question whose answer decides a condition, or nothing."""
    return CONDITIONS[when][1] if when else ""
