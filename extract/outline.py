"""The outline of a text: its passages, and for each the role that its headings give it.

A passage is a paragraph without its number and without a heading that runs into it. Offsets are
those of the text given; roles decide where a bare imperative is an order.
"""

import re
from collections.abc import Sequence

from duban.language import Language
from extract.announced import DUTY, announces, is_item, names_problem
from extract.form import Form
from extract.heading import MODAL, asks
from extract.imprint import is_imprint, stem_of
from extract.label import Label, label_of
from extract.lexicon import Lexicon, load
from extract.numbering import Numbering
from extract.passage import Cell, Column, Line, Passage, Role
from extract.section import Section, Sections

_STAGE = re.compile(r"(?<!各)(?<!分)阶段(?!性)|\b(?:phase|stage)\b", re.IGNORECASE)
_TITLE = {Language.ZH: 60, Language.EN: 240}
_CELLS = {
    Column.TASK: Role.DUTY,
    Column.WHO: Role.REMARK,
    Column.WHEN: Role.REMARK,
    Column.OTHER: Role.FORM,
}
_NAMED = (Role.GOAL, Role.PROSPECT, Role.BACKGROUND, Role.SCOPE, Role.DUTY)
"""The roles that the words of a heading give, in the order in which they are looked for."""


def outline(text: str, lines: Sequence[Line], folder: str = "") -> tuple[Passage, ...]:
    r"""The passages of the lines, in order; a line with a run-in heading gives two.

    >>> text = "一、工作目标\n保障安全。\n二、工作要求\n（一）加强领导。各地要落实责任。"
    >>> from extract.passage import split
    >>> [p.role.value for p in outline(text, split(text))]
    ['heading', 'goal', 'heading', 'heading', 'duty']
    """
    return tuple(_Outliner(text, tuple(lines), folder).passages())


