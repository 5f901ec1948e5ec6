"""`duban parse`: one file, without the record."""

from pathlib import Path

import click

from duban.document import Document
from duban.outcome import Parsed
from ingest import read_file
from ui.commands.option import command
from ui.console import Console
from ui.shapes.parse import parse_shape


@command("parse")
@click.argument("file", type=click.Path(path_type=Path))
def parse(console: Console, file: Path) -> int:
    """Show what one file holds; exit 1 when it cannot be read."""
    status = 0
    for result in read_file(file, console.settings.ingest):
        if not isinstance(result, Parsed):
            console.complain(result.reason)
            status = 1
        elif console.as_json:
            console.json(parse_shape(result, console.language))
        else:
            for document in result.source.documents:
                _print(document, console)
            for warned in result.warnings:
                console.line(f"! {warned.message.code} {warned.message.text(console.language)}")
    return status


def _print(document: Document, console: Console) -> None:
    title = document.title.value if document.title else console.words("ui.untitled")
    number = f"  {document.number.canonical}" if document.number else ""
    console.line(f"{document.id}  {document.genre.value}  {title}{number}")
    for node in document.nodes:
        heading = document.words(node.heading) if node.heading else ""
        start = document.text[node.span.start : node.span.end].split("\n", 1)[0]
        shown = f"{node.label} {heading}" if heading else start
        console.line("  " * (node.level + 1) + shown[:80])
