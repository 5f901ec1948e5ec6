"""DOCX: automatic numbers, the accepted view, and what stands apart."""

from duban.settings import IngestSettings
from ingest.reader import RawPage, Role
from ingest.readers.docx import DocxReader
from tests.ingest.samples.docx_file import docx, paragraph
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


def test_a_cell_over_two_columns_leaves_the_columns_in_place() -> None:
    def cell(text: str, width: int = 1) -> str:
        span = f'<w:tcPr><w:gridSpan w:val="{width}"/></w:tcPr>' if width > 1 else ""
        return f"<w:tc>{span}{paragraph(text)}</w:tc>"

    rows = (cell("任务", 2) + cell("责任单位"), cell("一") + cell("清理河道") + cell("县水利局"))
    body = f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
    assert read(docx(body)).text.split("\n")[:2] == ["任务\t\t责任单位", "一\t清理河道\t县水利局"]
