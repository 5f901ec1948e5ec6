"""Divisions inside lines: the chapters and sections of a law that stands on few lines."""

import re
from collections.abc import Iterator, Sequence

from ingest.line import BLANKS
from ingest.marker import Marker, Style
from ingest.numeral import number

_STYLES = {
    "编": Style.PART, "分编": Style.SUBPART, "章": Style.CHAPTER, "节": Style.SECTION,
}  # fmt: skip
_DIVISION = re.compile(
    r"[第笫]\s*([一二三四五六七八九十百零〇\d]+)\s*(分编|编|章|节)(?=[\s\u3000]|[一-鿿])"
)
_NEAR = 120


def divisions(text: str, start: int, articles: Sequence[Marker]) -> Iterator[Marker]:
    """The divisions that stand between the end of one article and the number of the next.

    Only the words just before an article are looked at, for elsewhere 第二章 is a reference.
    """
    before = start
    for article in articles:
        window = max(before, article.start - _NEAR)
        gap = text[window : article.start]
        at = 0 if article is articles[0] else _after_sentence(gap)
        for found in _DIVISION.finditer(gap, at):
            ordinal = number(found[1])
            if ordinal:
                yield _marker(text, window, found, ordinal)
        before = article.end


def _after_sentence(gap: str) -> int:
    """Where the last sentence before the first division ends."""
    first = _DIVISION.search(gap)
    while (
        first is not None and gap[: first.start()].rstrip(BLANKS + "\r\n")[-1:] not in "。；：”）"
    ):
        first = _DIVISION.search(gap, first.end())
    return first.start() if first is not None else len(gap)


def _marker(text: str, window: int, found: re.Match[str], ordinal: int) -> Marker:
    start, end = window + found.start(), window + found.end()
    body = end + len(text[end : end + 8]) - len(text[end : end + 8].lstrip(BLANKS))
    inside = text[start - 1 : start] not in ("", "\n", "\r") and start > 0
    return Marker(_STYLES[found[2]], ordinal, start, end, body, inside=inside)
