"""English things done once a period, and the seasons by which something is due."""

from datetime import date

import pytest

from duban.language import Language
from extract.times import find


@pytest.mark.parametrize(
    ("text", "norm"),
    [
        (
            "An annual return shall be sent by the council by 30 September.",
            {"kind": "recurring", "rrule": "FREQ=YEARLY", "due": {"BYMONTH": 9, "BYMONTHDAY": 30}},
        ),
        ("Hold quarterly drills.", {"kind": "recurring", "rrule": "FREQ=MONTHLY;INTERVAL=3"}),
        (
            "At least one drill a year takes place at night.",
            {"kind": "recurring", "rrule": "FREQ=YEARLY", "times": 1, "bound": "min"},
        ),
        (
            "Three inspections per month are held.",
            {"kind": "recurring", "rrule": "FREQ=MONTHLY", "times": 3},
        ),
        (
            "Inspect homes before the start of the heating season.",
            {
                "kind": "offset", "event": "heating season", "n": 0, "unit": "day",
                "working_days": False, "direction": "before", "bound": "min",
            },
        ),
    ],
)  # fmt: skip
def test_recurrences_told_by_the_thing(text: str, norm: dict[str, object]) -> None:
    assert norm in [found.norm.as_dict() for found in find(text, Language.EN, date(2024, 2, 1))]


@pytest.mark.parametrize("text", ["The annual report for 2021 was printed.", "an annual fee of 5"])
def test_what_is_no_recurrence(text: str) -> None:
    kinds = [found.norm.as_dict()["kind"] for found in find(text, Language.EN, date(2024, 2, 1))]
    assert "recurring" not in kinds


@pytest.mark.parametrize("text", ["夏收前完成补充", "供暖季开始前完成检修", "旅游旺季前完成整改"])
def test_seasons(text: str) -> None:
    (found,) = find(text, Language.ZH, date(2024, 2, 1))
    assert found.norm.as_dict()["direction"] == "before"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2029年春节前办结", None, "2029-02-13"),
        ("明年春节前办结", None, "2025-01-29"),
        ("自2028年11月1日至2029年春节前开展行动", "2028-11-01", "2029-02-13"),
    ],
)
def test_a_festival_of_a_named_year(text: str, start: str | None, end: str) -> None:
    (found,) = find(text, Language.ZH, date(2024, 2, 1))
    assert found.norm.as_dict() == {"kind": "interval", "start": start, "end": end}
