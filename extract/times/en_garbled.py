"""Dates as machine translation garbles them, read by the templates of the word file.

The result says so in its reason: the rule is `time.repaired`, never an ordinary date.
"""

import re

from duban.month import month_number
from extract.numerals import WORD_NUMBER, english
from extract.times.moment import Moment, end_of, months_of, on_day, year_of
from extract.times.months import MONTH
from extract.wordlists import EN, fault, per_folder, words

_DIGIT = (
    r"(?:[Zz]ero|[Oo]h?|OO|oo|00|○|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight"
    r"|[Nn]ine|\d)"
)
_NAME = rf"(?:{MONTH})\b"
_PLACES = {
    "year": r"(?P<year>(?:19|20)\d\d)(?!\d)",
    "month": rf"(?P<month>{_NAME}|(?<![\d-])(?:1[0-2]|0?[1-9])(?!\d))",
    "month2": rf"(?P<month2>{_NAME}|(?:1[0-2]|0?[1-9])(?!\d))",
    "name": rf"(?P<month>{_NAME})",
    "name2": rf"(?P<month2>{_NAME})",
    "months": (rf"(?P<month>{_NAME}|(?<![\d-])(?:1[0-2]|0?[1-9])(?= months?\b))(?: months?\b)?"),
    "joint": r",? (?:(?:in|on|of|the) )?",
    "day": r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d)",
    "years": r"(?P<year>(?:19|20)\d\d)(?!\d)(?: years?\b)?",
    "spelt": (
        rf"(?P<spelt>(?:[Tt]wo|[Oo]ne|2)(?:,? {_DIGIT}){{1,3}}|[Tt]wo thousand(?: and)? {_DIGIT})"
        r"(?![\w-])"
    ),
    "word_month": rf"(?P<month>{WORD_NUMBER})",
    "word_day": rf"(?P<day>{WORD_NUMBER})",
}
_JOINED = re.compile(r"[-–—]|\b(?:to|until|through|and)\b")
_PLACE = re.compile(r"\{(\w+)\}")
_CANDIDATE = re.compile(r"[\dJFMASONDT(t]|one|One|end|End")


def point(text: str, at: int) -> tuple[Moment, int] | None:
    """The longest garbled date that begins at an offset; months to months are one stretch."""
    if not _CANDIDATE.match(text, at):
        return None
    best: tuple[Moment, int] | None = None
    for kind, pattern in _patterns():
        match = pattern.match(text, at)
        moment = match and _moment(kind, match)
        if match and moment and (best is None or match.end() > best[1]):
            best = moment, match.end()
    return best


def _moment(kind: str, match: re.Match[str]) -> Moment | None:
    parts = match.groupdict()
    year = _year(parts)
    if year is None and (parts.get("year") or parts.get("spelt")):
        return None
    if kind == "end" and not parts.get("month"):
        return end_of(year) if year else None
    first = _month(parts.get("month"))
    last = _month(parts.get("month2")) if kind == "range" else first
    if first is None or last is None or last < first:
        return None
    if (
        kind == "range"
        and f"{parts['month']}{parts['month2']}".isalpha()
        and _JOINED.search(match[0])
    ):
        return None  # June - August 2008 is plain English
    months = months_of(first, last, year)
    if parts.get("day"):
        day = on_day(months, int(english(parts["day"])))
        return end_of(day) if kind == "until" else day
    return end_of(months) if kind in ("until", "end") else months


def _year(parts: dict[str, str | None]) -> Moment | None:
    if parts.get("year"):
        return year_of(int(parts["year"] or ""))
    spelt = parts.get("spelt")
    return None if spelt is None else _spelt_year(spelt)


def _spelt_year(text: str) -> Moment | None:
    """Two, eight: the zeros of 2008 were lost on the way."""
    words = re.findall(r"\w+|○", text.lower())
    if "thousand" in words:
        return year_of(2000 + _digit(words[-1]))
    digits = [digit for word in words for digit in _digits(word)]
    if digits[0] == 2:
        digits = [2, *[0] * (4 - len(digits)), *digits[1:]]
    number = int("".join(map(str, digits)))
    return year_of(number) if 1900 <= number <= 2100 else None


def _digits(word: str) -> list[int]:
    return [0, 0] if word in ("oo", "00") else [_digit(word)]


def _digit(word: str) -> int:
    return 0 if word in ("o", "oh", "○") else int(english(word))


def _month(text: str | None) -> int | None:
    if text is None:
        return None
    if text[0].isdigit():
        return int(text)
    number = month_number(text) if re.match(MONTH, text) else int(english(text.lower()))
    return number if 1 <= number <= 12 else None


@per_folder
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(_filled(template)))
        for kind in ("until", "end", "day", "range", "month")
        for template in words(EN, f"repair.{kind}")
    )


def _filled(template: str) -> str:
    unknown = [place for place in _PLACE.findall(template) if place not in _PLACES]
    if unknown:
        raise fault(EN, template, f"{{{unknown[0]}}}")
    filled = _PLACE.sub(lambda place: _PLACES[place[1]], template)
    return rf"(?<!\w)(?<!\w-){filled}(?!\w)"
