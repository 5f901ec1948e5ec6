"""Backup and restore: one consistent file, verified whole, put in place at once or not at all."""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import zipfile
from pathlib import Path
from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, create_engine, create_mock_engine, text

from duban.document import Document, Genre, Source
from duban.error import DubanError, FailingEnvironmentError, UsageError
from duban.identity import content_id, digest
from duban.language import Language
from duban.obligation import Extraction
from duban.outcome import Outcome, Parsed
from duban.span import Span
from duban.store import Store
from duban.store.copies import Copies
from jobs.backup import backup, restore
from jobs.checking import check

MADE = "2031-01-01T00:00:00+00:00"


def opened(folder: Path) -> Store:
    return Store(f"sqlite:///{folder}/record/duban.db")


def keep(store: Store, words: str) -> None:
    sha256 = digest(words.encode())
    name = content_id(sha256, 0)
    one = Document(name, sha256, words, Span(name, 0, len(words)), Genre.NOTICE, Language.ZH)
    parsed = Parsed(Source(f"{sha256[:6]}.txt", sha256, "utf-8", words, (one,)), Outcome.OK)
    said = {name: Extraction()}
    store.files.keep(
        f"{sha256[:6]}.txt", words.encode(), parsed, said, text_hash=sha256, pipeline="1"
    )


def filled(folder: Path, words: str = "各市要开展检查。") -> Store:
    store = opened(folder)
    keep(store, words)
    for note in ("确认", "更正"):
        after = len(store.decisions.all())
        store.decisions.append("n", "s", "r", note, after=after)
    store.repairs.put(store.files.originals()[0], "k", '{"start": 0}')
    store.corrections.put("a", "b", "{}")
    return store


def contents(store: Store) -> dict[str, list[str]]:
    """Every row of every table, whatever the order; the outbox is refilled on purpose."""
    engine = create_engine(store.url)
    with engine.connect() as connection:
        names = connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'"))
        return {
            name: sorted(map(repr, connection.execute(text(f'SELECT * FROM "{name}"'))))
            for name in names.all()
            if name != "outbox"
        }


def refused(store: Store, file: Path) -> str:
    before = contents(store)
    with pytest.raises(DubanError) as raised:
        restore(store, file)
    assert contents(store) == before
    for language in Language:
        assert raised.value.message.text(language)
        assert raised.value.message.advice(language)
    return raised.value.message.code


def test_restored_record_is_the_one_backed_up(tmp_path: Path) -> None:
    store, file = filled(tmp_path / "a"), tmp_path / "one.backup"
    done = backup(store, file, MADE)
    assert digest(file.read_bytes()) == done.sha256
    assert done.findings == ()
    other = opened(tmp_path / "b")
    assert restore(other, file) == done.manifest
    assert contents(other) == contents(store)
    assert check(other).findings == ()
    assert other.outbox.waiting() == tuple(one.id for one in other.documents.all())
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a", "b", "one.backup"]


def test_whoever_has_the_record_open_sees_the_restored_one(tmp_path: Path) -> None:
    file = tmp_path / "one.backup"
    backup(filled(tmp_path / "a"), file, MADE)
    pages, command = filled(tmp_path / "b", "各县要上报。"), opened(tmp_path / "b")
    assert [one.text for one in pages.documents.all()] == ["各县要上报。"]
    restore(command, file)
    assert [one.text for one in pages.documents.all()] == ["各市要开展检查。"]
    pages.decisions.append("n", "s", "r", "备注", after=2)
    assert check(command).findings == ()


def test_backup_is_consistent_while_others_write(tmp_path: Path) -> None:
    store, ended = filled(tmp_path / "a"), threading.Event()

    def write() -> None:
        writer = opened(tmp_path / "a")
        while not ended.is_set():
            after = max((one.sequence for one in writer.decisions.all()), default=0)
            writer.decisions.append("n", "s", "r", "备注", after=after)

    thread = threading.Thread(target=write)
    thread.start()
    try:
        for number in range(5):
            done = backup(store, tmp_path / f"{number}.backup", MADE)
            assert done.findings == ()
    finally:
        ended.set()
        thread.join()
    other = opened(tmp_path / "b")
    manifest = restore(other, tmp_path / "4.backup")
    assert len(other.decisions.all()) == manifest.held.decisions


def test_backup_never_overwrites(tmp_path: Path) -> None:
    store, file = filled(tmp_path / "a"), tmp_path / "one.backup"
    file.write_text("mine")
    with pytest.raises(UsageError, match="DUB-BAK-009"):
        backup(store, file, MADE)
    assert file.read_text() == "mine"


def test_backup_into_no_folder_is_a_failing_environment(tmp_path: Path) -> None:
    with pytest.raises(FailingEnvironmentError, match="DUB-BAK-002"):
        backup(filled(tmp_path / "a"), tmp_path / "nowhere" / "one.backup", MADE)


