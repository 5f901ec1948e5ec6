"""Brackets that were opened and never closed, or closed and never opened."""

import re
from collections.abc import Iterator

from align.garbles.case import Case, Line
from duban.garble import Garble, GarbleKind

_PAIRS = {"《": "》", "（": "）", "〔": "〕", "【": "】"}
_CLOSING = {close: open_ for open_, close in _PAIRS.items()} | {")": "（"}
_BRACKET = re.compile(r"[《》（）()〔〕【】]")
_LABEL = re.compile(r"(?:(?<![\dA-Za-z])(?:\d{1,2}|[a-zA-Z]{1,2})|[一二三四五六七八九十①-⑳])$")
_YEAR = re.compile(r"[〔\[［（(【](?:19|20)\d\d[〕\]］）)】]\s*第?\d{1,4}\s*号")
"""The number of a document, whose brackets are told of elsewhere."""
_WHOLE = re.compile(r"（[^（）()]{2,}(?<![。；，、：])$")
_CONTACT = re.compile(r"（(?:联系人|联系电话|电话|传真|邮箱|地址)[^（）()。；]{2,60}(?=[。；]|$)")
_TITLE_END = re.compile(r"[（(，。；、：]")
_SENT = re.compile(r"(?:印发|转发|批转|发布|公布|下发|颁布)$")
_SENT_END = re.compile(r"[（(，。；、：]|的(?:通知|通告|公告|函|批复|决定)(?=$|[（(，。；、：])")
"""What is sent with a notice has its own title, which the notice's goes on after."""


def brackets(case: Case) -> Iterator[Garble]:
    """Title marks and round brackets of a Chinese paragraph that lack their other half."""
    for line in case.chinese():
        numbers = [match.span() for match in _YEAR.finditer(line.text)]
        for position, sign in _unmatched(line.text):
            if any(start <= position < end for start, end in numbers):
                continue
            start = line.start + position
            proposal, end = _mended(line, position, sign)
            yield case.found(
                (start, line.start + end),
                GarbleKind.BRACKET,
                "garbled.bracket",
                proposal,
                0.8,
                sign=sign,
            )


def _unmatched(text: str) -> Iterator[tuple[int, str]]:
    """The signs without their other half; a half bracket after a label is none."""
    waiting: list[tuple[int, str]] = []
    for match in _BRACKET.finditer(text):
        sign = "（" if match[0] == "(" else match[0]
        if sign in _PAIRS:
            waiting.append((match.start(), sign))
        elif waiting and waiting[-1][1] == _CLOSING[sign]:
            waiting.pop()
        elif any(open_ == _CLOSING[sign] for _, open_ in waiting):
            while waiting[-1][1] != _CLOSING[sign]:
                yield waiting.pop()
            waiting.pop()
        elif not (sign in "）)" and _LABEL.search(text[: match.start()])):
            yield match.start(), match[0]
    yield from waiting


def _mended(line: Line, position: int, sign: str) -> tuple[str | None, int]:
    """What the sign opens with its other half, and where it ends.

    A title ends before the next sign that cannot belong to it, a whole line at its end.
    """
    contact = _CONTACT.match(line.text, position)
    if contact:
        return f"{contact[0]}）", contact.end()
    if position == 0 and _WHOLE.fullmatch(line.text):
        return f"{line.text}）", len(line.text)
    ends = _SENT_END if _SENT.search(line.text[:position]) else _TITLE_END
    stop = ends.search(line.text, position + 1)
    if sign != "《" or stop is None:
        return None, position + 1
    return line.text[position : stop.start()] + "》", stop.start()
