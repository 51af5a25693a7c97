"""A page that names people out of works loads nothing that reckons."""

import subprocess
import sys

CODE = """
import sys
import inroad.actions.plan, inroad.plan.people_lines, inroad.plan.work_questions
print(*({"numpy", "scipy", "tantivy", "requests", "pyalex"} & {*sys.modules}))
"""


def test_whom_to_write_to_is_said_without_numpy() -> None:
    told = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", CODE], capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == []
