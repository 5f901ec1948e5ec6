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
_BOUND_BY = re.compile(r"[按照据在于超逾][^，,。；;、]*$")
_SAME_DAY = re.compile(
    r"(?<![次每工])(?:(?<=[在于应当请须可])|(?<![一-鿿]))(?P<day>当日|当天|次日|翌日)(?!起|的|出"
    r"|无|内?有)"
)


def find(text: str) -> Iterator[Found]:
    """Vague deadlines, recurrence words and bare beginnings; offsets into `text`."""
    for match, name in classified(ZH, "vague", text):
        if not _is_told_of(text, match):
            yield Found(*match.span(), Vague(name), "time.vague")
    for match, rule in classified(ZH, "recurrence", text):
        yield Found(*match.span(), Recurring(rule), "time.recurring")
    yield from _starts(text)


def _is_told_of(text: str, match: re.Match[str]) -> bool:
    """前款规定的期限 speaks of a limit set elsewhere; 按照前款规定的期限 is bound by it."""
    before = text[max(0, match.start() - 40) : match.start()]
    named = match[0].endswith("限") and before.endswith(("条", "款", "项"))
    return named and not _BOUND_BY.search(before)


def _starts(text: str) -> Iterator[Found]:
    for match in _START.finditer(text):
        end = match.start() if match["kind"].startswith("之") else match.end("kind")
        event = zh_events.marked(text, end) or _bare(text, match, end)
        if event is not None and len(event[1]) <= 40:
            norm = Offset(event[1], 0, "day", bound="start")
            yield Found(event[0], match.end(), norm, "time.start")


def _bare(text: str, match: re.Match[str], end: int) -> tuple[int, str] | None:
    return zh_events.bare(text, end) if match["kind"].startswith("之") else None
