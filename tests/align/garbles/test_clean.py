"""Whole documents without a garble: a notice, a report and a plan; nothing is told of them."""

# ruff: noqa: E501 - whole documents, one paragraph a line

import pytest

from align.garbles import Finder
from tests.align.garbles.conftest import plain

ZH_NOTICE = """\
关于开展全市消防安全大检查的通知
市安委办〔2019〕23号
各县（市、区）人民政府，市直有关部门：
为深刻汲取“3·21”事故教训，坚决防范遏制重特大火灾事故，经市政府同意，决定在全市开展消防安全大检查。现将有关事项通知如下：
一、检查范围
重点检查商场市场、宾馆饭店、学校医院、养老机构、“三合一”场所、高层建筑、地下空间。
二、检查内容
（一）消防安全责任制落实情况。是否明确消防安全责任人、管理人；是否建立微型消防站。
（二）疏散通道、安全出口是否畅通，电动自行车是否违规停放、充电。
（三）用火用电用气是否规范。
三、实施步骤
（一）动员部署阶段（4月1日至4月10日）。
（二）自查自改阶段（4月11日至5月31日）。
（三）集中检查阶段（6月1日至9月30日）。抽查面不低于辖区单位总数的30%。
四、工作要求
一要加强组织领导。二要强化督导问责。三要及时报送信息，请于每月25日前将工作进展报市安委办，联系人：赵明辉，电话：0311-85880000。
附件：1.检查表 2.统计表
石家庄市安全生产委员会办公室
2019年3月28日
"""
EN_NOTICE = """\
Notice on Carrying out Special Rectification of Rental Housing
Jian Ban Fang [2021] No. 17
To the housing and urban-rural development departments of all provinces:
In order to regulate the rental housing market, the following is hereby notified.
I. Overall requirements
Adhere to the principle that housing is for living in, not for speculation.
II. Main tasks
(1) Investigate and deal with false listings. Local departments shall check the listings every week, and remove those that are false within 24 hours.
(2) Strictly manage deposits. Where a deposit is withheld, the department shall order correction within 10 days.
(3) Strengthen publicity:
(a) issue model contracts;
(b) open hotlines;
(c) train agents.
III. Schedule
The campaign runs from March 2021 to the end of December 2021 in three stages.
1. Self-inspection (March to May 2021).
2. Focused rectification (June to October 2021). No less than 30 percent of agencies shall be spot-checked.
3. Summary (November-December 2021).
IV. Work requirements
First, strengthen leadership. Second, implement responsibilities. Third, report in time. All provinces shall submit a summary before 15 December 2021.
General Office of the Ministry of Housing and Urban-Rural Development
3 March 2021
"""
ZH_REPORT = """\
某县教育局关于2020年秋季学期控辍保学工作情况的报告
县人民政府：
今年以来，我局认真贯彻落实国家、省、市关于控辍保学工作的决策部署，现将有关情况报告如下：
一、基本情况
全县共有义务教育阶段学校86所，在校学生43215人，其中建档立卡贫困家庭学生5127人。
二、主要做法
一是压实责任。成立以局长王建国为组长、副局长陈丽娟为副组长的领导小组，下设办公室在基础教育股。
二是精准劝返。对疑似辍学学生逐一核查，累计劝返23人。
三是强化资助，累计发放助学金312.6万元。
三、存在问题
部分乡镇对留守儿童关爱不够，个别学校宿舍条件较差。
四、下步打算
继续做好送教上门工作，确保不让一个适龄儿童少年失学。
"""
EN_PLAN = (
    "For the smooth implementation of the food safety work, all localities and departments should attach great importance to it. "
    "We must do a good job in the supervision of school canteens, kindergarten canteens and off-campus catering units, and resolutely curb the occurrence of food poisoning. "
    "The leading group office shall be located in the Municipal Market Supervision Bureau, and Comrade Li Ming shall serve concurrently as the director. "
    "All units should conscientiously carry out self-examination and self-correction, establish problem lists, and implement closed-loop management."
)


@pytest.mark.parametrize("text", [ZH_NOTICE, EN_NOTICE, ZH_REPORT, EN_PLAN])
def test_clean_documents_stay_silent(text: str) -> None:
    assert Finder().garbles(plain(text)) == ()


LEGAL = """\
A firm must keep records of:
(a)\tthe name of the customer; and
(b)\tthe nature of the business;
(c)\tthe ownership of the customer; or
(d)\tany other matter in accordance with Shari'a. All of it must be kept.
"""


def test_lettered_items_are_neither_furniture_nor_cut() -> None:
    assert Finder().garbles(plain(LEGAL)) == ()
