"""Facts across the languages."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.facts import differences, facts
from align.figures import figures
from align.labels import labels, printed
from align.numerals import chinese, english, plain
from align.times import times


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("二〇〇八年七月一日", "July 1st, 2008"),
        ("2008年9月-2009年3月", "from September 2008 to March 2009"),
        ("抽查面不少于三分之一", "not less than 1 / 3 of them"),
        ("罚款二十万元", "a fine of 200,000 yuan"),
        ("百分之七十以上的学校", "70 percent of the schools"),
        ("财政部、审计署", "the Ministry of Finance and the National Audit Office"),
        ("不得挪用", "must not be used otherwise"),
    ],
)
def test_the_same_fact_in_both_languages_differs_in_nothing(zh: str, en: str) -> None:
    assert differences(facts(zh), facts(en)) == ()


@pytest.mark.parametrize(
    ("zh", "en", "kind"),
    [
        ("二〇〇八年七月一日", "July 1st, 2009", "date"),
        ("不少于三分之一", "not less than 1 / 4", "ratio"),
        ("罚款二十万元", "a fine of 20,000 yuan", "money"),
        ("共12所学校", "14 schools in all", "number"),
        ("审计署", "the Ministry of Finance", "body"),
        ("各市要上报", "provinces shall report", "level"),
    ],
)
def test_a_fact_said_differently_is_named(zh: str, en: str, kind: str) -> None:
    assert kind in {difference.kind.value for difference in differences(facts(zh), facts(en))}


@given(st.integers(0, 9999))
def test_numerals_of_any_size_read_back(number: int) -> None:
    digits = "〇一二三四五六七八九"
    assert chinese("".join(digits[int(d)] for d in str(number))) == number
    assert plain(f"{number:,}") == number


@given(st.text(max_size=80))
def test_offsets_always_lie_in_the_text(text: str) -> None:
    found = [(one.start, one.end) for one in times(text)]
    found += [(one.start, one.end) for one in figures(text)]
    found += [(one.start, one.end) for one in labels(text)]
    assert all(0 <= start < end <= len(text) for start, end in found)


@pytest.mark.parametrize(
    "text", ["1" * 5000, "一" * 5000, "九" + "亿" * 5000 + "元", "1,111" * 999]
)
def test_a_run_of_any_length_is_read(text: str) -> None:
    for figure in figures(text):
        assert str(figure)
    assert differences(facts(text), facts("2")) is not None


@given(st.text("0123456789,. 零一二十百点成年万亿IVXab", max_size=60))
def test_what_a_passage_says_includes_its_own_figures(text: str) -> None:
    differing = {d.kind.value for d in differences(facts(text), facts(text))}
    assert not differing & {"number", "ratio", "money", "date"}


def test_numerals_in_words() -> None:
    assert english("one hundred and twenty-three thousand") == 123000
    assert english("two, eight pigs") is None
    assert figures("a third of it")[0].value == Fraction(1, 3)


@pytest.mark.parametrize("style", ["roman", "arabic_paren", "zh_dun", "word_paren"])
def test_labels_print_and_read_back(style: str) -> None:
    like = {"roman": "I.", "arabic_paren": "(1)", "zh_dun": "一、", "word_paren": "(one)"}[style]
    for value in range(1, 12):
        label = labels(printed(value, style, like) + " words follow")[0]
        assert (label.style, label.value) == (style, value)
