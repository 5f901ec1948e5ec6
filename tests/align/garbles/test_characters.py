"""Characters put for others, lost and doubled, in notices of other fields than the seeds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.garbles import Finder
from duban.garble import GarbleKind as Kind
from tests.align.garbles.conftest import plain

NOTICE = """\
关于加强农村公路养护管理工作的通知
各乡镇人民政府，县直有关部门：
为保障农村公路安全畅通，现就加强养护管理工作通知如下：
一、明确养护责任。各乡镇人民政府是乡道、村道养护的责任主体，要落实养护人员和养护资金。
二、加强日常巡查。各乡镇每月巡查不少于两次，发现隐患及时处置，并做好巡查记录。
三、规范资金使用。养护资金实行专款专用，任何单位和个人不得截留、挤占和挪用。
四、严格监督考核。县交通运输局每季度组织一次检查，检查结果在全县通报。
五、各乡镇于每年十二月底前将养护管理情况报县交通运输局。
"""


def told(text: str) -> list[tuple[str, str | None]]:
    garbles = Finder().garbles(plain(text))
    return [(g.span.of(text), g.proposal) for g in garbles if g.kind is Kind.SUBSTITUTION]


def test_a_sound_notice_stays_silent() -> None:
    assert told(NOTICE) == []


@pytest.mark.parametrize(
    ("right", "wrong", "proposal"),
    [
        ("养护资金实行", "养护资佥实行", "金"),
        ("组织一次检查", "组积一次检查", "织"),
        ("县交通运输局每季度", "县交通运输输局每季度", ""),
        ("任何单位和个人", "任何单位位和个人", ""),
    ],
)
def test_a_slip_is_told_with_the_reading_that_was_meant(
    right: str, wrong: str, proposal: str
) -> None:
    found = told(NOTICE.replace(right, wrong))
    assert len(found) == 1
    assert found[0][1] == proposal


@pytest.mark.parametrize(
    "line",
    [
        "市场监管局梳理堵点、难点，对涉企检查逐项核查，严肃追责问责。",
        "参加会议的有赵琳、王锐，以及古丽娜尔·买买提、阿卜杜拉·热合曼。",
        "依据《关于电梯安全的通知》（宁市监特〔2019〕3号）办理。",
        "宁川市市场监督管理局、云勐县人民政府、安定镇勐角乡人民政府。",
        "市级文物部门会同消防救援机构逐处检查，建立隐患清单、责任清单、整改清单。",
    ],
)
def test_names_and_coined_words_are_no_slips(line: str) -> None:
    assert told(NOTICE + line) == []


def test_a_lost_character_is_put_back_into_its_word() -> None:
    text = NOTICE.replace("各乡镇人民政府，", "各乡镇人民政，")
    (garble,) = (g for g in Finder().garbles(plain(text)) if g.kind is Kind.SUBSTITUTION)
    assert (garble.span.of(text), garble.proposal) == ("人民政", "人民政府")


def test_the_raw_text_is_what_the_span_says() -> None:
    text = NOTICE.replace("组织一次", "组积一次")
    (garble,) = (g for g in Finder().garbles(plain(text)) if g.kind is Kind.SUBSTITUTION)
    assert text[garble.span.start - 1 : garble.span.end] == "组积"


@given(st.integers(0, len(NOTICE) - 1))
@settings(max_examples=15, deadline=None)
def test_a_lost_character_never_breaks_the_finder(at: int) -> None:
    text = NOTICE[:at] + NOTICE[at + 1 :]
    spans = [g.span for g in Finder().garbles(plain(text))]
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)


@pytest.mark.parametrize(
    "line", ["县财务部部长和劳资股股长参加会议。", "一箱箱物资运到村里，一份份协议随即签订。"]
)
def test_a_character_that_rightly_stands_twice_is_no_slip(line: str) -> None:
    assert told(NOTICE + line) == []


@pytest.mark.parametrize(
    "line", ["要一步一步地推进，一个乡镇一个乡镇地抓实。", "交警支队支队长参加会议。"]
)
def test_words_that_are_rightly_said_twice_are_no_doubles(line: str) -> None:
    found = Finder().garbles(plain(NOTICE + line))
    assert [g for g in found if g.kind is Kind.DUPLICATED_PHRASE] == []


def test_words_said_twice_by_mistake_are_told() -> None:
    found = Finder().garbles(plain(NOTICE + "各单位要加强管理管理，做好检查记录检查记录。"))
    assert [g.proposal for g in found if g.kind is Kind.DUPLICATED_PHRASE] == ["管理", "检查记录"]
