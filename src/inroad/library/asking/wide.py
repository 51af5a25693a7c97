"""Wide: a question about nothing in particular, and what could be asked instead."""

from collections import Counter
from collections.abc import Iterable, Iterator

from inroad.library.asking.asked import Asked
from inroad.library.asking.terms import content_words, words
from inroad.library.claim import Claim
from inroad.library.condition import Verdict, judge
from inroad.library.shelf import Shelf
from inroad.record.profile import Profile

_ABOUT_ANYTHING = frozenset(
    """help advice advise tips tip guidance suggestion suggestions suggest recommend
    recommendation recommendations need needed start begin next step steps life career
    future lost confused stuck question questions idea ideas best good wise say want
    thing things know sure today hello hi hey thanks thank kindly maybe general overall
    improve better happen job field path way direction""".split()
)
_ASKS_FOR_HELP = frozenset(
    """help advice advise tips tip guidance suggestion suggestions suggest recommend
    recommendation recommendations do start begin next lost confused know
    stuck""".split()
)
_LONGEST = 12  # words in a question that is offered
_OFFERED = 4


def is_wide(text: str) -> bool:
    """Say whether somebody asks for help and does not say with what."""
    said = set(words(text))
    return bool(said & _ASKS_FOR_HELP) and _ABOUT_ANYTHING.issuperset(
        content_words(text)
    )


def narrower(shelf: Shelf, asked: Asked, profile: Profile) -> str:
    """Say in a sentence that a question is wide, and name questions to ask instead.

    First those whose answer holds for the reader by a condition of its own, from
    several fields; then those on which the library has two sides.
    """
    offered: dict[str, str] = {}
    for field, question in _offers(shelf, asked, profile):
        if question not in offered.values():
            offered.setdefault(field, question)
    named = " ".join(f"“{each}”" for each in list(offered.values())[:_OFFERED])
    return f"That is a wide question. Ask something narrower, for example: {named}"


def _offers(shelf: Shelf, asked: Asked, profile: Profile) -> Iterator[tuple[str, str]]:
    """Yield the field and the wording of each question that might be offered."""
    for claim in _theirs(shelf.claims, profile):
        if question := _plain(asked.claims.get(claim.id, ())):
            yield _field(claim), question
    debates = [
        (_field(shelf.claim(debate.of[0])), question)
        for debate in asked.debates
        if shelf.has(debate.of[0]) and (question := _plain(debate.asked))
    ]
    # What is argued about most comes first, and the plainest question on it.
    often = Counter(field for field, _ in debates)
    yield from sorted(
        debates, key=lambda each: (-often[each[0]], each[0], len(each[1].split()))
    )


def _theirs(claims: Iterable[Claim], profile: Profile) -> list[Claim]:
    """Return the advice that holds for the reader, the most particular first."""
    held = [
        claim
        for claim in claims
        if claim.kind in {"advice", "procedure"}
        and not claim.editorial
        and not claim.applies_when.always
        and judge(claim.applies_when, profile).verdict is Verdict.YES
    ]
    return sorted(held, key=lambda claim: -len(claim.applies_when.tests))


def _plain(ways: Iterable[str]) -> str:
    """Return the first way of asking that is one short, well-formed question."""
    return next(
        (
            way
            for way in ways
            if way[:1].isupper()
            and way.endswith("?")
            and way.count("?") == 1
            and ". " not in way
            and len(way.split()) <= _LONGEST
        ),
        "",
    )


def _field(claim: Claim) -> str:
    return claim.topic.split(".")[0]
