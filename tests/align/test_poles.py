"""Words that have an opposite, and what is offered in their place."""

import pytest

from align.poles import poles
from duban.language import Language


def named(text: str, language: Language) -> list[tuple[str, bool]]:
    return [(one.words, one.negative) for one in poles(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("非机动车", Language.ZH, [("非机动", True)]),
        ("机动车", Language.ZH, [("机动", False)]),
        ("不低于", Language.ZH, [("不低于", False)]),
        ("未通过验收", Language.ZH, [("未通过", True)]),
        ("non-recyclable", Language.EN, [("non-recyclable", True)]),
        ("no fewer than", Language.EN, [("no fewer than", False)]),
        ("half a year", Language.EN, []),
        ("不得进入", Language.ZH, [("进入", False)]),
    ],
)
def test_which_of_two_opposites_stands(
    text: str, language: Language, expected: list[tuple[str, bool]]
) -> None:
    assert named(text, language) == expected


def test_what_is_offered_is_like_what_is_printed() -> None:
    assert [one.instead for one in poles("Adults at night", Language.EN)] == ["Minors", "daytime"]
    assert [one.instead for one in poles("an increased fee", Language.EN)] == [None]
