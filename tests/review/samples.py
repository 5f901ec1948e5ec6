"""Small documents, requirements and reviews that the tests of the review share."""

from collections.abc import Sequence
from datetime import date

from duban.coverage import (
    Coverage,
    Deviation,
    DeviationType,
    Direction,
    Requirement,
    RequirementKind,
    Status,
    Verdict,
)
from duban.deadline import Norm
from duban.document import DatedBy, Document, DocumentNumber, Evidence, Genre
from duban.identity import content_id
from duban.language import language_of
from duban.message import message
from duban.span import Span


def document(id_: str, text: str, genre: Genre = Genre.PLAN, title: str = "") -> Document:
    start = text.find(title) if title else 0
    named = Evidence(title, Span(id_, max(0, start), max(0, start) + len(title))) if title else None
    return Document(
        id_, content_id(id_, text), text, Span(id_, 0, len(text)), genre, language_of(text),
        title=named,
    )  # fmt: skip


def number(agency: str, year: int, serial: int, id_: str = "d") -> DocumentNumber:
    return DocumentNumber(f"{agency}〔{year}〕{serial}号", agency, year, serial, Span(id_, 0, 1))


def requirement(
    passage: str, span: Span, deadline: Norm | None = None, id_: str = ""
) -> Requirement:
    return Requirement(
        id_ or content_id(passage), RequirementKind.PROCEDURE, passage, "各市", None, (span,),
        deadline=deadline,
    )  # fmt: skip


def coverage(
    notice: str = "各市要开展自查。\n=1+1应报送。\n<script>alert(1)</script>\x0b应处理。",
    submission: str = "@SUM(A1)各县要开展自查，于2009年9月底前报送。\n+<b>处理</b>&。",
) -> tuple[Coverage, dict[str, Document]]:
    """A review whose passages would run as formulas or markup if they could."""
    a, b = document("n", notice, Genre.NOTICE), document("s", submission)
    dated = DatedBy(date(2008, 7, 1), Span("s", 0, 1))
    b = Document(b.id, b.sha256, b.text, b.span, b.genre, b.language, date=dated)
    statuses = (Status.COVERED, Status.DEVIATES, Status.MISSING)
    return Coverage("n", "s", tuple(_verdicts(a, b, statuses))), {"n": a, "s": b}


def _verdicts(a: Document, b: Document, statuses: Sequence[Status]) -> Sequence[Verdict]:
    found, lines = [], a.text.split("\n")
    for index, status in enumerate(statuses):
        start = a.text.index(lines[index])
        span = Span("n", start, start + len(lines[index]))
        evidence = () if status is Status.MISSING else (Span("s", 0, b.text.index("\n")),)
        later = Deviation(
            DeviationType.LATER_DEADLINE, "2009-08-31", "2009-09-30", Direction.LATER,
            failing=True, end_days=30,
        )  # fmt: skip
        deviations = (later,) if status is Status.DEVIATES else ()
        reason = message("review.covered", score="0.70")
        asked = requirement(lines[index], span)
        found.append(Verdict(asked, status, evidence, deviations, 0.7, reason))
    return found
