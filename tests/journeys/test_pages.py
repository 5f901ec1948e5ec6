"""A person's way through the pages."""

import re

import pytest
from playwright.sync_api import Page, expect


def test_officer_searches_and_opens_the_document_at_the_place(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("heading", name="Obligations")).to_be_visible()
    page.get_by_label("Words, in Chinese or English").fill("每月 上报")
    page.keyboard.press("Enter")
    expect(page.locator("mark").first).to_be_visible()
    expect(page).to_have_url(re.compile("q="))
    page.get_by_role("link", name="河北省社会保险基金专项治理工作方案").first.click()
    expect(page.get_by_role("heading", name="Document", exact=True)).to_be_visible()
    expect(page.locator("mark").first).to_be_visible()


@pytest.mark.parametrize("path", ["", "coverage", "translation", "document"])
def test_nothing_stands_over_the_title_of_a_page(page: Page, path: str) -> None:
    page.goto(f"/{path}")
    title = page.get_by_role("heading", level=1)
    expect(title).to_be_visible()
    words = page.get_by_test_id("stMainBlockContainer").inner_text()
    assert words.startswith(title.inner_text())


def test_search_survives_a_reload(page: Page) -> None:
    page.goto("/?q=monthly+report")
    box = page.get_by_label("Words, in Chinese or English")
    expect(box).to_have_value("monthly report")
    page.reload()
    expect(box).to_have_value("monthly report")


def test_reviewer_sees_both_passages_and_the_reason(page: Page) -> None:
    page.goto("/coverage")
    expect(page.get_by_role("heading", name="Coverage")).to_be_visible()
    page.get_by_role("button", name="deviates").click()
    expect(page.get_by_text("window shift").first).to_be_visible()
    expect(page.get_by_text("Required by the notice").first).to_be_visible()
    expect(page.locator("mark", has_text="2008年7月-8月").first).to_be_visible()


def test_document_shows_its_clause_tree(page: Page) -> None:
    page.goto("/document")
    expect(page.get_by_role("heading", name="Clauses")).to_be_visible()
    expect(
        page.get_by_role("link", name=re.compile("scope and content|范围和主要任务"))
    ).to_be_visible()


def test_language_can_be_changed(page: Page) -> None:
    page.goto("/coverage?lang=zh")
    expect(page.get_by_role("heading", name="落实核查")).to_be_visible()
    page.get_by_text("English").click()
    expect(page.get_by_role("heading", name="Coverage")).to_be_visible()


def test_reviewer_corrects_a_verdict_and_it_is_kept(page: Page) -> None:
    page.goto("/coverage")
    page.get_by_label("Reviewer").fill("Ma Li")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="✗ correct").first.click()
    expect(page.get_by_text(re.compile("correct · .* · Ma Li"))).to_be_visible()
    page.reload()
    expect(page.get_by_text(re.compile("correct · .* · Ma Li"))).to_be_visible()
    expect(page.get_by_text(re.compile(r"^1/\d+$"))).to_be_visible()


def test_reviewer_corrects_a_category_and_it_is_kept(page: Page) -> None:
    page.goto("/?q=不按规定开设银行账户")
    proposed = page.get_by_text("is the official wording of this problem").first
    expect(proposed).to_contain_text("C3.1 bank accounts not opened as required")
    page.get_by_role("button", name="Correct the category").first.click()
    expect(page.get_by_text("Give your name in the sidebar to correct")).to_be_visible()
    page.get_by_label("Reviewer").fill("Ma Li")
    page.keyboard.press("Enter")
    _file(page, "C5.1 ")
    told = page.get_by_text(re.compile(r"C5\.1 .* Set by Ma Li on \d{4}-\d\d-\d\d\."))
    expect(told.first).to_be_visible()
    page.reload()
    expect(told.first).to_be_visible()
    page.get_by_label("Reviewer").fill("Ma Li")
    page.keyboard.press("Enter")
    _file(page, "no category")
    expect(told).to_have_count(0)


def _file(page: Page, category: str) -> None:
    box = page.get_by_role("combobox", name="Correct the category")
    # a run of the page may close what was opened while it went on
    for _ in range(20):
        if box.is_visible():
            break
        page.get_by_role("button", name="Correct the category").first.click()
        page.wait_for_timeout(1500)
    box.click()
    page.keyboard.type(category)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="File", exact=True).click()
