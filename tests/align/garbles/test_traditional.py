"""Traditional Chinese: read by the same model, never told of for its script."""

from hypothesis import given, settings
from hypothesis import strategies as st

from align.garbles import Finder
from duban.garble import GarbleKind as Kind
from tests.align.garbles.conftest import plain

CLEAN = """\
衞生防護中心通函第12/2023號
致：各安老院舍主管
加強院舍感染控制
本中心現要求各院舍加強管理，詳情如下：
一、各院舍須於二〇二三年十月三十一日或之前完成檢查，並將記錄副本送交本中心。
二、院舍應每年舉行最少兩次演習，演習記錄須保存三年。
三、職員不得鎖閉或阻塞任何走火通道，違者將按照規定處理。
四、如有查詢，請與高級護士長張女士聯絡。
"""


def _told(text: str) -> list[str]:
    return [g.span.of(text) for g in Finder().garbles(plain(text)) if g.kind is Kind.SUBSTITUTION]


def test_a_clean_text_is_not_told_of() -> None:
    assert _told(CLEAN) == []


def test_a_mistaken_character_is_found_in_either_script() -> None:
    simplified, traditional = "各单位要认真落实安全生产贵任。", "各單位要認真落實安全生產貴任。"
    assert _told(simplified) == ["贵"]
    assert _told(traditional) == ["貴"]


@given(st.lists(st.sampled_from(CLEAN.splitlines()), min_size=1, max_size=4))
@settings(max_examples=15, deadline=None)
def test_its_lines_in_any_order_stay_silent(some: list[str]) -> None:
    assert _told("\n".join([*some, *CLEAN.splitlines()])) == []
