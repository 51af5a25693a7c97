"""Claims as lines of a page: in our words, with how far each applies to the person."""

from collections.abc import Iterator

from inroad.core.suggestion import Suggestion
from inroad.core.text import stopped
from inroad.library.condition import Verdict, judge
from inroad.library.shelf import Shelf
from inroad.record.person import Person

_ORDER = {Verdict.YES: 0, Verdict.UNKNOWN: 1, Verdict.NO: 2}


def voices(
    id: str,
    section: str,
    shelf: Shelf,
    person: Person,
    *,
    refuted: bool = False,
    said: str = "",
) -> Iterator[Suggestion]:
    """Give the claims that bear on a line, each with its condition said beside it.

    Those known not to hold for the person are left out, unless `refuted` asks for
    them too: then the page says that they do not hold, and why. `said` is what the
    person's own figures say of it, and stands in for words that say nothing.
    """
    found = [
        (claim, judge(claim.applies_when, person.profile))
        for claim in shelf.bearing_on(id)
    ]
    # What is known to hold comes first; the rest keeps the order of the library.
    found.sort(key=lambda each: _ORDER[each[1].verdict])
    for claim, judged in found:
        if judged.verdict is Verdict.NO and not refuted:
            continue
        text = f"In our words: {stopped(claim.text)}"
        if said and judged.verdict is not Verdict.YES:
            text += f"\n\nBy what you said: {said}"
        elif not claim.applies_when.always:
            text += f"\n\n{judged.sentence}"
        yield Suggestion(f"{id}.{claim.id}", section, text, (f"claim:{claim.id}",))
