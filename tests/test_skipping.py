"""What a machine lacks is said aloud, and where it is required, a skip is a failure."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
NEEDS = "tests/store/test_calculations.py::test_a_kept_result_is_found_again"


def run(require: str) -> subprocess.CompletedProcess[str]:
    environ = {k: v for k, v in os.environ.items() if k != "INROAD_TEST_POSTGRES"}
    return subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", NEEDS],
        cwd=ROOT,
        env={**environ, "INROAD_REQUIRE": require},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_machine_without_postgresql_skips_aloud() -> None:
    told = run("")
    assert told.returncode == 0
    assert "NOT RUN HERE: postgres (1): INROAD_TEST_POSTGRES" in told.stdout


def test_where_postgresql_is_required_a_skip_is_a_failure() -> None:
    told = run("browser,postgres")
    assert told.returncode == 1
    assert "so this may not be skipped" in told.stdout


def test_a_requirement_that_nobody_knows_is_refused() -> None:
    told = run("postgrse")
    assert told.returncode == 4
    assert "INROAD_REQUIRE names postgrse" in told.stderr
