"""Standing questions: a paragraph or a post, asked again whenever works come in."""

from dataclasses import dataclass, replace
from typing import Annotated

from inroad.actions.house import House
from inroad.actions.long_works import works_at_hand
from inroad.actions.registry import action
from inroad.actions.standing_runs import ask_all, begun, closest_now
from inroad.core.document import Writing
from inroad.core.errors import BadInput, NotFound
from inroad.people.feed import Feed, feed_of
from inroad.people.left_out import left_out_of
from inroad.people.listed import shown_question
from inroad.people.literature import Counts
from inroad.record.standing import News, NewWork, StandingQuestion

LONGEST = 200_000
LONGEST_NAME = 60
SHOWN = 5
Which = Annotated[str, "a question's name, the beginning of it, or its id"]


@dataclass(frozen=True, slots=True)
class StandingView:
    """One question as it is shown, the latest news first.

    `closest` are the works closest to it now, where they were asked for.
    """

    id: str
    name: str
    text: str
    hope: str
    on: str
    asked_on: str
    ended_on: str
    news: tuple[News, ...]
    closest: tuple[NewWork, ...] = ()
    begun: bool = False


@dataclass(frozen=True, slots=True)
class StandingList:
    """Every standing question, those that are still asked first."""

    questions: tuple[StandingView, ...]


@dataclass(frozen=True, slots=True)
class AskedAgain:
    """One question that was asked just now, and what was new; () says nothing was."""

    id: str
    name: str
    works: tuple[NewWork, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class StandingRun:
    """What came of asking every question again."""

    asked: tuple[AskedAgain, ...]
    searched: Counts
    missing: tuple[str, ...] = ()


@action("standing", exposes="contacts")
def standing(house: House) -> StandingList:
    """List the questions that are asked again whenever works come in."""
    kept = sorted(_shown(house), key=lambda q: (q.on, q.id))
    kept.sort(key=lambda question: question.ended_on is not None)
    return StandingList(tuple(map(_view, kept)))


@action("standing add", effect="write", exposes="contacts")
def standing_add(
    house: House,
    text_or_file: Annotated[Writing, "a question, a paragraph or a post; or a file"],
    *,
    name: Annotated[str, "a short name for it"] = "",
    hope: Annotated[str, "what reply you hope for, and from whom"] = "",
) -> StandingView:
    """Keep a question that is asked again whenever works come in.

    The same text again is the same question; a new name or hope replaces the old one.

    Raises:
        BadInput: there are no words in it, or it is longer than a long essay.
    """
    text = _checked(text_or_file)
    person = house.record.read()
    works_at_hand(house)
    house.works.leave_out(left_out_of(person.excluded))
    old = next((q for q in person.standing if q.text == text), None)
    made = old or begun(
        house, StandingQuestion(house.new_id(), house.today, _name(text), text)
    )
    made = replace(
        made,
        name=_short(name) or made.name,
        hope=" ".join(hope.split())[:500] or made.hope,
        ended_on=None,
    )
    house.record.keep(made)
    shown = shown_question(made, left_out_of(person.excluded))
    return replace(
        _view(shown), closest=tuple(closest_now(house, made, SHOWN)), begun=True
    )


@action("standing show", exposes="contacts")
def standing_show(house: House, question: Which) -> StandingView:
    """Show one standing question, what came in for it, and what is closest now.

    Raises:
        NotFound: none is called so, or several are.
    """
    found = _find(house, question)
    works_at_hand(house)
    house.works.leave_out(left_out_of(house.record.read().excluded))
    return replace(_view(found), closest=tuple(closest_now(house, found, SHOWN)))


@action("standing end", effect="write", exposes="contacts")
def standing_end(house: House, question: Which) -> StandingView:
    """Ask a question no more; it stays readable, with what came in for it.

    Raises:
        NotFound: none is called so, or several are.
    """
    id = _find(house, question).id
    kept = next(each for each in house.record.read().standing if each.id == id)
    house.record.keep(replace(kept, ended_on=house.today))
    return _view(_find(house, id))


@action("standing run", effect="write", exposes="contacts")
def standing_run(house: House) -> StandingRun:
    """Ask every question again now, and say what is new since the last time.

    This happens by itself whenever works come in.
    """
    missing = tuple(
        f"{name} could not be read: {error.message}"
        for name, error in works_at_hand(house).items()
    )
    before = {q.id: len(q.news) for q in house.record.read().standing}
    asked = tuple(_asked(each, before[each.id]) for each in ask_all(house))
    return StandingRun(asked, house.works.counts(), missing)


@action("standing feed", exposes="contacts")
def standing_feed(
    house: House,
    question: Annotated[str, "one question alone, by its name or id"] = "",
) -> Feed:
    """Give what came in for your questions as a feed, for a feed reader.

    `--out FILE.atom` writes it; in the browser it is at /standing/feed.atom.

    Raises:
        NotFound: no question is called so, or several are.
    """
    one = _find(house, question) if question.strip() else None
    return feed_of(_shown(house), house.record.read().id, house.now(), one)


def _shown(house: House) -> tuple[StandingQuestion, ...]:
    """Return all questions, in whose news stands nothing that was left out since."""
    person = house.record.read()
    left_out = left_out_of(person.excluded)
    return tuple(shown_question(each, left_out) for each in person.standing)


def _asked(each: StandingQuestion, before: int) -> AskedAgain:
    fresh = each.news[before:]
    works = tuple(work for news in fresh for work in news.works)
    return AskedAgain(each.id, each.name, works, sum(news.more for news in fresh))


def _checked(typed: str) -> str:
    text = typed.strip()
    if not any(letter.isalnum() for letter in text):
        raise BadInput("There are no words in it.", hint="Write what you look for.")
    if len(text) > LONGEST:
        raise BadInput(
            f"That is {len(text):,} letters long.", hint="Give the part that asks."
        )
    return text


def _find(house: House, named: str) -> StandingQuestion:
    """Find one question by id, name, or the beginning of either."""
    wanted = named.strip().casefold()
    kept = _shown(house)
    exact = [q for q in kept if wanted in {q.id, q.name.casefold()}]
    found = exact or [
        q
        for q in kept
        if wanted and (q.name.casefold().startswith(wanted) or q.id.startswith(wanted))
    ]
    if len(found) != 1:
        many = "Several questions are" if found else "No standing question is"
        raise NotFound(
            f"{many} called “{named[:60]}”.", hint="`inroad standing` lists them."
        )
    return found[0]


def _view(question: StandingQuestion) -> StandingView:
    days = (question.on, question.asked_on, question.ended_on)
    on, asked_on, ended_on = (day.isoformat() if day else "" for day in days)
    return StandingView(
        question.id,
        question.name,
        question.text,
        question.hope,
        on,
        asked_on,
        ended_on,
        tuple(reversed(question.news)),
    )


def _name(text: str) -> str:
    """Name a question by its beginning."""
    return _short(text.strip("# \n").split("\n", 1)[0]) or _short(text)


def _short(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= LONGEST_NAME:
        return words
    return words[:LONGEST_NAME].rsplit(" ", 1)[0].rstrip(",;:") + " …"
