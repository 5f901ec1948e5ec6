"""What the words mean that the rules of the review look for, in both languages."""

import pytest

from review.words import before, says


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("hedge", "用火可以自行安排", True),
        ("hedge", "经批准后方可进行", False),
        ("hedge", "Ferries may sail at night", True),
        ("no_leave", "Only certificated crew may be employed", True),
        ("bounded", "拨付周期不得超过1个月", True),
        ("bounded", "不得批准新开工项目", False),
        ("bounded", "Speed must not exceed 30 km/h", True),
        ("leave", "未落实资金的项目一律未予批准", True),
        ("leave", "未完成的任务继续推进", False),
        ("kind.reporting", "Anyone who makes a false report shall be held responsible", False),
        ("kind.reporting", "Cities shall report to the province", True),
        ("extent", "二、整治范围", True),
        ("extent", "二、整治重点", False),
        ("campaign", "决定自5月至10月在全国开展检查", True),
        ("campaign", "It has been decided to inspect schools from May to June", True),
        ("up", "11月25日前将总结上报", True),
    ],
)
def test_words_of_that_name_are_said(name: str, text: str, *, said: bool) -> None:
    assert says(name, text) is said


def test_who_acts_stands_before_a_copula() -> None:
    assert before("subject", "3月1日至5月31日为全省防火期") == "3月1日至5月31日"


def test_a_month_and_a_greater_force_are_no_leave() -> None:
    for plain in ("complete the inspection by May 31", "确因不可抗力延误的除外"):
        assert not says("hedge", plain)


def test_leave_that_is_denied_or_limited_is_none() -> None:
    for denied in (
        "may be disclosed by no unit",
        "supply may be cut only with approval",
        "经检验方可使用",
    ):
        assert says("no_leave", denied)
    for limited in (
        "may last up to 4 months",
        "may be used for no more than 15 years",
        "最多2个月",
    ):
        assert says("bounded", limited)
