"""Settings: typed, from file and environment, unknown keys refused."""

from pathlib import Path

import pytest

from duban.error import UsageError
from duban.settings import Settings, load


def test_nothing_given_means_the_defaults() -> None:
    assert load(environment={}) == Settings()


def test_environment_overrides_file(tmp_path: Path) -> None:
    file = tmp_path / "duban.toml"
    file.write_text('[store]\nurl = "sqlite:///a.db"\n[ui]\nport = 9000\n')
    settings = load(file, {"DUBAN_UI__PORT": "9001", "DUBAN_INGEST__OCR": "false"})
    assert (settings.store.url, settings.ui.port) == ("sqlite:///a.db", 9001)
    assert settings.ingest.ocr is False


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("[store]\nlocation = 1\n", "DUB-SET-001"),
        ("[shop]\n", "DUB-SET-001"),
        ('[ui]\nport = "many"\n', "DUB-SET-002"),
        ("ui = 3\n", "DUB-SET-002"),
        ("[ui", "DUB-SET-003"),
    ],
)
def test_mistake_is_named_with_its_code(tmp_path: Path, written: str, code: str) -> None:
    file = tmp_path / "duban.toml"
    file.write_text(written)
    with pytest.raises(UsageError) as raised:
        load(file, {})
    assert raised.value.message.code == code
