from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from duban.deadline import Interval
from duban.span import Span
from review.stage import Window, answers


def window(name: str, place: int) -> Window:
    return Window(
        Span("d", 10 * place, 10 * place + 5), name, Interval(date(2030, 1, 1), None), place
    )


def like(texts: Sequence[str], others: Sequence[str]) -> NDArray[np.float32]:
    """The share of the characters of the shorter name that both have."""
    return np.array(
        [[len(set(a) & set(b)) / min(len(a), len(b)) for b in others] for a in texts],
        dtype=np.float32,
    )


def answered(asked: Sequence[str], offered: Sequence[str]) -> dict[str, str]:
    found = answers(
        [window(name, place) for place, name in enumerate(asked)],
        [window(name, place) for place, name in enumerate(offered)],
        like,
    )
    return {asked[place]: stage.name for place, (stage, _) in found.items()}


def test_each_stage_is_answered_by_its_like() -> None:
    names = ["自查自纠", "监督检查", "总结"]
    assert answered(names, names) == dict(zip(names, names, strict=True))


def test_a_stage_that_another_is_far_liker_to_answers_no_second_one() -> None:
    found = answered(["自查自纠", "整改验收", "总结上报"], ["自查自纠", "整改验收并上报"])
    assert found == {"自查自纠": "自查自纠", "整改验收": "整改验收并上报"}


def test_one_stage_of_a_plan_may_stand_for_two() -> None:
    found = answered(["整改验收", "总结上报"], ["整改验收、总结上报"])
    assert found["总结上报"] == found["整改验收"] == "整改验收、总结上报"


def test_without_stages_none_answers() -> None:
    assert answered(["总结"], []) == {}
