"""The interview on the terminal: one question at a time, stopped whenever wished."""

import json
import shutil
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import click

from inroad.actions.asking import Ground, Standing
from inroad.actions.house import House
from inroad.actions.interview import interview, interview_answer
from inroad.cli.out import colourful
from inroad.core.errors import BadInput, InroadError
from inroad.core.text import capital
from inroad.interview.questions.question import Field, Question
from inroad.record.steps import How

COMMANDS: Final = {
    "why": {"?", "why", "why?", "help"},
    "unknown": {"skip", "don't know", "dont know", "i don't know", "unknown"},
    "later": {"later", "ask me later"},
    "declined": {"rather not say", "i'd rather not say", "i would rather not say"},
    "back": {"back", "b", "go back"},
    "stop": {"stop", "quit", "exit", "q"},
    "dispute": {"dispute"},
}
_LEFT: Final[dict[str, How]] = {
    "unknown": "unknown",
    "later": "later",
    "declined": "declined",
}
WAYS: Final = "? why · skip · later · rather not say · back · stop"
KEPT: Final = "Nothing is lost: `inroad interview` goes on from here."
_UNSAFE: Final = dict.fromkeys([*range(9), *range(11, 32), *range(127, 160)])


@dataclass(frozen=True, slots=True)
class Screen:
    """Where words go and answers come from; `listen` raises EOFError at the end."""

    say: Callable[[str], None]
    listen: Callable[[str], str]
    width: int = 80
    colour: bool = False

    def put(self, text: str = "", *, indent: int = 0, dim: bool = False) -> None:
        """Say a paragraph, no wider than the screen."""
        clean = text.replace("\n", " ").translate(_UNSAFE)
        lines = textwrap.wrap(
            clean,
            max(20, self.width),
            initial_indent=" " * indent,
            subsequent_indent=" " * indent,
            break_on_hyphens=False,
        )
        for line in lines or [""]:
            self.say(click.style(line, dim=True) if dim and self.colour else line)

    def title(self, text: str) -> None:
        """Say what is asked, in bold where the screen can."""
        for line in textwrap.wrap(text.translate(_UNSAFE), max(20, self.width)):
            self.say(click.style(line, bold=True) if self.colour else line)


def talk(house: House, at: str = "") -> None:
    """Ask on this terminal until all was asked or the person stops."""
    width = min(80, shutil.get_terminal_size((80, 24)).columns)
    converse(house, Screen(click.echo, _listen, width, colourful()), at)


def _listen(prompt: str) -> str:
    try:
        return input(prompt)
    except UnicodeDecodeError:
        return "\x00"  # refused below, in words
    except OSError:
        # Nobody can be listened to, as when a program runs us without a terminal.
        raise EOFError from None


def converse(house: House, screen: Screen, at: str = "") -> None:
    """Ask, keep and go on, as the record says, until there is an end to it."""
    screen.put(f"Leave a line empty to skip it. Anywhere: {WAYS}", dim=True)
    standing = interview(house, at=at)
    try:
        while standing.question is not None:
            standing = _one(house, screen, standing, standing.question)
    except (EOFError, KeyboardInterrupt, click.Abort):
        screen.put()
        screen.put(KEPT)
        return
    _end(screen, standing)


def _one(
    house: House, screen: Screen, standing: Standing, question: Question
) -> Standing:
    """Ask one question, and return where the person stands after it."""
    show_question(screen, standing, question)
    given: dict[str, str] = {}
    while True:
        said = _fill(screen, standing, question, given)
        try:
            after = _done_with(house, standing, question, said, given)
        except InroadError as error:
            screen.put(error.message)
            screen.put(error.hint, dim=True)
            if isinstance(error, BadInput):
                continue
            return interview(house)
        if after is not None:
            return after
        if said == "why":
            _reasons(screen, standing, question)
        else:
            screen.put(f"Write an answer, or: {WAYS}", dim=True)


def _done_with(
    house: House,
    standing: Standing,
    question: Question,
    said: str,
    given: dict[str, str],
) -> Standing | None:
    """Do what was said; None where the same question is still to be answered."""
    if said == "stop":
        raise EOFError
    if said == "back":
        return interview(house, at=standing.back.id) if standing.back else None
    if said == "dispute" and standing.notices:
        return interview_answer(house, standing.notices[-1].id, "disputed")
    how = _LEFT.get(said)
    if how is not None:
        return interview_answer(house, question.id, how=how, saw=standing.saw)
    if said:
        return None
    if given:
        value = json.dumps(given)
        if standing.contradiction:
            value = given[question.fields[0].name]
        return interview_answer(house, question.id, value, saw=standing.saw)
    # Going back and leaving everything as it stands changes nothing.
    return interview(house) if standing.went_back and standing.said else None


