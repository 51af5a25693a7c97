"""OpenAlex as it answers, in the form it documents; every word written for these tests.

The transport is one of `requests`, so that pyalex and our own session run as they are.
"""

import io
import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote_plus

from requests import PreparedRequest, Response
from requests.adapters import BaseAdapter
from urllib3 import HTTPResponse

Answer = tuple[int, Mapping[str, str], bytes]


def work(number: int, title: str, author: str = "Ada Lovelace") -> dict[str, Any]:
    """Return one work as OpenAlex tells of it."""
    words = {word: [at] for at, word in enumerate(["We", "hear", "cranes"])}
    person = {"id": "https://openalex.org/A5001", "display_name": author}
    return {
        "id": f"https://openalex.org/W{number}",
        "doi": f"https://doi.org/10.1/{number}",
        "title": title,
        "display_name": title,
        "publication_year": 2024,
        "authorships": [
            {"author": person, "institutions": [{"display_name": "Uni Graz"}]}
        ],
        "primary_location": {"source": {"display_name": "Birds"}},
        "keywords": [{"display_name": "Song"}],
        "abstract_inverted_index": words,
    }


def page(*results: Mapping[str, Any], cursor: str | None = None) -> Answer:
    """Return one page of results, and where the next one is."""
    meta = {"count": len(results), "per_page": 100, "next_cursor": cursor}
    return told({"meta": meta, "results": list(results)})


def told(value: Any) -> Answer:  # noqa: ANN401 - JSON of any shape
    """Return JSON, said well."""
    kind = {"Content-Type": "application/json"}
    return 200, kind, json.dumps(value).encode()


class Recorded(BaseAdapter):
    """A transport that gives one answer after another, and notes what was asked."""

    def __init__(self, *answers: Answer | Exception) -> None:
        super().__init__()
        self.answers = [*answers]
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []

    def send(self, request: PreparedRequest, **given: Any) -> Response:  # type: ignore[override]  # noqa: ANN401 - as requests calls it
        assert given["timeout"], "asked without a limit of time"
        self.asked.append(unquote_plus(request.url or ""))
        self.headers.append({n: str(v) for n, v in request.headers.items()})
        # The last answer is given for ever, so that nobody asks for ever unseen.
        found = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(found, Exception):
            raise found
        status, headers, body = found
        answer = Response()
        answer.status_code = status
        answer.headers.update(headers)
        answer.url = request.url or ""
        answer.request = request
        answer.raw = HTTPResponse(io.BytesIO(body), preload_content=False)
        return answer

    def close(self) -> None:
        """Nothing is open."""
