"""An answer laid out: what the question has wrong, both sides, who else spoke."""

from collections.abc import Iterable

from inroad.library.asking.answer import Answer, Dispute, Excerpt, Part, Quoted, Told
from inroad.library.cite import attributed
from inroad.library.condition import Verdict
from inroad.show.claims import place_words
from inroad.show.layout import sheet_of
from inroad.show.sheet import (
    Block,
    Entry,
    Finding,
    Note,
    Opponents,
    Piece,
    Sheet,
    Side,
    plain,
)
from inroad.show.sheet import Part as Section
from inroad.show.words import (
    counted,
    day,
    lines_words,
    listed,
    lowered,
    sentence,
    shortened,
)

SIDES = 2
"""Disputes in full width; what else is disputed is said beside the claim."""
QUOTED = 180
HEADED = 90


@sheet_of.register
def answer_sheet(answer: Answer) -> Sheet:
    """Lay out an answer, or say what is not here and what comes nearest."""
    shown = answer.disputes[:SIDES]
    beside = {id_ for pair in shown for id_ in (pair.one, pair.other)}
    rest = [told for told in answer.claims if told.claim.id not in beside]
    sections = (
        _section("First", (Entry((c.sentence,)) for c in answer.corrections), "first"),
        _section("In short", _short(answer), "short"),
        _section("They disagree", _sides(answer, shown), "disagree"),
        _section(
            "Also said" if shown else "Said",
            (_entry(told, answer) for told in rest),
            "said",
        ),
        _section("In your sources", map(_excerpt, answer.passages), "yours"),
        _section("Not found", _missing(answer), "missing"),
        _section("Nearest", (_entry(told, answer) for told in answer.nearest), "near"),
        _section("Read as", (Entry((note,)) for note in answer.notes), "notes"),
    )
    title = shortened(answer.question, HEADED)
    return Sheet(title, parts=tuple(each for each in sections if each.blocks))


def _section(head: str, blocks: Iterable[Block], id_: str) -> Section:
    return Section(head, tuple(blocks), id_)


def _short(answer: Answer) -> list[Block]:
    """Count who speaks, and name what would tip it; nobody's view is averaged."""
    people = list(dict.fromkeys(told.claim.speaker for told in answer.claims))
    if len(people) < 2:
        return []
    said = [f"{counted(len(people), 'person', 'people').capitalize()} speak to this."]
    if answer.disputes:
        said.append(_parted(answer))
    tips = [told for told in answer.claims if _tells(told)]
    said += [_tip(told) for told in tips[:1]]
    hint = f"Counted from the {counted(len(answer.claims), 'claim')} below; "
    return [Finding(" ".join(said), plain(f"{hint}nobody’s view is averaged."))]


def _parted(answer: Answer) -> str:
    by_id = {told.claim.id: told.claim.speaker for told in answer.claims}
    pair = answer.disputes[0]
    if by_id[pair.one] == by_id[pair.other]:
        return f"{by_id[pair.one]} says two things that pull apart."
    return f"{by_id[pair.one]} and {by_id[pair.other]} disagree."


def _tells(told: Told) -> bool:
    """Say whether it depends on something of the reader's that is known."""
    return told.verdict is not Verdict.UNKNOWN and not told.claim.applies_when.always


def _tip(told: Told) -> str:
    holds = told.verdict is Verdict.YES
    clause = told.condition.partition(": ")[2].rstrip(".") or lowered(told.condition)
    verb = "speaks to you" if holds else "is not about you"
    return f"What {told.claim.speaker} says {verb}: {clause}."


def _sides(answer: Answer, pairs: Iterable[Dispute]) -> list[Block]:
    by_id = {told.claim.id: told for told in answer.claims}
    return [
        Opponents(
            sentence(pair.about), (_side(by_id[pair.one]), _side(by_id[pair.other]))
        )
        for pair in pairs
    ]


def _side(told: Told) -> Side:
    return Side(
        who=_capital(attributed(told.claim)),
        work=Note(tuple(_work(told))),
        said=sentence(told.claim.text),
        beneath=_beneath(told),
        notes=(*_quote(told), *_marks(told)),
    )


