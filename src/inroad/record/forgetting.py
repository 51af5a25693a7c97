"""What leaves a record for good, and what of the rest has to change with it.

Nothing here removes anything: from a person and what shall be forgotten it says which
values go, which stay without some of their words, and which files nobody needs then.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from inroad.record.asked import AskedQuestion
from inroad.record.brought import Brought
from inroad.record.conversation import Conversation
from inroad.record.decision import Decision
from inroad.record.forgotten_briefs import Traces, without
from inroad.record.gone import What
from inroad.record.inputs import Inputs
from inroad.record.log import LogEntry
from inroad.record.person import Kept, KeptBrief, Person, kept_of, with_kept
from inroad.record.plain import to_plain
from inroad.record.profile import Answer
from inroad.record.reading import Reading
from inroad.record.standing import StandingQuestion
from inroad.record.steps import Settled
from inroad.record.words import Name, words_in


@dataclass(frozen=True, slots=True)
class Leaving:
    """The ids that go, by kind; values that stay, changed; files that nobody names."""

    gone: Mapping[type, frozenset[str]] = field(default_factory=dict)
    changed: tuple[Kept, ...] = ()
    files: frozenset[str] = frozenset()
    lines: int = 0

    def count(self, *kinds: type) -> int:
        """Count the values of some kinds that go."""
        return sum(len(self.gone.get(kind, ())) for kind in kinds)

    @property
    def nothing(self) -> bool:
        """Whether nothing at all would change."""
        return not (self.changed or self.files or any(self.gone.values()))


def leaving(person: Person, what: What) -> Leaving:
    """Say what goes with a conversation, an entry, somebody's name, or everything."""
    if what.kind == "everything":
        return _everything(person)
    if what.kind == "conversation":
        return _conversation(person, what.named)
    if what.kind == "entry":
        return _entry(person, what.named)
    if what.kind == "source":
        return _source(person, what.named)
    return _named(person, Name(what.named))


def _everything(person: Person) -> Leaving:
    kept = kept_of(person).items()
    return Leaving(
        {kind: frozenset(v.id for v in values) for kind, values in kept},
        files=person.files,
        lines=sum(len(brief.lines) for brief in person.briefs),
    )


def _conversation(person: Person, id: str) -> Leaving:
    talk = person.conversation(id)
    answers = [a for a in person.profile.history if a.conversation == id]
    verdicts = [s.id for s in person.settled if s.conversation == id]
    if talk is None and not answers and not verdicts:
        return Leaving()
    words = {w for a in answers for w in words_in((a.value, a.quote))}
    if talk is not None:
        words |= words_in((to_plain(talk.conflicts), to_plain(talk.discounts)))
    traces = Traces(conversation=id, source=talk.source_id if talk else "", words=words)
    gone = {
        Conversation: frozenset({id} if talk else ()),
        Answer: frozenset(a.id for a in answers),
        Settled: frozenset(verdicts),
    }
    stay = tuple(c for c in person.conversations if c.id != id)
    files = person.files - replace(person, conversations=stay).files
    return _with_briefs(person, Leaving(gone, files=files), traces)


def _source(person: Person, id: str) -> Leaving:
    """Take a source away, and its words out of kept Briefs that quoted it."""
    if person.source(id) is None:
        return Leaving()
    stay = tuple(b for b in person.brought if b.id != id)
    files = person.files - replace(person, brought=stay).files
    found = Leaving({Brought: frozenset({id})}, files=files)
    heard = any(talk.source_id == id for talk in person.conversations)
    # What a conversation of the same words still proves, stays proven.
    return found if heard else _with_briefs(person, found, Traces(source=id))


def _entry(person: Person, id: str) -> Leaving:
    entry = next((e for e in person.log if e.id == id), None)
    if entry is None:
        return Leaving()
    found = Leaving({LogEntry: frozenset({id})})
    words = words_in((entry.text, entry.outcome))
    return _with_briefs(person, found, Traces(entries=frozenset({id}), words=words))


