"""A conversation to be forgotten, and where any word of it is still held."""

from datetime import UTC, datetime
from pathlib import Path

NOW = datetime(2026, 3, 2, tzinfo=UTC)
TALK = """Ines: What do you earn in a month?

Ruta: Three thousand one hundred euros a month, after tax.

Ines: How long would your money last without a job?

Ruta: Six to eight months.

Ines: What would you most like to work on?

Ruta: I want to work on interpretability of weather models.

Ines: Who do you know there?

Ruta: Quirin Ostrowski, he was at my school. I have not written to him.

Ines: Where does your week go, in percent?

Ruta: Sixty percent work, thirty the garden, ten reading.

Ines: What stops you?

Ruta: Mostly that I don't feel ready for any of this.
"""
WORDS = ("weather models", "Quirin", "garden", "feel ready", "Three thousand one")


def held(home: Path, words: str) -> set[str]:
    """Return the files of a home in which words stand, in any coding of JSON."""
    forms = {words.encode(), words.encode("utf-16-le")}
    return {
        path.name
        for path in home.rglob("*")
        if path.is_file() and any(form in path.read_bytes() for form in forms)
    }
