"""Date garbles: dates that no calendar has, or that lost a part on the way."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from align.facts import facts
from align.garbles.case import Case, Line, Pair
from align.numerals import english
from align.times import MONTH, Time, times
from duban.garble import Garble, GarbleKind
from duban.month import MONTHS, month_number
from duban.numeral import ordinal

_YEAR = r"(?:19|20)\d\d"
_WORDS = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty|o|oh"
)
_SPELT = re.compile(
    rf"\b(?P<head>{MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?),? "
    rf"(?P<n>(?:{_WORDS})(?:[, -]+(?:{_WORDS}))+)\b",
    re.I,
)
_BARE_MONTHS = re.compile(
    rf"\(?(?<![\d./])(?P<a>\d{{1,2}})\s?[-–—~]\s?(?P<b>\d{{1,2}})(?:\s?months?)?,?\s(?:of\s)?(?P<y>{_YEAR})\b\)?"
)
_NO_DASH = re.compile(rf"\b(?P<a>{MONTH},? {_YEAR}) (?P<b>{MONTH},? {_YEAR})\b")
_SCRAMBLED = re.compile(
    rf"\b(?:{_YEAR}\s(?:to|-|until)\s)?(?:{_YEAR}\s)?{MONTH}\sof\s{MONTH}\b(?:,?\s{_YEAR}\b)?"
)
_MONTHLY = re.compile(
    r"\b(?P<head>(?:on|by)(?= (?:the|every|each)\b)|before|prior to|not later than|"
    r"no later than|until)"
    r"(?: the| every| each)? "
    r"(?P<d>[12]?\d|3[01])(?:st|nd|rd|th)? (?:per|a) month\b",
    re.I,
)
_IMPOSSIBLE_EN = re.compile(
    rf"\b(?P<m>{MONTH}) (?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*[-–:]?\d)|"
    rf"\b(?P<d2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<m2>{MONTH})(?=\W)"
)
_NUMERIC = re.compile(rf"(?<![\d.]){_YEAR}([-/])(?P<m>\d{{1,2}})\1(?P<d>\d{{1,2}})(?![\d.])")
_ZH_DAY = re.compile(r"(?<![\d一二三四五六七八九十])(?P<m>\d{1,2})月(?P<d>\d{1,3})日")
_ZH_MONTH = re.compile(r"(?:\d{1,4}年|(?<=月[至到—–-]))(?P<m>\d{1,3})月")
_ZH_YEAR = re.compile(
    r"(?<![\d.万亿千百第近约每满超过以内外上下前后用历])(?P<y>\d{3}|\d{5}|[12](?=[\dOolI〇]{0,2}[OolI〇])[\dOolI〇]{3})年(?=\d{1,2}月|底|末|初|度)"
)
_EN_YEAR = re.compile(
    rf"\b{MONTH},? (?:\d{{1,2}},? )?(?P<y>\d{{3}}|\d{{5}}|[12lI][\dOolI]{{3}})\b(?![,.]\d)"
)
_DAY_SIGN = re.compile(r"(?<=\d月)(?P<d>\d{1,2})[目曰](?=[前起至止内以（(，。；、\d]|$)")
_LATE_YEAR = re.compile(r"(?<!\d)(?P<y>2[1-9]\d\d)年(?=\d{1,2}月|底|末|初|度)")
_LETTERED = re.compile(
    r"(?<=\b(?:in|of|by) )(?P<y>[12](?=[\dOolI]{0,2}[OolI])[\dOolI]{3})\b(?! ?%)|"
    r"(?<=\bsince )(?P<y2>[12](?=[\dOolI]{0,2}[OolI])[\dOolI]{3})\b"
)
_ZH_DROPPED = re.compile(
    r"(?<![〇○零一二三四五六七八九十百千第])二(?P<y>[〇○零]?[一二三四五六七八九])年(?=[一二三四五六七八九十]+月)"
)
_SPAN = re.compile(rf"(?P<y>{_YEAR})年(?:(?P<m>\d{{1,2}})月)?(?:\d{{1,2}}日)?[至到—–-]+$")
_OVER = 1
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def date_garbles(case: Case) -> Iterator[Garble]:
    """Dates that are none, in either language; and those that differ from a true translation's.

    When the counterpart is another version, its dates prove nothing and mend nothing.
    """
    years = Counter(time.year for line in case.lines for time in times(line.text) if time.year)
    for line in case.lines:
        yield from _english(case, line, years)
        yield from _scrambled(case, line)
        yield from _impossible(case, line)
        yield from _years(case, line, years)
    if case.versions is None:
        for pair in case.pairs:
            yield from _compared(case, pair)


def _english(case: Case, line: Line, years: Counter[int]) -> Iterator[Garble]:
    for match in _SPELT.finditer(line.text):
        year = _spelt(match["n"], years)
        proposal = f"{match['head']}, {year}" if year else None
        yield _garble(case, line, match.span(), "garbled.date.spelt", proposal, 0.95)
    for match in _BARE_MONTHS.finditer(line.text):
        first, last = int(match["a"]), int(match["b"])
        if 1 <= first < last <= 12:
            words = f"{_name(first)}-{_name(last)} {match['y']}"
            proposal = f"({words})" if match[0].startswith("(") else words
            bracketed = match[0].startswith("(") or "month" in match[0]
            sure = 0.95 if bracketed else 0.6
            yield _garble(case, line, match.span(), "garbled.date.months", proposal, sure)
    for match in _NO_DASH.finditer(line.text):
        start, end = match.span()
        if line.text[start - 1 : start] == "(" and line.text[end : end + 1] == ")":
            start, end = start - 1, end + 1
        proposal = line.text[start:end].replace(match[0], f"{match['a']} - {match['b']}")
        yield _garble(case, line, (start, end), "garbled.date.dash", proposal, 0.9)


def _scrambled(case: Case, line: Line) -> Iterator[Garble]:
    """A month of a month, as in "2024 to 2025 February of November", and a day "per month"."""
    for match in _SCRAMBLED.finditer(line.text):
        start, end = match.span()
        proposal = _said_beside(case, line.start + start, line.start + end)
        yield _garble(case, line, (start, end), "garbled.date.scrambled", proposal, 0.9)
    for match in _MONTHLY.finditer(line.text):
        proposal = f"{match['head']} the {ordinal(int(match['d']))} of every month"
        yield _garble(case, line, match.span(), "garbled.date.monthly", proposal, 0.85)


def _said_beside(case: Case, start: int, end: int) -> str | None:
    """The counterpart's dates in English when it names one or two; None for another version."""
    pair = next(case.beside(start, end), None)
    if pair is None or case.versions is not None:
        return None
    said = facts(pair.other).times
    return " to ".join(_worded(time, pair) for time in said) if 1 <= len(said) <= 2 else None


