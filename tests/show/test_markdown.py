import re

from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.plan.page import Brief
from inroad.show.markdown import escaped, markdown


def test_a_brief_is_headed_and_each_line_has_its_reasons(brief: Brief) -> None:
    text = markdown(brief)
    assert text.startswith("# Mira\n\nBrief of 20 November 2026, from one conversation")
    assert "## Aim\n\nA lab.\n\n- You, lines 12 to 13: “I’d love a lab”\n" in text


def test_a_work_can_be_followed_to_where_it_stands(brief: Brief) -> None:
    assert "[*A talk*](https://example.org/talk)" in markdown(brief)


def test_a_draft_is_fenced_and_raw(brief: Brief) -> None:
    assert "```text\nDear Ann,\n\nit's me.\n\nMira\n```" in markdown(brief)


def test_actions_of_a_page_are_not_offered_in_a_file(brief: Brief) -> None:
    assert not re.search(r"Change|Answer\b", markdown(brief))


@given(st.text(alphabet="ab *_[]()<>|`#-+1.\\\n", max_size=40))
@settings(max_examples=100, deadline=None)
def test_nothing_opens_a_link_a_tag_or_emphasis(text: str) -> None:
    bare = re.sub(r"\\.", "x", escaped(text), flags=re.DOTALL)
    assert not re.search(r"[*_\[\]<>`|]", bare)
    assert not re.search(r"^\s*(#+\s|[-+]\s|\d+[.)]\s)", bare.split("\n")[0])
