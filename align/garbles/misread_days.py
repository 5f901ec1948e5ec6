"""Days whose digits a reader of print misread, and days that a digit was torn from."""

import re
from collections.abc import Iterator

from align.garbles.case import Case, Line
from align.times import MONTH
from duban.garble import Garble, GarbleKind
from duban.numeral import ordinal

_DIGITS = str.maketrans({"l": "1", "I": "1", "i": "1", "O": "0", "o": "0", "S": "5", "B": "8"})
_MIXED = r"(?=[\dlIiOoSB]*\d)(?=\d*[lIiOoSB])[\dlIiOoSB]{2}"
_DAY = re.compile(rf"\b{MONTH} (?P<d>{_MIXED})\b|\b(?P<d2>{_MIXED})(?= (?:of )?{MONTH}\b)")
_LONE_DAY = re.compile(rf"\b{MONTH} (?P<d>[lI])(?=,? (?:19|20)\d\d)|\b(?P<d2>[lI])(?= {MONTH}\b)")
_ORDINAL = re.compile(r"(?<![\w.,-])(?P<n>[1-9]\d?)(?P<s>st|nd|rd|th)\b")
_ZH_DAY = re.compile(rf"(?<=\d月)(?P<d>{_MIXED})(?=日)")
_ZH_MONTH = re.compile(rf"(?<=\d年)(?P<m>{_MIXED})(?=月)")
_ZH_LONE = re.compile(r"(?<=\d月)[lI](?=日)")
_ZH_TORN = re.compile(r"(?<=\d月)(?P<a>[12])日(?P<b>\d)(?=$|[）)。；])")
_HAN_YEAR = re.compile(r"(?<![A-Za-z\d])[一二][一二三四五六七八九〇○OoＯ0]{3}(?=年)")
_ZERO, _LIKE_ZERO = re.compile("[〇○]"), re.compile("[OoＯ0]")
_TORN = re.compile(rf"\b(?:\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}}),? \d(?=[.;)]?\s*$|[.;)]\s)")
_BARE_DAY = re.compile(
    r"(?<![\d.])(?:1[0-2]|0?[1-9])月(?:3[01]|[12]\d|0?[1-9])(?=(?:以前|之前|前|起|止)(?!\d)|[）)。；]|$)|"
    r"每月(?:3[01]|[12]\d|[1-9])(?=(?:以前|之前|前))"
)
_HALF_SAID = re.compile(r"每月(?:3[01]|[12]\d|[1-9])日以(?![前后上内下外来及])")
"""A day without its sign where the date ends; a span may leave it to its end (5月3至6日)."""
_BARE_HAN_DAY = re.compile(
    r"[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}(?=$|[）)])"
)
_LATEST, _LAST_MONTH = 31, 12


def misread_days(case: Case) -> Iterator[Garble]:
    """Days with a letter for a digit (March l5, 5月3l日), a stray one (2 May 0), or no sign."""
    for line in case.english():
        yield from _lettered(case, line)
        yield from _ordinals(case, line)
        for match in _TORN.finditer(line.text):
            yield case.told(line, match.span(), GarbleKind.DATE, "garbled.date.torn", None, 0.85)
    for line in case.chinese():
        yield from _lettered_parts(case, line)
        for match in _HALF_SAID.finditer(line.text):
            before = f"{match[0]}前"
            yield case.told(line, match.span(), GarbleKind.DATE, "garbled.date.half", before, 0.8)
        for match in _ZH_LONE.finditer(line.text):
            yield case.told(line, match.span(), GarbleKind.DATE, "garbled.date.letter", "1", 0.9)
        for match in _ZH_TORN.finditer(line.text):
            kind, day = GarbleKind.DATE, f"{match['a']}{match['b']}日"
            yield case.told(line, match.span(), kind, "garbled.date.torn", day, 0.85)
        for match in (*_BARE_DAY.finditer(line.text), *_BARE_HAN_DAY.finditer(line.text)):
            kind, day = GarbleKind.DATE, f"{match[0]}日"
            yield case.told(line, match.span(), kind, "garbled.date.bare", day, 0.85)
        for match in _HAN_YEAR.finditer(line.text):
            if _ZERO.search(match[0]) and _LIKE_ZERO.search(match[0]):
                year, kind = _LIKE_ZERO.sub("〇", match[0]), GarbleKind.DATE
                yield case.told(line, match.span(), kind, "garbled.date.letter", year, 0.8)


def _lettered_parts(case: Case, line: Line) -> Iterator[Garble]:
    for pattern, latest in ((_ZH_DAY, _LATEST), (_ZH_MONTH, _LAST_MONTH)):
        for match in pattern.finditer(line.text):
            reading = match[0].translate(_DIGITS)
            if 1 <= int(reading) <= latest:
                kind, code = GarbleKind.DATE, "garbled.date.letter"
                yield case.told(line, match.span(), kind, code, reading, 0.93)


def _lettered(case: Case, line: Line) -> Iterator[Garble]:
    for match in _LONE_DAY.finditer(line.text):
        where = match.span("d" if match["d"] else "d2")
        yield case.told(line, where, GarbleKind.DATE, "garbled.date.letter", "1", 0.9)
    for match in _DAY.finditer(line.text):
        group = "d" if match["d"] else "d2"
        reading = match[group].translate(_DIGITS)
        if 1 <= int(reading) <= _LATEST:
            where = match.span(group)
            yield case.told(line, where, GarbleKind.DATE, "garbled.date.letter", reading, 0.93)


def _ordinals(case: Case, line: Line) -> Iterator[Garble]:
    """Ordinals with the ending of another: the 31th of March, the 2th meeting."""
    for match in _ORDINAL.finditer(line.text):
        meant = ordinal(int(match["n"]))
        if match[0] != meant:
            dated = re.match(rf" (?:of )?(?:{MONTH}|each|every|day)\b", line.text[match.end() :])
            named = re.search(rf"\b{MONTH} $", line.text[: match.start()])
            kind = GarbleKind.DATE if dated or named else GarbleKind.NUMBER
            yield case.told(line, match.span(), kind, "garbled.date.ordinal", meant, 0.85)
