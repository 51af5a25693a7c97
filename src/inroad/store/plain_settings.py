"""The settings as a module, for tools that want one: type checks, new migrations."""

from inroad.store.django import common

globals().update(common())

SECRET_KEY = "only tools that serve nothing start from here"  # noqa: S105 - no secret
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
