"""The pages of a bundle that people read; no program reads them back."""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any

from inroad.record.conversation import Conversation
from inroad.record.person import KeptBrief, Person
from inroad.record.profile import Answer

NOTE = "For reading. `inroad import` reads record.json."
LOG = (
    "on",
    "kind",
    "text",
    "minutes",
    "to",
    "answered",
    "outcome",
    "outcome_on",
    "followed",
)
EVIDENCE = frozenset({"lines", "quote"})


def pages(person: Person) -> dict[str, bytes]:
    """Return the pages by name: Markdown, and a table of the log."""
    written = {
        "profile.md": _page(f"Profile of {person.name or 'you'}", _profile(person)),
        "conversations.md": _page("Conversations", _conversations(person)),
        "sources.md": _page("Sources you brought in", _sources(person)),
        "asked.md": _page("Questions you asked", _asked(person)),
        "decisions.md": _page("Decisions", _decisions(person)),
        "reading.md": _page("Reading", _readings(person)),
        "standing.md": _page("Questions asked again and again", _standing(person)),
        "left_out.md": _page("Left out of every search", _excluded(person)),
        "inputs.md": _page("What you put into the models", _inputs(person)),
        "briefs.md": _page("Kept Briefs", _briefs(person)),
        "log.csv": _log(person),
    }
    # Half a surrogate pair has no UTF-8; here an escape is clear enough.
    return {n: t.encode("utf-8", "backslashreplace") for n, t in written.items()}


def _page(title: str, lines: Iterator[str]) -> str:
    return "\n".join([f"# {_line(title)}", "", NOTE, *lines, ""])


def _line(text: str) -> str:
    """Put a text on one line, in which nothing becomes a link, a picture or HTML."""
    return " ".join(text.split()).replace("<", "\\<").replace("[", "\\[")


def _profile(person: Person) -> Iterator[str]:
    standing = person.profile.answers
    heard = {c.id: c.name for c in person.conversations}
    for slot, answer in sorted(standing.items()):
        yield from ("", f"## {_line(slot.replace('_', ' ').capitalize())}", "")
        yield from _answer(answer, heard)
    earlier = [a for a in person.profile.history if standing[a.slot] is not a]
    if earlier:
        yield from ("", "# Earlier answers")
    for answer in earlier:
        yield from ("", f"## {_line(answer.slot.replace('_', ' ').capitalize())}", "")
        yield from _answer(answer, heard)


def _answer(answer: Answer, heard: Mapping[str, str]) -> Iterator[str]:
    if answer.declined:
        yield "Would rather not say."
    elif answer.value is None:
        yield "Withdrawn."
    else:
        yield from _value(answer.value)
    talk = heard.get(answer.conversation)
    where = f" in {_line(talk)}" if talk is not None else ""
    lines = ", ".join(map(str, answer.lines))
    where += f", {'line' if len(answer.lines) == 1 else 'lines'} {lines}" * bool(lines)
    yield from ("", f"({answer.origin} on {answer.on.isoformat()}{where})")
    if answer.quote:
        yield from ("", f"> {_line(answer.quote)}")


def _value(value: Any) -> Iterator[str]:  # noqa: ANN401 - JSON has many shapes
    many = value if isinstance(value, list | tuple) else [value]
    for one in many:
        yield f"- {_said(one)}"


def _said(value: Any) -> str:  # noqa: ANN401 - JSON has many shapes
    if isinstance(value, Mapping):
        told = {k: v for k, v in value.items() if k not in EVIDENCE and v is not None}
        if set(told) == {"text"}:
            return _said(told["text"])
        return ", ".join(f"{_line(str(k))}: {_said(told[k])}" for k in sorted(told))
    if isinstance(value, list | tuple):
        return "; ".join(_said(one) for one in value)
    return _line(str(value))


def _conversations(person: Person) -> Iterator[str]:
    for conversation in person.conversations:
        yield from ("", f"## {_line(conversation.name)}", "")
        yield from _conversation(conversation)


def _conversation(conversation: Conversation) -> Iterator[str]:
    yield f"- heard on {conversation.heard_on.isoformat()}"
    yield f"- who was asked: {_line(conversation.subject)}"
    yield f"- who asked: {_line(conversation.interviewer)}"
    yield f"- the transcript: files/{_line(conversation.sha256)}"
    for note in conversation.notes:
        yield f"- {_line(note)}"
    for conflict in conversation.conflicts:
        slot = _line(str(conflict.get("slot")).replace("_", " "))
        kept = _said(conflict.get("kept"))
        yield f"- {slot} was said twice, differently; kept: {kept}"
        for said in conflict.get("statements") or ():
            yield (
                f"    - {_said(said.get('speaker'))}, line {_said(said.get('line'))}: "
                f"{_said(said.get('value'))}"
            )
    for discount in conversation.discounts:
        yield f"- said of oneself: {_line(str(discount.get('quote')))}"


