import csv
import io
import json
import re
import zipfile

import docx
import openpyxl
import pytest

from duban.language import Language
from review.exports import EXPORTS
from review.exports.csv import inert
from tests.review.samples import coverage

SHOWN = (Language.ZH, Language.EN)


@pytest.mark.parametrize("form", sorted(EXPORTS))
@pytest.mark.parametrize("language", SHOWN)
def test_every_format_is_the_same_twice(form: str, language: Language) -> None:
    review, documents = coverage()
    assert EXPORTS[form](review, documents, language) == EXPORTS[form](review, documents, language)


def test_languages_differ_in_words_not_in_passages() -> None:
    review, documents = coverage()
    zh, en = (EXPORTS["csv"](review, documents, each).decode("utf-8-sig") for each in SHOWN)
    assert "缺失" in zh
    assert "missing" in en
    assert "各县要开展自查" in zh
    assert "各县要开展自查" in en


def test_csv_cells_cannot_start_a_formula() -> None:
    review, documents = coverage()
    table = EXPORTS["csv"](review, documents, Language.EN).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(table)) for cell in row]
    assert "'=1+1应报送。" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\t=1", " =1", "＝1"])
def test_inert_quotes_what_a_spreadsheet_runs(cell: str) -> None:
    assert inert(cell).startswith("'")


def test_xlsx_holds_text_only() -> None:
    review, documents = coverage()
    data = EXPORTS["xlsx"](review, documents, Language.ZH)
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value}
    assert kinds == {"s"}
    assert "=1+1应报送。" in [cell.value for row in sheet.iter_rows() for cell in row]
    assert sheet.max_row == 1 + len(review.verdicts)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert b"<f>" not in package.read("xl/worksheets/sheet1.xml")


def test_docx_shows_both_passages_side_by_side() -> None:
    review, documents = coverage()
    data = EXPORTS["docx"](review, documents, Language.ZH)
    table = docx.Document(io.BytesIO(data)).tables[0]
    cells = [cell.text for cell in table.rows[1].cells]
    assert cells[1] == "各市要开展自查。"
    assert cells[2].startswith("@SUM(A1)各县要开展自查")
    assert len(table.rows) == 1 + len(review.verdicts)


def test_html_is_inert() -> None:
    review, documents = coverage()
    page = EXPORTS["html"](review, documents, Language.EN).decode("utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert not re.search(r"(?:src|href)\s*=|@import|url\(", page)
    assert "default-src 'none'" in page


def test_oscal_tells_met_from_unmet_and_links_observations() -> None:
    review, documents = coverage()
    whole = json.loads(EXPORTS["oscal"](review, documents, Language.EN))["assessment-results"]
    result = whole["results"][0]
    states = [each["target"]["status"]["state"] for each in result["findings"]]
    assert states == ["satisfied", "not-satisfied", "not-satisfied"]
    seen = {each["uuid"] for each in result["observations"]}
    linked = {
        each["observation-uuid"]
        for finding in result["findings"]
        for each in finding["related-observations"]
    }
    assert linked == seen
    assert whole["metadata"]["last-modified"] == "2008-07-01T00:00:00Z"
    form = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
    assert all(form.fullmatch(each) for each in seen)
