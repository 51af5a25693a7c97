"""One browser's connection, which the server's loop leaves to whoever answers it."""

from waitress.channel import HTTPChannel  # type: ignore[import-untyped] # ships no types


class QuietChannel(HTTPChannel):  # type: ignore[misc] # waitress ships no types
    """A channel that asks for the loop's help only where it needs it.

    While a thread answers, that thread sends what it writes. Waitress would have its
    loop ask all the while whether something is left to send, and the loop would take
    the interpreter from the very thread that is sending: twenty browsers at once then
    wait ten times as long. What is left when the answer is done wakes the loop anyway.
    """

    def writable(self) -> bool:
        """Say whether the loop has something to send, or to close."""
        answering = bool(self.requests)
        if answering and self.total_outbufs_len < self.adj.outbuf_high_watermark:
            return bool(self.will_close or self.close_when_flushed)
        return bool(super().writable())
