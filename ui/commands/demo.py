"""`duban demo`: the main job on the first corpus, from files to the pages."""

from pathlib import Path

import click

from duban.document import Document
from jobs.discovery import files
from ui.commands.option import command
from ui.commands.review import show
from ui.console import Console
from ui.server import Server


@command("demo")
@click.argument(
    "corpus", default="corpus", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option("--stop", is_flag=True, help="Stop once the pages answered. 页面应答后退出。")
def demo(console: Console, corpus: Path, stop: bool) -> int:
    """Ingest the corpus, print the review of each submission under its notice, serve the pages."""
    workbench = console.workbench
    for report in workbench.ingestion().run(files([corpus])):
        console.progress(f"{report.outcome.value}  {report.file}")
    workbench.index()
    for document in workbench.store.documents.all():
        _review(document, console)
    with Server(console.settings, console.settings_file) as server:
        console.line(console.words("ui.serving", address=server.address))
        return 0 if stop else server.wait()


def _review(document: Document, console: Console) -> None:
    answered = console.workbench.answers(document)
    if answered is None:
        return
    done = console.workbench.review(document.id, answered)
    title = document.title.value if document.title else document.id
    number = done.documents[done.coverage.notice].number
    console.line("")
    console.line(console.words("ui.under", title=title, notice=number.canonical if number else ""))
    show(done.coverage, done.documents, console)
