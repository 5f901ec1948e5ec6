"""Negation, sanctions, speech and the past: what only looks like a duty, or forbids."""

import pytest

from duban.document import Genre
from extract import Extractor

EXTRACTOR = Extractor()


def norms(text: str, genre: Genre = Genre.NOTICE) -> list[tuple[str, str, str]]:
    found = EXTRACTOR.text(text, genre=genre).obligations
    return [(text[o.span.start : o.span.end], o.type.value, o.strength.value) for o in found]


def actor(text: str, place: int = 0, genre: Genre = Genre.NOTICE) -> tuple[str, str | None] | None:
    found = EXTRACTOR.text(text, genre=genre).obligations[place].actor
    return (found.name, found.level.value if found.level else None) if found else None


@pytest.mark.parametrize(
    "text",
    [
        "不再要求企业提供证明材料。",
        "无需提交纸质材料。",
        "应当指出，去年工作仍有不足。",
        "这些企业应该说取得了很大成绩。",
        "工程需要三个月时间。",
        "The board found that three schools should have closed.",
        "如有查询，请致电2892 1234与陈先生联络。",
        "Colleges are not required to submit Form B.",
    ],
)
def test_no_norm(text: str) -> None:
    assert norms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "逾期未完成整改的，由消防救援机构处一千元以上一万元以下罚款。",
        "逾期每日按3%加处罚款。",
        "A school that fails to comply with paragraph 2.1 shall be liable to a fine.",
        "Failure to comply shall result in a fine of up to 900 yuan.",
    ],
)
def test_a_fine_is_a_sanction_in_any_genre(text: str) -> None:
    assert [strength for _, _, strength in norms(text)] == ["sanction"]


def test_he_who_fines_is_the_actor() -> None:
    text = "各单位要自查。逾期未完成整改的，由消防救援机构处一千元以上罚款。"
    assert actor(text, 1) == ("消防救援机构", "agency")


def test_what_follows_a_sanction_in_a_law_is_no_duty() -> None:
    text = "第九条　违反第七条规定的，由县级教育行政部门责令改正，退还所收费用。"
    found = EXTRACTOR.text(text, genre=Genre.LAW).obligations
    assert [o for o in found if o.is_duty] == []


@pytest.mark.parametrize(
    "text",
    [
        "Under no circumstances shall chemicals be stored near exits.",
        "At no time shall exits be locked.",
        "No school may lock an exit door.",
        "No person shall smoke.",
        "未取得许可的企业，不得从事运输。",
    ],
)
def test_a_negated_duty_is_a_prohibition(text: str) -> None:
    assert [mode for _, mode, _ in norms(text)] == ["prohibition"]


@pytest.mark.parametrize(
    "text",
    [
        "No later than 1 May every hospital shall appoint a safety officer.",
        "排查覆盖率不得低于95%。",
        "应当说明理由。",
    ],
)
def test_a_bound_or_a_day_forbids_nothing(text: str) -> None:
    assert [mode for _, mode, _ in norms(text)] == ["obligation"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("公安部门要检查，未取得许可的企业，不得从事运输。", "未取得许可的企业"),
        ("未取得许可的企业不得从事运输。", "未取得许可的企业"),
        ("对不少于三分之一的县进行抽查，应当留存记录。", None),
    ],
)
def test_those_who_lack_something_are_bound(text: str, name: str | None) -> None:
    last = EXTRACTOR.text(text, genre=Genre.NOTICE).obligations[-1]
    assert (last.actor.name if last.actor else None) == name


def test_items_under_a_forbidding_lead_are_prohibitions() -> None:
    text = (
        "第七条　培训机构不得有下列行为：\n（一）在节假日组织培训；\n（二）聘用在职教师。\n"
        "第八条　培训机构应当报告。"
    )
    modes = [mode for _, mode, _ in norms(text, Genre.LAW)]
    assert modes == ["prohibition"] * 3 + ["obligation"]
    assert norms(text, Genre.LAW)[2][0] == "聘用在职教师"


def test_the_last_forbidden_item_is_no_heading() -> None:
    text = "第七条　机构不得有下列行为：\n（一）组织培训；\n（二）聘用教师。\n培训不得晚于20:30。"
    assert [mode for _, mode, _ in norms(text, Genre.LAW)] == ["prohibition"] * 4


def test_a_topic_before_its_modal_is_no_duty_of_its_own() -> None:
    assert [words for words, _, _ in norms("举办大型活动，应当制定预案。")] == [
        "举办大型活动，应当制定预案"
    ]


def test_whether_inside_the_object_keeps_the_duty() -> None:
    text = "审批机关应当自受理之日起二十个工作日内作出是否批准的决定。"
    assert norms(text, Genre.LAW) == [(text[:-1], "obligation", "explicit")]


def test_validity_is_a_schedule() -> None:
    text = "This Circular shall remain in force until 31 December 2027."
    assert [strength for _, _, strength in norms(text)] == ["schedule"]


def test_the_imprint_gives_neither_norm_nor_deadline() -> None:
    text = "各地要抓好落实。\n抄送：各省委。\n国务院办公厅秘书局　　2023年11月7日印发"
    found = EXTRACTOR.text(text, genre=Genre.NOTICE)
    assert found.deadlines == ()
    assert len(found.obligations) == 1
