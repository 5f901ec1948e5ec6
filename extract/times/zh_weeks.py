"""Chinese days near the reference date: 本周五前, 下周一, 本周内, 即日起."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from duban.deadline import Interval, Norm, OnDate
from extract.times.found import Found

_WEEK = re.compile(
    r"(?P<when>本|这|上|下)(?:一)?个?(?:周|星期)(?P<day>[一二三四五六日天末](?![个次]))?"
    r"(?P<side>之前|以前|前|内|起)?"
)
_DAY = re.compile(
    r"(?P<when>今|明|后)(?:天|日)(?:上午|下午|晚上?|中午)?(?:\d{1,2}(?:[时点]|[:：]\d\d)|下班)?"
    r"(?P<side>之前|以前|前|内)"
)
_AHEAD = {"今": 0, "明": 1, "后": 2}
_NOW = re.compile(r"(?:自|从)?即日起(?![至到])")
_SHIFTS = {"本": 0, "这": 0, "上": -1, "下": 1}
_DAYS = {day: number for number, day in enumerate("一二三四五六日")} | {"天": 6, "末": 6}


def find(text: str, reference: date | None) -> Iterator[Found]:
    """The days and weeks; none without a reference date."""
    for match in _WEEK.finditer(text) if reference else ():
        if match["day"] or match["side"]:
            yield Found(*match.span(), *_meant(match, reference or date.min))
    for match in _DAY.finditer(text) if reference else ():
        day = (reference or date.min) + timedelta(days=_AHEAD[match["when"]])
        yield Found(*match.span(), Interval(None, day), "time.by")
    for match in _NOW.finditer(text) if reference else ():
        yield Found(*match.span(), Interval(reference, None), "time.since")


def _meant(match: re.Match[str], reference: date) -> tuple[Norm, str]:
    monday = reference - timedelta(days=reference.weekday() - 7 * _SHIFTS[match["when"]])
    side = match["side"] or ""
    if match["day"] is None:
        return Interval(monday, monday + timedelta(days=6)), "time.period"
    day = monday + timedelta(days=_DAYS[match["day"]])
    if "前" in side or match["day"] == "末":
        return Interval(None, day), "time.by"
    return (Interval(day, None), "time.since") if side == "起" else (OnDate(day), "time.date")
