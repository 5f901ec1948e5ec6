"""Labels miscounted under others, lines cut short, and words that stand twice in other ways."""

import pytest

from duban.garble import GarbleKind
from tests.align.garbles.conftest import Find


def test_a_decimal_label_out_of_its_place_is_told(find: Find) -> None:
    text = "2.1 Plants\n2.2 Meat\n2.4 Records\n2.4 Transport\n2.5 Markets\n"
    assert find(text, GarbleKind.NUMBERING) == [("2.4", "2.3")]


def test_a_letter_that_stands_twice_is_told(find: Find) -> None:
    text = "(a) Finance pays.\n(b) Health inspects.\n(b) Police investigate.\n(d) Trade reports.\n"
    assert find(text, GarbleKind.NUMBERING) == [("(b)", "(c)")]


def test_rows_that_count_on_are_sound(find: Find) -> None:
    text = "2.1 Plants\n2.2 Meat\n3.1 Steps\n3.2 Ends\n(a) One.\n(b) Two.\n(a) Three.\n(b) Four.\n"
    assert not find(text, GarbleKind.NUMBERING)


def test_a_bracket_of_another_sort_is_mended(find: Find) -> None:
    assert find("Shang Yun Fa (2014] No. 47", GarbleKind.DOCUMENT_NUMBER) == [("(2014]", "[2014]")]
    assert find("嘉建安[2016〕52号", GarbleKind.BRACKET) == [("[2016〕", "〔2016〕")]


def test_a_line_that_ends_in_half_a_word_of_the_document_is_told(find: Find) -> None:
    text = "各单位要全面排查安全隐患，消除安全隐患。\n附件：渡口安全隐\n"
    assert ("隐", "隐患") in find(text, GarbleKind.TRUNCATION)
    assert not find(text.replace("安全隐\n", "安全\n"), GarbleKind.TRUNCATION)


def test_what_is_left_over_of_a_sentence_is_told(find: Find) -> None:
    text = "Those who refuse are named.\nand shall be\nOil that fails shall be sealed up.\n"
    assert find(text, GarbleKind.TRUNCATION) == [("and shall be", None)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The heads check lymph nodes and kidneys, and kidneys.", "kidneys, and kidneys"),
        (
            "In each town the responsible person responsible shall sign.",
            "responsible person responsible",
        ),
        ("Sales reached 7 million of tons ton a year.", "tons ton"),
        ("突发事件发生后一小时以内之内报告。", "以内之内"),
    ],
)
def test_words_said_twice_apart_are_told(find: Find, text: str, words: str) -> None:
    assert words in [one[0] for one in find(text, GarbleKind.DUPLICATED_PHRASE)]


def test_a_pair_that_a_document_always_joins_is_no_double(find: Find) -> None:
    text = (
        "The bureaus of commerce, industry and commerce and work safety met.\n"
        "Departments of industry and commerce check licences.\n"
    )
    assert not find(text, GarbleKind.DUPLICATED_PHRASE)


def test_a_loop_of_bare_words_between_longer_items_is_told(find: Find) -> None:
    text = (
        "To the bureaus of all cities and of work safety, bureaus, bureau, bureaus of the cities, "
        "bureaus, bureaus, bureau of all cities, and to the branches of the oil companies:"
    )
    ((words, _),) = find(text, GarbleKind.REPETITION_LOOP)
    assert words.startswith("bureaus, bureau,")


def test_a_line_that_ends_a_title_of_the_document_too_early_is_told(find: Find) -> None:
    text = "各区县报送《检查情况统计表》。\n附件：检查情况统计\n"
    assert find(text, GarbleKind.TRUNCATION) == [("况统计", "况统计表")]


def test_a_phrase_begun_twice_with_its_date_is_told(find: Find) -> None:
    text = "From March 1 to March 1 to June 30 no sand shall be mined."
    ((words, proposal),) = find(text, GarbleKind.DUPLICATED_PHRASE)
    assert (words, proposal) == ("March 1 to March 1 to", "March 1 to")


def test_a_set_phrase_that_stands_whole_holds_no_slip(find: Find) -> None:
    text = "为切实加强管理，经市政府研究同意，现就有关事项通知如下：\n一、各区要摸清底数。\n"
    assert not find(text, GarbleKind.SUBSTITUTION)


def test_a_heading_before_a_year_is_read(find: Find) -> None:
    text = "（二）集中整洽阶段（2021年7月1日至10月31日）。各单位开展集中整治。\n"
    assert ("洽", "治") in find(text, GarbleKind.SUBSTITUTION)


def test_a_slip_in_a_short_item_and_a_character_nobody_writes_are_read(find: Find) -> None:
    text = "信息报送要及时准确，不得迟报、漏报、慌报、瞒报，各单位要做好日报吿工作。\n"
    found = find(text, GarbleKind.SUBSTITUTION)
    assert ("吿", "告") in found
