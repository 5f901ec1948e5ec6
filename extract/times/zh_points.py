"""Chinese dates and ranges with what stands before and after them: 截至, 自…起, 前, 以来."""

import re
from collections.abc import Iterator
from datetime import date

from duban.deadline import Interval
from extract.times import zh_calendar
from extract.times.found import Found, meant
from extract.times.moment import Moment, on_day
from extract.times.zh_calendar import SEPARATOR

_SEPARATOR = re.compile(SEPARATOR)
_BEGIN_END = re.compile(r"(?:开始|启动|起)[，,、]?(?:至|到)?(?:.{0,3}?)")
_FINISH = re.compile(r"(?:结束|完成|截止|止|基本结束)")
_NOW = re.compile(r"(?:今(?!年|天|日|后)|现在|目前)")
_SUFFIXES = (
    ("since", re.compile(r"之日起|起至今|起|开始(?!前)|以来|至今|之?后|以后")),
    (
        "by",
        re.compile(
            r"(?:下班|上班|中午|午夜|零时|\d{1,2}[时点])?(?:之前|以前|前)(?![一二两三四五六七八九十\d]|述|款|项|条|期|身|提[是下条]|置|列)"
            r"|止|为止"
        ),
    ),
)
_PREFIX = re.compile(
    r"(?:(?P<keep>最迟(?:不(?:得)?(?:超过|晚于|迟于))?[在于]?|至迟[在于]?|不(?:得)?(?:迟|晚)于"
    r"|不(?:得)?超过)"
    r"|(?P<by>截至|截止到?至?|(?<![甚以冬夏直])至|(?<![收达接得受做遭看遇提])到))$"
)
_IN_FORCE = re.compile(r"[施执]行|实施|生效")
_FROM = re.compile(r"(?:自|从|自从)$")
_INCLUDED = re.compile(r"[（(]含(?:本日|当日|当天|本数)?[)）]")
_INSIDE = re.compile(r"(?<!\d)内(?![容部蒙地外])")
_LIST = re.compile(r"[、和及与]")
_MORE_DAY = re.compile(r"[、和及](?P<d>3[01]|[12]\d|0?[1-9])[日号](?![以之]?[前内])")
_NTH_YEAR = re.compile(r"第[\d一二三四五六七八九十百]+年的?$")
_FROM_NOW = re.compile(
    r"(?:从|自)?(?:即日|现在|目前|当前|本?(?:通知|方案|文件)?(?:印发|下发|发布)之日)起?[至到]$"
)
_MOST_LISTED = 12
_ATTRIBUTIVE = re.compile(
    r"(?:本|当|上|下|上一|下一|同|次|翌)(?:年度?|个?月份?|一?个?季度?|一?年度?)|[上下]半年度?(?=的|工作总结|总结|情况|报表|数据)"
)


def find(text: str, reference: date | None) -> Iterator[Found]:
    """Dates, periods and ranges; offsets into `text`."""
    after = 0
    for at in zh_calendar.starts(text):
        if at < after:
            continue
        found = _range(text, at, reference) or _single(text, at, reference)
        if found is not None:
            yield found
            for more in _more_days(text, at, found.end, reference):
                yield more
                found = more
            after = found.end


def _more_days(text: str, at: int, end: int, reference: date | None) -> Iterator[Found]:
    """10月1日、2日、3日: the days that follow take the month of the first."""
    first = zh_calendar.point(text, at)
    while first and first[0].grain == "day" and first[1] == end:
        match = _MORE_DAY.match(text, end)
        value = match and meant(on_day(first[0], int(match["d"])), None, "", reference)
        if match is None or value is None:
            return
        first, end = (first[0], match.end()), match.end()
        yield Found(match.start("d"), end, *value)


def window(text: str, at: int) -> tuple[Moment, Moment | None, int] | None:
    """The moment or range that begins at an offset, its second part if any, and its end."""
    listed = zh_calendar.head(text, at)
    first = listed or zh_calendar.point(text, at)
    if first is None:
        return None
    begun, end = first
    joint = _LIST.match(text, end) if listed else None
    second = zh_calendar.tail(text, joint.end()) if joint else _second(text, end)
    return (begun, None, end) if second is None else (begun, second[0], second[1])


