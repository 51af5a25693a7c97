"""Works that have to be put in order first: a page says so at once, and leads back."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from inroad.actions import long_works
from inroad.actions.house import House
from inroad.actions.work import raised, work_off
from inroad.core.progress import Progress

Visitor = Any
ASKED = "/who/?text_or_file=Do+cranes+learn+songs%3F&limit=3"
FIELDS = re.compile(r'name="(once|csrfmiddlewaretoken)" value="(\w+)"')


@pytest.fixture(autouse=True)
def without_index(
    monkeypatch: pytest.MonkeyPatch, home: Path, house: House, web: Visitor
) -> None:
    """Let every file be a large one, no other work be open, and no index be here."""
    del web  # a page's house is opened first
    monkeypatch.setattr(long_works, "FELT", 1)
    for job in house.jobs.all():
        house.jobs.stop(job.id)
    for index in (home / "index").glob("*/works-*"):
        shutil.rmtree(index)


def test_who_asks_is_led_at_once_to_a_page_that_says_what_goes_on(
    web: Visitor, house: House
) -> None:
    answer = web.get(ASKED)
    assert answer.status_code == 303
    page = web.get(answer["Location"]).content.decode()
    assert "Your works are being put in order." in page
    assert 'http-equiv="refresh"' in page
    assert [job.kind for job in house.jobs.all() if job.open] == ["works"]


def test_the_page_tells_how_far_it_is_and_what_is_done(
    web: Visitor, house: House
) -> None:
    to = web.get(ASKED)["Location"]
    job = house.jobs.take()
    assert job
    house.jobs.beat(job, Progress(430, 1000, "Indexing works"))
    page = web.get(to).content.decode()
    assert "43 percent are done" in page
    assert "Indexing works. Begun one second ago." in page


def test_whoever_waited_is_led_back_to_the_answer(web: Visitor, house: House) -> None:
    to = web.get(ASKED)["Location"]
    assert work_off(house, raised) == 1
    back = web.get(to)
    assert (back.status_code, back["Location"]) == (303, ASKED)
    assert "Ada Lovelace" in web.get(ASKED).content.decode()


def test_asking_again_meanwhile_puts_nothing_down_twice(
    web: Visitor, house: House
) -> None:
    web.get(ASKED)
    assert house.jobs.take()
    assert web.get(ASKED).status_code == 303
    assert len([job for job in house.jobs.all() if job.open]) == 1


def test_a_form_keeps_what_was_typed_and_says_why(web: Visitor) -> None:
    page = web.get("/people/exclude/").content.decode()
    sent = dict(FIELDS.findall(page)) | {"named": "Songs of the moor", "what": "work"}
    answer = web.post("/people/exclude/", sent)
    said = answer.content.decode()
    assert answer.status_code == 503
    assert "Your works are being put in order." in said
    assert "Songs of the moor" in said


def test_a_large_file_comes_in_behind_the_page(web: Visitor, house: House) -> None:
    page = web.get("/people/add/").content.decode()
    new = "@article{a, title={Songs of terns}, author={Flo Gray}}"
    sent = dict(FIELDS.findall(page)) | {"file_text": new}
    answer = web.post("/people/add/", sent)
    assert (answer.status_code, answer["Location"]) == (303, "/jobs/?to=%2Fpeople%2F")
    assert web.post("/people/add/", sent)["Location"] == answer["Location"]
    assert len([job for job in house.jobs.all() if job.open]) == 1
    work_off(house, raised)
    assert web.get(answer["Location"])["Location"] == "/people/"
    assert house.works.named("Flo Gray")


def test_few_works_are_put_in_order_within_the_answer(
    web: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_works, "FELT", 1_000_000)
    assert "Ada Lovelace" in web.get(ASKED).content.decode()


def test_a_file_that_is_lost_is_told_of_at_once(
    web: Visitor, home: Path, house: House
) -> None:
    for file in (home / "files").iterdir():
        if b"Cranes teach" in file.read_bytes():
            file.unlink()
    said = web.get(ASKED)
    assert said.status_code == 200
    assert "could not be read" in said.content.decode()
    assert not any(job.open for job in house.jobs.all())


@pytest.mark.parametrize(
    "to", ["//example.org/", "https://example.org/", "/jobs/?to=/", "javascript:x"]
)
def test_nobody_is_led_anywhere_else(web: Visitor, to: str) -> None:
    answer = web.get("/jobs/", {"to": to})
    assert answer.status_code == 200
    assert "example.org" not in answer.content.decode()


def test_the_terminal_waits_and_answers(inroad: Any) -> None:  # noqa: ANN401 - a runner
    said = inroad("who", "Do cranes learn songs?")
    assert said.code == 0
    assert "Ada Lovelace" in said.out
