"""The licences of all that Inroad needs: none may ask more of us than ours gives.

Goes through what is installed, from Inroad's own requirements on, and names every
package that is under the GPL or the AGPL alone, or that does not say what it is under.
"""

import re
import sys
from collections.abc import Callable, Iterator
from importlib import metadata
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = "inroad"
BINDING = re.compile(
    r"(?<![A-Za-z])A?GPL(?:v?\d|[-\s]|$)|GNU (?:Affero )?General Public|Affero",
    re.IGNORECASE,
)
KNOWN = re.compile(
    r"\b(?:MIT|BSD|0BSD|Apache|PSF|Python Software Foundation|ISC|MPL|Mozilla|ZPL|Zope"
    r"|Zlib|CC0|Unlicense|Public Domain|HPND|LGPL|Lesser General Public)",
    re.IGNORECASE,
)
Find = Callable[[str], metadata.Distribution]


def needed(
    root: str = ROOT, find: Find = metadata.distribution
) -> Iterator[metadata.Distribution]:
    """Go through what a package requires, and what that requires, with its extras."""
    waiting: list[tuple[str, str]] = [(canonicalize_name(root), "")]
    seen: set[tuple[str, str]] = set()
    while waiting:
        name, extra = waiting.pop()
        if (name, extra) in seen:
            continue
        seen.add((name, extra))
        try:
            found = find(name)
        except metadata.PackageNotFoundError:
            continue  # it is for another system, or an extra that is not installed
        if not extra:
            yield found
        for line in found.requires or ():
            wanted = Requirement(line)
            if wanted.marker is None or wanted.marker.evaluate({"extra": extra}):
                each = canonicalize_name(wanted.name)
                waiting += [(each, e) for e in ("", *sorted(wanted.extras))]


def licence_of(found: metadata.Distribution) -> str:
    """Return what a package says that it is under, in its own words, or nothing."""
    told: Any = found.metadata
    said = told.get_all("Classifier") or []
    named = [line.split(" :: ")[-1] for line in said if line.startswith("License ::")]
    short = str(told.get("License") or "").strip().split("\n")[0][:200]
    return (
        str(told.get("License-Expression") or "")
        or " OR ".join(name for name in named if name != "OSI Approved")
        or short
        or _from_file(found)
    )


def _from_file(found: metadata.Distribution) -> str:
    for file in found.files or ():
        if "licenses" in file.parts and file.name.upper().startswith("LICEN"):
            head = file.read_text("utf-8")[:400]
            return " ".join(head.split())
    return ""


def fault(licence: str) -> str:
    """Say what is wrong with a licence; nothing is where one may choose a free one."""
    choices = re.split(r"\bOR\b|/", licence)
    if any(KNOWN.search(each) and not BINDING.search(each) for each in choices):
        return ""
    if BINDING.search(licence):
        return f"is under {licence}, which would bind all of Inroad"
    return "does not say what it is under" if not licence else f"is under {licence!r}"


def faults(root: str = ROOT, find: Find = metadata.distribution) -> list[str]:
    """Name every package that Inroad may not need, and why."""
    told = []
    for found in needed(root, find):
        wrong = fault(licence_of(found))
        if wrong:
            told.append(f"{found.metadata['Name']} {wrong}.")
    return sorted(told)


def main() -> int:
    """Print the faults; the core, and what the extras for people bring."""
    wrong = faults()
    for extra in ("crypt", "postgres"):
        for line in metadata.requires(ROOT) or ():
            wanted = Requirement(line)
            if wanted.marker and wanted.marker.evaluate({"extra": extra}):
                wrong += [w for w in faults(wanted.name) if w not in wrong]
    for line in wrong:
        sys.stdout.write(f"{line}\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
