"""Shipped tables are read whole, and one that is missing is a defect."""

import pytest

from duban.table import table


@pytest.mark.parametrize(
    ("package", "name"),
    [("align", "duties"), ("review", "words"), ("search", "empty_words"), ("ingest", "agencies")],
)
def test_shipped_table_is_read(package: str, name: str) -> None:
    assert table(package, name)


def test_missing_table_raises() -> None:
    with pytest.raises(FileNotFoundError):
        table("align", "nowhere")
