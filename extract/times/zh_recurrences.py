"""Chinese recurrences with their due points: 每月10日前, 每季度结束后10日内, 每三年至少一次."""

import re
from collections.abc import Iterator

from duban.deadline import Bound, Due, DueDay, DueWindow, Recurring
from extract.numerals import HAN_NUMBER, chinese
from extract.times import zh_limits, zh_points
from extract.times.found import Found
from extract.times.moment import Moment

Tail = tuple[str, Due | DueDay | DueWindow | None, int]

_NUMBER = rf"\d+|{HAN_NUMBER}+"
_EVERY = re.compile(
    rf"每(?P<skip>间?隔)?(?P<n>{_NUMBER})?(?:个)?(?P<unit>半年|半个?月|工作日|会计年度|自然年度?"
    r"|年度?|季度|季|月份?|旬"
    r"|周|星期|礼拜|日|天|学年|学期|小时)(?![级岁龄均历])"
)
_OFTEN = re.compile(
    rf"(?<![每第\d])(?:(?P<n>{_NUMBER})个?)?(?P<unit>半年|季度|年|月|周|星期|天|日)(?:度)?"
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
_DAYS = dict(zip("一二三四五六日天", ["MO", "TU", "WE", "TH", "FR", "SA", "SU", "SU"], strict=True))
_BY = r"(?P<by>之前|以前|前)?"
_WEEKDAYS = re.compile(
    r"(?P<days>[一二三四五六日天](?:[、和](?:周|星期)?[一二三四五六日天])*)(?!次"
    rf"|[个轮遍份篇]){_BY}"
)
_MONTH_DAY = re.compile(
    rf"的?(?P<more>(?:\d{{1,2}}[日号]?[、和])+)?(?P<d>\d{{1,2}}"
    rf"|[一二三四五六七八九十]{{1,3}})[日号](?!内|以内){_BY}"
)
_MONTH_DAYS = re.compile(
    r"的?(?P<a>\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?(?:至|到|[-－—–~～]{1,2})"
    r"(?P<b>\d{1,2}|[一二三四五六七八九十]{1,3})[日号]"
)
_MONTH_DAY_IN = re.compile(r"的?(?P<d>\d{1,2}|[一二三四五六七八九十]{1,3})日(?:内|以内)")
_THIRD = re.compile(rf"的?(?P<third>上旬|中旬|下旬|月?初){_BY}")
_THIRDS = {"上旬": ("01", "10"), "中旬": ("11", "20"), "下旬": ("21", "-1"), "初": ("01", "10")}
_END = re.compile(rf"的?(?:月?底|月?末|最后一(?:日|天)){_BY}")
_WORKDAY = re.compile(
    rf"的?(?:第(?P<d>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})个?|(?P<last>最后一个))工作日{_BY}"
)
_FIRST_DAYS = re.compile(
    r"的?[前头](?P<d>\d{1,2}|[一二三四五六七八九十]{1,3})(?:(?P<work>个?工作日)|[日天])(?:以?内)?"
)
_LISTED_DUE = re.compile(
    r"的?(?:(?P<d>\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|月?[底末])(?:之前|以前|前)"
)
_NO_LATER = re.compile(r"(?:不(?:得|应)?(?:迟|晚)于|最迟[在于]?|至迟[在于]?|截止到?)$")
_DATED = re.compile(r"(?:;BYMONTH=(?P<month>\d+))?;BYMONTHDAY=(?P<day>-?\d+)")
_YEAR_END = re.compile(rf"年?(?:底|末){_BY}")
_MONTH_OF_QUARTER = re.compile(
    r"的?(?:第?(?P<n>[一二三123])个月|(?P<first>首个?月)|季?末月|最后一个月)(?:份)?的?"
    rf"(?P<d>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})[日号]{_BY}"
)
_YEAR_START = re.compile(r"年初")
_NTH_WEEKDAY = re.compile(
    r"的?(?P<m>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?的?(?:第(?P<n>[一二三四五])|(?P<last>最后一))个?"
    r"(?:星期|周)(?P<day>[一二三四五六日天])"
)
_EVENT = re.compile(
    r"的?(?:应当|应|须|自|在|于)*(?P<event>[^，,。；;、：:\s\d次并且应须将在于]{1,20}?)(?:之[日时])?"
    r"(?:起|以后|之后|后)的?[，,]?(?:应当|应|须|在|于|的|最迟|前)*"
)
_OWN_END = re.compile(r"结束|终了|届满|期满|期末|月?末|底")
_MORE_MONTHS = re.compile(r"[、和及与](?P<m>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?")


def find(text: str) -> Iterator[Found]:
    """Recurrences; offsets into `text`."""
    for match in _EVERY.finditer(text):
        every = _every(text, match)
        if match["unit"] != "小时" or match["n"] or every.norm != Recurring("FREQ=HOURLY"):
            yield every
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
            found = _in_year(text, joint.end())
            if found and isinstance(found[1], DueDay):
                norm = Recurring("FREQ=YEARLY", found[1])
                yield Found(joint.end(), found[2], norm, "time.recurring-due")


def _every(text: str, match: re.Match[str]) -> Found:
    unit = _SAME.get(match["unit"], match["unit"])
    number = int(chinese(match["n"])) if match["n"] else 1
    rule = _rule(unit, number + 1 if match["skip"] and number == 1 else number)
    extra, due, end = _tail(text, match, unit)
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


def _tail(text: str, match: re.Match[str], unit: str) -> Tail:
    end = match.end()
    after = _after_event(text, match)
    if after is not None:
        return after
    readers = {"年": _in_year, "月": _in_month, "季": _in_quarter, "周": _in_week}
    found = readers[unit](text, end) if unit in readers else None
    return found or ("", None, end)


def _after_event(text: str, match: re.Match[str]) -> Tail | None:
    """每季度结束后10日内: the unit's own end; 每年汛期结束后60日内: an event of each year."""
    event = _EVENT.match(text, match.end())
    limit = event and zh_limits.limit_at(text, event.end())
    if not event or not limit:
        return None
    length, end = limit
    own = _OWN_END.fullmatch(event["event"])
    name = match["unit"] + event["event"] if own else event["event"]
    return "", Due(name, length.n, length.unit, length.working_days), end


def _in_year(text: str, start: int) -> Tail | None:
    if text[start : start + 1] in ("的", "于", "在"):
        start += 1
    return _named_in_year(text, start) or _dated_in_year(text, start)


def _named_in_year(text: str, start: int) -> Tail | None:
    """The beginning or the end of each year, 每年9月的第三个星期六."""
    if match := _YEAR_START.match(text, start):
        return ";BYMONTH=1", None, match.end()
    if match := _NTH_WEEKDAY.match(text, start):
        place = -1 if match["last"] else int(chinese(match["n"]))
        rule = f";BYMONTH={int(chinese(match['m']))};BYDAY={place}{_DAYS[match['day']]}"
        return rule, None, match.end()
    if match := _YEAR_END.match(text, start):
        due = DueDay(-1, 12) if match["by"] else None
        return "" if due else ";BYMONTH=12;BYMONTHDAY=-1", due, match.end()
    return None


def _dated_in_year(text: str, start: int) -> Tail | None:
    read = zh_points.window(text, start)
    if read is None or read[0].year is not None or read[0].month_shift is not None:
        return None
    begun, last, end = read
    if last is not None:
        return "", DueWindow(_first(begun), _last(last)), end
    side, stop = zh_points.side(text, end)
    if side in ("before", "by"):
        return "", DueDay(begun.last_day, begun.last_month), stop
    return _plain(text, begun, end)


def _plain(text: str, moment: Moment, end: int) -> Tail:
    months = [moment.month]
    while moment.grain == "month" and (more := _MORE_MONTHS.match(text, end)):
        months.append(int(chinese(more["m"])))
        end = more.end()
    if len(months) > 1 and (due := _LISTED_DUE.match(text, end)):
        day = int(chinese(due["d"])) if due["d"] else -1
        return f";BYMONTH={','.join(map(str, months))}", DueDay(day), due.end()
    if moment.grain == "day":
        return f";BYMONTH={moment.month};BYMONTHDAY={moment.day}", None, end
    if moment.grain == "end":
        return f";BYMONTH={moment.last_month};BYMONTHDAY={moment.last_day}", None, end
    if moment.grain == "month" and moment.month == moment.last_month:
        return f";BYMONTH={','.join(map(str, months))}", None, end
    return "", DueWindow(_first(moment), _last(moment)), end


def _in_month(text: str, start: int) -> Tail | None:
    return _in_days(text, start) or _in_part(text, start) or _first_days(text, start, "月初")


def _first_days(text: str, start: int, beginning: str) -> Tail | None:
    """每月前5个工作日内, 每月最后一个工作日."""
    if match := _WORKDAY.match(text, start):
        place = -1 if match["last"] else int(chinese(match["d"]))
        return f";BYDAY=MO,TU,WE,TH,FR;BYSETPOS={place}", None, match.end()
    match = _FIRST_DAYS.match(text, start)
    if match is None:
        return None
    number = int(chinese(match["d"]))
    return "", Due(beginning, number, "day", bool(match["work"])), match.end()


def _in_part(text: str, start: int) -> Tail | None:
    """The first, middle or last ten days of a month, or its end."""
    if match := _THIRD.match(text, start):
        return "", DueWindow(*_THIRDS[match["third"].removeprefix("月")]), match.end()
    match = _END.match(text, start)
    return None if match is None else _day(match, -1)


def _in_days(text: str, start: int) -> Tail | None:
    if match := _MONTH_DAYS.match(text, start):
        return "", DueWindow(_two(match["a"]), _two(match["b"])), match.end()
    if match := _MONTH_DAY_IN.match(text, start):
        return "", DueDay(int(chinese(match["d"]))), match.end()
    if match := _MONTH_DAY.match(text, start):
        return _listed_days(match) if match["more"] else _day(match, int(chinese(match["d"])))
    return None


def _listed_days(match: re.Match[str]) -> Tail:
    """每月5日、20日前: a rule has one due point, so the days stand in the rule itself."""
    days = [*re.findall(r"\d+", match["more"]), str(int(chinese(match["d"])))]
    return f";BYMONTHDAY={','.join(days)}", None, match.end()


def _in_quarter(text: str, start: int) -> Tail | None:
    if match := _MONTH_OF_QUARTER.match(text, start):
        number = 1 if match["first"] else int(chinese(match["n"] or "三"))
        months = ",".join(str(month) for month in range(number, 13, 3))
        return f";BYMONTH={months}", DueDay(int(chinese(match["d"]))), match.end()
    match = _END.match(text, start)
    return _first_days(text, start, "季度初") if match is None else _day(match, -1)


def _in_week(text: str, start: int) -> Tail | None:
    match = _WEEKDAYS.match(text, start)
    if match is None:
        return None
    days = ",".join(_DAYS[day] for day in match["days"] if day in _DAYS)
    return f";BYDAY={days}", None, match.end()


def _day(match: re.Match[str], day: int) -> Tail:
    if match["by"]:
        return "", DueDay(day), match.end()
    return f";BYMONTHDAY={day}", None, match.end()


def _first(moment: Moment) -> str:
    return f"{moment.month:02d}-{moment.day:02d}"


def _last(moment: Moment) -> str:
    month = moment.last_month or 12
    day = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    return f"{month:02d}-{day if moment.last_day == -1 else moment.last_day:02d}"


def _two(text: str) -> str:
    return f"{int(chinese(text)):02d}"


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
