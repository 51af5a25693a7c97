"""What an export wrote and what an import brought back, in sentences."""

from inroad.actions.record import Exported, Imported
from inroad.show.layout import sheet_of
from inroad.show.sheet import Entry, Part, Sheet
from inroad.show.words import counted, listed


@sheet_of.register
def exported_sheet(done: Exported) -> Sheet:
    """Say where the record went, and what was missing from it."""
    said = [
        f"Your record stands in {done.folder}, in {counted(len(done.files), 'file')}."
    ]
    if done.locked:
        said = [f"Your record stands in the one file {done.folder}, locked."]
        said.append(
            "`inroad import` reads it back; without the passphrase nobody can, and "
            "nobody can tell you what it was. `age -d` opens it too."
        )
    else:
        said.append("`inroad import` reads it back; the pages beside it are for you.")
    if done.missing:
        lost = counted(len(done.missing), "transcript")
        said.append(f"{lost.capitalize()} could not be found and is not in it.")
    return Sheet("Exported", parts=(Part("", (Entry(tuple(said)),)),))


@sheet_of.register
def imported_sheet(done: Imported) -> Sheet:
    """Say how much came back."""
    what = listed(
        [
            counted(done.answers, "answer"),
            counted(done.conversations, "conversation"),
            counted(done.log, "log entry", "log entries"),
            counted(done.briefs, "Brief"),
            counted(done.sources, "source") if done.sources else "",
            counted(done.files, "file"),
        ]
    )
    said = (f"From {done.folder} came back {what}.",)
    return Sheet("Imported", parts=(Part("", (Entry(said),)),))
