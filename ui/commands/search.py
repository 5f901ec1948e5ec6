"""`duban search`: obligations and clauses by words, meaning and filters."""

from datetime import datetime

import click

from duban.document import Genre, Level
from duban.obligation import NormType
from duban.query import Page, Query
from ui.commands.option import command
from ui.console import Console
from ui.shapes.search import search_shape

_DAY = click.DateTime(["%Y-%m-%d"])


@command("search")
@click.argument("query", default="")
@click.option(
    "--kind", multiple=True, type=click.Choice([*NormType, "clause"]), help="Type. 类型。"
)
@click.option("--actor", multiple=True, help="Who is bound. 责任主体。")
@click.option(
    "--level", multiple=True, type=click.Choice(list(Level)), help="Level of the body. 层级。"
)
@click.option("--category", multiple=True, help="Problem category. 问题类别。")
@click.option("--fund", multiple=True, help="Fund. 基金。")
@click.option("--region", multiple=True, help="Region. 地区。")
@click.option(
    "--type", "genre", multiple=True, type=click.Choice(list(Genre)), help="Genre. 文种。"
)
@click.option("--due-from", type=_DAY, help="Due on or after that day. 期限起。")
@click.option("--due-to", type=_DAY, help="Due on or before that day. 期限止。")
@click.option("--document", help="Inside one document. 限于某文件。")
@click.option(
    "--limit",
    default=20,
    type=click.IntRange(1, 1000),
    show_default=True,
    help="Hits a page. 每页条数。",
)
@click.option("--offset", default=0, type=click.IntRange(0), help="Hits to pass over. 跳过条数。")
@click.option("--facets", is_flag=True, help="Count values of every field. 分面计数。")
def search(  # noqa: PLR0917 - one argument an option
    console: Console,
    query: str,
    due_from: datetime | None,
    due_to: datetime | None,
    document: str | None,
    limit: int,
    offset: int,
    facets: bool,
    **filters: tuple[str, ...],
) -> None:
    """Show what matches, best first; `--lang` asks for text of that language."""
    if due_from and due_to and due_from > due_to:
        raise click.UsageError("--due-from > --due-to")
    asked = [(name, str(value)) for name, values in filters.items() for value in values]
    if console.asked:
        asked.append(("language", console.language.value))
    found = console.workbench.store.documents.find(document).id if document else ""
    page = console.workbench.search(
        Query(
            query,
            tuple(asked),
            found,
            due_from.date() if due_from else None,
            due_to.date() if due_to else None,
            limit,
            offset,
        )
    )
    if console.as_json:
        console.json(search_shape(page, with_facets=facets))
    else:
        _print(page, console, facets=facets)


def _print(page: Page, console: Console, *, facets: bool) -> None:
    rows = (
        (
            f"{hit.score:.2f} {'+'.join(hit.why)}",
            console.words(f"type.{hit.record.kind}"),
            hit.record.actor,
            hit.record.text,
            f"{hit.record.span.document}:{hit.record.span.start}",
        )
        for hit in page.hits
    )
    columns = ("ui.score", "ui.type", "ui.actor", "ui.passage", "ui.place")
    console.table(columns, rows)
    console.line(console.words("ui.total", count=page.total))
    for name, counts in page.facets.items() if facets else ():
        console.line(f"{name}: " + ", ".join(f"{value} {n}" for value, n in counts.items()))
