"""English that is silent about what the Chinese denies, and English that only seems so."""

import pytest

from align.silence import silenced


@pytest.mark.parametrize(
    ("zh", "en", "word"),
    [
        ("致使群众利益得不到保障", "the interests of the people are protected", "得不到"),
        ("档案尚未移交", "the files have been handed over", "尚未"),
        ("该目录不包括进口设备", "the catalogue does include imported equipment", "不包括"),
    ],
)
def test_a_plain_denial_without_an_answer(zh: str, en: str, word: str) -> None:
    assert silenced(zh, en) == word


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("未经批准不得动用", "Unauthorised use of funds is a crime"),
        ("不得不说", "it must be said"),
        ("检验不合格的产品", "products of poor quality"),
        ("是否移交了没有？", "Have they been handed over?"),
        ("仓库不得存放食品", "the store is to be kept clear of food"),
    ],
)
def test_what_english_says_otherwise_is_not_silence(zh: str, en: str) -> None:
    assert silenced(zh, en) is None
