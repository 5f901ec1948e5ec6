import pytest

from duban.document import Level
from duban.language import Language
from extract import Extractor
from extract.bodies import definitions, level_of
from extract.zh_body import subject_of

EXTRACTOR = Extractor()


def actors(text: str) -> list[tuple[str, str | None, bool]]:
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
def test_levels(name: str, level: Level) -> None:
    assert level_of(name, Language.ZH) is level


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("建设单位应当验收", "建设单位"),
        ("移送司法机关处理", ""),
        ("精心部署实施", ""),
        ("市场监管部门要加强检查", "市场监管部门"),
        ("全部整改到位", ""),
        ("维护保养单位不得转包", "维护保养单位"),
        ("核查组成员不得接受宴请", "核查组成员"),
        ("部将适时组织抽查", "部"),
        ("未经监护人同意不得收集", ""),
        ("抽调人员集中办公", ""),
        ("操作人员经培训持证上岗", "操作人员"),
    ],
)
def test_subjects(clause: str, name: str) -> None:
    assert subject_of(clause) == name


def test_subject_is_inherited_and_a_condition_does_not_reset_it() -> None:
    text = "各市要开展自查。属于企业责任的，限期整改。对省级部门移交的线索，逐一核查。"
    assert [each[0] for each in actors(text)] == ["各市"] * 3
    assert [each[2] for each in actors(text)] == [False, True, True]


def test_agent_answers_for_its_own_sentence_only() -> None:
    text = "各市要开展自查。确有困难的，由省财政厅作出报告，报经省政府批准。认真排查问题。"
    assert [each[0] for each in actors(text)] == ["各市", "省财政厅", "省财政厅", "各市"]


def test_abbreviation_is_resolved_by_the_document() -> None:
    text = "成立省消防工作领导小组（以下简称领导小组）。\n领导小组要加强指导。"
    assert actors(text)[-1][:2] == ("领导小组", "provincial")
    assert definitions("the office (hereinafter referred to as the Office)", Language.EN) == {
        "the Office": "the office"
    }


def test_new_section_forgets_and_addressee_answers() -> None:
    text = "关于检查的通知\n各设区市教育局：\n一、检查\n学校要自查。\n二、总结\n报送总结。"
    assert [each[0] for each in actors(text)] == ["学校", "各设区市教育局"]


def test_english_passive_agent_and_level() -> None:
    text = "The plans formulated by various regions shall be reported before May."
    assert actors(text) == [("various regions", "all localities", False)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("涉及重大危险源的企业应当安装监测设备。", "涉及重大危险源的企业"),
        ("教育行政部门应当每年检查培训机构。", "教育行政部门"),
        ("请各单位于5月10日前将名单报市教育局。", "各单位"),
        ("No school may lock an exit door.", "school"),
        ("The head of the school must report any fire.", "The head of the school"),
        ("A school with ten boarders need not appoint a warden, but is required to report.",
         "A school with ten boarders"),
        ("县级人民政府负责监督；科技、体育等部门负责机构的监督管理。", "科技、体育等部门"),
        ("省级教育部门抽查比例不少于30%，实地检查机构不少于50家。", "省级教育部门"),
        ("Every school operating a dormitory shall install detectors.",
         "Every school operating a dormitory"),
        ("Offices shall check. No unit or individual may divert funds.", "unit or individual"),
    ],
)  # fmt: skip
def test_the_whole_noun_phrase_is_the_actor(text: str, name: str) -> None:
    assert actors(text)[-1][0] == name


def test_a_request_is_no_body() -> None:
    assert actors("请认真组织，抓好落实。") == []


@pytest.mark.parametrize("name", ["生态环境部门", "住房城乡建设部门", "公安部门"])
def test_departments_that_exist_at_every_level_are_agencies(name: str) -> None:
    assert level_of(name, Language.ZH) is Level.AGENCY


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("企业应当向所在地县级应急管理部门报告。", "所在地县级应急管理部门"),
        ("各地要将情况报国务院安委会办公室。", "国务院安委会办公室"),
        ("自查报告应于2024年4月30日前报县级应急管理部门。", "县级应急管理部门"),
        ("各地要将情况报省政府并抄送财政部门。", "省政府"),
    ],
)
def test_recipients_are_whole_names(text: str, recipient: str) -> None:
    assert EXTRACTOR.text(text).obligations[0].recipient == recipient


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("校外培训机构应当向审批机关报送工作报告。", "报送"),
        ("Records shall be kept for two years.", "keep"),
        ("The plan must be filed by May.", "file"),
    ],
)
def test_the_action_is_the_verb_behind_the_modal(text: str, action: str) -> None:
    assert EXTRACTOR.text(text).obligations[0].action == action


