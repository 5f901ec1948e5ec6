import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duban.deadline import Due, DueDay, Duration, Interval, Norm, Offset, OnDate, Recurring, Vague
from duban.language import Language
from extract import times

REFERENCE = date(2010, 5, 20)
_HAN = "〇一二三四五六七八九"


def norms(text: str, reference: date = REFERENCE) -> list[Norm]:
    return [found.norm for found in times.find(text, Language.ZH, reference)]


def spelt(number: int) -> str:
    tens, ones = divmod(number, 10)
    head = {0: "", 1: "十"}.get(tens, _HAN[tens] + "十")
    return head + (_HAN[ones] if ones or not tens else "")


@settings(deadline=None)
@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_a_day_reads_the_same_in_every_notation(day: date) -> None:
    year = "".join(_HAN[int(digit)] for digit in str(day.year))
    for text in (
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year} 年 {day.month} 月 {day.day} 日",
        f"{year}年{spelt(day.month)}月{spelt(day.day)}日",
        f"{year.replace('〇', '○')}年{spelt(day.month)}月{spelt(day.day)}日",
        f"{day.year}-{day.month:02d}-{day.day:02d}",
        f"{day.year}.{day.month}.{day.day}",
        f"{day.year}/{day.month}/{day.day}",
    ):
        assert norms(text) == [OnDate(day)], text


@settings(deadline=None)
@given(st.text("自前后日月年每十三2008至到-。，收届满起内 \n", max_size=40), st.integers(0, 999))
def test_spans_lie_inside_the_text_in_order_and_shift_with_the_base(text: str, base: int) -> None:
    plain = times.find(text, Language.ZH, REFERENCE)
    shifted = times.find(text, Language.ZH, REFERENCE, "d", base)
    assert [found.norm for found in plain] == [found.norm for found in shifted]
    edges = [edge for found in plain for edge in (found.span.start, found.span.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
    assert [(f.span.start + base, f.span.end + base, "d") for f in plain] == [
        (f.span.start, f.span.end, f.span.document) for f in shifted
    ]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("（2010年9月至次年3月）", date(2010, 9, 1), date(2011, 3, 31)),
        ("9月至3月", date(2010, 9, 1), date(2011, 3, 31)),
        ("6—8月", date(2010, 6, 1), date(2010, 8, 31)),
        ("2010年第一至第三季度", date(2010, 1, 1), date(2010, 9, 30)),
        ("2010年前三季度", date(2010, 1, 1), date(2010, 9, 30)),
        ("从明年3月到5月", date(2011, 3, 1), date(2011, 5, 31)),
        ("6月1日至15日", date(2010, 6, 1), date(2010, 6, 15)),
        ("2006—2008年", date(2006, 1, 1), date(2008, 12, 31)),
        ("１０月底前", None, date(2010, 10, 31)),
        ("2009年以前", None, date(2008, 12, 31)),
        ("2010年6月以前", None, date(2010, 6, 30)),
        ("2005年至今", date(2005, 1, 1), REFERENCE),
        ("自2011年1月1日起", date(2011, 1, 1), None),
        ("2010年3月31日（含）前", None, date(2010, 3, 31)),
        ("6月25日（星期五）17时前", None, date(2010, 6, 25)),
        ("即日起至6月10日", REFERENCE, date(2010, 6, 10)),
        ("本周五前", None, date(2010, 5, 21)),
        ("本月内", date(2010, 5, 1), date(2010, 5, 31)),
        ("2010年1、2月", date(2010, 1, 1), date(2010, 2, 28)),
    ],
)
def test_intervals(text: str, start: date | None, end: date | None) -> None:
    assert norms(text) == [Interval(start, end)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("自收到自查报告之日起，应当在20日内", Offset("收到自查报告", 20, "day")),
        ("申请人应当在收到通知后5个工作日内", Offset("收到通知", 5, "day", working_days=True)),
        ("应当自行为终了之日起2年内", Offset("行为终了", 2, "year")),
        (
            "许可证有效期届满30日前",
            Offset("许可证有效期届满", 30, "day", direction="before", bound="min"),
        ),
        ("72小时内", Offset(None, 72, "hour")),
        ("一年零六个月内", Offset(None, 18, "month")),
        ("自新兵起运后10日内", Offset("新兵起运", 10, "day")),
        ("催告书送达十日后", Offset("催告书送达", 10, "day", bound="min")),
        ("处罚期满未逾三年", Offset("处罚期满", 3, "year")),
        ("从到达时算起不超过6日", Offset("到达", 6, "day")),
        ("最近3年内", Offset(None, 3, "year", direction="before")),
        ("自收到申请之日20日内", Offset("收到申请", 20, "day")),
        ("在展览开始之日的七日前", Offset("展览开始", 7, "day", direction="before", bound="min")),
        ("自接受之日起（在外接受的，自回国之日起）一个月内", Offset("接受", 1, "month")),
    ],
)
def test_limits_keep_their_event(text: str, expected: Offset) -> None:
    assert norms(text) == [expected]


