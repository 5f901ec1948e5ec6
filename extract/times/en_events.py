"""The event of an English time limit: receipt of the notice in within 15 days of receipt of it."""

import re

from extract.wordlists import EN, either, per_folder

EACH = re.compile(
    r"(?:the )?(?:(?P<edge>end|beginning|start|close|expiration|expiry|conclusion) of )?(?:each"
    r"|every) (?P<kind>(?:fiscal |calendar |financial |accounting )?)(?P<unit>day|week|month"
    r"|quarter|half[- ]year|year)\b",
    re.IGNORECASE,
)
_END = re.compile(r"[,;:()\n\[\]?!。，；]|\.(?!\d)")
_WORD = re.compile(r"(?:[^\s,.;:()\[\]?!]|\.(?=\d))+")
_WORDS = 12
_CLAUSE_LEAD = re.compile(r"on which|when|that", re.IGNORECASE)
_LOOSE = re.compile(
    r"to|of|in|and|or|on|for|by|the|an?|with|under|which|that|this|such|as|at|from|any|its|into"
    r"|upon",
    re.IGNORECASE,
)
_NEXT_LIMIT = re.compile(
    r",? (?:and|or) \w+(?:ed|en)? (?=(?:within|in|by|before|no later than|not later than) )"
)
_DETERMINED = re.compile(
    r"\b(?:the|an?|this|that|such|its|their|his|her|said|any|final|annual|audit|first)"
    r"(?: [a-z]+(?:al|ive|ary|ed|ing|tion|ment|ed))? $",
    re.IGNORECASE,
)
_MODAL = re.compile(r"shall|must|will|may|should|can|could|would|is|are|was|were|ha[sd]|have")
_JOINED = re.compile(r"\b(?:and|or|which|who|that) $", re.IGNORECASE)
_SUBJECT = re.compile(r"(?P<before>[\w'’-]+) (?=(?P<the>the|each|any|an?|all|such) )")
_BINDING = frozenset({
    "of", "by", "to", "from", "in", "on", "with", "for", "and", "or", "under", "at", "into", "upon",
    "receiving", "after", "before", "than", "as",
})  # fmt: skip
_DONE = re.compile(
    r"(?:is|are|was|were|ha[sd] been|have been|becomes?|has|have) (?:not )?(?:\w+ly )?"
    r"(?:\w+ed|made|held|given|taken|sent|found|known|begun|set|paid|built|put|drawn|final"
    r"|effective|complete|due)\b(?! to\b)",
    re.IGNORECASE,
)


def each(match: re.Match[str]) -> str:
    """The name of a repeated event without `each`: end of quarter."""
    edge = f"{match['edge'].lower()} of " if match["edge"] else ""
    return f"{edge}{match['kind'].lower()}{match['unit'].lower()}"


def event_at(text: str, at: int) -> tuple[str, int] | None:
    """The name of the event that begins at an offset, and where it ends."""
    lead = _lead().match(text, at)
    start = lead.end() if lead else at
    close = _END.search(text, start)
    limit = close.start() if close else len(text)
    cut = _NEXT_LIMIT.search(text, start, limit)
    clause = lead is not None and _CLAUSE_LEAD.search(lead[0]) is not None
    words = list(_WORD.finditer(text, start, limit if clause else _stopped(text, start, limit)))
    words = [word for word in words if not cut or word.end() <= cut.start()][:_WORDS]
    while words and _LOOSE.fullmatch(words[-1][0]):
        words.pop()
    return (text[start : words[-1].end()], words[-1].end()) if words else None


def _stopped(text: str, start: int, limit: int) -> int:
    """Where a word stops the event that is neither its noun nor the verb of its clause."""
    for stop in _stop().finditer(text, start + 1, limit):
        noun = _DETERMINED.search(text, max(start, stop.start() - 16), stop.start())
        joined = _JOINED.search(text, max(start, stop.start() - 8), stop.start())
        verb = None if joined else _DONE.match(text, stop.start())
        if (
            _MODAL.fullmatch(stop[0])
            and not verb
            and (subject := _subject(text, start, stop.start()))
        ):
            return subject
        if not verb and not (noun and not _MODAL.match(stop[0])):
            return stop.start()
    return limit


def _subject(text: str, start: int, end: int) -> int | None:
    """Where the subject of the main clause begins: receipt of it [the bureau] shall reply."""
    for match in reversed(list(_SUBJECT.finditer(text, start, end))):
        if match["before"].lower() not in _BINDING:
            return match.start("the") - 1
    return None


@per_folder
def _lead() -> re.Pattern[str]:
    return re.compile(rf"(?:{either(EN, 'event.lead')} )+", re.IGNORECASE)


@per_folder
def _stop() -> re.Pattern[str]:
    return re.compile(rf"\b{either(EN, 'event.stop')}\b", re.IGNORECASE)
