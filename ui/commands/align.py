"""`duban align`: which passages of two documents say the same thing."""

from pathlib import Path

import click

from align import tmx, tsv, units_from_lines
from duban.alignment import Alignment, Relation
from duban.error import UsageError
from ui.commands.option import command
from ui.console import Console
from ui.shapes.align import align_shape


@command("align", "Align two documents. 对齐两个文件。")
@click.argument("a")
@click.argument("b")
@click.option("--units", is_flag=True, help="Each line of the files is one unit. 逐行为单位。")
@click.option(
    "--export",
    nargs=2,
    type=(click.Choice(["tmx", "tsv"]), click.Path(path_type=Path, dir_okay=False)),
    help="Write the alignment as TMX or TSV. 导出。",
)
@click.option(
    "--set",
    "by_hand",
    metavar="IDS=IDS",
    help="Keep that these units belong together, as 12,13=40. 人工订正。",
)
def align(
    console: Console,
    a: str,
    b: str,
    units: bool,
    export: tuple[str, Path] | None,
    by_hand: str | None,
) -> None:
    """Align two documents and show the beads in the order of the first."""
    if by_hand:
        _correct(console, a, b, by_hand)
    alignment = _by_lines(console, a, b) if units else _by_documents(console, a, b)
    if export:
        form, file = export
        console.write(file, tmx(alignment) if form == "tmx" else tsv(alignment).encode("utf-8"))
    if console.as_json:
        console.json(align_shape(alignment, console.language))
    else:
        _print(alignment, console)


def _by_lines(console: Console, a: str, b: str) -> Alignment:
    sides = [Path(name).read_text("utf-8").rstrip("\n").split("\n") for name in (a, b)]
    return console.workbench.align_units(*(units_from_lines(lines) for lines in sides))


def _by_documents(console: Console, a: str, b: str) -> Alignment:
    return console.workbench.align(*map(console.workbench.reading, (a, b)))


def _correct(console: Console, a: str, b: str, by_hand: str) -> None:
    left, _, right = by_hand.partition("=")
    try:
        beads = [[int(each) for each in side.split(",") if each] for side in (left, right)]
        workbench = console.workbench
        sides = [workbench.reading(name) for name in (a, b)]
        workbench.correct(sides[0], sides[1], (beads[0], beads[1]), Relation.PARALLEL)
    except (ValueError, KeyError) as error:
        raise UsageError("DUB-UI-003", given=by_hand) from error


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
