"""English due points that recur: by the 10th of each month, March 31 of every year."""

import re
from collections.abc import Iterator

from duban.deadline import Due, DueDay, DueWindow, Recurring, Unit
from duban.month import month_number
from extract.numerals import ORDINAL_WORD, ordinal
from extract.times import en_calendar, en_events, en_lengths, en_points
from extract.times.en_rates import WEEKDAY, rule
from extract.times.found import Found
from extract.times.length import Length
from extract.times.moment import Moment
from extract.times.months import MONTH

_DAY = rf"\d{{1,2}}(?:st|nd|rd|th)?|{ORDINAL_WORD}"
_EACH_PERIOD = r"(?:of|in) (?:each|every) (?P<period>(?:calendar )?(?:month|week|quarter|year))\b"
_BY = r"by|before|on or before|no later than|not later than|prior to"
_NTH = re.compile(
    rf"\b(?:(?P<by>{_BY}|within) )?(?:the )?(?:day )?(?P<nth>{_DAY}|last)"
    rf"(?: (?P<kind>working |business )?(?P<unit>day|{WEEKDAY}))? {_EACH_PERIOD}"
    r"(?P<ago> (?:before|ago)(?= *(?:[,.;)]|$)))?",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    rf"\b(?:between |from )?(?:the )?(?P<a>{_DAY})(?: day)?(?P<joint> ?(?:and|to|through|until|&"
    rf"|-|–) ?)(?:the )?(?P<b>{_DAY})(?: days?)? {_EACH_PERIOD}",
    re.IGNORECASE,
)
_EACH_BY = re.compile(
    rf"\b(?:each|every) month,? (?:{_BY})"
    r" (?:the )?(?P<d>\d{1,2})(?:st|nd|rd|th)?(?: day)?\b(?! ?(?:days|January|working))",
    re.IGNORECASE,
)
_EACH_NAMED = re.compile(
    rf"\b(?:[Ee]ach|[Ee]very) (?P<names>(?:{MONTH})\b(?:(?:, | and |, and )(?:{MONTH})\b)*)(?! \d)"
)
_EACH_GARBLED = re.compile(
    r"\b(?:(?:each|every|per) (?:the )?month|monthly),? (?:before |on )?(?:the )?"
    r"(?P<a>\d{1,2})(?:st|nd|rd|th)?"
    r"(?: days? (?:ago|before(?! the end))| days?(?= *(?:[,.;)]|$))| (?:ago|before)\b)"
    r"|\b(?:(?P<b>\d{1,2})(?:st|nd|rd|th)?(?: days?)? (?:ago|before),?"
    r"|before (?:the )?(?P<c>\d{1,2})(?:st|nd|rd|th)?(?: days?)?) (?:each|every|per) month\b",
    re.IGNORECASE,
)
_EDGE = re.compile(
    rf"\b(?P<by>{_BY})? ?(?:at "
    r"|in )?(?:the )?(?P<edge>end|close|beginning|start|last day|first day"
    r"|first month) of (?:each|every) "
    r"(?:calendar |fiscal |financial )?(?P<period>month|quarter|year|half[- ]year|week)\b"
    r"(?P<ago> (?:before|ago)(?= *(?:[,.;)]|$)))?",
    re.IGNORECASE,
)
_YEARLY_AFTER = re.compile(
    r",? ?(?:of |in )?(?:each|every) year\b|,? ?(?:annually|yearly)\b", re.IGNORECASE
)
_YEARLY_BEFORE = re.compile(r"(?:\b(?:each|every) year|\b(?:annually|yearly)),? $", re.IGNORECASE)
_MORE = re.compile(r"(?:,| and|, and) (?=[A-Z])")
_AFTER_EACH = re.compile(
    r",? (?:after|following|from|of|since) (?=(?:the )?(?:(?:end|beginning|start|close"
    r"|expiration|expiry|conclusion) of )?(?:each|every) )",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?:within|no later than|not later than|in)(?: the (?:first|next|following))? $",
    re.IGNORECASE,
)
_LEADING = re.compile(r"\b(?:within|in) the first $", re.IGNORECASE)
_REPEATED = re.compile(r"\b(?:each|every|per|annually|yearly|monthly)\b", re.IGNORECASE)
_LAST_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def find(text: str) -> Iterator[Found]:
    """Recurring days, dates and limits; offsets into `text`."""
    if _REPEATED.search(text):
        yield from _days(text)
        yield from _named_months(text)
        yield from _dates(text)
        yield from _after_each(text)


def _named_months(text: str) -> Iterator[Found]:
    """Each April, every March and September."""
    for match in _EACH_NAMED.finditer(text):
        months = [month_number(name) for name in re.findall(MONTH, match["names"])]
        norm = Recurring(f"FREQ=YEARLY;BYMONTH={','.join(map(str, months))}")
        yield Found(*match.span(), norm, "time.recurring")


def _days(text: str) -> Iterator[Found]:
    for match in _NTH.finditer(text):
        norm = _nth(match, rule(match["period"]))
        name = "time.recurring-due" if norm.due else "time.recurring"
        yield Found(*match.span(), norm, name)
    for match in _SEVERAL.finditer(text):
        yield Found(*match.span(), _several(match), "time.recurring")
    for match in _EACH_BY.finditer(text):
        norm = Recurring("FREQ=MONTHLY", DueDay(int(match["d"])))
        yield Found(*match.span(), norm, "time.recurring-due")
    for match in _EACH_GARBLED.finditer(text):
        day = int(match["a"] or match["b"] or match["c"])
        yield Found(*match.span(), Recurring("FREQ=MONTHLY", DueDay(day)), "time.recurring-due")
    for match in _EDGE.finditer(text):
        yield _edge(match)


