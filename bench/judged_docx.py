"""Judged texts set as DOCX, with what a word processor adds to plain paragraphs.

Marks of the judged text that only this form obeys: `<ins>words</ins>` and `<del>words</del>` are
tracked changes, `<num>1.</num>` is a number that the word processor gives, `<fn/>` refers to the
next footnote, a line `<note>…` is a footnote, a line `<box>…` a text box. The fields `header` and
`footer` are the running lines of the page.
"""

import re
from collections.abc import Iterator, Sequence

from bench.judged import Judged
from bench.judged_blocks import BREAK, MERGED, Row, blocks
from tests.ingest.samples.docx_file import docx, paragraph, part, run, text_box

_PIECE = re.compile(r"<(ins|del)>(.*?)</\1>|<fn/>|[^<]+|<")
_NUMBER = re.compile(r"<num>(.*?)</num>\s*")
_FORMATS = (
    (r"[一二三四五六七八九十]+", "chineseCountingThousand"),
    (r"\d+", "decimal"),
    (r"[IVX]+", "upperRoman"),
    (r"[A-Z]", "upperLetter"),
    (r"[a-z]", "lowerLetter"),
)


def docx_of(judged: Judged) -> bytes:
    """The judged text as a DOCX."""
    return _Setting(judged).made()


class _Setting:
    """One document as it is set: `_shapes` are the levels of its numbers."""

    def __init__(self, judged: Judged) -> None:
        self._judged = judged
        self._shapes: list[tuple[str, str]] = []
        self._notes = [
            line.removeprefix("<note>")
            for line in judged.text.splitlines()
            if line.startswith("<note>")
        ]
        self._referred = 0

    def made(self) -> bytes:
        body = "".join(
            self._line(block) if isinstance(block, str) else self._table(block)
            for block in blocks(self._judged.text)
            if not (isinstance(block, str) and block.startswith("<note>"))
        )
        return docx(body, parts=dict(self._parts()))

    def _parts(self) -> Iterator[tuple[str, str]]:
        if self._shapes:
            yield "numbering", part("numbering", _levels(self._shapes))
        if self._notes:
            notes = (
                f'<w:footnote w:id="{at}">{paragraph(words)}</w:footnote>'
                for at, words in enumerate(self._notes, 1)
            )
            yield "footnotes", part("footnotes", "".join(notes))
        for kind, root in (("header", "hdr"), ("footer", "ftr")):
            if kind in self._judged.fields:
                yield kind, part(root, paragraph(self._judged.fields[kind]))

    def _line(self, line: str) -> str:
        if line.startswith("<box>"):
            return paragraph(text_box(line.removeprefix("<box>")))
        number = _NUMBER.match(line)
        words = line[number.end() :] if number else line
        return paragraph(self._runs(words), self._numbered(number[1]) if number else "")

    def _numbered(self, label: str) -> str:
        shape = _shape(label)
        if shape not in self._shapes:
            self._shapes.append(shape)
        level = self._shapes.index(shape)
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'

    def _runs(self, words: str) -> str:
        return "".join(self._piece(piece) for piece in _PIECE.finditer(words))

    def _piece(self, piece: re.Match[str]) -> str:
        if piece[0] == "<fn/>":
            self._referred += 1
            return f'<w:r><w:footnoteReference w:id="{self._referred}"/></w:r>'
        if piece[1] == "ins":
            return f'<w:ins w:id="9" w:author="a">{run(piece[2])}</w:ins>'
        if piece[1] == "del":
            gone = run(piece[2]).replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")
            return f'<w:del w:id="9" w:author="a">{gone}</w:del>'
        return run(piece[0])

    def _table(self, rows: Sequence[Row]) -> str:
        """A table whose merged cells go on with the one above."""
        made = ("".join(map(self._cell, row)) for row in rows)
        return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in made) + "</w:tbl>"

    def _cell(self, cell: str) -> str:
        if cell == MERGED:
            return f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{paragraph('')}</w:tc>"
        inner = "".join(paragraph(self._runs(words)) for words in cell.split(BREAK))
        return f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{inner}</w:tc>'


def _shape(label: str) -> tuple[str, str]:
    """The number's format, and its label with `%` for the number."""
    for pattern, name in _FORMATS:
        found = re.fullmatch(rf"(\W*){pattern}(\W*)", label)
        if found:
            return name, f"{found[1]}%{found[2]}"
    raise ValueError(label)


def _levels(shapes: Sequence[tuple[str, str]]) -> str:
    levels = (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{name}"/>'
        f'<w:lvlText w:val="{shape.replace("%", f"%{at + 1}")}"/></w:lvl>'
        for at, (name, shape) in enumerate(shapes)
    )
    return (
        f'<w:abstractNum w:abstractNumId="1">{"".join(levels)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
