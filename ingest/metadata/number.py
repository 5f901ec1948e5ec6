"""Document numbers: every printed form to the canonical 人社部发〔2008〕55号."""

import re
from collections.abc import Iterator

from duban.document import DocumentNumber
from ingest.metadata.chinese_number import chinese_numbers
from ingest.metadata.english_number import LONGEST_CODE, coded, english_numbers

# Without one of these there is no number: most lines are passed over at once.
_SIGN = re.compile(r"[号\]〕]|N[oO]|no\.")


def numbers(text: str, document: str = "", offset: int = 0) -> tuple[DocumentNumber, ...]:
    """Every document number in a text, in order; `offset` is where the text begins in the raw.

    >>> numbers("按照人社部发[2008]55号要求")[0].canonical
    '人社部发〔2008〕55号'
    >>> numbers("No. 2008 [55], Ministry of personnel and social affairs")[0].canonical
    '人社部发〔2008〕55号'
    >>> numbers("Ministry of Nothing [2008] No. 55")[0].canonical
    '〔2008〕55号'
    """
    if _SIGN.search(text) is None:
        short = len(text) <= LONGEST_CODE and text.isascii()
        return tuple(coded(text, document, offset)) if short else ()
    found = list(chinese_numbers(text, document, offset))
    if "o" in text or "O" in text or not found:
        found += english_numbers(text, document, offset)
    found.sort(key=lambda item: (item.span.start, -item.span.end))
    return tuple(_apart(found))


def _apart(found: list[DocumentNumber]) -> Iterator[DocumentNumber]:
    end = -1
    for item in found:
        if item.span.start >= end:
            end = item.span.end
            yield item
