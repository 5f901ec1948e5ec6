import pytest

from duban.document import Genre
from duban.language import Language
from extract import Extractor

EXTRACTOR = Extractor()


def norms(text: str, genre: Genre = Genre.NOTICE) -> list[tuple[str, str, str]]:
    found = EXTRACTOR.text(text, genre=genre).obligations
    return [(text[o.span.start : o.span.end], o.type.value, o.strength.value) for o in found]


def duties(text: str, genre: Genre | None = Genre.NOTICE) -> list[str]:
    found = EXTRACTOR.text(text, genre=genre).obligations
    return [text[o.span.start : o.span.end] for o in found if o.is_duty]


@pytest.mark.parametrize(
    ("text", "mode", "strength"),
    [
        ("学校应当建立台账。", "obligation", "explicit"),
        ("不得占用疏散通道。", "prohibition", "explicit"),
        ("承租人可以申请居住证。", "permission", "explicit"),
        ("专项工作由省民政厅牵头。", "obligation", "explicit"),
        ("认真排查隐患。", "obligation", "imperative"),
        ("重要情况及时上报。", "obligation", "imperative"),
        ("组长由张某副省长担任。", "obligation", "assignment"),
        ("专项行动从2024年3月开始。", "obligation", "schedule"),
        ("Schools shall set up ledgers.", "obligation", "explicit"),
        ("Fire passages must not be blocked.", "prohibition", "explicit"),
        ("The applicant may apply for review.", "permission", "explicit"),
        ("Strengthen the inspection of key sites.", "obligation", "imperative"),
        ("Provinces are encouraged to exchange packaging.", "obligation", "goal"),
    ],
)
def test_types_and_strengths(text: str, mode: str, strength: str) -> None:
    assert [each[1:] for each in norms(text)] == [(mode, strength)]


@pytest.mark.parametrize(
    "text",
    [
        "重要工作的主要需要和摘要。",
        "相应的供应适应了需求。",
        "近年来，各地加强监管，安全水平明显提高。",
        "会议强调，要强化监测预警，要做好准备。",
        "It has been carried out in recent years.",
    ],
)
def test_words_that_look_like_duties(text: str) -> None:
    assert duties(text) == []


def test_coordination_is_split_into_duties() -> None:
    text = "各市要建立台账，明确责任，限期整改，确保取得实效。"
    assert duties(text) == ["各市要建立台账", "明确责任", "限期整改"]
    assert norms(text)[-1] == ("确保取得实效", "obligation", "goal")


def test_frames_and_conditions_belong_to_their_duty() -> None:
    assert duties("按照职责分工，加强协作配合。") == ["按照职责分工，加强协作配合"]
    assert duties("对拒不整改的，要通报批评，严肃处理。") == ["对拒不整改的，要通报批评，严肃处理"]
    assert duties("确有困难的，由市政府作出专题报告。") == ["由市政府作出专题报告"]


def test_reports_give_no_duty() -> None:
    text = "我局认真排查隐患，督促企业整改。建立台账，落实责任。"
    assert duties(text, Genre.REPORT) == []
    assert duties(text.replace("我局", "各局"), Genre.NOTICE) != []


def test_law_keeps_sanctions_and_definitions_apart() -> None:
    text = "违反前款规定的，由公安机关责令改正，处一万元以下罚款。"
    assert {each[2] for each in norms(text, Genre.LAW)} == {"sanction"}
    assert norms("本办法所称经营者，是指从事经营的单位。", Genre.LAW) == []
    assert duties("审批机关予以驳回，并通知申请人。", Genre.LAW) != []


def test_machine_translation_that_lost_the_modal_is_inferred() -> None:
    text = "1. Steps\nThe provincial group summarized the work and submitted it to the office."
    found = EXTRACTOR.text(text, Language.EN, genre=Genre.PLAN).obligations
    assert [text[o.span.start : o.span.end] for o in found] == [
        "The provincial group summarized the work",
        "submitted it to the office",
    ]
    assert all(each.inferred for each in found)
    assert not EXTRACTOR.text(text, Language.EN, genre=Genre.REPORT).obligations


def test_month_of_may_is_no_permission() -> None:
    assert norms("Reports shall be submitted before May 10.")[0][1] == "obligation"


