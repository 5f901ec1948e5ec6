"""Signs read for others in figures and words: told with what was printed; sound ones are not."""

import pytest

from duban.garble import GarbleKind
from tests.align.garbles.conftest import Find

_K = GarbleKind


@pytest.mark.parametrize(
    ("text", "words", "proposal"),
    [
        ("当水位超过警戒水位O.5米时，必须封渡。", "O.5米", "0.5米"),
        ("检查渡口的比例不低于百分之六+。", "六+", "六十"),
        ("依照本办法第三+条的规定处理。", "三+", "三十"),
        ("依照本办法第—条的规定处理。", "—", "一"),
        ("县财政安排专项资金18万0元。", "18万0", "180万"),
        ("Fees shall be returned within thirty (3) days.", "thirty (3)", "thirty (30)"),
        ("Fees shall be kept for three (6) months.", "three (6)", None),
        ("应当在三十（3）日内退还。", "三十（3）", "三十（30）"),
        ("The time of the review shall be cut by 2O at least.", "2O", "20"),
        ("Of the 38,400 members each pays 100,00 yuan.", "100,00", "10,000"),
        ("Of the 38,400 members each gets 30.000 yuan.", "30.000", "30,000"),
        ("Stop when the water rises by O.5 metres.", "O.5 metres", "0.5 metres"),
        ("Call 0853-62l4470 for help.", "0853-62l4470", "0853-6214470"),
        ("举报电话0573-8282l110，由专人接听。", "0573-8282l110", "0573-82821110"),
        ("处5万元以上3万元以下罚款。", "5万元以上3万元以下", "3万元以上5万元以下"),
        ("处20元以上5000以下罚款。", "5000", "5000元"),
        ("检查面达到百分之一百零五。", "百分之一百零五", None),
        ("The province has built 18,3O0 rural reading rooms.", "18,3O0", "18,300"),
        ("Training of at least 2 day has been held.", "at least 2 day", "at least 2 days"),
        ("There shall be a file for each ferries.", "each ferries", "each ferry"),
        ("Check the ferries twice per months.", "per months", "per month"),
    ],
)
def test_a_figure_is_told(find: Find, text: str, words: str, proposal: str | None) -> None:
    assert find(text, _K.NUMBER) == [(words, proposal)]


@pytest.mark.parametrize(
    "text",
    [
        "推行“五+二”工作法和“一＋N”模式。",
        "应当在三十（30）日内退还，共五（5）份。",
        "按照附件一（2）的格式填写；第二十（3）项不适用。",
        "处1万元以上3万元以下罚款，电话：12345。",
        "补助2万5千元，安排资金18万元。",
        "Fees shall be returned within thirty (30) days; see section three (2) of the rules.",
        "Open at least 12 days a year; water at least four times a day, for 3 day leave.",
        "Each of the ferries, each series and every means shall be checked.",
        "It rose by 3.125 metres; 30.000 yuan; call 0853-6214470.",
        "Rule 12O1 and Form 2O-B apply; it costs 10,5 euro.",
    ],
)
def test_sound_figures_are_left_alone(find: Find, text: str) -> None:
    assert find(text, _K.NUMBER) == []


@pytest.mark.parametrize(
    ("text", "words", "proposal"),
    [
        ("各乡镇于每月28前报送进展情况。", "每月28", "每月28日"),
        ("动员部署阶段（2013年4月1日至4月5）。", "4月5", "4月5日"),
        ("县级检查阶段（8月l日至9月20日）。", "l", "1"),
        ("2016年6月2日8", "2日8", "28日"),
        ("各区于每月5日以将情况报市整治办。", "每月5日以", "每月5日以前"),
        ("二〇一七年五月二十六", "二〇一七年五月二十六", "二〇一七年五月二十六日"),
        ("Solve it before the end of 2012 10.", "end of 2012 10", "end of October 2012"),
        ("Report before the 28 day of each month.", "28 day", "28th day"),
        (
            "From 4 month 15 to 4 month 30 days.",
            "4 month 15 to 4 month 30 days",
            "April 15 to April 30",
        ),
    ],
)
def test_a_day_without_its_sign_is_told(find: Find, text: str, words: str, proposal: str) -> None:
    assert find(text, _K.DATE) == [(words, proposal)]


@pytest.mark.parametrize(
    "text",
    [
        "会议于3月5至6日召开。",
        "每月28日前报送。",
        "4月5、6日休息。",
        "It lasts 4 months 15 days.",
    ],
)
def test_a_day_that_ends_later_is_left_alone(find: Find, text: str) -> None:
    assert find(text, _K.DATE) == []


_CLUBS = "The clubs shall register. All clubs pay. New clubs may apply. "


