"""Chinese lengths of time: 15个工作日, 三至五年, 半个月, 一年半, 五年以上十年以下."""

import re
from collections.abc import Iterator

from duban.deadline import Unit
from duban.numeral import HAN_DIGIT
from extract.numerals import HAN_NUMBER, chinese, neighbours
from extract.times.length import Length
from extract.wordlists import ZH, either, per_folder

_UNITS: dict[str, tuple[Unit, bool]] = {
    "工作日": ("day", True), "交易日": ("day", True), "自然日": ("day", False),
    "日历日": ("day", False), "日历天": ("day", False), "日": ("day", False), "天": ("day", False),
    "周": ("week", False), "星期": ("week", False), "礼拜": ("week", False),
    "月": ("month", False), "季度": ("quarter", False), "年度": ("year", False),
    "会计年度": ("year", False), "学年": ("year", False), "周年": ("year", False),
    "年": ("year", False), "小时": ("hour", False), "钟头": ("hour", False),
    "学时": ("hour", False), "课时": ("hour", False),
    "时": ("hour", False), "分钟": ("minute", False),
}  # fmt: skip
_HALVES: dict[str, tuple[int, Unit]] = {
    "年": (6, "month"), "月": (15, "day"), "天": (12, "hour"), "日": (12, "hour"),
    "小时": (30, "minute"),
}  # fmt: skip

_NUMBER = rf"(?:\d+(?:\.\d+)?|{HAN_NUMBER}+)"
_FREE = rf"(?<![\d.第〔\[{HAN_DIGIT}十百千万几])(?!(?<=数)[十百千万])(?<!最后)"
_UNIT = (
    r"(?:个(?P<big>半)?)?(?:法定|完整)?(?P<unit>工作日|交易日|自然日|日历[日天]|会计年度|小时"
    r"|钟头|学时|课时|分钟|季度|学年|周年"
    r"|星期|礼拜|年度?|日(?!元|圆)|天|周(?![岁边转期围密到知])|(?<=个)月|(?<=个完整)月|(?<=半)月"
    r"|月(?=以?之?内|以[上下])|时(?=以?之?内))(?:(?<=年)(?P<half>半)(?!数))?"
)
_LENGTH = re.compile(
    rf"{_FREE}(?:(?P<years>{_NUMBER})年[零又另]?(?P<months>{_NUMBER})个月"
    rf"|(?:(?P<low>{_NUMBER})(?:个?(?P<lowunit>工作日|小时|年|日|天|周|月)|个)?"
    rf"(?:至|到|[-－—–―~～]{{1,2}}))?(?P<n>{_NUMBER})[余多]?{_UNIT})"
    r"|(?<![上下每一两二三四五六七八九十年月个后前夜大])半个?(?P<halved>年|月|小时|天|日)"
)
_YEAR_NUMBER = re.compile(r"(?:19|20)\d\d|[一二][〇零○九][^十百千]{2}")


def find(text: str) -> Iterator[Length]:
    """The lengths of time in order; calendar years and ranks (三年级) are none."""
    never = _never_after()
    for match in _LENGTH.finditer(text):
        length = _length(match)
        if length is not None and not never.match(text, match.end()):
            yield length


def at(text: str, offset: int) -> Length | None:
    """The length of time that begins at an offset."""
    match = _LENGTH.match(text, offset)
    return None if match is None else _length(match)


def _length(match: re.Match[str]) -> Length | None:
    if match["years"]:
        months = 12 * int(chinese(match["years"])) + int(chinese(match["months"]))
        return Length(*match.span(), months, "month")
    if match["halved"]:
        return Length(*match.span(), *_HALVES[match["halved"]])
    return None if _is_calendar(match) else _counted(match)


def _is_calendar(match: re.Match[str]) -> bool:
    """6月30日, 2008年: the number names a day or a year."""
    if match["unit"] == "日" and match.string[match.start() - 1 : match.start()] == "月":
        return True
    return match["unit"] in ("年", "年度") and _YEAR_NUMBER.fullmatch(match["n"]) is not None


def _counted(match: re.Match[str]) -> Length | None:
    unit, working = _UNITS[match["unit"]]
    if (about := neighbours(match["n"])) and not match["low"]:
        return Length(*match.span(), about[1], unit, working, about[0], unit)
    number = chinese(match["n"]) + (0.5 if match["big"] or match["half"] else 0)
    whole = _whole(number, match["unit"], unit)
    if whole is None:
        return None
    low = int(chinese(match["low"])) if match["low"] else None
    other = _UNITS[match["lowunit"]][0] if match["lowunit"] else unit
    if low is not None and other == unit and low >= whole[0]:
        return None
    return Length(*match.span(), *whole, working, low, other)


def _whole(number: float, word: str, unit: Unit) -> tuple[int, Unit] | None:
    """The number as a whole one, if need be in a smaller unit (一年半 = 18 months)."""
    if number == int(number):
        return int(number), unit
    half = _HALVES.get(word)
    if half is None or number * 2 != int(number * 2):
        return None
    return int(number * 2) * half[0], half[1]


@per_folder
def _never_after() -> re.Pattern[str]:
    return re.compile(either(ZH, "duration.never_after"))