def _spelt(words: str, years: Counter[int]) -> int | None:
    """The year whose digits the words spell when zeros were dropped: two, eight -> 2008."""
    digits = [english(word) or 0 for word in re.findall(r"[a-z]+", words.lower())]
    spelt = "".join(map(str, digits)).replace("0", "")
    fitting = [year for year, _ in years.most_common() if str(year).replace("0", "") == spelt]
    if fitting:
        return fitting[0]
    padded = f"{spelt[0]}{spelt[1:].rjust(3, '0')}" if spelt else ""
    return int(padded) if re.fullmatch(_YEAR, padded) else None


def _impossible(case: Case, line: Line) -> Iterator[Garble]:
    for match in _IMPOSSIBLE_EN.finditer(line.text):
        month, day = month_number(match["m"] or match["m2"]), match["d"] or match["d2"]
        if not 1 <= int(day) <= _DAYS[month - 1]:
            meant = _last_day(match[0], day, month)
            yield _garble(case, line, match.span(), "garbled.date.calendar", meant, 0.9)
    for pattern in (_NUMERIC, _ZH_DAY):
        for match in pattern.finditer(line.text):
            month, day = int(match["m"]), int(match["d"])
            if not (1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]):
                last = _last_day(match[0], match["d"], month) if month <= 12 else None
                yield _garble(case, line, match.span(), "garbled.date.calendar", last, 0.95)
    for match in _ZH_MONTH.finditer(line.text):
        if not 1 <= int(match["m"]) <= 12:
            yield _garble(case, line, match.span(), "garbled.date.calendar", None, 0.95)


def _last_day(date: str, day: str, month: int) -> str | None:
    """The date with the last day of its month, for one just behind it.

    >>> _last_day("6月31日", "31", 6), _last_day("April 34", "34", 4)
    ('6月30日', None)
    """
    last = str(_DAYS[month - 1])
    near = int(last) < int(day) <= int(last) + _OVER
    return date.replace(day, last) if near and month != 2 else None