def _range(text: str, at: int, reference: date | None) -> Found | None:
    read = window(text, at)
    if read is None:
        return None
    begun, last, end = read
    if last is None:
        return _to_now(text, at, end, begun, reference)
    value = meant(begun, last, "", reference)
    return None if value is None else Found(at, end, *value)


def _second(text: str, end: int) -> tuple[Moment, int] | None:
    separator = _SEPARATOR.match(text, end)
    if separator:
        return zh_calendar.tail(text, separator.end())
    begins = _BEGIN_END.match(text, end)
    if begins is None:
        return None
    for length in range(4):
        found = zh_calendar.point(text, begins.end() + length)
        finish = found and _FINISH.match(text, found[1])
        if found and finish:
            return found[0], finish.end()
    return None


def _to_now(text: str, at: int, end: int, begun: Moment, reference: date | None) -> Found | None:
    separator = re.compile(r"起?[至到]").match(text, end)
    now = separator and _NOW.match(text, separator.end())
    settled = begun.settled(reference)
    days = settled and settled.window()
    if not now or not days:
        return None
    return Found(at, now.end(), Interval(days[0], reference), "time.until-now")


def _single(text: str, at: int, reference: date | None) -> Found | None:
    read = zh_calendar.point(text, at)
    if read is None or _NTH_YEAR.search(text, max(0, at - 8), at):
        return None
    moment, end = read
    name, suffix = side(text, end)
    name = name or _shared_side(text, end)
    start, prefixed = _before(text, at)
    if not name and _FROM.search(text, max(0, at - 2), at) and _IN_FORCE.match(text, end):
        name = "since"
    inside = (
        _INSIDE.match(text, end) if moment.grain in ("year", "half", "quarter", "month") else None
    )
    suffix = inside.end() if inside and not name else suffix
    if suffix == end and not prefixed and _is_attributive(text, at, end):
        return None
    if text[end:suffix] == "以来" and moment.shift == 0 and reference and moment.grain == "year":
        return Found(at, suffix, Interval(date(reference.year, 1, 1), reference), "time.until-now")
    value = meant(moment, None, prefixed or name, reference)
    now = _FROM_NOW.search(text, max(0, at - 14), at)
    if value is None:
        return None
    if now and reference and isinstance(value[0], Interval):
        return Found(now.start(), suffix, Interval(reference, value[0].end), "time.from-now")
    origin = _FROM.search(text, max(0, at - 2), at)
    begins = origin.start() if origin and name == "since" else start
    return Found(begins, suffix, *value)


def _is_attributive(text: str, at: int, end: int) -> bool:
    """上月, 上年度, 上半年的: they tell which figures are meant, not when."""
    match = _ATTRIBUTIVE.match(text, at)
    return match is not None and match.end() == end


def _shared_side(text: str, end: int) -> str:
    """6月底、12月底前: the word behind the last date of a list holds for the others."""
    for _ in range(_MOST_LISTED):
        joint = _LIST.match(text, end)
        if joint is None:
            return ""
        following = zh_calendar.point(text, joint.end())
        if following is None:
            return ""
        end = following[1]
        if name := side(text, end)[0]:
            return name
    return ""


def side(text: str, end: int) -> tuple[str, int]:
    """Which side a word behind the date leaves open (前, 起), and where that word ends."""
    included = _INCLUDED.match(text, end)
    for name, pattern in _SUFFIXES:
        match = pattern.match(text, included.end() if included else end)
        if match:
            after = name == "since" and "后" in match[0]
            before = name == "by" and "前" in match[0]
            return ("after" if after else "before" if before else name), match.end()
    return "", end


def _before(text: str, at: int) -> tuple[int, str]:
    match = _PREFIX.search(text, max(0, at - 9), at)
    if match is None:
        return at, ""
    return (match.start() if match["keep"] else at), "by"
