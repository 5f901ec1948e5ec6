"""Drawings: what stands on a page beside text: images that cover it, ruling lines, hidden text."""

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.pdf.frame import Frame
from ingest.pdf.run import Characters, Run

_COVERS = 0.6
_THIN = 3.0
_LONG = 18.0
_INVISIBLE = 3
_FLAT = 0.01
_OBJECTS_A_LINE = 1.5
# At most so many objects of a page are looked at; a map or a chart has a hundred thousand.
_MAX_OBJECTS = 20_000
# Where pdfium writes edges and colours to; one place, as making it takes longer than asking.
_EDGES = tuple(ctypes.c_float() for _ in range(4))
_EDGE_PARTS = tuple(ctypes.byref(edge) for edge in _EDGES)
_COLOUR = tuple(ctypes.c_uint() for _ in range(4))
_COLOUR_PARTS = tuple(ctypes.byref(part) for part in _COLOUR)


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the page's objects say: a picture of a page, ruled like a table, shaded somewhere.

    `flat` counts text without width: sideways text in a font that the file does not embed, which
    pdfium leaves out.
    """

    scan: bool
    ruled: bool
    shaded: bool = False
    pictures: bool = False
    flat: int = 0


def drawing(page: pypdfium2.PdfPage, lines: int) -> Drawing:
    """Looks through the page's objects once; `lines` is how many lines of text were read.

    Only where there are many more text objects than lines can any be left out.
    """
    width, height = page.get_size()
    count = min(pdfium.FPDFPage_CountObjects(page.raw), _MAX_OBJECTS)
    across = upright = areas = flat = texts = 0
    covered = 0.0
    for index in range(count):
        item = pdfium.FPDFPage_GetObject(page.raw, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            wide, high = _size(item)
            covered += wide * high
            areas += 1
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT:
            texts += 1
            if lines * _OBJECTS_A_LINE < texts:
                wide, high = _size(item)
                flat += wide < _FLAT < high
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            wide, high = _size(item)
            across += wide >= _LONG and (high <= _THIN or high >= 8)
            areas += wide >= _LONG and high >= 8
            upright += high >= 8 and (wide <= _THIN or wide >= _LONG)
    scan = covered > _COVERS * width * height
    return Drawing(scan, across >= 2 and upright >= 2, areas > 0, covered > 0, flat)


def quarter_turned(document: pypdfium2.PdfDocument, index: int) -> pypdfium2.PdfPage:
    """The page, opened anew with its content turned clockwise by a quarter."""
    page = document[index]
    _, bottom, right, _ = page.get_bbox()
    matrix = pdfium.FS_MATRIX(0, -1, 1, 0, -bottom, right)
    pdfium.FPDFPage_TransFormWithClip(page.raw, ctypes.byref(matrix), None)
    page.close()
    return document[index]


def hidden(characters: Characters, runs: Sequence[Run], seen: Drawing) -> list[Run]:
    """The runs that a reader of the page does not see: invisible, white or off the page.

    White words on a shaded page may be meant to be read, so they do not count there.
    """
    return [
        run
        for run in runs
        if _outside(run, characters.frame)
        or invisible(characters, run)
        or (not seen.shaded and _white(characters, run))
    ]


def invisible(characters: Characters, run: Run) -> bool:
    """Whether the run is drawn in the mode that leaves no ink, as OCR layers are."""
    item = pdfium.FPDFText_GetTextObject(characters.raw.raw, run.first)
    return bool(item) and pdfium.FPDFTextObj_GetTextRenderMode(item) == _INVISIBLE


def _outside(run: Run, frame: Frame) -> bool:
    left, top, right, bottom = run.box
    return right < 0 or bottom < 0 or left > frame.width or top > frame.height


def _white(characters: Characters, run: Run) -> bool:
    if not pdfium.FPDFText_GetFillColor(characters.raw.raw, run.first, *_COLOUR_PARTS):
        return False
    red, green, blue, alpha = _COLOUR
    return alpha.value == 0 or (red.value >= 250 and green.value >= 250 and blue.value >= 250)


def _size(item: object) -> tuple[float, float]:
    if not pdfium.FPDFPageObj_GetBounds(item, *_EDGE_PARTS):
        return 0.0, 0.0
    left, bottom, right, top = _EDGES
    return right.value - left.value, top.value - bottom.value
