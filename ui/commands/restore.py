"""`duban restore`: the record as a backup holds it."""

from pathlib import Path

import click

from duban.error import UsageError
from duban.store import Store
from jobs.backup import restore as put_back
from ui.commands.option import command
from ui.console import Console
from ui.shapes.backup import backup_shape


@command("restore")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--replace", is_flag=True, help="Also a record that holds something. 取代已有内容。")
def restore(console: Console, file: Path, replace: bool) -> None:
    """Verify a backup, put it in place of the record at once, and build the index anew.

    Killed before the record changed, the old one stays; killed after, `duban reindex` ends it.
    """
    store = Store(console.settings.store.url)
    if not (replace or store.copies.is_empty()):
        raise UsageError("DUB-BAK-007", url=store.url)
    manifest = put_back(store, file)
    console.workbench.engine.clear()
    indexed = console.workbench.index()
    shape = backup_shape(str(file), manifest)
    if console.as_json:
        console.json(shape)
    else:
        console.line(console.words("ui.restored", **shape, indexed=indexed))
