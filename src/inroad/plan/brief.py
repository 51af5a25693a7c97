"""Ask every engine, put each offer in its section, and choose the one act."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
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
from inroad.plan.found import Found, works_in
from inroad.plan.ladder import Ladder
from inroad.plan.order_lines import by_the_models
from inroad.plan.page import TITLES, Brief, Line, Section
from inroad.plan.people_lines import missing_people, people_lines
from inroad.plan.refs import resolve
from inroad.plan.standing_lines import standing_lines, works_in_news
from inroad.plan.support import supported
from inroad.plan.tracks import missing_abilities, week_lines
from inroad.record.person import Person

WITH_THE_OPTIONS = ("options.flips", "options.together")
_BEGINS = re.compile(
    r"^(Most ambitious first|Safest first) would begin with .+?\. "
    r"(?=Taken down to the first offer, it |For you)"
)
ENGINES = (interview.suggest, library.suggest, decide.suggest)


@dataclass(frozen=True, slots=True)
class Tools:
    """What engines need and do not make: the library, and heavy results.

    `texts` holds the raw text of each source, by its id, that the person brought in:
    claims gain their speaker's own words from it. `ladder` is the options as the
    models order them; without it they stand in the simple order. `fit` says whether a
    test of fit is worth its hours; `found` is whom works name for this person, None
    where none were brought in. `ahead` is what came of the person's own figures for
    ways ahead, None where they keep none.
    """

    shelf: Shelf
    runway: Runway | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    ladder: Ladder | None = None
    fit: Suggestion | None = None
    found: Found | None = None
    ahead: Suggestion | None = None

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
        offers = [_in_short(o) for o in by_the_models(offers, tools.ladder)]
        offers += [each for each in (tools.fit, tools.ahead) if each]
        offers += act_lines(person, tools.shelf, tools.found)
        offers += people_lines(tools.found) if tools.found else ()
        offers += standing_lines(person, today)
        offers += week_lines(person, offers)
        offers += missing_people(tools.found)
        offers += missing_abilities()
        offers = supported(_settled(offers), tools.shelf, person.profile)
    sections = tuple(Section(id, TITLES[id], _lines(offers, id)) for id in SECTIONS)
    works = {**works_in_news(person), **works_in(tools.found)}
    refs = resolve(offers, person, tools.shelf, tools.texts, works)
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


def _in_short(offer: Suggestion) -> Suggestion:
    """Say of another order what it costs; what it begins with stands on its own page.

    >>> text = "Safest first would begin with a job. For you that is as good."
    >>> _in_short(Suggestion("x", "options", text, ())).text
    'Safest first: for you that is as good.'
    """
    text = _BEGINS.sub(r"\1: ", offer.text)
    text = text.replace(": Taken down to the first offer, it ", ", down to an offer, ")
    return replace(offer, text=text.replace("first: For you", "first: for you"))


def _settled(offers: list[Suggestion]) -> list[Suggestion]:
    """Drop what another engine's line makes needless.

    Where nothing speaks for a change, no option is pressed; what the person has on
    their own list is not offered as news. What would turn the order stands with the
    options, on a page of their own.
    """
    ids = {offer.id for offer in offers}
    needless = set(WITH_THE_OPTIONS)
    if "options.order" in ids:
        # Both simple orders stand beside it, each with what it costs: that is the view.
        needless.add("options.counter_view")
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
