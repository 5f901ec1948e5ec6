"""Dues: which of the times in a norm say by when it is due, and which say something else."""

import re
from collections.abc import Sequence
from datetime import timedelta

from duban.deadline import Deadline, Duration, Interval, Offset, Recurring, Vague
from duban.obligation import NormType
from duban.span import Span
from extract.reading import Reading
from extract.roles import within

_SINCE = re.compile(r"以来|\bsince\b", re.IGNORECASE)
_MANNED = re.compile(r"(?:不间断)?(?:值班|值守|在岗|在线|开通|开放|监控|备勤|待命|专人|轮班|巡查)")
_RUNNING = re.compile(r"(?:连续|满|累计|不满|未满|超过)$")
_KEPT_UNDER = re.compile(r"(?:控制在|压缩[至到]|缩短[至到]|压减[至到]|降[至到]|不超过|等候)$")
_MEANT = re.compile(r"[^，。；的]*的(?=，|要|应|须|必须|可|由|不得|一律)")
_RELATIVE = re.compile(r"\b(?:that|which|who)\b[^,;]*$", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:has|have|had|fails?|failed)\b")
_IF = re.compile(r"\b(?:if|unless)\b[^,;]*$")
_OF_YEAR = re.compile(r"(?:年度?)?(?:预算|决算|计划|规划|任务|目标|考核|报表|清单|版)")
_RATED = re.compile(r"每[人户车亩床家生平米台]$")
_MODAL = re.compile(r"\b(?:shall|should|must|will|may|can)\b", re.IGNORECASE)
_OF = re.compile(r"\s+of\s+(?:\w+ )?(?:training|study|work|lessons?|rest|sleep|service)\b")
# whose length it is: 停用3个月以上的放射源
_OF_THINGS = re.compile(r"以上?的|的(?![，。；])")
_TAUGHT = ("学时", "课时")
_PAST = timedelta(days=62)


def dues(reading: Reading, span: Span, mode: NormType) -> tuple[Deadline, ...]:
    """The times inside a norm by which it is due, in order.

    A time that says since when, how a post is manned, whom or what is meant, how long something
    may take, or that lies before the document itself, is no due.
    """
    found = within(span, reading.deadlines)
    kept = tuple(item for item in found if not _tells_else(reading, span, mode, item))
    return tuple(item for item in kept if not told_better(item, kept))


def told_better(deadline: Deadline, others: Sequence[Deadline]) -> bool:
    """Whether another time names the due point of the same period (a quarterly report within …)."""
    norm = deadline.norm
    return (
        isinstance(norm, Recurring)
        and norm.due is None
        and norm.times is None
        and any(
            isinstance(other.norm, Recurring) and other.norm.due and other.norm.rrule == norm.rrule
            for other in others
        )
    )


def _tells_else(reading: Reading, span: Span, mode: NormType, deadline: Deadline) -> bool:
    start, end = deadline.span.start - reading.base, deadline.span.end - reading.base
    words, norm = reading.text[start:end], deadline.norm
    before = reading.text[span.start - reading.base : start]
    rest = reading.text[end : span.end - reading.base]
    if _of_relative(before, rest):
        return True
    if isinstance(norm, Interval):
        return _windowed(reading, norm, before, words, rest)
    if isinstance(norm, Recurring):
        return norm.times is None and _RATED.search(before) is not None
    if isinstance(norm, Duration):
        taught = words.endswith(_TAUGHT)
        lasting = taught or _OF.search(words + rest[:40]) or _OF_THINGS.match(rest)
        return bool(lasting or _MANNED.match(rest) or _RUNNING.search(before))
    if isinstance(norm, Offset):
        barred = mode is NormType.PROHIBITION and norm.event is None
        barred = barred and not words.endswith("notice")
        kept = norm.event is None and _KEPT_UNDER.search(before) is not None
        counts = norm.bound != "max" and _OF.search(words + rest[:40]) is not None
        return barred or kept or counts
    return isinstance(norm, Vague) and _conditional(before, rest)


def _of_relative(before: str, rest: str) -> bool:
    """Whether a time says whom an English duty binds (schools which opened before May shall …)."""
    relative = _RELATIVE.search(before) or _IF.search(before)
    if relative is None or _MODAL.search(relative.group()):
        return False
    return bool(_MODAL.search(rest) or _PERFECT.search(relative.group()))


def _windowed(reading: Reading, norm: Interval, before: str, words: str, rest: str) -> bool:
    """Whether a window says since when, of which year a thing is, or lies in the past."""
    since = norm.end is None and _SINCE.search(words + rest[:2]) is not None
    meant = rest.startswith("的") or before.endswith(" for ") or _OF_YEAR.match(rest)
    return since or bool(meant) or _is_begun(reading, norm) or _is_past(reading, norm)


def _is_begun(reading: Reading, norm: Interval) -> bool:
    """Whether an open window began well before the document (coaches registered since 2015)."""
    if reading.guessed or norm.start is None or norm.end is not None or not reading.reference:
        return False
    return norm.start + _PAST < reading.reference


def _is_past(reading: Reading, norm: Interval) -> bool:
    """Whether a window closed well before the document was written (records for 2021)."""
    if reading.guessed:
        return False
    return bool(norm.end and reading.reference and norm.end + _PAST < reading.reference)


def _conditional(before: str, rest: str) -> bool:
    """Whether a vague phrase says who or what is meant, not by when.

    >>> _conditional("", "纠正确有困难的要报告"), _conditional("A shop that fails ", " shall close")
    (True, True)
    """
    return _of_relative(before, rest) or _MEANT.match(rest) is not None
