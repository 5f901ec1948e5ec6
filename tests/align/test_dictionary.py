import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.coverage import USUAL, Coverage, rendered
from align.dictionary import english_stems, meanings, terms
from align.dictionary_names import Sounds, syllables
from align.dictionary_words import words
from bench.align_data import JiebaTokens
from duban.language import Language

ZH, EN = Language.ZH, Language.EN


def test_words_have_the_stems_of_their_glosses_and_of_their_halves() -> None:
    assert "fund" in meanings("基金", ZH, EN)
    assert {"social", "insur"} <= set(meanings("社会保险", ZH, EN))


def test_english_terms_are_stems_without_grammar() -> None:
    assert english_stems("The funds of the provinces") == english_stems("funds provinces")


def test_an_unknown_compound_is_cut_into_words_that_are_known() -> None:
    found = terms("弄虚作假消防安全大检查", ZH, JiebaTokens())
    assert "".join(found) == "弄虚作假消防安全大检查"
    assert all(meanings(term, ZH, EN)[:-1] for term in found)


def test_figures_and_latin_words_inside_chinese_are_terms() -> None:
    assert terms("检查 ISO 9001 认证", ZH, JiebaTokens())[1:3] == ["iso", "9001"]


def test_coverage_counts_each_word_once_and_grows_with_the_run() -> None:
    a = [["基金", "检查"], ["学校"]]
    b = [["fund"], ["inspect"], ["school"]]
    found = Coverage(a, b, (ZH, EN), 0.5, 3)
    assert found.found[1][0, 0] > 0
    assert found.found[1][0, 2] == 0
    assert found.found[2][0, 0] == found.whole[0]
    assert found.odds[1][1, 2] > 0 > found.odds[1][1, 0]


def test_coverage_from_english_into_chinese() -> None:
    found = Coverage([["fund"], ["school"]], [["基金"], ["学校"]], (EN, ZH), 0.5, 3)
    assert found.found[1][0, 0] == found.whole[0]


def test_the_share_of_words_rendered_is_seen_on_the_pairs() -> None:
    a, b = [["基金", "检查"]] * 40, [["fund", "dog"]] * 40
    half = rendered(a, b, [(at, at) for at in range(40)], (ZH, EN))
    assert half == pytest.approx(0.5)
    assert rendered(a, [["fund", "inspect"]] * 40, [(0, 0), (3, 5)], (ZH, EN)) > half
    assert rendered(a, [["dog"]] * 40, [(0, 0), (3, 5)], (ZH, EN)) < half
    assert rendered(a, b, [], (ZH, EN)) == USUAL


def test_a_miss_says_less_where_less_is_rendered() -> None:
    a, b = [["基金"], ["学校"]], [["fund"], ["dog"]]
    literal, free = (Coverage(a, b, (ZH, EN), rate, 2).odds[1][1, 0] for rate in (0.7, 0.3))
    assert literal < free < 0


@pytest.mark.parametrize(
    ("word", "english"),
    [
        ("说", "They said so"),
        ("孩子", "the children"),
        ("他们", "We saw them"),
        ("什么", "What is this?"),
        ("没有", "She didn’t"),
        ("三十五", "thirty-five men"),
        ("三十五", "35 men"),
        ("千", "thousands of them"),
        ("北京", "from Beijing"),
    ],
)
def test_forms_figures_and_pronouns_are_found_by_their_base(word: str, english: str) -> None:
    assert set(meanings(word, ZH, EN)) & set(words(english))


def test_a_gloss_of_several_words_says_nothing_of_its_pronouns() -> None:
    assert "he" in meanings("他", ZH, EN)
    assert "what" not in meanings("目的", ZH, EN)
    assert not {"he", "she", "who", "which"} & set(meanings("学校", ZH, EN))


def test_figures_inside_a_chinese_run_are_one_term() -> None:
    found = terms("二〇〇八年查处三百二十五人", ZH, JiebaTokens())
    assert {"二〇〇八", "三百二十五"} <= set(found)
    assert "2008" in meanings("二〇〇八", ZH, EN)


def test_a_name_is_found_by_the_sound_of_its_characters() -> None:
    a = [words("Deng Peizhen laughed."), words("The door opened.")]
    b = [["邓", "佩", "珍", "笑"], ["门", "开"]]
    found = Coverage(a, b, (EN, ZH), 0.5, 2).found[1]
    assert found[0, 0] > 0
    assert found[0, 1] == found[1, 0] == 0


def test_only_capitalised_words_stay_whole_for_their_sound() -> None:
    assert words("near Liaoning") == ["near", "liaoning"]
    assert words("a meaning") == ["mean"]


def test_an_apostrophe_leaves_the_word_that_says_something() -> None:
    assert words("They're Wang's at five o'clock, l'homme") == [
        "they",
        "wang",
        "5",
        "clock",
        "homm",
    ]


@pytest.mark.parametrize("word", ["", "strong", "qwerty", "li", "guo" * 6])
def test_what_is_not_two_to_four_syllables_is_no_name_of_several(word: str) -> None:
    assert len(syllables(word)) < 2


@given(st.text("李国强说强国的 a", max_size=12), st.text("国强", min_size=1, max_size=3))
def test_characters_in_a_row_are_found_in_the_text_that_holds_them(text: str, name: str) -> None:
    sounds = {"国": "guo", "强": "qiang"}
    found = Sounds([text, name]).holding([sounds[char] for char in name])
    assert 1 in found
    assert (0 in found) == (name in text)
