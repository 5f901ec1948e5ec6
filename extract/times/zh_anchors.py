"""What a Chinese limit is counted from: 自收到通知之日起, 会议结束后, 召开前, or a bare event."""

import re

from duban.deadline import Bound, Offset
from extract.times import zh_events
from extract.times.found import Found
from extract.times.length import Length
from extract.wordlists import ZH, either, per_folder

WITHIN = re.compile(
    r"(?:[（(][^（）()]{1,14}[）)])?"
    r"(?:以内|之内|内(?![部容地陆资销需设置科])|的?(?:时间|期限|期间)[以之]?内)"
)
_ORIGIN = (
    r"(?P<origin>(?P<when>之日|之时|之月|(?<=[次当即翌]日)|(?<=当天)|(?<=时)"
    r"|(?<=[^\d一二三四五六七八九十作易每本当]日)|(?<=[次当]月\d日)|(?<=[次当]月\d\d日))"
    r"?(?:计?算)?(?<![提引兴])(?<!(?<![印下颁签核制转])发)起(?![运草诉义码飞降吊火诺]))"
)
_NO_ORIGIN = r"(?!之?[日时月](?:计?算)?起)"
_NEAR = re.compile(
    rf"{_ORIGIN}(?P<free>(?>[（(][^（）()]{{0,28}}[）)]|{_NO_ORIGIN}[^。；;！？\n]){{0,28}}?)$"
)
_FAR = re.compile(rf"{_ORIGIN}(?P<free>[，,](?>{_NO_ORIGIN}[^。；;！？\n]){{28,90}})$")
_FAR_REACH = 108
_OTHER = re.compile(r"的[，,]|[\d一二两三四五六七八九十半]个?(?:工作)?[日天月年周小]")
_EFFECT = re.compile(r"[施执]行|实施|生效|使用|废止")
_DATE = re.compile(r"\d{2,4}年|[一二][〇○零九一千][^，,]{2}年")
_FIRST = re.compile(r"的?头?$")
_OWN_TERM = re.compile(r"为期$")
_PLAIN_AFTER = re.compile(
    r"(?:以后|之后|(?<![然最先前背落善])后)的?[，,]?(?P<gap>[^。；;！？\n]{0,10})$"
)
_PLAIN_BEFORE = re.compile(
    r"(?:以前|之前|(?<![目提当日先])前)的?[，,]?(?P<gap>[^。；;！？\n]{0,6})$"
)
_AT_LEAST = re.compile(r"(?:至少|不(?:得|应|能)?少于)$")
_EXPIRED = re.compile(r"(?:[期届]满|完毕|终了|结束|到期|终结)$")
_THEREAFTER = re.compile(r"(?:今|此|其|之|以|嗣|随|延长|延期|顺延|展期|续展|结转)$")


def anchored(text: str, start: int, length: Length, bound: Bound, end: int) -> Found | None:
    """The limit whose words run from `start` to `end`, counted from what is named before it."""
    return (
        _from_origin(text, start, length, bound, end)
        or _from_day(text, start, length, bound, end)
        or _from_event(text, start, length, bound, end)
        or _from_expiry(text, start, length, bound, end)
        or _counted_back(text, start, length, bound, end)
        or _from_bare(text, start, length, bound, end)
    )


def offset(
    event: tuple[int, str] | None, length: Length, bound: Bound, end: int, direction: str = "after"
) -> Found:
    """A limit with its event and the offset where that begins; without one it begins itself."""
    start = length.start if event is None else event[0]
    name = None if event is None else event[1]
    norm = Offset(
        name,
        length.n,
        length.unit,
        length.working_days,
        "before" if direction == "before" else "after",
        bound,
    )
    return Found(start, end, norm, "time.offset" if name else "time.limit")


