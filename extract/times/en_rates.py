"""English words for how often, as rules of RFC 5545: units, weekdays, counts."""

import re

from extract.numerals import WORD_NUMBER, english

N = rf"(?:\d+|{WORD_NUMBER})(?: ?\(\d+\))?"
UNIT = (
    r"day|week|fortnight|month|quarter|half[- ]year|half an? year|half a month|year|hour"
    r"|working day|business day|fiscal year|financial year|calendar year|calendar month"
    r"|calendar quarter|semester|school term|term|school year|academic year"
)
WEEKDAY = r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
TIMES = rf"(?P<times>once|twice|thrice|(?:{N}) times|one time)"
_RULES = {
    "day": ("DAILY", 1), "week": ("WEEKLY", 1), "fortnight": ("WEEKLY", 2), "month": ("MONTHLY", 1),
    "quarter": ("MONTHLY", 3), "half-year": ("MONTHLY", 6), "half year": ("MONTHLY", 6),
    "half a year": ("MONTHLY", 6), "year": ("YEARLY", 1), "hour": ("HOURLY", 1),
    "semester": ("MONTHLY", 6), "school term": ("MONTHLY", 6), "term": ("MONTHLY", 6),
}  # fmt: skip
_ADVERBS = {
    "daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter",
    "yearly": "year", "annually": "year", "half-yearly": "half-year",
}  # fmt: skip
ADVERB = "|".join(_ADVERBS)
_KINDS = re.compile(r"^(?:fiscal|calendar|financial|academic|school(?= year)) ")
_WORKDAYS = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"


def rule(unit: str, number: int = 1) -> str:
    """The rule of every `number` units; `unit` may be an adverb.

    >>> rule("half-year"), rule("annually"), rule("Week", 2)
    ('FREQ=MONTHLY;INTERVAL=6', 'FREQ=YEARLY', 'FREQ=WEEKLY;INTERVAL=2')
    """
    name = _KINDS.sub("", unit.lower())
    name = _ADVERBS.get(name, name)
    if name in ("working day", "business day"):
        return _WORKDAYS
    if name == "half a month":
        return "FREQ=MONTHLY;BYMONTHDAY=15,-1"
    frequency, step = _RULES["half a year" if name.startswith("half") else name]
    interval = step * number
    return f"FREQ={frequency}" + (f";INTERVAL={interval}" if interval > 1 else "")


def count(words: str) -> int:
    """How many times: once, twice, three times."""
    word = words.lower()
    fixed = {"once": 1, "one time": 1, "twice": 2, "thrice": 3}
    return fixed[word] if word in fixed else int(english(word.removesuffix(" times")))


def number(words: str | None) -> int:
    """The number of units in a period; one where none is stated."""
    return int(english(words.lower())) if words else 1
