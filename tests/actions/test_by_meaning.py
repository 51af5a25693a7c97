"""Comparing works by meaning: for a moment at once, the rest in the background."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from inroad.actions.house import House
from inroad.actions.jobs import jobs, jobs_resume, jobs_stop
from inroad.actions.meaning import (
    leaves,
    people_meaning,
    people_model,
    read_by_meaning,
)
from inroad.actions.people import people_add, who
from inroad.core.document import Writing, text_document
from inroad.core.errors import Unavailable
from inroad.core.progress import quiet
from inroad.people.ports import Vectors
from inroad.show.markdown import markdown
from inroad.sources import work_meaning
from inroad.sources.work_index import WorkIndex

ASKED = Writing("Do cranes learn songs?")


class Same:
    """Embeds every text alike, and counts what it read."""

    name = "same/1"
    width = 2

    def __init__(self) -> None:
        self.read: list[str] = []

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.read += [text for text in texts if text != ASKED]
        return np.tile(np.array([0.6, 0.8], np.float32), (len(texts), 1))


class Clock:
    """Goes on by a second whenever somebody looks."""

    def __init__(self) -> None:
        self.at = datetime(2026, 3, 1, tzinfo=UTC)

    def now(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


@pytest.fixture
def model() -> Same:
    return Same()


@pytest.fixture
def house(
    memory_house: House, tmp_path: Path, model: Same, monkeypatch: pytest.MonkeyPatch
) -> House:
    monkeypatch.setattr(work_meaning, "AT_ONCE", 1)
    found = replace(
        memory_house,
        works=WorkIndex(tmp_path),
        embedder=lambda: model,
        now=Clock().now,
    )
    lines = "\n".join(
        json.dumps(
            {"id": f"w{n}", "title": f"Cranes, part {n}", "authors": [f"Ada X{n}"]}
        )
        for n in range(8)
    )
    other = json.dumps({"id": "o", "title": "Trees", "authors": ["Bo Chen"]})
    people_add(found, text_document("works.jsonl", f"{lines}\n{other}"))
    return found


def test_who_asks_waits_a_moment_and_is_told_how_far_it_is(
    house: House, model: Same
) -> None:
    found = who(house, ASKED)
    assert found.read is not None
    assert 0 < found.read.done < found.read.of == 8
    assert len(model.read) == found.read.done
    assert "compared by meaning so far" in markdown(found)


def test_the_rest_is_read_in_the_background_and_nothing_twice(
    house: House, model: Same
) -> None:
    who(house, ASKED)
    assert [job.state for job in jobs(house).jobs if job.kind == "meaning"] == [
        "waiting"
    ]
    jobs_resume(house)
    found = who(house, ASKED)
    assert found.read is not None
    assert (found.read.done, found.missing) == (8, ())
    assert sorted(model.read) == sorted(set(model.read))
    assert len(model.read) == 8


def test_all_works_are_read_only_where_somebody_says_so(
    house: House, model: Same
) -> None:
    assert people_meaning(house).read == 0
    assert not people_meaning(house).going
    assert people_meaning(house, everything=True).going
    jobs_resume(house)
    assert people_meaning(house).read == 9
    assert len(model.read) == 9
    assert not people_meaning(house, everything=True).going


def test_reading_is_stopped_and_goes_on_where_it_was(house: House, model: Same) -> None:
    people_meaning(house, everything=True)
    (job,) = (job for job in jobs(house).jobs if job.open)
    jobs_stop(house, job.id)
    assert not people_meaning(house).going
    people_meaning(house, everything=True)
    jobs_resume(house)
    assert len(model.read) == 9


def test_without_a_model_words_alone_are_compared(house: House) -> None:
    plain = replace(house, embedder=lambda: None)
    found = who(plain, ASKED)
    assert (found.read, found.missing) == (None, ())
    assert len(found.people) == 8
    assert people_meaning(plain).model == ""
    assert "no sentence model" in markdown(people_meaning(plain))


def test_other_work_goes_before_reading(house: House, model: Same) -> None:
    people_meaning(house, everything=True)
    waiting = house.jobs.start("hear", {"name": "gone.txt"})
    reading = next(job for job in house.jobs.all() if job.kind == "meaning")
    read_by_meaning(house, reading.inputs, quiet, lambda: False)
    assert model.read == []
    again = [job for job in house.jobs.all() if job.kind == "meaning" and job.open]
    assert [job.inputs["turn"] for job in again] == [1, 0]
    house.jobs.stop(waiting.id)
    read_by_meaning(house, again[0].inputs, quiet, lambda: False)
    assert len(model.read) == 9


def test_a_model_is_fetched_by_name_and_used_from_then_on(house: House) -> None:
    here: list[Same] = []

    def fetch() -> Same:
        here.append(Same())
        return here[0]

    without = replace(house, embedder=lambda: next(iter(here), None))
    bare = replace(without, fetch_embedder=fetch)
    assert "inroad people model --from fastembed" in markdown(people_meaning(bare))
    assert people_model(bare, from_="fastembed").model == "same/1"
    assert who(bare, ASKED).read is not None
    assert "huggingface.co" in leaves(from_="fastembed")


def test_a_house_without_models_fetches_none(house: House) -> None:
    with pytest.raises(Unavailable):
        people_model(house, from_="fastembed")
