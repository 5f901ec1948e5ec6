"""English recurrences with their due points: by the 10th day of each month, twice a year."""

import re
from collections.abc import Iterator

from duban.deadline import Bound, Due, DueDay, DueWindow, Recurring, Unit
from extract.numerals import ORDINAL_WORD, WORD_NUMBER, english, ordinal
from extract.times import en_calendar, en_lengths, en_limits, en_points
from extract.times.found import Found
from extract.times.length import Length
from extract.times.moment import Moment
from extract.wordlists import EN, classified, either, per_folder

_N = rf"(?:\d+|{WORD_NUMBER})"
_UNIT = (
    r"day|week|fortnight|month|quarter|half[- ]year|half an? year|half a month|year|hour"
    r"|working day|business day|fiscal year|calendar year|calendar month|calendar quarter"
)
_WEEKDAY = r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_EVERY = re.compile(
    r"\b(?:every|each|once every|once each)(?P<other> other| second"
    rf"| alternate)?(?: (?P<n>{_N}))?(?: (?:full|consecutive))? (?:(?P<unit>{_UNIT})s?"
    rf"|(?P<day>{_WEEKDAY}))\b(?! (?:of age|old))",
    re.IGNORECASE,
)
_TIMES = rf"(?P<times>once|twice|thrice|(?:{_N}) times|one time)"
_OFTEN = re.compile(
    r"\b(?P<bound>at least |not less than |no less than |no more than |at most "
    rf"|a minimum of )?{_TIMES}(?: or more)? (?:an?|each|every|per|in (?:each|every)|within each)"
    rf"(?P<other> other)?(?: (?P<n>{_N}))? (?P<unit>{_UNIT})s?\b",
    re.IGNORECASE,
)
_HALF_YEAR = re.compile(r"(?:^|(?<=[.;\n] )|(?<=[.;]))[Hh]alf a year(?= to )")
_NTH = re.compile(
    r"\b(?P<by>by|before|on or before|no later than|not later than|prior to"
    rf"|within)? ?(?:the )?(?P<nth>\d{{1,2}}(?:st|nd|rd|th)?|{ORDINAL_WORD}"
    rf"|last)(?: (?P<kind>working |business )?(?P<unit>day|{_WEEKDAY}))?"
    r"(?: of| in) (?:each|every|the|a) (?P<period>(?:calendar )?(?:month|week|quarter"
    r"|year))(?P<following> following\b)?",
    re.IGNORECASE,
)
_EACH_BY = re.compile(
    r"\b(?:each|every) month,? (?:by|before|on or before|no later than|not later than|prior to)"
    r" (?:the )?(?P<d>\d{1,2})(?:st|nd|rd|th)?(?: day)?\b(?! ?(?:days|January|working))",
    re.IGNORECASE,
)
_EDGE = re.compile(
    r"\b(?P<by>by|before|no later than|not later than|prior to|on or before)? ?(?:at "
    r"|in )?(?:the )?(?P<edge>end|close|beginning|start|last day|first day"
    r"|first month) of (?:each|every) "
    r"(?:calendar |fiscal |financial )?(?P<period>month|quarter|year|half[- ]year|week)\b",
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
_OF_EACH = re.compile(r" (?:of|in) (?=(?:each|every) )", re.IGNORECASE)
_REPEATED = re.compile(r"\b(?:each|every|annually|yearly)\b", re.IGNORECASE)
_RULES = {
    "day": ("DAILY", 1), "week": ("WEEKLY", 1), "fortnight": ("WEEKLY", 2), "month": ("MONTHLY", 1),
    "quarter": ("MONTHLY", 3), "half-year": ("MONTHLY", 6), "half year": ("MONTHLY", 6),
    "half a year": ("MONTHLY", 6), "year": ("YEARLY", 1), "hour": ("HOURLY", 1),
}  # fmt: skip
_WORKDAYS = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
_ONCE = re.compile(r"^,? (?:to \w+ )?(?:at least )?(?P<times>once|twice)\b", re.IGNORECASE)
_LAST_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def find(text: str) -> Iterator[Found]:
    """Recurrences; offsets into `text`."""
    for match in _OFTEN.finditer(text):
        yield _often(match)
    for match in _EVERY.finditer(text):
        yield _every(text, match)
    for match in _HALF_YEAR.finditer(text):
        norm = Recurring("FREQ=MONTHLY;INTERVAL=6", times=_occasion(text, *match.span()))
        yield Found(*match.span(), norm, "time.recurring")
    for match, rule in classified(EN, "recurrence", text):
        yield _adverb(text, match, rule)
    if _REPEATED.search(text):
        yield from _days(text)
        yield from _dates(text)
        yield from _after_each(text)


def _rule(unit: str, number: int) -> str:
    name = unit.lower().removeprefix("fiscal ").removeprefix("calendar ")
    if name in ("working day", "business day"):
        return _WORKDAYS
    if name == "half a month":
        return "FREQ=MONTHLY;BYMONTHDAY=15,-1"
    frequency, step = _RULES["half a year" if name.startswith("half") else name]
    interval = step * number
    return f"FREQ={frequency}" + (f";INTERVAL={interval}" if interval > 1 else "")


def _number(match: re.Match[str]) -> int:
    number = int(english(match["n"].lower())) if match["n"] else 1
    return number * 2 if match["other"] else number


def _often(match: re.Match[str]) -> Found:
    bound: Bound | None = None
    if match["bound"]:
        bound = "max" if re.match("no more|at most", match["bound"].lower()) else "min"
    norm = Recurring(_rule(match["unit"], _number(match)), None, _count(match["times"]), bound)
    return Found(match.start(), match.end(), norm, "time.recurring")


def _count(words: str) -> int:
    word = words.lower()
    fixed = {"once": 1, "one time": 1, "twice": 2, "thrice": 3}
    return fixed[word] if word in fixed else int(english(word.removesuffix(" times")))


def _every(text: str, match: re.Match[str]) -> Found:
    if match["day"]:
        rule = "FREQ=WEEKLY" + (";INTERVAL=2" if match["other"] else "")
        norm = Recurring(f"{rule};BYDAY={match['day'][:2].upper()}")
        return Found(*match.span(), norm, "time.recurring")
    start, times = match.start(), None
    bound: Bound | None = None
    before = re.search(r"\b(?P<least>at least )?once $", text[max(0, start - 15) : start], re.I)
    if before:
        start -= len(before[0])
        times, bound = 1, "min" if before["least"] else None
    elif match[0].lower().startswith("once"):
        times = 1
        least = re.search(r"\bat least $", text[max(0, start - 10) : start], re.I)
        bound, start = ("min", start - len(least[0])) if least else (None, start)
    else:
        after = _ONCE.search(text[match.end() : match.end() + 40])
        times = _count(after["times"]) if after else _occasion(text, *match.span())
    rule = _rule(match["unit"], _number(match))
    return Found(start, match.end(), Recurring(rule, None, times, bound), "time.recurring")


def _occasion(text: str, start: int, end: int) -> int | None:
    """1 when the clause names one meeting or inspection a period."""
    around = text[max(0, start - 40) : start], text[end : end + 40]
    named = _occasions().search(around[0].rpartition(".")[2]) or _occasions().search(
        around[1].partition(".")[0]
    )
    return 1 if named else None


def _adverb(text: str, match: re.Match[str], rule: str) -> Found:
    due = re.match(
        r",? (?:by|before|on or before|no later than|not later than) ",
        text[match.end() : match.end() + 40],
    )
    if due:
        at = match.end() + due.end()
        read = en_calendar.point(text, at, bare=True)
        if read and read[0].grain in ("day", "end", "month") and read[0].year is None:
            day = DueDay(read[0].last_day, read[0].last_month)
            return Found(match.start(), read[1], Recurring(rule, day), "time.recurring-due")
    return Found(*match.span(), Recurring(rule), "time.recurring")


def _days(text: str) -> Iterator[Found]:
    for match in _NTH.finditer(text):
        if "of the" in match[0].lower() or "in the" in match[0].lower() or " a " in match[0]:
            continue
        rule = _rule(match["period"], 1)
        norm = _nth(match, rule)
        if norm is not None:
            name = "time.recurring-due" if norm.due else "time.recurring"
            start = match.end() - len(match[0].lstrip())
            yield Found(start, match.end(), norm, name)
    for match in _EACH_BY.finditer(text):
        norm = Recurring("FREQ=MONTHLY", DueDay(int(match["d"])))
        yield Found(*match.span(), norm, "time.recurring-due")
    for match in _EDGE.finditer(text):
        yield _edge(match)


def _nth(match: re.Match[str], rule: str) -> Recurring | None:
    day = -1 if match["nth"].lower() == "last" else ordinal(match["nth"])
    unit = (match["unit"] or "day").lower()
    if unit != "day":
        return Recurring(f"{rule};BYDAY={day}{unit[:2].upper()}")
    if match["kind"]:
        return Recurring(rule, Due(f"beginning of {match['period'].lower()}", day, "day", True))  # noqa: FBT003 - working days
    if match["by"]:
        return Recurring(rule, DueDay(day))
    return Recurring(f"{rule};BYMONTHDAY={day}")


def _edge(match: re.Match[str]) -> Found:
    period, late = match["period"].lower(), match["edge"].lower() in ("end", "close", "last day")
    rule = _rule(period, 1)
    day = -1 if late else 1
    month = None if period != "year" else 12 if late else 1
    if match["by"] and period != "week":
        return Found(*match.span(), Recurring(rule, DueDay(day, month)), "time.recurring-due")
    extra = f";BYMONTH={month}" if month else ""
    weekly = f";BYDAY={'SU' if late else 'MO'}" if period == "week" else f";BYMONTHDAY={day}"
    return Found(*match.span(), Recurring(f"{rule}{extra}{weekly}"), "time.recurring")


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
        repeated = joint and en_limits.EACH.match(text, joint.end())
        if not repeated:
            continue
        within = _WITHIN.search(text, max(0, length.start - 30), length.start)
        start = within.start() if within else length.start
        due = _due(text, length, repeated)
        norm = Recurring(_rule(repeated["unit"], 1), due)
        yield Found(start, repeated.end(), norm, "time.recurring-due")


def _due(text: str, length: Length, repeated: re.Match[str]) -> Due:
    first = _LEADING.search(text, max(0, length.start - 20), length.start)
    unit: Unit = length.unit
    name = f"beginning of {repeated['unit'].lower()}" if first else en_limits.each(repeated)
    return Due(name, length.n, unit, length.working_days)


@per_folder
def _occasions() -> re.Pattern[str]:
    return re.compile(rf"\b{either(EN, 'occasion.words')}\b", re.IGNORECASE)
