"""Numbers as documents write them: Chinese, Arabic of either width, Roman, English words."""

import re
from functools import lru_cache

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")}
_DIGITS |= {"〇": 0, "○": 0, "Ｏ": 0, "O": 0, "两": 2, "－": 1, "壹": 1, "贰": 2, "叁": 3}
_DIGITS |= {"肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9, "貳": 2, "參": 3, "陸": 6}
_UNITS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_SMALL = re.findall(
    r"\w+",
    """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
""",
)
_ORDINALS = re.findall(
    r"\w+",
    """
zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
""",
)
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS = {word: value for value, word in enumerate(_SMALL)}
_WORDS |= {word: value for value, word in enumerate(_ORDINALS)}
_WORDS |= {word: 10 * value for value, word in enumerate(_TENS, 2)}
_WORDS |= {word[:-1] + "ieth": 10 * value for value, word in enumerate(_TENS, 2)}
WORD_PATTERN = "|".join(sorted(_WORDS, key=len, reverse=True))
_SPLIT = re.compile(r"[\s-]+")


@lru_cache(maxsize=4096)
def number(text: str) -> int | None:
    """The value of a whole number in any notation, None when it is none.

    >>> [number(text) for text in ("二十三", "二〇〇八", "１２", "IV", "twenty-one", "Third")]
    [23, 2008, 12, 4, 21, 3]
    """
    bare = text.strip()
    if bare.isdecimal():
        return int(bare)
    return _chinese(re.sub(r"\s", "", bare)) or _roman(bare.upper()) or _english(bare.lower())


def _chinese(text: str) -> int | None:
    if not text or any(char not in _DIGITS and char not in _UNITS for char in text):
        return None
    if not any(char in _UNITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    total, digit = 0, 0
    for char in text:
        if char in _UNITS:
            total += (digit or 1) * _UNITS[char]
            digit = 0
        else:
            digit = _DIGITS[char]
    return total + digit


def _roman(text: str) -> int | None:
    values = [_ROMAN.get(char, 0) for char in text]
    if not values or 0 in values:
        return None
    following = [*values[1:], 0]
    return sum(-a if a < b else a for a, b in zip(values, following, strict=True))


def _english(text: str) -> int | None:
    words = _SPLIT.split(text)
    values = [_WORDS.get(word) for word in words]
    match values:
        case [int(value)]:
            return value
        case [int(tens), int(units)] if tens >= 20 and tens % 10 == 0 and 0 < units < 10:
            return tens + units
        case _:
            return None