def _from_origin(text: str, start: int, length: Length, bound: Bound, end: int) -> Found | None:
    """自受理之日起20日内; far from its limit only where nothing else can own it."""
    origin = _last(_NEAR, text, max(0, start - 40), start)
    if origin is None and bound == "max" and length.low is None:
        origin = _last(_FAR, text, max(0, start - _FAR_REACH), start)
        if origin and (_OTHER.search(origin["free"]) or _EFFECT.search(origin["free"])):
            return None
    if origin is None or not _is_origin(text, origin) or _OWN_TERM.search(origin["free"]):
        return None
    limited = bound != "exact" or not _EFFECT.search(origin["free"])
    event = _event_of_origin(text, origin) if limited else None
    clock = origin["when"] == "" and text[origin.start() - 1] == "时"
    if event is None or ((bound == "exact" or clock) and _DATE.match(event[1])):
        return None
    return offset(event, length, bound, end)


def _from_day(text: str, start: int, length: Length, bound: Bound, end: int) -> Found | None:
    day = zh_events.of_day(text, start)
    return day and offset(day, length, bound, end)


def _from_event(text: str, start: int, length: Length, bound: Bound, end: int) -> Found | None:
    """会议结束后三日内."""
    floor = max(0, start - 40)
    later = _last(_PLAIN_AFTER, text, floor, start)
    if later is None or not _is_gap(later["gap"]):
        return None
    if _THEREAFTER.search(text, floor, later.start()):
        return None
    event = _event(text, later.start())
    least = event and _AT_LEAST.search(text, floor, event[0])
    return event and offset(event, length, "min" if least else bound, end)


def _from_expiry(text: str, start: int, length: Length, bound: Bound, end: int) -> Found | None:
    """执行期满未逾五年."""
    told = bound == "max" and start < length.start
    if not told or not _EXPIRED.search(text, max(0, start - 40), start):
        return None
    return offset(zh_events.bare(text, start), length, bound, end)


def _counted_back(text: str, start: int, length: Length, bound: Bound, end: int) -> Found | None:
    """会议召开前10日: so long before the event."""
    sooner = _last(_PLAIN_BEFORE, text, max(0, start - 40), start)
    event = _event(text, sooner.start()) if sooner and _is_gap(sooner["gap"]) else None
    if event is None:
        return None
    told = length.unit == "day" or WITHIN.match(text, length.end) or text[event[0]] in "在于"
    if not (told or zh_events.ends_as_event(event[1])):
        return None
    least = _AT_LEAST.search(text, max(0, event[0] - 6), event[0])
    return offset(event, length, "min" if least else bound, end, "before")


def _from_bare(text: str, start: int, length: Length, bound: Bound, end: int) -> Found | None:
    """收到通知15日内, 取得资格满一年后: no word stands between the event and the limit."""
    full = text[start : length.start] in ("满", "已满") and end > length.end
    plain = start == length.start and bound == "max"
    stop = start - len(_FIRST.search(text, max(0, start - 2), start)[0])  # type: ignore[index]
    event = zh_events.bare(text, stop) if full or plain else None
    if event is not None and not zh_events.happens(event[1]):
        event = zh_events.led(text, stop)
    return event and offset(event, length, bound, end)


def _last(pattern: re.Pattern[str], text: str, floor: int, end: int) -> re.Match[str] | None:
    """The match nearest to `end`; the patterns are anchored there."""
    found = None
    for match in pattern.finditer(text, floor, end):
        found = match
    return found


def _is_origin(text: str, origin: re.Match[str]) -> bool:
    return origin["when"] is not None or zh_events.marked(text, origin.start()) is not None


def _event_of_origin(text: str, origin: re.Match[str]) -> tuple[int, str] | None:
    """The event before 起, unless another limit between takes it: 之日起五日内…在二十日内."""
    return None if WITHIN.search(origin["free"]) else _event(text, origin.start())


def _event(text: str, end: int) -> tuple[int, str] | None:
    return zh_events.marked(text, end) or zh_events.bare(text, end)


def _is_gap(gap: str) -> bool:
    return _gap().fullmatch(gap) is not None


@per_folder
def _gap() -> re.Pattern[str]:
    return re.compile(f"[，,]?(?:{either(ZH, 'event.gap')}|[，,])*")
