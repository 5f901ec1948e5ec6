"""What must hold of the readers on committed samples alone."""

from bench import one_text
from bench.measure import Measure
from duban.settings import IngestSettings
from ingest.reader import Role, gather
from ingest.readers.docx import DocxReader
from tests.ingest.samples.seven_schemes import EXPECTED, seven_schemes


def measure() -> list[Measure]:
    """Numbered lines of the seven schemes, and the formats of a notice with one text hash."""
    return [
        Measure("DOCX with seven numbering schemes, lines of 46", _lines(), 46),
        *one_text.measure(),
    ]


def _lines() -> int:
    raw = gather(DocxReader().read(seven_schemes(), IngestSettings()))
    end = min(hint.start for hint in raw.hints if hint.role is Role.DELETED)
    found = [line for line in raw.text[:end].split("\n") if line]
    return sum(line in EXPECTED for line in found) if len(found) == len(EXPECTED) else 0
