"""Someone who mends a translation: what is accepted holds in every later visit and reading."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from duban.settings import load
from jobs.workbench import Workbench
from tests.journeys.conftest import site, visitor
from ui.server import Server

MENDED = "✓ mended"


@pytest.mark.timeout(600)
def test_accepted_repair_outlives_the_server_and_reaches_extraction(
    browser: Browser, tmp_path: Path
) -> None:
    file = site(tmp_path)
    settings = load(file, {})
    with Server(settings, file) as server, visitor(browser, server.address) as page:
        _open(page)
        page.get_by_label("Reviewer").fill("Ma Li")
        page.keyboard.press("Enter")
        garble = page.get_by_test_id("stHorizontalBlock").filter(has_text="弧 → 基础").first
        garble.get_by_role("button", name="Accept").first.click()
        expect(page.get_by_text(MENDED)).to_be_visible()
        expect(garble).to_contain_text(re.compile(r"Ma Li · \d{4}-\d\d-\d\d"))
        expect(page.locator("mark.mended")).to_have_text("弧")
    with Server(settings, file) as server, visitor(browser, server.address) as page:
        _open(page)
        expect(page.get_by_text(MENDED)).to_be_visible()
        page.goto("/?q=在巡查的基础上抽查")
        expect(page.get_by_text(re.compile("Mended reading: .*巡查的基础上")).first).to_be_visible()
    _is_extracted(Workbench(settings))


def _is_extracted(workbench: Workbench) -> None:
    (plan,) = (one for one in workbench.store.documents.all() if "河北省" in one.text)
    norms = workbench.store.documents.extraction(plan.id).obligations
    (mended,) = (one for one in norms if one.mended)
    assert mended.span.of(plan.text) == "省级领导小组在巡查的弧上，抽查面不少于50%"


def _open(page: Page) -> None:
    page.goto("/translation")
    # the first visitor waits until both texts are aligned and read
    expect(page.locator(".pair").first).to_be_visible(timeout=200_000)
    page.get_by_text(re.compile("only garbled")).click()
    expect(page.locator(".relation", has_text="only in A").first).to_be_visible()
    page.get_by_text(re.compile(r"^adapted \(")).click()
    expect(page.locator(".relation", has_text="only in A")).to_have_count(0)
