"""What a paper that is asked for must hold, sought in the one under review."""

from collections.abc import Sequence

import numpy as np
import pytest

from duban.alignment import Unit
from duban.coverage import Status, Verdict
from duban.document import Genre
from duban.ports import Vectors
from duban.span import Span
from review.contents import contents
from review.match import Match
from tests.review.samples import document, requirement

ASKED = "总结报告应当包括检查情况、处置情况、典型案例和工作建议。"
REPORT = ("一、检查情况", "共检查企业50家。", "二、处置情况", "三、典型案例")


def unlike(texts: Sequence[str], others: Sequence[str]) -> Vectors:
    return np.zeros((len(texts), len(others)), dtype=np.float32)


def verdict(
    lines: Sequence[str], asked: str = ASKED, genre: Genre = Genre.REPORT
) -> Verdict | None:
    text = "\n".join(lines)
    starts = [text.index(line) for line in lines]
    spans = [Span("s", at, at + len(line)) for at, line in zip(starts, lines, strict=True)]
    matches = [Match(Unit(i, span, span.of(text), ()), 0.1 * i) for i, span in enumerate(spans)]
    wanted = requirement(asked, Span("n", 0, len(asked)))
    found = contents(wanted, [document("s", text, genre)], matches, unlike)
    return found.verdict() if found else None


def test_what_a_report_leaves_out_of_what_it_must_hold_is_named() -> None:
    found = verdict(REPORT)
    assert found is not None
    assert found.status is Status.PARTIAL
    assert found.deviations[0].omitted == ("工作建议",)


def test_a_report_that_holds_everything_is_covered_by_the_passages_that_do() -> None:
    found = verdict([*REPORT, "四、工作建议"])
    assert found is not None
    assert found.status is Status.COVERED
    assert len(found.evidence) == 4


@pytest.mark.parametrize(
    ("asked", "lines", "genre"),
    [
        (ASKED, REPORT, Genre.PLAN),  # a plan is not the report that is asked for
        (ASKED, ["共检查企业50家。"], Genre.REPORT),  # most is not to be seen
        ("检查内容包括台账、人员和设备。", REPORT, Genre.REPORT),  # no paper is spoken of
        (ASKED, ["I. Inspections", "II. Cases"], Genre.REPORT),  # in another language
    ],
)
def test_nothing_is_said_of_other_papers(asked: str, lines: Sequence[str], genre: Genre) -> None:
    assert verdict(lines, asked, genre) is None
