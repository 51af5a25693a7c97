"""The picture of a neighbourhood and, beside it, the list that says the same."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal
from urllib.parse import quote

from inroad.people.identity import Identity
from inroad.people.literature import Group, Tie
from inroad.people.neighbourhood import (
    MOST,
    Block,
    Neighbour,
    blocks,
    wrote_with,
)
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
_SUGGESTED = 2
_SIGNS = " *†‡§¶,;"
_LINES = "Thin: one work together. Thicker: two to four. Thick: five and more."


def picture_part(
    people: Sequence[Neighbour], groups: Sequence[Group], ties: Sequence[Tie]
) -> Iterator[Part]:
    """Draw at most 25 people, where any of them wrote together.

    Whoever was asked about is not drawn: everybody here is near them.
    """
    shown = [each for each in people if not each.asked][:MOST]
    here = {each.id for each in shown}
    kept = [tie for tie in ties if {tie.one, tie.other} <= here]
    if not kept:
        return
    centre = next((each for each in people if each.asked), None)
    figure = _figure(shown, groups, kept, _with_centre(centre, ties))
    chart = Chart(lambda: neighbourhood_chart(figure), figure.label)
    hint = Note((Piece(_LINES, "screen"),))
    yield Part(
        "Who wrote with whom", (Finding(figure.label, hint), chart), "neighbourhood"
    )


def _with_centre(centre: Neighbour | None, ties: Sequence[Tie]) -> dict[str, str]:
    """Say of each how much they wrote with whoever was asked about."""
    if centre is None:
        return {}
    mine = [tie for tie in ties if centre.id in {tie.one, tie.other}]
    return {
        tie.other if tie.one == centre.id else tie.one: counted(tie.works, "work")
        + f" with {centre.name}"
        for tie in mine
    }


def _figure(
    people: Sequence[Neighbour],
    groups: Sequence[Group],
    ties: Sequence[Tie],
    shared: Mapping[str, str],
) -> NeighbourhoodFigure:
    by_id = {each.id: each for each in people}
    words = {group.name: group.words or (group.name,) for group in groups}
    parted = blocks([*by_id], groups, ties)
    circles = tuple(
        Circle(
            words.get(block.name, ()),
            tuple(_somebody(by_id[p], shared.get(p, "")) for p in block.people),
        )
        for block in parted
    )
    order = [id for block in parted for id in block.people]
    place = {id: at for at, id in enumerate(order)}
    arcs = tuple(Arc(place[t.one], place[t.other], t.works) for t in ties)
    return NeighbourhoodFigure(circles, arcs, _label(people, parted, ties))


def _somebody(each: Neighbour, shared: str) -> Somebody:
    said = [shared, _steps(each), _place(each), counted(each.works, "work")]
    if shared:
        said.pop()
    told = "; ".join(part for part in said if part)
    mark: Literal["known", ""] = "known" if each.known else ""
    return Somebody(each.name, person_page(each.id), told, mark)


def _steps(each: Neighbour) -> str:
    if each.steps is None or each.steps < 1:
        return ""
    if each.steps == 1:
        return "wrote with somebody you know"
    return f"{counted(each.steps, 'step')} from you"


def _place(each: Neighbour) -> str:
    return places(each.affiliation).partition(";")[0]


def places(affiliation: str) -> str:
    """Write an affiliation as a list, without signs that led to the foot of a page."""
    parts = (part.strip(_SIGNS) for part in affiliation.split("+"))
    return "; ".join(part for part in parts if part)


def _label(
    people: Sequence[Neighbour], parted: Sequence[Block], ties: Sequence[Tie]
) -> str:
    joined = {id for tie in ties for id in (tie.one, tie.other)}
    every = counted(len(people), "person", "people")
    who = f"{len(joined)} of {every}"
    if len(joined) == len(people):
        who = "Both people" if len(people) == 2 else f"All {every}"
    many = sum(bool(block.name) for block in parted)
    groups = f"; {counted(many, 'group')} among them" if many else ""
    known = sum(each.known for each in people)
    mine = f"; you know {counted(known, 'of them', 'of them')}" if known else ""
    return f"{who} here wrote with another{groups}{mine}."


def group_parts(
    groups: Sequence[Group], names: Mapping[str, str], lines: Sequence[Identity]
) -> Iterator[Part]:
    """Tell of each group who is in it, since when, in which words, and one's line."""
    suggested = {each.group: each.line for each in lines[:_SUGGESTED]}
    entries = tuple(_group(g, names, suggested.get(g.name, "")) for g in groups)
    if entries:
        yield Part("Groups: they publish together", entries, "groups")


def _group(group: Group, names: Mapping[str, str], line: str) -> Entry:
    people = [names.get(id, id) for id in group.people][:_TOLD]
    people += group.others[: max(0, _TOLD - 2 - len(people))]
    rest = max(group.size, len(group.people)) - len(people)
    if rest > 0:
        people.append(counted(rest, "other"))
    notes = []
    if group.words:
        notes.append(plain(f"Their own words: {', '.join(group.words)}."))
    if group.works:
        notes.append(plain(_since(group)))
    paragraphs = [sentence(listed(people))]
    if line:
        paragraphs.append(f"You among them, to change as you like: “{line}”.")
        to = f"/profile/set/?slot=one_line&value={quote(line)}"
        command = f'inroad profile set one_line "{line}"'
        notes.append(
            Note((Piece("Make it your line", "act", to), Piece(command, "name")))
        )
    return Entry(tuple(paragraphs), tuple(notes))


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
    told = [f"{name} ({works})" if works > 1 else name for name, works in both]
    return f"Wrote with {listed(told)}." if told else ""


def person_page(id: str) -> str:
    """Return the address of somebody's page."""
    return f"/people/show/?person={quote(id, safe='')}"
