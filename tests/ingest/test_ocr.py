"""Pages that are pictures, read by the engine of the extra; without it nothing here can run."""

from pathlib import Path

import pytest
import reportlab

from bench.ocr import FONTS, error_of, pictures
from duban.document import Document
from duban.outcome import Outcome, Parsed
from ingest.parse import parse

pytest.importorskip("rapidocr", reason="the extra `ocr` is not installed")

VERA = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"
CHINESE = next((Path(font) for font in FONTS if Path(font).exists()), None)
EN = [
    "Notice on the inspection of school buses",
    "1. Each county shall inspect all buses before 31 August 2023.",
    "2. At least 95% of the faults shall be mended within 15 days.",
    "3. Reports are due on the fifth day of each month.",
]
ZH = [
    "关于开展校车安全检查的通知",
    "各县教育局：",
    "一、各县应当在2023年8月31日前完成全部校车的检查。",
    "二、隐患整改率不低于95%，整改期限不超过15日。",
    "三、每月5日前报送上月进展情况。",
]


@pytest.mark.parametrize("resolution", [150, 200])
def test_an_english_page(resolution: int) -> None:
    assert error_of(EN, VERA, resolution) <= 0.003


@pytest.mark.skipif(CHINESE is None, reason="no Chinese font is installed")
@pytest.mark.parametrize("resolution", [150, 200])
def test_a_chinese_page(resolution: int) -> None:
    assert CHINESE is not None
    assert error_of(ZH, CHINESE, resolution) <= 0.003


def test_what_was_seen_is_a_document_with_its_doubt() -> None:
    result = parse(pictures(EN, VERA, 150), "scan.pdf")
    assert isinstance(result, Parsed)
    assert result.outcome is Outcome.WARNINGS
    assert all(0.5 < (line.confidence or 0) <= 1 for line in result.source.lines)
    (document,) = result.source.documents
    assert labels(document) == ["1.", "2.", "3."]


def labels(document: Document) -> list[str]:
    return [node.label for node in document.nodes if node.label]
