"""Numbers as rules and deadlines write them: figures with scales, decimals, words in brackets."""

import re
from math import prod

from duban.numeral import (
    CARDINALS,
    DIGITS,
    HAN_NUMERAL,
    MYRIADS,
    ORDINAL_ONES,
    ORDINAL_TENS,
    SCALES,
    TENS,
    UNITS,
    WORDS,
    either,
    han,
)
from duban.numeral import english as _english

HAN_NUMBER = f"[{HAN_NUMERAL}廿卅]"
ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_CARDINAL, _SCALE = either(CARDINALS), either(SCALES)
WORD_NUMBER = (
    rf"(?:(?:{_CARDINAL})(?:[ -](?:and )?(?:{_CARDINAL}|{_SCALE})){{0,8}}|an? (?:{_SCALE}|dozen))"
)
# Nothing falls on an eightieth or ninetieth day; a zeroth there is not.
ORDINAL_WORD = rf"(?:(?:{either(TENS)})[ -])?(?:{either([*ORDINAL_ONES[1:], *ORDINAL_TENS[:6]])})"
_WORDS = {**WORDS, "a": 1, "an": 1}
_MULTIPLES = {**SCALES, "dozen": 12}
_ENGLISH_WORD = re.compile(r"[a-z]+")
_ENDLESS = re.compile(rf"[\d,.{''.join(DIGITS)}]{{40,}}")
_DIGIT_SIGNS = frozenset("一二两三四五六七八九")
_PARENTHESIS = re.compile(r"\((\d+)\)")


def bounded(text: str) -> str:
    """The text with digits that run on past any figure blanked, every offset as it was.

    Such runs (filling, account lists, damage) would cost much and mean nothing.

    >>> bounded("共" + "1" * 50 + "元") == "共" + " " * 50 + "元", bounded("共11元")
    (True, '共11元')
    """
    return _ENDLESS.sub(lambda run: " " * len(run[0]), text)


def chinese(text: str) -> float:
    """The value of a number in Chinese or mixed notation; `ValueError` for what is none.

    >>> chinese("三百二十五"), chinese("二〇〇八"), chinese("3.2亿"), chinese("叁佰万")
    (325, 2008, 320000000.0, 3000000)
    """
    text = text.replace(",", "")
    head, scale = _scaled(text)
    if head and (head[0].isascii() and head[0].isdigit()):
        return (float(head) if "." in head else int(head)) * scale
    whole, point, decimals = text.partition("点")
    if point:
        return float(f"{_whole(whole)}.{''.join(str(DIGITS[c]) for c in decimals)}")
    return _whole(text)


def neighbours(text: str) -> tuple[int, int] | None:
    """The two digits of an approximate number (两三天, 三五个); None for any other numeral.

    >>> neighbours("两三"), neighbours("三五"), neighbours("二〇"), neighbours("十二")
    ((2, 3), (3, 5), None, None)
    """
    if len(text) != 2 or not set(text) <= _DIGIT_SIGNS:
        return None
    low, high = DIGITS[text[0]], DIGITS[text[1]]
    return (low, high) if high - low == 1 or (low, high) == (3, 5) else None


def english(text: str) -> float:
    """The value of a number in English words or figures; words that are none count nothing.

    >>> english("thirty (30)"), english("1,000"), english("320 million"), english("a hundred")
    (30, 1000, 320000000, 100)
    """
    repeated = _PARENTHESIS.search(text)
    if repeated:
        return int(repeated[1])
    words = _ENGLISH_WORD.findall(text.lower())
    if text[:1].isdigit():
        figure = text.split(maxsplit=1)[0].replace(",", "")
        scale = prod(SCALES[word] for word in words)
        return (float(figure) if "." in figure else int(figure)) * scale
    return _spelt(words)


def ordinal(text: str) -> int:
    """The value of an English ordinal.

    >>> ordinal("twenty-first"), ordinal("10th")
    (21, 10)
    """
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else _spelt(_ENGLISH_WORD.findall(text.lower()))


def _scaled(text: str) -> tuple[str, int]:
    scale = 1
    while text and text[0].isdigit() and text[-1] in "百千万亿":
        scale *= UNITS.get(text[-1]) or MYRIADS[text[-1]]
        text = text[:-1]
    return text, scale


def _whole(text: str) -> int:
    value = han(text.replace("0", "〇"))  # typists mix them: 二00八年
    if value is None:
        raise ValueError(text)
    return value


def _spelt(words: list[str]) -> int:
    known = " ".join(word for word in words if word in _WORDS or word in _MULTIPLES)
    return _english(known, _WORDS, _MULTIPLES) or 0
