"""ask: the claims that answer a question, with both sides, or what is missing."""

from dataclasses import dataclass
from datetime import date

from inroad.library.asking.answer import Answer, Excerpt, Told
from inroad.library.asking.attributing import in_words, in_words_of, said_by, too_late
from inroad.library.asking.elsewhere import Page, elsewhere
from inroad.library.asking.excerpts import Own, answer_alone, excerpts
from inroad.library.asking.looking import LOOSE, Looked, lacking, look
from inroad.library.asking.mouths import set_right
from inroad.library.asking.named import judged_in, stranger_in
from inroad.library.asking.opponents import MOST, near_enough, with_opponents
from inroad.library.asking.parts import with_parts
from inroad.library.asking.premises import corrections
from inroad.library.asking.private import about_private
from inroad.library.asking.question import (
    LONGEST,
    Question,
    claim_named,
    read_question,
)
from inroad.library.asking.reader import Row, for_reader, held
from inroad.library.asking.ready import Ready
from inroad.library.asking.strain import (
    parts_without,
    push_last,
    pushes,
    spared,
    to_be_spared,
    without,
    worn_out,
)
from inroad.library.asking.telling import by_id, tell, why_here
from inroad.library.asking.terms import content_words, words
from inroad.library.asking.wide import is_wide, narrower
from inroad.library.asking.wider import of_wider
from inroad.library.claim import Claim
from inroad.record.profile import Profile

_NEAREST = 3
_NOTHING = "The library holds nothing that answers this."
_NO_SUBJECT = "Nothing in that says what it is about; ask in a sentence."
_PRIVATE = (
    "The library holds what people advise in public, and nothing of anybody's "
    "private life."
)


@dataclass(frozen=True, slots=True)
class _Asking:
    """One question on its way to an answer."""

    ready: Ready
    question: Question
    named: frozenset[str]
    looked: Looked
    order: list[Row]
    profile: Profile
    excerpts: tuple[Excerpt, ...]
    own: Own | None
    today: date
    barred: frozenset[str]


def ask(
    ready: Ready,
    asked: str,
    profile: Profile,
    today: date,
    *,
    own: Own | None = None,
) -> Answer:
    """Answer a question from the shelf and from the person's own sources.

    Raises:
        BadInput: there is no word in the question.
    """
    question = read_question(asked)
    if claim := claim_named(ready.shelf, question.text):
        return _cited(ready, claim, question, today)
    named = ready.people.named_in(words(question.text))
    if barred := _barred(ready, question, named, profile):
        return Answer(question.text, answered=False, missing=barred)
    looked = look(ready, question, named)
    order = for_reader(
        looked.fit,
        ready.index.claims,
        profile,
        question.text,
        own.ids if own else (),
    )
    found = excerpts(ready.index, question.text, own) if own else ()
    kept_back = _kept_back(ready, profile)
    asking = _Asking(
        ready,
        question,
        named,
        looked,
        order,
        profile,
        tuple(each for each in found if not spared(each, kept_back)),
        own,
        today,
        frozenset(claim.id for claim in kept_back),
    )
    refusal = _refusal(asking)
    return _silence(asking, refusal) if refusal else _answer(asking)


def _kept_back(ready: Ready, profile: Profile) -> tuple[Claim, ...]:
    """Return the claims that push, where the person said that they cannot go on."""
    if not to_be_spared(profile):
        return ()
    return tuple(claim for claim in ready.index.claims if pushes(claim))


def _cited(ready: Ready, claim: Claim, question: Question, today: date) -> Answer:
    """Answer somebody who typed the name of a claim."""
    why = "It is the claim that you named."
    holds = held(claim, Profile({}), "")
    return Answer(
        question.text,
        answered=False,
        nearest=(tell(ready.shelf, claim, holds, 0.0, why, None, today),),
        missing=f"{claim.id} is the name of a claim. What is known of it: "
        f"inroad cite {claim.id}",
    )


def _barred(
    ready: Ready, question: Question, named: frozenset[str], profile: Profile
) -> str:
    """Return one sentence on why nothing is looked for at all, or ""."""
    if question.tongue:
        return _foreign(question.tongue)
    if about_private(question.text, named):
        return _PRIVATE
    if is_wide(question.text):
        return narrower(ready.shelf, ready.asked, profile)
    return "" if content_words(question.text) else _NO_SUBJECT


