"""Every crossing of prepositions, numbers, units, events and bounds gives exactly its value."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from duban.deadline import (
    Bound,
    Direction,
    Due,
    DueDay,
    DueWindow,
    Duration,
    Interval,
    Norm,
    Offset,
    OnDate,
    Recurring,
    Unit,
)
from duban.language import Language
from extract import times
from extract.times.moment import day_of
from tests.extract.times.numbers import han, iso, months, years, zh_forms, zh_numbers

REFERENCE = date(2010, 5, 20)
UNITS: dict[str, tuple[Unit, bool]] = {
    "日": ("day", False), "天": ("day", False), "个工作日": ("day", True),
    "工作日": ("day", True), "周": ("week", False), "个星期": ("week", False),
    "个月": ("month", False), "年": ("year", False), "小时": ("hour", False),
    "个小时": ("hour", False),
}  # fmt: skip
EVENTS = (
    "收到通知", "受理申请", "接到报告", "作出决定", "发现问题", "签订合同", "项目竣工",
    "检查结束", "会议召开", "通知下发", "方案印发", "事故发生", "有效期届满", "验收合格",
    "整改完成", "本办法施行",
)  # fmt: skip
AFTER = (
    "自{e}之日起{n}{u}内", "自{e}之日起{n}{u}以内", "应当自{e}之日起{n}{u}内",
    "从{e}之日起{n}{u}内", "{e}之日起{n}{u}内", "在{e}后{n}{u}内", "于{e}后{n}{u}内",
    "须在{e}后的{n}{u}内", "{e}后，应当在{n}{u}内", "自{e}之日起，{n}{u}内",
    "自{e}之日起不超过{n}{u}", "应在{e}{n}{u}内", "自{e}之日起的{n}{u}内",
    "应当在{e}之日起{n}{u}之内", "自{e}之日起最迟不超过{n}{u}", "务必在{e}后{n}{u}内",
)  # fmt: skip
BEFORE: dict[str, Bound] = {
    "应当在{e}{n}{u}前": "min", "应当于{e}的{n}{u}前": "min", "在{e}之日{n}{u}前": "min",
    "应当在{e}前{n}{u}": "exact", "在{e}前{n}{u}内": "max", "至少在{e}前{n}{u}": "min",
}  # fmt: skip
ALONE: dict[str, tuple[Direction, Bound]] = {
    "应当在{n}{u}内": ("after", "max"), "{n}{u}以内": ("after", "max"),
    "须于{n}{u}之内": ("after", "max"), "应当提前{n}{u}": ("before", "min"),
    "至少提前{n}{u}": ("before", "min"), "{n}{u}后": ("after", "min"),
}  # fmt: skip
LASTING: dict[str, Bound] = {
    "保存期限不少于{n}{u}": "min", "不得少于{n}{u}": "min", "至少保存{n}{u}": "min",
    "不低于{n}{u}": "min", "满{n}{u}": "min", "超过{n}{u}的": "min", "{n}{u}以上": "min",
    "期限不超过{n}{u}": "max", "不得超过{n}{u}": "max", "最长不超过{n}{u}": "max",
    "最多{n}{u}": "max", "不满{n}{u}的": "max", "不足{n}{u}": "max", "{n}{u}以下": "max",
    "为期{n}{u}": "exact", "期限为{n}{u}": "exact", "有效期{n}{u}": "exact",
    "任期{n}{u}": "exact", "保存{n}{u}": "exact", "公示期为{n}{u}": "exact",
    "可以延长{n}{u}": "extension", "可以延长至{n}{u}": "max",
}  # fmt: skip
FRAMES = ("{}", "各单位{}报送", "，{}完成整改。", "（{}）")
SIDES = {"前": "by", "之前": "by", "以前": "by", "止": "by", "起": "since", "": ""}
MONTH_SIDES = {
    "底前": "end", "底": "end", "末前": "end", "前": "by", "底之前": "end", "起": "since", "": "",
}  # fmt: skip
JOINTS = ("至", "到", "-", "－", "—", "～", "起至")
PERIODS = {
    "年": "FREQ=YEARLY", "月": "FREQ=MONTHLY", "周": "FREQ=WEEKLY",
    "季度": "FREQ=MONTHLY;INTERVAL=3", "半年": "FREQ=MONTHLY;INTERVAL=6",
    "两年": "FREQ=YEARLY;INTERVAL=2", "天": "FREQ=DAILY", "3个月": "FREQ=MONTHLY;INTERVAL=3",
    "两周": "FREQ=WEEKLY;INTERVAL=2", "15日": "FREQ=DAILY;INTERVAL=15",
    "学期": "FREQ=MONTHLY;INTERVAL=6", "会计年度": "FREQ=YEARLY",
    "五年": "FREQ=YEARLY;INTERVAL=5",
}  # fmt: skip
OFTEN: dict[str, Bound | None] = {
    "{p}{m}次": None,
    "{p}至少{m}次": "min",
    "{p}不少于{m}次": "min",
    "{p}最多{m}次": "max",
}
VERBS = ("开展", "召开", "组织", "进行", "")


def norms(text: str) -> list[Norm]:
    return [found.norm for found in times.find(text, Language.ZH, REFERENCE)]


units = st.sampled_from(sorted(UNITS))
frames = st.sampled_from(FRAMES)
events = st.sampled_from(EVENTS)


@settings(deadline=None)
@given(st.sampled_from(AFTER), events, zh_numbers, units)
def test_a_limit_after_an_event(
    template: str, event: str, number: tuple[int, str], unit: str
) -> None:
    text = template.format(e=event, n=number[1], u=unit)
    name, working = UNITS[unit]
    assert norms(text) == [Offset(event, number[0], name, working)], text


@settings(deadline=None)
@given(st.sampled_from(sorted(BEFORE)), events, zh_numbers, units)
def test_a_limit_before_an_event(
    template: str, event: str, number: tuple[int, str], unit: str
) -> None:
    text = template.format(e=event, n=number[1], u=unit)
    name, working = UNITS[unit]
    expected = Offset(event, number[0], name, working, "before", BEFORE[template])
    assert norms(text) == [expected], text


@settings(deadline=None)
@given(st.sampled_from(sorted(ALONE)), zh_numbers, units, frames)
def test_a_limit_without_an_event(
    template: str, number: tuple[int, str], unit: str, frame: str
) -> None:
    text = frame.format(template.format(n=number[1], u=unit))
    name, working = UNITS[unit]
    assert norms(text) == [Offset(None, number[0], name, working, *ALONE[template])], text


@settings(deadline=None)
@given(st.sampled_from(sorted(LASTING)), zh_numbers, units)
def test_a_length_of_time(template: str, number: tuple[int, str], unit: str) -> None:
    text = template.format(n=number[1], u=unit)
    name, working = UNITS[unit]
    assert norms(text) == [Duration(iso(number[0], name), LASTING[template], working)], text


@settings(deadline=None)
@given(
    st.integers(1, 60), st.integers(1, 60), st.integers(0, 2), st.sampled_from(("日", "个月", "年"))
)
def test_a_length_between_two(low: int, more: int, form: int, unit: str) -> None:
    first, last = (zh_forms(n)[min(form, 2)] for n in (low, low + more))
    name = UNITS[unit][0]
    for text in (f"处{first}{unit}以上{last}{unit}以下", f"暂停{first}{unit}至{last}{unit}"):
        expected = Duration(f"{iso(low, name)}/{iso(low + more, name)}", "range")
        assert norms(text) == [expected], text


@settings(deadline=None)
@given(years, months, st.integers(1, 28), st.sampled_from(sorted(SIDES)), frames, st.booleans())
def test_a_day_with_what_stands_behind_it(
    year: int, month: int, day: int, side: str, frame: str, spelt: bool
) -> None:
    digits = "".join(han(int(digit)) for digit in str(year))
    stated = f"{digits}年{han(month)}月{han(day)}日" if spelt else f"{year}年{month}月{day}日"
    text = frame.format(stated + side)
    value = date(year, month, day)
    expected = {"by": Interval(None, value), "since": Interval(value, None), "": OnDate(value)}
    assert norms(text) == [expected[SIDES[side]]], text


@settings(deadline=None)
@given(years, months, st.sampled_from(sorted(MONTH_SIDES)), frames, st.booleans())
def test_a_month_with_what_stands_behind_it(
    year: int, month: int, side: str, frame: str, yearless: bool
) -> None:
    text = frame.format(f"{month}月{side}" if yearless else f"{year}年{month}月{side}")
    stated = REFERENCE.year if yearless else year
    first, last = day_of(stated, month, 1), day_of(stated, month, -1)
    kinds = {"end": (None, last), "by": (None, last), "since": (first, None), "": (first, last)}
    assert norms(text) == [Interval(*kinds[MONTH_SIDES[side]])], text


@settings(deadline=None)
@given(years, months, months, st.integers(0, 1), st.sampled_from(JOINTS), frames)
def test_months_to_months(
    year: int, first: int, last: int, later: int, joint: str, frame: str
) -> None:
    end_year = year + later
    if (end_year, last) <= (year, first):
        end_year += 1
    text = frame.format(f"{year}年{first}月{joint}{end_year}年{last}月")
    assert norms(text) == [Interval(day_of(year, first, 1), day_of(end_year, last, -1))], text
    if end_year == year + 1 and last < first:
        assert norms(text.replace(f"{end_year}年", "次年")) == norms(text)


@settings(deadline=None)
@given(years, st.integers(1, 11), st.integers(1, 11), st.sampled_from(JOINTS[:-1]), frames)
def test_months_that_share_a_unit(year: int, first: int, more: int, joint: str, frame: str) -> None:
    last = min(first + more, 12)
    expected = [Interval(day_of(year, first, 1), day_of(year, last, -1))]
    for stated in (
        f"{year}年{first}{joint}{last}月",
        f"{year}年{first}月{joint}{last}月",
        f"{year}年{first}月{joint}{last}月底",
    ):
        assert norms(frame.format(stated)) == expected, stated
    dotted = f"（{year}.{first}-{year}.{last}）"
    assert norms(dotted) == expected, dotted


@settings(deadline=None)
@given(
    st.sampled_from(sorted(PERIODS)),
    st.sampled_from(sorted(OFTEN)),
    st.sampled_from(VERBS),
    st.integers(1, 12),
    st.integers(0, 1),
)
def test_so_many_times_a_period(
    period: str, template: str, verb: str, number: int, form: int
) -> None:
    count = zh_forms(number)[form]
    text = "每" + template.format(p=period + verb, m=count)
    assert norms(text) == [Recurring(PERIODS[period], None, number, OFTEN[template])], text


@settings(deadline=None)
@given(months, st.integers(1, 28), st.sampled_from(("前", "之前", "以前")), st.integers(0, 1))
def test_due_days_that_recur(month: int, day: int, by: str, form: int) -> None:
    stated, named = zh_forms(day)[form], zh_forms(month)[form]
    assert norms(f"每月{stated}日{by}报送") == [Recurring("FREQ=MONTHLY", DueDay(day))]
    yearly = [Recurring("FREQ=YEARLY", DueDay(day, month))]
    assert norms(f"应当于每年{named}月{stated}日{by}提交") == yearly
    end = [Recurring("FREQ=YEARLY", DueDay(-1, month))]
    assert norms(f"每年{named}月底{by}公布") == end
    third = month % 3
    word = {1: "首月", 2: "第二个月", 0: "末月"}[third]
    within = ",".join(str(number) for number in range(third or 3, 13, 3))
    quarterly = Recurring(f"FREQ=MONTHLY;BYMONTH={within}", DueDay(day))
    assert norms(f"每季度{word}{stated}日{by}") == [quarterly]


@settings(deadline=None)
@given(
    st.sampled_from(("月", "季度", "年度", "半年")),
    st.sampled_from(("结束", "终了")),
    zh_numbers,
    st.sampled_from(("日", "个工作日", "天")),
    st.sampled_from(("后", "之日起")),
)
def test_limits_after_the_end_of_each_period(
    period: str, end: str, number: tuple[int, str], unit: str, joint: str
) -> None:
    text = f"每{period}{end}{joint}{number[1]}{unit}内报送"
    rule = PERIODS.get(period, "FREQ=YEARLY")
    name, working = UNITS[unit]
    expected = Recurring(rule, Due(f"{period}{end}", number[0], name, working))
    assert norms(text) == [expected], text


@settings(deadline=None)
@given(months, st.integers(1, 28), months, st.integers(1, 28), st.sampled_from(("至", "到")))
def test_windows_that_recur(
    month: int, day: int, last_month: int, last_day: int, joint: str
) -> None:
    crosses = "次年" if (last_month, last_day) < (month, day) else ""
    text = f"每年{month}月{day}日{joint}{crosses}{last_month}月{last_day}日申报"
    window = DueWindow(f"{month:02d}-{day:02d}", f"{last_month:02d}-{last_day:02d}")
    assert norms(text) == [Recurring("FREQ=YEARLY", window)], text
