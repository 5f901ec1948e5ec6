"""Markers: the numbers that stand before clauses, 一、 （一） 1. 第三条, I. Two, (three)."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from duban.numeral import WORD_PATTERN
from ingest.numeral import number


class Style(StrEnum):
    """The printed form of a number; only numbers of one style continue each other."""

    PART = "part"
    SUBPART = "subpart"
    CHAPTER = "chapter"
    SECTION = "section"
    ARTICLE = "article"
    HAN = "han"
    HAN_PAREN = "han_paren"
    WORD = "word"
    PAREN = "paren"
    DIGIT = "digit"
    DIGIT_BARE = "digit_bare"
    DIGIT_PAREN = "digit_paren"
    DIGIT_HALF = "digit_half"
    DECIMAL = "decimal"
    CIRCLE = "circle"
    STEP = "step"
    LETTER = "letter"
    INLINE = "inline"
    LABEL = "label"


# The divisions of a law, from the widest down.
RANKS = {
    Style.PART: 0,
    Style.SUBPART: 1,
    Style.CHAPTER: 2,
    Style.SECTION: 3,
    Style.ARTICLE: 4,
}


@dataclass(frozen=True, slots=True)
class Marker:
    """A number before a clause: its stretch and its value.

    `body` is where the words after it begin, `branch` the number after 之 (第三条之一), `inside`
    whether it stands within a line. `form` tells lists of one style apart: the word that a list
    inside sentences repeats (一是), the numbers before the last of 2.1.3, the case of a letter.
    """

    style: Style
    ordinal: int
    start: int
    end: int
    body: int
    branch: int = 0
    inside: bool = False
    form: str = ""

    def continues(self, other: "Marker") -> bool:
        """Whether the two are printed alike, so that one list may hold both."""
        return self.style is other.style and self.form == other.form


_HAN = "一二三四五六七八九十百〇○零"
_NUM = f"[{_HAN}千两\\d－]"
_WORDS = f"(?:{WORD_PATTERN})(?:[ -](?:{WORD_PATTERN}))?"
_LAW = (
    (Style.SUBPART, "分编"),
    (Style.PART, "(?:编|篇|卷|部分)"),
    (Style.CHAPTER, "章"),
    (Style.SECTION, "节"),
)
_ZH = [
    *(
        (
            style,
            re.compile(rf"[第笫]\s*({_NUM}(?:{_NUM}|\s)*?)\s*{word}(?=$|[\s　、：:]|[^的规内中])"),
        )
        for style, word in _LAW
    ),
    (
        Style.STEP,
        re.compile(rf"第\s*([{_HAN}\d]{{1,3}})\s*(?:步|阶段)\s*(?:[:：，,、.．]|(?=[（(\s]))"),
    ),
    (Style.HAN_PAREN, re.compile(rf"[（(〔［\[]\s*([{_HAN}]{{1,5}})\s*[）)〕］\]]\s*[、.．]?")),
    (Style.HAN, re.compile(rf"([{_HAN}](?:[{_HAN}]|\s(?=[{_HAN}]))*)\s*[、．.，,：:]")),
    (Style.DIGIT_PAREN, re.compile(r"[（(]\s*(\d{1,3})\s*[）)]\s*[、.．]?")),
    (Style.DIGIT_HALF, re.compile(r"(\d{1,3})\s*[）)]")),
    (Style.LETTER, re.compile(r"[（(]?([A-Ha-h])\s*(?:[）)]|[.．、](?=\s*[一-鿿“《]))")),
]
_EN = [
    (Style.STEP, re.compile(rf"(?:Step|Stage|Phase)\s+(\d+|[IVX]+|{_WORDS})\s*[:.,、-]", re.I)),
    (Style.PART, re.compile(rf"Part\s+(\d+|[IVX]+|{_WORDS})\b(?:\s*[:.—–](?=\s))?", re.IGNORECASE)),
    (
        Style.CHAPTER,
        re.compile(rf"Chapter\s+(\d+|[IVX]+|{_WORDS})\b(?:\s*[:.—–](?=\s))?", re.IGNORECASE),
    ),
    (
        Style.SECTION,
        re.compile(rf"Section\s+(\d+|[IVX]+|{_WORDS})\b(?:\s*[:.—–](?=\s))?", re.IGNORECASE),
    ),
    (Style.ARTICLE, re.compile(rf"(?:Article|Art\.)\s+(\d+|[IVX]+|{_WORDS})\b", re.IGNORECASE)),
    (Style.PAREN, re.compile(rf"[（(]\s*(\d{{1,2}}|[ivxIVX]+|{_WORDS})\s*[）)]", re.IGNORECASE)),
    (Style.WORD, re.compile(r"([IVX]{1,6})\s*[.、,，:]\s*(?=\S)")),
    (Style.WORD, re.compile(rf"({_WORDS})(?:ly)?(?:\s+of\s+all)?\s*[,.，、:]+", re.IGNORECASE)),
    (Style.LETTER, re.compile(r"[(（]?([A-Za-h])\s*[)）]")),
    (Style.LETTER, re.compile(r"([A-H])\.\s+(?=[A-Z“\"])")),
    (Style.DIGIT_HALF, re.compile(r"(\d{1,3})\s*[）)]")),
]
_BOTH = [
    (Style.DECIMAL, re.compile(r"(\d{1,2}(?:[.．]\d{1,2}){1,3})[.．、\s]")),
    (Style.DIGIT, re.compile(r"(\d{1,3})\s*[.．、,，]+(?!\d)")),
    # Without a stop, as standards are numbered; it counts only beside numbers like 1.1.
    (Style.DIGIT_BARE, re.compile(r"(\d{1,2})[ \u3000]{1,2}(?=[一-鿿]\S{1,24}$)")),
    (Style.DIGIT_BARE, re.compile(r"(\d{1,2})\s(?=[A-Z][a-z]+(?: [A-Za-z]+){0,7}$)")),
]
_REFERENCE = re.compile(
    r"\s*(?:,|，|\(\d|of\b|and\b|or\b|to\b|paragraph|above|below|as\b|in\b|shall\b|through\b"
    r"|(?:is|are|was|were|has|have|appl(?:y|ies)|hereof|thereof|herein)\b)"
)
_CIRCLED = {chr(0x2460 + i): i + 1 for i in range(20)}
_ENCLOSED = {chr(0x2474 + i): i + 1 for i in range(20)} | {
    chr(0x3220 + i): i + 1 for i in range(10)
}
_HEAD = 60
_IS_HAN = re.compile(r"[一-鿿]")
_OPENING = "（(〔［["
_DIGITS = re.compile(r"\d")
_LATIN = re.compile("[A-Za-z]")
_BRACKETED = (Style.HAN_PAREN, Style.DIGIT_PAREN, Style.LETTER)


def marker_at(line: str, offset: int) -> Marker | None:
    """The marker a line begins with; `offset` is where the line stands in the raw text.

    >>> marker_at("（二）自查自纠", 0).ordinal, marker_at("Two, scope", 0).style.value
    (2, 'word')
    >>> marker_at("2008年", 0), marker_at("1.5亿元", 0), marker_at("Article 5 of the Law", 0)
    (None, None, None)
    """
    if enclosed := _enclosed(line, offset):
        return enclosed
    patterns = _beginning(line[0])
    if not patterns:
        return None
    head = line[:_HEAD]
    chinese = _IS_HAN.search(head) is not None
    for style, pattern, of_chinese in patterns:
        if of_chinese not in (None, chinese):
            continue
        found = pattern.match(head)
        if found and (value := _value(style, found[1])):
            refers = not chinese and style in RANKS and _REFERENCE.match(head, found.end())
            form = _form(style, found[1])
            return None if refers else _marker(style, value, line, offset, found.end(), form)
    return None


@cache
def _beginning(sign: str) -> tuple[tuple[Style, re.Pattern[str], bool | None], ...]:
    """The patterns a line with that first sign can match, in order of precedence.

    With each stands whether it is for Chinese lines, for the others, or for both (None).
    """
    if sign in "第笫":
        chinese = _ZH[: len(_LAW) + 1]
    elif sign in _OPENING:
        chinese = [row for row in _ZH if row[0] in _BRACKETED]
    elif sign in _HAN:
        chinese = [row for row in _ZH if row[0] is Style.HAN]
    elif _DIGITS.match(sign):
        chinese = [row for row in _ZH if row[0] is Style.DIGIT_HALF]
    elif _LATIN.match(sign):
        chinese = [row for row in _ZH if row[0] is Style.LETTER]
    else:
        return ()
    rows = [(style, pattern, True) for style, pattern in chinese]
    rows += [(style, pattern, False) for style, pattern in _EN]
    both = _BOTH if _DIGITS.match(sign) else []
    return (*rows, *((style, pattern, None) for style, pattern in both))


def _marker(style: Style, value: int, line: str, offset: int, end: int, form: str = "") -> Marker:
    rest = line[end:]
    blank = len(rest) - len(rest.lstrip(" \t\u3000\xa0"))
    return Marker(style, value, offset, offset + end, offset + end + blank, form=form)


def _enclosed(line: str, offset: int) -> Marker | None:
    if (value := _CIRCLED.get(line[0])) is not None:
        return _marker(Style.CIRCLE, value, line, offset, 1)
    if (value := _ENCLOSED.get(line[0])) is not None:
        style = Style.DIGIT_PAREN if line[0] < "\u3000" else Style.HAN_PAREN
        return _marker(style, value, line, offset, 1)
    return None


def _form(style: Style, text: str) -> str:
    if style is Style.DECIMAL:
        return ".".join(re.split("[.．]", text)[:-1])
    return "A" if style is Style.LETTER and text.isupper() else ""


def _value(style: Style, text: str) -> int | None:
    if style is Style.LETTER:
        return ord(text.lower()) - ord("a") + 1
    if style is Style.DECIMAL:
        return int(re.split("[.．]", text)[-1])
    return number(text)
