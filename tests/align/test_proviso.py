"""Provisos: what says when, of whom or with what exception, in either language."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.proviso import provisos
from duban.language import Language

ZH = [
    ("3.井口未加盖的，不得投入使用。", ["井口未加盖的"]),
    ("未经校长同意，任何人不得进入。", ["未经校长同意"]),
    ("设备经检测合格后方可使用。", ["经检测合格后"]),
    ("除抢修外，夜间不得施工。", ["除抢修外"]),
    ("持有健康证的人员可以上岗。", ["持有健康证的"]),
    ("路面结冰时，应当停止作业。", ["路面结冰时"]),
    ("检查不得影响正常的教学。", []),
    ("关于加强井盖管理的通知", []),
]
EN = [
    ("3. Wells without a cover shall not be used.", ["without a cover"]),
    ("Nobody may enter unless the head agrees.", ["unless the head agrees"]),
    ("In snow, frost and fog, the operator shall stop work.", ["In snow, frost and fog"]),
    ("Staff who hold a health certificate may work.", ["who hold a health certificate"]),
    ("Drivers caught for the second time shall pay.", ["caught for the second time"]),
    ("Each school shall report once a week.", []),
]


@pytest.mark.parametrize(("text", "found"), ZH)
def test_what_sets_a_condition_in_chinese(text: str, found: list[str]) -> None:
    assert [one.words for one in provisos(text, Language.ZH)] == found


@pytest.mark.parametrize(("text", "found"), EN)
def test_what_sets_a_condition_in_english(text: str, found: list[str]) -> None:
    assert [one.words for one in provisos(text, Language.EN)] == found


@given(
    st.lists(
        st.sampled_from([*"的，；。未经不得除外时 if who,.;", "without ", "shall ", "检查"]),
        max_size=40,
    ).map("".join),
    st.sampled_from(Language),
)
def test_every_proviso_stands_where_it_says_and_none_overlaps(text: str, tongue: Language) -> None:
    found = provisos(text, tongue)
    assert all(text[one.start : one.end] == one.words for one in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
