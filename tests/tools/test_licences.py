"""A licence that would bind all of Inroad is seen, wherever in the tree it stands."""

from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import pytest
from tools.licences import fault, faults, licence_of, needed

Plant = Callable[..., Path]


@pytest.fixture
def plant(tmp_path: Path) -> Plant:
    """Return a function that puts a package's metadata where Python looks for it."""

    def make(name: str, *lines: str, licence: str = "") -> Path:
        folder = tmp_path / f"{name.replace('-', '_')}-1.0.dist-info"
        folder.mkdir()
        head = [f"Name: {name}", "Version: 1.0", *lines]
        text = "\n".join(["Metadata-Version: 2.4", *head, "", ""])
        (folder / "METADATA").write_text(text, "utf-8")
        if licence:
            (folder / "licenses").mkdir()
            (folder / "licenses" / "LICENSE").write_text(licence, "utf-8")
            place = f"{folder.name}/licenses/LICENSE"
            (folder / "RECORD").write_text(f"{place},,\n", "utf-8")
        return tmp_path

    return make


def find(folder: Path) -> Callable[[str], metadata.Distribution]:
    def among(name: str) -> metadata.Distribution:
        for found in metadata.distributions(name=name, path=[str(folder)]):
            return found
        raise metadata.PackageNotFoundError(name)

    return among


def test_what_is_installed_here_binds_nobody() -> None:
    assert faults() == []


def test_a_gpl_package_that_a_package_needs_is_named(plant: Plant) -> None:
    plant("app", "License-Expression: MIT", "Requires-Dist: middle>=1")
    plant("middle", "License-Expression: MIT", "Requires-Dist: deep")
    folder = plant("deep", "License-Expression: GPL-3.0-only")
    told = faults("app", find(folder))
    assert told == ["deep is under GPL-3.0-only, which would bind all of Inroad."]


@pytest.mark.parametrize(
    "line",
    [
        "License-Expression: AGPL-3.0-or-later",
        "License: GPLv2",
        "License: GNU General Public License v3 (GPLv3)",
        "Classifier: License :: OSI Approved :: GNU Affero General Public License v3",
        "Classifier: License :: OSI Approved :: GNU General Public License (GPL)",
        "License-Expression: MIT AND GPL-2.0-only",
        "License: All rights reserved",
        "Summary: it does not say",
    ],
)
def test_what_binds_or_says_nothing_is_named(plant: Plant, line: str) -> None:
    assert len(faults("app", find(plant("app", line)))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "License-Expression: LGPL-3.0-only",
        "License-Expression: Apache-2.0 OR GPL-2.0-only",
        "Classifier: License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)",
        "License: BSD-3-Clause",
    ],
)
def test_what_leaves_us_free_is_not(plant: Plant, line: str) -> None:
    assert faults("app", find(plant("app", line))) == []


def test_a_licence_that_only_its_file_tells_is_read_there(plant: Plant) -> None:
    folder = plant("app", licence="MIT License\n\nCopyright somebody\n")
    (found,) = needed("app", find(folder))
    assert licence_of(found).startswith("MIT License")


def test_extras_that_a_package_asks_for_are_gone_through(plant: Plant) -> None:
    plant("app", "License: MIT", "Requires-Dist: middle[fast]")
    more = 'Requires-Dist: deep; extra == "fast"'
    plant("middle", "License: MIT", "Provides-Extra: fast", more)
    folder = plant("deep", "License: AGPL-3.0-only")
    assert len(faults("app", find(folder))) == 1
    assert fault("") == "does not say what it is under"
