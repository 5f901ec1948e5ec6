"""The watch over a worker: takes its frames and kills it when its time is over."""

import os
import select
import signal
import time
from collections.abc import Iterator

from duban.message import Message, message
from duban.settings import IngestSettings
from ingest.isolation.nursery import Case
from ingest.isolation.wire import BrokenWireError, Kind, receive


class OvertimeError(Exception):
    """The worker had used up its time and was killed."""


class Watch:
    """Reads the frames of one worker against a clock that stands still while others work."""

    def __init__(self, case: Case, limits: IngestSettings) -> None:
        self._case = case
        self._limits = limits
        self._deadline = time.monotonic() + limits.seconds
        self._overtime = False
        self._buffer = bytearray()

    def frames(self) -> Iterator[tuple[Kind, bytes]]:
        """The frames up to the end of the worker, whichever way it ends."""
        try:
            while (frame := receive(self._read)) is not None:
                yield frame
        except (BrokenWireError, OvertimeError):
            return

    def more(self, seconds: float) -> None:
        """Give the worker more time: for a page it has finished, or one that others took."""
        self._deadline += seconds

    def ending(self) -> Message:
        """Why the worker ended without a result."""
        if self._overtime:
            return message("DUB-ING-106", limit=self._limits.seconds)
        ended, peak = self._case.ending()
        limit = self._limits.memory_bytes
        if ended == signal.SIGXCPU:
            return message("DUB-ING-106", limit=self._limits.seconds)
        if ended == signal.SIGKILL or peak > limit / 4:
            return message("DUB-ING-107", limit=limit)
        how = signal.Signals(ended).name if ended else "exit"
        return message("DUB-ING-108", how=how, limit=limit)

    def _read(self, count: int) -> bytes:
        while len(self._buffer) < count:
            piece = self._piece()
            if not piece:
                break
            self._buffer += piece
        taken = bytes(self._buffer[:count])
        del self._buffer[:count]
        return taken

    def _piece(self) -> bytes:
        left = self._deadline - time.monotonic()
        ready, _, _ = select.select([self._case.results], [], [], max(left, 0))
        if not ready:
            self._overtime = True
            self._case.kill()
            raise OvertimeError
        return os.read(self._case.results, 1 << 20)
