"""OpenAlex through pyalex: works by words or by an author, only when asked by name.

What is sent is the words or the author's id, what Inroad is, and an address only where
the person gives one. Answers are bounded in time and size, and tried again a few times.
"""

import importlib
import importlib.util
import json
import os
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from inroad import __version__
from inroad.core.errors import BadInput, NotFound, Unavailable
from inroad.core.progress import Progress, Tell
from inroad.sources.openalex_session import WAITS, bounded, reasons

if TYPE_CHECKING:
    from requests.adapters import BaseAdapter

PAGE: Final = 100
BETWEEN: Final = 0.2
"""Seconds between two pages: OpenAlex asks for no more than ten requests a second."""

KEY: Final = "OPENALEX_API_KEY"
_FIELDS: Final = (
    "id doi title display_name publication_year authorships primary_location keywords "
    "abstract_inverted_index"
).split()
_AUTHOR: Final = re.compile(
    r"(?:https://openalex\.org/|openalex:)?(A\d{4,12})", re.IGNORECASE
)
_ORCID: Final = re.compile(
    r"(?:https?://orcid\.org/|orcid:)?(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])"
)


@dataclass(frozen=True, slots=True)
class OpenAlex:
    """What asks OpenAlex; a test hands in its own transport, and rests for no time."""

    transport: "BaseAdapter | None" = None
    rest: Callable[[float], None] = time.sleep
    host: str = "api.openalex.org"

    def address(self, query: str, *, person: bool) -> str:
        """Name what is asked for, the same for the same question."""
        kind = "author" if person else "search"
        return f"https://{self.host}/works?{kind}={' '.join(query.split())}"

    def fetch(
        self, query: str, *, person: bool, most: int, mail: str, tell: Tell
    ) -> bytes:
        """Return works as lines of JSON, as OpenAlex tells of them.

        Raises BadInput for what it does not understand or several authors of one name,
        NotFound where it knows nothing, Unavailable where it does not answer.
        """
        pyalex = _pyalex(mail)
        with bounded(self.transport) as session:
            if person:
                author = self._author(pyalex, session, query)
                asked = pyalex.Works().filter(authorships={"author": {"id": author}})
                asked = asked.sort(publication_date="desc")
            else:
                asked = pyalex.Works().search(query)
            lines = self._lines(asked.select(_FIELDS), session, most, tell)
            found = list(lines)
        if not found:
            raise NotFound(
                f"OpenAlex knows no work for “{query[:60]}”.",
                hint="Say it in fewer or other words; a person by their whole name.",
            )
        return "\n".join(found).encode()

    def _lines(
        self,
        asked: Any,  # noqa: ANN401 - pyalex has no types
        session: Any,  # noqa: ANN401 - the same
        most: int,
        tell: Tell,
    ) -> Iterator[str]:
        pages = asked.paginate(per_page=min(PAGE, most), n_max=most)
        # pyalex opens one without bounds, and has no way to be given another.
        pages._session = session  # noqa: SLF001 - the same
        count = 0
        while count < most:
            tell(Progress(count, most, "Asking OpenAlex"))
            page = self._tried(lambda: next(pages, None))
            if not page:
                return
            for work in page[: most - count]:
                yield json.dumps(dict(work), ensure_ascii=False)
            count += len(page)
            if count < most:
                self.rest(BETWEEN)

    def _author(self, pyalex: Any, session: Any, named: str) -> str:  # noqa: ANN401 - as above
        """Return the id of one author; several of one name have to be told apart."""
        own = _AUTHOR.fullmatch(named.strip())
        if own:
            return own[1].upper()
        orcid = _ORCID.fullmatch(named.strip())
        asked = pyalex.Authors()
        asked = asked.filter(orcid=orcid[1]) if orcid else asked.search(named)
        url = f"{asked.url}&per-page=10"
        found = self._tried(lambda: asked._get_from_url(url, session))  # noqa: SLF001 - as above
        people = [dict(each) for each in found or ()]
        return _one(people, named)

    def _tried(self, ask: Callable[[], Any]) -> Any:  # noqa: ANN401 - as above
        """Ask, and again after a while where it may answer then; then give up."""
        for wait in (*WAITS, None):
            try:
                return ask()
            except Exception as error:
                reason = reasons(error)
                if reason is None:
                    raise
                again, longer, told = reason
                if not again or wait is None or longer > max(WAITS):
                    raise told from error
                self.rest(max(wait, longer))
        return None


def _pyalex(mail: str) -> Any:  # noqa: ANN401 - the module itself
    """Import pyalex and say who asks; its own retries wait as long as they are told."""
    if importlib.util.find_spec("pyalex") is None:
        raise Unavailable(
            "pyalex is not installed, and it is what asks OpenAlex.",
            hint="pip install 'inroad[openalex]'",
        )
    pyalex = importlib.import_module("pyalex")
    pyalex.config.email = mail or None
    pyalex.config.api_key = os.environ.get(KEY) or None
    pyalex.config.user_agent = f"Inroad/{__version__} (a person asked for this)"
    pyalex.config.max_retries = 0
    return pyalex


def _one(people: Sequence[Mapping[str, Any]], named: str) -> str:
    ids = [str(each.get("id", "")).rpartition("/")[2] for each in people]
    alike = [
        (id, each)
        for id, each in zip(ids, people, strict=True)
        if _AUTHOR.fullmatch(id)
        and str(each.get("display_name", "")).casefold() == named.strip().casefold()
    ]
    if len(alike) == 1 or (len(ids) == 1 and _AUTHOR.fullmatch(ids[0])):
        return alike[0][0] if alike else ids[0]
    if not people:
        raise NotFound(
            f"OpenAlex knows nobody called “{named[:60]}”.",
            hint="Write the whole name, or give an ORCID or an id such as A5023888391.",
        )
    some = "; ".join(_said(id, each) for id, each in zip(ids, people, strict=True))
    raise BadInput(
        f"OpenAlex knows several people for “{named[:60]}”.",
        hint=f"Give one of these ids: {some[:600]}.",
    )


def _said(id: str, each: Mapping[str, Any]) -> str:
    places = each.get("last_known_institutions") or [{}]
    place = places[0].get("display_name") if isinstance(places[0], dict) else ""
    told = [str(each.get("display_name", "")), str(place or "no place named")]
    return f"{id} ({', '.join(told)}, {each.get('works_count', 0)} works)"
