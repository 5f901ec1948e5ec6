"""English leave that is denied by a word apart from its verb."""

import pytest

from duban.obligation import NormType
from extract import Extractor
from ingest.parse import parse


def mode(sentence: str) -> NormType:
    parsed = parse(f"Notice on safety\n\nTo all cities:\n\n{sentence}\n".encode(), "a.txt")
    (document,) = parsed.source.documents  # type: ignore[union-attr]
    return Extractor().document(document).obligations[0].type


@pytest.mark.parametrize(
    "sentence",
    [
        "Personal data may be disclosed by no unit or individual.",
        "Fireworks may never be set off inside the halls.",
        "On no ground may the disabled be asked to be assessed again.",
        "Nor may the event be enlarged.",
        "Without consent nothing may be changed.",
        "The agencies may ask for nothing beyond the papers prescribed.",
        "Nobody may work untrained.",
        "Operators may take no deposit.",
    ],
)
def test_denied_leave_is_a_ban(sentence: str) -> None:
    assert mode(sentence) is NormType.PROHIBITION


@pytest.mark.parametrize(
    "sentence",
    [
        "Schools may hold lessons in the open at no cost.",
        "Dogs that nobody claims for more than 15 days may be adopted.",
        "A first breach that has done no harm may go unpunished.",
        "The gap may last no more than four months.",
        "The shop may be opened no later than eight.",
        "Cities may keep an account, and no fee is charged.",
    ],
)
def test_a_denial_of_something_else_leaves_leave(sentence: str) -> None:
    assert mode(sentence) is NormType.PERMISSION


def test_the_holder_of_a_licence_is_no_leave() -> None:
    text = "某省药监局关于检查的通知\n各市药监局：\n检查范围包括药品上市许可持有人和生产企业。\n"
    (document,) = parse(text.encode(), "a.txt").source.documents  # type: ignore[union-attr]
    types = {each.type for each in Extractor().document(document).obligations}
    assert NormType.PERMISSION not in types
