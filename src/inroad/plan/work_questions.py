"""Three questions worth asking somebody, made from their works and one's interests."""

from collections.abc import Iterator

from inroad.core.suggestion import Suggestion
from inroad.people.interests import Interest, Meeting
from inroad.people.prep_questions import Question, questions_from
from inroad.people.work import Work
from inroad.plan.found import Acquaintance

MOST = 3


def work_questions(whom: Acquaintance) -> tuple[Suggestion, ...]:
    """Make three questions; the first is the one that the message asks."""
    works = [Work(each.id, each.title, year=each.year) for each in whom.works]
    asked = questions_from(tuple(_meetings(whom, works)), works)[:MOST]
    return tuple(_suggestion(each, whom) for each in asked)


def _meetings(whom: Acquaintance, works: list[Work]) -> Iterator[Meeting]:
    """Yield each topic with a work that meets it, another work for another topic."""
    used: set[str] = set()
    # One word alone may stand in a work by chance; two hardly do.
    several = [topic for topic in whom.topics if " " in topic or "-" in topic]
    for topic in several or whom.topics:
        there = [n for n, each in enumerate(whom.works) if topic in each.topics]
        fresh = [n for n in there if works[n].id not in used]
        for at in (fresh or there)[:1]:
            used.add(works[at].id)
            interest = Interest(topic, "topic", "")
            yield Meeting(works[at], interest, (topic,), topic, 1.0)


def _suggestion(each: Question, whom: Acquaintance) -> Suggestion:
    work = next((w.ref for w in whom.works if w.id == each.work), whom.works[0].ref)
    return Suggestion("act.questions", "act", each.text, (work, *whom.because))
