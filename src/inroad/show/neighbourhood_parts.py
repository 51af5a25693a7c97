"""The picture of a neighbourhood and, beside it, the list that says the same."""

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

from inroad.people.identity import Identity
from inroad.people.literature import Group, Tie
from inroad.people.neighbourhood import MOST, Neighbour, blocks, wrote_with
from inroad.show.charts import (
    Arc,
    Circle,
    NeighbourhoodFigure,
    Somebody,
    neighbourhood_chart,
)
from inroad.show.sheet import Chart, Entry, Finding, Note, Part, Piece, plain
from inroad.show.words import counted, listed, sentence

_TOLD = 6
_LINES = "Thin: one work together. Thicker: two to four. Thick: five and more."


def picture_part(
    people: Sequence[Neighbour], groups: Sequence[Group], ties: Sequence[Tie]
) -> Iterator[Part]:
    """Draw at most 25 people, where any of them wrote together."""
    shown = people[:MOST]
    here = {each.id for each in shown}
    kept = [tie for tie in ties if {tie.one, tie.other} <= here]
    if not kept:
        return
    figure = _figure(shown, groups, kept)
    chart = Chart(lambda: neighbourhood_chart(figure), figure.label)
    hint = Note((Piece(_LINES, "screen"),))
    yield Part(
        "Who wrote with whom", (Finding(figure.label, hint), chart), "neighbourhood"
    )


def _figure(
    people: Sequence[Neighbour], groups: Sequence[Group], ties: Sequence[Tie]
) -> NeighbourhoodFigure:
    by_id = {each.id: each for each in people}
    words = {group.name: group.words or (group.name,) for group in groups}
    parted = blocks([*by_id], groups, ties)
    circles = tuple(
        Circle(
            words.get(block.name, ()), tuple(_somebody(by_id[p]) for p in block.people)
        )
        for block in parted
    )
    order = [id for block in parted for id in block.people]
    place = {id: at for at, id in enumerate(order)}
    arcs = tuple(Arc(place[t.one], place[t.other], t.works) for t in ties)
    return NeighbourhoodFigure(circles, arcs, _label(people, parted, ties))


def _somebody(each: Neighbour) -> Somebody:
    mark = "known" if each.known else "asked" if each.asked else ""
    said = [_steps(each), _place(each), counted(each.works, "work")]
    return Somebody(
        each.name,
        person_page(each.id),
        ". ".join(part for part in said if part),
        mark,  # type: ignore[arg-type] # one of the three, as just said
    )


def _steps(each: Neighbour) -> str:
    if each.steps is None or each.steps < 1:
        return ""
    if each.steps == 1:
        return "wrote with somebody you know"
    return f"{counted(each.steps, 'step')} from whom you know"


def _place(each: Neighbour) -> str:
    return each.affiliation.split("+")[0].strip()


def _label(
    people: Sequence[Neighbour], parted: Sequence[object], ties: Sequence[Tie]
) -> str:
    joined = {id for tie in ties for id in (tie.one, tie.other)}
    who = f"{counted(len(joined), 'person', 'people').capitalize()} of {len(people)}"
    if len(joined) == len(people):
        who = f"All {counted(len(people), 'person', 'people')}"
    many = sum(1 for block in parted if getattr(block, "name", ""))
    groups = f", in {counted(many, 'group')}" if many else ""
    known = sum(1 for each in people if each.known)
    mine = f"; you know {counted(known, 'person', 'people')} of them" if known else ""
    return f"{who} here wrote with another{groups}{mine}."


def group_parts(
    groups: Sequence[Group], names: Mapping[str, str], lines: Sequence[Identity]
) -> Iterator[Part]:
    """Tell of each group who is in it, since when, in which words, and one's line."""
    suggested = {each.group: each.line for each in lines}
    entries = tuple(_group(g, names, suggested.get(g.name, "")) for g in groups)
    if entries:
        yield Part("Groups: they publish together", entries, "groups")


def _group(group: Group, names: Mapping[str, str], line: str) -> Entry:
    people = [names.get(id, id) for id in group.people]
    rest = group.size - len(people)
    if rest > 0:
        shown = group.others[:2] if rest > len(group.others[:2]) else group.others
        people += shown[: max(0, rest)]
        rest = group.size - len(people)
    if rest > 0:
        people.append(f"{counted(rest, 'other')}")
    notes = (
        [plain(f"Their own words: {', '.join(group.words)}.")] if group.words else []
    )
    if group.works:
        notes.append(plain(_since(group)))
    if line:
        to = f"/profile/set/?slot=one_line&value={quote(line)}"
        notes.append(
            Note(
                (
                    Piece(f"You among them, in a line to change: “{line}”."),
                    Piece(" Make it yours", "act", to),
                    Piece(f' inroad profile set one_line "{line}"', "name"),
                )
            )
        )
    return Entry((sentence(listed(people)),), tuple(notes))


def _since(group: Group) -> str:
    works = f"{counted(group.works, 'work').capitalize()} together"
    if group.since is None or group.latest is None:
        return f"{works}."
    if group.since == group.latest:
        return f"{works}, of {group.since}."
    return f"{works}, from {group.since} to {group.latest}."


def with_words(person: str, ties: Sequence[Tie], names: Mapping[str, str]) -> str:
    """Say with whom of a picture somebody wrote: what their arcs show."""
    both = wrote_with(person, ties, names)
    if not both:
        return ""
    told = [f"{name} ({works})" if works > 1 else name for name, works in both[:_TOLD]]
    if len(both) > _TOLD:
        told.append(counted(len(both) - _TOLD, "other"))
    return f"Wrote with {listed(told)}."


def person_page(id: str) -> str:
    """Return the address of somebody's page."""
    return f"/people/show/?person={quote(id, safe='')}"
