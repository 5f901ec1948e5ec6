"""The Chinese calendar grammar: years, quarters, months and days in every notation."""

import re

from duban.numeral import HAN_DIGIT
from extract.numerals import chinese
from extract.times.moment import (
    Moment,
    end_of,
    half_of,
    month_from_now,
    months_of,
    on_day,
    part_of,
    quarter_from_now,
    quarter_of,
    year_of,
)

FREE = rf"(?<![\d.第{HAN_DIGIT}十百千万])"
_HAN_YEAR = rf"[一二][〇零○Oo0九一千][{HAN_DIGIT}Oo0][{HAN_DIGIT}Oo0]"
_SHIFTS = {"今": 0, "本": 0, "当": 0, "同": 0, "明": 1, "来": 1, "次": 1, "翌": 1, "下": 1}
_SHIFTS |= {"下一": 1, "去": -1, "上": -1, "上一": -1, "第二": 1}
_FOLLOWING = ("次", "翌", "同", "当", "第二")
_YEAR = (
    rf"(?:(?:{FREE}(?P<y>(?:19|20)\d\d|{_HAN_YEAR})|(?<!\d)(?P<y2>\d\d(?=年(?:\d"
    r"|[一二三四五六七八九十]"
    r"{1,2}月|年?底))))年度?|(?<![以之此近])(?P<ry>今|明|来|去|次|翌|同|当|本|(?:上|下)一?"
    r"|第二(?=年))年度?)"
)
_MONTH_NUMBER = r"1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九正]"
_MONTH = (
    rf"(?:{FREE}(?P<m>{_MONTH_NUMBER})月份?(?![以之]?内|以[上下]|不满|龄|薪|息|饼)"
    r"|(?<![以之])(?P<rm>本|上|下|次|当|翌|同)一?个?月份?)"
)
_DAY_NUMBER = r"3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]"
_DAY = rf"(?P<d>{_DAY_NUMBER})[日号](?!线)"
_CLOCK = (
    r"(?:[（(](?:星期|周)[一二三四五六日天][）)])?(?:[的,，]?(?:上午|下午|中午|晚上?"
    r"|凌晨)?(?:[零〇\d一二三四五六七八九十]{1,3}[时点](?:[\d一二三四五六"
    r"七八九十]{1,3}分|整)?|\d{1,2}[:：]\d{2}(?::\d{2})?)|上午|下午)?"
)
_THIRDS = {
    "上旬": (1, 10),
    "中旬": (11, 20),
    "下旬": (21, -1),
    "中下旬": (11, -1),
    "上中旬": (1, 20),
}
_THIRDS |= {"初": (1, 10), "上半月": (1, 15), "下半月": (16, -1)}
_PART = rf"(?P<part>{'|'.join(sorted(_THIRDS, key=len, reverse=True))})(?!次)"
_END = r"的?(?P<end>月?底|月?末|年底|年末|年终|终了?(?=前))"
_QUARTER = (
    r"(?:第?(?:(?P<qa>[一二三1-3])[、和])?第?(?P<q>[一二三四1-4])个?季度?(?!末?[终结])"
    r"|前(?P<q3>[二两三23])个?季度|(?<!同)(?P<rq>本|上|下)一?个?季度?)"
)
_HALF = r"(?P<h>[上下])半年度?"
_YEAR_PART = r"(?P<yp>年?初|年中)"
_CLEAR = rf"(?:{_MONTH}的?(?:{_DAY}|{_PART}|{_END})?|(?:{_QUARTER}|{_HALF})(?:的?(?P<pend>末|底))?)"
_NUMERIC = (
    r"(?<![\d.\-/])(?P<ny>(?:19|20)\d\d)(?P<sep>[-./])(?P<nm>\d{1,2})(?P=sep)(?P<nd>\d{1,2})"
    r"(?![\d])(?:日)?"
)
_NUMERIC_MONTH = (
    r"(?<![\d.\-/])(?P<my>(?:19|20)\d\d)[./](?P<mm>1[0-2]|0?[1-9])(?![\d.%])"
    r"(?=(?:月|[起前底至到）)\-—–―~～]|$))月?(?P<mend>底)?"
)
_WHOLE = (
    rf"(?!第?[\d一二三四五六七八九十]+[号期届令])"
    rf"(?:的?(?P<yend>年?底|年?末|年?终(?!了|止|身)|岁末)|{_YEAR_PART})?"
)
_POINT = re.compile(
    rf"(?:{_NUMERIC}{_CLOCK}|{_NUMERIC_MONTH}"
    rf"|(?P<year>{_YEAR})?(?:(?(year)的?){_CLEAR}(?(d){_CLOCK})|(?(year){_WHOLE}|(?!)))"
    rf"|(?<![\d{HAN_DIGIT}十每])(?P<bare>年底|年末|月底|月末|岁末|年内|年初)(?![余结存数资])"
    r")"
)
_TAIL_DAY = re.compile(rf"(?P<d>{_DAY_NUMBER})[日号]{_CLOCK}")
_TAIL_YEAR = re.compile(r"(?P<y>(?:19|20)\d\d)(?![\d.])(?=年度?)年度?")
_TAIL_MONTH = re.compile(r"(?P<y>(?:19|20)\d\d)[./](?P<m>1[0-2]|0?[1-9])(?![\d./])")
_TAIL_QUARTER = re.compile(r"第?([一二三四1-4])季度")
SEPARATOR = r"(?:起|开始)?(?:至|到|[-－—–―~～〜─]{1,2}|止于)"
_HEAD = re.compile(
    rf"(?:{_YEAR}的?)?(?:{FREE}(?P<m>{_MONTH_NUMBER})月)?(?<![\d.])第?(?P<n>\d{{1,4}}"
    rf"|[一二三四五六七八九十]{{1,3}})"
    rf"(?=(?:{SEPARATOR}|(?P<list>[、和]))第?(?P<n2>\d{{1,4}}"
    rf"|[一二三四五六七八九十]{{1,3}})(?P<unit>月(?![以之]?内|以)"
    r"|[日号]|年|季度))"
)