def _fill(
    screen: Screen, standing: Standing, question: Question, given: dict[str, str]
) -> str:
    """Ask for each field; return a command, or nothing when the fields are filled."""
    for field in question.fields:
        text = screen.listen(_prompt(field, standing, given)).strip()
        command = _command(text)
        others = {"why", "back", "stop", "dispute"}
        if command and (command in others or not given or len(question.fields) == 1):
            return command
        if text and command not in {"later", "unknown"}:
            given[field.name] = _picked(field, standing, text)
    return ""


def _command(text: str) -> str:
    plain = text.casefold().rstrip(".").replace("’", "'")
    return next((name for name, words in COMMANDS.items() if plain in words), "")


def _prompt(field: Field, standing: Standing, given: dict[str, str]) -> str:
    label = field.label.rstrip("?")
    now = given.get(field.name) or _stands(field, standing)
    if now:
        beside = f" [now {now[:40]}]".translate(_UNSAFE)
    else:
        beside = f" (such as {field.example})" if _hints(field) else ""
    return f"  {label}{beside}: "


def _hints(field: Field) -> bool:
    return bool(field.example) and not field.choices and field.kind != "level"


def _stands(field: Field, standing: Standing) -> str:
    if field.kind in {"range", "money"}:
        return next((s.words for s in standing.said if s.slot == field.slot), "")
    return standing.filled.get(field.name, "").replace("\n", "; ")


def _picked(field: Field, standing: Standing, text: str) -> str:
    """Turn the number of a choice, or of a draft, into what it stands for."""
    offered = [value for value, _ in field.choices]
    if field.kind == "line":
        offered = list(standing.drafts)
    if text.isascii() and text.isdigit() and 0 < int(text) <= len(offered):
        return offered[int(text) - 1]
    words = {said.casefold(): value for value, said in field.choices}
    return words.get(text.casefold(), text)


def show_question(screen: Screen, standing: Standing, question: Question) -> None:
    """Say what is asked, how far along it is, and what stands already."""
    screen.put()
    for notice in standing.notices:
        screen.put(f"{notice.text} Write `dispute` if that is wrong.")
        screen.put()
    screen.put(_place(standing, question), dim=True)
    screen.title(question.title)
    for line in _beside(standing, question):
        screen.put(line, dim=True)
    for number, line in enumerate(_offered(standing, question), 1):
        screen.put(f"{number}  {line}", indent=2)


def _place(standing: Standing, question: Question) -> str:
    if standing.contradiction:
        return f"{question.part} · two things that do not agree"
    minutes = (
        "1 minute"
        if standing.minutes_left == 1
        else (f"{standing.minutes_left} minutes")
    )
    number = f"question {standing.number} of at most {standing.of}"
    return f"{question.part} · {number} · about {minutes} left"


def _beside(standing: Standing, question: Question) -> Iterator[str]:
    if question.hint:
        yield question.hint
    if not standing.went_back:
        for said in standing.said:
            words = "you would rather not say" if said.declined else said.words
            yield f"Known: {said.label.rstrip('?').lower()}, {words}."
    yield from standing.figures
    for ground in standing.costs:
        yield f"{capital(ground.speaker)}, in our words: {ground.text}"


def _offered(standing: Standing, question: Question) -> tuple[str, ...]:
    if standing.drafts:
        return standing.drafts
    return tuple(words for field in question.fields for _, words in field.choices)


def _reasons(screen: Screen, standing: Standing, question: Question) -> None:
    screen.put(question.why)
    ground: Ground | None = standing.ground
    if ground is not None:
        when = ground.said_on[:4] or "undated"
        who = f"{capital(ground.speaker)}, {ground.work}, {when}."
        screen.put(f"{who} In our words: {ground.text}", dim=True)
        for hedge in ground.hedges:
            screen.put(f"Hedge: {hedge}", dim=True)


def _end(screen: Screen, standing: Standing) -> None:
    screen.put()
    for words in standing.care:
        screen.put(words)
        screen.put()
    if standing.care:
        screen.put(KEPT, dim=True)
        return
    for notice in standing.notices:
        screen.put(notice.text)
    screen.put("That was all. Your page is ready: `inroad brief`.")
    if standing.missing:
        titles = " ".join(stop.title for stop in standing.missing)
        screen.put(f"Left open, for whenever you know: {titles}", dim=True)
