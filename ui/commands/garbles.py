"""`duban garbles`: garbled passages with the reading proposed for each."""

from collections.abc import Sequence
from datetime import UTC, datetime

import click

from duban.error import UsageError
from duban.garble import Garble
from jobs.reading import Reading
from jobs.repairing import Accepted
from ui.commands.option import command
from ui.console import Console
from ui.shapes.align import garble_shape


@command("garbles")
@click.argument("file")
@click.option("--against", metavar="OTHER", help="Compare with its counterpart. 对照文件。")
@click.option("--accept", metavar="START", type=int, help="Accept what is proposed there. 采纳。")
@click.option("--as", "words", help="Accept these words instead. 改用此读法。")
@click.option("--by", metavar="NAME", default="", help="Who accepts it. 采纳人。")
def garbles(
    console: Console,
    file: str,
    against: str | None,
    accept: int | None,
    words: str | None,
    by: str,
) -> None:
    """Show every garbled passage of a file; nothing is repaired unless it is accepted."""
    reading = console.workbench.reading(file)
    counterpart = console.workbench.reading(against) if against else None
    found = console.workbench.garbles(reading, counterpart)
    if accept is not None:
        found = tuple(garble for garble in found if garble.span.start == accept)
        given = words is not None
        mendable = [garble for garble in found if given or garble.proposal is not None]
        if not mendable:
            raise UsageError("DUB-UI-004", start=accept)
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        console.workbench.repairing(reading).accept(mendable[0], Accepted(words, by.strip(), now))
    _show(console, reading, found)


def _show(console: Console, reading: Reading, garbles: Sequence[Garble]) -> None:
    if console.as_json:
        text = reading.main.text
        console.json([garble_shape(garble, text, console.language) for garble in garbles])
        return
    rows = (
        (
            f"{garble.span.start}-{garble.span.end}",
            garble.span.of(reading.main.text),
            console.words(f"garble.{garble.kind.value}"),
            garble.proposal or "",
            garble.evidence.text(console.language),
        )
        for garble in garbles
    )
    columns = ("ui.place", "ui.passage", "ui.kind", "ui.proposal", "ui.reason")
    console.table(columns, rows)
