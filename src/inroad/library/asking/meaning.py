"""Meaning: how near a question is to what people ask, where no word is shared.

Only where a sentence model is handed in. The vectors of our own claims and ways of
asking come with Inroad (content/asking/meaning.npz, made by
bench/library/ask_meaning.py), so that only the question has to be read by the model;
what was edited since is read by it too.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from inroad.library.asking.bags import Floats, Ints
from inroad.library.asking.groups import Groups, groups_of
from inroad.library.asking.likeness import Likeness, likeness_of

Vectors = NDArray[np.float32]
KEPT = Path(__file__).parents[1] / "content" / "asking" / "meaning.npz"
SCALE = 127.0  # a coordinate of a vector of length one, as a whole number
_NEARNESS = 15.0  # how much more the nearest count where density is asked for
_NEAREST = 25.0  # the same among common questions, of which there are fewer


class Embedder(Protocol):
    """A sentence model: texts of one meaning get vectors that lie close."""

    @property
    def name(self) -> str:
        """Which model and which weights: only vectors of one name are compared."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one row of length one a text; of a text without words, zeros."""
        ...


class Near(NamedTuple):
    """How near a question is to each claim, and whether it lies on the covered side.

    Of each claim: the cosine with the `best` of its ways of asking, the mean of the
    `few` best, and how `like` its text and them all it is; the last of each topic and
    debate as well. `gap` says how much denser what is
    covered lies around the question than what is not here; `common` the same of common
    questions alone, those answered and those not, and `leans` to which side of the
    plane between these two it lies.
    """

    best: Floats
    few: Floats
    like: Floats
    topics: Floats
    debates: Floats
    gap: float
    leans: float
    common: float = 0.0

    @property
    def over(self) -> float:
        """Return how much more like what is here it is than like what is not."""
        here = np.concatenate([self.like, self.debates])
        if not here.size or not self.topics.size:
            return 0.0
        return float(here.max() - self.topics.max())


@dataclass(frozen=True, slots=True)
class Meaning:
    """The vectors of claims, of ways of asking for them, for topics and for debates.

    They stand in that order; `ways` says in which rows each claim's own ways of asking
    are. The rows before `covered` are about what is here, those from there to `gone`
    about the `topics` that are not. `answered` are the rows of common questions that
    claims answer; the first `silent` ones from `covered` on are those that none does.
    """

    embedder: Embedder
    rows: Vectors
    ways: Groups
    covered: int
    gone: int
    topics: int
    answered: Ints
    silent: int
    likeness: Likeness | None
    sides: Likeness | None

    def near(self, question: str) -> Near:
        """Compare a question with all of it."""
        vector = self.embedder.embed([question])[0]
        # Not "@": that wakes threads for what takes a fraction of a millisecond.
        cosines = np.einsum("ij,j->i", self.rows, vector).astype(np.float64)
        claims, topics = len(self.ways.parts), self.topics
        own = self.ways.best(cosines)
        there = own > -2.0
        some = np.maximum(there.sum(axis=1), 1)
        like = self.likeness.of(vector) if self.likeness else np.zeros(0)
        like = like if vector.any() else np.zeros(like.size)
        return Near(
            best=np.where(there[:, 0], own[:, 0], 0.0),
            few=np.where(there, own, 0.0).sum(axis=1) / some,
            like=like[:claims],
            topics=like[claims : claims + topics],
            debates=like[claims + topics :],
            gap=_dense(cosines[: self.covered])
            - _dense(cosines[self.covered : self.gone]),
            leans=float(np.subtract(*self.sides.of(vector))) if self.sides else 0.0,
            common=self._common(cosines),
        )

    def _common(self, cosines: Floats) -> float:
        """Return how much denser answered common questions lie than the others."""
        if not self.sides:
            return 0.0
        silent = cosines[self.covered : self.covered + self.silent]
        return _dense(cosines[self.answered], _NEAREST) - _dense(silent, _NEAREST)


