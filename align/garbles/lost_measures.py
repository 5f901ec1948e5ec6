"""Bounds and spans of Chinese that lost a character: 不少2次, 三十分内; and 以内之内."""

import re
from collections.abc import Iterator

from align.garbles.case import Case
from duban.garble import Garble, GarbleKind

_N = r"[\d一二两三四五六七八九十百千]"
_BOUND = re.compile(
    rf"不(?P<h>[少低高大小晚迟早短超])(?={_N}+(?:[\d.,，]*)[%％个次日天年月人名元万亿户家米公吨周小分件份处台篇幅辆岁倍度]|百分之)"
)
_MINUTES = re.compile(rf"(?<={_N})分(?=(?:以内|之内|内)(?![容部外地]))")
_HOURS = re.compile(rf"(?<={_N})时(?=(?:以内|之内|内)(?![容部外地]))")
_TWICE = re.compile(r"[以之](?P<w>[内前后上下])[以之](?P=w)")


def lost_measures(case: Case) -> Iterator[Garble]:
    """What stands before or behind a figure and lacks a character, or says its end twice."""
    for line in case.chinese():
        for start, end, meant in _short(line.text):
            kind, code = GarbleKind.SUBSTITUTION, "garbled.character.lost"
            yield case.told(line, (start, end), kind, code, meant, 0.85, near=meant)
        for match in _TWICE.finditer(line.text):
            kind, code = GarbleKind.DUPLICATED_PHRASE, "garbled.duplicate"
            once = match[0][:2]
            yield case.told(line, match.span(), kind, code, once, 0.9, words=once)


def _short(text: str) -> Iterator[tuple[int, int, str]]:
    """The words that lack a character, and what is meant.

    >>> [found[2] for found in _short("不少2次，不超30人，不少于5家，三十分内，24时以内")]
    ['不少于', '不超过', '分钟', '小时']
    """
    for match in _BOUND.finditer(text):
        yield *match.span(), match[0] + ("过" if match["h"] == "超" else "于")
    for pattern, meant in ((_MINUTES, "分钟"), (_HOURS, "小时")):
        for match in pattern.finditer(text):
            yield *match.span(), meant
