"""English dates and ranges with what stands before and after them: by, since, from ... to."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from duban.month import month_number
from extract.times import en_calendar
from extract.times.en_rates import WEEKDAY
from extract.times.found import Found, meant
from extract.times.moment import Moment, months_of, on_day, year_of
from extract.times.months import MONTH
from extract.wordlists import EN, classes, per_folder

_SEPARATOR = re.compile(
    r",? ?(?:to|until|till|through|thru|--?|–|—|~|and ending(?: on| in)?) ?(?:the )?"
)
_AND = re.compile(r",? and ")
_BEGIN_END = re.compile(
    r",? (?:and|to|,)?,? ?(?:will |shall )?(?:be )?(?:end(?:s|ed|ing)?|conclud(?:es?|ed)"
    r"|finish(?:es|ed)?|complet(?:es?|ed)) (?:at |in |on |by )?"
)
_BEGINS = re.compile(
    r"\b(?:begin|began|begins|start|starts|started|commence[sd]?|launched|run|runs|ran|beginning"
    r"|starting) (?:in |on |from )?$"
)
_HEAD = re.compile(
    rf"(?:(?P<m>{MONTH}) (?P<d>\d{{1,2}})(?= ?[-–—] ?\d{{1,2}}(?!\d))"
    rf"|(?P<day>\d{{1,2}})(?= ?(?:[-–—]|to) ?\d{{1,2}} (?:{MONTH}))"
    rf"|(?P<y>(?:19|20)\d\d)(?= ?[-–—] ?(?:19|20)\d\d(?!\d))|(?P<month>{MONTH})(?=\b))"
)
_TAIL_DAY = re.compile(r"(?P<d>\d{1,2})(?:st|nd|rd|th)?(?:,? (?P<y>(?:19|20)\d\d))?(?!\d)")
_YEAR_TAIL = re.compile(r"(?P<y>(?:19|20)\d\d)(?!\d)")
_IN = re.compile(
    r"\b(?:[Ii]n|[Dd]uring|[Oo]f|[Tt]hroughout|[Ff]or|[Oo]n|[Bb]etween|[Uu]nder|[Tt]hroughout"
    r"|[Dd]ated)(?: the)?(?: (?:fiscal |financial |calendar )?year)? $"
)
_DURING = re.compile(r"\b(?:in|during|throughout|within)(?: the)? $", re.IGNORECASE)
_ONWARD = re.compile(r"(?:,? (?:onwards?|or later|or after|and thereafter|on))(?!\w)")
_REPORTED = re.compile(
    r"(?:effect|effective|force|implement\w*|appl(?:y|ies|icable)|operation|valid"
    r"|enter\w*)\W*(?:\w+\W+){0,2}$"
)
_REACH = 46
_CLOCK = (
    r"(?:(?:noon|midnight|COB|(?:the )?(?:close|end) of (?:the )?(?:business|working |business )?"
    r"(?:day|play)?|\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?|hours|hrs|o'clock)?)(?:,? on|,)? )?"
)
_NUMBERED = re.compile(r"(?:No\.? ?\(?\d+\)?,|\d\)?(?: of|/)) ?$")


def find(text: str, reference: date | None) -> Iterator[Found]:
    """Dates, periods and ranges; offsets into `text`."""
    after = 0
    for match in en_calendar.STARTS.finditer(text):
        at = match.start()
        if at < after:
            continue
        found = _range(text, at, reference) or _single(text, at, reference)
        if found is not None:
            yield found
            after = found.end


def window(text: str, at: int) -> tuple[Moment, Moment | None, int] | None:
    """The moment or range that begins at an offset, its second part if any, and its end."""
    first = _first(text, at)
    if first is None:
        return None
    begun, end = first
    second = _second(text, at, end, begun)
    return (begun, None, end) if second is None else (begun, second[0], second[1])


def _first(text: str, at: int) -> tuple[Moment, int] | None:
    return en_calendar.point(text, at) or _head(text, at) or en_calendar.point(text, at, bare=True)


def _range(text: str, at: int, reference: date | None) -> Found | None:
    read = window(text, at)
    if read is None or read[1] is None:
        return None
    begun, end = read[0], read[2]
    last = read[1]
    value = meant(_dated(begun, last), last, "", reference)
    if value is None:
        return None
    start = at
    lead = re.search(r"\b[Ff]rom (?:the )?$", text[max(0, at - 10) : at])
    begins = _BEGINS.search(text, max(0, at - _REACH), at)
    if lead:
        start = at - len(lead[0])
    elif begins and begun.grain != "year":
        start = begins.start()
    return Found(start, end, *value)


def _dated(begun: Moment, last: Moment) -> Moment:
    """The beginning of a range with the year, and if need be the month, of its end."""
    if begun.month is None and last.month is not None:
        begun = replace(begun, month=last.month, last_month=last.month)
    if begun.year is not None or last.year is None or begun.is_relative:
        return begun
    return replace(begun, year=last.year - ((begun.month or 1) > (last.month or 12)))


def _head(text: str, at: int) -> tuple[Moment, int] | None:
    match = _HEAD.match(text, at)
    if match is None:
        return None
    if match["m"]:
        number = month_number(match["m"])
        return on_day(months_of(number, number), int(match["d"])), match.end()
    if match["day"]:
        return on_day(Moment("day", month=None, last_month=None), int(match["day"])), match.end()
    if match["y"]:
        return year_of(int(match["y"])), match.end()
    return None


def _second(text: str, at: int, end: int, begun: Moment) -> tuple[Moment, int] | None:
    separator = _SEPARATOR.match(text, end)
    if separator:
        return _tail(text, separator.end(), begun)
    joint = _AND.match(text, end)
    if joint and (next_to := _next_to(text, joint.end(), begun)):
        return next_to
    if joint and re.search(r"\b[Bb]etween (?:the )?$", text[max(0, at - 12) : at]):
        return _tail(text, joint.end(), begun)
    closes = _BEGIN_END.match(text, end)
    if closes:
        return _first(text, closes.end())
    return _adjacent(text, end, begun)


def _next_to(text: str, at: int, begun: Moment) -> tuple[Moment, int] | None:
    """June and July 2009, 2008 and 2009: neighbours named together are one stretch."""
    second = en_calendar.point(text, at) or en_calendar.point(text, at, bare=True)
    if second is None or second[0].grain != begun.grain or begun.grain not in ("month", "year"):
        return None
    if begun.is_relative or second[0].is_relative:
        return None
    if begun.grain == "month":
        near = (second[0].month or 0) - (begun.last_month or 0) == 1 and begun.year is None
    else:
        near = (second[0].year or 0) - (begun.year or 0) == 1
    return second if near else None


def _adjacent(text: str, end: int, begun: Moment) -> tuple[Moment, int] | None:
    """September 2008 May 2009: the dash was lost in translation."""
    if begun.year is None or begun.grain not in ("month", "day") or text[end : end + 1] != " ":
        return None
    second = en_calendar.point(text, end + 1)
    if second is None or second[0].year is None or second[0].grain != begun.grain:
        return None
    return second


def _tail(text: str, at: int, begun: Moment) -> tuple[Moment, int] | None:
    found = en_calendar.point(text, at) or en_calendar.point(text, at, bare=True)
    if found is not None and (found[0].grain != "year" or begun.grain == "year"):
        return found
    day = _TAIL_DAY.match(text, at)
    if day and begun.grain == "day" and not _YEAR_TAIL.match(text, at):
        month = Moment("day", int(day["y"]) if day["y"] else None, month=None, last_month=None)
        return on_day(month, int(day["d"])), day.end()
    return None


def _single(text: str, at: int, reference: date | None) -> Found | None:
    if _NUMBERED.search(text, max(0, at - 24), at):
        return None
    side, start = operator(text, at)
    prepared = bool(side) or _IN.search(text, max(0, at - 12), at) is not None
    read = en_calendar.point(text, at, bare=prepared)
    if read is None:
        return None
    moment, end = read
    if not side and _is_attributive(text, at, moment):
        return None
    onward = _ONWARD.match(text, end)
    if onward and onward[0].strip() != "on":
        side, end = "since", onward.end()
    garbled = en_calendar.garbled(text, at) is not None
    if garbled and side == "since" and moment.month != moment.last_month:
        side = ""
    value = meant(moment, None, side, reference)
    if value is None:
        return None
    rule = "time.repaired" if garbled and value[1] != "time.yearless" else value[1]
    return Found(start, end, value[0], rule)


def _is_attributive(text: str, at: int, moment: Moment) -> bool:
    """Data for the previous month: it tells which data are meant, not when."""
    past = min(moment.shift or 0, moment.month_shift or 0, moment.quarter_shift or 0) < 0
    return past and not _DURING.search(text, max(0, at - 12), at)


def operator(text: str, at: int) -> tuple[str, int]:
    """Which side a word before the date leaves open, and where that word begins."""
    match = _operators().search(text, max(0, at - _REACH), at)
    if match is None:
        return "", at
    word = match["word"].lower()
    side = classes(EN, "operator")[word]
    if word == "as of" and not _REPORTED.search(text, max(0, match.start() - 40), match.start()):
        side = "by"
    if side == "by" and word in ("before", "prior to"):
        side = "before"
    if word == "after":
        side = "after"
    return side, match.start("word")


@per_folder
def _operators() -> re.Pattern[str]:
    found = sorted(classes(EN, "operator"), key=lambda word: (-len(word), word))
    return re.compile(
        rf"\b(?P<word>{'|'.join(found)}) {_CLOCK}(?:(?:{WEEKDAY}),? )?(?:the )?(?:year )?$",
        re.IGNORECASE,
    )