def meaning_of(
    embedder: Embedder,
    claims: Sequence[str],
    ways: Sequence[Sequence[str]],
    topics: Sequence[Sequence[str]] = (),
    debates: Sequence[Sequence[str]] = (),
    unanswered: Sequence[str] = (),
    answered: Sequence[str] = (),
) -> Meaning:
    """Gather the vectors of claims and of ways of asking for each of all that is.

    What is `unanswered` is of no topic; it only tells what is not here. `answered`
    names those of the claims' ways of asking that are set against it.
    """
    rows = _Rows(list(claims))
    own = [[rows.once(way) for way in each] for each in ways]
    covered = len(rows.texts)
    known = _ints(rows.at[way] for way in answered if way in rows.at)
    rows.texts.extend(unanswered)
    beside = [[rows.new(way) for way in each] for each in (*topics, *debates)]
    classes = [*own, *beside]
    gone = covered + len(unanswered) + sum(map(len, topics))
    vectors = vectors_of(embedder, rows.texts)
    samples = [*range(len(claims)), *chain.from_iterable(classes)]
    owner = [*range(len(claims)), *(n for n, each in enumerate(classes) for _ in each)]
    return Meaning(
        embedder,
        vectors,
        groups_of(own),
        covered,
        gone,
        len(topics),
        known,
        len(unanswered),
        likeness_of(vectors, _ints(owner), len(classes), _ints(samples)),
        _sides(vectors[known], vectors[covered : covered + len(unanswered)]),
    )


def _ints(numbers: Iterable[int]) -> Ints:
    return np.array(list(numbers), dtype=np.int64)


@dataclass(frozen=True, slots=True)
class _Rows:
    """The texts whose vectors are gathered, and where those stand that came before."""

    texts: list[str]
    at: dict[str, int] = field(default_factory=dict)

    def once(self, text: str) -> int:
        """Return the row of a text, the same one where several claims share it."""
        if text not in self.at:
            self.at[text] = self.new(text)
        return self.at[text]

    def new(self, text: str) -> int:
        """Return a row of its own for a text."""
        self.texts.append(text)
        return len(self.texts) - 1


def _sides(answered: Vectors, silent: Vectors) -> Likeness | None:
    """Learn what is answered from what is not; None if either is missing."""
    if not len(answered) or not len(silent):
        return None
    owner = np.repeat([0, 1], [len(answered), len(silent)])
    return likeness_of(np.concatenate([answered, silent]), owner, 2)


def vectors_of(embedder: Embedder, texts: Sequence[str]) -> Vectors:
    """Take the vectors that are kept, and let the model read the other texts."""
    if not texts:
        return embedder.embed([])
    once = {text: at for at, text in enumerate(dict.fromkeys(texts))}
    rows = _read(embedder, list(once))
    return rows[[once[text] for text in texts]]


def _read(embedder: Embedder, texts: Sequence[str]) -> Vectors:
    """Return a row a text: what is kept, and by the model what is not."""
    known = _kept_of(embedder.name)
    if not known.places:
        return embedder.embed(texts)
    at = np.array([known.places.get(key_of(text), -1) for text in texts])
    rows: Vectors = (known.rows[at] / SCALE).astype(np.float32)
    if fresh := np.flatnonzero(at < 0).tolist():
        rows[fresh] = embedder.embed([texts[n] for n in fresh])
    return rows


def key_of(text: str) -> int:
    """Name a text by eight bytes of its hash."""
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big")


def comes_with(model: str) -> bool:
    """Say whether the vectors of our claims come with Inroad for a model.

    By another one, thousands of texts would be read before the first answer, and the
    limits of what is told would not be those that were tried.
    """
    return bool(_kept_of(model).places)


class _Kept(NamedTuple):
    places: Mapping[int, int]
    rows: NDArray[np.generic]


@cache
def _kept_of(model: str) -> _Kept:
    if KEPT.exists():
        with np.load(KEPT, allow_pickle=False) as file:
            if str(file["name"]) == model:
                keys = {int(key): at for at, key in enumerate(file["keys"])}
                return _Kept(keys, file["rows"])
    return _Kept({}, np.zeros((0, 0)))


def _dense(cosines: Floats, nearness: float = _NEARNESS) -> float:
    """Return how dense texts lie around a question, the near ones counting most."""
    if not cosines.size:
        return 0.0
    return float(np.log(np.exp(nearness * cosines).mean())) / nearness
