"""Groups: people who publish together, and the words that are more theirs than others'.

Each person moves to the group where the work they share weighs most against its size
(the constant Potts model), until few move. Groups found so stay small however large
the whole is.
"""

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from inroad.people.telling import telling_much

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

RESOLUTION: Final = 0.05
"""How much shared work a member must weigh for each other member."""

ROUNDS: Final = 24
_FEW: Final = 0.001

CONSIDERED: Final = 24
"""Words of a group that are looked at: general ones fall out, pairs grow together."""

_SHARE: Final = 0.08
_LIFT: Final = 1.6
_LARGE: Final = 0.6
_SHORTEST: Final = 3
_LONGEST: Final = 3
_Word = tuple[tuple[str, ...], str]
"""The stems of what is said, and how it is written."""

_MARKUP: Final = frozenset("cid emph textbf textit texttt mathbf mathcal".split())


def communities(graph: "csr_array[Any]", *, seed: int = 0) -> "NDArray[np.int64]":
    """Return each person's group as a number; the same for the same graph and seed."""
    count = graph.shape[0]
    group = np.arange(count, dtype=np.int64)
    if not count or not graph.nnz:
        return group
    random = np.random.default_rng(seed)
    rows = np.repeat(np.arange(count, dtype=np.int64), np.diff(graph.indptr))
    for number in range(ROUNDS):
        # If everybody moved at once, two would change places for ever.
        moving = random.random(count) < (0.5 if number < ROUNDS - 4 else 0.25)
        best = _best(graph, rows, group)
        wanting = best != group
        if wanting.sum() <= _FEW * count:
            break
        group = np.where(moving & wanting, best, group)
    return np.unique(group, return_inverse=True)[1].astype(np.int64)


def _best(
    graph: "csr_array[Any]", rows: "NDArray[np.int64]", group: "NDArray[np.int64]"
) -> "NDArray[np.int64]":
    """Return for each person the group with the greatest gain, or their own."""
    count = len(group)
    sizes = np.bincount(group, minlength=count)
    pairs = rows * count + group[graph.indices]
    order = np.argsort(pairs, kind="stable")
    pairs = pairs[order]
    first = np.flatnonzero(np.concatenate(([True], pairs[1:] != pairs[:-1])))
    weight = np.add.reduceat(graph.data[order].astype(np.float64), first)
    person, towards = pairs[first] // count, pairs[first] % count
    gain = weight - RESOLUTION * (sizes[towards] - (towards == group[person]))
    # Who is alone gains nothing by staying so.
    best = group.copy()
    by_gain = np.lexsort((gain, person))
    last = np.flatnonzero(
        np.concatenate((person[by_gain][1:] != person[by_gain][:-1], [True]))
    )
    top = by_gain[last]
    good = gain[top] > 0
    best[person[top][good]] = towards[top][good]
    return best


def own_words(
    ours: "NDArray[Any]", works: int, everybody: "NDArray[Any]", every: int
) -> "tuple[NDArray[np.int64], NDArray[np.float64]]":
    """Return the places of the words that tell a group from everybody, and how much.

    `ours` counts the group's works with each word, of so many `works`; `everybody` all
    works with it, of `every`. What counts is the share of works that have the word, and
    more than that how many times the usual share it is; a word of one work alone, or
    of few, is no word of a group.
    """
    there = np.flatnonzero(ours >= max(min(2, works), _SHARE * works))
    share = ours[there] / max(works, 1)
    usual = np.maximum(everybody[there], ours[there]) / max(every, 1)
    lift = np.log(share / usual)
    # One work less: what stands in two works stands there by chance at times.
    firm = (ours[there] - (0.9 if works > 1 else 0.0)) / max(works, 1)
    score = np.where(lift > _LIFT, firm * lift**3, 0.0)
    best = np.argsort(-score, kind="stable")[:CONSIDERED]
    best = best[score[best] > 0]
    return np.asarray(there[best], np.int64), score[best]


