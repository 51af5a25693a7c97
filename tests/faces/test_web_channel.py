"""The server's loop leaves a connection alone while a thread answers on it."""

from types import SimpleNamespace

import pytest

from inroad.web.channel import QuietChannel


def channel(*, answering: bool, left: int, closing: bool = False) -> QuietChannel:
    made = QuietChannel.__new__(QuietChannel)
    made.requests = ["a request"] if answering else []
    made.total_outbufs_len = left
    made.will_close, made.close_when_flushed = closing, False
    made.adj = SimpleNamespace(outbuf_high_watermark=1000)
    return made


@pytest.mark.parametrize(
    ("answering", "left", "closing", "wanted"),
    [
        (True, 10, False, False),
        (True, 0, False, False),
        (True, 1000, False, True),
        (True, 10, True, True),
        (False, 10, False, True),
        (False, 0, False, False),
        (False, 0, True, True),
    ],
)
def test_the_loop_is_asked_only_for_what_no_thread_sends(
    *, answering: bool, left: int, closing: bool, wanted: bool
) -> None:
    made = channel(answering=answering, left=left, closing=closing)
    assert made.writable() is wanted
