"""`duban ingest`: files, folders and archives into the record."""

import time
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import NotRequired

import click
from typing_extensions import TypedDict

from duban.outcome import Outcome
from jobs.discovery import files
from jobs.ingesting import FileReport
from ui.commands.option import command, strict
from ui.console import Console
from ui.shapes.parse import WarningShape, warning_shape


class FileShape(TypedDict):
    """What became of one file."""

    file: str
    sha256: str
    outcome: str
    code: NotRequired[str]
    message: NotRequired[str]
    advice: NotRequired[str]
    documents: list[str]
    warnings: list[WarningShape]


class IngestShape(TypedDict):
    """A run: every file, and the count of each outcome."""

    files: list[FileShape]
    summary: dict[str, int]


@command("ingest")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--jobs", default=1, show_default=True, help="Files read at once. 并行数。")
@click.option("--watch", is_flag=True, help="Go on looking for new files. 持续监视。")
@click.option("--retry", metavar="CODE", help="Try files set aside with that code. 重试。")
@click.option("--dry-run", is_flag=True, help="Read and report, keep nothing. 只报告不入库。")
@strict
def ingest(  # noqa: PLR0917 - one argument an option
    console: Console,
    paths: tuple[Path, ...],
    jobs: int,
    watch: bool,
    retry: str | None,
    dry_run: bool,
    strict: bool,
) -> int:
    """Take files in; one line a file, then the count of each outcome."""
    aside = console.workbench.store.files.aside(retry) if retry else ()
    again = [Path(one.file.split("!", 1)[0]) for one in aside]
    reports = _run(console, [*paths, *again], jobs=jobs, dry_run=dry_run)
    while watch:
        time.sleep(2)
        _run(console, paths, jobs=jobs, dry_run=dry_run, quiet=True)
    failed = any(report.outcome is Outcome.QUARANTINED for report in reports)
    return int(strict and failed)


def _run(
    console: Console, paths: Sequence[Path], *, jobs: int, dry_run: bool, quiet: bool = False
) -> list[FileReport]:
    found = files(paths)
    ingestion = console.workbench.ingestion(dry_run=dry_run)
    reports: list[FileReport] = []
    for number, report in enumerate(ingestion.run(found, jobs), 1):
        reports.append(report)
        if not (quiet and report.outcome is Outcome.UNCHANGED):
            console.progress(f"[{number}/{len(found)}] {report.outcome.value}  {report.file}")
    if not dry_run:
        console.workbench.index()
    if console.as_json:
        console.json(_shape(reports, console))
    elif not quiet:
        _print(reports, console)
    return reports


def _print(reports: Sequence[FileReport], console: Console) -> None:
    for report in reports:
        told = [report.reason] if report.reason else []
        for each in chain(told, (warned.message for warned in report.warnings)):
            console.line(f"{report.file}: {each.code} {each.text(console.language)}")
            console.line(f"    {each.advice(console.language)}")
    for outcome, count in _summary(reports).items():
        console.line(f"{console.words('outcome.' + outcome)}: {count}")


def _shape(reports: Sequence[FileReport], console: Console) -> IngestShape:
    return {"files": [_file(report, console) for report in reports], "summary": _summary(reports)}


def _file(report: FileReport, console: Console) -> FileShape:
    shape: FileShape = {
        "file": report.file,
        "sha256": report.sha256,
        "outcome": report.outcome.value,
        "documents": list(report.documents),
        "warnings": [warning_shape(one, console.language) for one in report.warnings],
    }
    if report.reason:
        shape["code"] = report.reason.code
        shape["message"] = report.reason.text(console.language)
        shape["advice"] = report.reason.advice(console.language)
    return shape


def _summary(reports: Sequence[FileReport]) -> dict[str, int]:
    counted = Counter(report.outcome.value for report in reports)
    return {outcome.value: counted[outcome.value] for outcome in Outcome if outcome in counted}
