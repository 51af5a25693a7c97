"""Worker: does what is open, in a thread of its own, and rests where nothing is."""

import threading
from collections.abc import Callable

from inroad.actions.house import House
from inroad.actions.work import PATIENCE, import_kinds, work_off
from inroad.core.errors import InroadError

OpenHouse = Callable[[], House]
NoteFault = Callable[[BaseException], str]


def start_worker(open_house: OpenHouse, note_fault: NoteFault) -> threading.Event:
    """Start working in the background; setting the event returned ends it.

    The thread ends with its process, whatever it is doing: what was in hand is taken
    up at the next start.
    """
    import_kinds()
    over = threading.Event()
    thread = threading.Thread(
        target=_work, args=(open_house, note_fault, over), name="worker", daemon=True
    )
    thread.start()
    return over


def _work(open_house: OpenHouse, note_fault: NoteFault, over: threading.Event) -> None:
    house: House | None = None
    while not over.is_set():
        try:
            # Opened anew for what there is to do: the day may have changed.
            if house is None or house.jobs.any_open():
                house = open_house()
                work_off(house, note_fault)
        except InroadError:
            pass  # a home that cannot be opened now may be opened later
        except Exception as error:  # noqa: BLE001 - a fault of ours ends no worker
            note_fault(error)
        if house is None:
            over.wait(PATIENCE)
        else:
            house.jobs.wait(PATIENCE)
