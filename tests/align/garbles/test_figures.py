"""Figures that cannot stand: misread signs, counts of several, shares above all, ranges turned."""

import pytest

from duban.garble import GarbleKind
from tests.align.garbles.conftest import Find


@pytest.mark.parametrize(
    ("text", "words", "proposal"),
    [
        ("Samples shall be taken from 1O0 enterprises.", "1O0", "100"),
        ("At least 5O per cent shall be checked.", "5O per cent", "50 per cent"),
        ("户均补助标准不得低于12OO元。", "12OO元", "1200元"),
        ("The fund of 36.4.2 million yuan was paid out.", "36.4.2", "36.42"),
        ("Bags of 2,5,00 grams shall carry a label.", "2,5,00", "2,500"),
        ("抽查合格率不得低于九十五%。", "九十五%", "95%"),
        ("办结率达到百分之98%以上。", "百分之98%", "98%"),
        ("The rate shall reach 90% per cent in May.", "90% per cent", "90%"),
        ("There shall be at least 2 law enforcement officer, and a clerk.", None, None),
        ("At least 135% of the shops shall have ledgers.", "135%", None),
        ("The coverage rate shall reach 120% by the end of June.", "120%", None),
        ("The units supply about 18,5000 meals a day.", "18,5000", "185,000"),
        ("检查覆盖面达到百分之一百二十。", "百分之一百二十", None),
        ("The city sends groups to check 3 to 2 townships of every county.", None, None),
        ("每组由5-3人组成，培训时间不少于30至20天。", None, None),
    ],
)
def test_a_figure_that_cannot_stand_is_told(
    find: Find, text: str, words: str | None, proposal: str | None
) -> None:
    found = find(text, GarbleKind.NUMBER)
    assert found
    if words is not None:
        assert [one[:2] for one in found] == [(words, proposal)]


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("There shall be at least 2 law enforcement officer, and a clerk.", "officers"),
        ("The city sends groups to check 3 to 2 townships of every county.", "2 to 3 townships"),
        ("培训时间不少于30至20天。", "20至30天"),
        ("Two inspector shall go together to each shop.", "Two inspectors"),
    ],
)
def test_the_figure_meant_is_offered(find: Find, text: str, proposal: str) -> None:
    (found,) = find(text, GarbleKind.NUMBER)
    assert proposal in str(found[1])


@pytest.mark.parametrize(
    "text",
    [
        "The time was cut from 15 to 3 days, and output grew by 135%.",
        "By 12 to 3 votes the rules were passed; the 2-1 wins counted.",
        "办理时限压缩至30至20天，任务完成率达到120%，增长率为150%。",
        "Sections 1,2,300 and 5 apply; call 0713-5228016 for help.",
        "At least 3 other schools, 2 per cent, and at most 4 staff of each shall go.",
        "Not less than 20 days' notice; at least 3 years; more than 10 hectares.",
        "See versions 3.2.1 and 4.0.2; it weighs 1,250,000 tons or 5l of water.",
        "120% of the target was met, and 110% of the wages of 2015 paid.",
        "2019年10-12月，第3-2号地块，从5-3人中选出。",
    ],
)
def test_sound_figures_are_left_alone(find: Find, text: str) -> None:
    assert find(text, GarbleKind.NUMBER) == []


@pytest.mark.parametrize(
    ("text", "words", "proposal"),
    [
        ("It starts on 2016 January 1 month.", "2016 January 1 month", "1 January 2016"),
        ("It ends before 31 August August 2015.", "August August", "August"),
        ("All shall be done by the end of 12 months of 2022.", None, "end of December 2022"),
        ("Acceptance stage (12 2022). The bureau checks.", "(12 2022)", "(December 2022)"),
        ("入户摸排（2021年7月至13月）。", "13月", None),
        ("动员阶段（2019年5月1日至5月3l日）。", "3l", "31"),
        ("二O二〇年四月十五日", "二O二〇", "二〇二〇"),
        ("Signed by the bureau, September 2018 3", "September 2018 3", "3 September 2018"),
        ("整改阶段（2021年11月至202年3月），2021年起实施，2022年结束。", "202年", "2022年"),
        ("It runs from September 2015 to July 2015.", "September 2015 to July 2015", None),
    ],
)
def test_dates_out_of_order_are_told(
    find: Find, text: str, words: str | None, proposal: str | None
) -> None:
    (found,) = find(text, GarbleKind.DATE)
    assert found[1] == proposal
    assert words in (None, found[0])


@pytest.mark.parametrize(
    "text",
    [
        "It runs from September to July 2015, and from May 2015 to May 2015.",
        "The May Day holiday; 12 months of 2015 were hard; volume 3 (2015).",
        "2021年11月至2022年3月实施，2021年7月至12月总结。",
    ],
)
def test_dates_in_order_are_left_alone(find: Find, text: str) -> None:
    assert find(text, GarbleKind.DATE) == []


def test_labels_keep_the_style_of_the_sound_ones(find: Find) -> None:
    text = "1,. Raise awareness.\n2. Handle cases.\n3. Keep records.\n"
    assert find(text, GarbleKind.NUMBERING) == [("1,.", "1.")]
    twice = "(1) (1) Responsibility. It is clear.\n(2) Correction. It is at once.\n"
    assert find(twice, GarbleKind.NUMBERING) == [("(1) (1)", "(1)")]


def test_a_heading_goes_on_with_its_own_list(find: Find) -> None:
    text = (
        "I. Scope\n(I) Mobilisation stage. Plans are made.\n(II) Inspection stage. It is done.\n"
        "Two, Steps\nThree, Summary\nIV. Requirements\n"
    )
    assert "IV." not in [one[0] for one in find(text, GarbleKind.NUMBERING)]


@pytest.mark.parametrize(
    ("text", "words", "proposal"),
    [
        ("临政办发〔2021]38号", "〔2021]", "〔2021〕"),
        ("（此件公开发布", "（此件公开发布", "（此件公开发布）"),
    ],
)
def test_a_half_bracket_gets_its_other_half(
    find: Find, text: str, words: str, proposal: str
) -> None:
    assert [one[:2] for one in find(text, GarbleKind.BRACKET)] == [(words, proposal)]


def test_a_number_that_lost_its_bracket_is_mended(find: Find) -> None:
    (found,) = find("Wei Ji [2015 No. 46", GarbleKind.DOCUMENT_NUMBER)
    assert found[:2] == ("[2015 No. 46", "[2015] No. 46")


@pytest.mark.parametrize(
    ("text", "words", "proposal"),
    [
        ("(1) One.\n(2) Two.\n(5) Three.\n(4) Four.\n", "(5)", "(3)"),
        ("(1) One.\n(2) Two.\n(2) Three.\n", "(2)", "(3)"),
        ("1. One.\n1. Two.\n3. Three.\n", "1.", "2."),
    ],
)
def test_a_wrong_number_in_a_list_is_told(find: Find, text: str, words: str, proposal: str) -> None:
    assert find(text, GarbleKind.NUMBERING) == [(words, proposal)]


def test_a_number_after_a_wrong_one_is_left_alone(find: Find) -> None:
    text = "（三）甲项工作。\n（五）乙项工作。\n（五）丙项工作。\n"
    assert [one[0] for one in find(text, GarbleKind.NUMBERING)].count("（五）") <= 1
