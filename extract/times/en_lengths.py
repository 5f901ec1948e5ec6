"""English lengths of time: fifteen (15) working days, half a year, three to five years."""

import re
from collections.abc import Iterator

from duban.deadline import Unit
from extract.numerals import WORD_NUMBER, english
from extract.times.length import Length

_N = rf"(?:\d+(?:\.\d+)?|{WORD_NUMBER})"
_KIND = (
    r"(?:(?P<kind>working|work|business|calendar|natural|consecutive|full|trading|complete|whole"
    r"|successive|official|clear|more|additional|further)[ -])?"
)
_LENGTH = re.compile(
    rf"(?<![\w.,/-])(?:(?P<low>{_N})(?: (?:days?|weeks?|months?|years?|hours?))?"
    rf"(?: (?:to|or|-|–) |(?<=\d)[-–](?=\d)|–))?(?P<n>{_N})(?P<half> and a half)?"
    rf"(?: ?\([a-z -]{{0,40}}(?P<figure>\d*)\))?(?:[ -]|(?<=\)) ?){_KIND}(?P<unit>day|week"
    r"|month|year|hour|minute|quarter|fortnight)(?:['’]s\b|s\b['’]?|\b)"
    r"(?P<later> and a half\b)?(?![ -](?:of age|old)\b)"
    r"|\b(?P<one>an?|one|the) (?P<part>half[ -]|)(?P<single>day|week|fortnight|month|year"
    r"|hour)\b(?P<longer> and a half\b)?"
    rf"|\bhalf an? (?P<halved>year|month|day|hour)\b",
    re.IGNORECASE,
)
_HALVES: dict[str, tuple[int, Unit]] = {
    "year": (6, "month"),
    "month": (15, "day"),
    "day": (12, "hour"),
    "hour": (30, "minute"),
}
_UNITS: dict[str, tuple[int, Unit]] = {
    "day": (1, "day"), "week": (1, "week"), "month": (1, "month"), "year": (1, "year"),
    "hour": (1, "hour"), "minute": (1, "minute"), "quarter": (1, "quarter"),
    "fortnight": (2, "week"),
}  # fmt: skip


def find(text: str) -> Iterator[Length]:
    """The lengths of time in order; offsets into `text`."""
    for match in _LENGTH.finditer(text):
        length = _length(match)
        if length is not None:
            yield length


def _length(match: re.Match[str]) -> Length | None:
    start, end = match.span()
    if match["halved"]:
        return Length(start, end, *_HALVES[match["halved"].lower()])
    if match["single"]:
        return _single(match)
    number = float(match["figure"]) if match["figure"] else float(english(match["n"].lower()))
    if match["half"] or match["later"]:
        number += 0.5
    whole = _whole(number, match["unit"].lower())
    low = int(english(match["low"].lower())) if match["low"] else None
    if whole is None or (low is not None and low >= whole[0]):
        return None
    working = (match["kind"] or "").lower() in ("working", "work", "business", "trading")
    return Length(start, end, *whole, working, low)


def _single(match: re.Match[str]) -> Length | None:
    """A month, one week; `the` makes no length."""
    if match["one"].lower() == "the":
        return None
    unit = match["single"].lower()
    if match["part"]:
        return Length(*match.span(), *_HALVES[unit]) if unit in _HALVES else None
    whole = _whole(1.5 if match["longer"] else 1, unit)
    return None if whole is None else Length(*match.span(), *whole)


def _whole(number: float, word: str) -> tuple[int, Unit] | None:
    factor, unit = _UNITS[word]
    if number == int(number):
        return int(number) * factor, unit
    half = _HALVES.get(word)
    if half is None or number * 2 != int(number * 2):
        return None
    return int(number * 2) * half[0], half[1]
