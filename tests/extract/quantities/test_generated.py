"""Every crossing of operators, numbers and units gives exactly its value, in both languages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duban.language import Language
from duban.quantity import Quantity
from extract import quantities
from tests.extract.times.numbers import en_forms, english, han, wide, zh_forms

ZH_BEFORE = {
    "不少于": ">=", "不低于": ">=", "不得低于": ">=", "至少": ">=", "应不少于": ">=",
    "不超过": "<=", "不得超过": "<=", "不高于": "<=", "最多": "<=", "最高不超过": "<=",
    "超过": ">", "高于": ">", "不足": "<", "低于": "<", "不到": "<", "约": "~", "≥": ">=",
    "": "=",
}  # fmt: skip
ZH_AFTER = {"以上": ">=", "及以上": ">=", "（含）以上": ">=", "以下": "<=", "左右": "~"}
EN_BEFORE = {
    "not less than ": ">=", "at least ": ">=", "no less than ": ">=", "a minimum of ": ">=",
    "no fewer than ": ">=", "not more than ": "<=", "up to ": "<=", "not exceeding ": "<=",
    "at most ": "<=", "more than ": ">", "over ": ">", "exceeding ": ">", "above ": ">",
    "less than ": "<", "fewer than ": "<", "below ": "<", "about ": "~", "≥": ">=", "": "=",
}  # fmt: skip
EN_AFTER = {" or more": ">=", " or above": ">=", " or less": "<=", " and above": ">="}
ZH_UNITS = {
    "元": ("CNY", 1), "万元": ("CNY", 10**4), "亿元": ("CNY", 10**8), "人": ("person", 1),
    "名": ("person", 1), "人次": ("person-time", 1), "倍": ("multiple", 1), "平方米": ("m2", 1),
    "公里": ("km", 1), "吨": ("t", 1), "万吨": ("t", 10**4), "米": ("m", 1), "公顷": ("ha", 1),
}  # fmt: skip
EN_UNITS = {
    "yuan": ("CNY", 1), "million yuan": ("CNY", 10**6), "square metres": ("m2", 1),
    "kilometres": ("km", 1), "tonnes": ("t", 1), "times": ("multiple", 1), "hectares": ("ha", 1),
    "percentage points": ("ratio-point", 0.01), "US dollars": ("USD", 1),
}  # fmt: skip
PARTS = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 10: "tenth"}


def zh(text: str) -> list[Quantity]:
    return [found.norm for found in quantities.find(text, Language.ZH)]


def en(text: str) -> list[Quantity]:
    return [found.norm for found in quantities.find(text, Language.EN)]


def close(norm: Quantity, op: str, value: float, unit: str) -> bool:
    same = (norm.op, norm.unit) == (op, unit)
    return same and norm.value == pytest.approx(value)


numbers = st.integers(2, 199)


@settings(deadline=None)
@given(
    st.sampled_from(sorted(ZH_BEFORE)),
    numbers,
    st.integers(0, 2),
    st.sampled_from(sorted(ZH_UNITS)),
)
def test_chinese_amounts(before: str, number: int, form: int, unit: str) -> None:
    text = f"{before}{zh_forms(number)[form]}{unit}"
    name, scale = ZH_UNITS[unit]
    (norm,) = zh(text)
    assert close(norm, ZH_BEFORE[before], number * scale, name), text


@settings(deadline=None)
@given(
    numbers, st.integers(0, 2), st.sampled_from(sorted(ZH_UNITS)), st.sampled_from(sorted(ZH_AFTER))
)
def test_chinese_amounts_with_the_operator_behind(
    number: int, form: int, unit: str, after: str
) -> None:
    text = f"{zh_forms(number)[form]}{unit}{after}"
    name, scale = ZH_UNITS[unit]
    (norm,) = zh(text)
    assert close(norm, ZH_AFTER[after], number * scale, name), text


@settings(deadline=None)
@given(st.sampled_from(sorted(ZH_BEFORE)), st.integers(1, 100))
def test_chinese_ratios(before: str, number: int) -> None:
    for stated in (f"{number}%", f"{wide(number)}％", f"百分之{han(number)}", f"{number}.0%"):
        (norm,) = zh(before + stated)
        assert close(norm, ZH_BEFORE[before], number / 100, "ratio"), before + stated
    (norm,) = zh(f"{before}{number}‰")
    assert close(norm, ZH_BEFORE[before], number / 1000, "ratio")
    (norm,) = zh(f"{before}千分之{han(number)}")
    assert close(norm, ZH_BEFORE[before], number / 1000, "ratio")
    (norm,) = zh(f"{before}{number}个百分点")
    assert close(norm, ZH_BEFORE[before], number / 100, "ratio-point")


@settings(deadline=None)
@given(st.sampled_from(sorted(ZH_BEFORE)), st.integers(1, 9), st.integers(1, 9))
def test_chinese_fractions(before: str, upper: int, more: int) -> None:
    lower = upper + more
    for stated in (f"{han(lower)}分之{han(upper)}", f"{upper}/{lower}", f"{upper} / {lower}"):
        (norm,) = zh(before + stated)
        assert close(norm, ZH_BEFORE[before], upper / lower, "ratio"), before + stated
    (norm,) = zh(f"{before}{han(upper)}成")
    assert close(norm, ZH_BEFORE[before], upper / 10, "ratio")


@settings(deadline=None)
@given(numbers, numbers, st.integers(0, 1), st.sampled_from(("万元", "人", "倍", "平方米", "%")))
def test_chinese_ranges(low: int, more: int, form: int, unit: str) -> None:
    first, last = zh_forms(low)[form], zh_forms(low + more)[form]
    if unit == "%":
        first, last = str(low), str(low + more)
    name, scale = ZH_UNITS.get(unit, ("ratio", 0.01))
    for text in (
        f"{first}{unit}以上{last}{unit}以下",
        f"{first}{unit}至{last}{unit}",
        f"{first}至{last}{unit}",
        f"不低于{first}{unit}且不高于{last}{unit}",
        f"不少于{first}{unit}、不超过{last}{unit}",
    ):
        (norm,) = zh(text)
        assert (norm.op, norm.unit, norm.incl_low, norm.incl_high) == ("range", name, True, True)
        assert (norm.low, norm.high) == pytest.approx((low * scale, (low + more) * scale)), text


@settings(deadline=None)
@given(
    st.sampled_from(sorted(EN_BEFORE)),
    numbers,
    st.integers(0, 2),
    st.sampled_from(sorted(EN_UNITS)),
)
def test_english_amounts(before: str, number: int, form: int, unit: str) -> None:
    stated = str(number) if before == "≥" or "million" in unit else en_forms(number)[form]
    text = f"{before}{stated} {unit}"
    name, scale = EN_UNITS[unit]
    (norm,) = en(text)
    assert close(norm, EN_BEFORE[before], number * scale, name), text


@settings(deadline=None)
@given(
    numbers, st.integers(0, 1), st.sampled_from(sorted(EN_UNITS)), st.sampled_from(sorted(EN_AFTER))
)
def test_english_amounts_with_the_operator_behind(
    number: int, form: int, unit: str, after: str
) -> None:
    stated = str(number) if "million" in unit else en_forms(number)[form]
    name, scale = EN_UNITS[unit]
    (norm,) = en(f"{stated} {unit}{after}")
    assert close(norm, EN_AFTER[after], number * scale, name), f"{stated} {unit}{after}"


@settings(deadline=None)
@given(st.sampled_from(sorted(EN_BEFORE)), st.integers(1, 100))
def test_english_ratios(before: str, number: int) -> None:
    for stated in (f"{number}%", f"{number} percent", f"{number} per cent", f"{number} %"):
        (norm,) = en(before + stated)
        assert close(norm, EN_BEFORE[before], number / 100, "ratio"), before + stated
    if before != "≥":
        (norm,) = en(f"{before}{english(number)} percent of the counties")
        assert close(norm, EN_BEFORE[before], number / 100, "ratio"), number


@settings(deadline=None)
@given(st.sampled_from(sorted(EN_BEFORE)), st.sampled_from(sorted(PARTS)), st.integers(1, 9))
def test_english_fractions(before: str, lower: int, upper: int) -> None:
    if upper >= lower or before == "≥":
        return
    plural = "s" if upper > 1 else ""
    for stated in (
        f"{upper} / {lower}",
        f"{upper}/{lower}",
        f"{english(upper)}-{PARTS[lower]}{plural}",
    ):
        (norm,) = en(f"{before}{stated} of the members")
        assert close(norm, EN_BEFORE[before], upper / lower, "ratio"), before + stated


@settings(deadline=None)
@given(numbers, numbers, st.sampled_from(("yuan", "tonnes", "%", "RMB")))
def test_english_ranges(low: int, more: int, unit: str) -> None:
    high = low + more
    if unit == "RMB":
        texts = (
            f"RMB {low} to RMB {high}",
            f"RMB {low}-{high}",
            f"between RMB {low} and RMB {high}",
        )
    elif unit == "%":
        texts = (f"{low}% to {high}%", f"{low}-{high}%", f"between {low}% and {high}%")
    else:
        texts = (
            f"{low} to {high} {unit}", f"from {low} {unit} to {high} {unit}",
            f"not less than {low} {unit} but not more than {high} {unit}",
        )  # fmt: skip
    name, scale = {"RMB": ("CNY", 1), "%": ("ratio", 0.01)}.get(unit) or EN_UNITS[unit]
    for text in texts:
        (norm,) = en(text)
        assert (norm.op, norm.unit) == ("range", name), text
        assert (norm.low, norm.high) == pytest.approx((low * scale, high * scale)), text


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("九成五以上", Language.ZH, Quantity(">=", "ratio", 0.95)),
        ("翻两番", Language.ZH, Quantity("=", "multiple", 4)),
        ("3000余万元", Language.ZH, Quantity("~", "CNY", 30000000)),
        ("50万元以上（含50万元）", Language.ZH, Quantity(">=", "CNY", 500000)),
        ("超过核定人数20%", Language.ZH, Quantity(">", "ratio", 0.2, of="核定人数")),
        ("不超过30分钟", Language.ZH, Quantity("<=", "minute", 30)),
        ("处货值10%以下的罚款", Language.ZH, Quantity("<=", "ratio", 0.1)),
        ("株数5倍", Language.ZH, Quantity("=", "multiple", 5)),
        ("twice the amount", Language.EN, Quantity("=", "multiple", 2)),
        ("three or more members", Language.EN, Quantity(">=", "count", 3, of="members")),
        ("30 people or fewer", Language.EN, Quantity("<=", "person", 30)),
        ("one in ten", Language.EN, Quantity("=", "ratio", 0.1)),
        ("not lower than 18°C", Language.EN, Quantity(">=", "degC", 18)),
        ("aged 16 to 60", Language.EN, Quantity("range", "year-of-age", low=16, high=60)),
        ("within 500 meters", Language.EN, Quantity("<=", "m", 500)),
        ("20 tonnes of waste", Language.EN, Quantity("=", "t", 20, of="waste")),
    ],
)
def test_forms_that_no_crossing_makes(text: str, language: Language, expected: Quantity) -> None:
    assert [found.norm for found in quantities.find(text, language)] == [expected]
