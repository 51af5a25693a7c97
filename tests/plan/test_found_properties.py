"""Whatever works and people are called, the page that names them holds together."""

import re
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.library.shelf import load_shelf
from inroad.people.work import Author, Work
from inroad.plan.brief import Tools, compose
from inroad.plan.found import Circle, Found, acquaintance
from inroad.plan.interests import Topic
from inroad.plan.meeting import Candidate, fitting
from inroad.record.person import Person
from inroad.record.profile import Answer, profile_of
from inroad.record.standing import News, NewWork, StandingQuestion
from inroad.show.html import html
from inroad.show.markdown import markdown

DAY = date(2026, 3, 2)
SHELF = load_shelf()
SCRIPT = "<script>alert(1)</script>"
SONG = Topic("bird song", ("bird", "song"), "slot:goals.0")
odd = st.one_of(
    st.text(min_size=1, max_size=30).filter(str.strip),
    st.sampled_from(
        [
            SCRIPT,
            "](https://evil.example)",
            "1. x\n\n2. y",
            "—",
            "王芳",
            "S.",
            "’t Hooft",
        ]
    ),
)
titles = odd.map(lambda text: f"{text} bird song")
works = st.builds(
    lambda title, names, year, id: Work(
        id, title, f"{title}.", tuple(map(Author, names)), year, title
    ),
    titles,
    st.lists(odd, max_size=4),
    st.integers(2022, 2026),
    st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=8),
)
candidates = st.builds(
    lambda name, place, found, way: Candidate(
        name, name, place, tuple(found), 0.2, tuple(way), 2025
    ),
    odd,
    st.one_of(st.just(""), odd),
    st.lists(works, min_size=1, max_size=3, unique_by=lambda work: work.id),
    st.lists(odd, max_size=3),
)


@given(
    people=st.lists(candidates, min_size=1, max_size=3), name=odd, named=st.booleans()
)
@settings(max_examples=40, deadline=None)
def test_odd_names_and_titles_leave_a_whole_page_on_which_nothing_runs(
    *, people: list[Candidate], name: str, named: bool
) -> None:
    fits = fitting(people, [SONG], DAY.year)
    found = tuple(acquaintance(fit, [SONG]) for fit in fits)
    first = people[0].works[0]
    new = NewWork(first.id, first.title, tuple(a.name for a in first.authors))
    asked = StandingQuestion("q", DAY, name, "?", news=(News(DAY, (new,)),))
    goals = [{"text": f"{name} bird song"}]
    answer = Answer("a1", "goals", goals, "asked", DAY)
    person = Person("p", name, profile_of([answer]), standing=(asked,))
    circles = (Circle(tuple(p.name for p in people), (name,), (name,), 9),)
    known = found if named else ()
    tools = Tools(SHELF, found=Found(found, known, circles, ("bird song",), 3, 2))
    page = compose(person, DAY, tools)
    assert {ref for line in page.lines for ref in line.because} == set(page.refs)
    assert len({line.id for line in page.lines}) == len(page.lines)
    shown = html(page, linked=True)
    assert "<script>" not in shown
    # A message stands as it is to be sent, in a block where nothing is markup.
    told = re.sub(r"(`{3,})text\n.*?\n\1", "", markdown(page), flags=re.DOTALL)
    assert SCRIPT not in told
