"""`duban deadlines`: what falls due, from the requirements of every notice of the record."""

from datetime import datetime
from pathlib import Path

import click
from typing_extensions import TypedDict

from review import Item, calendar
from ui.commands.option import command
from ui.console import Console

_DAY = click.DateTime(["%Y-%m-%d"])


class DueShape(TypedDict):
    """One thing that falls due."""

    due: str
    requirement: str
    document: str
    passage: str
    actor: str
    rrule: str


class DeadlinesShape(TypedDict):
    """All of them, by day."""

    deadlines: list[DueShape]


@command("deadlines")
@click.option("--from", "start", type=_DAY, help="On or after that day. 起始日。")
@click.option("--to", "end", type=_DAY, help="On or before that day. 截止日。")
@click.option("--ics", type=click.Path(path_type=Path, dir_okay=False), help="iCalendar 日历文件。")
def deadlines(
    console: Console, start: datetime | None, end: datetime | None, ics: Path | None
) -> None:
    """Show what falls due by day; recurrences only between two given days."""
    if start and end and start > end:
        raise click.UsageError("--from > --to")
    items = console.workbench.agenda(start.date() if start else None, end.date() if end else None)
    if ics:
        console.write(ics, calendar(items).encode("utf-8"))
    if console.as_json:
        console.json(DeadlinesShape(deadlines=[_shape(item) for item in items]))
    else:
        rows = ((item.due.isoformat(), item.actor, item.passage) for item in items)
        console.table(("ui.date", "ui.actor", "ui.passage"), rows)


def _shape(item: Item) -> DueShape:
    return {
        "due": item.due.isoformat(),
        "requirement": item.requirement,
        "document": item.span.document,
        "passage": item.passage,
        "actor": item.actor,
        "rrule": item.rule,
    }
