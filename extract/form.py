"""The form around a text: remarks, dates, signatures and what a web page adds behind."""

import re
from collections.abc import Sequence

from duban.language import Language
from extract.imprint import is_dated
from extract.lexicon import load
from extract.passage import Line
from extract.remarks import is_remark

_HOLDER = re.compile(
    r"副?(?:[局部厅处院校所站镇乡县市区州省会][长]|主任(?:委员)?|主席|总经理)[\s\u3000]+\S[\S\s\u3000]{1,5}"
)


def _signed_by(words: str) -> bool:
    """Whether a line is an office and the name of who holds it: 局长　林某某."""
    return _HOLDER.fullmatch(words.strip()) is not None


class Form:
    """Tells the lines of a text that are no running text.

    `tail` is the index of the line at which its signature, or what a web page adds, begins.
    """

    def __init__(self, text: str, lines: Sequence[Line], folder: str) -> None:
        self._text, self._lines, self._folder = text, lines, folder
        self.tail = self._tail_start()

    def holds(self, line: Line) -> bool:
        """Whether a line begins with words of a form, or is but a date or signs."""
        words = self._words(line).lower()
        if words.startswith(self._listed(line, "form.start")):
            return True
        return not any(map(str.isalpha, words)) or is_dated(words) or _signed_by(words)

    def remarks(self, line: Line) -> bool:
        """Whether a line only remarks on what stands above it."""
        return is_remark(self._words(line), line.language)

    def _tail_start(self) -> int:
        for index, line in enumerate(self._lines):
            words = self._words(line).lower().lstrip("•·*- ")
            if words.startswith(self._listed(line, "form.stop")):
                return self._signature(index)
        return self._signature(len(self._lines))

    def _signature(self, index: int) -> int:
        """Where the lines that sign and date the text before `index` begin, if they do."""
        end = index
        while index > 1 and self._signs(self._lines[index - 1]):
            index -= 1
        dated = any(is_dated(self._words(line)) for line in self._lines[index:end])
        return index if dated else end

    def _signs(self, line: Line) -> bool:
        words = self._words(line)
        short = len(words) <= (40 if line.language is Language.ZH else 120)
        return line.cell is None and (
            (short and words[-1] not in "。；！？：.;!?:") or self.holds(line)
        )

    def _words(self, line: Line) -> str:
        return self._text[line.start : line.end]

    def _listed(self, line: Line, name: str) -> tuple[str, ...]:
        return load(f"sections.{line.language.value}", self._folder).words(name)
