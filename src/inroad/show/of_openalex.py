"""What came from OpenAlex laid out: what was sent, to whom, and what came in."""

from dataclasses import replace

from inroad.actions.openalex import PeopleFetched
from inroad.show.layout import sheet_of
from inroad.show.of_people import added_sheet
from inroad.show.sheet import Entry, Part, Sheet


@sheet_of.register
def fetched_sheet(told: PeopleFetched) -> Sheet:
    """Say what left the house first."""
    said = f"“{told.sent}” went to {told.to}."
    if told.cached:
        said = (
            f"“{told.sent}” was asked before, so nothing was sent: what came then is "
            "here. It can be asked anew."
        )
    sheet = added_sheet(told.added)
    return replace(sheet, parts=(Part("Sent", (Entry((said,)),)), *sheet.parts))
