"""What Django calls this folder."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """The tables of the record."""

    name = "inroad.store"
    label = "store"
    default_auto_field = "django.db.models.BigAutoField"
