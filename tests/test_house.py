"""The rules of the house that no other tool checks."""

import re
from pathlib import Path

import pytest

from duban.message import catalogue
from ui.commands import SUMMARIES

ROOT = Path(__file__).parent.parent
PACKAGES = ("duban", "ingest", "align", "extract", "search", "review", "jobs", "ui")
CODE = sorted(
    file
    for folder in (*PACKAGES, "bench", "tests")
    for file in (ROOT / folder).rglob("*.py")
    if "__pycache__" not in file.parts
)
SOURCES = {file: file.read_text("utf-8") for file in CODE}


@pytest.mark.parametrize("file", CODE, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_file_passes_400_lines(file: Path) -> None:
    assert SOURCES[file].count("\n") <= 400


def test_no_file_hides_what_it_is_for() -> None:
    shy = re.compile(r"utils?|helpers?|managers?|misc|common")
    assert not [file for file in CODE if shy.fullmatch(file.stem)]


def test_no_file_names_the_machine_it_was_written_on() -> None:
    private = re.compile("/" + r"(work|home|root|tmp)/\w|\.\./" + "shared")
    assert not [file for file in CODE if private.search(SOURCES[file])]


def test_every_error_code_in_the_code_is_in_the_catalogue() -> None:
    used = {code for text in SOURCES.values() for code in re.findall(r"\bDUB-[A-Z]+-\d{3}\b", text)}
    assert used - set(catalogue()) == {"DUB-NOT-999"}


def test_every_error_code_in_the_catalogue_is_used() -> None:
    everything = "\n".join(SOURCES.values())
    errors = {code for code in catalogue() if code.startswith("DUB-")}
    assert not {code for code in errors if code not in everything}


def test_lock_files_name_no_index() -> None:
    for lock in ROOT.glob("*.lock"):
        text = lock.read_text("utf-8")
        assert "://" not in text
        assert "--hash=sha256:" in text


def test_every_command_is_in_both_readmes() -> None:
    for readme in ("README.md", "README.zh.md"):
        text = (ROOT / readme).read_text("utf-8")
        assert not [name for name in SUMMARIES if f"duban {name}" not in text]


def test_glossary_holds_a_term_once() -> None:
    lines = (ROOT / "GLOSSARY.md").read_text("utf-8").splitlines()
    terms = [line.split("|")[2].strip() for line in lines if line.startswith("| ")]
    assert len(terms) == len(set(terms)) > 20
