"""Document numbers in English: No. 2008 [55], Circular No. 3 of 2021, codes in their own line."""

import re
from collections.abc import Iterator

from duban.document import DocumentNumber
from duban.span import Span
from ingest.metadata.agency import mentions
from ingest.metadata.pinyin_code import PINYIN_CODE, of_pinyin
from ingest.metadata.printed_number import CLOSE, OPEN, numbered

_YEAR_EN = "((?:19|20)\\d\\d)"
_EN = (
    re.compile(rf"\bNo\.?\s*{_YEAR_EN}\s*{OPEN}\s*(\d{{1,4}})\s*{CLOSE}", re.IGNORECASE),
    re.compile(rf"{OPEN}\s*{_YEAR_EN}\s*{CLOSE}[\s,]*(?:No\.?|Number|#)\s*(\d{{1,4}})\b", re.I),
    re.compile(rf"{OPEN}\s*{_YEAR_EN}\s*{CLOSE}\s*(\d{{1,4}})\b(?!\s*[-/.]\d)"),
)
_EN_REVERSED = (
    re.compile(rf"\bNo\.?\s*(\d{{1,4}})[\s,]*{OPEN}\s*{_YEAR_EN}\s*{CLOSE}", re.IGNORECASE),
    re.compile(rf"\bNo\.?\s*(\d{{1,4}})\s*(?:of|,|/)\s*{_YEAR_EN}\b(?!\s*[-/]\d)", re.IGNORECASE),
)
# What kind of paper a number counts, and the body before it: Ministry of Health Circular No. 3
_KIND = re.compile(
    r"((?!(?:See|In|Under|By|Per|The|This|To|With|From)\b)"
    r"(?:[A-Z][\w'’&-]*\s+(?:(?:of|OF|for|FOR)\s+(?:(?:the|THE)\s+)?|(?:and|AND)\s+)?){0,8}"
    r"(?:Circular|Directive|Instruction|Memorandum|Bulletin|Order|Decree|Act|Law|Regulations?"
    r"|CIRCULAR|DIRECTIVE|INSTRUCTION|MEMORANDUM|BULLETIN|ORDER|DECREE|ACT|LAW|REGULATIONS?)"
    r"(?:\s\([A-Z][\w &-]{1,24}\))?)\s*$"
)
_BODY = re.compile(
    r"\b(?:of|for|Ministry|Department|Bureau|Commission|Office|Agency|Authority|Council|Board"
    r"|Administration|Government|Committee)\b"
)
_ACRONYM = re.compile(r"[A-Z]{2,9} [A-Z][a-z]")  # a body by its initials: MME Circular
_AROUND = 90
# Codes that offices number their papers with, each in a line of its own
# What kind of paper it is, before its number
PAPER = re.compile(
    r"(?:(?:CIRCULAR|LETTER|MEMORANDUM|NOTICE|INSTRUCTION|DIRECTIVE|BULLETIN|ADVISORY|ORDER) )*"
)
_YEAR_LAST = re.compile(
    rf"{PAPER.pattern}([A-Z]{{2,9}}(?:[ /-][A-Z]{{1,6}})*)[ /-]\s*(\d{{1,3}})/{_YEAR_EN}"
)
_KIND_LAST = re.compile(
    r"([A-Z]{2,9} (?:Circular|Directive|Instruction|Order|Memorandum|Notice|Bulletin"
    r"|Guidance Note))"
    rf" (?:No\.? ?)?(\d{{1,3}})/{_YEAR_EN}"
)
_YEAR_FIRST = re.compile(
    rf"([A-Z]{{2,9}}(?:[ /-][A-Z]{{1,6}})*)"
    rf"(?:[ /-]\s?{_YEAR_EN}[/-]|\s?\({_YEAR_EN}\)\s?)(\d{{1,3}})"
)
_SHORT_YEAR = re.compile(r"([A-Z]{1,5})-(\d\d)-(\d{1,3})")
LONGEST_CODE = 30


