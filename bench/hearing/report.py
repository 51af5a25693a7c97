"""All hearing figures: whole conversations, swapped questions, and the banks.

Rules were tuned on dev, dev2 and heldout, and later on sealed to sealed4; nobody who
builds hearing had read sealed5 or sealed6 then. How likely a value is right was learnt
from all of them; each of those two is heard with weights learnt without it. Nothing was
learnt from sealed13, and nobody who builds hearing has read it.

    python bench/hearing/report.py [BANKS]

BANKS is a folder with bank_1.jsonl, bank_2.jsonl …; each is heard with weights that
were trained on the others. Without it, only the bank in this folder is used.
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DEMO = ROOT / "src/inroad/interview/content"


def show(title: str, script: str, *words: object) -> None:
    print(title, flush=True)
    line = [sys.executable, str(HERE / script), *(str(word) for word in words)]
    subprocess.run(line, check=True, cwd=ROOT)


def main(banks: list[str]) -> None:
    own = ROOT / "tests/interview/conversations"
    show(
        "Used for tuning: tests/interview/conversations",
        "folder.py",
        own,
        "--seeds",
        DEMO,
    )
    show("Used for tuning: bench/hearing/dev", "folder.py", HERE / "dev")
    show(
        "Opened for tuning, the list slots first: bench/hearing/heldout",
        "folder.py",
        HERE / "heldout",
        "--slots",
    )
    for name in ("dev2", "sealed", "sealed2", "sealed3", "sealed4"):
        show(f"bench/hearing/{name}", "folder.py", HERE / name)
    for name in ("sealed5", "sealed6"):
        show(f"bench/hearing/{name}", "folder.py", HERE / name, "--apart")
    show(
        "Kept apart, nothing learnt from it: bench/hearing/sealed13",
        "folder.py",
        HERE / "sealed13",
        "--slots",
    )
    show("Heldout with swapped questions", "swap.py", HERE / "heldout")
    for bank in ("wordings.jsonl", "indirect.jsonl"):
        show(
            f"A bank never trained on: bench/hearing/{bank}",
            "banks.py",
            HERE,
            "--held",
            HERE / bank,
        )
    for folder in banks:
        show(f"The banks of {folder}, in turn", "banks.py", folder)


if __name__ == "__main__":
    main(sys.argv[1:])
