"""The warm process itself: it forks a guard and a worker for each request."""

import contextlib
import gc
import json
import os
import select
import shutil
import signal
import socket
import tempfile

from duban.settings import IngestSettings
from ingest.isolation.job import Job
from ingest.isolation.worker import warm, work

_MESSAGE = 1 << 16
# One file makes few cycles and ends with its process: looking for them often costs a fifth.
_COLLECTED = 100_000


def serve(number: int) -> None:
    """The warm process: fork a guard and a worker for each request until the asker is gone."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    warm()
    gc.freeze()
    gc.set_threshold(_COLLECTED)
    with socket.socket(fileno=number) as line:
        while True:
            request, descriptors, _, _ = socket.recv_fds(line, _MESSAGE, 3)
            if not request:
                return
            if os.fork() == 0:
                line.close()
                _guard(request, *descriptors)
                os._exit(0)
            for descriptor in descriptors:
                os.close(descriptor)
            line.send(b"+")


def _guard(request: bytes, file: int, results: int, line: int) -> None:
    """Fork the worker, wait for its end or for the word to kill it, and report how it ended."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    alive, life = os.pipe()
    scratch = tempfile.mkdtemp(prefix="duban-")
    worker = os.fork()
    if worker == 0:
        os.close(alive)
        os.close(line)
        tempfile.tempdir = scratch
        _run(request, file, results)
    for descriptor in (life, file, results):
        os.close(descriptor)
    with socket.socket(fileno=line) as asker:
        ready, _, _ = select.select([alive, asker.fileno()], [], [])
        if asker.fileno() in ready:
            os.kill(worker, signal.SIGKILL)
        _, status, usage = os.wait4(worker, 0)
        shutil.rmtree(scratch, ignore_errors=True)
        ended = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
        with contextlib.suppress(OSError):
            asker.send(f"{ended} {usage.ru_maxrss * 1024}".encode())


def _run(request: bytes, file: int, results: int) -> None:
    silence = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silence, stream)
    asked = json.loads(request)
    job = Job(**{**asked, "limits": IngestSettings(**asked["limits"])})
    try:
        work(job, file, results)
    finally:
        os._exit(0)
