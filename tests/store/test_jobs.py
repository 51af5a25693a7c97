"""Long work as it is kept: the same for every place where it can be kept."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.databases import close_databases

from inroad import open_house
from inroad.actions.house import House, Jobs
from inroad.actions.passing_jobs import PassingJobs
from inroad.core.errors import NotFound
from inroad.core.progress import Progress
from inroad.settings import Settings

KEPT = ["passing", "sqlite", pytest.param("pg", marks=pytest.mark.postgres)]


@pytest.fixture(params=KEPT)
def jobs(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Jobs]:
    """Return the work of a new person, in memory and in each kind of database."""
    if request.param == "passing":
        yield PassingJobs()
        return
    server = request.param == "pg"
    url = request.getfixturevalue("postgres_url") if server else None
    yield open_house(Settings(tmp_path / "home", url, wait_seconds=2)).jobs
    close_databases()


HALF = Progress(1, 2, "half")


def test_what_is_put_down_waits(jobs: Jobs) -> None:
    job = jobs.start("hear", {"sha256": "ab"})
    assert (job.kind, job.inputs, job.state) == ("hear", {"sha256": "ab"}, "waiting")
    assert jobs.find(job.id) == job
    assert jobs.all() == (job,)


def test_the_same_work_still_open_is_not_put_down_twice(jobs: Jobs) -> None:
    one, two = (jobs.start("hear", {"a": 1, "b": 2}) for _ in "ab")
    assert one.id == two.id
    assert jobs.start("hear", {"a": 2}).id != one.id


def test_what_came_to_an_end_can_be_put_down_again(jobs: Jobs) -> None:
    first = jobs.start("hear", {})
    taken = jobs.take()
    assert taken
    jobs.end(taken, "done", result={"n": 1})
    assert jobs.find(first.id).result == {"n": 1}
    assert jobs.start("hear", {}).id != first.id


def test_the_oldest_is_taken_up_first_or_the_one_named(jobs: Jobs) -> None:
    one, two = (jobs.start("hear", {"n": n}) for n in range(2))
    taken = jobs.take(two.id)
    assert taken
    assert taken.id == two.id
    jobs.end(taken, "done")
    oldest = jobs.take()
    assert oldest
    assert oldest.id == one.id
    assert jobs.find(one.id).state == "working"


def test_where_nothing_is_open_nothing_is_taken_up(jobs: Jobs) -> None:
    assert jobs.take() is None
    assert jobs.take("nothing") is None


def test_progress_is_kept(jobs: Jobs) -> None:
    jobs.start("hear", {})
    taken = jobs.take()
    assert taken
    assert jobs.beat(taken, HALF)
    assert jobs.find(taken.id).progress == HALF


def test_work_that_nobody_began_stops_at_once(jobs: Jobs) -> None:
    job = jobs.start("hear", {})
    assert jobs.any_open()
    assert jobs.stop(job.id).state == "stopped"
    assert jobs.take() is None
    assert not jobs.any_open()


def test_work_in_hand_learns_at_its_next_beat_that_it_shall_stop(jobs: Jobs) -> None:
    jobs.start("hear", {})
    taken = jobs.take()
    assert taken
    assert jobs.stop(taken.id).state == "working"
    assert not jobs.beat(taken, HALF)
    jobs.end(taken, "stopped")
    assert jobs.find(taken.id).state == "stopped"


def test_what_has_ended_cannot_be_stopped(jobs: Jobs) -> None:
    jobs.start("hear", {})
    taken = jobs.take()
    assert taken
    jobs.end(taken, "done")
    assert jobs.stop(taken.id).state == "done"


def test_a_worker_that_lost_its_place_learns_it_and_ends_nothing(jobs: Jobs) -> None:
    jobs.start("hear", {})
    first, second = jobs.take(), jobs.take()
    assert first
    assert second
    assert not jobs.beat(first, HALF)
    jobs.end(first, "failed")
    assert jobs.beat(second, HALF)
    assert jobs.find(second.id).state == "working"


def test_there_is_one_worker_at_a_time(jobs: Jobs) -> None:
    with jobs.alone() as mine:
        assert mine
    with jobs.alone() as again:
        assert again


def test_what_is_not_there_is_not_found(jobs: Jobs) -> None:
    with pytest.raises(NotFound):
        jobs.find("nothing")
    with pytest.raises(NotFound):
        jobs.stop("nothing")


def test_a_fault_is_kept_as_a_sentence(jobs: Jobs) -> None:
    jobs.start("hear", {})
    taken = jobs.take()
    assert taken
    fault = ("BadInput", "Nobody speaks.", "Give another.")
    jobs.end(taken, "failed", fault=fault)
    assert jobs.find(taken.id).fault == fault


def test_nobody_sees_the_work_of_somebody_else(
    stored: House, neighbour: Callable[[House], House]
) -> None:
    from inroad.store.jobs import StoredJobs  # noqa: PLC0415 - Django runs by now

    mine = stored.jobs
    assert isinstance(mine, StoredJobs)
    theirs = replace(mine, person_id=neighbour(stored).record.read().id)
    job = mine.start("hear", {})
    assert theirs.all() == ()
    assert theirs.take() is None
    with pytest.raises(NotFound):
        theirs.stop(job.id)
    with mine.alone() as one:
        assert one


def test_only_the_latest_that_ended_are_remembered(stored: House) -> None:
    from inroad.store.jobs import MOST  # noqa: PLC0415 - Django runs by now

    jobs = stored.jobs
    for n in range(MOST + 5):
        job = jobs.start("hear", {"n": n})
        jobs.stop(job.id)
    left = jobs.start("hear", {})
    assert len(jobs.all()) == MOST + 1
    assert jobs.all()[0].id == left.id


def test_another_process_is_not_the_worker_while_one_is(
    both: Settings,
) -> None:
    house = open_house(both)
    url = repr(both.database_url)
    code = (
        "from pathlib import Path; from inroad import open_house;"
        "from inroad.settings import Settings;"
        f"house = open_house(Settings(Path({str(both.home)!r}), {url}));"
        "print(house.jobs.alone().__enter__())"
    )

    def other() -> str:
        told = subprocess.run(  # noqa: S603 - our own code
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        )
        return told.stdout.strip()

    with house.jobs.alone() as mine:
        assert mine
        assert other() == "False"
    # It was never let go of in the other process, which took it with it.
    assert other() == "True"
    assert other() == "True"


KILLED = """
import sys, threading
from pathlib import Path
from inroad import open_house
from inroad.actions import work
from inroad.settings import Settings

