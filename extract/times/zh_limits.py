"""What a Chinese length of time means: a limit counted from an event, or a duration."""

import re
from collections.abc import Iterator

from duban.deadline import Bound, Duration, Offset
from extract.times import zh_events, zh_lengths
from extract.times.found import Found
from extract.times.length import Length
from extract.times.limits import limits
from extract.times.zh_anchors import WITHIN, anchored, offset
from extract.wordlists import ZH, either, per_folder

_BEFORE = re.compile(r"(?:之前|以前|前)(?![款项述置])")
_AFTER = re.compile(r"(?:之后|以后|后)(?![续款果])")
_OR_MORE = re.compile(r"以上")
_OR_LESS = re.compile(r"(?:以下|以内|之内)")
_UP_TO = re.compile(r"以上(?:不满|不超过|[，,、]|至)?")
_NOT_MORE = re.compile(
    r"[，,、]?(?:但|且|而)?(?:不满|未满|不足|不(?:得)?超过|不(?:得)?多于|未超过)"
)
_BOUNDS: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("min", re.compile(
        r"(?:不(?:得|应|能|宜|应当)?(?:少|低|短|小)于"
        r"|至少(?:[^每前后，,。；;、\d一二三四五六七八九十]{0,5})?|最少为?"
        r"|最短(?:不得少于|为)?|不下于)$")),
    ("max", re.compile(
        r"(?:(?:最长|最多|至多|最迟|一律|均|也|都|应|能|得|可)?不(?:得|应|能|可|应当|可以|宜|再)?"
        r"(?:超过|多于|高于|长于|大于|超出|逾)(?:了|出)?|最长(?:时间|期限)?(?:为|可达)?|至多为?|最多为?|不满|未满|不足"
        r"|不到|少于|未(?:超过|逾)|低于|延长[至到])$")),
    ("min", re.compile(
        r"(?:超过|超出|逾期|逾|多于|大于|长于|(?<!送)达到?|已满|(?<!届)满|(?<=起届)满)$")),
)  # fmt: skip
_TERM = re.compile(r"(?:[期限长]|时间)(?:一般|分别|应当?|均|各)?[为是]?$")
_IN_ADVANCE = re.compile(r"(?:至少)?提前(?:至少|不少于|不得少于|最少)?$")
_RECENT = re.compile(r"(?:最近|近|过去|前|此前)$")
_OF_A_PENALTY = re.compile(r"[以之]内[的每]")
_IS = re.compile(r"(?<![作成视认称改变分设加减少调整折换算日])[为是]$")
_FULL = ("满", "已满")
_SERIES = re.compile(
    r"(?:分别|一般|均|[期限长间龄])?[为是]"
    r"(?:[\d一二两三四五六七八九十百半]+个?(?:工作日|小时|季度|年|月|周|日|天)(?:[、和]|或者?))+$"
)
_CLOSED = re.compile(r"[，,。；;、）)\n]|$")
_ADVANCE_EVENT = re.compile(r"(?:以前|之前|前)[，,]?(?:应当|应|须|必须|可以|要)?$")


def find(text: str) -> Iterator[Found]:
    """Limits and durations; offsets into `text`."""
    return limits(
        list(zh_lengths.find(text)),
        lambda low, high: _between(text, low, high),
        lambda length: _limit(text, length) or _duration(text, length),
    )


def limit_at(text: str, start: int) -> tuple[Length, int] | None:
    """A length that begins at an offset and reads as `within`, with its end."""
    length = zh_lengths.at(text, start)
    within = length and WITHIN.match(text, length.end)
    return (length, within.end()) if length and within else None


def _between(text: str, low: Length, high: Length | None) -> Found | None:
    """三年以上七年以下: both lengths, both included."""
    joint = _UP_TO.match(text, low.end) or _more_than(text, low)
    if high is None or joint is None or joint.end() != high.start:
        return None
    close = _OR_LESS.match(text, high.end)
    if close is None and joint[0].rstrip("，,、") == "以上":
        return None
    iso = f"{low.iso}/{high.iso}"
    end = close.end() if close else high.end
    start = low.start if joint[0].startswith("以上") else _bound(text, low.start)[1]
    return Found(start, end, Duration(iso, "range", low.working_days), "time.between")


def _more_than(text: str, low: Length) -> re.Match[str] | None:
    """超过一个月不满一年: the lower length is told before it."""
    told = _bound(text, low.start)[0] == "min"
    return _NOT_MORE.match(text, low.end) if told else None


