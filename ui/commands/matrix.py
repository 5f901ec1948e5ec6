"""`duban matrix`: every submission under a notice by its requirements."""

import click
from typing_extensions import TypedDict

from review import Matrix
from ui.commands.option import command
from ui.console import Console


class MatrixRowShape(TypedDict):
    """One requirement and the status of each submission, by id; null where it was not asked."""

    id: str
    paraphrase: str
    statuses: dict[str, str | None]


class MatrixShape(TypedDict):
    """All submissions under one notice."""

    notice: str
    submissions: list[str]
    requirements: list[MatrixRowShape]


@command("matrix")
@click.option("--notice", required=True, help="The notice. 通知。")
@click.option("--holes", is_flag=True, help="Only where something falls short. 只列有欠缺的。")
def matrix(console: Console, notice: str, holes: bool) -> None:
    """Show the reviews that were made under a notice."""
    made = console.workbench.matrix(notice)
    if console.as_json:
        console.json(_shape(made, holes=holes))
    else:
        _print(made, console, holes=holes)


def _shape(made: Matrix, *, holes: bool) -> MatrixShape:
    rows: list[MatrixRowShape] = [
        {
            "id": row.requirement.id,
            "paraphrase": row.requirement.passage,
            "statuses": {
                submission: verdict.status.value if verdict else None
                for submission, verdict in zip(made.submissions, row.verdicts, strict=True)
            },
        }
        for row in (made.holes() if holes else made.rows)
    ]
    return {"notice": made.notice, "submissions": list(made.submissions), "requirements": rows}


def _print(made: Matrix, console: Console, *, holes: bool) -> None:
    for number, submission in enumerate(made.submissions, 1):
        console.line(f"{number}. {console.workbench.named(submission)}")
    rows = (
        (
            row.requirement.passage,
            *(
                f"{number}. {console.words('status.' + verdict.status.value)}" if verdict else ""
                for number, verdict in enumerate(row.verdicts, 1)
            ),
        )
        for row in (made.holes() if holes else made.rows)
    )
    console.table(("ui.required", *["ui.status"] * len(made.submissions)), rows)
