"""`duban categorize`: file the passage of an obligation under a problem category."""

from datetime import UTC, datetime

import click
from typing_extensions import TypedDict

from duban.language import Language
from jobs.categorizing import NONE, Filed
from ui.commands.option import command
from ui.console import Console
from ui.shapes.extract import SuggestionShape, suggestion_shape


class CategorizeShape(TypedDict):
    """A correction as it was kept, with what was proposed before and what holds now."""

    obligation: str
    document: str
    text: str
    category: str
    reviewer: str
    at: str
    before: list[SuggestionShape]
    now: list[SuggestionShape]


@command("categorize")
@click.argument("obligation", metavar="OBLIGATION_ID")
@click.argument("category", metavar="CATEGORY|none")
@click.option("--by", "reviewer", required=True, help="Who corrects it. 核查人姓名。")
def categorize(console: Console, obligation: str, category: str, reviewer: str) -> None:
    """Keep that this passage is of that category, or of none; it holds at once."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    made = console.workbench.filing.file(obligation, category, reviewer, now)
    if console.as_json:
        console.json(_shape(made, console.language))
        return
    filing = made.filing
    name = console.workbench.taxonomy.named(filing.category, console.language)
    told = name or console.words("ui.no_category")
    console.line(filing.text)
    console.line(f"{filing.category or NONE} · {told} · {filing.reviewer} · {filing.day}")


def _shape(made: Filed, language: Language) -> CategorizeShape:
    filing = made.filing
    return {
        "obligation": made.after.id,
        "document": filing.document,
        "text": filing.text,
        "category": filing.category,
        "reviewer": filing.reviewer,
        "at": filing.at,
        "before": [suggestion_shape(one, language) for one in made.before.categories],
        "now": [suggestion_shape(one, language) for one in made.after.categories],
    }
