"""Long work in the browser: begun by a form, watched, stopped, led on from."""

import re
from typing import Any

import pytest

from inroad.actions import long_hearing
from inroad.actions.house import House
from inroad.actions.work import raised, work_off
from inroad.web import waiting

Visitor = Any
FIELDS = re.compile(r'name="(once|csrfmiddlewaretoken)" value="(\w+)"')


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch, house: House) -> None:
    """Let every transcript be a long one, and no other work be open."""
    monkeypatch.setattr(long_hearing, "LONG", 10)
    for job in house.jobs.all():
        house.jobs.stop(job.id)


def brought(web: Visitor) -> Any:  # noqa: ANN401 - what a client answers
    page = web.get("/interview/hear/").content.decode()
    talk = "Ben: What do you earn?\nAda: Three thousand euros a month.\n"
    sent = dict(FIELDS.findall(page)) | {"file_text": talk}
    return web.post("/interview/hear/", sent)


def test_a_long_conversation_is_heard_behind_the_page(
    web: Visitor, house: House
) -> None:
    before = house.record.read().conversations
    to = brought(web)["Location"]
    assert to.startswith("/jobs/?at=")
    page = web.get(to).content.decode()
    assert "It waits for its turn." in page
    assert 'http-equiv="refresh"' in page
    assert house.record.read().conversations == before


def test_who_waits_is_led_to_what_was_heard(web: Visitor, house: House) -> None:
    to = brought(web)["Location"]
    assert work_off(house, raised) == 1
    answer = web.get(to)
    talk = house.record.read().conversations[-1]
    assert answer["Location"] == f"/interview/heard/{talk.id}/"
    assert "Three thousand" in web.get(answer["Location"]).content.decode()


def test_work_can_be_stopped_and_leaves_no_conversation(
    web: Visitor, house: House
) -> None:
    before = house.record.read().conversations
    page = web.get(brought(web)["Location"]).content.decode()
    job = re.search(r'name="job" value="([\w-]+)"', page)
    assert job
    web.post("/jobs/", dict(FIELDS.findall(page)) | {"job": job[1]})
    assert work_off(house, raised) == 0
    assert "It was stopped" in web.get("/jobs/").content.decode()
    assert house.record.read().conversations == before


def test_stopping_what_is_not_there_is_a_sentence(web: Visitor) -> None:
    page = web.get("/log/add/").content.decode()
    answer = web.post("/jobs/", dict(FIELDS.findall(page)) | {"job": "nothing"})
    assert answer.status_code == 404
    assert "No open work" in answer.content.decode()


def test_progress_is_on_the_next_page_though_the_record_is_the_same(
    web: Visitor, house: House
) -> None:
    from inroad.core.progress import Progress  # noqa: PLC0415 - only here

    to = brought(web)["Location"]
    web.get(to)
    job = house.jobs.take()
    assert job
    house.jobs.beat(job, Progress(430, 1000, "Hearing"))
    page = web.get(to).content.decode()
    assert "43 percent are done" in page
    assert "Line 1 of 2, about. Begun one second ago" in page


def test_no_transcript_at_all_is_said_at_once(web: Visitor) -> None:
    page = web.get("/interview/hear/").content.decode()
    sent = dict(FIELDS.findall(page)) | {"file_text": "nobody speaks in this at all"}
    answer = web.post("/interview/hear/", sent)
    assert answer.status_code == 400
    assert "Nobody speaks" in answer.content.decode()


def test_what_takes_a_second_is_waited_for_and_what_takes_less_is_not(
    web: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_hearing, "LONG", 100_000)
    assert brought(web)["Location"].startswith("/interview/heard/")
    monkeypatch.setattr(waiting, "FELT", 10)
    page = web.get("/interview/hear/").content.decode()
    talk = "Ben: What do you earn?\nAda: Four thousand euros a month.\n"
    sent = dict(FIELDS.findall(page)) | {"file_text": talk}
    assert web.post("/interview/hear/", sent)["Location"].startswith("/jobs/?at=")