def english_numbers(text: str, document: str, offset: int) -> Iterator[DocumentNumber]:
    """Those that the English forms find; they may overlap."""
    for pattern in (*_EN, *_EN_REVERSED):
        for found in pattern.finditer(text):
            year, serial = int(found[1]), int(found[2])
            if pattern in _EN_REVERSED:
                year, serial = serial, year
            code, start, end = _agency_around(text, found.start(), found.end())
            if not code and pattern is _EN_REVERSED[1]:
                code, start = _kind_before(text, start)
            if code or "o" in found[0].lower():
                yield numbered(code, year, serial, Span(document, offset + start, offset + end))


def _kind_before(text: str, start: int) -> tuple[str, int]:
    """The kind of paper named before a number, with its body, and where those words begin.

    >>> _kind_before("as the Ministry of Health Circular No. 3 of 2021", 34)
    ('Ministry of Health Circular', 7)
    """
    found = _KIND.search(text[max(0, start - _AROUND) : start])
    if found is None:
        return "", start
    return _titled(found[1]), max(0, start - _AROUND) + found.start(1)


def _titled(words: str) -> str:
    """Words in capitals as names are written, so that one number has one form."""
    if not words.isupper():
        return re.sub(r"\s+", " ", words)
    small = ("OF", "AND", "FOR", "THE")
    return " ".join(w.lower() if w in small else w.capitalize() for w in words.split())


def issued_by(number: DocumentNumber, issuer: str) -> DocumentNumber:
    """The number of a kind of paper with the body that issues it, where the number is without.

    >>> number = next(english_numbers("CIRCULAR NO. 14 OF 2024", "", 0))
    >>> issued_by(number, "MINISTRY OF HEALTH").canonical
    'Ministry of Health Circular〔2024〕14号'
    """
    counts = _KIND.search(number.agency) is not None and _BODY.search(number.agency) is None
    if not counts or number.agency == issuer or _ACRONYM.match(number.agency):
        return number
    return numbered(f"{_titled(issuer)} {number.agency}", number.year, number.serial, number.span)


def _agency_around(text: str, start: int, end: int) -> tuple[str, int, int]:
    """The code of the body named beside a number, and the stretch widened to hold its name."""
    before = text[max(0, start - _AROUND) : start]
    pinyin = PINYIN_CODE.search(before)
    if pinyin is not None and (code := of_pinyin(pinyin[1].split())):
        return code, start - len(before) + pinyin.start(), end
    for named in reversed(mentions(before)):
        if before[named.end :].strip(" ,.:;([（'’s") in ("", "document", "Document", "fa", "Fa"):
            return named.agency.code, start - len(before) + named.start, end
    after = text[end : end + _AROUND]
    for named in mentions(after):
        if after[: named.start].strip(" ,.:;)]）").lower() in ("", "of the", "of", "the"):
            return named.agency.code, start, end + named.end
    return "", start, end


def coded(text: str, document: str, offset: int) -> Iterator[DocumentNumber]:
    """The code that a line consists of; within a sentence such codes name anything.

    >>> [one.canonical for line in ("LAC 07/2024", "M-25-09") for one in coded(line, "", 0)]
    ['LAC〔2024〕7号', 'M〔2025〕9号']
    """
    bare = text.strip()
    start = offset + len(text) - len(text.lstrip())
    span = Span(document, start, start + len(bare))
    if found := _YEAR_LAST.fullmatch(bare):
        yield numbered(found[1], int(found[3]), int(found[2]), _from(span, found))
    elif found := _KIND_LAST.fullmatch(bare):
        yield numbered(found[1], int(found[3]), int(found[2]), span)
    elif found := _YEAR_FIRST.fullmatch(bare):
        yield numbered(found[1], int(found[2] or found[3]), int(found[4]), span)
    elif found := _SHORT_YEAR.fullmatch(bare):
        yield numbered(found[1], 2000 + int(found[2]), int(found[3]), span)


def _from(span: Span, found: re.Match[str]) -> Span:
    """The span from the code on: the kind of paper before it is no part of the number."""
    return Span(span.document, span.start + found.start(1), span.end)
