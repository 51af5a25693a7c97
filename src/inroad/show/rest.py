"""What a page says to somebody who should rest first: nothing of its own."""

from inroad.show.sheet import Entry, Note, Part, Piece, Sheet


def rest_sheet(title: str) -> Sheet:
    """Lay out a page that waits, with the way to the one that does not."""
    lead = Note((Piece("Your Brief", "act", "/"),))
    words = (
        "This page waits until you want it. Nothing on it runs away, and nothing here "
        "asks anything of you today."
    )
    return Sheet(title, parts=(Part("", (Entry((words,), (lead,)),), "rest"),))