def _entry(told: Told, answer: Answer) -> Entry:
    """Say a claim in our words; beside it who, where, for whom, how surely."""
    head = Note(
        (Piece(_capital(attributed(told.claim)), "who"), Piece(", "), *_work(told)),
        (told.claim.speaker, _year(told)),
    )
    notes = (head, *_quote(told), *_marks(told), *_otherwise(told, answer))
    return Entry((sentence(told.claim.text),), (*notes, _beneath(told)))


def _work(told: Told) -> list[Piece]:
    """Name the work, when it was said, and where in it."""
    url = told.source.url or ""
    where = _lines(told.quote) if told.quote else place_words(told.claim.locator)
    web = url if url.startswith(("https://", "http://")) else ""
    tail = ", ".join(part for part in ("", _year(told), where) if part)
    return [Piece(told.source.title, "title", web), Piece(f", {tail}.")]


def _lines(quote: Quoted) -> str:
    first, last = quote.lines
    return lines_words(range(first, last + 1))


def _year(told: Told) -> str:
    return day(told.claim.said_on)


def _beneath(told: Told) -> Note:
    """Say whose words these are, and lead to the passage or to the claim's way here."""
    words = Piece("In our words.")
    name = Piece(f" ({told.claim.id})", "name")
    if told.quote:
        to = passage_address(told.source.id, told.quote)
        return Note((words, name, Piece("Read the passage", "act", to)))
    to = f"/cite/?claim={told.claim.id}"
    return Note((words, name, Piece("Where it stands", "act", to)))


def passage_address(source_id: str, quote: Quoted) -> str:
    """Return the address of a source's page, its words marked."""
    return f"/sources/{source_id}/?from={quote.start}&to={quote.end}#marked"


def _quote(told: Told) -> list[Note]:
    """Give the speaker's own words, where the reader has them."""
    return [plain(f"“{shortened(told.quote.text, QUOTED)}”")] if told.quote else []


def _marks(told: Told) -> list[Note]:
    """Say for whom it holds, how sure the speaker was, how old it is."""
    claim = told.claim
    notes = []
    if not claim.applies_when.always:
        mark = "holds" if told.verdict is Verdict.YES else "fails"
        notes.append(Note((Piece(told.condition),), mark=mark))  # type: ignore[arg-type] # one of two marks
    elif claim.said_of:
        notes.append(plain(f"Said of {lowered(claim.said_of.rstrip('.'))}."))
    notes += [plain(f"Hedge: {sentence(hedge)}") for hedge in claim.hedges]
    if told.source.caveat and claim.role in {"author", "host"}:
        notes.append(plain(sentence(told.source.caveat)))
    if told.age:
        notes.append(Note((Piece(told.age),), mark="old"))
    return notes


def _otherwise(told: Told, answer: Answer) -> list[Note]:
    """Name who says otherwise, where that stands further up or down."""
    names = {each.claim.id: each.claim.speaker for each in answer.claims}
    pairs = [p for p in answer.disputes if told.claim.id in {p.one, p.other}]
    others = [names[p.other if p.one == told.claim.id else p.one] for p in pairs]
    if not others:
        return []
    verb = "says" if len(set(others)) == 1 else "say"
    return [plain(f"{_capital(listed(dict.fromkeys(others)))} {verb} otherwise.")]


def _excerpt(found: Excerpt) -> Entry:
    """Show a passage in its own words: it is a quotation and no claim of ours."""
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
    return Entry((f"“{found.quote.text.strip()}”",), (note,))


def _missing(answer: Answer) -> list[Block]:
    """Say what the library lacks, of the whole question or of a part of it."""
    lacking = [part for part in answer.parts if not part.answered and part.missing]
    told = [Entry((answer.missing,))] if answer.missing else []
    return [*told, *map(_part, lacking)]


def _part(part: Part) -> Entry:
    return Entry((part.missing,), (plain(f"Of “{shortened(part.question, 80)}”"),))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
