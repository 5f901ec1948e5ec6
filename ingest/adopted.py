"""The note under the title of a law that says when it was adopted."""

import re

from ingest.front import Front, moved
from ingest.line import TextLine
from ingest.metadata.issue_date import Day, days

_EFFECTIVE = re.compile(r"(?:effective|in force|into (?:force|effect))[\w\s]{0,20}$", re.I)
_COMES_INTO_FORCE = re.compile(r"\s*起?\s*(?:施行|实施|执行|生效)")
_ADOPTED = re.compile(
    r"通过|公布|发布|批准|修订|修正|施行|adopted|promulgated|amended", re.IGNORECASE
)


def read_adoption(front: Front, line: TextLine) -> None:
    """Take the date of a law from the note under its title; the last such note counts."""
    found = days(line.text)
    if found and _ADOPTED.search(line.text):
        front.adopted.append(line)
        front.date, front.day = line, moved(_adopted(line.text, found), line)


def _adopted(text: str, found: tuple[Day, ...]) -> Day:
    """The last date of such a note that is not the one from which the law is in force."""
    said = [
        day
        for day in found
        if not (_EFFECTIVE.search(text[: day.start]) or _COMES_INTO_FORCE.match(text[day.end :]))
    ]
    return (said or found)[-1]
