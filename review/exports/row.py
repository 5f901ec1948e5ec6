"""The rows of an exported review, in one language; every format shows the same ones."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from duban.coverage import Coverage, Deviation, Status, Verdict
from duban.document import Document
from duban.garble import GarbleKind
from duban.language import Language
from duban.message import Message, message
from duban.span import Span
from review.scope import joined
from review.signs import worded

Documents = Mapping[str, Document]

COLUMNS = (
    "number", "id", "kind", "actor", "required", "required_at",
    "status", "found", "found_at", "deviations", "score", "reason",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One verdict in words; `key` is the status that the words stand for."""

    number: str
    id: str
    kind: str
    actor: str
    required: str
    required_at: str
    status: str
    found: str
    found_at: str
    deviations: str
    score: str
    reason: str
    key: Status

    def cells(self, columns: Sequence[str] = COLUMNS) -> tuple[str, ...]:
        """The cells of those columns, in order."""
        return tuple(str(getattr(self, column)) for column in columns)


def rows(coverage: Coverage, documents: Documents, language: Language) -> tuple[Row, ...]:
    """The verdicts in the notice's order."""
    return tuple(
        _row(number, verdict, documents, language)
        for number, verdict in enumerate(coverage.verdicts, 1)
    )


def headings(language: Language, columns: Sequence[str] = COLUMNS) -> tuple[str, ...]:
    """The names of the columns."""
    return tuple(message(f"export.{column}").text(language) for column in columns)


def title(coverage: Coverage, documents: Documents, language: Language) -> str:
    """What was reviewed under which notice."""
    names = {
        side: _named(documents.get(id_), id_)
        for side, id_ in (("notice", coverage.notice), ("submission", coverage.submission))
    }
    return message("export.title", **names).text(language)


def summary(coverage: Coverage, language: Language) -> Iterator[tuple[str, str]]:
    """Every status with its count."""
    for status in Status:
        yield message(f"status.{status.value}").text(language), str(coverage.count(status))


def _named(document: Document | None, id_: str) -> str:
    if document is None:
        return id_
    name = document.title.value if document.title else ""
    number = document.number.canonical if document.number else ""
    return " ".join(part for part in (name, number) if part) or id_


def _row(number: int, verdict: Verdict, documents: Documents, language: Language) -> Row:
    asked = verdict.requirement
    return Row(
        str(number),
        asked.id,
        message(f"kind.{asked.kind.value}").text(language),
        asked.actor,
        _words(asked.spans, documents),
        _places(asked.spans),
        message(f"status.{verdict.status.value}").text(language),
        _words(verdict.evidence, documents),
        _places(verdict.evidence),
        "\n".join(deviation_words(each, language) for each in verdict.deviations),
        f"{verdict.score:.2f}",
        reason_words(verdict, language),
        verdict.status,
    )


def _words(spans: Sequence[Span], documents: Documents) -> str:
    return "\n".join(span.of(documents[span.document].text) for span in spans)


def _places(spans: Sequence[Span]) -> str:
    return "; ".join(f"{span.start}-{span.end}" for span in spans)


def deviation_words(deviation: Deviation, language: Language) -> str:
    """A deviation in words: what it is, which way it goes, expected and found."""
    name = message(f"deviation.{deviation.type.value}").text(language)
    way = _way(deviation).text(language)
    expected, found = (worded(each, language) for each in (deviation.expected, deviation.found))
    return f"{name} ({way}): {expected} → {found or '-'}"


def reason_words(verdict: Verdict, language: Language) -> str:
    """The reason of a verdict in words."""
    values = ((name, worded(value, language)) for name, value in verdict.reason.values)
    return replace(verdict.reason, values=tuple(values)).text(language)


def _way(deviation: Deviation) -> Message:
    way = deviation.direction
    if isinstance(way, GarbleKind):
        return message(f"garble.{way.value}")
    omitted, by = joined(deviation.omitted), deviation.by or "-"
    return message(f"direction.{way.value}", omitted=omitted, by=by)
