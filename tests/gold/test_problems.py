from collections import defaultdict

import pytest

from bench.problems import Answers, Finding, findings, held_out, official, scored, sets
from extract.problems import Weights

pytestmark = pytest.mark.gold


def test_official_wording_finds_the_seed_problems() -> None:
    passages, categories, problems = official()
    assert passages == 63
    assert categories == 63
    assert problems >= 61


@pytest.fixture(scope="module")
def answers() -> Answers:
    return held_out(Weights(), together=16)


@pytest.mark.parametrize("name", ["first", "second", "third"])
def test_findings_held_out_with_their_twins_keep_their_floors(answers: Answers, name: str) -> None:
    score = scored(answers, sets()[name])
    assert score.category >= 0.65
    assert score.in_three >= 0.60


def test_passages_without_a_problem_raise_at_most_one_alarm_in_ten(
    answers: Answers,
) -> None:
    for score in (scored(answers, sets()["first"]), scored(answers, findings())):
        assert score.false_alarms / score.negatives <= 0.1


def test_twins_state_the_same_kind_of_problem() -> None:
    groups: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings():
        groups[finding.group].append(finding)
    for members in groups.values():
        kinds = {finding.problems[:1] for finding in members}
        assert len(kinds) == 1, members
