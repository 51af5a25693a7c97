"""Known vulnerabilities in what Inroad needs, asked of the public databases.

Where they cannot be reached, that is said aloud and is no fault of ours. pip-audit ends
well, and says that nothing was found, even where it could look nothing up, as behind a
mirror: so what it skipped is counted here. Only packages that Inroad needs count.
"""

import json
import subprocess
import sys
from collections.abc import Collection, Mapping
from importlib import metadata
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.licences import ROOT, needed

COMMAND = (sys.executable, "-m", "pip_audit", "--progress-spinner=off", "--format=json")
UNREACHED = (
    "connection",
    "connect",
    "timed out",
    "timeout",
    "name or service",
    "name resolution",
    "max retries",
    "proxy",
    "ssl",
    "service error",
    "unreachable",
    "503",
    "502",
    "429",
)
SECONDS = 120


def main() -> int:
    """Ask, and say what came of it."""
    try:
        asked = subprocess.run(  # noqa: S603 - our own Python
            COMMAND, capture_output=True, text=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return told(aloud("nobody answered in time"), 0)
    return told(*verdict(asked.stdout, asked.stderr, names()))


def told(line: str, code: int) -> int:
    """Print a line, and return the code."""
    if line:
        sys.stdout.write(f"{line}\n")
    return code


def aloud(why: str) -> str:
    """Say that nothing was looked up."""
    return f"NOT AUDITED: the databases of vulnerabilities could not be asked ({why})."


def names() -> set[str]:
    """Name all packages that Inroad needs, those of its extras for people too."""
    found: set[str] = {canonicalize_name(d.metadata["Name"]) for d in needed()}
    for line in metadata.requires(ROOT) or ():
        wanted = Requirement(line)
        if wanted.marker and any(
            wanted.marker.evaluate({"extra": extra}) for extra in ("crypt", "postgres")
        ):
            others = needed(wanted.name)
            found |= {canonicalize_name(each.metadata["Name"]) for each in others}
    return found - {ROOT}


def verdict(out: str, err: str, ours: Collection[str]) -> tuple[str, int]:
    """Return what pip-audit's answer comes to: a line to print, and an exit code."""
    try:
        packages = json.loads(out)["dependencies"]
    except (ValueError, KeyError, TypeError):
        last = err.strip().splitlines()[-1:] or ["it said nothing"]
        if any(sign in err.lower() for sign in UNREACHED):
            return aloud(last[0][:120]), 0
        return f"pip-audit went wrong: {last[0][:200]}", 1
    mine = [each for each in packages if canonicalize_name(each["name"]) in ours]
    bad = [line for each in mine for line in _lines(each)]
    if bad:
        return "\n".join(bad), 1
    looked = [each for each in mine if "skip_reason" not in each]
    if len(looked) < len(mine):
        skipped = f"{len(mine) - len(looked)} of {len(mine)} packages are unknown there"
        return aloud(skipped), 0
    return "", 0


def _lines(package: Mapping[str, Any]) -> list[str]:
    return [
        f"{package['name']} {package['version']}: {found['id']}"
        f" (mended in {', '.join(found.get('fix_versions') or ['no version yet'])})"
        for found in package.get("vulns") or ()
    ]


if __name__ == "__main__":
    sys.exit(main())
