"""Answer: what the library holds on a question, and whose it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from inroad.library.asking.elsewhere import Page
from inroad.library.claim import Claim, Source
from inroad.library.condition import Verdict
from inroad.library.passage import Passage


@dataclass(frozen=True, slots=True)
class Quoted:
    """The speaker's own words: `raw[start:end]` in bytes, on these lines from 1."""

    text: str
    lines: tuple[int, int]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Told:
    """A claim in an answer.

    Attributes:
        claim: the claim, in our words, with its speaker and its hedges.
        source: where it stands.
        verdict: whether its condition holds for the reader; a claim without a
            condition holds for anyone.
        condition: the same as a sentence.
        why: why it stands here, as a sentence.
        fit: how well it fits the question, for the order; no probability.
        quote: the speaker's own words, once the person has brought the source in.
        age: how old it is, as a sentence, where time may have undone it.
    """

    claim: Claim
    source: Source
    verdict: Verdict
    condition: str
    why: str
    fit: float
    quote: Quoted | None = None
    age: str = ""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage of a source that the person brought in."""

    passage: Passage
    quote: Quoted
    fit: float
    title: str = ""
    url: str = ""

    def covered_by(self, told: Iterable[Told]) -> bool:
        """Say whether a claim of the answer rests on the same lines."""
        first, last = self.passage.lines
        return any(
            each.claim.source_id == self.passage.source_id
            and each.claim.lines is not None
            and each.claim.lines[0] <= last
            and first <= each.claim.lines[1]
            for each in told
        )


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two claims in the answer that disagree, and what that turns on."""

    one: str
    other: str
    about: str


@dataclass(frozen=True, slots=True)
class Correction:
    """What the question takes for granted and the claim has otherwise, in a sentence.

    `said` and `holds` are the two numbers as written, both "" where it is no number.
    """

    claim_id: str
    said: str
    holds: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Part:
    """One of several questions in one, whether it is answered, and else what lacks."""

    question: str
    answered: bool
    claims: tuple[str, ...] = ()
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the library says to a question.

    Attributes:
        question: the question as it was read.
        answered: whether anything here answers it.
        claims: at most ten, best first, each with its speaker.
        passages: of sources the person brought in, where no claim covers them.
        disputes: which of the claims disagree; both sides are always among them.
        nearest: when not answered, the claims that come nearest; they are no answer.
        missing: one sentence on what the library lacks, or "".
        loosely: that is how well all of it fits; so it is told before the claims.
        corrections: what the question has wrong; said before anything else.
        parts: where it asks several things, what came of each.
        notes: sentences on how the question was read.
        care: where somebody says that they cannot go on, what comes before any advice.
        elsewhere: another page of Inroad that reckons or finds what is asked, or None.
    """

    question: str
    answered: bool
    claims: tuple[Told, ...] = ()
    passages: tuple[Excerpt, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    nearest: tuple[Told, ...] = ()
    missing: str = ""
    loosely: bool = False
    corrections: tuple[Correction, ...] = ()
    parts: tuple[Part, ...] = ()
    notes: tuple[str, ...] = ()
    care: tuple[str, ...] = ()
    elsewhere: Page | None = None

    def wire(self) -> dict[str, Any]:
        """Return the answer as other programs read it."""
        return form_of(self)


LISTED = 10
"""Claims and passages together in the form for other programs."""
_BEFORE = 5  # claims that stand before the person's own passages


def form_of(answer: Answer) -> dict[str, Any]:
    """Return an answer in plain values; a passage has a quote and no text of ours."""
    claims = [_claim_form(told) for told in answer.claims]
    own = [_excerpt_form(excerpt) for excerpt in answer.passages]
    claims = [*claims[:_BEFORE], *own, *claims[_BEFORE:]][:LISTED]
    return {
        "question": answer.question,
        "answered": answer.answered,
        "claims": claims,
        "disagreements": [[d.one, d.other, d.about] for d in answer.disputes],
        "nearest": [told.claim.id for told in answer.nearest],
        "missing": answer.missing,
        "corrections": answer.corrections,
        "parts": answer.parts,
        "notes": answer.notes,
        "care": answer.care,
        "elsewhere": answer.elsewhere,
    }


def _claim_form(told: Told) -> dict[str, Any]:
    claim, source, quote = told.claim, told.source, told.quote
    return {
        "id": claim.id,
        "text": claim.text,
        "speaker": claim.speaker,
        "role": claim.role,
        "via": " ← ".join(claim.via),
        "said_on": claim.said_on,
        "source": {"id": source.id, "title": source.title, "url": source.url},
        "locator": claim.locator,
        "lines": list(quote.lines) if quote else None,
        "quote": quote.text if quote else None,
        "offsets": [quote.start, quote.end] if quote else None,
        "hedges": claim.hedges,
        "applies_when": told.condition.partition(": ")[2] or told.condition,
        "holds": told.verdict,
        "editorial": claim.editorial,
        "said_of": claim.said_of,
        "caveat": source.caveat,
        "note": claim.note,
        "age": told.age,
        "why": told.why,
    }


def _excerpt_form(excerpt: Excerpt) -> dict[str, Any]:
    passage, quote = excerpt.passage, excerpt.quote
    return {
        "id": passage.id,
        "text": None,
        "speaker": passage.speaker,
        "role": "",
        "via": "",
        "said_on": None,
        "source": {
            "id": passage.source_id,
            "title": excerpt.title,
            "url": excerpt.url or None,
        },
        "locator": passage.locator,
        "lines": list(quote.lines),
        "quote": quote.text,
        "offsets": [quote.start, quote.end],
        "hedges": (),
        "applies_when": "",
        "holds": "unknown",
        "editorial": passage.editorial,
        "said_of": passage.of,
        "caveat": "",
        "note": "",
        "age": "",
        "why": "It stands in a source that you brought in.",
    }
