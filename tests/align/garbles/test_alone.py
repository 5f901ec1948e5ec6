"""Garbles that show without a counterpart, in notices of other subjects than the seeds."""

import pytest

from duban.document import Genre
from duban.garble import GarbleKind as Kind
from tests.align.garbles.conftest import Find

FIRE = "All schools shall check their fire exits before the term begins and keep them open. "


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The schools, halls, halls, hall, halls, halls, hall, halls, shall report.", "halls"),
        (FIRE + "of the work of the work of the work of the work it is told.", "of the work"),
        ("各级各部门各级各部门各级各部门各级各部门要加强管理。", "各级各部门"),
    ],
)
def test_loops_are_told_with_what_they_repeat(find: Find, text: str, words: str) -> None:
    found = find(text, Kind.REPETITION_LOOP)
    assert len(found) == 1
    assert words in found[0][0]


def test_a_list_of_different_things_is_no_loop(find: Find) -> None:
    text = "Schools, hospitals, hotels, markets, stations, theatres, libraries shall be inspected."
    assert find(text, Kind.REPETITION_LOOP) == []


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("extingushers", "extinguishers"),
        ("goverment", "government"),
        ("inpsection", "inspection"),
        ("respsibility", "responsibility"),
        ("uncollects", "uncollected"),
    ],
)
def test_broken_words_are_mended_by_the_nearest_word(find: Find, broken: str, whole: str) -> None:
    assert find(FIRE + f"This concerns the {broken} named above.", Kind.BROKEN_WORD) == [
        (broken, whole)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The organisation's programme didn't favour labour centres; behaviour was analysed.",
        "The yuanxiao of Zhengzhou, Xi'an and Ürümqi visited hukou offices; http://a.cn/xyzzy",
        "The cytokines and epitopes of autoimmune polyendocrinopathy were antinuclear.",
        "He followeth the multimodal roadmaps of the cogeneration subcommittee.",
    ],
)
def test_names_british_spelling_and_terms_of_art_are_no_broken_words(find: Find, text: str) -> None:
    assert find(text, Kind.BROKEN_WORD) == []


@pytest.mark.parametrize(
    ("text", "words", "proposal"),
    [
        ("Stage one (3-5 2015) is for drills. ", "(3-5 2015)", "(March-May 2015)"),
        ("Stage (3-5 months, 2015) is for drills.", "(3-5 months, 2015)", "(March-May 2015)"),
        (
            "It runs (March 2015 June 2016) in all.",
            "(March 2015 June 2016)",
            "(March 2015 - June 2016)",
        ),
        ("Since 2009 it runs. Done on May 3rd, two, nine.", "May 3rd, two, nine", "May 3rd, 2009"),
        ("It ends on February 31, 2015.", "February 31", None),
        ("各地要于2015年13月底前完成。", "2015年13月", None),
        ("2015年开始。各地要于6月31日前完成。", "6月31日", "6月30日"),
        ("2015年开始。各地要于205年6月底前完成。", "205年", "2015年"),
    ],
)
def test_dates_that_no_calendar_has(
    find: Find, text: str, words: str, proposal: str | None
) -> None:
    assert find(text, Kind.DATE) == [(words, proposal)]


@pytest.mark.parametrize(
    "text",
    [
        "From March to May 2015, on February 29, 2012 and by 30 June; pages 3-5 of the 2015 plan.",
        "2008年2月29日起至二〇〇九年十二月三十一日，第3-5条适用。",
        "二○○八年七月一日施行，1998年12月以前的不适用。",
    ],
)
def test_good_dates_stay_silent(find: Find, text: str) -> None:
    assert find(text, Kind.DATE) == []


@pytest.mark.parametrize(
    ("text", "words", "proposal"),
    [
        ("Each hall is run with 1 wardens.", "1 wardens", "1 warden"),
        ("At least 5O% of the halls are checked.", "5O%", "50%"),
        ("The team leader is the mayor, and the deputy leader is 4.", None, None),
        ("抽查比例不低于7O%。", "7O%", "70%"),
    ],
)
def test_counts_that_do_not_agree(
    find: Find, text: str, words: str | None, proposal: str | None
) -> None:
    found = find(text, Kind.NUMBER)
    assert len(found) == 1
    if words:
        assert found == [(words, proposal)]


def test_document_numbers_out_of_order_are_put_right(find: Find) -> None:
    assert find("See No. 2015 [31], Ministry of Education.", Kind.DOCUMENT_NUMBER) == [
        ("No. 2015 [31], Ministry of Education", "[2015] No. 31")
    ]
    assert find("根据教基厅函〔201531号）要求，", Kind.DOCUMENT_NUMBER) == [
        ("教基厅函〔201531号", "教基厅函〔2015〕31号")
    ]
    assert find("根据教基厅函〔2015〕31号、国发[2014]1号。", Kind.DOCUMENT_NUMBER) == []


def test_a_label_of_another_style_than_its_list(find: Find) -> None:
    text = "(1) Check exits.\n(two) Train staff.\n(3) Report.\n(4) Mend faults."
    assert find(text, Kind.NUMBERING) == [("(two)", "(2)")]
    text = "I. Aims\nText of the aims follows here.\nTwo, tasks\nText of the tasks.\nThree, time"
    assert find(text, Kind.NUMBERING) == [("Two,", "II."), ("Three,", "III.")]


