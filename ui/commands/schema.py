"""`duban schema`: the published JSON Schemas of what the commands print."""

from typing import Any

import click
from pydantic import TypeAdapter

from ui.commands.categorize import CategorizeShape
from ui.commands.check import CheckShape
from ui.commands.deadlines import DeadlinesShape
from ui.commands.ingest import IngestShape
from ui.commands.link import LinkShape
from ui.commands.matrix import MatrixShape
from ui.commands.option import command
from ui.console import Console
from ui.shapes.align import AlignShape, GarbleShape
from ui.shapes.backup import BackupShape
from ui.shapes.extract import ExtractShape
from ui.shapes.parse import ParseShape
from ui.shapes.review import ReviewShape
from ui.shapes.search import SearchShape

SCHEMAS: dict[str, Any] = {
    "align": AlignShape,
    "backup": BackupShape,
    "categorize": CategorizeShape,
    "check": CheckShape,
    "deadlines": DeadlinesShape,
    "extract": ExtractShape,
    "garbles": list[GarbleShape],
    "ingest": IngestShape,
    "link": LinkShape,
    "matrix": MatrixShape,
    "parse": ParseShape,
    "restore": BackupShape,
    "review": ReviewShape,
    "search": SearchShape,
}


@command("schema")
@click.argument("name", type=click.Choice(sorted(SCHEMAS)))
def schema(console: Console, name: str) -> None:
    """Print the schema that `duban NAME --json` keeps to."""
    console.json(TypeAdapter(SCHEMAS[name]).json_schema())
