"""A start loads nothing that reads, fetches or searches: whoever needs it loads it."""

import subprocess
import sys
from pathlib import Path

HEAVY = (
    "tantivy",
    "trafilatura",
    "lxml",
    "pypdf",
    "ftfy",
    "httpx2",
    "charset_normalizer",
)
TOLD = """
import sys
from datetime import date
from pathlib import Path
from inroad.settings import Settings
from inroad.wiring import open_house
from inroad.actions.plan import brief
from inroad.actions.profile import profile_set
from inroad.actions.library import library

house = open_house(Settings(Path(sys.argv[1])))
profile_set(house, "goals", "a lab")
brief(house)
library(house)
print(*(name for name in {heavy} if name in sys.modules))
"""


def test_a_house_a_brief_and_the_library_load_none_of_it(tmp_path: Path) -> None:
    code = TOLD.format(heavy=HEAVY)
    told = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", code, str(tmp_path / "home")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.split() == []
