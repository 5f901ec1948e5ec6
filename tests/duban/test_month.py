"""Months have one number, however their names are written."""

import pytest

from duban.month import MONTHS, month_number


@pytest.mark.parametrize(("number", "name"), [*enumerate(MONTHS, 1)])
def test_every_spelling_of_a_month_has_its_number(number: int, name: str) -> None:
    spellings = (name, name.upper(), name.lower(), name[:3], f"{name[:3]}.", name[:4])
    assert {month_number(spelling) for spelling in spellings} == {number}


def test_another_word_is_no_month() -> None:
    with pytest.raises(KeyError):
        month_number("Monday")
