"""`duban reindex`: the index built anew from the record."""

from ui.commands.option import command
from ui.console import Console


@command("reindex", "Build the index anew from the record. 重建索引。")
def reindex(console: Console) -> None:
    """Empty the index and write every document of the record to it."""
    console.workbench.engine.clear()
    console.workbench.store.outbox.refill()
    count = console.workbench.index()
    if console.as_json:
        console.json({"documents": count})
    else:
        console.line(console.words("ui.indexed", count=count))
