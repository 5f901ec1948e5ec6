"""Number formats: against the words of people and of the standard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.docx.ordinal import counted, written

DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")}
UNITS = {"十": 10, "百": 100, "千": 1000}


@pytest.mark.parametrize(
    ("style", "number", "expected"),
    [
        ("chineseCounting", 21, "二十一"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("decimalEnclosedCircle", 21, "㉑"),
        ("decimalEnclosedCircle", 51, "51"),
        ("decimalFullWidth", 10, "１０"),
        ("ideographTraditional", 11, "甲"),
        ("ideographZodiac", 2, "丑"),
        ("ideographDigital", 10, "一〇"),
        ("upperLetter", 28, "BB"),
        ("lowerRoman", 4, "iv"),
        ("ordinal", 112, "112th"),
        ("ordinalText", 21, "Twenty-first"),
        ("cardinalText", 40, "Forty"),
        ("decimalZero", 7, "07"),
        ("numberInDash", 3, "- 3 -"),
        ("unheardOf", 3, "3"),
        ("bullet", 3, ""),
    ],
)
def test_formats(style: str, number: int, expected: str) -> None:
    assert written(number, style) == expected


@given(st.integers(1, 9999))
def test_a_counted_number_reads_back(number: int) -> None:
    total = digit = 0
    for char in counted(number):
        if char in UNITS:
            total, digit = total + (digit or 1) * UNITS[char], 0
        else:
            digit = DIGITS[char]
    assert total + digit == number


@given(st.integers(1, 30))
def test_formats_tell_numbers_apart(number: int) -> None:
    for style in ("chineseCounting", "decimalEnclosedCircle", "upperRoman", "upperLetter"):
        assert written(number, style) != written(number + 1, style)
