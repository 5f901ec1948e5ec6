"""`duban align`: which passages of two documents say the same thing."""

import re
from pathlib import Path

import click

from align import tmx, tsv, units_from_lines
from duban.alignment import Alignment, Relation
from duban.error import UsageError
from duban.message import named
from ingest.encoding import decode
from ingest.reader import Refused
from jobs.reading import Reading
from ui.commands.option import command
from ui.console import Console
from ui.shapes.align import align_shape

_LINE_END = re.compile(r"\r\n|\n|\r")


@command("align")
@click.argument("a")
@click.argument("b")
@click.option("--units", is_flag=True, help="Each line of the files is one unit. 逐行为单位。")
@click.option(
    "--export",
    "exports",
    multiple=True,
    type=(click.Choice(["tmx", "tsv"]), click.Path(path_type=Path, dir_okay=False)),
    help="Write the alignment as TMX or TSV; may be given again. 导出，可重复。",
)
@click.option(
    "--set",
    "by_hand",
    metavar="IDS=IDS",
    help="Keep that these units belong together, as 12,13=40, or stand alone, as 12=. 人工订正。",
)
def align(
    console: Console,
    a: str,
    b: str,
    units: bool,
    exports: tuple[tuple[str, Path], ...],
    by_hand: str | None,
) -> None:
    """Align two documents and show the beads in the order of the first."""
    if by_hand is not None:
        if units:
            raise UsageError("DUB-UI-008")
        _correct(console, a, b, by_hand)
    alignment = _by_lines(console, a, b) if units else _by_documents(console, a, b)
    for form, file in exports:
        console.write(file, tmx(alignment) if form == "tmx" else tsv(alignment).encode("utf-8"))
    if console.as_json:
        console.json(align_shape(alignment, console.language))
    else:
        _print(alignment, console)


def _by_lines(console: Console, a: str, b: str) -> Alignment:
    sides = [units_from_lines(_lines(name)) for name in (a, b)]
    return console.workbench.comparing.units(*sides)


def _lines(name: str) -> list[str]:
    """The lines of a text in any encoding that ingestion knows, without the empty ones at its end.

    Raises `UsageError` for a file that cannot be read or holds no text.
    """
    try:
        text = decode(Path(name).read_bytes()).text
    except OSError as error:
        raise UsageError("DUB-UI-006", path=name, why=_refusal(error)) from error
    except Refused as refused:
        why = named(refused.reason.code)
        raise UsageError("DUB-UI-006", path=name, why=why) from refused
    return _LINE_END.split(text.rstrip("\r\n"))


def _refusal(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return named("ui.no_file")
    return named("ui.is_folder") if isinstance(error, IsADirectoryError) else str(error.strerror)


def _by_documents(console: Console, a: str, b: str) -> Alignment:
    return console.workbench.comparing.alignment(*_readings(console, a, b))


def _readings(console: Console, a: str, b: str) -> tuple[Reading, Reading]:
    left, right = (console.workbench.reading(name) for name in (a, b))
    if left.main.id == right.main.id:
        raise UsageError("DUB-UI-007", a=a, b=b)
    return left, right


def _correct(console: Console, a: str, b: str, by_hand: str) -> None:
    left, right = _readings(console, a, b)
    try:
        console.workbench.comparing.correct(left, right, _beads(by_hand), Relation.PARALLEL)
    except (ValueError, KeyError) as error:
        raise UsageError("DUB-UI-003", given=by_hand) from error


def _beads(by_hand: str) -> tuple[list[int], list[int]]:
    """The ids of A and of B. Raises `ValueError` where none stand, or no sign between the sides."""
    left, sign, right = by_hand.partition("=")
    a, b = (
        sorted({int(each) for each in side.split(",") if each.strip()}) for side in (left, right)
    )
    if not sign or not (a or b):
        raise ValueError(by_hand)
    return a, b


def _print(alignment: Alignment, console: Console) -> None:
    a = {unit.id: unit.text for unit in alignment.a}
    b = {unit.id: unit.text for unit in alignment.b}
    rows = (
        (
            " ".join(a[i] for i in bead.a),
            " ".join(b[i] for i in bead.b),
            f"{console.words('relation.' + bead.relation.value)} {bead.score:.2f}",
            bead.reason.text(console.language),
        )
        for bead in alignment.beads
    )
    console.table(("ui.side_a", "ui.side_b", "ui.relation", "ui.reason"), rows)