Read = tuple[Moment, int]


def point(text: str, at: int) -> Read | None:
    """The calendar expression that begins at an offset, and where it ends."""
    match = _POINT.match(text, at)
    return None if match is None else (_moment(match), match.end())


def head(text: str, at: int) -> Read | None:
    """The first part of a range whose unit stands only at its end: 2009年4 of 2009年4-7月."""
    match = _HEAD.match(text, at)
    if match is None:
        return None
    if match["list"] and _int(match["n2"]) != _int(match["n"]) + 1:
        return None
    moment = _head_moment(match)
    return None if moment is None else (moment, match.end())


def tail(text: str, at: int) -> Read | None:
    """The second part of a range, which may be a day without its month."""
    if match := _TAIL_DAY.match(text, at):
        return on_day(Moment("day", month=None, last_month=None), _int(match["d"])), match.end()
    if match := _TAIL_YEAR.match(text, at):
        found = point(text, at)
        return found or (year_of(int(match["y"])), match.end())
    return point(text, at) or _dotted_tail(text, at) or _quarter_tail(text, at)


def _dotted_tail(text: str, at: int) -> Read | None:
    """2008.7 of 2008.4-2008.7."""
    match = _TAIL_MONTH.match(text, at)
    if match is None:
        return None
    return months_of(int(match["m"]), int(match["m"]), year_of(int(match["y"]))), match.end()


def _quarter_tail(text: str, at: int) -> Read | None:
    match = _TAIL_QUARTER.match(text, at)
    return None if match is None else (quarter_of(_int(match[1])), match.end())


def starts(text: str) -> list[int]:
    """The offsets at which a calendar expression may begin."""
    return [match.start() for match in _START.finditer(text)]


