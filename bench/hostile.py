"""All hostile inputs of the table, a row each: what was expected, what happened, at what cost.

`python -m bench.hostile [--slow | --quick] [--seconds N] [--only NUMBER]`, against the limits
Duban ships with. Inputs that are no file but a state of the machine (a full disk, a killed run,
a file that changes) are tests of their own; their rows run those tests.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from bench.measure import Measure, report
from duban.outcome import Parsed, Quarantined
from duban.settings import IngestSettings
from tests.ingest.hostile.case import Case
from tests.ingest.test_hostile import CASES, judge, run_of

_PROMPT = 2.0  # seconds to a verdict, where the file does not use up its limit
_FILE, _JOB = "tests/ingest/test_file.py", "tests/jobs/test_ingesting.py"
# The rows of the table that are no single file, with the test that makes each.
SCENES = {
    "54 same file under two names": f"{_JOB}::test_same_text_in_another_encoding_is_one_document",
    "54 again after a failure": f"{_JOB}::test_file_that_was_bad_is_read_once_it_is_mended",
    "55 growing while it is read": f"{_FILE}::test_a_growing_file_is_put_off",
    "55 gone before it is read": f"{_FILE}::test_a_file_that_is_gone_is_tried_again",
    "55 no permission": f"{_FILE}::test_no_permission",
    "55 loop of links": f"{_FILE}::test_a_loop_of_links",
    "55 pipe": f"{_FILE}::test_a_pipe_is_not_waited_for",
    "56 odd names": f"{_FILE}::test_odd_names",
    "56 name that is no UTF-8": f"{_FILE}::test_a_name_that_is_no_utf8",
    "57 disk full": f"{_JOB}::test_full_disk_stops_the_run_and_the_next_completes_it",
    "58 killed at any stage": f"{_JOB}::test_killed_run_is_completed_by_the_next",
    "59 both seeds": "tests/gold/test_structure.py",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One input: whether it ended as expected, the seconds and the growth of the asker in MB.

    A file that is read is held by the asker as a value, which is what most of its growth is.
    """

    right: bool
    seconds: float
    growth: float = 0.0
    refused: bool = False


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--slow", action="store_true", help="only the slow ones")
    parser.add_argument("--quick", action="store_true", help="without the slow ones")
    parser.add_argument("--only", type=int, help="only that line of the table")
    parser.add_argument("--seconds", type=float, default=60.0)
    options = parser.parse_args()
    limits = replace(IngestSettings(), seconds=options.seconds, ocr=False)
    chosen = [
        case
        for case in sorted(CASES, key=lambda case: case.number)
        if (case.slow or not options.slow) and not (case.slow and options.quick)
        and options.only in (None, case.number)
    ]  # fmt: skip
    rows = [*_files(chosen, limits)]
    if not options.slow:
        rows += _scenes(options.only)
    return report(_measures(rows, options.seconds))


def _measures(rows: list[Row], seconds: float) -> Iterator[Measure]:
    right = sum(row.right for row in rows) / len(rows)
    prompt = sum(row.seconds <= _PROMPT for row in rows) / len(rows)
    yield Measure(f"hostile inputs that end as the table says, of {len(rows)}", right, 1.0)
    yield Measure("of them within two seconds", prompt, 0)
    slowest = max(row.seconds for row in rows)
    yield Measure("slowest verdict", slowest, seconds + 4, at_most=True, unit=" s")
    for refused, bound, files in ((True, 50, "refused files"), (False, 200, "files that are read")):
        growth = max((row.growth for row in rows if row.refused is refused), default=0.0)
        name = f"growth of the asking process, {files}"
        yield Measure(name, growth, bound, at_most=True, unit=" MB")


def _files(chosen: list[Case], limits: IngestSettings) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        for case in chosen:
            run = run_of(case, Path(folder), limits)
            problem = _problem(case, run.results)
            refused = isinstance(run.results[0], Quarantined)
            row = Row(not problem, run.seconds, run.growth / 2**20, refused)
            said = "; ".join([_said(run.results[0]), *_inner(run.results[1:])])
            wanted = " ".join(filter(None, [case.outcome or "any", *case.codes, *case.warned]))
            _print(row, str(case), wanted, said, problem)
            (Path(folder) / case.name).unlink()
            yield row


def _problem(case: Case, results: tuple[Parsed | Quarantined, ...]) -> str:
    try:
        judge(case, results)
    except AssertionError as error:
        return str(error).partition("\n")[0][:200] or "wrong"
    return ""


def _said(result: Parsed | Quarantined) -> str:
    if isinstance(result, Quarantined):
        return f"quarantined {result.reason.code}"
    codes = sorted({warned.message.code for warned in result.warnings})
    return " ".join([result.outcome.value, *codes])


def _inner(results: tuple[Parsed | Quarantined, ...]) -> list[str]:
    if len(results) > 4:
        return [f"{len(results)} files inside"]
    return [f"inside: {_said(result)}" for result in results]


def _scenes(only: int | None) -> Iterator[Row]:
    """The tests of the rows that are no single file, run together; a skipped one is not right."""
    chosen = {n: t for n, t in SCENES.items() if only is None or n.startswith(f"{only} ")}
    options = ["-vv", "-p", "no:cacheprovider"]
    command = [sys.executable, "-m", "pytest", *options, *chosen.values()]
    done = subprocess.run(command, capture_output=True, text=True, check=False) if chosen else None
    for name, test in chosen.items():
        said = [row for row in done.stdout.splitlines() if row.startswith(test)] if done else []
        row = Row(bool(said) and all(" PASSED" in one for one in said), 0.0)
        found = " ".join(sorted({one.split()[1] for one in said}))
        _print(row, name, test.rpartition("::")[2], found, "")
        yield row


def _print(row: Row, name: str, wanted: str, said: str, problem: str) -> None:
    mark = "right" if row.right else "WRONG"
    cost = f"{row.seconds:6.2f} s {row.growth:+6.1f} MB"
    sys.stdout.write(f"{mark} {name:<28} {cost}  wants {wanted}; got {said} {problem}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
