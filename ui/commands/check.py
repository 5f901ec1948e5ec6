"""`duban check`: whether the record is whole."""

from typing_extensions import TypedDict

from duban.store import Store
from jobs.checking import check as check_record
from ui.commands.option import command
from ui.console import Console


class FindingShape(TypedDict):
    """One thing that is wrong with the record."""

    code: str
    message: str


class CheckShape(TypedDict):
    """Everything that is wrong, and how much was looked at."""

    findings: list[FindingShape]
    files: int
    documents: int
    decisions: int


@command("check")
def check(console: Console) -> int:
    """Verify the record; exit 1 when anything is wrong."""
    found = check_record(Store(console.settings.store.url))
    if console.as_json:
        findings: list[FindingShape] = [
            {"code": one.code, "message": one.text(console.language)} for one in found.findings
        ]
        shape: CheckShape = {
            "findings": findings,
            "files": found.files,
            "documents": found.documents,
            "decisions": found.decisions,
        }
        console.json(shape)
    else:
        for one in found.findings:
            console.complain(one)
        console.line(
            console.words(
                "ui.checked",
                files=found.files,
                documents=found.documents,
                decisions=found.decisions,
                findings=len(found.findings),
            )
        )
    return int(bool(found.findings))
