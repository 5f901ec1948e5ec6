"""`duban align` as a person uses it: lines in any encoding, wrong use, corrections kept."""

from pathlib import Path

import pytest
from click.testing import Result

from duban.error import UsageError
from duban.language import Language
from duban.message import Message
from tests.ui.conftest import Run, runner, value

ZH = "停水通知\n请提前储水，并关好水龙头。\n恢复供水初期请放水几分钟。\n服务热线：96116\n"
EN = (
    "Notice of Interruption of Water Supply\n\nPlease store water and turn off your taps.\n\n"
    "When the supply is restored, let the water run for a few minutes.\n\nHotline: 96116\n"
)


def refused(result: Result) -> Message:
    """What the command refused with; `main` prints it and exits with status 2."""
    assert isinstance(result.exception, UsageError)
    return result.exception.message


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    for name, text in (("zh.txt", ZH), ("en.txt", EN)):
        (tmp_path / name).write_text(text, "utf-8")
    return str(tmp_path / "zh.txt"), str(tmp_path / "en.txt")


@pytest.mark.parametrize(
    "raw",
    [
        ZH.encode("gb18030"),
        ZH.encode("utf-16"),
        b"\xef\xbb\xbf" + ZH.replace("\n", "\r\n").encode(),
    ],
)
def test_lines_are_read_in_any_encoding_without_mark_and_returns(
    empty: Run, files: tuple[str, str], tmp_path: Path, raw: bytes
) -> None:
    given, lines = tmp_path / "given.txt", tmp_path / "lines.txt"
    given.write_bytes(raw)
    lines.write_text(EN.replace("\n\n", "\n"), "utf-8")
    out = tmp_path / "out.tsv"
    assert (
        empty("align", str(given), str(lines), "--units", "--export", "tsv", str(out)).exit_code
        == 0
    )
    rows = out.read_text("utf-8").splitlines()
    assert [row.split("\t")[0].strip('"') for row in rows[1:]] == ZH.splitlines()


@pytest.mark.parametrize("what", ["missing", "empty", "folder", "blank"])
def test_what_is_no_text_of_lines_is_refused_with_advice(
    empty: Run, files: tuple[str, str], tmp_path: Path, what: str
) -> None:
    file = tmp_path / what
    if what == "folder":
        file.mkdir()
    elif what != "missing":
        file.write_text("" if what == "empty" else "\n \n", "utf-8")
    told = refused(empty("align", "--units", str(file), files[1]))
    assert told.code == "DUB-UI-006"
    assert "无法按行读取" in told.text(Language.ZH)
    assert not any(word in told.text(Language.ZH) for word in ("No such", "There", "The file"))


def test_one_document_is_not_aligned_with_itself(empty: Run, files: tuple[str, str]) -> None:
    assert refused(empty("align", files[0], files[0])).code == "DUB-UI-007"


@pytest.mark.parametrize("given", ["1,2", "=", "", "99=1", "a=1", "-1=2"])
def test_a_correction_that_names_no_units_is_refused_and_not_kept(
    empty: Run, files: tuple[str, str], given: str
) -> None:
    before = value(empty("align", *files, "--json"))
    assert refused(empty("align", *files, "--set", given)).code == "DUB-UI-003"
    assert value(empty("align", *files, "--json")) == before


def test_a_correction_of_lines_is_refused(empty: Run, files: tuple[str, str]) -> None:
    assert refused(empty("align", "--units", *files, "--set", "1=1")).code == "DUB-UI-008"


def test_a_correction_holds_after_ingestion_and_from_either_side(
    tmp_path: Path, files: tuple[str, str]
) -> None:
    run = runner(tmp_path)
    run("align", *files, "--set", "1,2=1")
    run("align", *files, "--set", "3=")
    for _ in range(2):
        assert run("ingest", *files).exit_code == 0
        beads = value(run("align", *files, "--json"))["beads"]
        assert ([1, 2], [1]) in [(bead["a"], bead["b"]) for bead in beads]
        assert ([3], [], "a_only") in [(b["a"], b["b"], b["relation"]) for b in beads]
    turned = value(run("align", *reversed(files), "--json"))["beads"]
    found = [(bead["a"], bead["b"], bead["relation"]) for bead in turned]
    assert ([1], [1, 2], "parallel") in found
    assert ([], [3], "b_only") in found
