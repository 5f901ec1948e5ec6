"""`duban extract`: obligations, deadlines, thresholds and categories of a file or of lines."""

import datetime as dt
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import click
from pydantic import TypeAdapter, ValidationError

from duban.document import Document, Genre
from duban.language import Language
from duban.message import message
from duban.obligation import Extraction
from ui.commands.option import command
from ui.console import Console
from ui.shapes.extract import ExtractShape, extract_shape


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of `--jsonl`."""

    text: str
    id: str | int | None = None
    lang: Language | None = None
    date: dt.date | None = None
    genre: Genre | None = None


_ASKED = TypeAdapter(Asked)


@command("extract")
@click.argument("file", required=False)
@click.option("--jsonl", is_flag=True, help="One JSON text a line on stdin. 逐行读取 JSON。")
def extract(console: Console, file: str | None, jsonl: bool) -> None:
    """Show what a file says; with --jsonl, one answer for each line read, in order."""
    if jsonl:
        for number, line in enumerate(sys.stdin, 1):
            if not line.strip():
                continue
            answer = _line(console, line, number)
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
            sys.stdout.flush()
        return
    if file is None:
        raise click.UsageError("FILE or --jsonl. 请给出文件或 --jsonl。")
    reading = console.workbench.reading(file)
    parts = [(one, reading.extractions[one.id]) for one in reading.documents]
    if console.as_json:
        console.json(_joined([extract_shape(e, d.text, console.language) for d, e in parts]))
    else:
        for document, extraction in parts:
            _print(document, extraction, console)


def _joined(shapes: list[ExtractShape]) -> ExtractShape:
    joined: ExtractShape = {
        "obligations": [],
        "deadlines": [],
        "thresholds": [],
        "stages": [],
        "categories": [],
    }
    for shape in shapes:
        joined["obligations"] += shape["obligations"]
        joined["deadlines"] += shape["deadlines"]
        joined["thresholds"] += shape["thresholds"]
        joined["stages"] += shape["stages"]
        joined["categories"] += shape["categories"]
    return joined


def _line(console: Console, line: str, number: int) -> Mapping[str, Any]:
    """The answer to one line; a line that cannot be read is answered with its error."""
    try:
        asked = _ASKED.validate_json(line)
    except ValidationError as error:
        place = ".".join(map(str, error.errors()[0]["loc"])) or "JSON"
        told = message("DUB-UI-001", line=number, why=place)
        wrong = {"code": told.code, "message": told.text(console.language)}
        return {"id": _id_of(line), "error": wrong}
    day = asked.date.isoformat() if asked.date else None
    extractor = console.workbench.extractor
    extraction = extractor.text(asked.text, asked.lang, day, asked.genre)
    return {"id": asked.id, **extract_shape(extraction, asked.text, console.language)}


def _id_of(line: str) -> object:
    """The id of a line that is wrong otherwise, so that its error can be told apart."""
    try:
        asked = json.loads(line)
    except ValueError:
        return None
    return asked.get("id") if isinstance(asked, dict) else None


def _print(document: Document, extraction: Extraction, console: Console) -> None:
    rows = [
        (
            console.words(f"type.{one.type.value}"),
            one.actor.name if one.actor else "",
            document.words(one.span),
            "; ".join(document.words(deadline.span) for deadline in one.deadlines),
            one.reason.text(console.language),
        )
        for one in extraction.obligations
        if one.is_duty
    ]
    columns = ("ui.type", "ui.actor", "ui.passage", "ui.deadline", "ui.reason")
    console.table(columns, rows)
