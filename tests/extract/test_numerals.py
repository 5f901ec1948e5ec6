"""Numbers of rules and deadlines, read into values."""

from datetime import date

import pytest

from duban.deadline import Interval
from extract.numerals import chinese
from extract.times import chinese as times


@pytest.mark.parametrize("year", ["二〇〇八", "二○○八", "二00八", "二OO八", "二oo八", "2008"])
def test_a_year_is_read_with_whatever_zero_it_was_typed(year: str) -> None:
    assert chinese(year) == 2008
    [found] = times(f"{year}年七月一日前完成", None)
    assert found.norm == Interval(None, date(2008, 7, 1))


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="张三"):
        chinese("张三")
