from datetime import date
from importlib import resources
from pathlib import Path

import pytest

from duban.deadline import Vague
from duban.error import UsageError
from duban.language import Language
from extract import quantities, times

LEXICONS = resources.files("extract") / "lexicons"


def changed(folder: Path, name: str, old: str, new: str) -> str:
    text = (LEXICONS / f"{name}.toml").read_text("utf-8")
    assert old in text
    (folder / f"{name}.toml").write_text(text.replace(old, new, 1), "utf-8")
    return str(folder)


def test_an_officers_word_counts_only_from_their_folder(tmp_path: Path) -> None:
    folder = changed(tmp_path, "times.zh", 'prompt = ["及时"', 'prompt = ["麻利", "及时"')
    (found,) = times.find("麻利上报", Language.ZH, lexicons=folder)
    assert found.norm == Vague("prompt")
    assert times.find("麻利上报", Language.ZH) == ()


@pytest.mark.parametrize(
    ("name", "old", "new", "text", "language"),
    [
        ("times.zh", '"FREQ=DAILY"', '"FREQ=OFTEN"', "每月", Language.ZH),
        ("times.en", "\nsince = [", "\nafterwards = [", "in May 2010", Language.EN),
        ("times.en", "{spelt},? years? end", "{moon} end", "July 1st", Language.EN),
        ("festivals", '"2009-01-26"', '"2009-13-26"', "春节前", Language.ZH),
    ],
)
def test_a_list_that_means_nothing_is_refused_with_file_and_line(
    tmp_path: Path, name: str, old: str, new: str, text: str, language: Language
) -> None:
    folder = changed(tmp_path, name, old, new)
    with pytest.raises(UsageError) as raised:
        times.find(text, language, date(2008, 7, 19), lexicons=folder)
    lines = (tmp_path / f"{name}.toml").read_text("utf-8").splitlines()
    line = next(number for number, row in enumerate(lines, 1) if new.strip() in row)
    assert f"{name}.toml:{line}" in str(raised.value)


def test_an_unknown_operator_is_refused(tmp_path: Path) -> None:
    folder = changed(tmp_path, "quantities.zh", '"~" = [', '"approx" = [')
    with pytest.raises(UsageError, match=r"quantities\.zh\.toml"):
        quantities.find("约5人", Language.ZH, lexicons=folder)
