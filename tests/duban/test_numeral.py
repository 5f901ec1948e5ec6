"""Numerals: every number written in Chinese is read back, by unit and by place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.numeral import CARDINALS, WORDS, either, english, han, roman

_PLACES = "零一二三四五六七八九"
_FORMAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_NUMBERS = st.integers(0, 99_999_999)


def _written(number: int) -> str:
    """The number by units as offices write it: 一百零五, 十二, 三万零二十."""
    if number >= 10_000:
        low = number % 10_000
        gap = "零" if 0 < low < 1000 else ""
        return _written(number // 10_000) + "万" + gap + (_below(low) if low else "")
    return _below(number)


def _below(number: int) -> str:
    if number < 20:
        return _PLACES[number] if number < 10 else "十" + _PLACES[number - 10].strip("零")
    unit, sign = next(pair for pair in ((1000, "千"), (100, "百"), (10, "十")) if number >= pair[0])
    head, rest = divmod(number, unit)
    gap = "零" if 0 < rest < unit // 10 else ""
    tail = "一" + _below(rest) if 10 <= rest < 20 else _below(rest) if rest else ""
    return _PLACES[head] + sign + gap + tail


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "零"), (10, "十"), (12, "十二"), (105, "一百零五"), (110, "一百一十"), (2008, "二千零八")],
)
def test_the_writer_writes_as_offices_do(number: int, text: str) -> None:
    assert _written(number) == text


@given(_NUMBERS)
def test_what_is_written_by_units_is_read_back(number: int) -> None:
    assert han(_written(number)) == number


@given(_NUMBERS)
def test_formal_characters_mean_the_same(number: int) -> None:
    assert han(_written(number).translate(_FORMAL)) == number


@given(_NUMBERS)
def test_what_is_written_by_place_is_read_back(number: int) -> None:
    text = "".join(_PLACES[int(digit)] for digit in str(number))
    assert han(text) == han(text.replace("零", "〇")) == han(text.replace("零", "○")) == number


@pytest.mark.parametrize("text", ["", "张三", "一年", "第三", "12", "三.五"])
def test_what_is_no_chinese_numeral_has_no_value(text: str) -> None:
    assert han(text) is None


def test_a_bare_myriad_counts_as_the_caller_says() -> None:
    assert (han("万"), han("万", bare=0), han("三万", bare=0)) == (10_000, 0, 30_000)


@given(st.integers(0, 99))
def test_english_words_up_to_a_hundred(number: int) -> None:
    tens, ones = divmod(number, 10)
    word = CARDINALS[number] if number < 20 else CARDINALS[18 + tens]
    text = word if number < 20 or not ones else f"{word}-{CARDINALS[ones]}"
    assert english(text) == number
    assert english(f"three thousand two hundred and {text}".upper()) == 3200 + number


@pytest.mark.parametrize(
    ("word", "value"), [("zeroth", 0), ("twelfth", 12), ("twentieth", 20), ("ninetieth", 90)]
)
def test_ordinals_are_words_of_numbers(word: str, value: int) -> None:
    assert english(word) == WORDS[word] == value


def test_a_word_that_is_no_number_spoils_the_numeral() -> None:
    assert english("thirty days") is None
    assert english("two dozen", WORDS, {"dozen": 12}) == 24


def test_roman_numerals_are_capitals_up_to_l() -> None:
    assert [roman(text) for text in ("I", "IX", "XIV", "XL", "LIX")] == [1, 9, 14, 40, 59]
    assert (roman(""), roman("iv"), roman("MC")) == (None, None, None)


def test_the_longest_word_is_tried_first() -> None:
    assert either(("six", "sixteen", "sixty")) == "sixteen|sixty|six"
