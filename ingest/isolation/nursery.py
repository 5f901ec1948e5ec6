"""The nursery: a warm process that forks one worker per file.

It has the readers imported and nothing else open: no store, no sockets, no threads, so that
forking it is quick and safe even when the asking process runs threads. Each worker has a guard
of its own, which kills it when the asking process says so or is gone.
"""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from dataclasses import asdict, dataclass

from duban.error import FailingEnvironmentError
from ingest.isolation.job import Job

_START = "import sys; from ingest.isolation.serve import serve; serve(int(sys.argv[1]))"


@dataclass(slots=True)
class Case:
    """A running worker: its results to read, and the line to its guard."""

    results: int
    guard: socket.socket

    def kill(self) -> None:
        """End the worker; what it had sent can still be read."""
        with contextlib.suppress(OSError):
            self.guard.shutdown(socket.SHUT_WR)

    def ending(self, seconds: float = 5.0) -> tuple[int, int]:
        """The signal that ended the worker (0: none) and its peak memory in bytes."""
        self.guard.settimeout(seconds)
        with contextlib.suppress(OSError, ValueError):
            ended, peak = self.guard.recv(64).split()
            return int(ended), int(peak)
        return signal.SIGKILL, 0

    def close(self) -> None:
        """Give both descriptors back; a worker still running is killed by its guard."""
        os.close(self.results)
        self.guard.close()


class Nursery:
    """The asking process's hold on its warm process."""

    def __init__(self) -> None:
        self.owner = os.getpid()
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._line: socket.socket | None = None

    def start(self, job: Job, file: int) -> Case:
        """A worker on the file. Raises `FailingEnvironmentError` when none can be started."""
        with self._lock:
            for attempt in (1, 2):
                try:
                    return self._ask(job, file)
                except OSError as error:
                    self._stop()
                    if attempt == 2:
                        raise FailingEnvironmentError("DUB-ING-121") from error
        raise AssertionError

    def stop(self) -> None:
        """End the warm process."""
        with self._lock:
            self._stop()

    def _ask(self, job: Job, file: int) -> Case:
        line = self._line or self._start()
        results, results_end = os.pipe()
        guard, guard_end = socket.socketpair()
        try:
            request = json.dumps(asdict(job)).encode("ascii")
            socket.send_fds(line, [request], [file, results_end, guard_end.fileno()])
            if line.recv(1) != b"+":
                raise ConnectionError
        except OSError:
            os.close(results)
            guard.close()
            raise
        finally:
            os.close(results_end)
            guard_end.close()
        return Case(results, guard)

    def _start(self) -> socket.socket:
        self._line, theirs = socket.socketpair()
        number = theirs.fileno()
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
        self._process = subprocess.Popen(  # noqa: S603 - fixed arguments, no shell
            [sys.executable, "-c", _START, str(number)],
            pass_fds=(number,),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            env=environment,
        )
        theirs.close()
        return self._line

    def _stop(self) -> None:
        if self._line is not None:
            self._line.close()
        if self._process is not None:
            self._process.wait(10)
        self._line = self._process = None


_lock = threading.Lock()
_nurseries: list[Nursery] = []


def nursery() -> Nursery:
    """The nursery of this process; a forked process gets its own."""
    with _lock:
        if not _nurseries or _nurseries[0].owner != os.getpid():
            _nurseries[:] = [Nursery()]
        return _nurseries[0]
