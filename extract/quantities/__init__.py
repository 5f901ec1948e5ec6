"""Thresholds and other quantities in Chinese and English text, as typed values."""

from duban.cleantext import CleanText, fold
from duban.language import Language
from duban.message import message
from duban.quantity import Threshold
from duban.span import Span
from extract.numerals import bounded
from extract.quantities import chinese, english
from extract.quantities.value import Found
from extract.wordlists import lexicons_from


def find(
    text: str, language: Language, document: str = "", base: int = 0, *, lexicons: str = ""
) -> tuple[Threshold, ...]:
    """The quantities in a passage, in order, none overlapping another.

    Spans name `document` and are shifted by `base`, the offset of the passage in the raw text.
    `lexicons` names a folder whose word files replace those shipped.

    >>> [found.norm.as_dict() for found in find("不少于70%的县", Language.ZH)]
    [{'op': '>=', 'value': 0.7, 'unit': 'ratio', 'of': '县'}]
    >>> [found.norm.as_dict() for found in find("more than half of the members", Language.EN)]
    [{'op': '>', 'value': 0.5, 'unit': 'ratio', 'of': 'members'}]
    """
    clean = fold(text)
    read = chinese.find if language is Language.ZH else english.find
    with lexicons_from(lexicons):
        found = sorted(read(bounded(clean.text)), key=lambda item: (item.start, item.end))
    return tuple(_threshold(item, clean, document, base) for item in found)


def _threshold(found: Found, clean: CleanText, document: str, base: int) -> Threshold:
    start, end = clean.raw(found.start, found.end)
    words = clean.text[found.start : found.end]
    span = Span(document, base + start, base + end)
    return Threshold(span, found.norm, message(found.rule, words=words))
