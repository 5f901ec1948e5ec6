"""One notice in every format: one text."""

import pytest

from duban.outcome import Parsed
from ingest.identity import source_hash
from ingest.parse import parse
from tests.ingest.samples.notice import FORMATS, LINES


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_the_hash_of_the_plain_text(name: str) -> None:
    wanted = parse("\n".join(LINES).encode(), "notice.txt")
    found = parse(FORMATS[name](), name)
    assert isinstance(wanted, Parsed)
    assert isinstance(found, Parsed)
    assert source_hash(found.source) == source_hash(wanted.source)
