"""Toolbars: the lines of buttons and counters a web page prints above and below a document."""

import re

_CELLS = re.compile(r"\s*[|｜丨]\s*")
_BUTTON = re.compile(
    r"【?(?:(?:我要)?(?:打印|纠错|收藏|分享|关闭|朗读|下载|评论)(?:本[页文]|此[页文]|窗口)?"
    r"|(?:字体|字号|视力保护色?)(?:大小)?(?:\s*[:：].*)?|(?:[大中小]\s*){3}"
    r"|(?:print|share|save|close|e-?mail|download|favou?rites?|bookmark)(?: this)?"
    r"(?: page| window)?"
    r"|(?:font|text) size(?:\s*[:：].*)?)】?$",
    re.IGNORECASE,
)
_COUNTER = (
    r"(?:浏览(?:次数|量)?|点击(?:次数|率|量|数)?|阅读(?:次数|量|数)?|访问量"
    r"|hits|views|clicks|page views)"
)
_COUNTED = re.compile(rf"{_COUNTER}\s*[:：]\s*\d[\d,]*\s*次?$", re.IGNORECASE)
_STAMPED = re.compile(
    r"(?:\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?)(?:[ T\u3000]+\d{1,2}:\d{2}(?::\d{2})?)?"
    rf"[\s\u3000|｜]+(?:来\s*源|作\s*者|编\s*辑|字\s*[体号]|source|author|editor|{_COUNTER})"
    r"\s*[:：]",
    re.IGNORECASE,
)
_LONGEST, _LONGEST_CELL = 160, 40


def is_toolbar(text: str) -> bool:
    """Whether a line consists of short cells, one at least a button: print, font size, close.

    >>> is_toolbar("Print | Font size: Large Medium Small"), is_toolbar("打印 | 关闭")
    (True, True)
    >>> is_toolbar("Print the plan and share it."), is_toolbar("字号：大 中 小")
    (False, True)
    """
    if len(text) > _LONGEST:
        return False
    cells = [cell for cell in _CELLS.split(text) if cell]
    if len(cells) < 2:
        return bool(cells) and ":" in text.replace("：", ":") and bool(_BUTTON.match(cells[0]))
    short = all(len(cell) <= _LONGEST_CELL for cell in cells)
    return short and any(_BUTTON.match(cell) for cell in cells)


def is_counter(text: str) -> bool:
    """Whether a line is the stamp of a page: its date with a source or a counter, or a counter.

    >>> is_counter("2023/11/9 09:21:00 Source: Daily Hits: 3"), is_counter("浏览次数：12次")
    (True, True)
    >>> is_counter("2023年11月9日"), is_counter("阅读次数：每人每月3次以上。")
    (False, False)
    """
    if len(text) > _LONGEST:
        return False
    return bool(_COUNTED.match(text) or _STAMPED.match(text))
