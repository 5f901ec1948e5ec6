"""What commands print: one JSON value, or tables and lines for a person; progress on stderr."""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console as RichConsole
from rich.table import Table

from duban.error import FailingEnvironmentError
from duban.language import Language
from duban.message import Message
from duban.settings import Settings, load
from ui.locale import words

if TYPE_CHECKING:
    from jobs.workbench import Workbench


@dataclass(frozen=True)
class Console:
    """The way one command speaks, and the workbench it works at.

    `asked` says that the person named the language, instead of the locale.
    """

    language: Language
    as_json: bool
    settings_file: Path | None = None
    asked: bool = False

    @cached_property
    def settings(self) -> Settings:
        """The settings of the file and the environment."""
        return load(self.settings_file)

    @cached_property
    def workbench(self) -> "Workbench":
        """The stages, made when first needed."""
        # their libraries cost more than most commands do
        from jobs.workbench import Workbench  # noqa: PLC0415

        return Workbench(self.settings)

    def words(self, code: str, **values: object) -> str:
        """Words of the interface in the language in force."""
        return words(code, self.language, **values)

    def json(self, value: Any) -> None:
        """Print one JSON value; the same value always prints the same bytes."""
        sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")

    def line(self, text: str) -> None:
        """Print one line for a person."""
        self._out.print(text, markup=False, highlight=False, soft_wrap=True)

    def progress(self, text: str) -> None:
        """Say on stderr what is being done."""
        sys.stderr.write(text + "\n")

    def complain(self, told: Message) -> None:
        """Say on stderr what went wrong, with its code and what to do."""
        sys.stderr.write(f"{told.code}: {told.text(self.language)}\n")
        if advice := told.advice(self.language):
            sys.stderr.write(f"  {advice}\n")

    def write(self, file: Path, content: bytes) -> None:
        """Write an export. Raises `FailingEnvironmentError` when the file cannot be written."""
        try:
            file.write_bytes(content)
        except OSError as error:
            raise FailingEnvironmentError("DUB-UI-005", path=file, why=error.strerror) from error

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Print a table; `columns` are codes of the interface's words."""
        table = Table(show_lines=True)
        for column in columns:
            table.add_column(self.words(column), overflow="fold")
        for row in rows:
            table.add_row(*(_plain(cell) for cell in row))
        self._out.print(table)

    @cached_property
    def _out(self) -> RichConsole:
        width = None if sys.stdout.isatty() else 160
        return RichConsole(file=sys.stdout, width=width)


def _plain(cell: str) -> str:
    # document text is inert: rich would read [...] as markup
    return cell.replace("[", "\\[")
