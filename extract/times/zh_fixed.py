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
_SAME_DAY = re.compile(
    r"(?<![次每工])(?:(?<=[在于应当请须可])|(?<![一-鿿]))(?P<day>当日|当天|次日|翌日)(?!起|的|出"
    r"|无|内?有)"
)


def find(text: str) -> Iterator[Found]:
    """Vague deadlines, recurrence words and bare beginnings; offsets into `text`."""
    for match, name in classified(ZH, "vague", text):
        yield Found(*match.span(), Vague(name), "time.vague")
    for match, rule in classified(ZH, "recurrence", text):
        yield Found(*match.span(), Recurring(rule), "time.recurring")
    yield from _starts(text)


def _starts(text: str) -> Iterator[Found]:
    for match in _START.finditer(text):
        end = match.start() if match["kind"].startswith("之") else match.end("kind")
        event = zh_events.marked(text, end) or _bare(text, match, end)
        if event is not None and len(event[1]) <= 40:
            norm = Offset(event[1], 0, "day", bound="start")
            yield Found(event[0], match.end(), norm, "time.start")


def _bare(text: str, match: re.Match[str], end: int) -> tuple[int, str] | None:
    return zh_events.bare(text, end) if match["kind"].startswith("之") else None
