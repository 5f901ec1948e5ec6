import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duban.language import Language
from duban.quantity import Quantity
from extract import quantities


def found(text: str, language: Language = Language.ZH) -> list[Quantity]:
    return [threshold.norm for threshold in quantities.find(text, language)]


@settings(deadline=None)
@given(st.integers(1, 100))
def test_a_per_cent_reads_the_same_in_every_notation(number: int) -> None:
    ratio = round(number / 100, 12)
    for text in (f"不低于{number}%", f"不低于{number}％", f"不低于百分之{number}"):
        (norm,) = found(text)
        assert (norm.op, norm.unit) == (">=", "ratio")
        assert norm.value == pytest.approx(ratio)


@settings(deadline=None)
@given(st.text("不少于超过至一三十5%万元人个以上下倍的县 /", max_size=30), st.integers(0, 99))
def test_spans_lie_inside_the_text_in_order_and_shift_with_the_base(text: str, base: int) -> None:
    plain = quantities.find(text, Language.ZH)
    shifted = quantities.find(text, Language.ZH, "d", base)
    edges = [edge for one in plain for edge in (one.span.start, one.span.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
    assert [one.span.start + base for one in plain] == [one.span.start for one in shifted]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("70%以上", Quantity(">=", "ratio", 0.7)),
        ("超过三成", Quantity(">", "ratio", 0.3)),
        ("不满五人", Quantity("<", "person", 5)),
        ("过半数", Quantity(">", "ratio", 0.5)),
        ("1至5万元", Quantity("range", "CNY", low=10000, high=50000)),
        ("不低于5%且不高于10%", Quantity("range", "ratio", low=0.05, high=0.1)),
        ("风速超过每秒15米", Quantity(">", "m/s", 15)),
        ("时速不得超过30公里", Quantity("<=", "km/h", 30)),
        ("每小时不少于500立方米", Quantity(">=", "m3/h", 500)),
        (
            "超过10人少于20人",
            Quantity("range", "person", low=10, high=20, incl_low=False, incl_high=False),
        ),
    ],
)
def test_chinese(text: str, expected: Quantity) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no more than 5 percent", Quantity("<=", "ratio", 0.05)),
        ("over 15 metres per second", Quantity(">", "m/s", 15)),
        ("no more than 30 km/h", Quantity("<=", "km/h", 30)),
        ("appointed one full-time officer", Quantity("=", "count", 1, of="full-time officer")),
        ("two thirds or more of the members", Quantity(">=", "ratio", 2 / 3, of="members")),
        ("over RMB 3 million", Quantity(">", "CNY", 3000000)),
        (
            "at least three full-time inspectors",
            Quantity(">=", "count", 3, of="full-time inspectors"),
        ),
        ("less than 18 years of age", Quantity("<", "year-of-age", 18)),
    ],
)
def test_english(text: str, expected: Quantity) -> None:
    assert found(text, Language.EN) == [expected]


@pytest.mark.parametrize("text", ["2008年6月", "30日内", "一个县", "联系人", "统一部署"])
def test_what_is_no_threshold(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("一" * 2000, Language.ZH),
        ("不少于" * 700, Language.ZH),
        ("5%至" * 700, Language.ZH),
        ("one hundred and " * 300, Language.EN),
        ("1 / " * 700, Language.EN),
        ("3 (" * 700, Language.EN),
    ],
)
def test_hostile_text_costs_no_more_than_its_length(text: str, language: Language) -> None:
    start = time.process_time()
    quantities.find(text, language)
    assert time.process_time() - start < 2
