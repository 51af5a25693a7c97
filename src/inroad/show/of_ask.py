"""An answer laid out: what the question has wrong, both sides, who else spoke."""

import re
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import quote

from inroad.library.asking.answer import Answer, Dispute, Excerpt, Part, Quoted, Told
from inroad.library.cite import attributed
from inroad.library.condition import Verdict
from inroad.show.ask_in_short import by_silence, in_short
from inroad.show.claims import place_words
from inroad.show.layout import sheet_of
from inroad.show.sheet import (
    Block,
    Entry,
    Note,
    Opponents,
    Piece,
    Sheet,
    Side,
    plain,
)
from inroad.show.sheet import Part as Section
from inroad.show.words import (
    day,
    lines_words,
    listed,
    lowered,
    sentence,
    shortened,
)

SIDES = 2
"""Disputes in full width; what else is disputed is said beside the claim."""
FULL = 4
"""Further claims told with everything beside them; the rest is told in a line."""
QUOTED = 180
HEADED = 90
_MARKS = re.compile(
    r"\n[ \t]*>[> \t]*"
)  # Markdown's, of a quoted block's further lines


@sheet_of.register
def answer_sheet(answer: Answer) -> Sheet:
    """Lay out an answer, or say what is not here and what comes nearest."""
    page = _Page(answer)
    shown = _apart(answer.disputes)[:SIDES]
    beside = {id_ for pair in shown for id_ in (pair.one, pair.other)}
    rest = [told for told in answer.claims if told.claim.id not in beside]
    sections = (
        _section("First", (Entry((words,)) for words in answer.care), "care"),
        _section("First", (Entry((c.sentence,)) for c in answer.corrections), "first"),
        _section("First", _loosely(answer), "loosely"),
        _section("In short", in_short(answer), "short"),
        _section("They disagree", map(page.sides, shown), "disagree"),
        _section(
            "Also said" if shown else "Said", map(page.entry, rest[:FULL]), "said"
        ),
        _section("Further", map(_line, rest[FULL:]), "further"),
        _section("In your sources", map(_excerpt, answer.passages), "yours"),
        _section("Later" if answer.care else "Not found", _missing(answer), "missing"),
        _section("Another page", _elsewhere(answer), "elsewhere"),
        _section("Nearest", map(page.entry, answer.nearest), "near"),
        _section("Read as", (Entry((note,)) for note in answer.notes), "read-as"),
    )
    title = shortened(answer.question, HEADED)
    return Sheet(title, parts=tuple(each for each in sections if each.blocks))


def _apart(disputes: Iterable[Dispute]) -> list[Dispute]:
    """Choose disputes of which no two share a claim: none is told twice."""
    chosen: list[Dispute] = []
    for pair in disputes:
        taken = {id_ for each in chosen for id_ in (each.one, each.other)}
        if not taken & {pair.one, pair.other}:
            chosen.append(pair)
    return chosen


def _section(head: str, blocks: Iterable[Block], id_: str) -> Section:
    return Section(head, tuple(blocks), id_)


def _elsewhere(answer: Answer) -> list[Block]:
    """Name the page that reckons or finds what claims cannot tell."""
    if not (page := answer.elsewhere):
        return []
    name = page.command.removeprefix("inroad ")
    door = Piece("Open it", "act", f"/{name}/"), Piece(f"`{page.command}`", "name")
    return [Entry((page.say,), (Note(door),))]


class _Page:
    """One page's claims: what was said of a source once is not said again."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.by_id = {told.claim.id: told for told in answer.claims}
        self.told: set[str] = set()

    def sides(self, pair: Dispute) -> Opponents:
        """Set the two sides of a dispute beside one another."""
        one, other = self.by_id[pair.one], self.by_id[pair.other]
        return Opponents(sentence(pair.about), (self.side(one), self.side(other)))

    def side(self, told: Told) -> Side:
        """Say a claim under its speaker's name."""
        return Side(
            who=_capital(attributed(told.claim)),
            work=_begun(self.work(told)),
            said=sentence(told.claim.text),
            beneath=_beneath(told),
            notes=(*_quote(told), *self.marks(told), *map(plain, _hedges(told))),
        )

    def entry(self, told: Told) -> Entry:
        """Say a claim; beside it who, where, for whom, and how surely."""
        who = Piece(_capital(attributed(told.claim)), "who")
        label = (told.claim.speaker, day(told.claim.said_on))
        whose = (Piece(" "), *_beneath(told).pieces)
        head = (who, Piece(", "), *self.work(told), *_hedge(told), *whose)
        more = (*self.marks(told), *_quote(told), *self.otherwise(told))
        return Entry((sentence(told.claim.text),), (Note(head, label), *more))

    def work(self, told: Told) -> list[Piece]:
        """Name the work and its day, the first time, and where in it."""
        source = told.source
        named = _lines(told.quote) if told.quote else place_words(told.claim.locator)
        when = f"{source.id} {told.claim.said_on}"
        known = when in self.told
        self.told.add(when)
        if known:
            return [Piece(f"as above, {named}." if named else "as above.")]
        url = source.url or ""
        web = url if url.startswith(("https://", "http://")) else ""
        tail = ", ".join(part for part in (day(told.claim.said_on), named) if part)
        return [Piece(source.title, "title", web), Piece(f", {tail}.")]

    def marks(self, told: Told) -> list[Note]:
        """Say for whom it holds, what its source says of itself, how old it is."""
        claim = told.claim
        notes = []
        if not claim.applies_when.always and not by_silence(told):
            mark = "holds" if told.verdict is Verdict.YES else "fails"
            notes.append(Note((Piece(told.condition),), mark=mark))  # type: ignore[arg-type] # one of two marks
        elif claim.applies_when.always and claim.said_of and claim.kind != "resource":
            notes.append(plain(f"Said of {lowered(claim.said_of.rstrip('.'))}."))
        if told.source.caveat and told.source.caveat not in self.told:
            self.told.add(told.source.caveat)
            notes.append(plain(sentence(told.source.caveat)))
        if told.age:
            notes.append(Note((Piece(told.age),), mark="old"))
        return notes

    def otherwise(self, told: Told) -> list[Note]:
        """Name who says otherwise, where that stands further up or down."""
        others = [
            self.by_id[pair.other if pair.one == told.claim.id else pair.one]
            for pair in self.answer.disputes
            if told.claim.id in {pair.one, pair.other}
        ]
        names = list(dict.fromkeys(other.claim.speaker for other in others))
        if not names:
            return []
        if names == [told.claim.speaker]:
            return [plain("The same speaker says otherwise elsewhere.")]
        verb = "says" if len(names) == 1 else "say"
        return [plain(f"{_capital(listed(names))} {verb} otherwise.")]


