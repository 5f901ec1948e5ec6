"""A document reviewed under itself does all that it asks, whatever its field or language."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.reviewing import reviewed
from duban.coverage import Status
from duban.document import Genre
from review.standing import standing

pytestmark = pytest.mark.gold

ROOT = Path(__file__).parents[2]


def fixtures() -> Iterator[tuple[str, bytes]]:
    for file in sorted((ROOT / "tests" / "review" / "pairs").glob("*.json")):
        pair = json.loads(file.read_text("utf-8"))
        for side in ("notice", "submission"):
            yield f"{file.stem} {side}", pair[side].encode()
    for folder in ("notices", "pairs"):
        for file in sorted((ROOT / "corpus" / "gold" / folder).glob("*.txt")):
            yield file.name, file.read_bytes()


@pytest.mark.parametrize("data", [pytest.param(data, id=name) for name, data in fixtures()])
def test_document_under_itself_is_wholly_covered(data: bytes) -> None:
    coverage, documents = reviewed(data, data)
    both = tuple(documents.values())
    here = standing(both, both)
    reports = all(each.genre is Genre.REPORT for each in documents.values())
    assert coverage.verdicts or reports, "only a report may ask nothing"
    for verdict in coverage.verdicts:
        asked = verdict.requirement
        if verdict.status is Status.NOT_APPLICABLE:
            assert here.is_above(asked.actor, asked.level), asked.passage
        else:
            assert verdict.status is Status.COVERED, (asked.passage, verdict.deviations)
            assert not any(each.failing for each in verdict.deviations)