def _years(case: Case, line: Line, years: Counter[int]) -> Iterator[Garble]:
    for pattern in (_ZH_YEAR, _EN_YEAR):
        for match in pattern.finditer(line.text):
            if not re.fullmatch(r"1[0-8]\d\d|" + _YEAR, match["y"]):
                year = _nearest(match["y"], _later(line.text, match, years))
                proposal = match[0].replace(match["y"], str(year)) if year else None
                yield _garble(case, line, match.span(), "garbled.date.year", proposal, 0.9)
    for match in _LETTERED.finditer(line.text):
        year = _nearest(match["y"] or match["y2"], years)
        if year:
            yield _garble(case, line, match.span(), "garbled.date.year", str(year), 0.9)
    for match in _DAY_SIGN.finditer(line.text):
        yield _garble(case, line, match.span(), "garbled.date.sign", f"{match['d']}日", 0.9)
    for match in _LATE_YEAR.finditer(line.text):
        year = next((y for y, _ in years.most_common() if _swapped(str(y), match["y"])), None)
        year = year or _turned(match["y"])
        if year:
            yield _garble(case, line, match.span(), "garbled.date.year", f"{year}年", 0.85)
    for match in _ZH_DROPPED.finditer(line.text):
        digit = "一二三四五六七八九".index(match["y"][-1]) + 1
        year = next((y for y, _ in years.most_common() if y % 10 == digit), None)
        proposal = f"{year}年" if year else None
        yield _garble(case, line, match.span(), "garbled.date.year", proposal, 0.85)


def _nearest(broken: str, years: Counter[int]) -> int | None:
    """The document's own year that the broken digits most likely were."""
    digits = broken.translate(str.maketrans("Oo〇lI", "00011"))
    fitting = [
        year
        for year, _ in years.most_common()
        if str(year) == digits or _lost_one(str(year), digits) or _lost_one(digits, str(year))
    ]
    whole = int(digits) if re.fullmatch(_YEAR, digits) else None
    return fitting[0] if fitting else whole


def _later(text: str, found: re.Match[str], years: Counter[int]) -> Counter[int]:
    """The years, without those before the one that a span begins with: 2021年11月至202年3月."""
    span = _SPAN.search(text[: found.start()])
    if span is None:
        return years
    month = re.match(r"(\d{1,2})月", text[found.end() :])
    over = month is not None and span["m"] is not None and int(month[1]) < int(span["m"])
    first = int(span["y"]) + over
    return Counter({year: n for year, n in years.items() if year >= first}) or years


def _turned(digits: str) -> int | None:
    """The year of our time that two neighbouring digits changed places in: 2103 -> 2013."""
    turned = (digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :] for i in range(3))
    return next((int(year) for year in turned if re.fullmatch("20[0-3]\\d|19\\d\\d", year)), None)


def _swapped(year: str, digits: str) -> bool:
    """Whether the digits are those of the year with two neighbours swapped, or one changed."""
    unlike = [i for i in range(4) if year[i] != digits[i]]
    return len(unlike) == 1 or (len(unlike) == 2 and sorted(year) == sorted(digits))


def _lost_one(longer: str, shorter: str) -> bool:
    return len(longer) == len(shorter) + 1 and any(
        longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer))
    )


def _compared(case: Case, pair: Pair) -> Iterator[Garble]:
    own, other = facts(pair.own), facts(pair.other)
    said = {part for time in other.times for part in enumerate(time.value)}
    wrong = [
        time
        for time in own.times
        if any(part[1] is not None and part not in said for part in enumerate(time.value))
    ]
    if len(own.times) != len(other.times):
        return
    for time in wrong:
        meant = other.times[own.times.index(time)]
        if _stray(pair, meant) or _strange(case, time, meant):
            continue
        yield case.found(
            (pair.start + time.start, pair.start + time.end),
            GarbleKind.DATE,
            "garbled.date.differs",
            _worded(meant, pair),
            0.9,
            own=time,
            other=meant,
        )


def _stray(pair: Pair, meant: Time) -> bool:
    """Whether a lone digit stands after the counterpart's date, which then is the hurt one."""
    return re.match(r" \d(?!\d|[:.,]\d|%)", pair.other[meant.end :]) is not None


def _strange(case: Case, own: Time, meant: Time) -> bool:
    """Whether the counterpart's year is the odd one, which nothing else in either document names.

    Then the counterpart is the hurt one.
    """
    if own.year is None or meant.year is None or own.year == meant.year:
        return False
    mine, theirs = _named_years(case.document.text), _named_years(case.other)
    return bool(theirs[own.year]) and not mine[meant.year] and theirs[meant.year] == 1


@cache
def _named_years(text: str) -> Counter[int]:
    return Counter(time.year for time in times(text) if time.year)


def _worded(time: Time, pair: Pair) -> str:
    """The counterpart's date in the words of this side's language."""
    if pair.language.value == "zh":
        units = zip(time.value, "年月日", strict=True)
        return "".join(f"{number}{unit}" for number, unit in units if number is not None)
    day = f"{time.day} " if time.day else ""
    month = f"{_name(time.month)} " if time.month else ""
    return f"{day}{month}{time.year or ''}".strip()


def _name(month: int) -> str:
    return MONTHS[month - 1]


def _garble(
    case: Case, line: Line, where: tuple[int, int], code: str, proposal: str | None, sure: float
) -> Garble:
    return case.told(line, where, GarbleKind.DATE, code, proposal, sure)
