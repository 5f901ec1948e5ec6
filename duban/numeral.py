"""Numerals of both languages: the signs and words they are written with, and their values.

The tables accept whatever a reader has met; which signs may stand for a number in running text is
said by the pattern of the stage that reads it: O, － or 俩 mean a number only in some places.
"""

import re
from collections.abc import Iterable, Mapping

DIGITS: Mapping[str, int] = (
    {char: value for value, char in enumerate("〇一二三四五六七八九")}
    | {char: value for value, char in enumerate("零壹贰叁肆伍陆柒捌玖")}
    | {"○": 0, "Ｏ": 0, "O": 0, "o": 0, "－": 1, "幺": 1, "弌": 1, "两": 2, "俩": 2}
    | {"貳": 2, "參": 3, "陸": 6}
)
UNITS: Mapping[str, int] = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
MYRIADS: Mapping[str, int] = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_JOINED = str.maketrans({"廿": "二十", "卅": "三十"})

# The signs that stand for a number wherever they stand in a numeral: the inside of a class.
HAN_DIGIT = "〇零○一二三四五六七八九两壹贰叁肆伍陆柒捌玖"
HAN_NUMERAL = f"{HAN_DIGIT}{''.join(UNITS)}万亿"

ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ORDINAL_ONES = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
ORDINAL_TENS = tuple(f"{word[:-1]}ieth" for word in TENS)
CARDINALS = (*ONES, *TENS)
WORDS: Mapping[str, int] = {
    word: value
    for ones, tens in ((ONES, TENS), (ORDINAL_ONES, ORDINAL_TENS))
    for value, word in (*enumerate(ones), *((10 * count, ten) for count, ten in enumerate(tens, 2)))
}
SCALES: Mapping[str, int] = {
    "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9,
}  # fmt: skip
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_WORD = re.compile(r"[a-z]+")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


def either(words: Iterable[str]) -> str:
    """The pattern of one of the words, the longest first, for `six` begins `sixteen`.

    >>> either(("six", "sixteen"))
    'sixteen|six'
    """
    return "|".join(sorted(words, key=len, reverse=True))


WORD_PATTERN = either(WORDS)


def han(text: str, bare: int = 1) -> int | None:
    """The value of a Chinese numeral, by place (二〇〇八) or by unit (一百二十); None if neither.

    A unit without a digit counts once (十); 万 and 亿 with nothing before them count `bare` times.

    >>> han("二〇〇八"), han("一百二十"), han("三万五千"), han("廿三"), han("万"), han("张三")
    (2008, 120, 35000, 23, 10000, None)
    >>> han("一亿二千三百万"), han("三万亿")
    (123000000, 3000000000000)
    """
    if text and all(char in DIGITS for char in text):
        return int("".join(str(DIGITS[char]) for char in text))
    whole = total = section = digit = 0
    for char in text.translate(_JOINED):
        if char in DIGITS:
            digit = DIGITS[char]
        elif char in UNITS:
            section, digit = section + (digit or 1) * UNITS[char], 0
        elif MYRIADS.get(char) == 10**4:
            total, section, digit = (section + digit or bare) * 10**4, 0, 0
        elif char in MYRIADS:
            whole, total = whole + (total + section + digit or bare) * 10**8, 0
            section = digit = 0
        else:
            return None
    return whole + total + section + digit if text else None


def english(
    text: str, values: Mapping[str, int] = WORDS, scales: Mapping[str, int] = SCALES
) -> int | None:
    """The value of an English numeral in words; None when a word of it is no numeral.

    `values` are the words that add, `scales` those that multiply what stands before them.

    >>> english("twenty-one"), english("two hundred and five"), english("Third"), english("May")
    (21, 205, 3, None)
    """
    total = section = 0
    for word in _WORD.findall(text.lower()):
        if word in values:
            section += values[word]
        elif word in scales:
            section = max(section, 1) * scales[word]
            if scales[word] >= 1000:
                total, section = total + section, 0
        elif word != "and":
            return None
    return total + section


def roman(text: str) -> int | None:
    """The value of a Roman numeral of capitals up to L; None when it is none.

    >>> roman("IV"), roman("XXI"), roman("第四")
    (4, 21, None)
    """
    values = [_ROMAN.get(char, 0) for char in text]
    if not values or 0 in values:
        return None
    following = [*values[1:], 0]
    return sum(-a if a < b else a for a, b in zip(values, following, strict=True))


def ordinal(value: int) -> str:
    """The English ordinal of a number in digits.

    >>> [ordinal(value) for value in (1, 12, 22, 30)]
    ['1st', '12th', '22nd', '30th']
    """
    teen = value % 100 // 10 == 1
    return f"{value}{'th' if teen else _ENDINGS.get(value % 10, 'th')}"
