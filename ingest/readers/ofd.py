"""The OFD reader (GB/T 33190), page by page, templates included."""

from collections.abc import Iterator

import ofdkit

from duban.message import message
from duban.outcome import Warned
from duban.settings import IngestSettings
from ingest.guard import package
from ingest.pdf.column import blocks
from ingest.pdf.frame import Frame
from ingest.pdf.page import Composed
from ingest.pdf.paragraph import Edge, paragraphs
from ingest.pdf.run import Run
from ingest.reader import RawPage, refuse
from ingest.seal import broken_seals
from ingest.zipped import is_zip, names

# OFD counts in millimetres, a printed line's box in points.
_POINTS = 72 / 25.4


class OfdReader:
    """Reads the fixed-layout format of Chinese offices."""

    name = "ofd"
    extensions = frozenset({".ofd"})

    def sniff(self, data: bytes, name: str) -> bool:  # noqa: ARG002 - bytes alone decide
        """Whether the container holds an OFD root."""
        return is_zip(data) and any(member.lower() == "ofd.xml" for member in names(data))

    def read(self, data: bytes, limits: IngestSettings) -> Iterator[RawPage]:
        """Each page in order; a page that cannot be read gives a warning and an empty page."""
        with package(data, limits) as archive:
            unsealed = broken_seals(archive, limits)
        try:
            document = ofdkit.open(data)
        except MemoryError:
            raise
        except Exception as error:
            raise refuse("DUB-ING-111", why=str(error)[:120]) from error
        with document:
            if len(document.pages) > limits.max_pages:
                raise refuse("DUB-ING-104", found=len(document.pages), limit=limits.max_pages)
            yield from _pages(document, unsealed)


def _pages(document: ofdkit.OFDDocument, unsealed: tuple[str, ...]) -> Iterator[RawPage]:
    edge: Edge | None = None
    for page in document.pages:
        composed = Composed(page.index + 1, Frame(0, 0, 1, 1), [], [], [])
        try:
            runs = [_run(run) for run in page.runs if run.text.strip()]
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - a young package; a lost page is told, not fatal
            lost = message("DUB-ING-165", page=page.index + 1, why=str(error)[:120])
            composed.warnings.append(Warned(lost))
            runs = []
        columns = blocks(runs)
        composed.paragraphs, _ = paragraphs(columns, edge)
        if not page.index:
            composed.warnings.extend(_odd(document, unsealed))
        yield composed.written(goes_on=False)


def _run(run: ofdkit.TextRun) -> Run:
    size = run.size * _POINTS
    left, baseline = run.x * _POINTS, run.y * _POINTS
    box = (left, baseline - 0.88 * size, left + run.width * _POINTS, baseline + 0.12 * size)
    return Run(run.text, box, size)


def _odd(document: ofdkit.OFDDocument, unsealed: tuple[str, ...]) -> list[Warned]:
    """What was odd about the whole file, said with its first page."""
    strange = [message("DUB-ING-160", part=why[:120]) for why in document.warnings]
    changed = [message("DUB-ING-169", part=part[:120]) for part in unsealed]
    return [Warned(one) for one in (*strange, *changed)]