def _asked(person: Person) -> Iterator[str]:
    yield ""
    for asked in person.asked:
        found = "" if asked.answered else " (nothing here answers it)"
        yield f"- {asked.on.isoformat()}: {_line(asked.text)}{found}"


def _decisions(person: Person) -> Iterator[str]:
    for made in person.decisions:
        yield from ("", f"## {_line(made.question)}", "")
        yield f"- on {made.on.isoformat()}, between: {_line('; '.join(made.options))}"
        if made.chosen:
            yield f"- chosen: {_line(made.chosen)}"
        for each in made.expected:
            came = {None: "", True: "; it came", False: "; it did not come"}[each.came]
            yield (
                f"- expected by {each.by.isoformat()}, {each.probability:.0%}: "
                f"{_line(each.text)}{came}"
            )
        for back in made.reviewed:
            yield f"- looking back on {back.on.isoformat()}: {_line(back.text)}"
        if made.outcome:
            yield f"- what came of it: {_line(made.outcome)}"


def _readings(person: Person) -> Iterator[str]:
    for reading in person.readings:
        yield from ("", f"## {_line(reading.title)}", "")
        yield f"- put down on {reading.added_on.isoformat()}, to {reading.level}"
        for name in (", ".join(reading.authors), reading.venue, reading.why):
            if name:
                yield f"- {_line(name)}"
        for sat in reading.sittings:
            said = f": {_line(sat.summary)}" if sat.summary else ""
            yield f"- {sat.on.isoformat()}, {sat.level}, {sat.minutes} minutes{said}"
        if reading.question:
            yield f"- to be asked again: {_line(reading.question)}"
        for ended, on in (("done", reading.done_on), ("dropped", reading.dropped_on)):
            if on is not None:
                yield f"- {ended} on {on.isoformat()}"


def _standing(person: Person) -> Iterator[str]:
    for question in person.standing:
        yield from ("", f"## {_line(question.name)}", "")
        yield f"- since {question.on.isoformat()}: {_line(question.text)}"
        if question.hope:
            yield f"- the reply hoped for: {_line(question.hope)}"
        for news in question.news:
            found = _line("; ".join((*news.titles, *news.names)))
            yield f"- new on {news.on.isoformat()}: {found}"
        if question.ended_on is not None:
            yield f"- ended on {question.ended_on.isoformat()}"


def _excluded(person: Person) -> Iterator[str]:
    yield ""
    for each in person.excluded:
        said = _line(each.title or each.named)
        yield f"- {each.on.isoformat()}, {each.what}: {said}"


def _inputs(person: Person) -> Iterator[str]:
    for each in person.inputs:
        yield from ("", f"## {_line(each.id)}", "")
        yield f"- {each.on.isoformat()}: {_said(each.values)}"


def _sources(person: Person) -> Iterator[str]:
    for source in person.brought:
        yield from ("", f"## {_line(source.title)}", "")
        yield f"- brought in on {source.added_on.isoformat()}: {_line(source.name)}"
        yield f"- the file: files/{_line(source.sha256)}"
        if source.url:
            yield f"- fetched from: {_line(source.url)}"
        for problem in source.problems:
            yield f"- {_line(problem.text)}"


def _briefs(person: Person) -> Iterator[str]:
    for brief in person.briefs:
        yield from ("", f"## {brief.on.isoformat()}", "")
        yield from _brief(brief)


def _brief(brief: KeptBrief) -> Iterator[str]:
    for line in brief.lines:
        yield f"- {_line(line.section)}: {_line(line.text)}"


def _log(person: Person) -> str:
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n", quoting=csv.QUOTE_ALL)
    table.writerow(LOG)
    for entry in person.log:
        table.writerow([_cell(getattr(entry, column)) for column in LOG])
    return written.getvalue()


def _cell(value: object) -> str:
    """Write a cell that no spreadsheet takes for a formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = str(value)
    # An apostrophe in front keeps it text; spreadsheets skip blanks before a sign.
    risky = text.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
    return f"'{text}" if risky or text[:1] in {"\t", "\r", "\n"} else text
