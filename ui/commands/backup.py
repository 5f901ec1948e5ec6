"""`duban backup`: the whole record in one file, while it is in use."""

from datetime import UTC, datetime
from pathlib import Path

import click

from duban.store import Store
from jobs.backup import backup as back_up
from ui.commands.option import command
from ui.console import Console
from ui.shapes.backup import backup_shape


@command("backup")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def backup(console: Console, file: Path) -> int:
    """Back up the record; exit 1 when it is not whole, which the backup then is not either."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    done = back_up(Store(console.settings.store.url), file, now)
    shape = backup_shape(str(file), done.manifest)
    if console.as_json:
        console.json(shape)
    else:
        console.line(console.words("ui.backed_up", **shape))
    for one in done.findings:
        console.complain(one)
    if done.findings:
        console.progress(console.words("ui.not_whole"))
    return int(bool(done.findings))