def _hedge(told: Told) -> list[Piece]:
    """Say how sure the speaker was, in the note that nothing folds away."""
    return [Piece(f" {hedge}") for hedge in _hedges(told)]


def _hedges(told: Told) -> list[str]:
    hedges = " ".join(sentence(hedge) for hedge in told.claim.hedges)
    return [f"Hedge: {hedges}"] if hedges else []


def _line(told: Told) -> Entry:
    """Say a claim that is further from the question, with whose it is and no more."""
    who = Piece(_capital(attributed(told.claim)), "who")
    label = (told.claim.speaker, day(told.claim.said_on))
    when = [Piece(f", {day(told.claim.said_on)}.")]
    whose = _beneath(told).pieces
    return Entry(
        (sentence(told.claim.text),),
        (Note((who, *when, *_hedge(told), Piece(" "), *whose), label),),
    )


def _lines(quote: Quoted) -> str:
    first, last = quote.lines
    return lines_words(range(first, last + 1))


def _beneath(told: Told) -> Note:
    """Say whose words these are, and lead to the passage or to the claim's way here."""
    words = Piece("In our words.")
    name = Piece(f" ({told.claim.id})", "name")
    if told.quote:
        to = passage_address(told.source.id, told.quote)
        return Note((words, name, Piece("Read the passage", "act", to)))
    to = f"/cite/?claim={told.claim.id}"
    return Note((words, name, Piece("Where it stands", "act", to)))


def passage_address(source_id: str, quoted: Quoted) -> str:
    """Return the address of a source's page, its very words marked."""
    page = f"/sources/{quote(source_id, safe='')}/"
    return f"{page}?span={quoted.start}-{quoted.end}#L{quoted.lines[0]}"


def _quote(told: Told) -> list[Note]:
    """Give the speaker's own words, where the reader has them."""
    if not told.quote:
        return []
    words = _MARKS.sub("\\n", told.quote.text)
    return [plain(f"“{shortened(words, QUOTED)}”")]


def _excerpt(found: Excerpt) -> Entry:
    """Show a passage in its own words, repaired for reading; the page has them raw."""
    speaker = found.passage.speaker
    who = [Piece(speaker, "who"), Piece(", ")] if speaker else []
    where = ", ".join(
        part for part in (found.passage.locator, _lines(found.quote)) if part
    )
    frame = [Piece(" By whoever put the page together.")] * found.passage.editorial
    to = passage_address(found.passage.source_id, found.quote)
    note = Note(
        (
            *who,
            Piece(found.title, "title", found.url),
            Piece(f", {where}."),
            *frame,
            Piece("Read the passage", "act", to),
        ),
        (speaker or found.title, _lines(found.quote)),
    )
    return Entry((f"“{found.passage.text.strip()}”",), (note,))


def _loosely(answer: Answer) -> list[Block]:
    """Say before the claims that none of them fits the question closely."""
    return [Entry((answer.missing,))] if answer.loosely else []


def _missing(answer: Answer) -> list[Block]:
    """Say what the library lacks, of the whole question or of a part of it."""
    lacking = [part for part in answer.parts if not part.answered and part.missing]
    whole = answer.missing and not answer.loosely
    told = [Entry((answer.missing,))] if whole else []
    return [*told, *map(_part, lacking)]


def _part(part: Part) -> Entry:
    return Entry((part.missing,), (plain(f"Of “{shortened(part.question, 80)}”"),))


def _begun(pieces: list[Piece]) -> Note:
    """Begin a note with a capital, where its first words stand alone."""
    first, *rest = pieces
    return Note((replace(first, text=_capital(first.text)), *rest))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
