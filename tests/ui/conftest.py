"""A command line over a record of its own, holding the corpus."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from ui.cli import duban

ROOT = Path(__file__).parents[2]
NOTICE = str(ROOT / "corpus" / "000_6ce6e1858a38f718.txt")
PLAN = str(ROOT / "corpus" / "001_f1e9b082ed9552fe.txt")
Run = Callable[..., Result]


def runner(folder: Path) -> Run:
    environment = {
        "DUBAN_STORE__URL": f"sqlite:///{folder}/record.db",
        "DUBAN_SEARCH__FOLDER": str(folder / "index"),
        "DUBAN_ALIGN__CACHE": str(folder / "vectors.db"),
        "LANG": "C.UTF-8",
        "LC_ALL": "",
        "LC_MESSAGES": "",
    }

    def run(*arguments: str, given: str | None = None) -> Result:
        return CliRunner().invoke(duban, arguments, env=environment, input=given)

    return run


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Commands over a record that holds the corpus, reviewed."""
    run = runner(tmp_path_factory.mktemp("corpus"))
    for arguments in (["ingest", str(ROOT / "corpus")], ["review", PLAN, "--notice", NOTICE]):
        done = run(*arguments)
        assert done.exit_code == 0, done.output
    return run


@pytest.fixture
def empty(tmp_path: Path) -> Run:
    """Commands over an empty record."""
    return runner(tmp_path)


def value(result: Result) -> Any:
    """The JSON value a command printed."""
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return json.loads(result.stdout)
