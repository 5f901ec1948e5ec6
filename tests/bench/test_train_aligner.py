from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from align import BeadAligner, encoder
from align.features import names
from align.habit import habit
from bench.align_data import JiebaTokens
from bench.align_example import UNTRAINED, Example, accustomed, examples
from bench.train_aligner import PENALTY, trained
from tests.bench.test_align_lessons import TEXTS

DATA = list(examples(BeadAligner(encoder(), JiebaTokens(), UNTRAINED), TEXTS[:1], whole=True))
HABITS = accustomed(DATA, np.array([UNTRAINED.values[name] for name in names()]))
START = np.array([UNTRAINED.values[name] for name in names()])


def loss(weights: NDArray[np.float64], data: Sequence[Example] = DATA) -> float:
    return sum(example.loss(weights)[0] for example in data)


@pytest.mark.parametrize(
    "name", ["cosine.value", "shape.12", "null_a.bias", "null_b.open", "habit.bead", "habit.open"]
)
def test_the_gradient_is_that_of_the_loss(name: str) -> None:
    step = np.zeros(len(START))
    step[names().index(name)] = 1e-3
    slope = np.sum([example.loss(START)[1] for example in HABITS], axis=0)[names().index(name)]
    rise = loss(START + step, HABITS) - loss(START - step, HABITS)
    assert rise / 2e-3 == pytest.approx(slope, abs=0.02)


def test_a_text_shows_its_habit_by_what_is_expected_in_it() -> None:
    usual = HABITS[0].usual
    assert usual == habit(example.counted(START) for example in DATA)
    assert usual.beads[0] != 0
    assert all(example.usual == usual for example in HABITS)


def test_the_curvature_is_that_of_a_summit() -> None:
    curvature = np.sum([example.curvature(START) for example in DATA], axis=0)
    assert np.allclose(curvature, curvature.T)
    assert np.linalg.eigvalsh(curvature).min() > -1e-3


def test_training_ends_where_no_small_step_gains() -> None:
    found = trained([DATA])
    last = accustomed(DATA, found)
    least = loss(found, last) + PENALTY * float(found @ found) / 2
    assert least < loss(START, last)
    alike = np.array([found[names().index(n)] for n in ("shape.12", "shape.21")])
    assert alike[0] == alike[1]
    assert found[names().index("path.same")] == 0
    chance = np.random.default_rng(3)
    for _ in range(5):
        other = found * (1 + 0.1 * chance.normal(size=len(found)))
        assert loss(other, last) + PENALTY * float(other @ other) / 2 > least - 0.01
