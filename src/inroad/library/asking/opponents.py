"""Both sides: a claim that others oppose never stands alone in an answer."""

from collections.abc import Collection, Mapping, Sequence

from inroad.library.asking.answer import Dispute
from inroad.library.claim import Claim
from inroad.library.shelf import Shelf

MOST = 10  # claims in an answer
_LEAD = 5  # claims before the first that is there only as the other side
_OF_BEST, _CLOSE = 0.6, 0.8  # of the best fit: what is shown, and shown in any case
_LEAST = 0.5  # a fit under which a claim shares little more than a word or two
_LOOKED_AT = 8  # claims whose opponents are fetched


def near_enough(
    ranked: Sequence[Claim],
    fit: Mapping[str, float],
    kept: Collection[str] = frozenset(),
) -> tuple[Claim, ...]:
    """Leave out what fits far less than the first, or hardly at all.

    The first claim stays, whatever it is: a correction may have put it there. So does
    what is `kept` because it answers a part of the question.
    """
    best = max((fit.get(claim.id, 0.0) for claim in ranked), default=0.0)
    least = max(_OF_BEST * best, min(_LEAST, _CLOSE * best))
    rest = (
        claim
        for claim in ranked[1:]
        if claim.id in kept or fit.get(claim.id, 0.0) >= least
    )
    return (*ranked[:1], *rest)


def with_opponents(
    shelf: Shelf, ranked: Sequence[Claim], fit: Mapping[str, float]
) -> tuple[tuple[Claim, ...], tuple[Dispute, ...]]:
    """Choose at most ten claims in order, with opponents of the first ones among them.

    The first claim brings all who oppose it, the next ones two each; of a claim's
    opponents the one that fits the question best comes first. A pair counts only
    where both of its sides are in the answer.
    """
    opposed = len(shelf.opponents(ranked[0])) if ranked else 0
    lead = list(ranked[: max(1, min(_LEAD, MOST - opposed))])
    others: list[Claim] = []
    for claim in ranked[:_LOOKED_AT]:
        against = sorted(
            (other for other, _ in shelf.opponents(claim)),
            key=lambda other: -fit.get(other.id, 0.0),
        )
        if claim is ranked[0]:
            others += against
        elif claim in lead:
            others += against[:2]
        elif against:
            others += [claim, against[0]]
    chosen = dict.fromkeys([*lead, *others])
    order = [*chosen, *(c for c in ranked if c not in chosen)][:MOST]
    return tuple(order), _disputes(shelf, order, fit)


def _disputes(
    shelf: Shelf, claims: Sequence[Claim], fit: Mapping[str, float]
) -> tuple[Dispute, ...]:
    """Collect who disagrees, what both sides of which fit the question best first.

    Whoever is advised tells how something looks to them, so those who advise others
    come before.
    """
    here = {claim.id for claim in claims}
    advised = {claim.id for claim in claims if claim.role == "guest"}
    found: dict[frozenset[str], Dispute] = {}
    for claim in claims:
        for other, about in shelf.opponents(claim):
            pair = frozenset({claim.id, other.id})
            if other.id in here and pair not in found:
                found[pair] = Dispute(claim.id, other.id, about)
    both = sorted(
        found.values(),
        key=lambda pair: (
            not advised.isdisjoint({pair.one, pair.other}),
            -min(fit.get(pair.one, 0.0), fit.get(pair.other, 0.0)),
        ),
    )
    return tuple(both)
