"""Chinese recurrences: 每月10日前, 每季度结束后10日内, 每三年至少一次."""

import re
from collections.abc import Iterator
from dataclasses import replace

from duban.deadline import Bound, Due, DueDay, Recurring
from extract.numerals import HAN_NUMBER, chinese
from extract.times import zh_due
from extract.times.found import Found

_NUMBER = rf"\d+|{HAN_NUMBER}+"
_EVERY = re.compile(
    rf"每(?P<skip>间?隔)?(?P<n>{_NUMBER})?(?:个)?(?P<unit>半年|半个?月|工作日|会计年度|自然年度?"
    r"|年度?|季度|季|月份?|旬"
    r"|周|星期|礼拜|日|天|学年|学期|小时)(?![级岁龄均历])"
)
_OFTEN = re.compile(
    rf"(?<![每第\d])(?!\d{{1,2}}月)(?:(?P<n>{_NUMBER})个?)?(?P<unit>半年|季度|年|月|周|星期|天|日)(?:度)?"
    r"(?P<gap>(?:至少|不少于"
    rf"|最多)?[^，,。；;、内后前起以满度累]{{0,6}}?)(?P<times>{_NUMBER})(?P<word>次|遍"
    r"|轮)(?![性序数要])"
)
_ONE_EACH = re.compile(
    r"(?<![第\d一二两三四五六七八九十百])(?:一(?P<unit>季度|年|月|季|周|旬|日|天)"
    r"|一?(?P<half>半年|半月))一(?=[一-鿿])(?![次度个年月周天日])"
)
_PARITY = re.compile(
    r"[逢每]个?(?P<which>双|单)月份?(?:的?(?P<d>\d{1,2}|[一二三四五六七八九十]{1,3})[日号](?P<by>之?前|以前)?)?"
)
_WHOLE_YEAR = re.compile(r"全年")
_DAY_OF_IT = re.compile(
    r"(?:当|同)月(?P<d>\d{1,2}|[一二三四五六七八九十]{1,3})[日号](?:之前|以前|前)"
)
_YEARLY = re.compile(r"每年(?:度)?的?(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月")
_SENTENCE_END = re.compile(r"[。；;！？\n每]")
_AND_BY = re.compile(r"[，,、](?:并|应当|应|须)?(?:[于在]|(?=\d{1,2}月))")
_TIMES = re.compile(
    rf"(?P<gap>[^，,。；;每\d]{{0,32}}?)(?<!第)(?P<times>{_NUMBER})(?:至(?P<to>{_NUMBER}))?"
    r"(?:次|遍|轮)(?![性序数要])(?P<more>以上)?"
)
_LEAST = re.compile(r"至少|不(?:得|应)?少于|不(?:得|应)?低于")
_MOST = re.compile(r"最多|至多|不(?:得|应)?(?:超过|多于)")
_AT_LEAST = re.compile(r"(?:至少|不少于)$")
_RULES = {
    "年": ("YEARLY", 1), "半年": ("MONTHLY", 6), "季": ("MONTHLY", 3), "月": ("MONTHLY", 1),
    "周": ("WEEKLY", 1), "日": ("DAILY", 1), "学期": ("MONTHLY", 6), "小时": ("HOURLY", 1),
}  # fmt: skip
_FIXED = {
    "半月": "FREQ=MONTHLY;BYMONTHDAY=15,-1",
    "半个月": "FREQ=MONTHLY;BYMONTHDAY=15,-1",
    "旬": "FREQ=MONTHLY;BYMONTHDAY=10,20,-1",
    "工作日": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
}
_SAME = {"星期": "周", "礼拜": "周", "天": "日", "季度": "季", "月份": "月"}
_SAME |= dict.fromkeys(("年度", "会计年度", "自然年", "自然年度", "学年"), "年")
_NO_LATER = re.compile(r"(?:不(?:得|应)?(?:迟|晚)于|最迟[在于]?|至迟[在于]?|截止到?)$")
_DATED = re.compile(r"(?:;BYMONTH=(?P<month>\d+))?;BYMONTHDAY=(?P<day>-?\d+)")


def find(text: str) -> Iterator[Found]:
    """Recurrences; offsets into `text`."""
    for match in _EVERY.finditer(text):
        every = _every(text, match)
        if match["unit"] != "小时" or match["n"] or every.norm != Recurring("FREQ=HOURLY"):
            yield every
            yield from _same_months(text, every)
    for match in _OFTEN.finditer(text):
        found = _often(match)
        if found is not None:
            yield found
    for match in _ONE_EACH.finditer(text):
        unit = match["unit"] or match["half"]
        rule = _rule(_SAME.get(unit, unit), 1)
        yield Found(match.start(), match.end() - 1, Recurring(rule, times=1), "time.recurring")
    for match in _PARITY.finditer(text):
        yield _parity(match)
    for match in _WHOLE_YEAR.finditer(text):
        times, bound = _times(text, match.end())
        if times:
            norm = Recurring("FREQ=YEARLY", None, times, bound)
            yield Found(*match.span(), norm, "time.recurring")
    yield from _further_dates(text)


