"""Plug the world into the house: the only file that knows every part.

Django is started here and nowhere else, so what needs it is imported late: within
`open_house`, after the start.
"""

import logging
import os
from datetime import UTC, date, datetime

from inroad.actions.home import Home
from inroad.actions.house import House
from inroad.core.ids import uuid7
from inroad.settings import Settings, load_settings
from inroad.sources.fitted import (
    SentenceModels,
    SourceReaders,
    passages_in,
    works_in,
)
from inroad.sources.openalex import OpenAlex
from inroad.store.django import start_django
from inroad.store.home import open_home

_LOG = logging.getLogger("inroad")


def now() -> datetime:
    """Return this instant, in UTC."""
    return datetime.now(UTC)


def new_id() -> str:
    """Make an id that nobody has used."""
    return uuid7(now(), os.urandom(10))


def open_house(
    settings: Settings | None = None, *, today: date | None = None, web: bool = False
) -> House:
    """Open one person's Inroad; without settings, those of the environment.

    `today` None is the civil day where this computer stands. Raises BadInput for
    settings that cannot be read, Unavailable for a home that cannot be used, Conflict
    for one that a newer Inroad wrote.
    """
    settings = load_settings(os.environ) if settings is None else settings
    day = today or datetime.now().astimezone().date()
    closed = open_home(settings.home)
    alias = start_django(settings, web=web)
    if closed:
        _LOG.warning(
            "Others on this machine could look into %s; that is closed now.",
            ", ".join(closed),
        )
    # Late: these import Django's models, which need a Django that is running.
    from inroad.library.shelf import load_shelf
    from inroad.store.opening import open_jobs, open_store

    record, calculations = open_store(settings, alias, new_id, now())
    models = SentenceModels(settings.home)
    return House(
        record=record,
        shelf=load_shelf(),
        calculations=calculations,
        today=day,
        now=now,
        random=os.urandom,
        jobs=open_jobs(settings, alias, new_id, now),
        passages=passages_in(settings.home, record.person_id),
        readers=SourceReaders(),
        works=works_in(settings.home, record.person_id),
        waits=not web,
        embedder=models.open,
        fetch_embedder=models.fetch,
        works_online=OpenAlex(),
    )


def open_home_itself(
    settings: Settings | None = None, *, today: date | None = None
) -> Home:
    """Open the folder rather than a house in it, for what must work on a broken one.

    Nothing is made, read or changed yet. Raises BadInput for settings that cannot be
    read.
    """
    settings = load_settings(os.environ) if settings is None else settings
    day = today or datetime.now().astimezone().date()
    alias = start_django(settings)
    from inroad.store.stored_home import StoredHome

    return StoredHome(settings, alias, day, now, new_id)
