"""The settings as a module, for tools that want one: type checks, new migrations."""

from inroad.store.django import common

# Such tools serve no pages, so they need not import any.
globals().update({k: v for k, v in common().items() if k != "ROOT_URLCONF"})

SECRET_KEY = "only tools that serve nothing start from here"  # noqa: S105 - no secret
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