def test_a_lost_label_between_its_neighbours(find: Find) -> None:
    text = "(1) Check exits.\nTrain all the staff of each hall.\n(3) Report.\n(4) Mend faults."
    assert find(text, Kind.NUMBERING) == [
        ("Train all the staff of each hall.", "(2)Train all the staff of each hall.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "一、总则\n（一）目标。\n（二）原则。\n二、任务\n（一）检查。\n（二）整改。\n三、要求",
        "Article 1 Aims.\nArticle 2 Scope.\n(1) schools;\n(2) halls.\nArticle 3 Duties.",
        "First, check exits. Second, train staff. Third, report.",
        "1. Aims\n1.1 Scope\n1.2 Terms\n2. Duties\n3. Time",
    ],
)
def test_good_lists_stay_silent(find: Find, text: str) -> None:
    assert find(text, Kind.NUMBERING) == []


def test_paragraphs_cut_off(find: Find) -> None:
    cut = FIRE + "The directors of all the halls in the county, the wardens,\n" + FIRE
    assert find(cut, Kind.TRUNCATION) == [("wardens,", None)]
    assert find(FIRE + "\n.\n" + FIRE, Kind.TRUNCATION) == [(".", None)]
    assert find(FIRE + "Fire drills belong to the responsibi", Kind.TRUNCATION) == [
        ("responsibi", "responsibility")
    ]


def test_a_chinese_line_broken_after_a_comma(find: Find) -> None:
    text = "县教育局统一负责全县学校消防安全检查工作，\n成立领导小组，由局长任组长。"
    assert find(text, Kind.LINE_BREAK) == [("，\n", "，")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We shall check and check the exits.", "check and check"),
        ("Put forward plans and plans for the halls.", "plans and plans"),
        ("It names the wardens of the hall wardens.", "the wardens of the hall wardens"),
        ("They shall implement the implementation of it.", "implement the implementation"),
        ("加强检查，落实责任和责任。", None),
        ("要认真开展隐患排查隐患排查工作。", "隐患排查隐患排查"),
    ],
)
def test_doubled_phrases(find: Find, text: str, words: str | None) -> None:
    found = [span for span, _ in find(text, Kind.DUPLICATED_PHRASE)]
    assert found == ([words] if words else found)
    assert len(found) == 1


@pytest.mark.parametrize(
    "text",
    [
        "It grows more and more; again and again they met, day by day, between man and man.",
        "The sciences and social sciences, travel and travel writing, had had that that effect.",
        "人民代表大会和人民代表大会常务委员会应当研究研究。",
        "特别重大、重大事故由国务院调查。",
    ],
)
def test_good_doublings_stay_silent(find: Find, text: str) -> None:
    assert find(text, Kind.DUPLICATED_PHRASE) == []


def test_page_furniture_and_the_next_article(find: Find) -> None:
    block = "Related reading\nTen tips\nRead the next article"
    text = f"Home > News\n{FIRE}\n{FIRE}\n{block}\nCats purr."
    assert [span for span, _ in find(text, Kind.BOILERPLATE)] == [
        "Home > News",
        block,
    ]
    assert find(text, Kind.FOREIGN_ARTICLE) == [("Cats purr.", "")]


@pytest.mark.parametrize(
    ("text", "wrong", "proposal"),
    [
        ("各级人民政符要加强消防安全管理。", "符", "府"),
        ("落实住房保漳政策。", "漳", "障"),
        ("建立健全消防安全责壬制度。", "壬", "任"),
    ],
)
def test_characters_put_for_others(find: Find, text: str, wrong: str, proposal: str) -> None:
    assert (wrong, proposal) in find(text, Kind.SUBSTITUTION)


@pytest.mark.parametrize(
    "text",
    [
        "组长由张晓峰副县长担任，副组长为教育局李秀兰局长、公安局欧阳倩政委。",
        "各乡镇、街道要加强对校园周边网吧、歌舞厅、小餐馆的消防安全检查。",
        "凡发现灭火器过期、应急照明损坏、疏散通道堵塞的，要立即整改。",
        "石家庄、呼和浩特、乌鲁木齐、齐齐哈尔等市要于9月底前报送材料。",
    ],
)
def test_names_and_rare_words_are_no_substitutions(find: Find, text: str) -> None:
    assert find(text, Kind.SUBSTITUTION) == []


def test_a_title_that_is_never_closed(find: Find) -> None:
    text = "根据《关于加强学校消防安全工作的通知（教基厅函〔2015〕31号）要求，制定本方案。"
    assert find(text, Kind.BRACKET) == [
        ("《关于加强学校消防安全工作的通知", "《关于加强学校消防安全工作的通知》")
    ]
    assert find("根据《消防法》（2008年）和1）、2）项。", Kind.BRACKET) == []


def test_orders_told_as_history(find: Find) -> None:
    stage = "Issued on 3 March 2015.\n(1) Inspection stage (May 2016)\n"
    text = stage + "The county bureaus checked all exits."
    assert find(text, Kind.LOST_MODALITY) == [
        ("The county bureaus checked all exits.", "The county bureaus shall check all exits.")
    ]
    assert find(text, Kind.LOST_MODALITY, Genre.REPORT) == []
    past = "Issued on 3 March 2015.\nIn 2014 the county bureaus checked all exits."
    assert find(past, Kind.LOST_MODALITY) == []


def test_names_that_no_body_bears(find: Find) -> None:
    known = "the Ministry of Education, the Ministry of Justice"
    text = f"It was sent to {known} and the Audit Commission."
    assert find(text, Kind.NAME) + find(text, Kind.NAME_VARIANT) == [
        ("Audit Commission", "National Audit Office")
    ]
    good = f"{known} and the provincial audit office."
    assert find(good, Kind.NAME) + find(good, Kind.NAME_VARIANT) == []
