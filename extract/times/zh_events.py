"""The event of a Chinese time limit: 收到通知 in 自收到通知之日起15个工作日内.

自 marks where the event begins. Without it the event begins after the clause's start, after
the last modal or connecting word, or with the last verb that takes an object.
"""

import re

from extract.tokens import JiebaTokenizer
from extract.wordlists import ZH, any_of, either, longest_first, per_folder, words

_CLAUSE = re.compile(r"[。；;！？!?\s，,：:（(）)〔〕]")
_SENTENCE = re.compile(r"[。；;！？!?\n]")
_REACH = 60
_TIME_OF = re.compile(r"(?<=.)(?:之?时|的时候)$")
_DAY_OF = re.compile(r"(?<=.)之[日时]的?$")
_SPENT = re.compile(r"[日时]起(?![草诉义码飞降])")
_EARLIER = re.compile(
    r"(?:[前后]|(?:[日月年周天时限期间]|期间)内|期间)(?:、|或者?|和|以及|及其?)(?!其他)"
)
_STATES = frozenset({
    "是", "有", "无", "为", "没有", "居住", "工作", "任职", "服役", "停留", "使用", "保存", "经营",
    "继续",
})  # fmt: skip
_PLACES = (
    "内", "中", "上", "下", "外", "间", "里", "地区", "国家", "区域", "地方", "场所", "单位",
    "机构", "企业", "市场",
)  # fmt: skip
_WORDS = JiebaTokenizer()
_LEADING = re.compile(r"^(?:[在于自从对待凡经、]|或者?|少于|超过|前款规定的|上述)(?=.)")


def marked(text: str, end: int) -> tuple[int, str] | None:
    """The event between 自 or 从 and `end`; its start is that of 自.

    A 自 that has its own 之日起 before `end` belongs to an earlier limit.
    """
    floor = _after(_SENTENCE, text, max(0, end - _REACH), end)
    starts = [match.start() for match in _froms().finditer(text, floor, end) if match.lastgroup]
    if not starts or _SPENT.search(text, starts[-1], end):
        return None
    event = _TIME_OF.sub("", text[starts[-1] + 1 : end].strip("，, "))
    return (starts[-1], event) if event else None


def bare(text: str, end: int) -> tuple[int, str] | None:
    """The event that stands right before `end` without 自; None when nothing is left of it."""
    floor = _after(_CLAUSE, text, max(0, end - _REACH), end)
    floor = _after(_EARLIER, text, floor, end)
    cuts = [match.end() for match in _cuts().finditer(text, floor, end) if match["cut"]]
    start = cuts[-1] if cuts else floor
    lead = text[start - 1 : start] if text[start - 1 : start] in ("在", "于") else ""
    event = text[start:end]
    verbs = [match.start() for match in _transitive().finditer(event)]
    if verbs and verbs[0] > 0:
        start, lead = start + verbs[0], ""
    while not _wholes().match(text, start) and (match := _LEADING.match(text[start:end])):
        start += match.end()
    event = _TIME_OF.sub("", text[start:end].strip("，, "))
    return (start - len(lead), event) if event else None


def led(text: str, end: int) -> tuple[int, str] | None:
    """The event between 在 or 于 and a limit, told by a verb with its object: 开出介绍信1个月内."""
    event = bare(text, end)
    if event is None or text[event[0]] not in "在于":
        return None
    cut = _WORDS.tokens(event[1])
    acts = any(word.tag.startswith("v") and word.text not in _STATES for word in cut[:-1])
    named = cut[-1].tag.startswith("n") and not event[1].endswith(_PLACES)
    return event if acts and named else None


def of_day(text: str, end: int) -> tuple[int, str] | None:
    """The event whose day the words right before `end` name: 各航次开始之日, 送达之日的."""
    day = _DAY_OF.search(text, max(0, end - _REACH), end)
    return (marked(text, day.start()) or bare(text, day.start())) if day else None


def ends_as_event(event: str) -> bool:
    """Whether words before a bare limit name an event: 有效期届满 in 有效期届满30日前."""
    return _endings().search(event) is not None


def happens(event: str) -> bool:
    """Whether words name something that happens at a moment: 收到通知, 中标通知书发出."""
    found = _transitive().match(event)
    return (found is not None and found.end() < len(event)) or _moments().search(event) is not None


def _after(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    last = start
    for match in pattern.finditer(text, start, end):
        last = match.end()
    return last


@per_folder
def _cuts() -> re.Pattern[str]:
    return re.compile(f"{either(ZH, 'event.keep')}|(?P<cut>{either(ZH, 'event.cut')})")


@per_folder
def _froms() -> re.Pattern[str]:
    anyway = f"(?P<anyway>[自从](?={either(ZH, 'event.from_anyway')}))"
    return re.compile(f"{anyway}|{either(ZH, 'event.not_from')}|(?P<from>[自从])")


@per_folder
def _wholes() -> re.Pattern[str]:
    """Words that begin like a preposition without being one: 自查, 在建工程, 从业."""
    found = {*words(ZH, "event.keep"), *words(ZH, "event.not_from")}
    listed = any_of(longest_first(word for word in found if word[0] in "在于自从对待凡经"))
    return re.compile(f"(?![自从]{either(ZH, 'event.from_anyway')}){listed}")


@per_folder
def _transitive() -> re.Pattern[str]:
    return re.compile(f"{either(ZH, 'event.transitive')}(?=.)|{either(ZH, 'event.topical')}$")


@per_folder
def _moments() -> re.Pattern[str]:
    return re.compile(f"(?:{either(ZH, 'event.moment')})(?:之日)?$")


@per_folder
def _endings() -> re.Pattern[str]:
    return re.compile(f"{either(ZH, 'event.ending')}(?:之日)?$")
