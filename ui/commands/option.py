"""The options every command shares."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from ui.commands import SUMMARIES
from ui.console import Console
from ui.locale import preferred

Body = Callable[..., int | None]


def command(name: str) -> Callable[[Body], click.Command]:
    """A command of that name, its body given a `Console` first.

    The body returns the exit status, None for 0.
    """

    def decorate(body: Body) -> click.Command:
        @click.option("--json", "as_json", is_flag=True, help="Print one JSON value. 输出 JSON。")
        @click.option("--lang", type=click.Choice(["zh", "en"]), help="Language. 语言。")
        @click.option(
            "--settings",
            "settings_file",
            type=click.Path(path_type=Path, dir_okay=False),
            help="Settings file (TOML). 设置文件。",
        )
        @wraps(body)
        def run(
            *arguments: Any,
            as_json: bool,
            lang: str | None,
            settings_file: Path | None,
            **options: Any,
        ) -> None:
            console = Console(preferred(lang), as_json, settings_file, asked=lang is not None)
            status = body(console, *arguments, **options)
            click.get_current_context().exit(status or 0)

        return click.command(name, help=SUMMARIES[name])(run)

    return decorate


strict = click.option(
    "--strict", is_flag=True, help="Exit 1 when something falls short. 有欠缺则以 1 退出。"
)