def written_as(said: str, text: str) -> tuple[str, ...]:
    """Return how a text writes words, once for each time: not within an address.

    >>> written_as("vqa", "VQA at vqa.org. Vqa is VQA.")
    ('VQA', 'Vqa', 'VQA')
    """
    parts = re.split(r"[-\s]+", re.sub(r"['’]s$", "", said))
    if not all(re.fullmatch(r"[^\W_]+(?:['’][^\W_]+)?", part) for part in parts):
        return ()
    wanted = r"(-|\s+)".join(map(re.escape, parts))
    found = re.finditer(
        rf"(?<![\w/.@:-]){wanted}(?![\w/@-])(?!\.\w)", text, re.IGNORECASE
    )
    return tuple(" ".join(each[0].split()) for each in found)


def best_spelt(sure: Sequence[str], unsure: Sequence[str]) -> str:
    """Choose how words are spelt: small where anybody does, as most do otherwise.

    `unsure` are out of titles that write everything large: there "Songs" may be songs.

    >>> best_spelt(["Markov", "Markov"], ["Markov"]), best_spelt([], ["Crane VQA"])
    ('Markov', 'crane VQA')
    """
    told = list(sure) or [_small(said) for said in unsure]
    told = [said for said in told if said.islower()] or told
    return max(told, key=lambda said: (told.count(said), said), default="")


def titled(text: str) -> bool:
    """Say whether a text writes nearly all its words large."""
    long = re.findall(r"[^\W\d_]{4,}", text)
    large = [word for word in long if word[0].isupper()]
    return len(large) > _LARGE * len(long)


def _small(said: str) -> str:
    """Write words small that only begin large."""
    return re.sub(r"[^\W\d_]+", _lowered, said)


def _lowered(word: re.Match[str]) -> str:
    return word[0].lower() if word[0][1:].islower() else word[0]


def said_words(
    stems: Sequence[tuple[str, ...]],
    written: Callable[[tuple[str, ...]], str],
    most: int,
) -> tuple[str, ...]:
    """Say words as the group writes them: none general, none within another.

    `stems` are words and pairs, best first; pairs that overlap grow together, so that
    "word sense" and "sense disambiguation" are one. `written` is asked for those that
    are needed alone, and answers "" for what nobody writes out.
    """
    chosen: list[_Word] = []
    for each in stems:
        if any(set(each) <= set(word[0]) for word in chosen):
            continue
        said = written(each)
        parts = re.split(r"([-\s])", said)
        if not said or any(map(_no_word, parts[::2])) or not telling_much(said):
            continue
        if not _grown(chosen, each, parts):
            chosen.append((each, said))
        if len(chosen) == most + 2:
            break
    whole = [w for w in chosen if not any(set(w[0]) < set(o[0]) for o in chosen)]
    return tuple(_even(said) for _, said in whole[:most])


def _even(said: str) -> str:
    """Write a phrase small where a part of it is."""
    mixed = any(part.islower() for part in re.split(r"[-\s]", said))
    return _small(said) if mixed else said


def _no_word(said: str) -> bool:
    plain = said.casefold()
    return len(said) < _SHORTEST or plain in _MARKUP or said.isdecimal()


def _grown(chosen: list[_Word], each: tuple[str, ...], parts: Sequence[str]) -> bool:
    """Let a word grow together with one that was chosen, or take its place."""
    for at, (stems, shown) in enumerate(chosen):
        if set(stems) < set(each):
            chosen[at] = (each, "".join(parts))
            return True
        if len(each) == 1 or len(stems) == 1 or len(stems) >= _LONGEST:
            continue
        if stems[-1] == each[0]:
            chosen[at] = ((*stems, *each[1:]), shown + "".join(parts[1:]))
            return True
        if each[-1] == stems[0]:
            chosen[at] = ((*each[:-1], *stems), "".join(parts[:-1]) + shown)
            return True
    return False


def spoken_name(words: Sequence[str], people: Sequence[str]) -> str:
    """Name a group by its words, or by its people where it has none."""
    return ", ".join(words[:3]) if words else ", ".join(people[:2])
