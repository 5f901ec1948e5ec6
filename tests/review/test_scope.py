from collections.abc import Sequence

import numpy as np

from duban.coverage import DeviationType
from duban.ports import Vectors
from duban.quantity import Quantity
from review.enumeration import elements
from review.measure import compared
from review.scope import Renders, narrowed, unanswered


def unlike(texts: Sequence[str], others: Sequence[str]) -> Vectors:
    return np.zeros((len(texts), len(others)), dtype=np.float32)


def unknown(_term: str, _passage: str) -> bool:
    return False


def unlike_pairs(items: tuple[str, ...], passage: str, renders: Renders) -> tuple[str, ...] | None:
    def like(texts: Sequence[str], others: Sequence[str]) -> Vectors:
        best = {"malls": "商场", "schools": "学校"}
        return np.array([[0.8 if best.get(a) == b else 0.1 for b in others] for a in texts])

    found = narrowed(items, (), passage, like, renders)
    return found.omitted if found else None


def test_zh_item_left_out_is_named() -> None:
    items = ("商场", "学校", "医院", "养老机构")
    found = narrowed(items, (), "范围包括：商场、学校、医院。", unlike, unknown)
    assert found is not None
    assert found.omitted == ("养老机构",)
    assert found.failing


def test_zh_item_with_more_words_is_held() -> None:
    items = ("商场", "学校", "医院")
    assert narrowed(items, (), "各类商场市场、中小学校和医院门诊。", unlike, unknown) is None


def test_en_items_are_paired_one_to_one_with_zh() -> None:
    items = ("malls", "schools", "hospitals")

    def like(texts: Sequence[str], others: Sequence[str]) -> Vectors:
        best = {"malls": "商场", "schools": "学校", "hospitals": "医院"}
        return np.array([[0.8 if best[a] == b else 0.5 for b in others] for a in texts])

    assert narrowed(items, (), "范围包括：商场、医院、学校。", like, unknown) is None
    found = narrowed(items, (), "范围包括：商场、学校和酒店。", like, unknown)
    assert found is None or "hospitals" not in found.omitted  # 酒店 is paired at .5
    shorter = narrowed(items, (), "对商场、学校进行检查。", like, unknown)
    assert shorter is not None
    assert shorter.omitted == ("hospitals",)


def test_last_item_of_a_list_that_the_passage_cuts_short_is_named() -> None:
    whole = ("record lighting", "markings", "sight lines", "the condition")
    sure = ("markings", "sight lines")
    found = narrowed(
        sure, whole, "It will record lighting, markings and sight lines.", unlike, unknown
    )
    assert found is not None
    assert found.omitted == ("the condition",)
    kept = "It will record lighting, markings, sight lines and the condition of kerbs."
    assert narrowed(sure, whole, kept, unlike, unknown) is None


def test_as_many_other_items_may_be_other_words_but_a_part_is_none() -> None:
    def near(texts: Sequence[str], others: Sequence[str]) -> Vectors:
        return np.full((len(texts), len(others)), 0.4, dtype=np.float32)

    items = ("广播", "电视", "新媒体")
    assert narrowed(items, (), "利用广播、电视、微信公众号。", near, unknown) is None
    found = narrowed(
        ("集镇", "建成区", "学校医院周边"), (), "集镇、建成区、学校周边。", near, unknown
    )
    assert found is not None
    assert found.omitted == ("学校医院周边",)


def test_dictionary_knows_a_term_in_both_languages() -> None:
    items = ("malls", "schools", "care homes")
    listed = "包括：商场、学校、敬老院。"
    assert unlike_pairs(items, listed, unknown) == ("care homes",)
    known = {("care homes", "敬老院"), ("care homes", listed)}
    assert unlike_pairs(items, listed, lambda *pair: pair in known) is None


def test_lists_of_two_are_no_list() -> None:
    assert elements("省、市领导小组要进行巡查。") == ()
    assert elements("检查学校、医院和养老机构。") == ("检查学校", "医院", "养老机构")


def test_en_list_after_including() -> None:
    text = "Cases including corruption, interception and fraud must be investigated."
    assert elements(text) == ("corruption", "interception", "fraud")


def test_threshold_directions() -> None:
    half, fifth = Quantity(">=", "ratio", 0.5), Quantity(">=", "ratio", 0.2)
    ten, fifteen = Quantity("<=", "day", 10), Quantity("<=", "day", 15)
    for expected, found, kind, failing in (
        (half, fifth, DeviationType.LOWER_THRESHOLD, True),
        (ten, fifteen, DeviationType.HIGHER_THRESHOLD, True),
        (fifteen, ten, DeviationType.LOWER_THRESHOLD, False),
        (half, Quantity("=", "元", 5), DeviationType.THRESHOLD_ABSENT, True),
    ):
        told = compared(expected, [found])
        assert told is not None
        assert (told.type, told.failing) == (kind, failing)
    assert compared(Quantity(">=", "ratio", 0.3333), [Quantity(">=", "ratio", 1 / 3)]) is None


def test_part_without_its_like_in_the_other_language_is_told_where_most_have_one() -> None:
    def like(texts: Sequence[str], others: Sequence[str]) -> Vectors:
        return np.array([[0.45 if text == "depots" else 0.8 for _ in others] for text in texts])

    assert unanswered(("stations", "works", "depots"), ("加油站",), like) == ("depots",)
    assert unanswered(("depots", "stations"), ("加油站",), like) == ()
    assert unanswered(("stations", "depots"), (), like) == ()
