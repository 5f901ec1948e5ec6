"""The due points of Chinese recurrences: 每月(10日前), 每季度(结束后10日内), 每年(3月31日前)."""

import re

from duban.deadline import Due, DueDay, DueWindow
from extract.numerals import chinese
from extract.times import zh_limits, zh_points
from extract.times.moment import Moment

Tail = tuple[str, Due | DueDay | DueWindow | None, int]
"""What a rule goes on with (;BYMONTH=3), its due point, and the offset at which they end."""

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


def tail(text: str, match: re.Match[str], unit: str) -> Tail:
    """What follows a matched period of that unit: more of its rule, its due point, where it ends.

    >>> tail("每月10日前", re.match("每(?P<unit>月)", "每月10日前"), "月")
    ('', DueDay(day=10, month=None), 6)
    """
    end = match.end()
    after = _after_event(text, match)
    if after is not None:
        return after
    readers = {"年": in_year, "月": _in_month, "季": _in_quarter, "周": _in_week}
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


def in_year(text: str, start: int) -> Tail | None:
    """The day, months or stretch of each year that is named there, None if there is none."""
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
