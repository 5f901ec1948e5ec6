"""The page of two documents side by side, driven without a browser, in both languages."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from duban.alignment import Relation
from duban.garble import GarbleKind
from duban.language import Language
from tests.ui.conftest import NOTICE, PLAN, ROOT, runner
from ui.view.filter import Shown

PAGE = str(ROOT / "ui" / "screens" / "translation.py")
LONG = 120


def opened(language: str = "en", name: str = "", **chosen: object) -> AppTest:
    """The page as a visitor sees it, with a name in the sidebar and filters if given."""
    page = AppTest.from_file(PAGE, default_timeout=LONG)
    page.query_params["lang"] = language
    for key, value in {"reviewer": name, **chosen}.items():
        page.session_state[key] = value
    page.run()
    assert not page.exception, page.exception
    return page


def shown(page: AppTest) -> str:
    """Everything the page says."""
    return "\n".join(str(one.value) for one in (*page.get("html"), *page.caption, *page.info))


@pytest.fixture(scope="module", autouse=True)
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A record of two files behind the page; each test leaves other passages changed."""
    folder = tmp_path_factory.mktemp("translation")
    assert runner(folder)("ingest", NOTICE, PLAN).exit_code == 0
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DUBAN_STORE__URL", f"sqlite:///{folder}/record.db")
        patch.setenv("DUBAN_SEARCH__FOLDER", str(folder / "index"))
        patch.setenv("DUBAN_ALIGN__CACHE", str(folder / "vectors.db"))
        _forget()
        yield
    _forget()


def _forget() -> None:
    st.cache_resource.clear()
    st.cache_data.clear()


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", ("parallel", "adapted", "only in A")), ("zh", ("对应", "改写", "仅甲有"))],
)
def test_page_shows_each_passage_beside_its_counterpart(
    language: str, words: tuple[str, ...]
) -> None:
    told = shown(opened(language))
    assert all(f">{word}</span>" in told for word in words)
    assert "However, the problem of non-standard management" in told
    assert "还存在不同程度的管理不规范问题" in told


@pytest.mark.parametrize("language", list(Language))
def test_page_speaks_the_readers_language_and_never_in_keys(language: Language) -> None:
    told = re.sub("<[^>]*>", "", shown(opened(language.value, shown=Shown.GARBLED)))
    keys = [one.value for one in (*Relation, *GarbleKind) if "_" in one.value]
    assert not [key for key in keys if key in told]
    assert "⟦" not in told
    assert "ui." not in told


def test_filters_narrow_the_rows() -> None:
    every = len(opened().get("html"))
    garbled = opened(relations=[Relation.GARBLED])
    assert 0 < len(garbled.get("html")) < every
    assert "lost negation" in shown(garbled)
    assert shown(opened(shown=Shown.GARBLED)).count('<div class="pair">') == 25


def test_without_a_name_nothing_can_be_accepted() -> None:
    page = opened()
    assert "Give your name" in shown(page)
    assert not [one for one in page.button if "Accept" in one.label]


def test_accepting_writes_to_the_record_and_marks_the_passage() -> None:
    page = opened(name="Ma Li", shown=Shown.GARBLED)
    before = shown(page)
    button = next(one for one in page.button if one.key and one.key.startswith("accept-"))
    button.click().run()
    assert not page.exception
    now = shown(page)
    assert now.count('<mark class="mended">') > before.count('<mark class="mended">')
    assert "✓ mended" in now
    assert "Ma Li · 20" in now
    # another visitor sees the same, and may take it back
    again = opened(name="Li Ma", shown=Shown.GARBLED)
    assert "✓ mended" in shown(again)
    next(one for one in again.button if one.key and one.key.startswith("back-")).click().run()
    assert "✓ mended" not in shown(again)


def test_a_person_may_give_own_words() -> None:
    page = opened("zh", name="马丽", relations=[Relation.GARBLED])
    box = next(one for one in (*page.text_area, *page.text_input) if "应读作" in one.label)
    box.set_value("the interests of the masses are not protected")
    key = str(box.key).removeprefix("words-")
    form = next(
        one for one in page.button if key in str(one.key) and str(one.key) != f"accept-{key}"
    )
    form.click().run()
    assert not page.exception
    assert "<b>the interests of the masses are not protected</b>" in shown(page)


def test_passages_set_together_by_hand_stay_together() -> None:
    page = opened(name="Ma Li")
    a, b = (next(one for one in page.multiselect if one.label == side) for side in "AB")
    a.set_value([3])
    b.set_value([6]).run()
    next(one for one in page.button if one.key == "belong").click().run()
    assert not page.exception
    told = shown(opened(relations=[Relation.PARALLEL]))
    assert "A3 B6 · A person set this: parallel." in told


def test_one_document_is_not_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUBAN_STORE__URL", f"sqlite:///{tmp_path}/empty.db")
    _forget()
    assert "需要两份文件" in shown(opened("zh"))
    _forget()
