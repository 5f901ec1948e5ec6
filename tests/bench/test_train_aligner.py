import numpy as np
import pytest
from numpy.typing import NDArray

from align import BeadAligner, encoder
from align.features import names
from bench.align_data import JiebaTokens
from bench.align_example import UNTRAINED, examples
from bench.train_aligner import PENALTY, trained
from tests.bench.test_align_lessons import TEXTS

DATA = list(examples(BeadAligner(encoder(), JiebaTokens(), UNTRAINED), TEXTS[:1], whole=True))
START = np.array([UNTRAINED.values[name] for name in names()])


def loss(weights: NDArray[np.float64]) -> float:
    return sum(example.loss(weights)[0] for example in DATA)


@pytest.mark.parametrize("name", ["cosine.value", "shape.12", "null_a.bias", "null_b.open"])
def test_the_gradient_is_that_of_the_loss(name: str) -> None:
    step = np.zeros(len(START))
    step[names().index(name)] = 1e-3
    slope = np.sum([example.loss(START)[1] for example in DATA], axis=0)[names().index(name)]
    assert (loss(START + step) - loss(START - step)) / 2e-3 == pytest.approx(slope, abs=0.02)


def test_the_curvature_is_that_of_a_summit() -> None:
    curvature = np.sum([example.curvature(START) for example in DATA], axis=0)
    assert np.allclose(curvature, curvature.T)
    assert np.linalg.eigvalsh(curvature).min() > -1e-3


def test_training_ends_where_no_small_step_gains() -> None:
    found = trained(DATA)
    least = loss(found) + PENALTY * float(found @ found) / 2
    assert least < loss(START)
    alike = np.array([found[names().index(n)] for n in ("shape.12", "shape.21")])
    assert alike[0] == alike[1]
    assert found[names().index("path.same")] == 0
    chance = np.random.default_rng(3)
    for _ in range(5):
        other = found * (1 + 0.1 * chance.normal(size=len(found)))
        assert loss(other) + PENALTY * float(other @ other) / 2 > least - 0.01
