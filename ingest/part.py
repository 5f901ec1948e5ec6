"""Parts: one file may hold a notice, the plan it sends out and the plan's annexes.

A part ends where it is signed and dated and text goes on, where an annex label is followed by
text, where a new document number or a ruled line stands.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.annex import AnnexLabel, annex_label, is_item
from ingest.imprint import is_imprint
from ingest.line import TextLine
from ingest.metadata.addressee import is_addressee
from ingest.metadata.english_number import PAPER
from ingest.metadata.issue_date import days, whole_day
from ingest.metadata.issuer import is_signature
from ingest.metadata.number import numbers
from ingest.metadata.title import is_heading, is_title_case, names_genre

_PARAGRAPH_ZH, _PARAGRAPH_EN, _LONGEST_SIGNED = 40, 120, 120
_SENTENCE_ZH, _SENTENCE_EN = 10, 30
_HAN = re.compile("[一-鿿]")
# What a translator made of a code: a few words after the year and the serial.
_FEW_WORDS = re.compile(r"\W*(?:[A-Za-z]+\W+){0,7}[A-Za-z]+\W*")
# A code spelled in Latin letters: Guo Wei Ji Kong [2030] No. 9
_ROMANISED = re.compile(r"\s*(?:[A-Z][a-z]{0,11}\s?){1,7}\s*")


@dataclass(frozen=True, slots=True)
class Part:
    """The lines of one document of a file; `label` is the annex label it begins with.

    `attached` says that it belongs to the document before it and is not one of its own.
    """

    lines: tuple[TextLine, ...]
    label: AnnexLabel | None = None
    attached: bool = False


def parts(lines: Sequence[TextLine]) -> tuple[Part, ...]:
    """The documents of a file in reading order; every line is in exactly one of them."""
    starts = [0, *_Split(lines).starts()]
    ends = [*starts[1:], len(lines)]
    found = [_part(lines[a:b], first=a == 0) for a, b in zip(starts, ends, strict=True) if a < b]
    return tuple(found)


def _part(lines: Sequence[TextLine], *, first: bool) -> Part:
    if is_rule(lines[0].text):
        return Part(tuple(lines[1:]) or tuple(lines))
    label = annex_label(lines[0])
    own = any(is_number_line(line) for line in lines[:6]) or _is_sent(lines)
    return Part(tuple(lines), label, attached=not first and (label is not None or not own))


def _is_sent(lines: Sequence[TextLine]) -> bool:
    """Whether a part is a notice or a letter by itself: it has addressees and bears a date."""
    addressed = any(is_addressee(line.text) for line in lines[:8])
    return addressed and any(whole_day(line.text) for line in lines[-8:])


class _Split:
    """The lines of a file while they are parted; `since` is where the current part begins."""

    def __init__(self, lines: Sequence[TextLine]) -> None:
        self.lines = lines
        self.since = 0
        self.sentences = [at for at in range(len(lines)) if _ends_sentence(lines, at)]

    def starts(self) -> Iterator[int]:
        """Where the parts after the first begin."""
        for at in range(1, len(self.lines)):
            begins = self._begin(at) if at > self.since else None
            if begins is not None and begins > self.since:
                self.since = begins
                yield begins

    def _begin(self, at: int) -> int | None:
        """Where a new part begins that is recognised at a line, None if none is."""
        line = self.lines[at]
        if is_rule(line.text) and at + 1 < len(self.lines):
            return at
        if is_number_line(line) and self._has_body(self.since, at):
            return self._back_to_title(at)
        if (label := annex_label(line)) is not None:
            return at if is_annex_text(self.lines, at, label) else None
        if self._is_signed(at - 1) or is_imprint(self.lines[at - 1].text):
            return at if self._opens(at) else None
        return None

    def _opens(self, at: int) -> bool:
        """Whether a line after a signed document opens another: a title, and no remark."""
        text = self.lines[at].text
        if is_imprint(text) or days(text) or is_signature(text) or not is_heading(text):
            return False
        if at + 1 >= len(self.lines):
            return False
        signed = any(self._is_signed(before) for before in range(at - 1, self.since, -1)[:12])
        return signed and (names_genre(text) or self._has_body(at, at + 6))

    def _has_body(self, start: int, end: int) -> bool:
        """Whether running text is among the lines."""
        at = bisect_left(self.sentences, start)
        return at < len(self.sentences) and self.sentences[at] < end

    def _is_signed(self, at: int) -> bool:
        """Whether a document ends at a line with its date, its issuers standing before it."""
        text = self.lines[at].text
        if at <= self.since or len(text) > _LONGEST_SIGNED or not (found := days(text)):
            return False
        signed = found[-1].end == len(text) and is_signature(text[: found[-1].start])
        return (signed or whole_day(text) is not None) and self._has_body(self.since, at)

    def _back_to_title(self, at: int) -> int:
        """The first line of the head a number line belongs to: titles and red heads above it."""
        begin = at
        while begin - 1 > self.since and at - begin < 5 and self._is_of_head(begin - 1):
            begin -= 1
        return begin

    def _is_of_head(self, at: int) -> bool:
        line = self.lines[at]
        if whole_day(line.text) or is_imprint(line.text) or annex_label(line):
            return False
        return is_heading(line.text) and not self._is_signed(min(at + 1, len(self.lines) - 1))


def is_number_line(line: TextLine) -> bool:
    """Whether a line is a document number and little else."""
    if len(line.text) > 110:
        return False
    found = numbers(line.text)
    if not found:
        return False
    before, rest = line.text[: found[0].span.start], line.text[found[0].span.end :]
    if _ROMANISED.fullmatch(before) and not rest.strip():
        return True
    rest = PAPER.sub("", before) + rest
    garbled = found[0].span.start == 0 and not found[0].agency and _FEW_WORDS.fullmatch(rest)
    return len(rest.strip()) <= 12 + 6 * ("签发" in rest) or bool(garbled)


def is_rule(text: str) -> bool:
    """Whether a line is ruled: five or more of one sign, as between the documents of a dump."""
    return len(text) >= 5 and not text[0].isalnum() and text[0] != "." and len(set(text)) == 1


def _ends_sentence(lines: Sequence[TextLine], at: int) -> bool:
    """Whether a sentence ends with a line, which may be the short last one of a wrapped text."""
    text = lines[at].text
    if is_sentence(text):
        return True
    goes_on = at > 0 and not lines[at].gap and len(lines[at - 1].text) >= 2 * _SENTENCE_ZH
    return goes_on and text.endswith("。") and not lines[at - 1].text.endswith(("。", "："))


def is_sentence(text: str) -> bool:
    """Whether a line ends like a sentence and is no title: the least sign of running text."""
    if _HAN.search(text, 0, 40) is not None:
        return len(text) >= _SENTENCE_ZH and text.endswith(("。", "；", "：", "！"))
    ends = len(text) >= _SENTENCE_EN and text.endswith((".", ":", ";"))
    return ends and not is_title_case(text)


def is_paragraph(text: str) -> bool:
    """Whether a line is running text: long enough and ended like a sentence."""
    chinese = _HAN.search(text, 0, 40) is not None
    least = _PARAGRAPH_ZH if chinese else _PARAGRAPH_EN
    ended = text.endswith(("。", "；", "：", ".", ":", ";", "！", "”"))
    if not chinese and is_title_case(text):
        return False
    return (len(text) >= least and ended) or len(text) >= 3 * least


def is_annex_text(lines: Sequence[TextLine], at: int, label: AnnexLabel) -> bool:
    """Whether the annex itself follows its label, and not the signature under a list of annexes."""
    after = at + 1
    if label.title is not None:
        while after < len(lines) and is_item(lines[after]) and not annex_label(lines[after]):
            after += 1
    if after >= len(lines):
        return False
    line = lines[after]
    if annex_label(line) or whole_day(line.text) or is_imprint(line.text):
        return False
    return not (
        is_signature(line.text) and any(whole_day(x.text) for x in lines[after : after + 8])
    )
