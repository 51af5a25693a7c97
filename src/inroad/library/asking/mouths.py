"""Mouths: what a question lets somebody say, and who says it here instead."""

import re
from collections.abc import Collection

from inroad.library.asking.answer import Correction
from inroad.library.asking.attributing import in_words_of, rest_of, said_by
from inroad.library.asking.deciding import decide, signs_of
from inroad.library.asking.index import Index
from inroad.library.asking.named import People
from inroad.library.asking.ranking import Ranked
from inroad.library.claim import Claim

_PUT = re.compile(
    r"\b(?:sa(?:y|ys|id)|th(?:ink|inks|ought)|claim(?:s|ed)?|advis(?:e|es|ed)|"
    r"recommend(?:s|ed)?|t(?:ell|ells|old)|believe[sd]?|suggest(?:s|ed)?|wr(?:ite|ites|"
    r"ote)|according)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"^\W*(?:and |so )?(?:what|which|who|whose|where|when|how)\b", re.IGNORECASE
)
_SURE = 0.8  # odds from which what they are to have said is something that is here
_FITS = 0.33  # how well the other's claim has to fit
_OVER = 1.5  # and how much better than anything of those who are named


def said_by_another(
    index: Index,
    question: str,
    named: Collection[str],
    rest: Ranked,
    people: People,
) -> Claim | None:
    """Find the claim of somebody else that a question puts into a named one's mouth.

    None where it only asks what they say, where they say as much, or where nobody
    here says anything that is near enough.
    """
    if not _PUT.search(question) or _OPEN.search(question) or not rest.claims.size:
        return None
    at = int(rest.claims.argmax())
    best, claim = float(rest.claims[at]), index.claims[at]
    own = (
        float(much)
        for much, each in zip(rest.claims, index.claims, strict=True)
        if said_by(each, named)
    )
    if best < max(_FITS, _OVER * max(own, default=0.0)) or claim.editorial:
        return None
    sure = decide(signs_of(index, rest_of(question, people), rest)).odds >= _SURE
    return claim if sure else None


def set_right(claim: Claim, named: Collection[str]) -> Correction:
    """Say who says here what was put into another's mouth."""
    names = in_words_of(named)
    return Correction(
        claim.id,
        "",
        "",
        f"The library does not have this from {names}: here it is {claim.speaker} who "
        "says what comes nearest.",
    )