def test_from_the_county_up_is_every_locality() -> None:
    name = "县级以上人民政府教育行政部门"
    assert level_of(name, Language.ZH) is Level.ALL_LOCALITIES


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("Provincial labour directorates", Level.PROVINCIAL),
        ("the people's governments of all cities and counties", Level.CITY),
        ("coal mine enterprises", Level.ENTERPRISE),
        ("enterprise supervision commission", Level.AGENCY),
        ("the site supervisor", Level.PERSON),
        ("schools in the district", Level.AGENCY),
        ("governments at all levels", Level.ALL_LOCALITIES),
        ("the Ministry of Health", Level.MINISTRY),
        ("the inter-ministerial leading group", Level.INTER_MINISTERIAL),
        ("a sunny day", None),
    ],
)
def test_english_names_end_in_what_they_are(name: str, level: Level | None) -> None:
    assert level_of(name, Language.EN) is level


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # who leads a locality acts for it; who leads a unit is a person
        ("各地要加强管理，主要负责同志亲自部署。", ("主要负责同志", "all localities", False)),
        ("单位主要负责人要开展检查。", ("单位主要负责人", "person", False)),
        # a body that was just set up does what follows
        ("省民政厅成立省协调小组，负责统筹推进。", ("省协调小组", "provincial", False)),
        # who founds a provincial group stands at the province
        ("成立省治理工作领导小组。", ("省", "provincial", True)),
        # a body behind 由 is the actor though another word binds
        ("由公安机关牵头侦办案件。", ("公安机关", "agency", False)),
        ("农业农村、市场监管部门予以配合。", ("农业农村、市场监管部门", "agency", False)),
        # what a thing undergoes is done by someone else
        ("Employers shall act. Officers shall be trained.", ("Employers", "enterprise", True)),
        ("The rate in each province should rise.", ("each province", "provincial", False)),
    ],
)  # fmt: skip
def test_who_acts(text: str, found: tuple[str, str, bool]) -> None:
    assert actors(text)[-1] == found


def test_without_addressee_the_local_bodies_named_most_answer() -> None:
    text = "方案\n一、步骤\n各市要排查。各市要整改。学校要配合。\n二、总结\n报送总结。"
    assert actors(text)[-1] == ("各市", "city", True)


def test_a_letter_to_heads_is_a_letter_to_their_bodies() -> None:
    text = (
        "Circular on heat\nTo: Heads of provincial directorates; unions\n1. Water\n"
        "Unions may visit sites. Please tell all concerned.\n"
    )
    assert actors(text)[-1][1:] == ("provincial", True)


def test_a_short_name_stands_where_its_longer_mention_stands() -> None:
    text = "Provincial labour directorates shall plan. Directorates shall report."
    assert [each[1] for each in actors(text)] == ["provincial", "provincial"]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("住房和城乡建设部、财政部（以下统称两部门）。\n两部门要开展检查。", "inter-ministerial"),
        ("财政部、民政部通知\n三部门成立工作领导小组（以下简称部领导小组）。\n部领导小组办公室要通报。",
         "inter-ministerial"),
        ("房屋所有权人可以自行选择施工企业。", "person"),
        ("鉴定机构出具虚假报告的，三年内不得承接业务。", "enterprise"),
        ("群众对结果有异议的，可在公示期内申请鉴定。", "person"),
        ("县级培训要覆盖全员。部门要配合。", "agency"),
    ],
)  # fmt: skip
def test_levels_of_actors(text: str, level: str) -> None:
    assert actors(text)[-1][1] == level


def test_the_section_before_answers_where_nobody_is_spoken_of() -> None:
    text = (
        "各省政府：\n一、步骤\n（一）排查。县级部门要排查。\n（二）整治。立即整改。\n"
        "二、要求\n加强领导。\n"
    )
    assert [each[1] for each in actors(text)] == ["county", "county", "provincial"]


def test_every_actor_says_which_rule_and_which_words() -> None:
    text = (
        "关于检查的通知\n各设区市教育局：\n一、排查\n各校要自查，限期整改。由市公安局牵头核查。\n"
        "二、储备\n采购物资。\n责任单位：市财政局\n三、总结\n报送总结。\n"
    )
    found = [o.actor for o in EXTRACTOR.text(text).obligations if o.actor]
    assert [(a.name, a.reason.code) for a in found if a.reason] == [
        ("各校", "actor.named"),
        ("各校", "actor.spoken"),
        ("市公安局", "actor.agent"),
        ("市财政局", "actor.remark"),
        ("各设区市教育局", "actor.addressee"),
    ]
    assert all(a.reason and a.name in a.reason.text(Language.ZH) for a in found)
