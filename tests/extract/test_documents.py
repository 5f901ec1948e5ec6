from pathlib import Path

import pytest

from extract import Extractor
from tests.extract import marked

EXTRACTOR = Extractor()


@pytest.mark.parametrize("path", marked.DOCUMENTS, ids=lambda path: path.stem)
def test_duties_of_a_document(path: Path) -> None:
    text, duties = marked.read(path.read_text("utf-8"))
    hits, found = marked.agreed(duties, EXTRACTOR.text(text).obligations)
    if not duties:
        assert found == 0
    else:
        assert hits / len(duties) >= 0.92
        assert hits / found >= 0.9


def test_all_documents_together() -> None:
    hits = gold = found = 0
    for path in marked.DOCUMENTS:
        text, duties = marked.read(path.read_text("utf-8"))
        more, seen = marked.agreed(duties, EXTRACTOR.text(text).obligations)
        hits, gold, found = hits + more, gold + len(duties), found + seen
    assert 2 * hits / (gold + found) >= 0.97
