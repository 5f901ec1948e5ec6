"""Which files a run is about."""

import json
from pathlib import Path

import pytest

from duban.error import UsageError
from jobs.discovery import expected_digest, files


def touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("text")


def test_folders_are_walked_in_order_each_file_once(tmp_path: Path) -> None:
    touch(tmp_path, "b.txt", "a/c.txt")
    found = files([tmp_path, tmp_path / "b.txt"])
    assert [str(file.relative_to(tmp_path)) for file in found] == ["a/c.txt", "b.txt"]


def test_order_of_the_arguments_does_not_matter(tmp_path: Path) -> None:
    touch(tmp_path, "b.txt", "a.txt")
    paths = [tmp_path / "b.txt", tmp_path / "a.txt"]
    assert files(paths) == files(paths[::-1])


def test_unfinished_and_hidden_files_are_passed_over(tmp_path: Path) -> None:
    touch(tmp_path, "a.txt", ".hidden", "~$a.docx", "b.pdf.part")
    assert [file.name for file in files([tmp_path])] == ["a.txt"]


def test_manifest_says_what_a_folder_holds(tmp_path: Path) -> None:
    touch(tmp_path, "a.txt", "README.md")
    manifest = {"files": [{"path": "a.txt", "sha256": "ff"}]}
    (tmp_path / "manifest.json").write_text(json.dumps(manifest))
    assert [file.name for file in files([tmp_path])] == ["a.txt"]
    assert expected_digest(tmp_path / "a.txt") == "ff"
    assert expected_digest(tmp_path / "README.md") is None


@pytest.mark.parametrize("content", ["{", "[]", '{"files": [{"path": "a"}]}', '{"files": 3}'])
def test_broken_manifest_is_an_error_with_its_place(tmp_path: Path, content: str) -> None:
    (tmp_path / "manifest.json").write_text(content)
    with pytest.raises(UsageError) as raised:
        files([tmp_path])
    assert raised.value.message.code == "DUB-JOB-002"
    assert "manifest.json" in str(raised.value)


def test_missing_path_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as raised:
        files([tmp_path / "nowhere"])
    assert raised.value.message.code == "DUB-JOB-001"