def hang(house, inputs, tell, stopped):
    stopped()
    print("working", flush=True)
    threading.Event().wait()

work.KINDS["tried"] = hang
house = open_house(Settings(Path(sys.argv[1]), sys.argv[2] or None))
work.finish(house, house.jobs.start("tried", {"n": 1}))
"""


def test_work_in_hand_at_a_kill_is_taken_up_by_the_next_worker(both: Settings) -> None:
    words = [sys.executable, "-c", KILLED, str(both.home), both.database_url or ""]
    with subprocess.Popen(words, stdout=subprocess.PIPE) as begun:  # noqa: S603 - ours
        assert begun.stdout
        assert begun.stdout.readline() == b"working\n"
        jobs = open_house(both).jobs
        with jobs.alone() as mine:
            assert not mine
        begun.kill()
    assert _alone_at_last(jobs)
    with jobs.alone() as mine:
        assert mine
        job = jobs.take()
    assert job
    assert (job.kind, job.inputs) == ("tried", {"n": 1})
    assert jobs.beat(job, HALF)


def _alone_at_last(jobs: Jobs) -> bool:
    """Wait until the server has noticed that a connection is gone."""
    for _ in range(100):
        with jobs.alone() as mine:
            if mine:
                return True
        jobs.wait(0.1)
    return False
