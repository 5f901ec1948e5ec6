from align.coverage import Coverage
from align.dictionary import english_stems, meanings, terms
from bench.align_data import JiebaTokens
from duban.language import Language

ZH, EN = Language.ZH, Language.EN


def test_words_have_the_stems_of_their_glosses_and_of_their_halves():
    assert "fund" in meanings("基金", ZH, EN)
    assert {"social", "insur"} <= set(meanings("社会保险", ZH, EN))


def test_english_terms_are_stems_without_grammar():
    assert english_stems("The funds of the provinces") == english_stems("funds provinces")


def test_an_unknown_compound_is_cut_into_words_that_are_known():
    found = terms("弄虚作假消防安全大检查", ZH, JiebaTokens())
    assert "".join(found) == "弄虚作假消防安全大检查"
    assert all(meanings(term, ZH, EN)[:-1] for term in found)


def test_figures_and_latin_words_inside_chinese_are_terms():
    assert terms("检查 ISO 9001 认证", ZH, JiebaTokens())[1:3] == ["iso", "9001"]


def test_coverage_counts_each_word_once_and_grows_with_the_run():
    a = [["基金", "检查"], ["学校"]]
    b = [["fund"], ["inspect"], ["school"]]
    found = Coverage(a, b, (ZH, EN), 3)
    assert found.found[1][0, 0] > 0
    assert found.found[1][0, 2] == 0
    assert found.found[2][0, 0] == found.whole[0]
    assert found.odds[1][1, 2] > 0 > found.odds[1][1, 0]


def test_coverage_from_english_into_chinese():
    found = Coverage([["fund"], ["school"]], [["基金"], ["学校"]], (EN, ZH), 3)
    assert found.found[1][0, 0] == found.whole[0]
