"""Chinese time words without a number: vague classes, 按月, 自印发之日起, 当日."""

import re
from collections.abc import Iterator

from duban.deadline import Offset, Recurring, Vague
from extract.times import zh_events
from extract.times.found import Found
from extract.wordlists import ZH, classified

_START = re.compile(
    r"(?P<kind>之日|之时|时|之月|的?次日|当日|当天|即日|翌日)(?:计?算)?起(?!草|诉|义|码)"
)
_DAY_ITSELF = re.compile(
    r"[在于](?P<event>[^，,。；;、在于的后每日应要须\s]{2,12})当[日天](?![起的出无至到价清前])"
)
_BOUND_BY = re.compile(r"[按照据在于超逾][^，,。；;、]*$")
_DATE = re.compile(r"\d{1,4}[年月.]")
_MONTH_START = re.compile(r"(?:的?[次当翌][月年]|的(?:月份?|年度))起(?!草|诉|义|码)")
_SAME_DAY = re.compile(
    r"(?:(?P<told>后|之日|的)[，,]?(?:应当?|须|必须|要|于|在)?|(?<=[在于应要须])|(?<=应当)|(?<![一-鿿]))"
    r"(?P<day>当日|当天|次日|翌日|第二天)"
    r"(?:(?:上午|下午|中午)?\d{1,2}(?:[时点]|[:：]\d\d))?(?:[以之]?[内前])?"
    r"(?![起的出无至到价清常气天为是不]|[零一二三四五六七八九十]{1,3}[时点]|内?有|人民币|中国|早|晚|凌晨)"
)


def find(text: str) -> Iterator[Found]:
    """Vague deadlines, recurrence words and bare beginnings; offsets into `text`."""
    for match, name in classified(ZH, "vague", text):
        if not _is_told_of(text, match):
            yield Found(*match.span(), Vague(name), "time.vague")
    for match, rule in classified(ZH, "recurrence", text):
        yield Found(*match.span(), Recurring(rule), "time.recurring")
    yield from _starts(text)
    yield from _month_starts(text)
    yield from _same_days(text)


def _is_told_of(text: str, match: re.Match[str]) -> bool:
    """前款规定的期限 speaks of a limit set elsewhere; 按照前款规定的期限 is bound by it."""
    before = text[max(0, match.start() - 40) : match.start()]
    named = match[0].endswith("限") and before.endswith(("条", "款", "项"))
    return named and not _BOUND_BY.search(before)


def _starts(text: str) -> Iterator[Found]:
    for match in _START.finditer(text):
        end = match.start() if match["kind"].startswith("之") else match.end("kind")
        event = zh_events.marked(text, end) or _bare(text, match, end)
        if event is not None and len(event[1]) <= 40 and not _DATE.match(event[1]):
            norm = Offset(event[1], 0, "day", bound="start")
            yield Found(event[0], match.end(), norm, "time.start")


def _month_starts(text: str) -> Iterator[Found]:
    """自停止使用的次月起: the month is told by an event, not by the date of the document."""
    for match in _MONTH_START.finditer(text):
        event = zh_events.marked(text, match.end() - 1)
        if event is None or not 1 < len(event[1]) <= 40:
            continue
        if match.start() > event[0] + 1 and not event[1][0].isdigit():
            norm = Offset(event[1], 0, "day", bound="start")
            yield Found(event[0], match.end(), norm, "time.start")


def _same_days(text: str) -> Iterator[Found]:
    """于当日, 收到申请后当日: the day of an event, or the day after it."""
    for match in _SAME_DAY.finditer(text):
        days = 0 if match["day"].startswith("当") else 1
        event = zh_events.bare(text, match.start("told")) if match["told"] else None
        if event is not None and not zh_events.happens(event[1]):
            event = None
        if match["told"] == "的" and (event is None or _defines(text, event)):
            continue
        start = event[0] if event else match.start("day")
        norm = Offset(event[1] if event else None, days, "day")
        yield Found(start, match.end(), norm, "time.offset" if event else "time.limit")
    for match in _DAY_ITSELF.finditer(text):
        norm = Offset(match["event"], 0, "day")
        yield Found(match.start(), match.end(), norm, "time.offset")


def _defines(text: str, event: tuple[int, str]) -> bool:
    """纳税义务发生时间为收到款项的当天: what a time is, not when something is due."""
    return "时间为" in event[1] or text[event[0] - 1 : event[0]] in ("为", "是", "以")


def _bare(text: str, match: re.Match[str], end: int) -> tuple[int, str] | None:
    return zh_events.bare(text, end) if match["kind"].startswith("之") else None
