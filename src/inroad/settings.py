"""`inroad.toml` in the home and the environment become one frozen Settings.

The environment is stronger than the file: INROAD_HOME says where the home is,
DATABASE_URL moves the record to PostgreSQL, INROAD_WAIT_SECONDS says how long to wait
while another Inroad is writing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from inroad.core.errors import BadInput

FILE = "inroad.toml"
KEYS = ("database_url", "wait_seconds")


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the home is, and where the record is kept.

    `database_url` None means SQLite in the home; it may hold a password, so it never
    shows in a repr. `wait_seconds` is how long to wait for a locked database.
    """

    home: Path
    database_url: str | None = field(default=None, repr=False)
    wait_seconds: float = 5.0


def load_settings(environ: Mapping[str, str]) -> Settings:
    """Read the settings; a file or a value that cannot be read raises BadInput."""
    home = _home(environ.get("INROAD_HOME", ""))
    written = _written(home / FILE)
    url = environ.get("DATABASE_URL") or written.get("database_url")
    if url is not None and not isinstance(url, str):
        raise BadInput(
            f"database_url in {FILE} is not text.",
            hint='Write it in quotes: database_url = "postgresql://…".',
        )
    wait = environ.get("INROAD_WAIT_SECONDS") or written.get("wait_seconds", 5.0)
    return Settings(home, url, _seconds(wait))


def _home(named: str) -> Path:
    """Return the folder named, or the platform's own place for such data."""
    if named:
        try:
            return Path(named).expanduser().absolute()
        except (RuntimeError, ValueError) as error:
            raise BadInput(
                f"INROAD_HOME is {named!r}, which is no folder's name.",
                hint="Give the full path of a folder.",
            ) from error
    # Imported only here: whoever names a home need not wait for it.
    from platformdirs import user_data_path  # noqa: PLC0415

    return user_data_path("inroad", appauthor=False)


def _written(path: Path) -> dict[str, Any]:
    """Read the settings file; none is the usual case and means nothing is set."""
    try:
        text = path.read_text("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError) as error:
        raise BadInput(
            f"{path} cannot be read.", hint="It should be a text file in UTF-8."
        ) from error
    # Imported only here: most homes have no such file.
    import tomllib  # noqa: PLC0415

    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        # The parser's message names a line and never repeats what stands there.
        raise BadInput(
            f"{path} is not valid TOML: {error}.", hint="Mend that line or remove it."
        ) from error
    unknown = sorted(set(found) - set(KEYS))
    if unknown:
        raise BadInput(
            f"{path} sets {unknown[0]!r}, which Inroad does not know.",
            hint=f"It knows {' and '.join(KEYS)}.",
        )
    return found


def _seconds(given: object) -> float:
    """Read a length of time in seconds, zero or more."""
    try:
        seconds = float(str(given))
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= 3600:
        raise BadInput(
            f"wait_seconds is {given!r}, which is not a number from 0 to 3600.",
            hint="Write wait_seconds = 5.",
        )
    return seconds