def _refusal(asking: _Asking) -> str:
    """Return one sentence on why nothing is answered, or "" to answer."""
    late, day = too_late(asking.question.text, asking.named, asking.ready.shelf)
    if late:
        return f"The latest that the library has of {late} is of {in_words(day)}."
    if answer_alone(asking.ready.index, asking.question.text, asking.excerpts):
        return ""
    if unknown := _of_unknown(asking):
        return unknown
    topic = asking.looked.topic
    if not asking.looked.decision.answers:
        return topic.say if topic else _NOTHING
    if asking.looked.silent:
        return _not_of_them(asking)
    return ""


def _of_unknown(asking: _Asking) -> str:
    """Return a sentence where somebody is asked for, or about, who is not here."""
    text, people = asking.question.text, asking.ready.people
    if asking.named:
        return ""
    if stranger := stranger_in(text, people):
        return f"The library has nothing from {stranger}."
    if judged := judged_in(text, people):
        return f"The library holds advice given in public, and nothing on {judged}."
    return ""


def _not_of_them(asking: _Asking) -> str:
    names = in_words_of(asking.named)
    others = dict.fromkeys(
        claim.speaker
        for _, claim, _ in asking.order[:_NEAREST]
        if not said_by(claim, asking.named)
    )
    who = f"; {' and '.join(others)} spoke of it" if others else ""
    return f"The library has nothing on this from {names}{who}."


def _answer(asking: _Asking) -> Answer:
    ranked = [claim for _, claim, _ in asking.order]
    fit = by_id(asking.order)
    wrong = corrections(asking.question.text, ranked[:_NEAREST])
    if asking.looked.other:
        wrong = (set_right(asking.looked.other, asking.named), *wrong)
    first = {correction.claim_id for correction in wrong}
    ranked.sort(key=lambda claim: claim.id not in first)
    if not asking.looked.decision.answers:
        ranked = []  # only the person's own sources answer
    of_parts = {id_ for part in asking.looked.parts for id_ in part.claims}
    ranked = with_parts(near_enough(ranked, fit, of_parts), asking.looked.parts)
    shelf = asking.ready.shelf
    chosen, disputes = with_opponents(shelf, ranked, fit)
    chosen, disputes = without(asking.barred, chosen, disputes)
    if worn_out(asking.question.text):
        chosen, disputes = push_last(chosen, disputes)
    lacks = of_wider(asking.question.text, ranked) or lacking(asking.looked)
    leading = ranked[:_NEAREST]
    told = [_told(asking, c, why_here(c, leading, disputes)) for c in chosen[:MOST]]
    return Answer(
        question=asking.question.text,
        answered=True,
        claims=tuple(told),
        passages=tuple(e for e in asking.excerpts if not e.covered_by(told)),
        disputes=disputes,
        missing=lacks,
        loosely=lacks == LOOSE,
        corrections=wrong,
        parts=parts_without(asking.barred, asking.looked.parts),
        notes=_notes(asking.question),
        elsewhere=_page(asking),
    )


def _silence(asking: _Asking, missing: str) -> Answer:
    """Answer nothing: name what comes nearest, and say what is missing."""
    shelf, topic = asking.ready.shelf, asking.looked.topic
    named = [
        shelf.claim(id_) for id_ in (topic.nearest if topic else ()) if shelf.has(id_)
    ]
    near = dict.fromkeys([*named, *(claim for _, claim, _ in asking.order)])
    near = {claim: None for claim in near if claim.id not in asking.barred}
    return Answer(
        question=asking.question.text,
        answered=False,
        nearest=tuple(
            _told(asking, claim, "It comes nearest and does not answer.")
            for claim in list(near)[:_NEAREST]
        ),
        missing=missing,
        parts=asking.looked.parts,
        notes=_notes(asking.question),
        elsewhere=_page(asking),
    )


def _told(asking: _Asking, claim: Claim, why: str) -> Told:
    rows = (row for row in asking.order if row[1] is claim)
    much, _, holds = next(rows, (0.0, claim, None))
    # The other side of a claim, or what is nearest, may itself fit too little.
    holds = holds or held(claim, asking.profile, asking.question.text)
    raw = asking.own.raw(claim.source_id) if asking.own else None
    return tell(asking.ready.shelf, claim, holds, much, why, raw, asking.today)


def _page(asking: _Asking) -> Page | None:
    """Name a page that reckons it; figures of ruin are not for who cannot go on."""
    spare = to_be_spared(asking.profile) or worn_out(asking.question.text)
    return None if spare else elsewhere(asking.question.text)


def _foreign(tongue: str) -> str:
    return (
        f"The library is in English, and this looks like {tongue}; ask in English, "
        "in however simple words."
    )


def _notes(question: Question) -> tuple[str, ...]:
    if not question.cut:
        return ()
    return (f"Only the first {LONGEST} characters were read.",)
