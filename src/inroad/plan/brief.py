"""Ask every engine, put each offer in its section, and choose the one act."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from inroad.core.suggestion import SECTIONS, Suggestion
from inroad.decide import suggest as decide
from inroad.decide.results import Runway
from inroad.interview import suggest as interview
from inroad.library import offers as library
from inroad.library.shelf import Shelf
from inroad.plan.act import act_lines
from inroad.plan.care import care_lines, needs_care
from inroad.plan.changes import changes_since
from inroad.plan.order_lines import Ladder, by_the_models
from inroad.plan.page import TITLES, Brief, Line, Section
from inroad.plan.refs import resolve
from inroad.plan.support import supported
from inroad.plan.tracks import missing_abilities, week_lines
from inroad.record.person import Person

ENGINES = (interview.suggest, library.suggest, decide.suggest)


@dataclass(frozen=True, slots=True)
class Tools:
    """What engines need and do not make: the library, and heavy results.

    `texts` holds the raw text of each source, by its id, that the person brought in:
    claims gain their speaker's own words from it. `ladder` is the options as the
    models order them; without it they stand in the simple order.
    """

    shelf: Shelf
    runway: Runway | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    ladder: Ladder | None = None

    def has_claim(self, id: str) -> bool:
        """Say whether the library on this machine holds a claim."""
        return self.shelf.has(id)


def compose(person: Person, today: date, tools: Tools) -> Brief:
    """Compose the page for one person and one day; the same input, the same page.

    For someone who says that they are not coping, the page holds no ladder, no money
    and no push, whatever the engines would offer.
    """
    care = needs_care(person)
    if care:
        offers: list[Suggestion] = list(care_lines(person))
    else:
        offers = [s for suggest in ENGINES for s in suggest(person, today, tools)]
        offers = by_the_models(offers, tools.ladder)
        offers += act_lines(person, tools.shelf)
        offers += week_lines(person, offers)
        offers += missing_abilities()
        offers = supported(_settled(offers), tools.shelf, person.profile)
    sections = tuple(Section(id, TITLES[id], _lines(offers, id)) for id in SECTIONS)
    refs = resolve(offers, person, tools.shelf, tools.texts)
    return Brief(
        person=person.name,
        date=today,
        care=care,
        sections=sections,
        refs=refs,
        source=_source(person),
        # Whoever cannot go on is told of nothing that left: the whole ladder has.
        changes=None if care else changes_since(person, today, sections, refs),
    )


def _settled(offers: list[Suggestion]) -> list[Suggestion]:
    """Drop what another engine's line makes needless.

    Where nothing speaks for a change, no option is pressed; what the person has on
    their own list is not offered as news.
    """
    ids = {offer.id for offer in offers}
    needless: set[str] = set()
    if "options.own.independent_public_work" in ids:
        needless.add("options.independent_public_work")
    if "options.not_a_reason_to_switch" in ids:
        needless |= {offer.id for offer in offers if offer.section == "options"}
        needless.remove("options.not_a_reason_to_switch")
    return [offer for offer in offers if offer.id not in needless]


def _lines(offers: Iterable[Suggestion], section: str) -> tuple[Line, ...]:
    chosen = [offer for offer in offers if offer.section == section]
    chosen.sort(key=lambda offer: -offer.weight)  # stable: equals keep their order
    return tuple(Line(o.id, o.text, o.because, o.minutes) for o in chosen)


def _source(person: Person) -> str:
    """Say what the page was made from, for its dateline."""
    talks = person.conversations
    if not talks:
        return "from your own answers"
    count = "one conversation" if len(talks) == 1 else f"{len(talks)} conversations"
    machine = any(talk.machine_made for talk in talks)
    note = "; a machine wrote the transcript, so names may be wrong" if machine else ""
    return f"from {count} you brought in{note}"
