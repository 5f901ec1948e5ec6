"""The life of a record with `duban backup` and `duban restore`, as a person runs them."""

import shutil
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from duban.error import UsageError
from duban.settings import Settings, StoreSettings
from duban.store import Store
from jobs.deciding import Deciding
from jobs.workbench import Workbench
from review import Act, Made
from tests.ui.conftest import NOTICE, PLAN, Run, runner, value

SEEN = (
    ["check", "--json"],
    ["matrix", "--notice", NOTICE, "--json"],
    ["extract", PLAN, "--json"],
    ["search", "规范基础管理", "--json"],
)


def said(run: Run) -> list[bytes]:
    return [run(*arguments).stdout_bytes for arguments in SEEN]


def decide(folder: Path) -> None:
    store = Store(f"sqlite:///{folder}/record.db")
    (pair,) = store.reviews.pairs()
    coverage = store.reviews.get(*pair)
    assert coverage is not None
    documents = Workbench(Settings(StoreSettings(store.url))).documents_of(coverage)
    deciding = Deciding(store, coverage, documents)
    verdict = coverage.verdicts[0]
    deciding.make(
        verdict, deciding.seen(verdict), Made(Act.CONFIRM, "Ma Li", "2031-01-01T00:00:00+00:00")
    )


@pytest.mark.timeout(600)
def test_everything_is_the_same_after_backup_wipe_and_restore(tmp_path: Path) -> None:
    folder, file = tmp_path / "life", tmp_path / "one.backup"
    run = runner(folder)
    run("ingest", NOTICE, PLAN)
    run("review", PLAN, "--notice", NOTICE)
    start = Path(PLAN).read_text("utf-8").rindex("弧")
    run("garbles", PLAN, "--accept", str(start), "--as", "基础", "--by", "Ma Li")
    decide(folder)
    before = said(run)
    made = value(run("backup", str(file), "--json"))
    Draft202012Validator(value(run("schema", "backup"))).validate(made)
    assert (made["files"], made["documents"], made["decisions"]) == (2, 4, 1)
    shutil.rmtree(folder)
    again = value(run("restore", str(file), "--json"))
    assert again == made
    assert said(run) == before
    assert value(run("check", "--json"))["findings"] == []


def test_a_record_that_holds_something_is_replaced_only_on_demand(
    tmp_path: Path, empty: Run
) -> None:
    file = str(tmp_path / "one.backup")
    assert empty("backup", file).exit_code == 0
    empty("ingest", PLAN)
    refused = empty("restore", file)
    assert isinstance(refused.exception, UsageError)
    assert refused.exception.message.code == "DUB-BAK-007"
    assert value(empty("check", "--json"))["documents"] == 1
    for language, told in (("zh", "恢复"), ("en", "Restored from")):
        assert told in empty("restore", file, "--replace", "--lang", language).stdout
    assert value(empty("check", "--json"))["documents"] == 0
    assert value(empty("search", "基金", "--json"))["total"] == 0
