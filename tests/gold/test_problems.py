import pytest

from bench.problems import findings, first, held_out, official, scored, second
from extract.problems import Weights

pytestmark = pytest.mark.gold


def test_official_wording_finds_the_seed_problems():
    passages, categories, problems = official()
    assert passages == 63
    assert categories == 63
    assert problems >= 61


def test_findings_held_out_with_their_twins_keep_their_floors():
    answers = held_out(Weights(), together=5)
    known = scored(answers, first())
    assert known.category >= 0.65
    assert known.in_three >= 0.60
    assert known.false_alarms / known.negatives <= 0.1
    later = scored(answers, second())
    assert later.category >= 0.65
    assert later.in_three >= 0.60
    assert later.false_alarms / later.negatives <= 0.1


def test_twins_state_the_same_kind_of_problem():
    groups = {}
    for finding in findings():
        groups.setdefault(finding.group, []).append(finding)
    for members in groups.values():
        kinds = {finding.problems[:1] for finding in members}
        assert len(kinds) == 1, members
