"""The English calendar grammar: dates, months, quarters, years and their parts."""

import re

from duban.month import month_number
from extract.numerals import ORDINAL_WORD, ordinal
from extract.times import en_garbled
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
from extract.times.months import MONTH

Read = tuple[Moment, int]

_YEAR = r"(?:19|20)\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_OF_YEAR = (
    rf"(?:,? (?:of |in )?(?:the (?:fiscal |calendar )?year )?(?P<y>{_YEAR})(?!\d|[-/.]\d)"
    r"|,? (?:of )?(?P<rel>(?:this|next|last|the (?:current|same|following|next|previous)) year))"
)
_DATE = re.compile(
    rf"(?:(?:the )?(?P<d1>{_DAY})(?: day)?(?: of)? (?P<m1>{MONTH})\b"
    rf"|(?P<m2>{MONTH})\.? (?:the )?(?P<d2>{_DAY}|{ORDINAL_WORD}\b)"
    r"(?![\d%]| ?(?:per ?cent|percent|month"
    rf"|-month)))(?:{_OF_YEAR})?(?:,? ?\d{{1,2}}:\d\d(?::\d\d)?)?"
)
_MONTH = re.compile(rf"(?P<m>{MONTH})\b\.?(?:{_OF_YEAR})?")
_YEAR_MONTH = re.compile(
    rf"(?P<y>{_YEAR}),? (?P<m>{MONTH})\b(?:,? (?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?![\d-]))?"
)
_NUMERIC = re.compile(
    rf"(?P<y>{_YEAR})(?P<s>[-/.])(?P<m>\d{{1,2}})(?P=s)(?P<d>\d{{1,2}})(?!\d)"
    rf"(?:[ T]\d{{1,2}}:\d\d(?::\d\d)?)?"
)
_YEAR_LAST = re.compile(rf"(?P<m>\d{{1,2}})(?P<s>[/.])(?P<d>\d{{1,2}})(?P=s)(?P<y>{_YEAR})(?!\d)")
_FISCAL = re.compile(rf"FY ?(?P<y>{_YEAR})(?![\d/-])")
_YEAR_DOT_MONTH = re.compile(
    rf"(?P<y>{_YEAR})[./](?P<m>1[0-2]|0?[1-9])(?![\d./])"
    rf"(?:(?= ?[-–—~)])|(?= to\b)|(?<=[-–—~(]\d{{4}}[./]\d)|(?<=to \d{{4}}[./]\d)"
    rf"|(?<=to \d{{4}}[./]\d\d)|(?<=[-–—~(]\d{{4}}[./]\d\d))"
)
_DAY_OF_RELATIVE = re.compile(
    rf"(?:the )?(?P<d>{_DAY})(?: day)? of (?:the )?(?P<when>this|next|current|following"
    r"|same) month\b"
)
_QUARTER = re.compile(
    r"(?:Q(?P<q>[1-4])|(?:the )?(?P<word>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|1st|2nd"
    rf"|3rd|4th) quarter)(?:{_OF_YEAR}|,? of the year)?"
)
_YEAR_QUARTER = re.compile(
    rf"(?P<y>{_YEAR}),? (?:Q(?P<q>[1-4])|(?:the )?(?P<word>first|second|third|fourth|last) quarter)"
)
_YEAR_HALF = re.compile(rf"(?P<y>{_YEAR}),? (?:the )?(?P<word>first|second) half\b")
_HALF = re.compile(
    rf"(?:the )?(?P<word>[Ff]irst|[Ss]econd|1st|2nd) half(?: of)?(?:{_OF_YEAR}| the year"
    rf"| (?P<m>{MONTH})(?:,? (?P<my>{_YEAR}))?)"
)
_TEN_DAYS = re.compile(
    r"(?:the )?(?P<word>[Ff]irst|[Ss]econd|[Mm]iddle|[Ll]ast"
    rf"|[Tt]hird) ten days of (?P<m>{MONTH})(?:{_OF_YEAR})?"
)
_RELATIVE = re.compile(
    r"(?:(?P<when>[Tt]his|[Nn]ext|[Ll]ast|(?:[Tt]he )?(?:current|following|next|previous"
    r"|same)) (?P<unit>year|month|quarter))\b"
)
_MONTH_OF_IT = re.compile(
    rf",? (?:in |(?P<end>(?:by |before )?(?:the )?end of ))?(?P<m>{MONTH})\b(?! \d)"
)
_WHOLE = re.compile(r"[Tt]he (?:calendar |fiscal )?(?P<unit>year|month|quarter)\b(?! (?:of|in))")
_BARE_YEAR = re.compile(
    rf"(?:(?:the )?(?:fiscal |calendar )?year )?(?P<y>{_YEAR})(?!\d|[/.:-]\d|,\d| ?(?:yuan|RMB"
    r"|people|persons|%|\[|years|days))"
)
_END = re.compile(
    r"(?:(?:at )?(?:the )?(?:very )?(?:end|close|last day) of (?:the )?(?=\S)"
    r"|(?:the )?year[- ]end(?: of)? |end[- ](?:of[- ])?"
    r"|(?:the )?(?P<unit>year|month|quarter)(?:['’]s end|[- ]end)(?![\w-]))"
)
_BEGIN = re.compile(r"(?:the )?(?:beginning|start) of (?:the )?|early (?:in )?")
_MIDDLE = re.compile(r"(?:the )?middle of |mid[- ]")
_LATE = re.compile(r"late (?:in )?")
_SHIFTS = {
    "this": 0,
    "current": 0,
    "same": 0,
    "next": 1,
    "following": 1,
    "last": -1,
    "previous": -1,
}
_QUARTERS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": 4,
}
_CURRENT = {
    "year": year_of(None),
    "month": month_from_now(0),
    "quarter": quarter_from_now(0),
}
STARTS = re.compile(
    rf"\b(?:(?:{MONTH})\b|(?:19|20)\d\d\b|\d{{1,2}}(?:st|nd|rd"
    rf"|th)? (?:day )?(?:of )?(?:{MONTH})\b|\d{{1,2}}[/.]\d{{1,2}}[/.](?:19|20)|FY ?(?:19|20)\d\d"
    r"|Q[1-4]\b|(?:the )?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|1st|2nd|3rd|4th"
    r"|[Mm]iddle) (?:quarter|half|ten days)"
    r"|(?:[Tt]his|[Nn]ext|[Ll]ast|current|following|previous|same) (?:year|month|quarter)\b"
    r"|the (?:end|bottom|close|beginning|start|middle|last day)\b"
    r"|(?:end|bottom|close|beginning|start) of\b|end[- ]"
    r"|(?:the )?(?:year|month|quarter)(?:['’]s end|[- ]end)|early |mid[- ]|late |\d{1,2} ?-"
    r"|\d{1,2} (?:months?|to|and|at)\b"
    r"|(?:[Tt]wo|[Oo]ne)[, ]|(?:the )?\d{1,2}(?:st|nd|rd|th)(?: day)? of (?:the )?(?:this|next"
    r"|current|following|same) month)"
)


