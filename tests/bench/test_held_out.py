from pathlib import Path

import pytest

from align import BeadAligner, encoder
from align.weights import Weights
from bench import held_out
from bench.align_data import JiebaTokens
from bench.align_example import UNTRAINED
from bench.held_out import HeldOut
from tests.bench.test_align_lessons import TEXTS

TEACHER = BeadAligner(encoder(), JiebaTokens(), UNTRAINED)


def test_weights_are_kept_and_taken_from_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []

    def taught(_: object, texts: list[object]) -> Weights:
        asked.append([getattr(text, "name", "") for text in texts])
        return Weights({**UNTRAINED.values, "path.same": float(len(asked))}, "digest")

    monkeypatch.setattr(held_out, "taught", taught)
    monkeypatch.setattr(held_out, "lessons", lambda *_: [])
    first = HeldOut(TEACHER, TEXTS, tmp_path / "kept").weights("novel/001")
    again = HeldOut(TEACHER, TEXTS, tmp_path / "kept").weights("novel/001")
    assert first == again
    assert asked == [["aca", "novel/002"]]
    other = HeldOut(TEACHER, TEXTS, tmp_path / "kept").weights("novel")
    assert other.values["path.same"] == 2
    assert asked[1] == ["aca"]
    assert HeldOut(TEACHER, TEXTS).weights("novel").values["path.same"] == 3
