"""What a backup holds, what came back, and what is wrong with a home, in sentences."""

from collections.abc import Iterator

from inroad.record.upkeep import BackedUp, Checkup, Fault, Restored
from inroad.show.layout import sheet_of
from inroad.show.sheet import Entry, Part, Sheet
from inroad.show.words import counted, day, shortened

_HOLDS = {
    "home": "Everything in this home",
    "record": "Your record",
    "database": "The database",
}


@sheet_of.register
def backed_up_sheet(done: BackedUp) -> Sheet:
    """Say where the backup stands, what it lacks, and how it comes back."""
    size = max(0.1, round(done.size / 1_000_000, 1))
    said = [
        f"{_HOLDS[done.holds]} stands in {done.file}: {size:g} MB, with "
        f"{counted(done.files, 'file')} that you brought. It was read through "
        "afterwards.",
        "Anybody who has that file can read it. `inroad restore` brings it back.",
        *_missing(done.missing, "were lost before and are not in it"),
    ]
    return _page("Backed up", said)


@sheet_of.register
def restored_sheet(done: Restored) -> Sheet:
    """Say what came back, and where the earlier record is."""
    when = f" as of {day(done.made.date())}" if done.made else ""
    said = [f"{_HOLDS[done.holds]} came back from {done.file}{when}."]
    if done.files:
        said.append(f"{counted(done.files, 'file').capitalize()} came with it.")
    said += _missing(done.missing, "were lost before it was made")
    if done.kept:
        said.append(f"What was here before stands in {done.kept}.")
    return _page("Restored", said)


@sheet_of.register
def checkup_sheet(found: Checkup) -> Sheet:
    """Say that all is well, or what is wrong and how to mend it."""
    if not found.faults:
        said = [f"{found.home} is sound."]
    else:
        said = [line for fault in found.faults for line in _fault(fault)]
    if found.backups:
        newest = found.backups[-1]
        said.append(
            f"{counted(len(found.backups), 'backup').capitalize()} that Inroad made "
            f"by itself in its folder `backups`, the newest {newest}."
        )
    title = "Sound" if found.sound else "Something is wrong"
    return _page(title, said)


def _fault(fault: Fault) -> Iterator[str]:
    yield f"Mended: {fault.what}" if fault.mended else f"{fault.what} {fault.how}"


def _missing(lost: tuple[str, ...], words: str) -> list[str]:
    if not lost:
        return []
    names = shortened(", ".join(lost), 80)
    return [f"{counted(len(lost), 'file').capitalize()} {words}: {names}."]


def _page(title: str, said: list[str]) -> Sheet:
    return Sheet(title, parts=(Part("", (Entry(tuple(said)),)),))
