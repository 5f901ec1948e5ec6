"""Ingestion as a job: nothing lost, nothing twice, a bad file never stops a run."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from duban.document import Document
from duban.obligation import Extraction
from duban.outcome import Outcome
from duban.settings import IngestSettings
from duban.store import Store
from jobs.checking import check
from jobs.discovery import files
from jobs.ingesting import FileReport, Ingestion

NOTICE = "关于开展消防检查的通知\n\n各市人民政府：\n　　一、检查。各市要于6月底前完成检查。\n"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(f"sqlite:///{tmp_path}/record.db")


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def nothing(_: Document) -> Extraction:
    return Extraction()


def run(store: Store, folder: Path, **options: bool) -> list[FileReport]:
    return list(Ingestion(store, nothing, IngestSettings(), **options).run(files([folder])))


def outcomes(reports: list[FileReport]) -> list[str]:
    return [report.outcome.value for report in reports]


def test_bad_files_are_set_aside_with_code_and_advice(store: Store, inbox: Path) -> None:
    (inbox / "a.txt").write_text(NOTICE, "utf-8")
    (inbox / "empty.txt").write_bytes(b"")
    (inbox / "zero.txt").write_bytes(b"\0" * 5000)
    (inbox / "noise.bin").write_bytes(bytes(range(256)) * 40)
    reports = run(store, inbox)
    assert outcomes(reports) == ["ok", "quarantined", "quarantined", "quarantined"]
    for report in reports[1:]:
        assert report.reason is not None
        assert report.reason.advice()
    assert len(store.files.aside()) == 3


def test_second_run_changes_nothing(store: Store, inbox: Path) -> None:
    (inbox / "a.txt").write_text(NOTICE, "utf-8")
    run(store, inbox)
    before = store.documents.all()
    assert outcomes(run(store, inbox)) == ["unchanged"]
    assert store.documents.all() == before


def test_same_text_in_another_encoding_is_one_document(store: Store, inbox: Path) -> None:
    (inbox / "a.txt").write_text(NOTICE, "utf-8")
    (inbox / "b.txt").write_text(NOTICE, "gb18030")
    (inbox / "c.txt").write_text(NOTICE, "utf-8")
    assert outcomes(run(store, inbox)) == ["ok", "duplicate", "duplicate"]
    document = store.documents.find(str(inbox / "b.txt"))
    assert len(store.files.places(document.sha256)) == 3


def test_file_that_was_bad_is_read_once_it_is_mended(store: Store, inbox: Path) -> None:
    file = inbox / "a.txt"
    file.write_bytes(b"")
    run(store, inbox)
    file.write_text(NOTICE, "utf-8")
    assert outcomes(run(store, inbox)) == ["ok"]
    assert store.files.aside() == ()


def test_dry_run_keeps_nothing(store: Store, inbox: Path) -> None:
    (inbox / "a.txt").write_text(NOTICE, "utf-8")
    assert outcomes(run(store, inbox, dry_run=True)) == ["ok"]
    assert store.files.count() == 0


def test_file_that_is_not_what_the_manifest_promises_is_set_aside(
    store: Store, inbox: Path
) -> None:
    (inbox / "a.txt").write_text(NOTICE, "utf-8")
    (inbox / "manifest.json").write_text('{"files": [{"path": "a.txt", "sha256": "00"}]}')
    (report,) = run(store, inbox)
    assert report.reason is not None
    assert report.reason.code == "DUB-JOB-003"


def test_defect_in_a_rule_sets_one_file_aside_and_the_run_goes_on(
    store: Store, inbox: Path
) -> None:
    (inbox / "a.txt").write_text(NOTICE, "utf-8")
    (inbox / "b.txt").write_text(NOTICE + "二、其他。\n", "utf-8")

    def fragile(document: Document) -> Extraction:
        if "其他" not in document.text:
            raise ZeroDivisionError
        return Extraction()

    reports = list(Ingestion(store, fragile, IngestSettings()).run(files([inbox])))
    assert outcomes(reports) == ["quarantined", "ok"]
    assert store.files.aside("DUB-JOB-007")[0].file.endswith("a.txt")


KILLED = """
import sys
from pathlib import Path
from duban.obligation import Extraction
from duban.settings import IngestSettings
from duban.store import Store
from jobs.discovery import files
from jobs.ingesting import Ingestion
ingestion = Ingestion(Store(sys.argv[1]), lambda document: Extraction(), IngestSettings())
for report in ingestion.run(files([Path(sys.argv[2])])):
    print(report.file, flush=True)
"""


@pytest.mark.parametrize("after", [1, 4, 9])
def test_killed_run_is_completed_by_the_next(store: Store, inbox: Path, after: int) -> None:
    for number in range(12):
        (inbox / f"{number:02}.txt").write_text(NOTICE + f"第{number}号。\n", "utf-8")
    command = [sys.executable, "-c", KILLED, store.url, str(inbox)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2])
    assert child.stdout is not None
    acknowledged = [child.stdout.readline() for _ in range(after)]
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    time.sleep(0.1)
    assert store.files.count() >= len(acknowledged)
    assert check(store).findings == ()
    reports = run(store, inbox)
    assert {report.outcome for report in reports} == {Outcome.OK, Outcome.UNCHANGED}
    assert store.files.count() == 12


FULL = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
"""


def test_full_disk_stops_the_run_and_the_next_completes_it(store: Store, inbox: Path) -> None:
    """No file can grow past a bound, which the record meets as it would a full disk."""
    for number in range(12):
        words = f"第{number}号。" * 8_000
        (inbox / f"{number:02}.txt").write_text(NOTICE + words + "\n", "utf-8")
    command = [sys.executable, "-c", FULL + KILLED, store.url, str(inbox)]
    ended = subprocess.run(
        command, capture_output=True, text=True, cwd=Path(__file__).parents[2], check=False
    )
    done = ended.stdout.count("\n")
    assert ended.returncode != 0
    assert done < 12, ended.stderr
    assert "disk" in ended.stderr
    assert check(store).findings == ()
    reports = run(store, inbox)
    assert outcomes(reports) == ["unchanged"] * done + ["ok"] * (12 - done)
    assert store.files.count() == 12
