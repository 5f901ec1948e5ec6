"""The pages over a record that holds the reviewed corpus, and a real browser before them."""

import os
import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from duban.settings import load
from jobs.discovery import files
from jobs.workbench import Workbench
from ui.server import Server

ROOT = Path(__file__).parents[2]
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the pages are served."""
    file = site(tmp_path_factory.mktemp("journeys"))
    with Server(load(file, {}), file) as server:
        yield server.address


def site(folder: Path) -> Path:
    """A settings file for pages over a record of their own, which holds the reviewed corpus."""
    file = folder / "duban.toml"
    file.write_text(
        f'[store]\nurl = "sqlite:///{folder}/record.db"\n'
        f'[align]\ncache = "{folder}/vectors.db"\n'
        f'[search]\nfolder = "{folder}/index"\n[ui]\nport = {_free_port()}\n'
    )
    _fill(Workbench(load(file, {})))
    return file


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; a machine without one skips the journeys, the gate must have it."""
    if not BROWSER and not os.environ.get("CI"):
        pytest.skip("no browser; Debian: apt-get install chromium")
    assert BROWSER
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=BROWSER, args=flags)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A fresh visitor of the pages that all journeys share."""
    with visitor(browser, address) as page:
        yield page


@contextmanager
def visitor(browser: Browser, address: str) -> Iterator[Page]:
    """A fresh visitor who reads English, on a page that may reach nothing but our server."""
    context = browser.new_context(
        base_url=address, locale="en-US", viewport={"width": 1280, "height": 1000}
    )
    strangers: list[str] = []
    context.on("request", lambda request: _note(request.url, address, strangers))
    page = context.new_page()
    page.set_default_timeout(60_000)
    # the first visitor waits for the stages to load, on a busy machine for long
    expect.set_options(timeout=60_000)
    yield page
    context.close()
    assert strangers == []


def _note(url: str, address: str, strangers: list[str]) -> None:
    own = (address, address.replace("http", "ws", 1), "data:", "blob:")
    if not url.startswith(own):
        strangers.append(url)


def _fill(workbench: Workbench) -> None:
    for report in workbench.ingestion().run(files([ROOT / "corpus"])):
        assert report.reason is None
    workbench.index()
    for document in workbench.store.documents.all():
        notice = workbench.answers(document)
        if notice is not None:
            workbench.review(document.id, notice)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
