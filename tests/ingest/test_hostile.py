"""Hostile inputs: each ends as the table says, within its time, and the parent stays small."""

import os
import resource
import time
from dataclasses import replace
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
def test_ends_as_the_table_says(case: Case, tmp_path):
    check(case, tmp_path, LIMITS)


def check(case: Case, folder, limits: IngestSettings) -> float:
    """Read the case and compare; returns the seconds it took."""
    path = folder / case.name
    _make(case, path)
    before = grown()
    started = time.monotonic()
    own, *inner = read_file(path, limits)
    took = time.monotonic() - started
    assert grown() - before < case.growth * 2**20
    assert took < limits.seconds + 4
    _judge(case, own)
    if case.inside:
        assert case.inside in {r.reason.code for r in inner if isinstance(r, Quarantined)}
    if case.children:
        assert tuple(_name(result) for result in inner) == case.children
    return took


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


def grown() -> int:
    """The peak memory of this process, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


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
    if not case.children and not case.inside:
        assert own.source.text.strip() or own.outcome is Outcome.NEEDS_OCR


def _name(result: Parsed | Quarantined) -> str:
    if isinstance(result, Quarantined):
        return "quarantined"
    return "ok" if result.outcome is Outcome.WARNINGS else result.outcome.value
