"""Passages that have nothing to do with the rest of their document."""

import pytest

from align import Finder, encoder
from duban.garble import GarbleKind as Kind
from tests.align.garbles.conftest import plain

_FIRE = (
    "Schools shall check the fire exits before each term and keep those of all dormitories open.",
    "The fire brigade inspects dormitories, kitchens and canteens of every school twice a year.",
    "Teachers who find a fire hazard in a school building report it to the headmaster in a day.",
    "Each school keeps enough fire extinguishers in dormitories, laboratories and canteens.",
    "Pupils practise leaving the school buildings every term with teachers and the fire brigade.",
    "Headmasters are responsible for the fire safety of schools and report it to the bureau.",
    "Canteens of schools keep gas stoves clean, and the fire brigade inspects the stoves.",
    "The education bureau publishes each year which schools had a fire hazard in dormitories.",
)
FIRE = [f"{one} {two}" for one, two in zip(_FIRE, (*_FIRE[3:], *_FIRE[:3]), strict=True)]
STRAY = (
    "The orchestra opened its season on Sunday with two symphonies by Brahms. The conductor, who "
    "comes from Vienna, was applauded for nine minutes, and the cellist played an encore."
)
ZH = [
    "各校要在开学前检查消防通道，保持宿舍楼消防通道夜间畅通，并记录检查情况。",
    "消防部门每年对学校宿舍和食堂检查两次，检查结果记入台账并报教育局备案。",
    "教师发现校舍存在火灾隐患的，要立即报告校长，由校长在三日内组织消除隐患。",
    "各校要在宿舍、实验室和食堂配备足够的灭火器，并及时更换过期的灭火器材。",
    "学生每学期在教师和消防人员指导下开展一次校舍疏散演练，提高逃生能力。",
    "校长对本校消防安全负总责，每年向教育局书面报告学校消防安全工作情况。",
]
ZH_STRAY = (
    "本报讯 昨晚，市交响乐团在音乐厅奏响新乐季首场演出，来自维也纳的指挥家赢得观众长时间掌声。"
)


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(encoder=encoder())


@pytest.mark.parametrize(("own", "stray"), [(FIRE, STRAY), (ZH, ZH_STRAY)])
@pytest.mark.parametrize("at", [2, 4])
def test_a_stray_passage_is_told_to_be_dropped(
    finder: Finder, own: list[str], stray: str, at: int
) -> None:
    text = "\n".join([*own[:at], stray, *own[at:]])
    found = [g for g in finder.garbles(plain(text)) if g.kind is Kind.FOREIGN_ARTICLE]
    assert [(g.span.of(text), g.proposal) for g in found] == [(stray, "")]


@pytest.mark.parametrize("own", [FIRE, ZH])
def test_a_text_of_one_matter_has_none(finder: Finder, own: list[str]) -> None:
    found = finder.garbles(plain("\n".join(own)))
    assert [g for g in found if g.kind is Kind.FOREIGN_ARTICLE] == []


def test_a_short_chinese_paragraph_alone_is_never_told(finder: Finder) -> None:
    for line in (
        "早餐有豆浆、油条、小米粥、茶叶蛋和两样咸菜。",
        "观众席上掌声久久不息，指挥家三次返场。",
    ):
        found = finder.garbles(plain("\n".join([*ZH[:4], line, *ZH[4:]])))
        assert [g for g in found if g.kind is Kind.FOREIGN_ARTICLE] == []


def test_a_labelled_paragraph_or_one_with_a_duty_is_never_stray(finder: Finder) -> None:
    for line in (f"(3) {STRAY}", STRAY.replace("was applauded", "shall be applauded")):
        found = finder.garbles(plain("\n".join([*FIRE[:3], line, *FIRE[3:]])))
        assert [g for g in found if g.kind is Kind.FOREIGN_ARTICLE] == []
