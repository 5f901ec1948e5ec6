"""Orders told as history: a body that "carried out" what the plan sets for a time to come."""

import re
from collections.abc import Iterator
from datetime import date

from align.garbles.case import Case, Line
from align.garbles.duties import AGENT, with_duty
from align.labels import labels
from align.times import Time, times
from align.wording import duties
from duban.document import Genre
from duban.garble import Garble, GarbleKind
from duban.language import Language

_SENTENCE = re.compile(r"[^.;!?\n]+(?:\.(?=\d)[^.;!?\n]+)*[.;!?]?")
_EVERY = re.compile(
    r"\b(?:every|each|once an?|twice an?|per) (?:half an? |half[- ])?"
    r"(?:year|month|quarter|week|day)|"
    r"\b(?:monthly|quarterly|annually|half-yearly|semi-annually)\b",
    re.I,
)
_TELLING = (Genre.REPORT, Genre.NEWS, Genre.LAW)
_HEADING = 90


def told_orders(case: Case) -> Iterator[Garble]:
    """Sentences of a plan or notice whose body acted in the past, at a time after its date.

    The time is named in the sentence, recurs, or stands in the heading of the stage; reports and
    news tell of the past by right.
    """
    if case.document.genre in _TELLING:
        return
    issued = _issued(case)
    stage: Time | None = None
    for line in case.english():
        if len(line.text) <= _HEADING and labels(line.text):
            stage = min(times(line.text), default=None, key=_key)
            continue
        for match in _SENTENCE.finditer(line.text):
            yield from _told(case, line, match, stage, issued)


def _told(
    case: Case, line: Line, match: re.Match[str], stage: Time | None, issued: date | None
) -> Iterator[Garble]:
    verb = AGENT.search(match[0])
    if verb is None or duties(_clause(match[0], verb.end()), Language.EN):
        return
    due = [time for time in (*times(match[0]), *([stage] if stage else [])) if _later(time, issued)]
    every = _EVERY.search(match[0], verb.end())
    if due or every:
        start, end = line.start + match.start(), line.start + match.end()
        start += len(match[0]) - len(match[0].lstrip())
        yield case.found(
            (start, end),
            GarbleKind.LOST_MODALITY,
            "garbled.told",
            with_duty(match[0].strip()),
            0.8,
            verb=verb["verb"],
            time=every[0] if every else due[0],
        )


def _clause(sentence: str, end: int) -> str:
    """The sentence up to an offset and to the end of that clause: a participle orders nothing."""
    rest = re.sub(r"\([^)]*\)", "", sentence[end:])
    return sentence[:end] + re.split(r"[,;]| and ", rest, maxsplit=1)[0]


def _issued(case: Case) -> date | None:
    """The day of the document: as read by ingestion, else the first whole date in the text."""
    if case.document.date is not None:
        return case.document.date.value
    span = case.document.span
    whole = (
        t for t in times(case.document.text[span.start : span.end]) if t.year and t.month and t.day
    )
    first = next(whole, None)
    return date(first.year or 1, first.month or 1, min(first.day or 1, 28)) if first else None


def _later(time: Time, issued: date | None) -> bool:
    return issued is not None and time.year is not None and _key(time) > (issued.year, issued.month)


def _key(time: Time) -> tuple[int, int]:
    return time.year or 0, time.month or 1