def _parity(match: re.Match[str]) -> Found:
    """逢双月10日前: in every even month."""
    months = ",".join(str(month) for month in range(2 if match["which"] == "双" else 1, 13, 2))
    name = f"FREQ=YEARLY;BYMONTH={months}"
    day = int(chinese(match["d"])) if match["d"] else None
    if day and match["by"]:
        return Found(*match.span(), Recurring(name, DueDay(day)), "time.recurring-due")
    rule = f"{name};BYMONTHDAY={day}" if day else name
    return Found(*match.span(), Recurring(rule), "time.recurring")


def _further_dates(text: str) -> Iterator[Found]:
    """每年3月31日前…，于5月31日前: a later date of the sentence recurs with the first."""
    for every in _YEARLY.finditer(text):
        sentence = _SENTENCE_END.search(text, every.end())
        end = sentence.start() if sentence else len(text)
        for joint in _AND_BY.finditer(text, every.end(), end):
            found = zh_due.in_year(text, joint.end())
            if found and isinstance(found[1], DueDay):
                norm = Recurring("FREQ=YEARLY", found[1])
                yield Found(joint.end(), found[2], norm, "time.recurring-due")


def _same_months(text: str, every: Found) -> Iterator[Found]:
    """每季度末月20日前…，当月25日前: a later day of the month that recurs."""
    norm = every.norm
    if not isinstance(norm, Recurring) or not norm.rrule.startswith("FREQ=MONTHLY"):
        return
    sentence = _SENTENCE_END.search(text, every.end)
    for match in _DAY_OF_IT.finditer(text, every.end, sentence.start() if sentence else len(text)):
        later = replace(norm, due=DueDay(int(chinese(match["d"]))), times=None, bound=None)
        yield Found(match.start(), match.end(), later, "time.recurring-due")


def _every(text: str, match: re.Match[str]) -> Found:
    unit = _SAME.get(match["unit"], match["unit"])
    number = int(chinese(match["n"])) if match["n"] else 1
    rule = _rule(unit, number + 1 if match["skip"] and number == 1 else number)
    extra, due, end = zh_due.tail(text, match, unit)
    if unit == "季" and extra.startswith(";BYMONTH="):
        rule = "FREQ=MONTHLY"  # the months say which they are; an interval would need a start
    times, bound = _times(text, end)
    start = match.start()
    if times and (least := _AT_LEAST.search(text, max(0, start - 4), start)):
        start, bound = least.start(), "min"
    latest = _NO_LATER.search(text, max(0, start - 6), start)
    if latest and due is None and (dated := _DATED.fullmatch(extra)):
        month = int(dated["month"]) if dated["month"] else None
        start, extra, due = latest.start(), "", DueDay(int(dated["day"]), month)
    elif isinstance(due, Due) and text[:start].endswith(("自", "从", "在", "于")):
        start -= 1
    norm = Recurring(rule + extra, due, times, bound)
    return Found(start, end, norm, "time.recurring-due" if due else "time.recurring")


def _rule(unit: str, number: int) -> str:
    if unit in _FIXED:
        return _FIXED[unit]
    frequency, step = _RULES[unit]
    interval = step * number
    return f"FREQ={frequency}" + (f";INTERVAL={interval}" if interval > 1 else "")


def _times(text: str, end: int) -> tuple[int | None, Bound | None]:
    match = _TIMES.match(text, end)
    if match is None:
        return None, None
    bound: Bound | None = "max" if _MOST.search(match["gap"]) else None
    if match["more"] or _LEAST.search(match["gap"]):
        bound = "min"
    return int(chinese(match["times"])), bound


def _often(match: re.Match[str]) -> Found | None:
    unit = _SAME.get(match["unit"], match["unit"])
    if match["n"] is None and unit != "半年":
        return None
    number = int(chinese(match["n"])) if match["n"] else 1
    if number > 100:
        return None
    bound: Bound | None = "min" if re.match("至少|不少于", match["gap"]) else None
    norm = Recurring(_rule(unit, number), None, int(chinese(match["times"])), bound)
    stop = match.start("gap")
    return Found(match.start(), stop, norm, "time.recurring")