def test_every_norm_says_rule_and_words() -> None:
    for each in EXTRACTOR.text("各市应当建立台账，认真排查隐患。").obligations:
        assert each.reason.code.startswith("norm.")
        assert each.reason.text(Language.ZH)
        assert any(value for _, value in each.reason.values)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("机构自收到样品之日起20日内出具报告，不得造假。",
         ["机构自收到样品之日起20日内出具报告", "不得造假"]),
        ("门店每季度末向县级部门报送一次数据。", ["门店每季度末向县级部门报送一次数据"]),
        ("支队开展检查，发现问题现场交办。", ["支队开展检查", "发现问题现场交办"]),
        ("活动期间实行月报制度。", ["活动期间实行月报制度"]),
        ("校领导每周至少陪餐1次，做好记录。", ["校领导每周至少陪餐1次", "做好记录"]),
        ("食堂应当查验证明，查验记录保存不少于2年。",
         ["食堂应当查验证明", "查验记录保存不少于2年"]),
        ("The officer must inspect all rest areas daily and record the results.",
         ["The officer must inspect all rest areas daily", "record the results"]),
        ("The group will conduct spot checks and check the provinces of the west.",
         ["The group will conduct spot checks and check the provinces of the west"]),
    ],
)  # fmt: skip
def test_each_duty_on_its_own(text: str, found: list[str]) -> None:
    assert duties(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("证书由省级人民政府颁发。", ["obligation"]),
        ("期限由省、自治区、直辖市人民政府规定。", ["obligation"]),
        ("机关不予制止，致使利益受损的，对责任人员给予处分。", ["sanction"]),
        ("工作人员滥用武器的，应当根据情节，依法追究责任。", ["sanction"]),
        ("看守所接受委托，对信件可以进行检查。", ["permission"]),
        ("机构可以签订协议，规范服务行为。", ["permission", "permission"]),
        ("机关应当审查，作出核准或者不予核准的决定。", ["obligation"]),
        ("国家建立补偿制度。", []),
        ("禁止进出境的物品目录，由海关总署公布。", ["obligation"]),
        ("从事飞行活动，无需取得合格证。", []),
        ("部门组织评估，鼓励企业参加保险。", ["obligation", "goal"]),
    ],
)
def test_what_a_law_binds_and_what_it_tells(text: str, found: list[str]) -> None:
    seen = norms(text, Genre.LAW)
    assert [mode if strength in ("explicit", "imperative") else strength
            for _, mode, strength in seen] == found  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("本通知所称老旧电梯，是指使用满15年的电梯。各地要开展检查。", ["各地要开展检查"]),
        ("未完成打压试验的管段，一律不得投入运行。", ["未完成打压试验的管段，一律不得投入运行"]),
        ("各地要摆上位置，主要负责同志定期听取汇报，层层传导压力。",
         ["各地要摆上位置", "主要负责同志定期听取汇报", "层层传导压力"]),
        ("县级人民政府组织全面自验。", ["县级人民政府组织全面自验"]),
        ("对危房，原则上采取加固方式，2025年3月底前全部开工。",
         ["对危房，原则上采取加固方式", "2025年3月底前全部开工"]),
        ("没有问题的实行零报告。能马上改的马上改。", ["没有问题的实行零报告", "能马上改的马上改"]),
        ("会费全额清退，诉求1个工作日内转办。", ["会费全额清退", "诉求1个工作日内转办"]),
        ("对结果组织复核，复核比例不得低于20%。", ["对结果组织复核，复核比例不得低于20%"]),
        ("水费收缴率力争达到90%，年底前普及率达到94%以上。", []),
        ("Doctors must show a card and may consult accounts.",
         ["Doctors must show a card", "may consult accounts"]),
        ("Hospital directors bear primary responsibility for drug use.",
         ["Hospital directors bear primary responsibility for drug use"]),
    ],
)  # fmt: skip
def test_orders_without_a_listed_verb(text: str, found: list[str]) -> None:
    assert duties(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("To the false report, seriously investigates the responsibility.",
         ["To the false report, seriously investigates the responsibility"]),
        ("Units must report, before August 10 2010 submitted the summary.",
         ["Units must report", "before August 10 2010 submitted the summary"]),
        ("Enterprises comparison the content comprehensively carried out self check.",
         ["Enterprises comparison the content comprehensively carried out self check"]),
        ("Each shift at least has one leader.", ["Each shift at least has one leader"]),
        ("Safety training every year not less than 20 hours.",
         ["Safety training every year not less than 20 hours"]),
        ("Major accident in 1 hour reports.", ["Major accident in 1 hour reports"]),
    ],
)  # fmt: skip
def test_machine_translation_out_of_order(text: str, found: list[str]) -> None:
    text = f"Notice on mines\n1. Mines\n{text}\n2. More\nUnits should act.\n"
    seen = EXTRACTOR.text(text, Language.EN, genre=Genre.NOTICE).obligations[: len(found)]
    assert [text[o.span.start : o.span.end] for o in seen] == found


def test_the_stem_of_a_list_only_says_who() -> None:
    text = "1. Pharmacy committees shall do the following:\n(a) review the list;\n(b) report.\n"
    found = EXTRACTOR.text(text, genre=Genre.NOTICE).obligations
    assert [text[o.span.start : o.span.end] for o in found] == ["review the list", "report"]
    assert {o.actor.name for o in found if o.actor} == {"Pharmacy committees"}


def test_a_report_binds_itself_where_it_can_be_checked() -> None:
    text = (
        "某县工作报告\n我县完成改造。\n一、下一步工作打算\n（一）建设。县水利局将于3月底前出台办法，"
        "全面推行收费。\n（二）管理。继续加大投入，补齐短板。\n二、建议\n建议市局牵头研究。\n"
    )
    assert duties(text, None) == ["县水利局将于3月底前出台办法", "全面推行收费"]


def test_a_comma_inside_a_number_parts_nothing() -> None:
    text = "A school with more than 1,000 pupils shall appoint two nurses."
    (norm,) = EXTRACTOR.text(text, genre=Genre.NOTICE).obligations
    assert norm.actor is not None
    assert norm.actor.name == "A school with more than 1,000 pupils"


def test_a_heading_that_asks_is_no_duty() -> None:
    text = "Notice\n\nPart One: What is to be checked\n\n1. Schools shall publish their fees.\n"
    assert duties(text) == ["Schools shall publish their fees"]


@pytest.mark.parametrize(
    "text",
    ["未经批准，任何单位不得举办演出", "未经市局同意，各县不得变更方案", "逾期不改，依法处罚"],
)
def test_what_is_lacking_is_the_condition_of_a_duty_and_none_itself(text: str) -> None:
    assert duties(f"{text}。") == [text]
