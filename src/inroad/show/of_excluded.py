"""What is left out, laid out: the list of it, and one thing left out or taken back."""

from urllib.parse import quote

from inroad.actions.excluding import LeftOutList, LeftOutNow
from inroad.record.excluded import Excluded
from inroad.show.layout import sheet_of
from inroad.show.sheet import Entry, Note, Part, Piece, Sheet, plain
from inroad.show.words import counted, day, sentence

_KINDS = {
    "work": "A work",
    "person": "Somebody, left out of what is found",
    "source": "A source, with all its works",
    "before": "What is old",
    "unlisted": "Asked not to be listed, and is shown nowhere else",
}


@sheet_of.register
def list_sheet(found: LeftOutList) -> Sheet:
    """Lay out what is left out, the latest first."""
    if not found.items:
        said = (
            "Nothing is left out.",
            "“Leave out” beside a work or somebody, or `inroad people exclude`, does.",
        )
        return Sheet("Left out", "", (Part("", (Entry(said),)),))
    entries = tuple(map(_entry, found.items))
    return Sheet("Left out", _works(found.works).capitalize(), (Part("", entries),))


def _works(count: int) -> str:
    return f"{counted(count, 'work')} of those here" if count else ""


def _entry(item: Excluded) -> Entry:
    to = f"/people/include/?named={quote(item.id, safe='')}"
    back = Note((Piece("Take back", "act", to), Piece(item.named, "name")))
    told = plain(f"{_KINDS[item.what]}, since {day(item.on)}.")
    return Entry((sentence(_name(item)),), (told, back))


def _name(item: Excluded) -> str:
    name = item.title or item.named
    return f"All works of {name}" if item.what == "source" else name


@sheet_of.register
def now_sheet(told: LeftOutNow) -> Sheet:
    """Say what was left out or taken back."""
    item = told.item
    name, many = _name(item), item.what in {"before", "source"}
    if told.back:
        is_ = "are" if many else "is"
        said = [f"{name} {is_} taken back, and {is_} found again."]
    elif item.what == "unlisted":
        said = [f"{name} is shown nowhere from now on."]
    elif many:
        said = [f"{name} are left out from now on."]
    else:
        said = [f"{name} is left out from now on."]
    if told.works:
        said.append(f"In all, that leaves out {_works(told.works)}.")
    if told.namesakes:
        said.append("Others bear the same name, and stay: they may be the same.")
    others = Note(tuple(Piece(f"{id} ", "name") for id in told.namesakes[:6]))
    lead = Note((Piece("What is left out", "act", "/people/excluded/"),))
    again = Note((Piece("Ask who works on something", "act", "/who/"),))
    notes = (lead, again, *((others,) if told.namesakes else ()))
    return Sheet("Left out", "", (Part("", (Entry(tuple(said), notes),)),))
