"""Proper names, whose characters need not make words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.garbles.proper import bodies, proper


@pytest.mark.parametrize(
    ("text", "run", "name"),
    [
        ("云勐县人民政府", "云勐县人民政府", "云勐"),
        ("安定镇、勐角乡", "勐角乡", "勐角"),
        ("副市长古丽娜尔·买买提", "买买提", "买买提"),
        ("阿卜杜拉·热合曼到会", "阿卜杜拉", "阿卜杜拉"),
        ("沧政办发〔2013〕27号", "沧政办发", "沧政办发"),
        ("由省劳动保障厅牵头", "由省劳动保障厅牵头", "厅"),
        ("公安局、卫生健康委", "卫生健康委", "委"),
        ("李明、王锐参加活动", "王锐参加活动", "王锐参"),
    ],
)
def test_a_name_is_known_by_where_it_stands(text: str, run: str, name: str) -> None:
    start = text.index(run)
    found = {run[a:b] for a, b in proper(text, start, start + len(run))}
    assert name in found


@pytest.mark.parametrize("text", ["加强监督管理", "检查、监督部门应当公开", "责任制度〔见附件〕"])
def test_common_words_are_no_names(text: str) -> None:
    run = max(text.replace("〔", "、").split("、"), key=len)
    start = text.index(run)
    assert list(proper(text, start, start + len(run))) == []


@given(
    st.text(alphabet="王李省县镇、·〔2013〕的人民", max_size=20),
    st.integers(0, 20),
    st.integers(0, 20),
)
def test_names_lie_within_their_run(text: str, a: int, b: int) -> None:
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    assert all(0 <= x <= y <= end - start for x, y in proper(text, start, end))


def test_a_body_named_elsewhere_is_known_where_its_place_is_left_out() -> None:
    run = "办公室设在劳动保障厅"
    assert list(proper(run, 0, len(run))) == []
    assert (9, 10) in list(proper(run, 0, len(run), bodies("由省劳动保障厅牵头")))
