"""Sources a person brought in, laid out: what came of adding, showing, removing."""

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from inroad.actions.bringing import Added
from inroad.actions.checking import SourceCheck
from inroad.actions.sources import (
    LibraryCheck,
    Listed,
    Removed,
    ShownPassage,
    SourceView,
    WholeLibrary,
)
from inroad.record.brought import Brought, Problem
from inroad.show.layout import sheet_of
from inroad.show.sheet import Entry, Note, Part, Piece, Sheet, plain
from inroad.show.words import counted, day, lines_words, listed, sentence

_HEADS = {
    "link": "Links that lead nowhere",
    "unchecked": "Not checked by the author",
    "copy": "Copies",
    "machine": "A machine wrote it",
    "misheard": "Names it may have misheard",
    "unread": "Not read",
    "index": "Mended",
    "lost": "Lost",
    "": "To know",
}


def address(source_id: str, lines: tuple[int, ...] | None = None) -> str:
    """Return where a source's text stands in the app, at lines if they are given."""
    page = f"/sources/{quote(source_id, safe='')}/"
    if not lines:
        return page
    span = f"{lines[0]}-{lines[-1]}"
    return f"{page}?lines={span}#L{lines[0]}"


@sheet_of.register
def added_sheet(told: Added) -> Sheet:
    """Say what was brought in, what it is worth, and what to know of it."""
    source = told.source
    title = "Already here" if told.already else "Brought in"
    lead = Note((Piece("Read it", "act", address(source.id)),))
    said = Entry(tuple(_added(told)), (*_about(source), lead))
    parts = [Part("", (said,)), *_problem_parts(source.id, told.problems)]
    return Sheet(title, source.title, tuple(parts))


def _added(told: Added) -> Iterator[str]:
    what = counted(told.passages, "passage")
    if told.already:
        yield f"“{told.source.title}” was here before, with {what}; nothing changed."
    else:
        yield f"{what.capitalize()} of “{told.source.title}” can be found now."
    if told.quoted:
        many = counted(len(told.quoted), "claim has", "claims have").capitalize()
        yield f"{many} the speaker's own words now."
    if told.unquoted:
        many = counted(len(told.unquoted), "claim")
        yield f"Of {many} the words are not in this copy: {_few(told.unquoted)}."


def _about(source: Brought) -> tuple[Note, ...]:
    said = [source.kind, source.authors or "no author named", day(source.said_on)]
    pieces = [Piece(f"{', '.join(said)}."), Piece(f" ({source.id})", "name")]
    notes = [Note(tuple(pieces)), plain(f"From {source.name}.")]
    if source.url:
        notes.append(Note((Piece(source.url, to=source.url),)))
    if source.text_sha256:
        kept = "Lines and quotes are those of the text that was read out of it."
        notes.append(plain(kept))
    return tuple(notes)


def _problem_parts(source_id: str, problems: Iterable[Problem]) -> Iterator[Part]:
    by_kind: dict[str, list[Problem]] = {}
    for problem in problems:
        by_kind.setdefault(problem.kind, []).append(problem)
    for kind, found in by_kind.items():
        entries = tuple(
            Entry((sentence(each.text),), _lines_note(source_id, each.lines))
            for each in found
        )
        yield Part(_HEADS.get(kind, _HEADS[""]), entries, kind or "to-know")


def _lines_note(source_id: str, lines: tuple[int, ...] | None) -> tuple[Note, ...]:
    if not lines:
        return ()
    words = lines_words(range(lines[0], lines[-1] + 1))
    return (Note((Piece(words.capitalize(), to=address(source_id, lines)),)),)


@sheet_of.register
def source_sheet(view: SourceView) -> Sheet:
    """Lay out a source: what is known of it, then its passages with their lines."""
    parts = [Part("", (Entry(tuple(_known(view)), _facts(view)),))]
    if view.brought:
        parts += _problem_parts(view.id, view.brought.problems)
    if view.passages:
        entries = tuple(_passage(each) for each in view.passages)
        parts.append(Part("Passages", entries, "passages"))
    if view.more:
        after = view.first + len(view.passages)
        more = f"{counted(view.more, 'more passage').capitalize()} after these."
        to = f"/library/show/?source={quote(view.id)}&first={after}"
        note = Note(
            (Piece("Show the next", "act", to), Piece(f"--first {after}", "name"))
        )
        parts.append(Part("", (Entry((more,), (note,)),)))
    return Sheet(view.title, view.id, tuple(parts))


def _known(view: SourceView) -> Iterator[str]:
    if view.claims:
        yield f"{counted(view.claims, 'claim').capitalize()} of it came with Inroad."
    if view.brought is None:
        yield (
            "Its text is not here. Bring it in and its claims gain their speakers' "
            "own words."
        )
    else:
        yield f"{counted(view.brought.passages, 'passage').capitalize()} to be found."


def _facts(view: SourceView) -> tuple[Note, ...]:
    if view.brought is not None:
        lead = Note((Piece("Read it", "act", address(view.id)),))
        return (*_about(view.brought), lead)
    source = view.source
    if source is None:
        return ()
    said = f"{source.kind}, {source.authors}, {day(source.date or source.year)}."
    link = Note((Piece(source.url, to=source.url),)) if source.url else None
    return (plain(said), *((link,) if link else ()))


def _passage(shown: ShownPassage) -> Entry:
    passage = shown.passage
    lines = (passage.lines[0], passage.lines[1])
    words = lines_words(range(lines[0], lines[1] + 1)).capitalize()
    pieces = [Piece(words, to=address(passage.source_id, lines))]
    told = [passage.speaker, f"on {passage.of}" if passage.of else ""]
    if passage.editorial:
        told.append("editorial: by whoever put the source together")
    told.append(passage.locator)
    pieces += [Piece(f"; {each}") for each in told if each]
    return Entry((passage.text,), (Note(tuple(pieces), (words, "")),))


