import pytest

from duban.document import Level
from duban.language import Language
from extract import Extractor
from extract.bodies import definitions, level_of, subject_of

EXTRACTOR = Extractor()


def actors(text):
    return [
        (o.actor.name, o.actor.level.value if o.actor.level else None, o.actor.inherited)
        for o in EXTRACTOR.text(text).obligations
        if o.is_duty and o.actor
    ]


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("部际领导小组", Level.INTER_MINISTERIAL),
        ("省领导小组", Level.PROVINCIAL),
        ("各市、县", Level.CITY),
        ("县级人民政府", Level.COUNTY),
        ("各地", Level.ALL_LOCALITIES),
        ("省劳动保障厅", Level.AGENCY),
        ("应急管理部", Level.MINISTRY),
        ("物业服务企业", Level.ENTERPRISE),
        ("学校负责人", Level.PERSON),
    ],
)
def test_levels(name, level):
    assert level_of(name, Language.ZH) is level


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("建设单位应当验收", "建设单位"),
        ("移送司法机关处理", ""),
        ("精心部署实施", ""),
        ("市场监管部门要加强检查", "市场监管部门"),
        ("全部整改到位", ""),
    ],
)
def test_subjects(clause, name):
    assert subject_of(clause) == name


def test_subject_is_inherited_and_a_condition_does_not_reset_it():
    text = "各市要开展自查。属于企业责任的，限期整改。对省级部门移交的线索，逐一核查。"
    assert [each[0] for each in actors(text)] == ["各市"] * 3
    assert [each[2] for each in actors(text)] == [False, True, True]


def test_agent_answers_for_its_own_sentence_only():
    text = "各市要开展自查。确有困难的，由省财政厅作出报告，报经省政府批准。认真排查问题。"
    assert [each[0] for each in actors(text)] == ["各市", "省财政厅", "省财政厅", "各市"]


def test_abbreviation_is_resolved_by_the_document():
    text = "成立省消防工作领导小组（以下简称领导小组）。\n领导小组要加强指导。"
    assert actors(text)[-1][:2] == ("领导小组", "provincial")
    assert definitions("the office (hereinafter referred to as the Office)", Language.EN) == {
        "the Office": "the office"
    }


def test_new_section_forgets_and_addressee_answers():
    text = "关于检查的通知\n各设区市教育局：\n一、检查\n学校要自查。\n二、总结\n报送总结。"
    assert [each[0] for each in actors(text)] == ["学校", "各设区市教育局"]


def test_english_passive_agent_and_level():
    text = "The plans formulated by various regions shall be reported before May."
    assert actors(text) == [("various regions", "all localities", False)]
