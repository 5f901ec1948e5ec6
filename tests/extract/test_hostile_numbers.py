"""Digits that run on for ever neither fail nor count; readings of large numbers hold."""

import pytest

from duban.language import Language
from extract import times
from extract.numerals import chinese, english
from extract.quantities import find

LONG = ["1" * 5000, "一" * 5000, "1," * 3000]


@pytest.mark.parametrize("run", LONG)
@pytest.mark.parametrize("frame", ["共{}元", "第{}条", "不超过{}日", "within {} days", "{}%"])
def test_endless_digits_are_no_value(run: str, frame: str) -> None:
    text = frame.format(run)
    for language in Language:
        assert find(text, language) == ()
        assert times.find(text, language) == ()


def test_large_numbers_are_summed_by_their_scales() -> None:
    assert chinese("一亿二千三百万") == 123_000_000
    assert chinese("三万亿") == 3_000_000_000_000
    assert english("5 hundred million") == 500_000_000
    assert english("a dozen") == 12
