"""A review as OSCAL assessment results (NIST, version 1.1.2), in JSON.

An observation holds the two passages, a finding the status; the exact verdict stands in a
property, as OSCAL knows only satisfied and not-satisfied. Times are those of the documents.
"""

import json
from datetime import date
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from duban.coverage import Coverage, Status
from duban.language import Language
from review.exports.row import Documents, Row, rows, title

_NAMESPACE = "https://duban.invalid/ns/oscal"
_MET = frozenset({Status.COVERED, Status.NOT_APPLICABLE})
_REASON = {Status.COVERED: "pass", Status.NOT_APPLICABLE: "other"}


def as_oscal(coverage: Coverage, documents: Documents, language: Language) -> bytes:
    """The assessment results; the same review has the same identifiers."""
    shown = rows(coverage, documents, language)
    moment = _moment(coverage, documents)
    name = title(coverage, documents, language)
    results = {
        "uuid": _uuid(coverage, "results"),
        "metadata": {
            "title": name,
            "last-modified": moment,
            "version": "1",
            "oscal-version": "1.1.2",
        },
        "import-ap": {"href": f"#{coverage.notice}"},
        "results": [
            {
                "uuid": _uuid(coverage, "result"),
                "title": name,
                "description": name,
                "start": moment,
                "reviewed-controls": {"control-selections": [{"include-all": {}}]},
                "observations": [_observation(coverage, row, moment) for row in shown],
                "findings": [_finding(coverage, row) for row in shown],
            }
        ],
    }
    whole = {"assessment-results": results}
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def _observation(coverage: Coverage, row: Row, moment: str) -> dict[str, Any]:
    found = row.found or "-"
    return {
        "uuid": _uuid(coverage, "observation", row.id),
        "title": f"{row.number}. {row.kind}",
        "description": f"{row.required}\n\n{found}",
        "props": [
            _property("required-at", row.required_at),
            _property("found-at", row.found_at or "-"),
            _property("match", row.score),
        ],
        "methods": ["EXAMINE"],
        "collected": moment,
    }


def _finding(coverage: Coverage, row: Row) -> dict[str, Any]:
    return {
        "uuid": _uuid(coverage, "finding", row.id),
        "title": f"{row.number}. {row.status}",
        "description": "\n".join(part for part in (row.reason, row.deviations) if part),
        "props": [_property("status", row.key.value)],
        "target": {
            "type": "objective-id",
            "target-id": f"requirement-{row.id}",
            "status": {
                "state": "satisfied" if row.key in _MET else "not-satisfied",
                "reason": _REASON.get(row.key, "fail"),
            },
        },
        "related-observations": [{"observation-uuid": _uuid(coverage, "observation", row.id)}],
    }


def _property(name: str, value: str) -> dict[str, str]:
    return {"name": name, "ns": _NAMESPACE, "value": value}


def _moment(coverage: Coverage, documents: Documents) -> str:
    """Midnight of the submission's date, failing that of the notice's, failing that the epoch."""
    sides = (documents.get(coverage.submission), documents.get(coverage.notice))
    days = [side.date.value for side in sides if side is not None and side.date is not None]
    return f"{(days or [date(1970, 1, 1)])[0].isoformat()}T00:00:00Z"


def _uuid(coverage: Coverage, *parts: str) -> str:
    name = "/".join((_NAMESPACE, coverage.notice, coverage.submission, *parts))
    return str(uuid5(NAMESPACE_URL, name))
