"""`duban link`: which notice a document answers, which it translates or supersedes."""

import click
from typing_extensions import TypedDict

from review import Link
from ui.commands.option import command
from ui.console import Console
from ui.shapes.parse import CitationShape, citation_shape
from ui.shapes.span import PlaceShape, place


class LinkedShape(TypedDict):
    """One link, with the words it rests on."""

    document: str
    target: str
    kind: str
    score: float
    span: PlaceShape | None
    reason: str


class LinkShape(TypedDict):
    """The links of every document of a file, and all that it cites."""

    links: list[LinkedShape]
    cites: list[CitationShape]


@command("link")
@click.argument("file")
@click.option("--to", "others", multiple=True, help="Files to link to, besides the record. 候选。")
def link(console: Console, file: str, others: tuple[str, ...]) -> None:
    """Show the links of a file to what the record holds, surest first."""
    reading = console.workbench.reading(file)
    beside = [one for other in others for one in console.workbench.reading(other).documents]
    found = console.workbench.links(reading, beside)
    text = reading.main.text
    if console.as_json:
        cites = [citation_shape(one, text) for each in reading.documents for one in each.cites]
        links = [_linked(each, text, console) for each in found]
        console.json(LinkShape(links=links, cites=cites))
        return
    for each in found:
        target = console.workbench.named(each.target, beside)
        words = console.words(f"link.{each.kind.value}", target=target)
        console.line(f"{words}  {each.score:.2f}  {each.reason.text(console.language)}")
    if not found:
        console.line(console.words("ui.no_links"))


def _linked(found: Link, text: str, console: Console) -> LinkedShape:
    return {
        "document": found.document,
        "target": found.target,
        "kind": found.kind.value,
        "score": round(found.score, 4),
        "span": place(found.span, text) if found.span else None,
        "reason": found.reason.text(console.language),
    }
