"""A note that several tests bring in, and how a text is handed in."""

from inroad.core.document import Reference, text_document

NOTE = """# On desks, by Ana Lima (March 3, 2021)

Take a desk by the window. I got [mine](http://no where/) there.

Once you sit, sit for [an hour](https://a.org/hour), which I haven't tried myself.
"""


def given(text: str, name: str = "note.md") -> Reference:
    return Reference(text_document(name, text))
