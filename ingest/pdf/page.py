"""Pages: the paragraphs and margins of one printed page written out as raw text."""

from collections import Counter
from dataclasses import dataclass, field

from duban.layout import Line
from duban.outcome import Warned
from ingest.pdf.frame import Frame
from ingest.pdf.paragraph import Paragraph
from ingest.pdf.row import Row
from ingest.reader import Hint, RawPage, Role

_TITLE_SIZE = 1.15
_TITLE_LENGTH = 120


@dataclass(slots=True)
class Composed:
    """A page whose paragraphs are known, before it is known whether the next page goes on."""

    number: int
    frame: Frame
    header: list[Row]
    paragraphs: list[Paragraph]
    footer: list[Row]
    continues: bool = False
    needs_ocr: bool = False
    recognised: bool = False
    unseen: frozenset[str] = frozenset()
    warnings: list[Warned] = field(default_factory=list)

    def written(self, *, goes_on: bool) -> RawPage:
        """The page as text.

        Margins stand at the page's ends, but never inside a paragraph that runs over the page
        break: there they move behind its end, or before its beginning.
        """
        writer = _Writer(self)
        ordered = list(self.paragraphs)
        first = [ordered.pop(0)] if self.continues and ordered else []
        last = [ordered.pop()] if goes_on and ordered else []
        for paragraph in first:
            writer.paragraph(paragraph)
        writer.margin(self.header, Role.PAGE_HEADER)
        for paragraph in ordered:
            writer.paragraph(paragraph)
        writer.margin(self.footer, Role.PAGE_FOOTER)
        for paragraph in last:
            writer.paragraph(paragraph)
        return writer.page()

    @property
    def can_go_on(self) -> bool:
        """Whether the next page may go on: the last words written are then the body's."""
        margins = bool(self.header or self.footer)
        return bool(self.paragraphs) and (not margins or len(self.paragraphs) > self.continues)


class _Writer:
    def __init__(self, composed: Composed) -> None:
        self._composed = composed
        self._text = ""
        self._lines: list[Line] = []
        self._hints: list[Hint] = []
        self._size = _body_size(composed.paragraphs)

    def paragraph(self, paragraph: Paragraph) -> None:
        self._break()
        if not self._text and self._composed.continues and paragraph.rows[0].text[:1].isascii():
            self._text = " "
        start = len(self._text)
        for join, words, row in paragraph.pieces():
            self._text += join
            self._line(words, row)
        role = self._role(paragraph, self._text[start:])
        if role is not None:
            self._hints.append(Hint(start, len(self._text), role))
        if self._composed.recognised:
            self._hints.append(Hint(start, len(self._text), Role.OCR))

    def margin(self, rows: list[Row], role: Role) -> None:
        for row in rows:
            self._break()
            start = len(self._text)
            self._line(row.text.strip(), row)
            self._hints.append(Hint(start, len(self._text), role))

    def page(self) -> RawPage:
        composed = self._composed
        return RawPage(
            self._text,
            composed.number,
            lines=tuple(self._lines),
            hints=tuple(self._hints),
            warnings=tuple(composed.warnings),
            continues=composed.continues,
            needs_ocr=composed.needs_ocr,
        )

    def _break(self) -> None:
        if self._text:
            self._text += "\n"

    def _line(self, words: str, row: Row) -> None:
        start = len(self._text)
        self._text += words
        if words:
            composed = self._composed
            box = composed.frame.displayed(row.box)
            end = start + len(words)
            self._lines.append(Line(start, end, composed.number, box, row.confidence))
            if composed.unseen and row.text in composed.unseen:
                self._hints.append(Hint(start, len(self._text), Role.HIDDEN))

    def _role(self, paragraph: Paragraph, text: str) -> Role | None:
        if paragraph.table:
            return Role.TABLE
        large = paragraph.rows[0].size > _TITLE_SIZE * self._size
        if not large or len(text) > _TITLE_LENGTH or self._composed.continues:
            return None
        return Role.TITLE if self._composed.number == 1 and not self._hinted() else Role.HEADING

    def _hinted(self) -> bool:
        return any(hint.role is Role.HEADING for hint in self._hints)


def _body_size(paragraphs: list[Paragraph]) -> float:
    """The font size of most of the page's characters."""
    sizes: Counter[float] = Counter()
    for paragraph in paragraphs:
        for row in paragraph.rows:
            sizes[round(row.size, 1)] += len(row.text)
    return sizes.most_common(1)[0][0] if sizes else 1.0