def _limit(text: str, length: Length) -> Found | None:
    before = _BEFORE.match(text, length.end)
    bound, start = _bound(text, length.start)
    if before and text[start : length.start] in _FULL:
        bound, start = None, length.start
    within = WITHIN.match(text, length.end)
    after = _AFTER.match(text, length.end)
    end = _end(length, within, before, after)
    if before and length.low is None:
        return _before_event(text, length, start, end)
    if advance := _IN_ADVANCE.search(text, max(0, length.start - 12), length.start):
        return _in_advance(text, length, advance.start(), end)
    chosen: Bound = bound or ("max" if within else "min" if after else "exact")
    full = text[start : length.start] in _FULL and not after
    found = anchored(text, start, length, "exact" if full else chosen, end)
    if found is not None:
        return found
    recent = length.unit != "quarter" and _RECENT.search(text, max(0, start - 2), start)
    if within and _OF_A_PENALTY.match(text, within.start()):
        return None
    if after and (event := zh_events.bare(text, start)) and zh_events.ends_as_event(event[1]):
        return offset(event, length, chosen, end)
    unanchored = (within or after or recent) and length.low is None
    return _unanchored(text, length, start, end, chosen) if unanchored else None


def _end(length: Length, *suffixes: re.Match[str] | None) -> int:
    return next((match.end() for match in suffixes if match), length.end)


def _bound(text: str, start: int) -> tuple[Bound | None, int]:
    for bound, pattern in _BOUNDS:
        match = pattern.search(text, max(0, start - 12), start)
        if match:
            return bound, match.start()
    return None, start


def _before_event(text: str, length: Length, start: int, end: int) -> Found | None:
    """有效期届满30日前, 开始之日30日前: at least so long before the event."""
    if (day := zh_events.of_day(text, start)) is not None:
        return offset(day, length, "min", end, "before")
    stop = start - 1 if text[start - 1 : start] == "的" else start
    event = zh_events.bare(text, stop)
    led = event is not None and text[event[0]] in "在于"
    if event is not None and (led or zh_events.ends_as_event(event[1])):
        return offset(event, length, "min", end, "before")
    if length.unit == "year":
        return None
    return Found(
        start,
        end,
        Offset(None, length.n, length.unit, length.working_days, "before", "min"),
        "time.limit",
    )


def _in_advance(text: str, length: Length, start: int, end: int) -> Found:
    before = _ADVANCE_EVENT.search(text, max(0, start - 8), start)
    event = zh_events.bare(text, before.start()) if before else None
    found = offset(event, length, "min", end, "before")
    return Found(event[0] if event else start, end, found.norm, found.rule)


def _unanchored(text: str, length: Length, start: int, end: int, bound: Bound) -> Found:
    recent = _RECENT.search(text, max(0, start - 2), start)
    begins = recent.start() if recent else start
    norm = Offset(
        None, length.n, length.unit, length.working_days, "before" if recent else "after", bound
    )
    return Found(begins, end, norm, "time.limit")


def _duration(text: str, length: Length) -> Found | None:
    bound, start = _bound(text, length.start)
    extending = _extending().search(text, max(0, start - 6), start)
    if bound is None and extending:
        return _lasting(extending.start(), length.end, length, "extension")
    if bound is not None:
        return _lasting(start, length.end, length, bound)
    if length.low is not None:
        return _lasting(length.start, length.end, length, "range")
    for chosen, pattern in (("min", _OR_MORE), ("max", _OR_LESS)):
        match = pattern.match(text, length.end)
        if match:
            return _lasting(length.start, match.end(), length, "min" if chosen == "min" else "max")
    return _lasting(length.start, length.end, length, "exact") if _told(text, length) else None


def _lasting(start: int, end: int, length: Length, bound: Bound) -> Found:
    return Found(start, end, Duration(length.iso, bound, length.working_days), "time.duration")


def _told(text: str, length: Length) -> bool:
    """Whether the words around a bare length say that something lasts so long."""
    if length.working_days:
        return True
    if _TERM.search(text, max(0, length.start - 8), length.start):
        return True
    if _IS.search(text, max(0, length.start - 2), length.start) and _CLOSED.match(text, length.end):
        return True
    if _SERIES.search(text, max(0, length.start - 40), length.start):
        return True
    before = _told_before().search(text, max(0, length.start - 8), length.start)
    return before is not None or _told_after().match(text, length.end) is not None


@per_folder
def _extending() -> re.Pattern[str]:
    return re.compile(f"{either(ZH, 'duration.extending')}(?:了|至多|最多)?$")


@per_folder
def _told_before() -> re.Pattern[str]:
    return re.compile(f"{either(ZH, 'duration.before')}[为是了：:]?$")


@per_folder
def _told_after() -> re.Pattern[str]:
    return re.compile(either(ZH, "duration.after"))
