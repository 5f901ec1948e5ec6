from pathlib import Path

import pytest

from duban.error import UsageError
from duban.language import Language
from duban.settings import ExtractSettings
from extract import Extractor
from extract.lexicon import load, parsed

NAMES = ["norms", "verbs", "bodies", "sections"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", list(Language))
def test_shipped_lexicons_are_valid(name: str, language: Language) -> None:
    lexicon = load(f"{name}.{language.value}")
    assert lexicon.lists or lexicon.tables


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ('order = """\n把关\n办结 把关\n"""', "DUB-EXT-022", 3),
        ('a = ["x"]\nb = 3', "DUB-EXT-021", 2),
        ('[[trigger]]\ntype = "wish"\nwords = ["要"]', "DUB-EXT-024", 2),
        ('[[trigger]]\nwords = ["要"]\nbefore = ["主"]', "DUB-EXT-023", 2),
        ('[[name]]\nlevel = "planet"\nwords = ["各地"]', "DUB-EXT-024", 2),
    ],
)
def test_errors_name_file_and_line(text: str, code: str, line: int) -> None:
    with pytest.raises(UsageError) as raised:
        parsed("norms.zh", text, "my/norms.zh.toml")
    assert raised.value.message.code == code
    assert f"my/norms.zh.toml:{line}" in raised.value.message.text(Language.EN)
    assert raised.value.message.advice(Language.ZH)


def test_broken_toml_is_refused_with_its_place() -> None:
    with pytest.raises(UsageError) as raised:
        parsed("norms.zh", 'a = ["x"\nb = 1', "my.toml")
    assert raised.value.message.code == "DUB-EXT-020"
    assert "line 2" in raised.value.message.text(Language.EN)


def test_own_folder_replaces_a_shipped_file(tmp_path: Path) -> None:
    (tmp_path / "norms.zh.toml").write_text(
        '[[trigger]]\ntype = "obligation"\nwords = ["宜"]\n', "utf-8"
    )
    own = Extractor(ExtractSettings(lexicons=str(tmp_path)))
    text = "经营者宜建立台账。"
    assert [each.reason.code for each in own.text(text).obligations] == ["norm.modal"]
    assert "宜" in str(own.text(text).obligations[0].reason)
