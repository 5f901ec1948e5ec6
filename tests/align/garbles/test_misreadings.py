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
        "补助2万5千元，安排资金18万元。",
        "Fees shall be returned within thirty (30) days; see section three (2) of the rules.",
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
        ("二〇一七年五月二十六", "二〇一七年五月二十六", "二〇一七年五月二十六日"),
    ],
)
def test_a_day_without_its_sign_is_told(find: Find, text: str, words: str, proposal: str) -> None:
    assert find(text, _K.DATE) == [(words, proposal)]


@pytest.mark.parametrize("text", ["会议于3月5至6日召开。", "每月28日前报送。", "4月5、6日休息。"])
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
    ],
)
def test_sound_words_are_left_alone(find: Find, text: str) -> None:
    assert find(text, _K.BROKEN_WORD) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The use of fees shall be standardised and standardised.", "standardised"),
        ("Municipal Education Bureau Bureau", "Bureau"),
    ],
)
def test_a_doubling_is_told(find: Find, text: str, words: str) -> None:
    assert [proposal for _, proposal in find(text, _K.DUPLICATED_PHRASE)] == [words]


def test_what_went_on_is_left_alone(find: Find) -> None:
    assert find("They talked and talked, and Walla Walla was far.", _K.DUPLICATED_PHRASE) == []


def test_a_title_that_is_sent_ends_before_that_of_the_notice(find: Find) -> None:
    text = "关于印发《乡镇渡口安全专项整治实施方案的通知"
    told = "《乡镇渡口安全专项整治实施方案"
    assert find(text, _K.BRACKET) == [(told, f"{told}》")]
