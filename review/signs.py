"""Signs of times and quantities in words: rules compare what is exact, people read language."""

import re
from collections.abc import Callable
from functools import partial

from duban.language import Language

_UNITS = {
    "minute": ("minute", "分钟"),
    "hour": ("hour", "小时"),
    "day": ("day", "日"),
    "working day": ("working day", "个工作日"),
    "week": ("week", "周"),
    "month": ("month", "个月"),
    "year": ("year", "年"),
}
_PERIODS = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
_ISO = {"TH": "hour", "D": "day", "W": "week", "M": "month", "Y": "year"}
_SINGLE = {"month": "月"}  # 每月, where several are 每3个月

_RULE = re.compile("FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(?:;INTERVAL=([0-9]+))?")
_DURATION = re.compile("P(T?)([0-9]+)([DWMYH])(?![A-Za-z0-9])")
_LENGTH = re.compile("(?<![0-9-])([0-9]+) ((?:working )?(?:minute|hour|day|week|month|year))(?!s)")
_BY_MONTH = re.compile("BYMONTH=([0-9]+)")
_BY_DAY = re.compile("BYMONTHDAY=(-?[0-9]+)")
_QUANTITY = re.compile(
    r"(?P<op>>=|<=|[<>=~])(?P<value>[0-9.e+]+)(?P<unit>%| \S+)?"
    r"|(?P<low>[0-9.e+]+)\.\.(?P<high>[0-9.e+]+)(?P<of> \S+)"
)
_BOUNDS = {
    ">=": ("at least", "不少于"),
    "<=": ("at most", "不超过"),
    ">": ("more than", "超过"),
    "<": ("less than", "少于"),
    "=": ("", ""),
    "~": ("about", "约"),
}
_MEASURES = {
    "%": "%",
    "ratio": "",
    "count": "",
    "CNY": "元",
    "person": "人",
    "multiple": "倍",
    "t": "吨",
    "kg": "公斤",
    "km": "公里",
    "m": "米",
    "m/s": "米/秒",
    "km/h": "公里/小时",
    "m2": "平方米",
    "mu": "亩",
    "degC": "℃",
    **{unit.replace(" ", "-"): chinese for unit, (_, chinese) in _UNITS.items()},
}
_PLURAL = {"person": "persons", "multiple": "times", "count": "", "ratio": "", "%": "%"}


def worded(text: str, language: Language) -> str:
    """The text with recurrences (RFC 5545), durations (ISO 8601) and lengths in words.

    A text that is a quantity and nothing else is said in words, too.

    >>> worded("FREQ=MONTHLY;INTERVAL=3", Language.ZH), worded("P2D", Language.EN)
    ('每3个月', '2 days')
    >>> worded("5 working day, FREQ=WEEKLY", Language.EN), worded("5 working day", Language.ZH)
    ('5 working days, every week', '5个工作日')
    >>> worded("FREQ=MONTHLY BYMONTHDAY=-1", Language.ZH)
    '每月 末日'
    >>> worded(">=2000000 CNY", Language.ZH), worded(">=2000000 CNY", Language.EN)
    ('不少于200万元', 'at least 2,000,000 CNY')
    >>> worded("=97%", Language.ZH), worded("5..10 person", Language.EN)
    ('97%', '5 to 10 persons')
    """
    quantity = _QUANTITY.fullmatch(text)
    if quantity is not None:
        return _quantity(quantity, language)
    for pattern, said in _SIGNS:
        text = pattern.sub(partial(said, language=language), text)
    return text


def _quantity(found: re.Match[str], language: Language) -> str:
    unit = (found["unit"] or found["of"] or "").strip()
    if found["low"]:
        joint = "至" if language is Language.ZH else " to "
        return f"{_number(found['low'], language)}{joint}{_measured(found['high'], unit, language)}"
    english, chinese = _BOUNDS[found["op"]]
    amount = _measured(found["value"], unit, language)
    return chinese + amount if language is Language.ZH else f"{english} {amount}".strip()


def _measured(value: str, unit: str, language: Language) -> str:
    number = _number(value, language)
    if language is Language.ZH:
        return number + _MEASURES.get(unit, f" {unit}")
    name = _PLURAL.get(unit, unit)
    return number + (name if name in ("", "%") else f" {name}")


def _number(value: str, language: Language) -> str:
    """The number with its thousands set off, in Chinese by the myriad (80万)."""
    number = float(value)
    for scale, sign in ((1e8, "亿"), (1e4, "万")) if language is Language.ZH else ():
        if number >= scale and number * 100 % scale == 0:
            return f"{number / scale:.12g}{sign}"
    return f"{number:,.12g}"


def _length(count: str, unit: str, language: Language) -> str:
    english, chinese = _UNITS[unit]
    if language is Language.ZH:
        return f"{count}{chinese}"
    return f"{count} {english}" + ("" if count == "1" else "s")


def _rule(found: re.Match[str], language: Language) -> str:
    unit, count = _PERIODS[found[1]], found[2] or "1"
    if count != "1":
        several = _length(count, unit, language)
        return f"每{several}" if language is Language.ZH else f"every {several}"
    english, chinese = _UNITS[unit]
    return f"每{_SINGLE.get(unit, chinese)}" if language is Language.ZH else f"every {english}"


def _duration(found: re.Match[str], language: Language) -> str:
    unit = _ISO.get(found[1] + found[3])
    return found[0] if unit is None else _length(found[2], unit, language)


def _plain(found: re.Match[str], language: Language) -> str:
    return _length(found[1], found[2], language)


def _month(found: re.Match[str], language: Language) -> str:
    return f"{found[1]}月" if language is Language.ZH else f"month {found[1]}"


def _day(found: re.Match[str], language: Language) -> str:
    if found[1] == "-1":
        return "末日" if language is Language.ZH else "last day"
    return f"{found[1]}日" if language is Language.ZH else f"day {found[1]}"


_SIGNS: tuple[tuple[re.Pattern[str], Callable[..., str]], ...] = (
    (_RULE, _rule),
    (_BY_MONTH, _month),
    (_BY_DAY, _day),
    (_DURATION, _duration),
    (_LENGTH, _plain),
)
