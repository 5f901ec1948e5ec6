"""Paragraphs that stop before they are done, loops of longer items, and readings offered surely."""

import pytest

from duban.garble import GarbleKind
from tests.align.garbles.conftest import Find

_STOPPED = "The towns shall check all {} of the county before the end of May, and report to it."


def _notice(*odd: str) -> str:
    whole = [
        _STOPPED.format(word) for word in ("wells", "roads", "dams", "shops", "parks", "mills")
    ]
    return "\n".join(("Notice on checks", "To all towns:", *whole, *odd, whole[0]))


def test_a_paragraph_without_a_stop_is_cut_where_all_others_have_one(find: Find) -> None:
    cut = "Where the wells of a town have not been checked and their water is below the national"
    assert find(_notice(cut), GarbleKind.TRUNCATION) == [("national", None)]


@pytest.mark.parametrize(
    "odd",
    [
        "The town offices that have checked all of their wells by the end of May are\n(1) one",
        "Contact persons of the leading group office and of the bureau in the county seat",
        "All of the towns shall see to it that the wells of the old farms\nare checked at once.",
    ],
)
def test_what_leads_on_or_is_no_sentence_is_not_cut(find: Find, odd: str) -> None:
    assert find(_notice(odd), GarbleKind.TRUNCATION) == []


def test_a_chinese_clause_that_ends_in_a_word_of_grammar_is_cut(find: Find) -> None:
    text = "补助资金占比由百分之。各地应当按照要求办理，不得拖延。"
    assert find(text, GarbleKind.TRUNCATION) == [("百分之", None)]


def test_only_a_sure_end_of_a_cut_word_is_offered(find: Find) -> None:
    text = _notice("The towns that have dug new wells since May shall see to it that they resp")
    assert find(text, GarbleKind.TRUNCATION) == [("resp", None)]


def test_longer_items_that_say_nothing_new_are_a_loop(find: Find) -> None:
    loop = (
        "and bureaus of districts, and bureaus of districts and counties, and bureaus of districts,"
        " and bureaus of counties, and bureaus of districts"
    )
    (found,) = find(
        f"To the health bureaus of all districts, {loop} and so on:", GarbleKind.REPETITION_LOOP
    )
    assert "and bureaus of counties" in found[0]
    lawful = "the bureau of health, the bureau of finance, the bureau of trade, the bureau of roads"
    assert find(f"To {lawful}, and others:", GarbleKind.REPETITION_LOOP) == []


@pytest.mark.parametrize(
    ("text", "words", "proposal"),
    [
        ("The directers of the bureaus shall be told.", "directers", "directors"),
        ("Those who coneal facts shall be fined.", "coneal", "conceal"),
        ("The Planning Commision shall reply.", "Commision", "Commission"),
    ],
)
def test_a_slip_that_looks_like_a_derived_word_is_told(
    find: Find, text: str, words: str, proposal: str
) -> None:
    assert find(text, GarbleKind.BROKEN_WORD) == [(words, proposal)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("使用未按装计时终端的车辆从事教学的，责令改正。", "按"),
        ("专项整治领导小组由分管付局长任组长。", "付"),
        ("因管理不善导至档案受损的，追究责任。", "至"),
        ("对先进典型予以表杨，对后进单位加强勾通。", "杨"),
        ("曝光典型案例，营造良好舆氛围。", "舆氛"),
        ("经县政府同意，现将有事项通知如下。", "有事"),
    ],
)
def test_what_is_often_put_for_a_word_is_told(find: Find, text: str, words: str) -> None:
    assert words in [one[0] for one in find(text, GarbleKind.SUBSTITUTION)]


@pytest.mark.parametrize(
    "text",
    [
        "民办非企业单位的登记按照规定办理，民办非企业单位应当公开章程。",
        "各县已上报名单，以往未按装修要求施工的除外。",
        "双方应付主任医师的费用，交付院长审批。",
    ],
)
def test_parts_of_other_words_are_no_misspelling(find: Find, text: str) -> None:
    assert find(text, GarbleKind.SUBSTITUTION) == []
