import numpy as np
import pytest

from align.piece import Piece
from align.runs import PairRuns
from align.side import MARKS, Side
from duban.language import Language

TERMS = {
    Language.EN: (("fund", "inspect"), ("school",)),
    Language.ZH: (("基金", "检查"), ("学校",)),
}


def side(language: Language) -> Side:
    vectors, ones = np.eye(2, dtype=np.float32), np.ones(2, dtype=np.float32)
    marks = np.ones((2, len(MARKS)))
    known = (ones, marks, ones, ones, ones, ones, 1.0, 0 * ones, 0 * ones, 0 * ones)
    runs = PairRuns(vectors, vectors[:-1] + vectors[1:], ones)
    return Side(language, runs, *known, TERMS[language], ((), ()))


@pytest.mark.parametrize("languages", [(Language.EN, Language.ZH), (Language.ZH, Language.EN)])
def test_the_words_of_either_side_are_found_on_the_other(
    languages: tuple[Language, Language],
) -> None:
    a, b = map(side, languages)
    for coverage in Piece(a, b, (0, 0), (2, 2), 1.0).wording:
        np.testing.assert_allclose(coverage.found[1].diagonal(), coverage.whole)
        assert coverage.found[1][0, 1] == coverage.found[1][1, 0] == 0
