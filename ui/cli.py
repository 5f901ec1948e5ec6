"""The command line `duban`."""

import sys
from collections.abc import Sequence
from importlib import import_module
from itertools import pairwise

import click

from duban import __version__
from duban.error import DubanError, FailingEnvironmentError
from ui.commands import SUMMARIES
from ui.console import Console
from ui.locale import preferred


class Commands(click.Group):
    """The commands, each imported when it is called: some bring whole libraries with them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's call
        """Their names, in the order of a document's life."""
        return list(SUMMARIES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, None where there is none."""
        if cmd_name not in SUMMARIES:
            return None
        found = getattr(import_module(f"ui.commands.{cmd_name}"), cmd_name)
        assert isinstance(found, click.Command)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """What each does, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(SUMMARIES.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="duban")
def duban() -> None:
    """Duban 督办: read notices and the plans under them; show item by item what is covered.

    读取通知及其落实方案，逐项核对是否落实。
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and leave with its status: 0 done, 1 falls short, 2 wrong use, 3 failing."""
    try:
        status = duban.main(arguments, prog_name="duban", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except click.Abort:
        sys.exit(130)
    except DubanError as error:
        Console(preferred(_asked(arguments)), as_json=False).complain(error.message)
        sys.exit(3 if isinstance(error, FailingEnvironmentError) else 2)
    except BrokenPipeError:
        # the reader of our output has gone, as with `| head`
        sys.stderr.close()
        sys.exit(0)
    sys.exit(status if isinstance(status, int) else 0)


def _asked(arguments: Sequence[str] | None) -> str | None:
    given = list(sys.argv[1:] if arguments is None else arguments)
    for flag, value in pairwise(given):
        if flag == "--lang":
            return value
    return None