def _named(person: Person, name: Name) -> Leaving:
    entries = frozenset(
        e.id for e in person.log if name.stands_in((e.to, e.text, e.outcome))
    )
    gone_answers, changed = _answers_without(person, name)
    talks = [t for c in person.conversations if (t := _talk_without(c, name)) != c]
    gone = {
        LogEntry: entries,
        Answer: gone_answers,
        AskedQuestion: frozenset(q.id for q in person.asked if name.stands_in(q.text)),
        Decision: frozenset(
            d.id for d in person.decisions if name.stands_in(to_plain(d))
        ),
        # What is left out stays: it is what keeps somebody from being shown again.
        StandingQuestion: frozenset(
            q.id for q in person.standing if name.stands_in((q.name, q.text, q.hope))
        ),
        Inputs: frozenset(
            i.id for i in person.inputs if name.stands_in(to_plain(i.values))
        ),
    }
    readings, read = _readings_without(person, name)
    gone[Reading] = readings
    found = Leaving(
        gone, changed=(*talks, *changed, *read, *_news_without(person, name))
    )
    return _with_briefs(person, found, Traces(entries=entries, name=name))


def _readings_without(
    person: Person, name: Name
) -> tuple[frozenset[str], tuple[Reading, ...]]:
    """Return the readings of somebody's works, and those whose notes name them."""
    gone, changed = set(), []
    for reading in person.readings:
        if name.stands_in((reading.title, reading.authors)):
            gone.add(reading.id)
        elif name.stands_in(to_plain(reading)):
            sittings = tuple(
                replace(s, summary="") if name.stands_in(s.summary) else s
                for s in reading.sittings
            )
            changed.append(
                replace(
                    reading,
                    why="" if name.stands_in(reading.why) else reading.why,
                    question=""
                    if name.stands_in(reading.question)
                    else reading.question,
                    sittings=sittings,
                )
            )
    return frozenset(gone), tuple(changed)


def _news_without(person: Person, name: Name) -> Iterator[StandingQuestion]:
    """Take what tells of somebody out of what standing questions brought."""
    for question in person.standing:
        news = tuple(n for n in question.news if not name.stands_in(to_plain(n)))
        if news != question.news and not name.stands_in(
            (question.name, question.text, question.hope)
        ):
            yield replace(question, news=news)


def _answers_without(
    person: Person, name: Name
) -> tuple[frozenset[str], tuple[Answer, ...]]:
    """Return the answers that are all about somebody, and those partly about them."""
    gone, changed = set(), []
    for answer in person.profile.history:
        if isinstance(answer.value, list):
            kept = [each for each in answer.value if not name.stands_in(each)]
            if kept != answer.value and not kept:
                gone.add(answer.id)
            elif kept != answer.value or name.stands_in(answer.quote):
                changed.append(_unquoted(replace(answer, value=kept), name))
        elif name.stands_in(answer.value):
            gone.add(answer.id)
        elif name.stands_in(answer.quote):
            changed.append(_unquoted(answer, name))
    return frozenset(gone), tuple(changed)


def _unquoted(answer: Answer, name: Name) -> Answer:
    return replace(answer, quote="") if name.stands_in(answer.quote) else answer


def _talk_without(talk: Conversation, name: Name) -> Conversation:
    """Take somebody out of what hearing noted; the transcript stays as it was."""
    return replace(
        talk,
        interviewer="" if name.stands_in(talk.interviewer) else talk.interviewer,
        conflicts=tuple(_free(talk.conflicts, name)),
        discounts=tuple(_free(talk.discounts, name)),
    )


def _free(
    found: tuple[Mapping[str, Any], ...], name: Name
) -> Iterator[Mapping[str, Any]]:
    return (each for each in found if not name.stands_in(to_plain(each)))


def _with_briefs(person: Person, found: Leaving, traces: Traces) -> Leaving:
    """Take out of kept Briefs what rests on what goes, and count the lines."""
    changed, gone, lines = [], set(), 0
    for brief in person.briefs:
        left = without(brief, traces)
        if left is brief:
            continue
        lines += len(brief.lines) - (len(left.lines) if left else 0)
        if left is None:
            gone.add(brief.id)
        else:
            changed.append(left)
    return replace(
        found,
        gone={**found.gone, KeptBrief: frozenset(gone)},
        changed=(*found.changed, *changed),
        lines=lines,
    )


def after(person: Person, left: Leaving) -> Person:
    """Return a person without what leaves."""
    changed = {(type(v), v.id): v for v in left.changed}

    def stay(values: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(
            changed.get((type(v), v.id), v)
            for v in values
            if v.id not in left.gone.get(type(v), ())
        )

    kept = kept_of(person).items()
    return with_kept(person, {kind: stay(values) for kind, values in kept})