class _Outliner:
    """Reads the lines once, keeping the sections that are open."""

    def __init__(self, text: str, lines: tuple[Line, ...], folder: str) -> None:
        self._text, self._lines, self._folder = text, lines, folder
        self._form = Form(text, lines, folder)
        self._numbering = Numbering(text, lines, self._form, folder)
        self._numbered = self._numbering.is_sectioned
        self._sections = Sections()
        self._found: list[Passage] = []
        self._told = False  # whether a sentence stands above
        self._ahead = False  # under an unnumbered heading such as "Next steps"

    def passages(self) -> list[Passage]:
        for index, line in enumerate(self._lines):
            label = self._numbering.labels[index]
            if line.cell is not None:
                self._cell(line, line.cell)
            elif is_imprint(self._text[line.start : line.end]):
                self._add(line.start, line.end, line, Role.IMPRINT)
            elif self._form.remarks(line):
                self._add(line.start, line.end, line, Role.REMARK)
            elif line.form or index >= self._form.tail or self._form.holds(line):
                self._add(line.start, line.end, line, Role.FORM)
            elif label is not None and not self._numbering.is_enumerator(index, label):
                self._labelled(index, line, label)
            else:
                self._plain(index, line, label)
        return self._found

    def _cell(self, line: Line, cell: Cell) -> None:
        label = label_of(self._text[line.start : line.end], line.language)
        start = line.start + (label.end if label else 0)
        self._add(min(start, line.end - 1), line.end, line, _CELLS[cell.column])

    def _labelled(self, index: int, line: Line, label: Label) -> None:
        self._sections.close(label.family)
        start = line.start + label.end
        heading_end = self._numbering.heading_end(index, label)
        if heading_end is None or self._sections.governs:
            self._sections.open(Section(label.family))
            self._item(start, line, label.family)
            return
        self._head(start, heading_end, line, label.family)
        rest = self._text[heading_end : line.end]
        begin = heading_end + len(rest) - len(rest.lstrip("。：:. \u3000\t-—"))
        if begin < line.end:
            self._item(begin, line, "")

    def _plain(self, index: int, line: Line, label: Label | None) -> None:
        skip = label.end if label else 0
        if self._is_title(index, line):
            self._add(line.start, line.end, line, Role.TITLE)
        elif self._is_plain_heading(index, line):
            named = _role_of(
                self._text[line.start : line.end].lower(), self._lexicon(line.language)
            )
            self._ahead = named is Role.PROSPECT
            self._add(line.start, line.end, line, Role.HEADING)
        else:
            self._item(line.start + skip, line, "")

    def _head(self, start: int, end: int, line: Line, family: str) -> None:
        words = self._text[start:end].strip(" 。.:：")
        lexicon = self._lexicon(line.language)
        self._ahead = False
        staged = any(word in words.lower() for word in lexicon.words("stage.words"))
        stage = len(self._found) if staged and _STAGE.search(words) else None
        self._sections.open(Section(family, _role_of(words.lower(), lexicon), words, stage))
        self._add(start, end, line, Role.HEADING, family)

    def _item(self, start: int, line: Line, label: str) -> None:
        words = self._text[start : line.end]
        role = self._role_of_item(words, line.language, label)
        self._add(start, line.end, line, role, label)
        self._told = self._told or words.endswith(("。", "."))
        self._sections.announce(
            problems=announces(words, self._lexicon(line.language)),
            stem=None if role is Role.GOVERNED else stem_of(words),
        )

    def _role_of_item(self, words: str, language: Language, label: str) -> Role:
        role, lexicon = self._role(), self._lexicon(language)
        if self._sections.stem(label):
            return Role.GOVERNED
        if label and self._sections.lists_problems and is_item(words, lexicon):
            return Role.PROBLEMS
        if self._among_problems() and names_problem(words, lexicon):
            return Role.PROBLEMS
        if role is Role.SCOPE and (DUTY.search(words.lower()) or announces(words, lexicon)):
            return Role.DUTY
        return role

    def _role(self) -> Role:
        if self._numbered and not self._sections and len(self._found) <= self._numbering.body:
            return Role.PREAMBLE
        role = self._sections.role
        return Role.PROSPECT if self._ahead and role is Role.DUTY else role

    def _among_problems(self) -> bool:
        return any(
            word in heading.lower()
            for heading in self._sections.headings
            for language in Language
            for word in self._lexicon(language).words("role.problems")
        )

    def _is_plain_heading(self, index: int, line: Line) -> bool:
        """A short line without number, full stop and duty word, with text under it."""
        words, last = self._text[line.start : line.end], index + 1 >= len(self._lines)
        short = len(words) <= 14 if line.language is Language.ZH else len(words.split()) <= 7
        names_duty = MODAL.search(words) and not asks(words)
        return short and not last and words[-1] not in "。；！？：，.;!?:," and not names_duty

    def _is_title(self, index: int, line: Line) -> bool:
        words, short = self._text[line.start : line.end], _TITLE[line.language]
        if index >= self._numbering.body or len(words) > short or len(self._lines) < 3:
            return False
        if self._told:
            return False
        upper = line.language is Language.EN and words.rstrip(".").istitle()
        return upper or words[-1] not in "。；！？.;!?"

    def _lexicon(self, language: Language) -> Lexicon:
        return load(f"sections.{language.value}", self._folder)

    def _add(self, start: int, end: int, line: Line, role: Role, label: str = "") -> None:
        heading = next(iter(self._sections.headings), "")
        depth, stage = len(self._sections), self._sections.stage
        stem = self._sections.stem(label) if role is Role.GOVERNED else ""
        self._found.append(
            Passage(start, end, line.language, role, depth, label, heading, stage, stem, line.cell)
        )


def _role_of(heading: str, lexicon: Lexicon) -> Role | None:
    for role in _NAMED:
        if any(word in heading for word in lexicon.words(f"role.{role.value}")):
            return role
    return None
