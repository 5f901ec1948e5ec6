"""`duban reindex`: the index built anew from the record."""

from dataclasses import replace

import click

from jobs.workbench import Workbench
from ui.commands.option import command
from ui.console import Console


@command("reindex")
@click.option("--engine", help="builtin, or the address of a server. 检索引擎。")
def reindex(console: Console, engine: str | None) -> None:
    """Empty the index and write every document of the record to it.

    `--engine` stands for the engine of the settings in this one run.
    """
    search = replace(console.settings.search, engine=engine or console.settings.search.engine)
    workbench = Workbench(replace(console.settings, search=search))
    workbench.engine.clear()
    workbench.store.outbox.refill()
    count = workbench.index()
    if console.as_json:
        console.json({"documents": count})
    else:
        console.line(console.words("ui.indexed", count=count))
