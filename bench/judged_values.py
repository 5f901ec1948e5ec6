"""Values as judgments write them: times and quantities in few characters, names of bodies."""

import re
from collections.abc import Sequence
from typing import Any

from bench.judged import squeezed
from duban.deadline import Deadline

_EVERY = {"MONTHLY/3": "QUARTERLY", "MONTHLY/6": "HALFYEAR"}
_RATES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "QUARTERLY", "HALFYEAR")


def short(deadline: Deadline) -> str:
    """A time in few characters: ..2024-05-31, MONTHLY@25, 15 working day after 收到."""
    shape: dict[str, Any] = deadline.norm.as_dict()
    if shape["kind"] == "date":
        return str(shape["value"])
    if shape["kind"] == "interval":
        return f"{shape['start'] or ''}..{shape['end'] or ''}"
    if shape["kind"] == "recurring":
        times = f"*{shape['times']}" if shape.get("times", 1) > 1 else ""
        return _rule(shape["rrule"]) + times + _due(shape.get("due"))
    if shape["kind"] == "offset":
        working = "working " if shape["working_days"] else ""
        event = f" {shape['event']}" if shape["event"] else ""
        return f"{shape['n']} {working}{shape['unit']} {shape['direction']}{event}"
    return str(shape.get("iso", shape))


def _rule(rrule: str) -> str:
    parts = dict(part.split("=") for part in rrule.split(";"))
    every = parts["FREQ"] + (f"/{parts['INTERVAL']}" if "INTERVAL" in parts else "")
    return _EVERY.get(every, every)


def _due(due: Any) -> str:
    if not due:
        return ""
    if "BYMONTHDAY" in due:
        return "@" + "-".join(str(due[key]) for key in ("BYMONTH", "BYMONTHDAY") if key in due)
    return "@" + "-".join(map(str, due.values()))


def agree(asked: Sequence[str], found: Sequence[str]) -> bool:
    """Whether the times found are those asked for, in order."""
    return len(asked) == len(found) and all(map(_same_time, asked, found))


def _same_time(asked: str, found: str) -> bool:
    """The same value; an event may be told in fewer or more words, RECUR is any recurrence."""
    if asked == "RECUR":
        return re.split("[@/*]", found)[0] in _RATES
    head = re.match(r"(\d+ (?:working )?\w+ (?:after|before)) ?(.*)", asked)
    other = re.match(r"(\d+ (?:working )?\w+ (?:after|before)) ?(.*)", found)
    if head and other:
        same = head[1] == other[1]
        return same and (head[2].lower() in other[2].lower() or other[2].lower() in head[2].lower())
    return asked == found


def same_quantity(asked: str, found: str) -> bool:
    """Whether two quantities have one operator and one value, 200万 or 2亿 in full alike."""
    pattern = re.compile(r"([<>=~]+|range)([\d.]+)(%?)")
    one, other = pattern.match(asked), pattern.match(found)
    if not one or not other:
        return False
    value = float(one[2]) / (100 if one[3] else 1)
    scaled = (value, value * 1e3, value * 1e4, value * 1e8)
    return one[1] == other[1] and any(abs(float(other[2]) - v) < 1e-6 for v in scaled)


def same_body(asked: str, found: str) -> bool:
    """Whether the name found is the one asked for, or the longer part of it."""
    one, other = (re.sub(r"^(?:the|each|every|an?|all) ", "", _plain(x)) for x in (asked, found))
    return bool(other) and (
        one == other or one in other or (other in one and len(other) * 2 >= len(one))
    )


def _plain(text: str) -> str:
    """The words in small letters, blanks as one."""
    return re.sub(r"\s+", " ", text).strip().lower()


def same(asked: str, found: str) -> bool:
    """Whether two texts differ in blanks and capitals only."""
    return squeezed(asked).lower() == squeezed(found).lower()
