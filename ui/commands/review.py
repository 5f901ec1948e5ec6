"""`duban review`: item by item, whether a submission covers what a notice requires."""

from pathlib import Path

import click

from duban.coverage import Coverage, Status
from duban.document import Document
from review import EXPORTS, deviation_words, reason_words
from ui.commands.option import command, strict
from ui.console import Console
from ui.shapes.review import review_shape


@command("review")
@click.argument("submission")
@click.option("--notice", help="The notice; found by citation if left out. 所依据的通知。")
@click.option(
    "--export",
    "exports",
    multiple=True,
    type=(click.Choice(sorted(EXPORTS)), click.Path(path_type=Path, dir_okay=False)),
    help="Write the review to a file; may be given again. 导出，可重复。",
)
@strict
def review(
    console: Console,
    submission: str,
    notice: str | None,
    exports: tuple[tuple[str, Path], ...],
    strict: bool,
) -> int:
    """Show the coverage of the notice's requirements; exit 1 with --strict when one is not met."""
    done = console.workbench.review(submission, notice)
    for form, file in exports:
        console.write(file, EXPORTS[form](done.coverage, done.documents, console.language))
    if console.as_json:
        console.json(review_shape(done.coverage, done.documents, console.language))
    else:
        show(done.coverage, done.documents, console)
    failing = (Status.MISSING, Status.PARTIAL, Status.DEVIATES)
    return int(strict and any(done.coverage.count(status) for status in failing))


def show(coverage: Coverage, documents: dict[str, Document], console: Console) -> None:
    """Print a review as a table a reviewer can read."""
    rows = [
        (
            str(number),
            console.words(f"kind.{verdict.requirement.kind.value}"),
            " / ".join(s.of(documents[s.document].text) for s in verdict.requirement.spans),
            console.words(f"status.{verdict.status.value}"),
            " / ".join(s.of(documents[s.document].text) for s in verdict.evidence),
            "\n".join(
                [
                    reason_words(verdict, console.language),
                    *(deviation_words(one, console.language) for one in verdict.deviations),
                ]
            ),
        )
        for number, verdict in enumerate(coverage.verdicts, 1)
    ]
    columns = ("ui.number", "ui.kind", "ui.required", "ui.status", "ui.evidence", "ui.reason")
    console.table(columns, rows)
    for status in Status:
        console.line(f"{console.words('status.' + status.value)}: {coverage.count(status)}")
