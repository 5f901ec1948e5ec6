import pytest

from duban.coverage import Deviation, DeviationType, Direction
from duban.garble import GarbleKind
from duban.language import Language
from duban.message import message
from review import deviation_words


def test_every_deviation_has_a_reason_in_both_languages() -> None:
    values = dict.fromkeys(
        ("score", "expected", "found", "omitted", "start", "end", "actor"), "value"
    )
    for kind in DeviationType:
        said = message(f"review.{kind.value}", **values)
        assert said.text(Language.ZH) != said.text(Language.EN)


@pytest.mark.parametrize("way", Direction)
def test_every_direction_has_words_in_both_languages(way: Direction) -> None:
    told = Deviation(DeviationType.WINDOW, "expected", "found", way, failing=True)
    assert deviation_words(told, Language.EN) != deviation_words(told, Language.ZH)


@pytest.mark.parametrize("kind", GarbleKind)
def test_every_kind_of_garble_has_words_in_both_languages(kind: GarbleKind) -> None:
    mark = Deviation(DeviationType.GARBLED, "expected", "found", kind, failing=False)
    assert deviation_words(mark, Language.EN) != deviation_words(mark, Language.ZH)