def test_a_limit_is_not_counted_from_the_event_of_another() -> None:
    text = "自被告知之日起五日内提出申请的，行政机关应当在二十日内组织听证"
    assert norms(text) == [Offset("被告知", 5, "day"), Offset(None, 20, "day")]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("自收到报告书之日起60日内，收到报告表之日起30日内", ["收到报告书", "收到报告表"]),
        ("自受理之日起5日内组织评审，于评审完成后15日内决定", ["受理", "评审完成"]),
        ("自申请日起2个月内或者在收到通知书之日起15日内", ["申请日", "收到通知书"]),
    ],
)
def test_each_of_two_limits_has_its_own_event(text: str, events: list[str]) -> None:
    found = norms(text)
    assert [norm.event for norm in found if isinstance(norm, Offset)] == events
    assert len(found) == len(events)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("处三年以上七年以下有期徒刑", Duration("P3Y/P7Y", "range")),
        ("满五年不足十年的", Duration("P5Y/P10Y", "range")),
        ("保存期限不少于5年", Duration("P5Y", "min")),
        ("至少保存10年", Duration("P10Y", "min")),
        ("可以延长30日", Duration("P30D", "extension")),
        ("连续2年", Duration("P2Y", "exact")),
        ("满12个月", Duration("P12M", "min")),
        ("电子设备，为3年。", Duration("P3Y", "exact")),
    ],
)
def test_durations(text: str, expected: Duration) -> None:
    assert norms(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("每季度至少一次", Recurring("FREQ=MONTHLY;INTERVAL=3", times=1, bound="min")),
        ("每年1月31日前", Recurring("FREQ=YEARLY", DueDay(31, 1))),
        ("每年不得超过一次", Recurring("FREQ=YEARLY", times=1, bound="max")),
        ("每周一、三", Recurring("FREQ=WEEKLY;BYDAY=MO,WE")),
        ("一月一调度", Recurring("FREQ=MONTHLY", times=1)),
        ("每周二、周四", Recurring("FREQ=WEEKLY;BYDAY=TU,TH")),
        (
            "每月最后一个工作日",
            Recurring("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
        ),
        ("每年3月、9月底前", Recurring("FREQ=YEARLY;BYMONTH=3,9", DueDay(-1))),
        ("不得迟于每年3月31日", Recurring("FREQ=YEARLY", DueDay(31, 3))),
        (
            "应当自每一会计年度结束之日起4个月内",
            Recurring("FREQ=YEARLY", Due("会计年度结束", 4, "month")),
        ),
        ("在每年汛期结束后60日内", Recurring("FREQ=YEARLY", Due("汛期结束", 60, "day"))),
        ("每月发放工资之日起5日内", Recurring("FREQ=MONTHLY", Due("发放工资", 5, "day"))),
    ],
)
def test_recurrences(text: str, expected: Recurring) -> None:
    assert norms(text) == [expected]


@pytest.mark.parametrize("text", ["校准时钟后再行抽查", "瞄准时机推进改革", "达到水准时予以表彰"])
def test_a_word_that_ends_before_time_is_no_deadline(text: str) -> None:
    assert norms(text) == []


