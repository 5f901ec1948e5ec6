"""DOCX: automatic numbers, the accepted view, and what stands apart."""

from duban.settings import IngestSettings
from ingest.reader import RawPage, Role
from ingest.readers.docx import DocxReader
from tests.ingest.samples.seven_schemes import EXPECTED, seven_schemes


def read(data: bytes) -> RawPage:
    return next(iter(DocxReader().read(data, IngestSettings())))


def test_all_46_lines_of_seven_schemes() -> None:
    page = read(seven_schemes())
    body = page.text[: min(h.start for h in page.hints if h.role is Role.DELETED)]
    assert len(EXPECTED) == 46
    assert [line for line in body.split("\n") if line] == EXPECTED


def test_deleted_words_stay_apart() -> None:
    page = read(seven_schemes())
    deleted = [page.text[h.start : h.end].strip() for h in page.hints if h.role is Role.DELETED]
    assert deleted == ["70%", "整段删除"]
    assert "70%50%" not in page.text