@pytest.mark.parametrize(
    ("text", "words", "proposal"),
    [
        ("Lifeguards shall be 0n duty at all times.", "0n", "on"),
        ("The report shall be sent to tbe office.", "tbe", "the"),
        ("Tbe report shall be sent to the office.", "Tbe", "The"),
        (f"{_CLUBS}Two dubs were closed.", "dubs", "clubs"),
        ("The floor is not less than 3 square meteres.", "meteres", "meters"),
        ("The Bureau decides. Ask the Bur eau in writing.", "Bur eau", "Bureau"),
        ("The relevantmatters are notified as follows.", "relevantmatters", "relevant matters"),
        ("It is to tect the health of all.", "tect", "protect"),
        ("The units shall be hensively checked.", "hensively", "comprehensively"),
        ("Whether titles have been add ed every year.", "add ed", "added"),
        ("The hours are an- nounced at the door.", "an- nounced", "announced"),
        ("Each office shall con tact the county.", "con tact", "contact"),
        ("(4) Adminstrators. Each room has one.", "Adminstrators", "Administrators"),
        ("All ferries shall be stoped.", "stoped", "stopped"),
        ("Report to the Tranport Bureau.", "Tranport", "Transport"),
    ],
)
def test_a_word_is_told(find: Find, text: str, words: str, proposal: str) -> None:
    assert find(text, _K.BROKEN_WORD) == [(words, proposal)]


def test_several_lost_beginnings_show_which_it_was(find: Find) -> None:
    text = "The goods are vided free. It is hibited to swim. The vincial ject is sound."
    told = ["provided", "prohibited", "provincial", "project"]
    assert [proposal for _, proposal in find(text, _K.BROKEN_WORD)] == told


@pytest.mark.parametrize(
    "text",
    [
        f"{_CLUBS}Two dubs of the film were shown; the dubs were good.",
        "The customer’s account and the programmes of the designee are kept.",
        "Mr Thal and Mr Aud of BAS are members.",
        "Lawmakers and wrongdoers met.",
        "Mid- and long-term plans; pre-existing units.",
    ],
)
def test_sound_words_are_left_alone(find: Find, text: str) -> None:
    assert find(text, _K.BROKEN_WORD) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The use of fees shall be standardised and standardised.", "standardised"),
        ("Municipal Education Bureau Bureau", "Bureau"),
        ("Return it within 15 day's days.", "days"),
        ("They accept no banquets and gifts and banquets.", "banquets and gifts"),
        ("The Work Plan For Ferries In Townships In Townships", "In Townships"),
    ],
)
def test_a_doubling_is_told(find: Find, text: str, words: str) -> None:
    assert [proposal for _, proposal in find(text, _K.DUPLICATED_PHRASE)] == [words]


def test_what_went_on_is_left_alone(find: Find) -> None:
    text = (
        "They talked and talked, and Walla Walla was far. Use system and response and system use."
    )
    assert find(text, _K.DUPLICATED_PHRASE) == []


def test_a_title_that_is_sent_ends_before_that_of_the_notice(find: Find) -> None:
    text = "关于印发《乡镇渡口安全专项整治实施方案的通知"
    told = "《乡镇渡口安全专项整治实施方案"
    assert find(text, _K.BRACKET) == [(told, f"{told}》")]


@pytest.mark.parametrize(
    ("text", "char", "meant"),
    [
        ("先后举办业务培训班9朗。", "朗", "期"),
        ("培训1430入次。", "入", "人"),
        ("每站配备维修人员不少于3明，服务电话公示。", "明", "名"),
        ("发放宣传单不少于3方份。", "方", "万"),
    ],
)
def test_what_counts_is_told(find: Find, text: str, char: str, meant: str) -> None:
    assert (char, meant) in find(text, _K.SUBSTITUTION)


@pytest.mark.parametrize("text", ["共3方面内容，30作业队，20岁以上，5明珠商场。", "2013入围名单"])
def test_words_after_a_figure_are_left_alone(find: Find, text: str) -> None:
    assert find(text, _K.SUBSTITUTION) == []


def test_a_sentence_that_stops_before_what_it_leads_to(find: Find) -> None:
    text = "Those who neglect their duty shall be dealt with severely according to."
    assert find(text, _K.TRUNCATION) == [("according to.", None)]


def test_a_document_number_whose_year_is_not_closed(find: Find) -> None:
    told = [("No. [2009 33", "[2009] No. 33")]
    assert find("Yun Zheng Ban Fa No. [2009 33", _K.DOCUMENT_NUMBER) == told


def test_a_last_word_that_the_document_has_whole(find: Find) -> None:
    text = "The rooms are open. All rooms pay. Rules of room use. A room is shut.\n"
    cut = "Enclosure: form of self inspection of rural reading roo"
    assert find(text + cut, _K.TRUNCATION) == [("roo", "room")]
