"""Works from OpenAlex, fetched where somebody asks for that by name."""

import io
import re
from dataclasses import dataclass
from typing import Annotated, Literal

from inroad.actions.house import House
from inroad.actions.long_works import bring_works, files_of_works
from inroad.actions.people import PeopleAdded, added_of
from inroad.actions.registry import action
from inroad.core.document import Document
from inroad.core.errors import BadInput
from inroad.core.text import stopped
from inroad.record.brought import Brought

MOST = 1000
LONGEST = 500
_MAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+")
_ODD = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class PeopleFetched:
    """What was sent to whom, and what came in.

    `cached` says that the same was asked for before, and nothing was sent.
    """

    sent: str
    to: str
    cached: bool
    added: PeopleAdded


def leaves(
    query_or_name: str, *, person: bool = False, mail: str = "", **_: object
) -> str:
    """Say what would leave the house, and to whom."""
    what = "the name" if person else "the words"
    known = f" and your address {mail}" if mail else ", and nothing about you"
    said = stopped(f"{what} “{_words(query_or_name)}” to api.openalex.org{known}")
    return f"This sends {said}"


@action("people fetch", effect="publish", exposes="contacts", leaves=leaves)
def people_fetch(
    house: House,
    query_or_name: Annotated[str, "words that works hold; or somebody's name or id"],
    *,
    from_: Annotated[Literal["openalex"], "whom to ask; there is one"],
    person: Annotated[
        bool, "take it for somebody's name, ORCID or OpenAlex id"
    ] = False,
    limit: Annotated[int, "how many works at most, up to 1000"] = 200,
    mail: Annotated[str, "your address, if OpenAlex may know who asks"] = "",
    again: Annotated[bool, "ask anew what was asked before"] = False,
) -> PeopleFetched:
    """Fetch works, and with them people, from OpenAlex: it hears what you ask for.

    What comes back is kept as a file of works like any other, so that it is there
    without a network, and in an export.

    Raises:
        BadInput: there are no words in it, or several people are called so.
        NotFound: OpenAlex knows nothing for it.
        Unavailable: it does not answer, or its answer cannot be read.
    """
    query, address = _checked(query_or_name, limit, mail)
    del from_  # There is one; it is named so that nobody is asked unknowingly.
    online = house.works_online
    url = f"{online.address(query, person=person)}&limit={limit}"
    before = _before(house, url)
    if before is not None and not again:
        data = house.record.file(before.sha256)
        return _fetched(house, query, before.name, data, url, cached=True)
    data = online.fetch(query, person=person, most=limit, mail=address, tell=house.tell)
    name = f"openalex-{_ODD.sub('-', query.casefold()).strip('-')[:60]}.jsonl"
    return _fetched(house, query, name, data, url, cached=False)


def _checked(typed: str, limit: int, mail: str) -> tuple[str, str]:
    """Return the words and the address as they are sent; refuse what cannot be."""
    query, address = _words(typed), mail.strip()
    if not any(letter.isalnum() for letter in query):
        raise BadInput("There are no words in it.", hint="Write what you look for.")
    if len(query) > LONGEST:
        raise BadInput(
            f"That is {len(query):,} letters long.",
            hint=f"Name it in at most {LONGEST}; what is long can be asked of `who`.",
        )
    if not 1 <= limit <= MOST:
        raise BadInput(f"{limit} works cannot be asked for.", hint=f"Give 1 to {MOST}.")
    if address and not _MAIL.fullmatch(address):
        raise BadInput(f"{address[:60]!r} is no mail address.", hint="Or leave it out.")
    return query, address


def _fetched(
    house: House, query: str, name: str, data: bytes, url: str, *, cached: bool
) -> PeopleFetched:
    found = bring_works(house, Document(name, lambda: io.BytesIO(data)), url)
    return PeopleFetched(query, house.works_online.host, cached, added_of(found, name))


def _before(house: House, url: str) -> Brought | None:
    kept = (b for b in files_of_works(house.record.read()) if b.url == url)
    return next(reversed([*kept]), None)


def _words(text: str) -> str:
    return " ".join(text.split())
