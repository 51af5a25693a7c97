"""The verdict that somebody comes to themselves, after what others say of it."""

import re
from collections.abc import Iterator
from typing import Final

# What a verdict is said in, from the longest to the shortest.
_SAID: Final = (
    ("probably not", r"(?:probably|likely|rather|i think) (?:not|no)\b|unlikely"
     r"|improbable|not (?:very )?(?:likely|probable)|more no than yes"),
    ("probably", r"(?:probably|likely|rather|i think)(?: yes)?|(?:very )?probable"
     r"|more yes than no|yes,? probably"),
    ("unsure", r"(?:that )?i(?: really| honestly| truly)? (?:don't|do not) know"
     r"(?! (?:if|whether)\b)|unsure"
     r"|not sure|(?:maybe|perhaps)(?! (?:no|yes|not)\b)|fifty[ -/]fifty|50[ /-]50"
     r"|(?:a )?coin (?:toss|flip)|even odds|i (?:really |honestly )?(?:can't|cannot)"
     r" (?:tell|say)|open|possible"),
    ("no", r"no"),
    ("yes", r"yes(?!,? (?:probably|likely|maybe|perhaps|i think))"),
)  # fmt: skip
_FILLS: Final = (
    r"(?:that |that's |it's |it is |as |an? |i'm |at |about |just |with |for )"
)
_LEADS: Final = (
    r"(?:so(?: that's| it's| for (?:me|that|this)| i'd say| i say"
    r"| then)?|for me|i'd (?:say|go with"
    r"|put|bet on|write)|i would (?:say|go with|put|bet on|write)|i(?:'ll| will) (?:say"
    r"|go with|put)|(?:i )?(?:write|put|call|evaluate|rate|judge|see|consider)"
    r"(?: it| down)?|(?:let's|let us|let me) say|my (?:guess|answer|bet|verdict)"
    r" (?:is|would be)|in (?:short|the end|sum)|all in all|if you ask me"
    r"|i(?:'m| am) (?:gonna|going to) say|i think(?= probably)|now it's"
    r"|(?:it's|it is|that's)(?= an? (?:yes|no)\b))"
)
_ENDS: Final = (
    r"(?=\W*$|\s*[.,;!?]|,? (?:not|but|because|if|then|and|in|for|or|instead)\b)"
)
_LED: Final = {
    verdict: re.compile(
        rf"(?:^|(?<=[\s,;.!?])){_LEADS}[,:]? {_FILLS}{{0,3}}(?P<said>{words}){_ENDS}"
    )
    for verdict, words in _SAID
}
_NOTHING_MORE: Final = (
    r"(?!.*\b(?:probably|likely|i think|i(?:'d| would)|yes|no|they(?:'ll| will| won't)"
    r"|hope|chances?|percent)\b)"
)
# A sentence of its own, further on: "Probably not, let's be kind."
_ALONE: Final = {
    verdict: re.compile(
        rf"(?:^\W*|[.!?] )(?:well,? |so,? |but |honestly,? |truly,? )*(?P<said>{words})"
        rf"(?=\s*[.,;!]|$){then}"
    )
    for verdict, words, then in (
        ("probably not", r"probably (?:not|no)|unlikely", ""),
        ("probably", r"(?:very )?(?:likely|probable)|probably(?: yes)?", ""),
        (
            "unsure",
            r"(?:i'm|i am|i really am)(?: really| honestly)? not sure"
            r"|i (?:really |honestly |truly )*(?:don't|do not) know"
            r"|it (?:can|could) go either way"
            r"|maybe [^.!?]{2,30},? (?:and )?maybe (?:not|no|[^.!?,]{2,30}n't)",
            _NOTHING_MORE,
        ),
    )
}
# What one says or bets is less than what is.
_GUESSED: Final = re.compile(
    r"(?:i'd|i would|i'll|i will|my guess|my bet)\b[\w ,:]*$|\b(?:bet|guess)\b[\w ,:]*$"
)
_HEDGED: Final = {"yes": "probably", "no": "probably not"}


def settled_verdict(plain: str) -> tuple[str, int, int] | None:
    """The last verdict that is put as one's own, with where it stands."""
    found = sorted(_all(plain), key=lambda x: (x[1], x[2]))
    kept = [x for x in found if not _within(x, found)]
    if not kept:
        return None
    told, start, end = kept[-1]
    flat = plain[start:end]  # "So no. I'd put it at no." is no less than a no
    return (flat if flat in {x[0] for x in kept[:-1]} else told), start, end


def _all(plain: str) -> Iterator[tuple[str, int, int]]:
    for group in (_LED, _ALONE):
        for verdict, pattern in group.items():
            for m in pattern.finditer(plain):
                hedged = _GUESSED.search(m[0][: m.start("said") - m.start()])
                told = _HEDGED.get(verdict, verdict) if hedged else verdict
                yield told, m.start("said"), m.end("said")


def _within(one: tuple[str, int, int], found: list[tuple[str, int, int]]) -> bool:
    """Whether a verdict is a part of another: "probably" of "probably not"."""
    return any(
        x != one and x[1] <= one[1] and one[2] <= x[2] and x[2] - x[1] > one[2] - one[1]
        for x in found
    )
