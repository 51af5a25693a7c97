"""Long work is done once, goes on after an interruption, and stops when asked."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from inroad.actions import long_hearing, work
from inroad.actions.hearing import bring
from inroad.actions.house import House
from inroad.actions.jobs import jobs, jobs_resume, jobs_stop
from inroad.actions.work import finish, raised, work_off
from inroad.actions.worker import start_worker
from inroad.core.document import text_document
from inroad.core.errors import BadInput, Conflict, InroadError, NotFound, Unavailable
from inroad.core.progress import Progress, Stopped, Tell

TALK = "Ben: What do you earn?\nAda: Three thousand euros a month.\n"
Stop = Callable[[], bool]
Inputs = Mapping[str, Any]


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every beat count, and every transcript be a long one."""
    monkeypatch.setattr(work, "OFTEN", 0.0)
    monkeypatch.setattr(long_hearing, "LONG", 10)


@pytest.fixture
def kind(monkeypatch: pytest.MonkeyPatch) -> Callable[[work.Work], str]:
    """Return a function that names a kind of work for one test."""

    def register(run: work.Work) -> str:
        monkeypatch.setitem(work.KINDS, "tried", run)
        return "tried"

    return register


def counting(house: House, inputs: Inputs, tell: Tell, stopped: Stop) -> Inputs:
    del house
    for n in range(inputs["to"]):
        tell(Progress(n, inputs["to"], "Counting"))
        if stopped():
            raise Stopped
    return {"counted": inputs["to"]}


def test_what_was_put_down_is_done_oldest_first(
    memory_house: House, kind: Callable[[work.Work], str]
) -> None:
    done: list[int] = []

    def noting(house: House, inputs: Inputs, tell: Tell, stopped: Stop) -> Inputs:
        done.append(inputs["to"])
        return counting(house, inputs, tell, stopped)

    name = kind(noting)
    for n in (3, 1, 2):
        memory_house.jobs.start(name, {"to": n})
    assert work_off(memory_house, raised) == 3
    assert done == [3, 1, 2]
    assert [j.result["counted"] for j in memory_house.jobs.all()] == [2, 1, 3]
    assert work_off(memory_house, raised) == 0


def test_a_foreground_task_tells_how_far_it_is(
    memory_house: House, kind: Callable[[work.Work], str]
) -> None:
    told: list[Progress] = []
    house = replace(memory_house, tell=told.append)
    job = finish(house, house.jobs.start(kind(counting), {"to": 3}))
    assert job.state == "done"
    assert [p.done for p in told[:3]] == [0, 1, 2]


def test_stopping_ends_it_at_the_next_beat(
    memory_house: House, kind: Callable[[work.Work], str]
) -> None:
    seen: list[int] = []

    def stopping(house: House, inputs: Inputs, tell: Tell, stopped: Stop) -> Inputs:
        def noted(progress: Progress) -> None:
            seen.append(progress.done)
            if progress.done == 4:
                jobs_stop(house, house.jobs.all()[0].id)
            tell(progress)

        return counting(house, inputs, noted, stopped)

    job = memory_house.jobs.start(kind(stopping), {"to": 1000})
    with pytest.raises(Conflict, match="stopped"):
        finish(memory_house, job)
    assert seen == [0, 1, 2, 3, 4]
    assert memory_house.jobs.find(job.id).state == "stopped"


def test_what_an_ended_program_had_in_hand_is_taken_up_again(
    memory_house: House, kind: Callable[[work.Work], str]
) -> None:
    def killed(house: House, inputs: Inputs, tell: Tell, stopped: Stop) -> Inputs:
        del house, inputs, tell, stopped
        raise KeyboardInterrupt

    job = memory_house.jobs.start(kind(killed), {"to": 2})
    with pytest.raises(KeyboardInterrupt):
        finish(memory_house, job)
    assert memory_house.jobs.find(job.id).state == "working"
    kind(counting)
    assert work_off(memory_house, raised) == 1
    assert memory_house.jobs.find(job.id).result == {"counted": 2}


