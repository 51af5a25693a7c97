"""Where a database is: a settings value becomes what Django connects with."""

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from inroad.core.errors import BadInput
from inroad.settings import Settings

SQLITE = "django.db.backends.sqlite3"
HINT = "Write postgresql://user:password@host:5432/name."
SCHEMES = ("postgres", "postgresql")


def database_of(settings: Settings) -> dict[str, Any]:
    """Return Django's description of the database these settings name."""
    if settings.database_url is None:
        return _sqlite(settings)
    return _postgres(settings.database_url, settings.wait_seconds)


def place_of(database: dict[str, Any]) -> str:
    """Name the database for people: its file, or its host and name; no password."""
    if database["ENGINE"] == SQLITE:
        return str(database["NAME"])
    port = f":{database['PORT']}" if database["PORT"] else ""
    return f"{database['NAME']} at {database['HOST'] or 'this machine'}{port}"


def _sqlite(settings: Settings) -> dict[str, Any]:
    return {
        "ENGINE": SQLITE,
        "NAME": settings.home / "inroad.db",
        "OPTIONS": {
            # Take the write lock when a transaction begins: a later upgrade from
            # reading to writing fails at once under WAL, without waiting.
            "transaction_mode": "IMMEDIATE",
            "timeout": settings.wait_seconds,
            "init_command": "PRAGMA journal_mode=WAL;",
        },
    }


def _postgres(url: str, wait_seconds: float) -> dict[str, Any]:
    """Take a URL apart; no message here repeats it, since it may hold a password."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise BadInput("DATABASE_URL has a broken address.", hint=HINT) from error
    name = unquote(parts.path.lstrip("/"))
    if parts.scheme not in SCHEMES or not name:
        raise BadInput("DATABASE_URL does not name a PostgreSQL database.", hint=HINT)
    options: dict[str, Any] = {"connect_timeout": max(1, round(wait_seconds))}
    options.update(parse_qsl(parts.query))
    # libpq reads a socket's folder from `host` in the query.
    host = options.pop("host", None) or unquote(parts.hostname or "")
    waits = f"-c lock_timeout={round(wait_seconds * 1000)}"
    options["options"] = f"{options.get('options', '')} {waits}".strip()
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(options.pop("port", "") or port or ""),
        "OPTIONS": options,
    }