def point(text: str, at: int, *, bare: bool = False) -> Read | None:
    """The calendar expression that begins at an offset, and where it ends.

    A year or month alone counts only where `bare` allows it: after a preposition.
    """
    return garbled(text, at) or _plain(text, at) or (_bare(text, at) if bare else None)


def garbled(text: str, at: int) -> Read | None:
    """A date that machine translation garbled, where no plain reading takes in as much."""
    found = en_garbled.point(text, at)
    plain = found and _plain(text, at)
    return None if found is None or (plain and plain[1] >= found[1]) else found


def _plain(text: str, at: int) -> Read | None:
    return _part(text, at) or _clear(text, at)


def _part(text: str, at: int) -> Read | None:
    if match := _END.match(text, at):
        if match["unit"]:
            return end_of(_CURRENT[match["unit"]]), match.end()
        found = _inside(text, match.end()) or _whole(text, match.end() - 4)
        return found and (end_of(found[0]), found[1])
    for pattern, day, last in ((_BEGIN, 1, 10), (_MIDDLE, 11, 20), (_LATE, 21, -1)):
        if match := pattern.match(text, at):
            found = _inside(text, match.end())
            if found and found[0].grain == "month":
                return part_of(found[0], day, last), found[1]
            if found and found[0].grain == "year":
                months = {1: (1, 3), 11: (5, 8), 21: (10, 12)}[day]
                return months_of(*months, found[0]), found[1]
    return None


def _inside(text: str, at: int) -> Read | None:
    """What has an end or a beginning; a part of it has none."""
    found = [read for read in (_clear(text, at), en_garbled.point(text, at)) if read]
    return max(found, key=lambda read: read[1]) if found else _bare(text, at)


def _whole(text: str, at: int) -> Read | None:
    match = _WHOLE.match(text, at)
    if match is None:
        return None
    return _CURRENT[match["unit"]], match.end()


def _clear(text: str, at: int) -> Read | None:
    readers = (
        _numeric,
        _dotted,
        _day_of_relative,
        _date,
        _year_month,
        _quarter,
        _half,
        _ten_days,
        _relative,
        _month,
    )
    for reader in readers:
        found = reader(text, at)
        if found is not None:
            return found
    return None


