import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.language import Language
from extract.label import label_of
from extract.outline import outline
from extract.passage import Role, split


def roles(text: str) -> list[str]:
    return [passage.role.value for passage in outline(text, split(text))]


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("一、总体要求", "一、"),
        ("（三）加强领导", "（一）"),
        ("3.5米以上的", None),
        ("2024年5月", None),
        ("第十二条 经营者", "article"),
    ],
)
def test_labels(text: str, family: str | None) -> None:
    found = label_of(text, Language.ZH)
    assert (found.family if found else None) == family


def test_headings_decide_the_role_of_what_follows() -> None:
    text = "一、工作目标\n保障安全。\n二、主要任务\n建立台账。\n三、存在问题\n台账不全。"
    assert roles(text) == ["heading", "goal", "heading", "duty", "heading", "background"]


def test_run_in_heading_is_cut_off() -> None:
    text = "（一）开展排查。各地要逐栋排查。\n（二）抓好整改。各地要限期整改。"
    passages = outline(text, split(text))
    assert [p.role for p in passages] == [Role.HEADING, Role.DUTY] * 2
    assert text[passages[1].start : passages[1].end] == "各地要逐栋排查。"


def test_items_of_one_sentence_have_no_run_in_heading() -> None:
    text = "一、加强值守。\n二、排查隐患，及时上报。\n三、储备物资。做好抢险准备。"
    assert Role.HEADING.value not in roles(text)


def test_problem_list_behind_its_lead_in() -> None:
    text = "一、整治内容\n重点解决以下问题：\n（一）未按规定备案的；\n（二）擅自改变用途的。"
    assert roles(text)[-2:] == ["problems", "problems"]


def test_signature_and_web_page_tail_are_form() -> None:
    text = "各单位要报送总结。\n某市民政局\n2024年4月2日"
    assert roles(text) == ["duty", "form", "form"]
    assert roles("Units shall report.\nRelated reading\nYou must read this.")[1:] == ["form"] * 2


def test_stage_reaches_over_its_section_only() -> None:
    text = "一、步骤\n（一）自查阶段（3月）。各校自查。\n（二）总结阶段。上报。\n二、要求\n要落实。"
    stages = [p.stage for p in outline(text, split(text))]
    assert stages == [None, 1, 1, 3, 3, None, None]


@given(st.text(alphabet="一、（二）1.各地要。；：\n ab", max_size=80))
def test_passages_are_ordered_and_inside_their_lines(text: str) -> None:
    last = 0
    for passage in outline(text, split(text)):
        assert last <= passage.start <= passage.end <= len(text)
        last = passage.end