def test_a_limit_only_spoken_of_is_no_deadline() -> None:
    assert norms("不受本条例第十条规定的期限的限制") == []
    assert norms("应当按照前款规定的期限报送") == [Vague("within-set-limit")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("收到通知15日内", [Offset("收到通知", 15, "day")]),
        ("应当在请求递交日起4个月内", [Offset("请求递交日", 4, "month")]),
        ("在接到报告时起24小时内", [Offset("接到报告", 24, "hour")]),
        ("自提起反诉次日起7日内", [Offset("提起反诉次日", 7, "day")]),
        ("任职期内和离职后6个月内", [Offset("离职", 6, "month")]),
        ("取得证明满二十日后", [Offset("取得证明", 20, "day", bound="min")]),
        ("自公告之日起满30日", [Offset("公告", 30, "day", bound="exact")]),
        ("至少在实施前21天", [Offset("实施", 21, "day", direction="before", bound="min")]),
        ("限制期限自查清身份之日起计算", [Offset("查清身份", 0, "day", bound="start")]),
        ("自停止使用的次月起", [Offset("停止使用的次月", 0, "day", bound="start")]),
        ("延长后最长不得超过30日", [Duration("P30D", "max")]),
        ("分别为三十年、二十年", [Duration("P30Y", "exact"), Duration("P20Y", "exact")]),
        ("两三天内", [Duration("P2D/P3D", "range")]),
        ("即日起开展为期三个月的行动", [Interval(REFERENCE, None), Duration("P3M", "exact")]),
        ("应于当日送存", [Offset(None, 0, "day")]),
        ("收到申请的当日", [Offset("收到申请", 0, "day")]),
        ("本季度末前", [Interval(None, date(2010, 6, 30))]),
        ("“十一五”期间", [Interval(date(2006, 1, 1), date(2010, 12, 31))]),
        ("今日下班前反馈", [Interval(None, REFERENCE)]),
        ("5月1日、2日放假", [OnDate(date(2010, 5, 1)), OnDate(date(2010, 5, 2))]),
        ("制定期货管理办法", []),
        ("享受定期抚恤金", []),
        ("发表后第50年的12月31日", []),
    ],
)
def test_forms_that_statutes_and_notices_showed(text: str, expected: list[Norm]) -> None:
    assert norms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("半个月内", Offset(None, 15, "day")),
        ("半年内", Offset(None, 6, "month")),
        ("一个半月内", Offset(None, 45, "day")),
        ("一年半内", Offset(None, 18, "month")),
        ("两年半内", Offset(None, 30, "month")),
        ("卅日内", Offset(None, 30, "day")),
        ("廿五日内", Offset(None, 25, "day")),
    ],
)
def test_halves_and_old_numerals(text: str, expected: Offset) -> None:
    assert norms(text) == [expected]


def test_a_later_date_of_the_sentence_recurs_with_the_first() -> None:
    text = "每年3月31日前报送年度报告，于5月31日前报登记机关"
    assert norms(text) == [
        Recurring("FREQ=YEARLY", DueDay(31, 3)),
        Recurring("FREQ=YEARLY", DueDay(31, 5)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "国办发〔2009〕16号",
        "教育部令第25号",
        "第十一届三次全会",
        "三年级学生",
        "年满18周岁",
        "三分之一",
        "第三十二条",
        "电话：2008-1234567",
        "定期存款",
        "以前年度",
        "一个个人",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert norms(text) == []


def test_without_a_reference_a_yearless_date_says_that_its_year_is_unknown() -> None:
    (found,) = times.find("8月底前报送", Language.ZH)
    assert found.norm == Vague("year-unknown")
    assert "8月底前" in found.reason.text(Language.ZH)


@pytest.mark.parametrize(
    "text",
    [
        "自" * 2000,
        "之日起" * 700,
        "三十" * 1000,
        "每月" * 1000,
        "1至" * 1000,
        "年月日" * 700,
        "后10日内" * 400,
        "5月1日、" * 700,
        "之日起，单独办理" * 400,
        "分别为3日、" * 600,
        "每年3月31日前，于" * 400,
        ("之日起" + "()" * 18 + "。20日内") * 100,
    ],
)
def test_hostile_text_costs_no_more_than_its_length(text: str) -> None:
    start = time.process_time()
    times.find(text, Language.ZH, REFERENCE)
    assert time.process_time() - start < 2
