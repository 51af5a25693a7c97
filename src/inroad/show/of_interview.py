"""Where somebody is in the interview, laid out where nothing can be asked."""

from collections.abc import Iterator

from inroad.actions.asking import Ground, Said, Standing
from inroad.core.text import capital
from inroad.interview.questions.question import Field, Question
from inroad.show.layout import sheet_of
from inroad.show.reasons import line_pieces
from inroad.show.sheet import Entry, Facts, Note, Part, Piece, Sheet, plain
from inroad.show.words import day, lines_words, sentence, shortened


@sheet_of.register
def standing_sheet(standing: Standing) -> Sheet:
    """Lay out the question to answer now, or what to say in its place."""
    question = standing.question
    title = "The interview" if question is None else question.title
    return Sheet(title, _dateline(standing), tuple(_parts(standing)))


def _dateline(standing: Standing) -> str:
    question = standing.question
    if question is None:
        return "" if standing.care else "Everything was asked"
    if standing.contradiction:
        return f"{question.part} · two things that do not agree"
    minutes = "minute" if standing.minutes_left == 1 else "minutes"
    return (
        f"{question.part} · question {standing.number} of at most {standing.of} · "
        f"about {standing.minutes_left} {minutes} left"
    )


def _parts(standing: Standing) -> Iterator[Part]:
    if standing.care:
        lines = tuple(Entry((words,)) for words in standing.care)
        yield Part("First", lines, "care")
    if standing.notices:
        seen = tuple(Entry((found.text,)) for found in standing.notices)
        yield Part("Noticed", seen, "noticed")
    if standing.question is not None:
        yield Part("Asked", tuple(_asked(standing, standing.question)), "asked")
    if standing.said:
        rows = tuple((said.label, _known(said)) for said in standing.said)
        yield Part("Known", (Facts(rows),), "known")
    if standing.drafts:
        lines = tuple(Entry((line,)) for line in standing.drafts)
        yield Part("In your words", lines, "drafts")
    if standing.costs:
        own = tuple(Entry((words,)) for words in standing.figures)
        costs = (*own, *(Entry((c.text,), (_ground(c),)) for c in standing.costs))
        yield Part("What it costs", costs, "costs")
    if standing.missing:
        left = tuple(Entry((stop.title,)) for stop in standing.missing)
        yield Part("Left open", left, "missing")


def _asked(standing: Standing, question: Question) -> Iterator[Entry | Facts]:
    notes = [plain(question.why)]
    if standing.ground is not None:
        notes.append(_ground(standing.ground))
    command = Piece(f"`inroad interview answer {question.id}`", "name")
    notes.append(Note((command,)))
    yield Entry((question.hint,) if question.hint else (), tuple(notes))
    yield Facts(
        tuple((field.label, Entry((_shape(field),))) for field in question.fields)
    )


def _shape(field: Field) -> str:
    if field.choices:
        return "; ".join(
            value if value == words.casefold() else f"{value} ({words})"
            for value, words in field.choices
        )
    if field.kind == "level":
        return "a number from 0 to 10"
    return f"such as {field.example}" if field.example else "in your words"


def _known(said: Said) -> Entry:
    words = "You would rather not say." if said.declined else said.words
    pieces = [Piece("Heard" if said.origin == "heard" else "Asked")]
    where = line_pieces(said.lines, said.conversation)
    if where:
        pieces += [Piece(", "), *where]
    pieces.append(Piece(f", {day(said.date)}"))
    if said.quote:
        pieces.append(Piece(f": “{shortened(said.quote)}”"))
    label = (pieces[0].text.lower(), lines_words(said.lines))
    return Entry((words,), (Note(tuple(pieces), label),))


def _ground(ground: Ground) -> Note:
    when = ground.said_on[:4] or "undated"
    pieces = [
        Piece(capital(ground.speaker), "who"),
        Piece(", "),
        Piece(ground.work, "title"),
        Piece(f", {when}. In our words: {sentence(ground.text)}"),
        *(Piece(f" Hedge: {sentence(hedge)}") for hedge in ground.hedges),
        Piece(f" ({ground.claim})", "name"),
    ]
    return Note(tuple(pieces), (ground.speaker, when))