def test_a_mistake_in_the_inputs_is_told_to_who_waits(
    memory_house: House, kind: Callable[[work.Work], str]
) -> None:
    def failing(house: House, inputs: Inputs, tell: Tell, stopped: Stop) -> Inputs:
        del house, inputs, tell, stopped
        raise BadInput("Nobody speaks.", hint="Give another.")

    job = memory_house.jobs.start(kind(failing), {})
    with pytest.raises(BadInput, match="Nobody speaks") as told:
        finish(memory_house, job)
    assert told.value.hint == "Give another."
    view = jobs(memory_house).jobs[0]
    assert (view.state, view.message) == ("failed", "Nobody speaks.")


def test_a_fault_of_ours_ends_its_piece_alone_and_is_noted(
    memory_house: House, kind: Callable[[work.Work], str]
) -> None:
    def broken(house: House, inputs: Inputs, tell: Tell, stopped: Stop) -> Inputs:
        if inputs["to"] == 1:
            raise ZeroDivisionError("a secret")
        return counting(house, inputs, tell, stopped)

    noted: list[BaseException] = []

    def note(error: BaseException) -> str:
        noted.append(error)
        return "abc123"

    name = kind(broken)
    for n in (1, 2):
        memory_house.jobs.start(name, {"to": n})
    assert work_off(memory_house, note) == 2
    good, bad = memory_house.jobs.all()
    assert (good.state, bad.state) == ("done", "failed")
    assert "secret" not in str(bad)
    assert isinstance(noted[0], ZeroDivisionError)


def test_a_disk_that_does_not_answer_leaves_the_work_for_another_time(
    memory_house: House, kind: Callable[[work.Work], str]
) -> None:
    tries: list[int] = []

    def full(house: House, inputs: Inputs, tell: Tell, stopped: Stop) -> Inputs:
        tries.append(1)
        if len(tries) == 1:
            raise Unavailable("There is no room left.")
        return counting(house, inputs, tell, stopped)

    job = memory_house.jobs.start(kind(full), {"to": 1})
    assert work_off(memory_house, raised) == 0
    assert len(tries) == 1
    assert memory_house.jobs.find(job.id).open
    assert work_off(memory_house, raised) == 1


def test_work_of_a_kind_that_nobody_knows_fails_with_a_sentence(
    memory_house: House,
) -> None:
    job = memory_house.jobs.start("dreaming", {})
    with pytest.raises(InroadError, match="does not know work called 'dreaming'"):
        finish(memory_house, job)


def test_a_worker_in_the_background_does_what_is_put_down_later(
    memory_house: House, kind: Callable[[work.Work], str]
) -> None:
    reached = threading.Event()

    def telling(house: House, inputs: Inputs, tell: Tell, stopped: Stop) -> Inputs:
        del house, tell, stopped
        reached.set()
        return inputs

    name = kind(telling)
    over = start_worker(lambda: memory_house, raised)
    memory_house.jobs.start(name, {})
    assert reached.wait(20)
    over.set()


def test_a_long_conversation_brought_in_is_work_that_ends_in_a_conversation(
    memory_house: House,
) -> None:
    found = bring(memory_house, text_document("talk.txt", TALK))
    (job,) = memory_house.jobs.all()
    assert (job.kind, job.state) == ("hear", "done")
    assert job.result == {"conversation": found.conversation}


def test_bringing_it_again_is_no_work(memory_house: House) -> None:
    for _ in "ab":
        bring(memory_house, text_document("talk.txt", TALK))
    assert len(memory_house.jobs.all()) == 1
    assert len(memory_house.record.read().conversations) == 1


def test_a_hearing_that_was_interrupted_is_gone_on_with(
    memory_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as cut:
        cut.setattr("inroad.actions.proposing.hear_transcript", killed)
        with pytest.raises(KeyboardInterrupt):
            bring(memory_house, text_document("talk.txt", TALK))
    assert memory_house.record.read().conversations == ()
    assert jobs_resume(memory_house).jobs[0].state == "done"
    assert len(memory_house.record.read().conversations) == 1


def test_a_name_that_nobody_has_fails_as_it_would_in_a_short_one(
    memory_house: House,
) -> None:
    with pytest.raises(BadInput, match="Cy"):
        bring(memory_house, text_document("talk.txt", TALK), subject="Cy")


def test_what_is_not_open_cannot_be_stopped(memory_house: House) -> None:
    bring(memory_house, text_document("talk.txt", TALK))
    for named in ("talk.txt", "", "nothing"):
        with pytest.raises(NotFound):
            jobs_stop(memory_house, named)
