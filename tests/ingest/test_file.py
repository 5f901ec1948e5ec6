"""Paths: what is no ordinary file, what changes, what has an odd name."""

import os
import threading
import time
from ast import literal_eval
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from duban.outcome import Outcome, Parsed, Quarantined
from duban.settings import IngestSettings
from ingest.file import read_file
from ingest.isolation.nursery import nursery
from tests.ingest.hostile.plain import TEXT
from tests.ingest.hostile.printed import body, pdf, with_bomb

_NOBODY = 65534
LIMITS = replace(IngestSettings(), seconds=8.0, ocr=False)


def only(path: str | bytes | Path) -> Parsed | Quarantined:
    (result,) = read_file(path, LIMITS)
    return result


def refused(path: str | bytes | Path) -> tuple[str, bool]:
    result = only(path)
    assert isinstance(result, Quarantined)
    return result.reason.code, result.transient


def test_a_file_that_is_gone_is_tried_again(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone.txt") == ("DUB-ING-116", True)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / "pipe") == ("DUB-ING-114", False)


def test_a_folder_and_a_device_are_no_files(tmp_path: Path) -> None:
    assert refused(tmp_path)[0] == "DUB-ING-114"
    assert refused("/dev/zero")[0] == "DUB-ING-114"


def test_a_loop_of_links(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert refused(tmp_path / "a") == ("DUB-ING-115", False)


def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    path.chmod(0)
    only(tmp_path / "gone.txt")  # what the answer wants is loaded while everything may be read
    assert as_nobody(lambda: refused(path)) == ("DUB-ING-115", True)


def as_nobody(ask: Callable[[], tuple[str, bool]]) -> tuple[str, bool]:
    """What is answered by a process that may not read everything, as root may."""
    results, end = os.pipe()
    child = os.fork()
    if child == 0:
        if os.geteuid() == 0:
            os.setresuid(_NOBODY, _NOBODY, _NOBODY)
        os.write(end, repr(ask()).encode())
        os._exit(0)
    os.close(end)
    os.waitpid(child, 0)
    with os.fdopen(results) as answer:
        code, transient = literal_eval(answer.read())
    return code, transient


def test_a_growing_file_is_put_off(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT * 200_000)
    stop = threading.Event()
    thread = threading.Thread(target=_grow, args=(path, stop))
    thread.start()
    try:
        assert refused(path) == ("DUB-ING-117", True)
    finally:
        stop.set()
        thread.join()


def _grow(path: Path, stop: threading.Event) -> None:
    with path.open("a") as file:
        while not stop.is_set():
            file.write("又")
            file.flush()


@pytest.mark.parametrize("name", ["长" * 80 + ".txt", "a\nb.txt", "x" * 251 + ".txt"])
def test_odd_names(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(TEXT)
    result = only(path)
    assert isinstance(result, Parsed)
    assert result.source.name == str(path)


def test_a_name_that_is_no_utf8(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xb9\xd8.txt"
    Path(os.fsdecode(path)).write_text(TEXT)
    result = only(path)
    assert isinstance(result, Parsed)
    assert result.source.name.endswith("\\xb9\\xd8.txt")


def test_a_file_over_the_limit_names_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    (result,) = read_file(path, replace(LIMITS, max_bytes=10))
    assert isinstance(result, Quarantined)
    assert "max_bytes" in result.reason.text()


def test_a_killed_file_keeps_its_finished_pages(tmp_path: Path) -> None:
    """The last page unpacks to more than the memory there is: the pages before are kept."""
    path = tmp_path / "long.pdf"
    path.write_bytes(with_bomb(pages=12, size=1 << 28))
    (result,) = read_file(path, replace(LIMITS, memory_bytes=128 << 20))
    assert isinstance(result, Parsed)
    assert result.outcome is Outcome.PARTIAL
    assert "DUB-ING-181" in {warned.message.code for warned in result.warnings}
    assert max(line.page for line in result.source.lines) >= 6


def test_the_same_file_gives_the_same_result(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(body))
    assert only(path) == only(path)


def test_a_lost_warm_process_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    assert isinstance(only(path), Parsed)
    warm = nursery()._process
    assert warm is not None
    warm.kill()
    warm.wait()
    assert isinstance(only(path), Parsed)


def test_nothing_is_left_in_the_scratch_folders(tmp_path: Path) -> None:
    before = set(Path("/tmp").glob("duban-*"))
    (tmp_path / "a.txt").write_text(TEXT)
    only(tmp_path / "a.txt")
    for _ in range(50):
        if set(Path("/tmp").glob("duban-*")) <= before:
            return
        time.sleep(0.1)
    pytest.fail("a scratch folder is left")


def test_threads_may_read_side_by_side(tmp_path: Path) -> None:
    paths = [tmp_path / f"{n}.txt" for n in range(6)]
    for path in paths:
        path.write_text(TEXT + path.name)
    with ThreadPoolExecutor(6) as threads:
        results = list(threads.map(only, paths))
    texts = [result.source.text for result in results if isinstance(result, Parsed)]
    assert [text[-5:] for text in texts] == [f"{n}.txt" for n in range(6)]
