"""The outline of a text: its passages, and for each the role that its headings give it.

A passage is a paragraph without its number and without a heading that runs into it. Offsets are
those of the text given; roles decide where a bare imperative is an order.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from duban.language import Language, language_of
from extract.heading import MODAL, STOP, reads_as_heading
from extract.imprint import forbids, is_dated, is_imprint
from extract.label import Label, depth_of, label_of
from extract.lexicon import Lexicon, load
from extract.remarks import is_remark, without_remarks


class Role(StrEnum):
    """What the words of a passage are for."""

    FORM = "form"
    TITLE = "title"
    HEADING = "heading"
    PREAMBLE = "preamble"
    GOAL = "goal"
    BACKGROUND = "background"
    SCOPE = "scope"
    PROBLEMS = "problems"
    FORBIDDEN = "forbidden"
    IMPRINT = "imprint"
    REMARK = "remark"
    PROSPECT = "prospect"
    DUTY = "duty"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph to be outlined; `form` marks one that is no running text."""

    start: int
    end: int
    language: Language
    form: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch with one role; `depth` counts the labels above it, `label` is its own family.

    `stage` is the index of the passage that names the stage it belongs to, `forbidden` the words
    that forbid what the list it is an item of names.
    """

    start: int
    end: int
    language: Language
    role: Role
    depth: int = 0
    label: str = ""
    heading: str = ""
    stage: int | None = None
    forbidden: str = ""


@dataclass(frozen=True, slots=True)
class _Open:
    """A section that is open while the lines under it are read."""

    family: str
    role: Role | None
    heading: str
    stage: int | None
    problems: bool = False
    forbidden: str = ""


_DUTY = re.compile(
    r"应当|必须|务必|(?<![重主需必摘概纪首])要(?![求点素件])|\b(?:shall|should|must)\b"
)
_TITLE = {Language.ZH: 60, Language.EN: 240}


def outline(text: str, lines: Sequence[Line], folder: str = "") -> tuple[Passage, ...]:
    r"""The passages of the lines, in order; a line with a run-in heading gives two.

    >>> text = "一、工作目标\n保障安全。\n二、工作要求\n（一）加强领导。各地要落实责任。"
    >>> [p.role.value for p in outline(text, split(text))]
    ['heading', 'goal', 'heading', 'heading', 'duty']
    """
    return tuple(_Outliner(text, tuple(lines), folder).passages())


def split(text: str, language: Language | None = None) -> tuple[Line, ...]:
    r"""The lines of a bare text as paragraphs, blanks trimmed; the language judged line by line.

    >>> [(line.start, line.end) for line in split("甲\n　　乙丙 \n")]
    [(0, 1), (4, 6)]
    """
    found = []
    for match in re.finditer(r"[^\s](?:[^\n\r]*[^\s])?", text):
        own = language or language_of(match.group())
        found.append(Line(match.start(), match.end(), own))
    return tuple(found)


class _Outliner:
    """Reads the lines once, keeping the sections that are open."""

    def __init__(self, text: str, lines: tuple[Line, ...], folder: str) -> None:
        self._text, self._lines, self._folder = text, lines, folder
        self._labels = [self._label(line) for line in lines]
        self._open: list[_Open] = []
        self._found: list[Passage] = []
        self._body = next((i for i, label in enumerate(self._labels) if label), len(lines))
        self._tail = self._tail_start()
        self._first: dict[str, int] = {}
        for index, label in enumerate(self._labels):
            if label is not None:
                self._first.setdefault(label.family, index)
        self._groups, self._counts = self._grouped()
        self._numbered = sum(label is not None for label in self._labels) > 1

    def passages(self) -> list[Passage]:
        for index, line in enumerate(self._lines):
            label = self._labels[index]
            if is_imprint(self._text[line.start : line.end]):
                self._add(line.start, line.end, line, Role.IMPRINT)
            elif self._is_remark(line):
                self._add(line.start, line.end, line, Role.REMARK)
            elif line.form or index >= self._tail or self._is_form(line):
                self._add(line.start, line.end, line, Role.FORM)
            elif label is not None and not self._is_enumerator(index, label):
                self._labelled(index, line, label)
            else:
                self._plain(index, line, label)
        return self._found

    def _labelled(self, index: int, line: Line, label: Label) -> None:
        self._close(label.family)
        start = line.start + label.end
        heading_end = self._heading_end(index, start, line)
        if heading_end is None or (self._open and self._open[-1].forbidden):
            self._open.append(_Open(label.family, None, "", None))
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
            self._add(line.start, line.end, line, Role.HEADING)
        else:
            self._item(line.start + skip, line, "")

    def _item(self, start: int, line: Line, label: str) -> None:
        role, forbidden = self._role(), self._forbidden(label)
        words = self._text[start : line.end]
        language = line.language
        listed = self._under_problems(label) and self._is_problem(words, language)
        if forbidden:
            role = Role.FORBIDDEN
        elif listed or (self._among_problems() and self._names_problem(words, language)):
            role = Role.PROBLEMS
        elif role is Role.SCOPE and (
            _DUTY.search(words.lower()) or self._announces(words, language)
        ):
            role = Role.DUTY
        self._add(start, line.end, line, role, label)
        if self._open and not forbidden:
            self._open[-1] = replace(self._open[-1], forbidden=forbids(words))
        if self._announces(words, line.language) and self._open:
            self._open[-1] = replace(self._open[-1], problems=True)

    def _head(self, start: int, end: int, line: Line, family: str) -> None:
        words = self._text[start:end].strip(" 。.:：")
        lexicon = self._lexicon(line.language)
        staged = any(word in words.lower() for word in lexicon.words("stage.words"))
        stage = len(self._found) if staged and _STAGE.search(words) else None
        self._open.append(_Open(family, _role_of(words.lower(), lexicon), words, stage))
        self._add(start, end, line, Role.HEADING, family)

    def _heading_end(self, index: int, start: int, line: Line) -> int | None:
        """Where the heading of a labelled line ends; None when the line is an item."""
        words = self._text[start : line.end]
        stop = STOP.search(words)
        first = words[: stop.start()] if stop else words
        label = self._labels[index]
        article = stop and label and label.family == "article"
        if (
            article
            or self._goes_on(index)
            or not reads_as_heading(first, line.language, self._folder)
        ):
            return None
        if stop and without_remarks(words[stop.end() :]).strip():
            heads = stop.group() in "。.：:" and self._siblings_head(index)
            return start + stop.end() if heads else None
        noted = without_remarks(words) != words.rstrip()
        return line.end if self._has_content(index) and not noted else None

    def _goes_on(self, index: int) -> bool:
        """Whether the label before it is an item that ends with a semicolon: so is this one."""
        before, own = self._labels[index - 1] if index else None, self._labels[index]
        if before is None or own is None or before.family != own.family:
            return False
        line = self._lines[index - 1]
        words = self._text[line.start : line.end].rstrip().lower()
        return words.endswith((";", "；", "; and", "; or", ", and"))

    def _siblings_head(self, index: int) -> bool:
        """Whether the labels beside this one have text of their own behind a short heading too.

        Where most are items of a single sentence, the first sentences of the rest are no headings.
        """
        rich, poor = self._counts[self._groups[index]]
        return rich >= poor

    def _grouped(self) -> tuple[dict[int, int], dict[int, tuple[int, int]]]:
        """The group of siblings of each labelled line, and how many of a group are rich or not."""
        groups: dict[int, int] = {}
        counts: dict[int, tuple[int, int]] = {}
        above: list[tuple[tuple[int, int], int]] = []
        for index, label in enumerate(self._labels):
            if label is None:
                continue
            depth = self._depth(label)
            while above and above[-1][0] > depth:
                above.pop()
            if not above or above[-1][0] != depth:
                above.append((depth, index))
            group = groups[index] = above[-1][1]
            rich, poor = counts.get(group, (0, 0))
            more = self._is_rich(index)
            counts[group] = (rich + more, poor + (not more))
        return groups, counts

    def _is_rich(self, index: int) -> bool:
        line, label = self._lines[index], self._labels[index]
        words = self._text[line.start + (label.end if label else 0) : line.end]
        stop = STOP.search(words)
        return bool(stop and words[stop.end() :].strip()) or self._has_content(index)

    def _has_content(self, index: int) -> bool:
        """Whether what follows stands under this line: plain text or a deeper label."""
        after = index + 1
        while after < len(self._lines) and self._is_remark(self._lines[after]):
            after += 1
        if after >= len(self._lines) or self._lines[after].form:
            return False
        label, own = self._labels[after], self._labels[index]
        if label is None or own is None:
            return after < self._tail and not self._is_form(self._lines[after])
        return self._depth(label) > self._depth(own)

    def _is_remark(self, line: Line) -> bool:
        return is_remark(self._text[line.start : line.end], line.language)

    def _is_enumerator(self, index: int, label: Label) -> bool:
        """One, two, before a whole sentence counts points inside a section (machine English)."""
        return (
            label.counts
            and self._heading_end(index, self._lines[index].start + label.end, self._lines[index])
            is None
        )

    def _close(self, family: str) -> None:
        families = [section.family for section in self._open]
        if family in families:
            del self._open[families.index(family) :]
        elif family in ("chapter", "一、", "I."):
            self._open.clear()

    def _role(self) -> Role:
        if self._numbered and not self._open and len(self._found) <= self._body:
            return Role.PREAMBLE
        roles = [section.role for section in reversed(self._open) if section.role is not None]
        if Role.PROSPECT in roles and roles[0] is Role.DUTY:
            return Role.PROSPECT
        return roles[0] if roles else Role.DUTY

    def _under_problems(self, label: str) -> bool:
        return bool(label) and any(section.problems for section in self._open)

    def _forbidden(self, label: str) -> str:
        """The words that forbid the items of the list a labelled line stands in."""
        above = self._open[:-1] if label else []
        return next((section.forbidden for section in reversed(above) if section.forbidden), "")

    def _among_problems(self) -> bool:
        return any(
            word in section.heading.lower()
            for section in self._open
            for language in Language
            for word in self._lexicon(language).words("role.problems")
        )

    def _names_problem(self, words: str, language: Language) -> bool:
        """Whether an item without duty word names a kind of problem (…等行为；)."""
        folded = words.lower().rstrip("。；;.， ")
        ends = folded.endswith(self._lexicon(language).words("problems.item_end"))
        return ends and not _DUTY.search(folded)

    def _is_problem(self, words: str, language: Language) -> bool:
        lexicon, folded = self._lexicon(language), words.lower().rstrip("。；;.， ")
        starts = folded.startswith(lexicon.words("problems.item_start"))
        ends = folded.endswith(lexicon.words("problems.item_end"))
        return starts or ends or not _DUTY.search(folded)

    def _announces(self, words: str, language: Language) -> bool:
        folded, lexicon = words.lower().rstrip(), self._lexicon(language)
        if not folded.endswith(("：", ":")):
            return False
        lead = "|".join(map(re.escape, lexicon.words("problems.lead")))
        named = "|".join(map(re.escape, lexicon.words("problems.named")))
        near = rf"(?:{lead}).{{0,24}}(?:{named})|(?:{named}).{{0,12}}(?:{lead})"
        return re.search(near, folded) is not None

    def _is_plain_heading(self, index: int, line: Line) -> bool:
        """A short line without number, full stop and duty word, with text under it."""
        words, last = self._text[line.start : line.end], index + 1 >= len(self._lines)
        short = len(words) <= 14 if line.language is Language.ZH else len(words.split()) <= 7
        return (
            short and not last and words[-1] not in "。；！？：，.;!?:," and not MODAL.search(words)
        )

    def _is_title(self, index: int, line: Line) -> bool:
        words = self._text[line.start : line.end]
        if index >= self._body or len(words) > _TITLE[line.language] or len(self._lines) < 3:
            return False
        upper = line.language is Language.EN and words.rstrip(".").istitle()
        return upper or words[-1] not in "。；！？.;!?"

    def _tail_start(self) -> int:
        """Where the signature, or what a web page adds behind the text, begins."""
        for index, line in enumerate(self._lines):
            words = self._text[line.start : line.end].lower().lstrip("•·*- ")
            if words.startswith(self._lexicon(line.language).words("form.stop")):
                return self._signature(index)
        return self._signature(len(self._lines))

    def _signature(self, index: int) -> int:
        """Where the lines that sign and date the text before `index` begin, if they do."""
        end = index
        while index > 1 and self._signs(self._lines[index - 1]):
            index -= 1
        dated = any(is_dated(self._text[line.start : line.end]) for line in self._lines[index:end])
        return index if dated else end

    def _signs(self, line: Line) -> bool:
        words = self._text[line.start : line.end]
        short = len(words) <= (40 if line.language is Language.ZH else 120)
        return (short and words[-1] not in "。；！？：.;!?:") or self._is_form(line)

    def _is_form(self, line: Line) -> bool:
        words = self._text[line.start : line.end].lower()
        if words.startswith(self._lexicon(line.language).words("form.start")):
            return True
        return not any(map(str.isalpha, words)) or is_dated(words)

    def _label(self, line: Line) -> Label | None:
        return None if line.form else label_of(self._text[line.start : line.end], line.language)

    def _depth(self, label: Label) -> tuple[int, int]:
        """How deep a label stands; (1) and 1. of English in the order of their first use."""
        usual = depth_of(label.family)
        if label.family not in ("(1)", "1、", "1.", "1)", "(a)"):
            return usual, 0
        return depth_of("(1)"), self._first[label.family]

    def _lexicon(self, language: Language) -> Lexicon:
        return load(f"sections.{language.value}", self._folder)

    def _add(self, start: int, end: int, line: Line, role: Role, label: str = "") -> None:
        stage = next((s.stage for s in reversed(self._open) if s.stage is not None), None)
        heading = next((s.heading for s in reversed(self._open) if s.heading), "")
        depth = len(self._open)
        forbidden = self._forbidden(label) if role is Role.FORBIDDEN else ""
        self._found.append(
            Passage(start, end, line.language, role, depth, label, heading, stage, forbidden)
        )


def _role_of(heading: str, lexicon: Lexicon) -> Role | None:
    for role in (Role.GOAL, Role.PROSPECT, Role.BACKGROUND, Role.SCOPE, Role.DUTY):
        if any(word in heading for word in lexicon.words(f"role.{role.value}")):
            return role
    return None


_STAGE = re.compile(r"(?<!各)(?<!分)阶段(?!性)|\b(?:phase|stage)\b", re.IGNORECASE)