def test_foreign_files_are_told_from_broken_backups(tmp_path: Path) -> None:
    store, file, other = filled(tmp_path / "a"), tmp_path / "one.backup", tmp_path / "other"
    backup(store, file, MADE)
    whole = file.read_bytes()
    assert refused(store, tmp_path / "nowhere") == "DUB-BAK-010"
    for data, code in (
        (b"", "DUB-BAK-003"),
        ("关于开展检查的通知".encode(), "DUB-BAK-003"),
        (whole[: len(whole) // 2], "DUB-BAK-004"),
        (whole[:-1], "DUB-BAK-004"),
    ):
        other.write_bytes(data)
        assert refused(store, other) == code
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert refused(store, other) == "DUB-BAK-003"


def repacked(file: Path, target: Path, **changed: object) -> Path:
    """The backup with a manifest that says otherwise."""
    with zipfile.ZipFile(file) as archive, zipfile.ZipFile(target, "w") as other:
        manifest = json.loads(archive.read("manifest.json")) | changed
        other.writestr("manifest.json", json.dumps(manifest))
        other.writestr("record.db", archive.read("record.db"))
    return target


def test_a_manifest_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    store, file, other = filled(tmp_path / "a"), tmp_path / "one.backup", tmp_path / "other"
    held = {"files": 1, "documents": 1, "decisions": 1, "last": ""}
    backup(store, file, MADE)
    assert refused(store, repacked(file, other, sha256="0" * 64)) == "DUB-BAK-004"
    assert refused(store, repacked(file, other, bytes=1)) == "DUB-BAK-004"
    assert refused(store, repacked(file, other, held=held)) == "DUB-BAK-004"
    assert refused(store, repacked(file, other, format=2)) == "DUB-BAK-005"
    assert refused(store, repacked(file, other, format=None)) == "DUB-BAK-004"


def test_a_broken_chain_is_told_at_backup_and_refused_at_restore(tmp_path: Path) -> None:
    store, file = filled(tmp_path / "a"), tmp_path / "one.backup"
    with create_engine(store.url).begin() as connection:
        connection.execute(text("UPDATE decisions SET payload = '改' WHERE sequence = 1"))
    done = backup(store, file, MADE)
    assert [one.code for one in done.findings] == ["DUB-CHK-003"]
    assert refused(opened(tmp_path / "b"), file) == "DUB-BAK-006"


def test_altered_bytes_of_a_kept_file_are_refused(tmp_path: Path) -> None:
    store, file = filled(tmp_path / "a"), tmp_path / "one.backup"
    with create_engine(store.url).begin() as connection:
        connection.execute(text("UPDATE originals SET data = x'00'"))
    backup(store, file, MADE)
    assert refused(opened(tmp_path / "b"), file) == "DUB-BAK-006"


def test_only_sqlite_is_backed_up() -> None:
    engine = create_mock_engine("postgresql://", lambda *_: None)
    with pytest.raises(UsageError, match="DUB-BAK-001") as raised:
        Copies(cast("Engine", engine))
    assert "pg_dump" in raised.value.message.advice()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes, dict[str, list[str]]]:
    folder = tmp_path_factory.mktemp("sample")
    store = filled(folder / "a")
    backup(store, folder / "one.backup", MADE)
    return folder, (folder / "one.backup").read_bytes(), contents(store)


@given(st.data())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_one_changed_byte_is_refused_or_of_no_account(
    sample: tuple[Path, bytes, dict[str, list[str]]], data: st.DataObject
) -> None:
    folder, whole, said = sample
    at = data.draw(st.integers(0, len(whole) - 1))
    changed = bytearray(whole)
    changed[at] ^= data.draw(st.integers(1, 255))
    file, place = folder / "changed", folder / "b"
    file.write_bytes(changed)
    shutil.rmtree(place, ignore_errors=True)
    store = opened(place)
    code = ""
    try:
        restore(store, file)
    except DubanError as error:
        code = error.message.code
    assert code.startswith("DUB-BAK-") or code == ""
    assert store.copies.is_empty() if code else contents(store) == said
    store.close()


KILLED = """
import os, signal, sys
from pathlib import Path
from duban.store import Store
from jobs.backup import restore

def die(done, pages):
    if done * 10 >= pages * int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)

restore(Store(sys.argv[1]), Path(sys.argv[2]), die)
"""


@pytest.mark.parametrize("tenths", [0, 5, 10])
def test_kill_leaves_the_old_record_or_the_new_one_never_half(tmp_path: Path, tenths: int) -> None:
    file, big = tmp_path / "one.backup", filled(tmp_path / "a")
    for number in range(15):
        keep(big, f"{number}" + "各市要开展检查。" * 30_000)
    backup(big, file, MADE)
    old = filled(tmp_path / "b", "各县要上报。")
    before, url = contents(old), old.url
    old.close()
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, url, str(file), str(tenths)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    again = opened(tmp_path / "b")
    # after the last page the change may be made, before it never
    assert contents(again) in ((before, contents(big)) if tenths == 10 else (before,))
    assert check(again).findings == ()
    restore(again, file)
    assert contents(again) == contents(big)