@sheet_of.register
def removed_sheet(told: Removed) -> Sheet:
    """Say what goes with a source, and what stays."""
    title = "Removed" if told.done else "What would be removed"
    return Sheet(title, told.source.title, (Part("", (Entry(tuple(_gone(told))),)),))


def _gone(told: Removed) -> Iterator[str]:
    what = [counted(told.passages, "passage")]
    what += [counted(told.files, "file")] if told.files else []
    if told.lines:
        what.append(counted(told.lines, "line of kept Briefs", "lines of kept Briefs"))
    yield f"{listed(what).capitalize()} {'went' if told.done else 'would go'} with it."
    if told.claims:
        verb = "lost" if told.done else "would lose"
        yield (
            f"{counted(told.claims, 'claim').capitalize()} that came with Inroad "
            f"stay, and {verb} their quotes."
        )
    if not told.done:
        yield "So would every copy of it in the backups that Inroad made by itself."
    for names, done in ((told.rewritten, "rewritten"), (told.removed, "removed")):
        if names:
            verb = "was" if len(names) == 1 else "were"
            yield f"Of our own backups {listed(list(names))} {verb} {done}."


@sheet_of.register
def library_sheet(found: WholeLibrary) -> Sheet:
    """Lay out every source, those that were brought in first."""
    yours = tuple(_listed(each) for each in found.sources if each.brought)
    others = tuple(_listed(each) for each in found.sources if not each.brought)
    none = Entry(
        (
            "You brought in nothing yet. A source that you bring in is kept here, can "
            "be found by its words, and gives claims their speakers' own words.",
        )
    )
    parts = [Part("You brought in", yours or (none,), "yours")]
    if others:
        parts.append(Part("Came with Inroad, claims alone", others, "shipped"))
    said = f"{counted(len(found.sources), 'source')}, {counted(len(yours), 'of them')}"
    dateline = said.removesuffix("s") + " brought in by you" if yours else ""
    return Sheet("Library", dateline.capitalize(), tuple(parts))


def _listed(each: Listed) -> Entry:
    facts = [each.authors or "no author named", each.kind, day(_dated(each.said_on))]
    shown = each.id if each.claims or each.brought is None else each.brought.name
    pieces = [
        Piece(shown, "who"),
        Piece(f", {', '.join(facts)}. "),
        Piece(_counts(each)),
        *((Piece(f" ({each.id})", "name"),) if shown != each.id else ()),
    ]
    to = address(each.id) if each.brought else f"/library/show/?source={quote(each.id)}"
    lead = Note((Piece("Read it" if each.brought else "Show it", "act", to),))
    label = (shown, _counts(each).rstrip("."))
    return Entry((each.title,), (Note(tuple(pieces), label), lead))


def _dated(said_on: str) -> str:
    return "" if said_on == "undated" else said_on


def _counts(each: Listed) -> str:
    counts = [counted(each.claims, "claim")] if each.claims else []
    counts += [counted(each.passages, "passage")] if each.brought else []
    return sentence(listed(counts) or "nothing of it yet")


@sheet_of.register
def check_sheet(found: LibraryCheck) -> Sheet:
    """Lay out what is to be known of each source."""
    alone = len(found.sources) == 1
    told = [each for each in found.sources if each.brought or alone]
    rest = [each for each in found.sources if each not in told]
    parts = [
        Part(each.title, tuple(_checked(each)), f"check-{number}")
        for number, each in enumerate(told, 1)
    ]
    old = tuple(Entry((each.title,), _aged(each)) for each in rest if each.old)
    if old:
        parts.append(Part("Old, and not here to be checked", old, "old"))
    if len(rest) > len(old):
        many = counted(len(rest) - len(old), "other source").capitalize()
        words = f"{many} that you did not bring in: nothing to check."
        parts.append(Part("The others", (Entry((words,)),), "others"))
    return Sheet("Library, checked", "Nothing was fetched", tuple(parts))


def _few(ids: tuple[str, ...]) -> str:
    """Name some, and count the rest of many."""
    shown = [*ids[:6], *([f"{len(ids) - 6} more"] if len(ids) > 6 else [])]
    return listed(shown)


def _aged(each: SourceCheck) -> tuple[Note, ...]:
    return (Note((Piece(_age(each)), Piece(f" ({each.id})", "name"))),)


def _checked(each: SourceCheck) -> Iterator[Entry]:
    yield Entry((_standing(each),), _aged(each))
    for problem in each.problems:
        yield Entry((sentence(problem.text),), _lines_note(each.id, problem.lines))


def _standing(each: SourceCheck) -> str:
    if not each.brought:
        return "Its text is not here, so its quotes cannot be checked."
    if not each.sound:
        return "Something was wrong with it; see below."
    said = "Every quote stands where it was found."
    if each.unquoted:
        many = counted(len(each.unquoted), "claim")
        said += f" Of {many} the words are not in this copy: {_few(each.unquoted)}."
    return said


def _age(each: SourceCheck) -> str:
    if each.age_days is None:
        return "Undated, so its age is not known."
    years, months = divmod(each.age_days // 30, 12)
    parts = [counted(years, "year")] if years else []
    parts += [counted(months, "month")] if months or not years else []
    warning = " Check what it says of money, places and programmes." if each.old else ""
    return f"Of {day(each.said_on)}, {listed(parts)} old.{warning}"