def _bare(text: str, at: int) -> Read | None:
    if match := _MONTH.match(text, at):
        number = month_number(match["m"])
        return months_of(number, number, _year(match)), match.end()
    if match := _BARE_YEAR.match(text, at):
        return year_of(int(match["y"])), match.end()
    return None


def _numeric(text: str, at: int) -> Read | None:
    """2009-06-30; 06/30/2009 and, where that is none, 30/06/2009; with dots the day goes first."""
    if fiscal := _FISCAL.match(text, at):
        return year_of(int(fiscal["y"])), fiscal.end()
    match = _NUMERIC.match(text, at) or _YEAR_LAST.match(text, at)
    if match is None:
        return None
    number, day = (int(match[name]) for name in ("m", "d"))
    if match.re is _YEAR_LAST and (match["s"] == "." or number > 12):
        number, day = day, number
    if not 1 <= number <= 12:
        return None
    return on_day(months_of(number, number, year_of(int(match["y"]))), day), match.end()


def _dotted(text: str, at: int) -> Read | None:
    match = _YEAR_DOT_MONTH.match(text, at)
    if match is None:
        return None
    return months_of(int(match["m"]), int(match["m"]), year_of(int(match["y"]))), match.end()


def _day_of_relative(text: str, at: int) -> Read | None:
    """The 15th of the following month."""
    match = _DAY_OF_RELATIVE.match(text, at)
    if match is None:
        return None
    return on_day(month_from_now(_SHIFTS[match["when"]]), ordinal(match["d"])), match.end()


def _date(text: str, at: int) -> Read | None:
    match = _DATE.match(text, at)
    if match is None:
        return None
    number = month_number(match["m1"] or match["m2"])
    day = ordinal(match["d1"] or match["d2"])
    return on_day(months_of(number, number, _year(match)), day), match.end()


def _year_month(text: str, at: int) -> Read | None:
    match = _YEAR_MONTH.match(text, at)
    if match is None:
        return None
    number = month_number(match["m"])
    month = months_of(number, number, year_of(int(match["y"])))
    return (on_day(month, int(match["d"])) if match["d"] else month), match.end()


def _month(text: str, at: int) -> Read | None:
    match = _MONTH.match(text, at)
    year = match and _year(match)
    if not match or year is None:
        return None
    number = month_number(match["m"])
    return months_of(number, number, year), match.end()


def _quarter(text: str, at: int) -> Read | None:
    if match := _YEAR_QUARTER.match(text, at):
        number = int(match["q"]) if match["q"] else _QUARTERS[match["word"]]
        return quarter_of(number, year_of(int(match["y"]))), match.end()
    match = _QUARTER.match(text, at)
    if match is None:
        return None
    number = int(match["q"]) if match["q"] else _QUARTERS[match["word"].lower()]
    return quarter_of(number, _year(match)), match.end()


def _half(text: str, at: int) -> Read | None:
    if named := _YEAR_HALF.match(text, at):
        number = 1 if named["word"] == "first" else 2
        return half_of(number, year_of(int(named["y"]))), named.end()
    match = _HALF.match(text, at)
    if match is None:
        return None
    first = match["word"].lower() in ("first", "1st")
    if match["m"]:
        number = month_number(match["m"])
        month = months_of(number, number, year_of(int(match["my"])) if match["my"] else None)
        return part_of(month, *((1, 15) if first else (16, -1))), match.end()
    return half_of(1 if first else 2, _year(match)), match.end()


def _ten_days(text: str, at: int) -> Read | None:
    match = _TEN_DAYS.match(text, at)
    if match is None:
        return None
    days = {"first": (1, 10), "last": (21, -1), "third": (21, -1)}
    number = month_number(match["m"])
    month = months_of(number, number, _year(match))
    return part_of(month, *days.get(match["word"].lower(), (11, 20))), match.end()


def _relative(text: str, at: int) -> Read | None:
    match = _RELATIVE.match(text, at)
    if match is None:
        return None
    word = match["when"].lower().removeprefix("the ")
    shift = _SHIFTS[word]
    if match["unit"] == "month":
        return month_from_now(shift), match.end()
    if match["unit"] == "quarter":
        return quarter_from_now(shift), match.end()
    if month := _MONTH_OF_IT.match(text, match.end()):
        number = month_number(month["m"])
        whole = months_of(number, number, year_of(None, shift))
        return (end_of(whole) if month["end"] else whole), month.end()
    return year_of(None, shift, follows=word in ("following", "same")), match.end()


def _year(match: re.Match[str]) -> Moment | None:
    if match["y"]:
        return year_of(int(match["y"]))
    if match["rel"]:
        word = match["rel"].split()[-2]
        return year_of(None, _SHIFTS[word], follows=word in ("following", "same"))
    return None


__all__ = ["ORDINAL_WORD", "STARTS", "point"]
