"""`duban backup`: the whole record in one file, while it is in use."""

from datetime import UTC, datetime
from pathlib import Path

import click

from jobs.backup import backup as back_up
from ui.commands.option import command
from ui.console import Console
from ui.shapes.backup import backup_shape


@command("backup", "Write the record to one file, while it is in use. 备份库。")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def backup(console: Console, file: Path) -> int:
    """Back up the record; exit 1 when it is not whole, which the backup then is not either."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    done = back_up(console.workbench.store, file, now)
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
