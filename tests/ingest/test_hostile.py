"""Hostile inputs: each ends as the table says, within its time, and the parent stays small."""

import gc
import os
import time
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from duban.outcome import Outcome, Parsed, Quarantined
from duban.settings import IngestSettings
from ingest.file import read_file
from tests.ingest.hostile import archives, letters, plain, printed, web, words
from tests.ingest.hostile.case import Case

LIMITS = replace(IngestSettings(), seconds=8.0, memory_bytes=600 << 20, ocr=False)
CASES = (*plain.CASES, *printed.CASES, *words.CASES, *archives.CASES, *letters.CASES, *web.CASES)


@pytest.mark.parametrize("case", [case for case in CASES if not case.slow], ids=str)
def test_ends_as_the_table_says(case: Case, tmp_path: Path) -> None:
    check(case, tmp_path, LIMITS)


@dataclass(frozen=True, slots=True)
class Run:
    """How one input was read: what came of it, the seconds and the growth of this process."""

    results: tuple[Parsed | Quarantined, ...]
    seconds: float
    growth: int


def check(case: Case, folder: Path, limits: IngestSettings) -> Run:
    """Read the case and compare."""
    run = run_of(case, folder, limits)
    assert run.growth < case.growth * 2**20
    assert run.seconds < limits.seconds + 4
    judge(case, run.results)
    return run


def run_of(case: Case, folder: Path, limits: IngestSettings) -> Run:
    """Write the input and read it."""
    path = folder / case.name
    _make(case, path)
    before = _from_here()
    started = time.monotonic()
    results = read_file(path, limits)
    return Run(results, time.monotonic() - started, _peak() - before)


def judge(case: Case, results: tuple[Parsed | Quarantined, ...]) -> None:
    """Whether the file and those inside it ended as the table says."""
    own, *inner = results
    _judge(case, own)
    if case.inside:
        assert case.inside in {r.reason.code for r in inner if isinstance(r, Quarantined)}
    if case.children:
        assert tuple(_name(result) for result in inner) == case.children
    if case.names:
        assert tuple(_file(result).rpartition("!/")[2] for result in inner) == case.names


def _make(case: Case, path: Path) -> None:
    """Write the input; in a process of its own where making it takes memory."""
    if not case.slow:
        path.write_bytes(case.make())
        return
    maker = os.fork()
    if maker == 0:
        path.write_bytes(case.make())
        os._exit(0)
    os.waitpid(maker, 0)


def _from_here() -> int:
    """The memory this process has now, in bytes; its peak is counted from here on."""
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5")
    return _memory("VmRSS")


def _peak() -> int:
    return _memory("VmHWM")


def _memory(name: str) -> int:
    rows = Path("/proc/self/status").read_text().splitlines()
    row = next(row for row in rows if row.startswith(name))
    return int(row.split()[1]) * 1024


def _judge(case: Case, own: Parsed | Quarantined) -> None:
    if isinstance(own, Quarantined):
        assert own.reason.code in case.codes, own.reason
        assert case.outcome in ("", "quarantined") or case.codes
        assert own.file.endswith(case.name)
        return
    assert case.outcome in ("", own.outcome.value), (own.outcome, own.warnings)
    warned = {warned.message.code for warned in own.warnings}
    assert set(case.warned) <= warned, warned
    assert case.says in own.source.text, own.source.text[:300]
    if case.nodes is not None:
        nodes = [node for document in own.source.documents for node in document.nodes]
        assert sum(bool(node.label) for node in nodes) == case.nodes
    if not case.children and not case.inside:
        assert own.source.text.strip() or own.outcome is Outcome.NEEDS_OCR


def _file(result: Parsed | Quarantined) -> str:
    return result.file if isinstance(result, Quarantined) else result.source.name


def _name(result: Parsed | Quarantined) -> str:
    if isinstance(result, Quarantined):
        return "quarantined"
    return "ok" if result.outcome is Outcome.WARNINGS else result.outcome.value
