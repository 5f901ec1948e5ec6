"""Numerals of both languages in running text: their patterns, and their exact values."""

import re
from fractions import Fraction

from duban.numeral import CARDINALS, HAN_DIGIT, HAN_NUMERAL, WORDS, either, han
from duban.numeral import SCALES as _SCALES
from duban.numeral import english as _english

SCALES = {**_SCALES, "dozen": 12}
ZH_NUMERAL = f"[{HAN_NUMERAL}Ｏ]+"
_WORD = either([*CARDINALS, *SCALES])
EN_NUMERAL = rf"(?:{_WORD})(?:[ -](?:and )?(?:{_WORD}))*"
# What may open a numeral; 佰 and 仟 do not, for in forms they stand behind a blank.
_OPENS = f"{HAN_DIGIT}Ｏ十拾百千万亿"
_PLAIN = re.compile(r"\d+(?:[,，]\d{3})*(?:\.\d+)?")
_LONGEST = 60


def chinese(text: str) -> int | None:
    """The value of a Chinese numeral; a bare 万 says nothing here, as in 5 万元 it is a unit.

    >>> chinese("二〇〇八"), chinese("一百二十"), chinese("三万五千"), chinese("万")
    (2008, 120, 35000, 0)
    """
    return han(text, bare=0)


def english(text: str) -> int | None:
    """The value of an English numeral in words, dozens too; None when a word of it is none.

    >>> english("twenty-one"), english("two hundred and five"), english("Third")
    (21, 205, 3)
    """
    return _english(text, WORDS, SCALES)


def plain(text: str) -> Fraction | None:
    """The exact value of digits with separators and decimals, or of a numeral of either language.

    A run too long for any document's figure has none.

    >>> plain("1,200.5"), plain("三十"), plain("ten")
    (Fraction(2401, 2), Fraction(30, 1), Fraction(10, 1))
    """
    if len(text) > _LONGEST:
        return None
    if _PLAIN.fullmatch(text):
        return Fraction(text.replace(",", "").replace("，", ""))
    value = chinese(text) if text and text[0] in _OPENS else english(text)
    return None if value is None else Fraction(value)
