import os
import shutil
import socket
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import NoReturn

import numpy as np
import pytest

from align.encoder import encoder
from duban.error import UsageError
from tests.align.conftest import Packaged

FAKE = """
import os
loaded, asked = [], []

class SentenceTransformer:
    def __init__(self, folder, **options):
        if "broken" in folder:
            raise OSError("no file named model.safetensors")
        loaded.append({**options, "offline": os.environ.get("HF_HUB_OFFLINE")})

    def encode(self, texts, **options):
        import numpy
        asked.append((texts, options["batch_size"]))
        return numpy.full((len(texts), 3), 2.0)
"""
TORCH = "threads = []\nset_num_threads = threads.append\n"


@pytest.fixture
def package(packaged: Packaged, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module that stands for sentence-transformers."""
    monkeypatch.setenv("HF_HUB_OFFLINE", "0")
    packaged("torch", TORCH)
    packaged("sentence_transformers", FAKE)
    return import_module("sentence_transformers")


def model(folder: Path, weights: str = "weights") -> str:
    folder.mkdir(parents=True)
    (folder / "modules.json").write_text("[]", "utf-8")
    (folder / "model.safetensors").write_text(weights, "utf-8")
    return f"sentence-transformers:{folder}"


def test_a_missing_package_is_named_as_pip_knows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("align.extras.find_spec", lambda name: None)
    with pytest.raises(UsageError, match=r"DUB-ALN-002.*package sentence-transformers"):
        encoder("sentence-transformers:/nowhere")


def test_a_folder_without_a_model_is_refused_and_nothing_loaded(
    package: ModuleType, tmp_path: Path
) -> None:
    for folder in (tmp_path / "missing", tmp_path):
        with pytest.raises(UsageError, match="DUB-ALN-003"):
            encoder(f"sentence-transformers:{folder}")
    assert package.loaded == []


def test_a_model_that_cannot_be_loaded_is_refused(package: ModuleType, tmp_path: Path) -> None:
    made = encoder(model(tmp_path / "broken"))
    with pytest.raises(UsageError, match=r"DUB-ALN-006.*no file named"):
        made.encode(["甲"])


def test_the_model_is_loaded_once_offline_on_one_thread(
    package: ModuleType, tmp_path: Path
) -> None:
    made = encoder(model(tmp_path / "m"))
    made.encode(["甲", "no"])
    made.encode(["乙"])
    assert package.loaded == [{"device": "cpu", "local_files_only": True, "offline": "1"}]
    assert import_module("torch").threads == [1]
    assert {size for _, size in package.asked} == {1}


def test_the_model_is_not_loaded_for_texts_that_are_known(
    package: ModuleType, tmp_path: Path
) -> None:
    name = model(tmp_path / "m")
    first = encoder(name, tmp_path / "v.db").encode(["甲", "no"])
    assert np.array_equal(encoder(name, tmp_path / "v.db").encode(["甲", "no"]), first)
    assert len(package.loaded) == 1


def test_other_weights_in_the_same_folder_are_another_encoder(
    package: ModuleType, tmp_path: Path
) -> None:
    before = encoder(model(tmp_path / "m", "one")).name
    shutil.rmtree(tmp_path / "m")
    after = encoder(model(tmp_path / "m", "two")).name
    moved = encoder(model(tmp_path / "elsewhere", "two")).name
    assert before != after == moved


def test_a_real_model_of_chance_weights_runs_without_a_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("sentence_transformers")
    built = _built(tmp_path)

    def refused(*_: object) -> NoReturn:
        raise AssertionError("reached for the network")

    monkeypatch.setattr(socket.socket, "connect", refused)
    made = encoder(f"sentence-transformers:{built}")
    rows = made.encode(["各市要完成自查。", "No.", "\ud800", ""])
    assert rows.shape == (4, 32)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert np.array_equal(rows[:1], made.encode(["各市要完成自查。"]))
    assert os.environ["HF_HUB_OFFLINE"] == "1"


def _built(folder: Path) -> Path:
    """A tiny model of chance weights that knows the characters of one sentence."""
    transformers = pytest.importorskip("transformers")
    letters = sorted(set("各市要完成自查。no."))
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters, *(f"##{c}" for c in letters)]
    (folder / "vocab.txt").write_text("\n".join(words), "utf-8")
    transformers.BertTokenizerFast(str(folder / "vocab.txt")).save_pretrained(folder)
    sizes = {"hidden_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2}
    config = transformers.BertConfig(vocab_size=len(words), intermediate_size=64, **sizes)
    transformers.BertModel(config).save_pretrained(folder)
    return folder
