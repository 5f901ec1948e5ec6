"""English time words without a number: vague classes, from the date of issue, the same day."""

import re
from collections.abc import Iterator

from duban.deadline import Offset, Vague
from extract.times import en_limits
from extract.times.found import Found
from extract.wordlists import EN, classified

_START = re.compile(
    r"\b(?:as of|as from|from|since|effective (?:on|upon)|starting from|(?:effect|force) (?:on"
    r"|upon))"
    r" (?=the (?:date|day) (?:of|on which|when)\b)",
    re.IGNORECASE,
)
_SAME_DAY = re.compile(
    r"\b(?:on )?(?:the )?(?P<word>same|very|next|following) day\b(?! (?:of|on|as|after|from))"
)


def find(text: str) -> Iterator[Found]:
    """Vague deadlines, bare beginnings and days told by another; offsets into `text`."""
    for match, name in classified(EN, "vague", text):
        yield Found(*match.span(), Vague(name), "time.vague")
    for match in _START.finditer(text):
        event = en_limits.event_at(text, match.end())
        if event is not None:
            yield Found(
                match.start(), event[1], Offset(event[0], 0, "day", bound="start"), "time.start"
            )
    for match in _SAME_DAY.finditer(text):
        days = 0 if match["word"] in ("same", "very") else 1
        yield Found(*match.span(), Offset(None, days, "day"), "time.limit")
