"""Letterheads: the address of an office, and the reference under which it writes."""

import re

from ingest.line import TextLine
from ingest.metadata.number import numbers

_PLACE = (
    r"Street|St\.|Road|Rd\.|Avenue|Ave\.|Lane|Square|Boulevard|Drive|Parade|Quay|Plaza|House"
    r"|Building|Floor|Tower"
)
_ADDRESS = re.compile(
    rf"(?:\d+[A-Za-z]?|P\.?\s?O\.?) [^.:;]{{0,50}}\b(?:{_PLACE}|Box)(?![\w'’-])[^:;]{{0,60}}"
    r"|[A-Z][\w.,' -]{2,40}(?:\b[A-Z]{2}|D\.C\.),? \d{5}(?:-\d{4})?"
    r"|[A-Z][\w.,' -]{2,60}\b[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}"
)
_REACHED = re.compile(
    r"(?:tel(?:ephone)?|phone|fax|e-?mail|website|web)\b\.?(?: no\.?)?\s*:.{1,60}", re.IGNORECASE
)
_REFERENCE = re.compile(
    r"(?:our |your )?ref(?:erence)?\.?(?: no\.?)?\s*:?\s*(?=[A-Z]{2})", re.IGNORECASE
)
_LONGEST = 100


def is_address(text: str) -> bool:
    """Whether a line says where an office is or how it is reached.

    >>> is_address("12 Harbour Street, Port Ellis"), is_address("WASHINGTON, D.C. 20503")
    (True, True)
    >>> is_address("Fire Safety in Harbour Street"), is_address("Tel.: 555 0134")
    (False, True)
    """
    if len(text) > _LONGEST:
        return False
    return bool(_ADDRESS.fullmatch(text) or _REACHED.fullmatch(text))


def reference(line: TextLine) -> TextLine | None:
    """The number of a letter after a label like "Our reference:", None without one.

    >>> reference(TextLine(0, 27, "Our ref: MCH/BLD/417/2023")).text
    'MCH/BLD/417/2023'
    """
    label = _REFERENCE.match(line.text)
    rest = line.text[label.end() :] if label else ""
    found = numbers(rest)
    if label is None or not found or found[0].span.end < len(rest.rstrip()):
        return None
    return TextLine(line.start + label.end(), line.end, rest)