def _nth(match: re.Match[str], name: str) -> Recurring:
    day = -1 if match["nth"].lower() == "last" else ordinal(match["nth"])
    unit = (match["unit"] or "day").lower()
    if unit != "day":
        return Recurring(f"{name};BYDAY={day}{unit[:2].upper()}")
    if match["kind"] and day < 0:
        return Recurring(f"{name};BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")
    if match["kind"]:
        event = f"beginning of {match['period'].lower()}"
        return Recurring(name, Due(event, day, "day", working_days=True))
    if match["by"] or match["ago"]:
        return Recurring(name, DueDay(day))
    return Recurring(f"{name};BYMONTHDAY={day}")


def _several(match: re.Match[str]) -> Recurring:
    """Between the 1st and the 10th of each month; on the 5th and 20th of each month."""
    name, first, last = rule(match["period"]), ordinal(match["a"]), ordinal(match["b"])
    window = match[0].lower().startswith(("between", "from")) or "and" not in match["joint"].lower()
    if window:
        return Recurring(name, DueWindow(f"{first:02d}", f"{last:02d}"))
    return Recurring(f"{name};BYMONTHDAY={first},{last}")


def _edge(match: re.Match[str]) -> Found:
    period, late = match["period"].lower(), match["edge"].lower() in ("end", "close", "last day")
    name = rule(period)
    day = -1 if late else 1
    month = None if period != "year" else 12 if late else 1
    if (match["by"] or match["ago"]) and period != "week":
        return Found(*match.span(), Recurring(name, DueDay(day, month)), "time.recurring-due")
    extra = f";BYMONTH={month}" if month else ""
    weekly = f";BYDAY={'SU' if late else 'MO'}" if period == "week" else f";BYMONTHDAY={day}"
    return Found(*match.span(), Recurring(f"{name}{extra}{weekly}"), "time.recurring")


def _dates(text: str) -> Iterator[Found]:
    """March 31 of each year; each year from January 1 to June 30."""
    after = 0
    for start in en_calendar.STARTS.finditer(text):
        at = start.start()
        read = en_points.window(text, at) if at >= after else None
        if read is None or read[0].year is not None or read[0].is_relative:
            continue
        side, begins = en_points.operator(text, at)
        yearly = _yearly(text, begins, read[2])
        months, end = _months(text, read)
        yearly = yearly or _yearly(text, begins, end)
        if yearly is None:
            continue
        norm = _dated(read, side, months)
        after = max(end, yearly[1])
        name = "time.recurring-due" if norm.due else "time.recurring"
        yield Found(min(begins, yearly[0]), after, norm, name)


def _yearly(text: str, start: int, end: int) -> tuple[int, int] | None:
    after = _YEARLY_AFTER.match(text, end)
    if after:
        return start, after.end()
    lead = re.search(r"(?:in|on|from|between) $", text[max(0, start - 8) : start])
    stop = start - len(lead[0]) if lead else start
    before = _YEARLY_BEFORE.search(text, max(0, stop - 14), stop)
    return (before.start(), end) if before else None


def _months(text: str, read: tuple[Moment, Moment | None, int]) -> tuple[list[int], int]:
    begun, last, end = read
    months = [begun.month or 1]
    while last is None and begun.grain == "month" and (more := _MORE.match(text, end)):
        found = en_calendar.point(text, more.end(), bare=True)
        if found is None or found[0].grain != "month":
            break
        months.append(found[0].month or 1)
        end = found[1]
    return months, end


def _dated(read: tuple[Moment, Moment | None, int], side: str, months: list[int]) -> Recurring:
    begun, last, _ = read
    if last is not None or begun.grain in ("part", "quarter", "half"):
        return Recurring("FREQ=YEARLY", DueWindow(_day(begun, first=True), _day(last or begun)))
    if side in ("by", "before"):
        return Recurring("FREQ=YEARLY", DueDay(begun.last_day, begun.last_month))
    if begun.grain == "month":
        return Recurring(f"FREQ=YEARLY;BYMONTH={','.join(map(str, months))}")
    return Recurring(f"FREQ=YEARLY;BYMONTH={begun.last_month};BYMONTHDAY={begun.last_day}")


def _day(moment: Moment, *, first: bool = False) -> str:
    if first:
        return f"{moment.month or 1:02d}-{moment.day:02d}"
    month = moment.last_month or moment.month or 12
    return f"{month:02d}-{_LAST_DAYS[month - 1] if moment.last_day == -1 else moment.last_day:02d}"


def _after_each(text: str) -> Iterator[Found]:
    """Within 10 days after the end of each quarter; within the first 5 days of each month."""
    for length in en_lengths.find(text):
        joint = _AFTER_EACH.match(text, length.end)
        repeated = joint and en_events.EACH.match(text, joint.end())
        if not repeated:
            continue
        within = _WITHIN.search(text, max(0, length.start - 30), length.start)
        start = within.start() if within else length.start
        due = _due(text, length, repeated)
        norm = Recurring(rule(repeated["unit"]), due)
        yield Found(start, repeated.end(), norm, "time.recurring-due")


def _due(text: str, length: Length, repeated: re.Match[str]) -> Due:
    first = _LEADING.search(text, max(0, length.start - 20), length.start)
    unit: Unit = length.unit
    name = f"beginning of {repeated['unit'].lower()}" if first else en_events.each(repeated)
    return Due(name, length.n, unit, length.working_days)