_START = re.compile(
    rf"(?:{FREE}\d{{1,4}}(?=[年月日号./\-－—–―~～〜─至到季])|(?<!\d)\d{{4}}年"
    rf"|{FREE}[一二三四五六七八九十正〇零○]{{1,4}}[Oo0〇零○九八年月季]|[一二][Oo0]"
    r"|[今明来去次翌同当本上下]一?(?:个?月|年|半年|个?季)"
    r"|[年月岁][底末]|年内|年初|第[一二三四1-4]个?季|第二年|第?[一二三四1-4](?=[至到\-—－~～])"
    r"|第?[一二三1-3](?=[、和]第?[二三四2-4]个?季)|{FREE}(?:\d{{1,2}}"
    r"|[一二三四五六七八九十]{{1,2}})(?=[、和](?:\d{{1,2}}|[一二三四五六七八九十]{{1,2}})月)"
    r"|[前][两二三23]个?季"
    r"|\d季度)"
)


def _moment(match: re.Match[str]) -> Moment:
    if match["ny"]:
        day = months_of(int(match["nm"]), int(match["nm"]), year_of(int(match["ny"])))
        return on_day(day, int(match["nd"]))
    if match["my"]:
        month = months_of(int(match["mm"]), int(match["mm"]), year_of(int(match["my"])))
        return end_of(month) if match["mend"] else month
    if match["bare"] == "年初":
        return months_of(1, 1, year_of(None))
    if match["bare"]:
        whole = month_from_now(0) if match["bare"][0] == "月" else year_of(None)
        return end_of(whole)
    return _stated(match, _year(match))


def _stated(match: re.Match[str], year: Moment | None) -> Moment:
    part = _quarter(match, year)
    if part is not None:
        return _ended(match, part)
    if match["h"]:
        return _ended(match, half_of(1 if match["h"] == "上" else 2, year))
    if match["m"] or match["rm"]:
        return _in_month(match, year)
    whole = year or year_of(None)
    if match["yp"]:
        return months_of(1, 1, whole) if "初" in match["yp"] else months_of(6, 7, whole)
    return end_of(whole) if match["yend"] else whole


def _quarter(match: re.Match[str], year: Moment | None) -> Moment | None:
    if match["q"]:
        return quarter_of(_int(match["qa"] or match["q"]), year, _int(match["q"]))
    if match["rq"]:
        return quarter_from_now(_SHIFTS[match["rq"]])
    if match["q3"]:
        return quarter_of(1, year, 2 if match["q3"] in "二两2" else 3)
    return None


def _in_month(match: re.Match[str], year: Moment | None) -> Moment:
    if match["rm"]:
        month = month_from_now(_SHIFTS[match["rm"]])
    else:
        number = _month(match["m"])
        month = months_of(number, number, year)
    if match["d"]:
        return on_day(month, _int(match["d"]))
    if match["part"]:
        return part_of(month, *_THIRDS[match["part"]])
    return end_of(month) if match["end"] else month


def _head_moment(match: re.Match[str]) -> Moment | None:
    year, number, unit = _year(match), _int(match["n"]), match["unit"]
    if unit == "月" and not match["m"] and 1 <= number <= 12:
        return months_of(number, number, year)
    if unit in ("日", "号") and match["m"]:
        month = _month(match["m"])
        return on_day(months_of(month, month, year), number)
    if unit == "年" and number > 1900 and year is None and not match["m"]:
        return year_of(number)
    return quarter_of(number, year) if unit == "季度" and 1 <= number <= 4 else None


def _ended(match: re.Match[str], whole: Moment) -> Moment:
    return end_of(whole) if match["pend"] else whole


def _year(match: re.Match[str]) -> Moment | None:
    if match["y"]:
        return year_of(_int(match["y"]))
    if match["y2"]:
        number = int(match["y2"])
        return year_of(number + (2000 if number < 70 else 1900))
    if match["ry"]:
        return year_of(None, _SHIFTS[match["ry"]], follows=match["ry"] in _FOLLOWING)
    return None


def _month(text: str) -> int:
    return 1 if text == "正" else _int(text)


def _int(text: str) -> int:
    return int(chinese(text))
