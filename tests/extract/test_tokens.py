import logging
from pathlib import Path

import jieba
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.tokens import JiebaTokenizer

SEEDS = sorted((Path(__file__).parents[2] / "corpus").glob("*.txt"))
TOKENIZER = JiebaTokenizer()
jieba.setLogLevel(logging.ERROR)


def seed(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_words_are_those_of_jieba(path: Path) -> None:
    text = seed(path)
    theirs = [word for word in jieba.cut(text) if not word.isspace()]
    assert [word.text for word in TOKENIZER.tokens(text)] == theirs


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_chinese_search_terms_are_those_of_jieba(path: Path) -> None:
    text = seed(path)
    theirs = [w for w in jieba.cut_for_search(text) if any(map(str.isalnum, w))]
    ours = TOKENIZER.search_terms(text)
    assert len(ours) == len(theirs)
    han = [(mine, their) for mine, their in zip(ours, theirs, strict=True) if not their.isascii()]
    assert all(mine == their for mine, their in han)


@given(st.text(alphabet="各市要成立领导小组 ab-7.%，。\n　\U00020000é-", max_size=40))
def test_words_and_blanks_make_up_the_text(text: str) -> None:
    words = TOKENIZER.tokens(text)
    rebuilt, at = "", 0
    for word in words:
        assert text[at : word.start].strip() == ""
        rebuilt += text[at : word.start] + word.text
        at = word.end
        assert text[word.start : word.end] == word.text
    assert rebuilt + text[at:] == text


def test_verbs_and_nouns_are_told_apart() -> None:
    tags = {word.text: word.tag for word in TOKENIZER.tokens("成立工作机构")}
    assert tags["成立"] == "v"
    assert tags["机构"] == "n"


def test_english_terms_are_lower_case_stems() -> None:
    assert TOKENIZER.search_terms("Inspections, inspected!") == ("inspect", "inspect")


def test_wide_digits_and_letters_are_folded() -> None:
    assert TOKENIZER.search_terms("２００８年ＡＢ") == TOKENIZER.search_terms("2008年AB")
