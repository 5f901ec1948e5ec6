"""Numerals of both languages, as values."""

# ruff: noqa: SIM905 - a list of words reads better as words
import re
from fractions import Fraction

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "Ｏ": 0,
    "两": 2,
    "壹": 1,
    "贰": 2,
    "叁": 3,
    "肆": 4,
    "伍": 5,
    "陆": 6,
    "柒": 7,
    "捌": 8,
    "玖": 9,
}
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_BIG = {"万": 10**4, "亿": 10**8}
ZH_NUMERAL = f"[{''.join(_DIGITS)}{''.join(_TENS)}万亿]+"
_PLAIN = re.compile(r"\d+(?:[,，]\d{3})*(?:\.\d+)?")

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_DECADES = ("twenty thirty forty fifty sixty seventy eighty ninety").split()
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
WORDS: dict[str, int] = (
    {word: value for value, word in enumerate(_UNITS)}
    | {word: 20 + 10 * index for index, word in enumerate(_DECADES)}
    | {word: value for value, word in enumerate(_ORDINALS)}
    | {word[:-1] + "ieth": 20 + 10 * index for index, word in enumerate(_DECADES)}
)
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "dozen": 12}
_CARDINALS = [word for word in WORDS if word not in _ORDINALS and not word.endswith("ieth")]
EN_NUMERAL = (
    rf"(?:{'|'.join(sorted(_CARDINALS, key=len, reverse=True))}|{'|'.join(SCALES)})"
    rf"(?:[ -](?:and )?(?:{'|'.join(sorted([*_CARDINALS, *SCALES], key=len, reverse=True))}))*"
)


def chinese(text: str) -> int | None:
    """The value of a Chinese numeral, by place (二〇〇八) or by unit (一百二十); None if neither.

    >>> chinese("二〇〇八"), chinese("一百二十"), chinese("三万五千"), chinese("十")
    (2008, 120, 35000, 10)
    """
    if text and all(char in _DIGITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    total = section = digit = 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in _TENS:
            section, digit = section + (digit or 1) * _TENS[char], 0
        elif char in _BIG:
            total, section, digit = (total + section + digit) * _BIG[char], 0, 0
        else:
            return None
    return total + section + digit if text else None


def english(text: str) -> int | None:
    """The value of an English numeral in words; None when a word of it is no numeral.

    >>> english("twenty-one"), english("two hundred and five"), english("Third")
    (21, 205, 3)
    """
    total = section = 0
    for word in re.findall(r"[a-z]+", text.lower()):
        if word == "and":
            continue
        if word in WORDS:
            section += WORDS[word]
        elif word in SCALES:
            section = max(section, 1) * SCALES[word]
            if SCALES[word] >= 1000:
                total, section = total + section, 0
        else:
            return None
    return total + section


def plain(text: str) -> Fraction | None:
    """The exact value of digits with separators and decimals, or of a numeral of either language.

    >>> plain("1,200.5"), plain("三十"), plain("ten")
    (Fraction(2401, 2), Fraction(30, 1), Fraction(10, 1))
    """
    if _PLAIN.fullmatch(text):
        return Fraction(text.replace(",", "").replace("，", ""))
    value = (
        chinese(text) if text and text[0] in f"{''.join(_DIGITS)}十百千万亿拾" else english(text)
    )
    return None if value is None else Fraction(value)
