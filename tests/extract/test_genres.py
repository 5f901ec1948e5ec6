"""What binds in documents that are no campaign notices."""

import pytest

from duban.language import Language
from extract import Extractor
from extract.genre import genre_of, is_minutes

EXTRACTOR = Extractor()


def duties(text: str) -> list[str]:
    return [text[o.span.start : o.span.end] for o in EXTRACTOR.text(text).obligations if o.is_duty]


def test_what_a_meeting_agreed_binds_and_what_it_noted_does_not() -> None:
    text = (
        "某市政府专题会议纪要\n会议指出，今年以来要求各区加强管理，取得成效。\n会议议定：\n"
        "一、由市财政局安排资金。\n会议要求，各部门要加强协作。\n"
    )
    assert duties(text) == ["由市财政局安排资金", "各部门要加强协作"]


def test_english_minutes_bind_by_resolutions_and_actions() -> None:
    text = (
        "Minutes of the road safety committee\n1. Crossings\nThe committee noted the report and "
        "inspected the site.\nIt was agreed that:\n(a) the Works Department shall install humps;\n"
        "(b) the site was dangerous.\n2. Lighting\nAction: the Treasurer to submit an estimate.\n"
        "Action: Dr Novak to circulate the data.\n"
    )
    assert duties(text) == [
        "the Works Department shall install humps",
        "the Treasurer to submit an estimate",
        "Dr Novak to circulate the data",
    ]


def test_a_letter_binds_its_reader_and_not_its_sender() -> None:
    text = (
        "关于协助执法的函\n某市生态环境局：\n请贵局组织排查。"
        "我局将做好准备，并提请协调。专此函达，盼予支持。"
    )
    assert duties(text) == ["请贵局组织排查"]
    text = (
        "Dear Branch Librarians,\nRe: Asbestos\nYou are asked to move all books. My office will "
        "arrange transport. I hope that the work can be finished by June.\n"
    )
    assert duties(text) == ["You are asked to move all books"]
    (found,) = EXTRACTOR.text(text).obligations
    assert found.actor
    assert found.actor.name == "Branch Librarians"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The investigation is completed before March 20.", True),
        ("Each bus is equipped with a caregiver.", True),
        ("The plan is good.", False),
    ],
)
def test_passives_that_lost_their_modal_are_inferred(text: str, found: bool) -> None:
    text = f"Notice on buses\n1. Buses\n{text}\n2. Drivers\nDrivers should rest.\n"
    first = EXTRACTOR.text(text).obligations[0]
    assert (first.inferred, first.reason.code == "norm.tense_lost") == (found, found)


def test_articles_have_no_heading_in_their_first_sentence() -> None:
    text = (
        "第一条　禁止收购爆炸物品。企业应当报告。\n第二条　企业可以上门回收。本市鼓励经营。\n"
        "第三条　略。"
    )
    assert duties(text) == ["禁止收购爆炸物品", "企业应当报告", "企业可以上门回收"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("从事回收经营活动的单位，应当办理备案。", "从事回收经营活动的单位"),
        ("回收企业发现赃物的，应当立即报告。", "回收企业"),
    ],
)
def test_who_meets_the_condition_acts(text: str, actor: str) -> None:
    (found,) = EXTRACTOR.text(text).obligations
    assert found.actor
    assert found.actor.name == actor


def test_who_meets_the_condition_is_punished_by_others() -> None:
    (found,) = EXTRACTOR.text("企业未备案的，应当责令改正。").obligations
    assert found.actor is None


def test_since_and_shifts_are_no_deadlines() -> None:
    text = "请提供2024年以来的数据。各部门要严格执行24小时值班制度。"
    assert [o.deadlines for o in EXTRACTOR.text(text).obligations] == [(), ()]


def test_genres() -> None:
    assert genre_of("OFFICE\nDear Directors,\nPlease act.", Language.EN).value == "letter"
    assert not is_minutes("Minutes must be kept.", Language.ZH)
