"""Which slices of a week stand after what is put right inside the answer."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from inroad.interview.values.labelled import Labelled

_CORRECTION: Final = re.compile(
    r"\b(?:no,|no;|no wait|no\.|wait,|actually|let me (?:recount|think|correct"
    r"|rephrase)|scratch that|make (?:that|it)|more like|closer to|but (?:since|now"
    r"|lately)|sorry,|i mean|in truth|in reality|in practice|really,? it's|but it's"
    r"|realistically|be realistic|nowadays)"
)
# Words that put a number right where they come right before it, or say another thing.
_WEAK: Final = re.compile(r"i mean|sorry|really|but |in |realistically|nowadays")
# "I wanted to say fifteen. It's five."
_NEARLY_SAID: Final = re.compile(
    r"\b(?:wanted|going|about|tempted|meant) to say (?:about )?[\w-]+"
)


_WHOLE: Final = 100


def standing(plain: str, items: Sequence[Labelled]) -> list[Labelled]:
    """What is left after the corrections inside the answer."""
    found = list(_CORRECTION.finditer(plain))
    weak = {m.start() for m in found if _WEAK.match(m[0])}
    marks = [m.start() for m in found]
    marks += [m.end() for m in _NEARLY_SAID.finditer(plain)]
    kept: list[Labelled] = []
    run: list[Labelled] = []
    for item in items:
        between = {m for m in marks if run and run[-1].place <= m < item.place}
        if between and not (between <= weak and _is_new(plain, [*kept, *run], item)):
            kept, run = _replaced(plain, kept, run), []
        run.append(item)
    return _said_last(plain, _replaced(plain, kept, run))


def _is_new(plain: str, told: Sequence[Labelled], item: Labelled) -> bool:
    """Whether a slice goes to something else, and finds room beside those told."""
    if item.label is None or any(_same_label(plain, one, item) for one in told):
        return False
    return item.unit == "h" or item.value + sum(i.value for i in told) <= _WHOLE


def _said_last(plain: str, items: Sequence[Labelled]) -> list[Labelled]:
    """One slice for each label: the last one said, where the first one stood."""
    last: dict[str, Labelled] = {}
    for i, item in enumerate(items):
        if any(_is_shorter(plain, one, item) for one in last.values()):
            continue
        name = plain[slice(*item.label)].strip() if item.label else f" {i}"
        last[name] = item
    return list(last.values())


def _is_shorter(plain: str, one: Labelled, two: Labelled) -> bool:
    """Whether a slice is one told before, by fewer of its words."""
    if one.label is None or two.label is None:
        return False
    if (one.value, one.unit) != (two.value, two.unit) or one.label == two.label:
        return False
    names = [_words(plain, label) for label in (one.label, two.label)]
    return bool(names[1]) and names[1] < names[0]


def _words(plain: str, label: tuple[int, int]) -> set[str]:
    found = re.findall(r"[^\W\d_]+", plain[slice(*label)])
    return set(found) - {"the", "a", "an", "my", "our", "and", "of"}


def _replaced(
    plain: str, before: list[Labelled], run: list[Labelled]
) -> list[Labelled]:
    """Earlier slices with a later run put in their place."""
    old = [i for i in before if i.label is not None]
    if len(run) == len(old) and all(i.label is None for i in run):
        return [replace(n, label=o.label) for n, o in zip(run, old, strict=True)]
    if len(run) == 1 and old:
        one = run[0]
        if one.label is None:
            return [*old[:-1], replace(one, label=old[-1].label)]
        same = [o for o in old if _same_label(plain, o, one)]
        return [*(o for o in old if o not in same), one]
    if run and run[0].label is None and old:
        run = [replace(run[0], label=old[-1].label), *run[1:]]
    if len(run) < len(old):  # only some of the slices were put right
        same = [o for o in old for n in run if _same_label(plain, o, n)]
        run = [*(o for o in old if o not in same), *run] if same else run
    return run or old


def _same_label(plain: str, one: Labelled, two: Labelled) -> bool:
    """Whether two slices go to the same, told in fewer or in more words."""
    if one.label is None or two.label is None:
        return False
    names = [plain[slice(*label)].strip() for label in (one.label, two.label)]
    short, long = sorted(names, key=len)
    return f"{long} ".startswith(f"{short} ")
