"""Filing a passage: checked, appended, and read anew."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from duban.document import Document, Genre, Source
from duban.error import UsageError
from duban.identity import content_id, digest
from duban.language import Language
from duban.outcome import Outcome, Parsed
from duban.span import Span
from duban.store import Store
from extract import Extractor
from extract.problems import taxonomy
from jobs.categorizing import Categorizing

WORDS = "各市要挪用结余。各县要报告。"


def record(folder: Path) -> tuple[Store, Document, list[str]]:
    store = Store(f"sqlite:///{folder}/duban.db")
    sha256 = digest(WORDS.encode())
    id_ = content_id(sha256, 0)
    span = Span(id_, 0, len(WORDS))
    document = Document(id_, sha256, WORDS, span, Genre.NOTICE, Language.ZH)
    source = Source("notice.txt", sha256, "utf-8", WORDS, (document,))
    found = {id_: Extractor().document(document)}
    parsed = Parsed(source, Outcome.OK)
    store.files.keep("notice.txt", WORDS.encode(), parsed, found, text_hash=sha256, pipeline="1")
    return store, document, []


def categorizing(store: Store, refreshed: list[str]) -> Categorizing:
    def refresh(documents: Sequence[Document]) -> None:
        refreshed.extend(one.id for one in documents)
        for one in documents:
            again = Extractor(filings=store.examples.all()).document(one)
            store.documents.extracted(one.id, again)

    return Categorizing(store, taxonomy(), refresh)


def test_a_filing_holds_at_once_and_says_who_and_when(tmp_path: Path) -> None:
    store, document, refreshed = record(tmp_path)
    norm = store.documents.extraction(document.id).obligations[0]
    made = categorizing(store, refreshed).file(norm.id[:10], "C2.1", " 马丽 ", "2024-05-06T08:00")
    assert (made.filing.text, made.filing.category) == ("各市要挪用结余", "C2.1")
    assert (made.filing.reviewer, made.filing.document) == ("马丽", document.id)
    assert made.before.categories == ()
    assert [one.reason.text(Language.ZH) for one in made.after.categories] == [
        "由马丽于2024-05-06确定。"
    ]
    assert refreshed == [document.id]
    assert store.examples.history() == (made.filing,)


def test_none_files_under_no_category(tmp_path: Path) -> None:
    store, document, refreshed = record(tmp_path)
    norm = store.documents.extraction(document.id).obligations[0]
    made = categorizing(store, refreshed).file(norm.id, "none", "Ma Li", "2024-05-06")
    assert (made.filing.category, made.after.categories) == ("", ())


@pytest.mark.parametrize(
    ("obligation", "category", "reviewer", "code"),
    [
        ("", "C2.1", "Ma Li", "DUB-JOB-008"),
        ("zz", "C2.1", "Ma Li", "DUB-JOB-008"),
        ("FIRST", "C9.9", "Ma Li", "DUB-JOB-009"),
        ("FIRST", "C2.1", "  ", "DUB-JOB-010"),
    ],
)
def test_what_cannot_be_filed_is_told(
    tmp_path: Path, obligation: str, category: str, reviewer: str, code: str
) -> None:
    store, document, refreshed = record(tmp_path)
    first = store.documents.extraction(document.id).obligations[0].id
    with pytest.raises(UsageError) as raised:
        categorizing(store, refreshed).file(
            first if obligation == "FIRST" else obligation, category, reviewer, "2024-05-06"
        )
    assert raised.value.message.code == code
    assert store.examples.history() == ()


def test_an_empty_record_has_nothing_to_file(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path}/duban.db")
    with pytest.raises(UsageError):
        categorizing(store, []).file("a", "C2.1", "Ma Li", "2024-05-06")
