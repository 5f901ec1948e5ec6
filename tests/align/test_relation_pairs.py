"""True translations of other fields than the seeds: none is garbled; changed facts are."""

import pytest

from bench.relations import is_garbled

TRUE = [
    ("抽查面不得少于三分之一。", "The spot check shall cover not less than 1/3."),
    ("三分之一的企业未按时申报。", "33.3% of the enterprises did not file on time."),
    ("补助资金三百五十万元。", "The subsidy is 3.5 million yuan."),
    (
        "罚款5万元以上20万元以下。",
        "A fine of not less than 50,000 yuan and not more than RMB 200,000.",
    ),
    ("二〇〇八年七月起施行。", "It takes effect in July 2008."),
    ("截至2008年7月底，共检查两次。", "By the end of 2008-07 two inspections had been made."),
    ("保存期限不少于两年。", "Records are kept for at least two years."),
    ("全县共有12.6万人受益。", "A total of 126,000 people in the county benefited."),
    ("合格率达到百分之九十五。", "The qualified rate reaches 95 percent."),
    ("未经批准，不得擅自动工。", "Work shall not start without approval."),
    (
        "逾期不改正的，责令停业。",
        "Those who fail to correct within the time limit shall be closed.",
    ),
    (
        "禁止在校园周边二百米内设网吧。",
        "No internet bar may be opened within 200 meters of a school.",
    ),
    (
        "非因工作需要，任何人不得查阅档案。",
        "Only those who need it for work may consult the files.",
    ),
    ("每季度第一个月10日前上报。", "Report before the 10th of the first month of each quarter."),
    ("设立五个工作组，每组三至五人。", "Set up five working groups of three to five persons each."),
    ("工程总投资1.2亿元。", "The total investment is 120 million yuan."),
    ("半年内完成整改。", "Rectification shall be completed within six months."),
    ("上半年下降了五成。", "It fell by half in the first half of the year."),
    ("一人以上死亡的事故", "accidents with one or more deaths"),
    (
        "九年义务教育巩固率保持在98.5%",
        "The retention rate of nine-year education stays at 98.5 per cent",
    ),
    ("“十二五”期间新增床位3000张。", "3,000 beds were added during the 12th Five-Year Plan."),
    ("不符合条件的，不予登记。", "Applications that do not meet the conditions are refused."),
    ("严防漏报、瞒报。", "Strictly guard against omissions and concealment."),
    ("不超过15人的小班教学", "classes of at most 15 pupils"),
    (
        "第二十一条 本办法自发布之日起施行。",
        "Article 21 These measures come into force upon release.",
    ),
]
CHANGED = [
    (
        "罚款5万元以上20万元以下。",
        "A fine of not less than 50,000 yuan and not more than 2,000,000 yuan.",
    ),
    ("合格率达到百分之九十五。", "The qualified rate reaches 59 percent."),
    ("2015年11月底前完成。", "Complete it before the end of September 2015."),
    ("未经批准，不得擅自动工。", "Work may start with approval of anyone."),
    ("任何单位不得截留资金。", "Any unit may retain the funds."),
    ("培训时间为72小时。", "The training lasts 27 hours."),
]


@pytest.mark.parametrize(("zh", "en"), TRUE)
def test_a_true_translation_is_not_garbled(zh: str, en: str) -> None:
    assert not is_garbled(en, zh)


@pytest.mark.parametrize(("zh", "en"), CHANGED)
def test_a_changed_fact_makes_it_garbled(zh: str, en: str) -> None:
    assert is_garbled(en, zh)
