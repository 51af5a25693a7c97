"""Which exchange is about which slot: one joint reading of the whole conversation."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from inroad.core.progress import Beat, no_beat, noted
from inroad.interview.recognise.weights import CLASSES

NONE: Final = len(CLASSES) - 1
BEAM: Final = 120
CANDIDATES: Final = 6
# A slot is asked once or twice; coming back to it later needs better reasons.
AGAIN: Final = 3.0
# Nobody is asked about the others before themselves, or to change a week not told yet.
OUT_OF_ORDER: Final = 1.5
BEFORE: Final = {
    CLASSES.index("peer_rating"): CLASSES.index("self_rating"),
    CLASSES.index("attention_target"): CLASSES.index("attention_now"),
}
TWINS: Final = BEFORE | {first: second for second, first in BEFORE.items()}
# Talk about nothing is more common in the wild than in the training wordings.
NONE_BONUS: Final = 0.5
FOLLOW_REACH: Final = 2
Scores = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Assigned:
    """The slot of one exchange, and how sure that is.

    `alone` is the confidence without what stood before, `asked` what the question by
    itself gives the slot; `follows` says that the exchange before was about it too;
    `either` is the confidence that it is the slot or its twin: me or them, now or
    wished.
    """

    slot: str | None
    confidence: float = 0.0
    follows: bool = False
    alone: float = 0.0
    asked: float = 0.0
    either: float = 0.0


@dataclass(frozen=True, slots=True)
class _Path:
    score: float
    # The slot of this exchange, and the path that led here: copying what was chosen
    # before would cost the square of a conversation's length.
    slot: int
    before: "_Path | None"
    used: frozenset[int]
    last: int
    ago: int


def assign(
    scores: Scores, follow: Scores, questions: Scores, beat: Beat = no_beat
) -> tuple[Assigned, ...]:
    """The best joint assignment of exchanges to slots, by beam search.

    Args:
        scores: exchanges × classes, log-scores; the last class is none.
        follow: the same shape; scores for an exchange that follows up on the slot.
        questions: the same shape; log-probabilities by the question alone.
        beat: told the share done.
    """
    paths = [_Path(0.0, NONE, None, frozenset(), NONE, FOLLOW_REACH + 1)]
    rows = noted(list(zip(scores, follow, strict=True)), beat)
    for row, row_follow in rows:
        likely = np.argsort(-row[:NONE])[:CANDIDATES].tolist()
        grown = [new for path in paths for new in _grown(path, row, row_follow, likely)]
        paths = _best(grown)
    chosen = _chosen(paths[0])
    return tuple(
        _told(scores[i], follow[i], questions[i], chosen, i) for i in range(len(chosen))
    )


def _chosen(path: _Path) -> tuple[int, ...]:
    """The slots along a path, from the first exchange to the last."""
    found: list[int] = []
    while path.before is not None:
        found.append(path.slot)
        path = path.before
    return tuple(reversed(found))


def _grown(
    path: _Path, row: Scores, follow: Scores, likely: Sequence[int]
) -> list[_Path]:
    none = _Path(
        path.score + float(row[NONE]) + NONE_BONUS,
        NONE,
        path,
        path.used,
        path.last,
        path.ago + 1,
    )
    new = [none]
    near = path.last if path.ago <= FOLLOW_REACH else NONE
    for slot in {*likely, near} - {NONE}:
        score = float(row[slot]) - AGAIN * (slot in path.used)
        if slot == near:
            score = max(float(row[slot]), float(follow[slot]) - 0.7 * (path.ago - 1))
        if slot not in path.used and BEFORE.get(slot, slot) not in {slot, *path.used}:
            score -= OUT_OF_ORDER
        new.append(_Path(path.score + score, slot, path, path.used | {slot}, slot, 1))
    return new


def _best(paths: list[_Path]) -> list[_Path]:
    """The best paths, one for each situation from which the rest looks the same."""
    kept: dict[tuple[frozenset[int], int, int], _Path] = {}
    for path in sorted(paths, key=lambda p: -p.score):
        kept.setdefault((path.used, path.last, min(path.ago, FOLLOW_REACH + 1)), path)
        if len(kept) == BEAM:
            break
    return list(kept.values())


def _told(
    score: Scores, follow: Scores, question: Scores, chosen: tuple[int, ...], i: int
) -> Assigned:
    slot = chosen[i]
    if slot == NONE:
        return Assigned(None)
    before = [c for c in chosen[max(0, i - FOLLOW_REACH) : i] if c != NONE]
    follows = bool(before) and before[-1] == slot
    alone = _share(score, slot)
    together = score.copy()
    if follows:
        together[slot] = max(score[slot], follow[slot])
    asked = float(np.exp(question[slot]))
    either = alone + _share(score, TWINS[slot]) if slot in TWINS else alone
    told = _share(together, slot)
    return Assigned(CLASSES[slot], told, follows, alone, asked, either)


def _share(score: Scores, slot: int) -> float:
    weighed = score.copy()
    weighed[NONE] += NONE_BONUS
    odds = np.exp(weighed - weighed.max())
    return float(odds[slot] / odds.sum())
