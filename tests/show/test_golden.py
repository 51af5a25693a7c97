"""Results as they read, in files people can read; `make golden` accepts new ones."""

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from inroad.plan.page import Brief
from inroad.show.markdown import markdown
from inroad.show.terminal import terminal


class Markdown(SingleFileSnapshotExtension):
    """One .md file per result."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


class Screen(SingleFileSnapshotExtension):
    """One .txt file per screen."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


def test_a_brief_in_a_file(brief: Brief, snapshot: SnapshotAssertion) -> None:
    assert markdown(brief) == snapshot(extension_class=Markdown)


@pytest.mark.parametrize("width", [40, 80])
def test_a_brief_on_a_screen(
    brief: Brief, width: int, snapshot: SnapshotAssertion
) -> None:
    assert terminal(brief, width=width) == snapshot(extension_class=Screen)
