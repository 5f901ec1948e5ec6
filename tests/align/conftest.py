"""Packages made up for a test, so that adapters run where the real ones are not installed."""

import sys
from collections.abc import Callable
from importlib import invalidate_caches
from pathlib import Path

import pytest

Packaged = Callable[[str, str], None]


@pytest.fixture
def packaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Packaged:
    """Puts a module of that name and text where imports find it, for this test only."""

    def put(name: str, text: str) -> None:
        folder = tmp_path / "packages"
        folder.mkdir(exist_ok=True)
        (folder / f"{name}.py").write_text(text, "utf-8")
        monkeypatch.syspath_prepend(folder)
        monkeypatch.setitem(sys.modules, name, None)
        del sys.modules[name]
        invalidate_caches()

    return put
