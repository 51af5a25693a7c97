"""Start Django once; each home is one of its databases, under a name of its own."""

import hashlib
import os
from typing import Any

from inroad.settings import Settings
from inroad.store.address import database_of
from inroad.store.home import secret_of

WEB: dict[str, Any] = {
    "ALLOWED_HOSTS": ["127.0.0.1", "localhost"],
    "CSRF_COOKIE_HTTPONLY": True,
    "CSRF_COOKIE_NAME": "inroad_csrf",
    "CSRF_COOKIE_SAMESITE": "Strict",
    "DEBUG": False,
}
"""What holds for pages wherever they are served; `web` adds its own when it starts."""


def common() -> dict[str, Any]:
    """Return the settings that hold for every home and every face."""
    return {
        "INSTALLED_APPS": ["inroad.store.apps.StoreConfig"],
        # Django's own logging would import its mail and error pages at every start.
        "LOGGING_CONFIG": None,
        "USE_I18N": False,
        "USE_TZ": True,
        **WEB,
    }


def start_django(settings: Settings, *, web: bool = False) -> str:
    """Start Django if it is not running, and return the database's name within it.

    With `web` the key that signs forms is the home's own, kept in a file, so that a
    page left open survives a restart; without, it lasts as long as the process.
    """
    from django.apps import apps  # noqa: PLC0415 - nothing below may start it early
    from django.conf import settings as django_settings  # noqa: PLC0415
    from django.db import connections  # noqa: PLC0415

    if not django_settings.configured:
        django_settings.configure(**common(), SECRET_KEY=os.urandom(32).hex())
        apps.populate(django_settings.INSTALLED_APPS)
    if web:
        django_settings.SECRET_KEY = secret_of(settings.home)
    database = database_of(settings)
    told = repr(sorted(database.items(), key=lambda item: item[0]))
    alias = hashlib.sha256(told.encode()).hexdigest()[:16]
    if alias not in connections.settings:
        known = {"default": connections.settings["default"], alias: database}
        connections.settings[alias] = connections.configure_settings(known)[alias]
    return alias
