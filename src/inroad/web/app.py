"""The web app: Django's handler behind its style sheet, with a house for each day."""

import logging
from collections.abc import Hashable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from whitenoise import WhiteNoise  # type: ignore[import-untyped] # ships no types

from inroad.actions.house import House
from inroad.core.document import LARGEST
from inroad.show.html import STYLE
from inroad.web.kept import ReadOnce
from inroad.web.launch import Launch
from inroad.web.linked import drop_replaced, hold_connections
from inroad.web.navigation import row_words
from inroad.web.place import NoteFault, OpenHouse, Place, settle

OWN = Path(__file__).parent / "static"
ROOM = 1024 * 1024
"""What a form may weigh beside the document in it."""
OWN_SETTINGS: dict[str, Any] = {
    "ROOT_URLCONF": "inroad.web.urls",
    "MIDDLEWARE": [
        "inroad.web.guard.guard",
        # An address typed without its last slash is found.
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
    ],
    "CSRF_FAILURE_VIEW": "inroad.web.forged.forged",
    # An upload stays in memory: private words are not left in a shared folder.
    "FILE_UPLOAD_MAX_MEMORY_SIZE": LARGEST + ROOM,
    "DATA_UPLOAD_MAX_MEMORY_SIZE": LARGEST + ROOM,
    "APPEND_SLASH": True,
}


def application(
    open_house: OpenHouse, note_fault: NoteFault, launch: Launch
) -> WhiteNoise:
    """Return the whole app; opening the house starts Django, so it comes first."""
    house = daily(open_house)
    house()
    settle(Place(house, note_fault, launch))
    # What pages need is imported before anybody waits for one.
    row_words()
    # Faults go to the home's own log; what was asked for goes nowhere.
    logging.getLogger("django").addHandler(logging.NullHandler())
    logging.getLogger("django").propagate = False
    # Twenty requests at once are a browser with many tabs, and no matter.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    for name, value in OWN_SETTINGS.items():
        setattr(settings, name, value)
    hold_connections()
    settings.CSRF_COOKIE_NAME = f"{launch.cookie}_form"
    # A style sheet is checked at every visit, so an upgrade shows at once.
    served = WhiteNoise(WSGIHandler(), max_age=0, allow_all_origins=False)
    for file in (STYLE, *sorted(OWN.iterdir())):
        served.add_file_to_dictionary(f"/static/{file.name}", str(file))
    return served


def daily(open_house: OpenHouse) -> OpenHouse:
    """Open the house once a day: a page left open past midnight gets the new day.

    A home that was brought back meanwhile is another house, too.
    """
    opened: dict[Hashable, House] = {}

    def house() -> House:
        today = datetime.now().astimezone().date()
        files = drop_replaced() if opened else ()
        found = opened.get((today, files))
        if found is None:
            fresh = open_house()
            found = replace(fresh, record=ReadOnce(fresh.record))
            opened.clear()
            opened[today, drop_replaced()] = found
        return found

    return house
