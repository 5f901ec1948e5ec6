"""The second chance: pypdf reads a few files that pdfium refuses, such as one without its xref."""

import io
import logging
from collections.abc import Iterator
from itertools import count

import pypdf
import pypdf.errors

from duban.message import message
from duban.outcome import Warned
from duban.settings import IngestSettings
from ingest.pdf.legibility import garbled
from ingest.reader import RawPage, refuse

_SPARSE = 20


def pages(data: bytes, limits: IngestSettings) -> Iterator[RawPage]:
    """The pages by pypdf, without places, with a warning that the file is damaged.

    pypdf answers some broken files with empty pages and no error, so a file without any
    legible text is refused as damaged, never taken as empty.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    found = 0
    pending: list[RawPage] = []
    for page in _texts(data, limits):
        found += 0 if garbled(page.text) else len(page.text.strip())
        pending.append(page)
        if found >= _SPARSE:
            yield from pending
            pending.clear()
    if found < _SPARSE:
        raise refuse("DUB-ING-111", why="no legible page")
    yield from pending


def _texts(data: bytes, limits: IngestSettings) -> Iterator[RawPage]:
    damaged = (Warned(message("DUB-ING-153")),)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise refuse("DUB-ING-110")
        for number, page in zip(count(1), reader.pages, strict=False):
            if number > limits.max_pages:
                raise refuse("DUB-ING-104", found=number, limit=limits.max_pages)
            yield RawPage(page.extract_text(), number, warnings=damaged if number == 1 else ())
    except (pypdf.errors.PyPdfError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise refuse("DUB-ING-111", why=type(error).__name__) from error
    except (IndexError, RecursionError, OSError, NotImplementedError) as error:
        raise refuse("DUB-ING-111", why=type(error).__name__) from error
