"""`duban align`: which passages of two documents say the same thing."""

from pathlib import Path

import click

from align import units_from_lines
from duban.alignment import Alignment
from ui.commands.option import command
from ui.console import Console
from ui.shapes.align import align_shape


@command("align", "Align two documents. 对齐两个文件。")
@click.argument("a")
@click.argument("b")
@click.option("--units", is_flag=True, help="Each line of the files is one unit. 逐行为单位。")
def align(console: Console, a: str, b: str, units: bool) -> None:
    """Align two documents and show the beads in the order of the first."""
    alignment = _by_lines(console, a, b) if units else _by_documents(console, a, b)
    if console.as_json:
        console.json(align_shape(alignment, console.language))
    else:
        _print(alignment, console)


def _by_lines(console: Console, a: str, b: str) -> Alignment:
    sides = [Path(name).read_text("utf-8").splitlines() for name in (a, b)]
    return console.workbench.align_units(*(units_from_lines(lines) for lines in sides))


def _by_documents(console: Console, a: str, b: str) -> Alignment:
    sides = [console.workbench.reading(name).whole for name in (a, b)]
    return console.workbench.align_units(*map(console.workbench.segmenter.units, sides))


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
