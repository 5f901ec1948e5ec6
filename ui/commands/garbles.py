"""`duban garbles`: garbled passages with the reading proposed for each."""

import click

from ui.commands.option import command
from ui.console import Console
from ui.shapes.align import garble_shape


@command("garbles", "Show garbled passages and proposals. 查找错乱段落并给出修复建议。")
@click.argument("file")
@click.option("--against", metavar="OTHER", help="Compare with its counterpart. 对照文件。")
def garbles(console: Console, file: str, against: str | None) -> None:
    """Show every garbled passage of a file; nothing is repaired."""
    reading = console.workbench.reading(file)
    counterpart = console.workbench.reading(against) if against else None
    found = console.workbench.garbles(reading, counterpart)
    if console.as_json:
        text = reading.main.text
        console.json([garble_shape(garble, text, console.language) for garble in found])
        return
    rows = (
        (
            f"{garble.span.start}-{garble.span.end}",
            garble.span.of(reading.main.text),
            console.words(f"garble.{garble.kind.value}"),
            garble.proposal or "",
            garble.evidence.text(console.language),
        )
        for garble in found
    )
    columns = ("ui.place", "ui.passage", "ui.kind", "ui.proposal", "ui.reason")
    console.table(columns, rows)
