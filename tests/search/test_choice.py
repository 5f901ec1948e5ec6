"""Which engine the settings name, and what is said when it cannot be had."""

import socket
import sys
from pathlib import Path

import pytest

from duban.error import FailingEnvironmentError, UsageError
from duban.settings import SearchSettings
from extract.tokens import JiebaTokenizer
from search import BuiltinEngine, engine
from tests.search.test_engine import TwoTopics


def chosen(name: str, folder: Path) -> object:
    return engine(SearchSettings(name, str(folder)), JiebaTokenizer(), TwoTopics())


def test_the_built_in_engine_needs_no_server(tmp_path: Path) -> None:
    assert isinstance(chosen("builtin", tmp_path), BuiltinEngine)


@pytest.mark.parametrize(
    "name", ["elastic", "127.0.0.1:9200", "http://127.0.0.1", "ftp://x:1", "http://x:port"]
)
def test_what_is_no_address_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="DUB-SEA-003"):
        chosen(name, tmp_path)


def test_missing_package_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "elasticsearch", None)
    monkeypatch.delitem(sys.modules, "search.elastic", raising=False)
    with pytest.raises(UsageError, match="DUB-SEA-001"):
        chosen("http://127.0.0.1:9200", tmp_path)


def test_silent_server_is_named_without_its_password(tmp_path: Path) -> None:
    pytest.importorskip("elasticsearch")
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))  # taken, and nobody listens
        port = held.getsockname()[1]
        with pytest.raises(FailingEnvironmentError, match="DUB-SEA-002") as raised:
            chosen(f"http://reader:secret@127.0.0.1:{port}", tmp_path)
    assert f"127.0.0.1:{port}" in str(raised.value)
    assert "secret" not in str(raised.value)


def test_index_of_another_version_is_named(tmp_path: Path) -> None:
    import tantivy  # noqa: PLC0415 - the older index is of this test alone

    (tmp_path / "words").mkdir()
    tantivy.Index(tantivy.SchemaBuilder().build(), path=str(tmp_path / "words"))
    with pytest.raises(FailingEnvironmentError, match="DUB-SEA-004"):
        chosen("builtin", tmp_path)
