"""The labels of a document as they were meant: misread and miscounted ones are set right."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from align.garbles.case import Case, Line
from align.labels import Label, labels, printed

_HAN, _LIKE_HAN = "一二三四五六七八九十", "囚匹士土大人入儿几+＋—－ー-"
_MEANT = str.maketrans(_LIKE_HAN + "lIOZSB", "四四十十六八八九九十十一一一一" + "110258")
_NUMERAL = rf"[{_HAN}{_LIKE_HAN}]{{1,3}}"
_SIGNS = (
    re.compile(rf"(?P<open>[（(])(?P<n>{_NUMERAL}|[\dlIOZSB]{{1,2}})(?P<close>[)）])"),
    re.compile(
        r"(?P<open>[（(])(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})(?P<close>[\]〕】}〉>》])"
    ),
    re.compile(
        r"(?P<open>[\[〔【{〈<《])(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})(?P<close>[)）])"
    ),
    re.compile(rf"(?P<open>第?)(?P<n>{_NUMERAL})(?P<close>、|条|章)"),
    re.compile(r"(?P<open>)(?P<n>[\dlIOZSB]{1,2})(?P<close>[.．、])(?![\dA-Za-z])"),
)
"""Labels with a sign that only looks like a numeral, or whose brackets do not match."""

_WORDED = (
    (re.compile(r"(?:First of all|At first)(?P<sign>[,:])", re.I), "cardinal", 1, "One"),
    (re.compile(r"Forth(?:ly)?(?P<sign>[,:])"), "ordinal", 4, "Fourth"),
)
"""What translators make of 一、 before Two, and the one slip of an ordinal that is a word."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label and the line it stands in; `meant` is what must be printed, if not what is."""

    line: Line
    label: Label
    meant: str | None = None


def labelled(case: Case) -> tuple[Labelled, ...]:
    """All labels in document order, with the values they were meant to have."""
    read = [each for line in case.lines for each in _of(line)]
    fitting = [one for one in read if one.meant is None or _fits(one, read)]
    meant = dict(_miscounted([one.label for one in fitting if one.label.opening]))
    return tuple(_counted(case, one, meant) for one in fitting)


def _of(line: Line) -> Iterator[Labelled]:
    found = labels(line.text, line.start)
    if not found or not found[0].opening:
        yield from _misread(line)
    yield from (Labelled(line, label) for label in found)


def _misread(line: Line) -> Iterator[Labelled]:
    """The label a line opens with, if it is one when signs are read as what they look like.

    >>> text = "（囚）总结验收阶段。"
    >>> [one.meant for one in _misread(Line(0, len(text), text, "zh"))]
    ['（四）']
    """
    worded = _worded(line)
    if worded is not None:
        yield worded
        return
    for pattern in _SIGNS:
        match = pattern.match(line.text)
        if match:
            meant = _closed(match)
            found = labels(meant + line.text[match.end() :])
            if meant != match[0] and found and found[0].opening:
                first = replace(found[0], start=line.start, end=line.start + match.end())
                yield Labelled(line, first, meant)
                return


def _worded(line: Line) -> Labelled | None:
    """The label in words that was meant by others a line opens with."""
    for pattern, style, value, meant in _WORDED:
        match = pattern.match(line.text)
        if match:
            label = Label(line.start, line.start + match.end(), style, value, opening=True)
            return Labelled(line, label, meant + match["sign"])
    return None


def _closed(match: re.Match[str]) -> str:
    """The label with numerals for what looks like them, and with brackets that match."""
    open_, close = match["open"], match["close"]
    if open_ in "（(" and close in "]〕】}〉>》":
        close = "）" if open_ == "（" else ")"
    elif close in ")）" and open_ in "[〔【{〈<《":
        open_ = "（" if close == "）" else "("
    return open_ + match["n"].translate(_MEANT) + close


def _fits(one: Labelled, read: Sequence[Labelled]) -> bool:
    """Whether a misread label counts on from the one before it, or up to the one after."""
    alike = [each for each in read if each.label.style == one.label.style and each.label.opening]
    at, value = alike.index(one), one.label.value
    before = alike[at - 1].label.value if at else 0
    after = alike[at + 1].label.value if at + 1 < len(alike) else 0
    return after == value + 1 or (value > 1 and before == value - 1)


def _miscounted(found: Sequence[Label]) -> Iterator[tuple[Label, int]]:
    """The labels whose number the one before and the one after show to be wrong: 1, 3, 3, 4."""
    for row in _rows(found):
        for i in range(1, len(row) - 1):
            before, here, after = row[i - 1].value, row[i].value, row[i + 1].value
            if here != before + 1 and after == before + 2:
                yield row[i], before + 1


def _rows(found: Sequence[Label]) -> list[list[Label]]:
    """Labels of one style that stand under the same other ones; a first one opens a row."""
    rows: list[list[Label]] = []
    open_rows: list[list[Label]] = []
    for label in found:
        home = next((row for row in open_rows if row[0].style == label.style), None)
        if home is not None:
            del open_rows[open_rows.index(home) + (label.value != 1) :]
        if home is None or label.value == 1:
            home = []
            rows.append(home)
            open_rows.append(home)
        home.append(label)
    return rows


def _counted(case: Case, one: Labelled, meant: dict[Label, int]) -> Labelled:
    value = meant.get(one.label)
    if value is None:
        return one
    like = one.meant or case.document.text[one.label.start : one.label.end]
    right = replace(one.label, value=value)
    return Labelled(one.line, right, printed(value, one.label.style, like))
