"""Cover: text that an opaque picture drawn after it hides from a reader of the page."""

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.pdf.frame import Box
from ingest.pdf.run import Characters, Run

_MAX_OBJECTS = 20_000
# A larger picture is not looked into, so it counts as one that can be seen through.
_MAX_POINTS = 4_000_000
_OPAQUE = 255


def covered(page: pypdfium2.PdfPage, characters: Characters, runs: list[Run]) -> list[Run]:
    """The runs under opaque pictures. Seals can be seen through: the words under them stay."""
    objects = list(_objects(page))
    hiding = [
        (at, box)
        for at, (item, kind, box) in enumerate(objects)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE and _opaque(page, item)
    ]
    under = {
        _address(item)
        for at, (item, kind, box) in enumerate(objects)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT and any(at < i and _in(box, b) for i, b in hiding)
    }
    return [run for run in runs if under and _address(_text_object(characters, run)) in under]


def _objects(page: pypdfium2.PdfPage) -> Iterator[tuple[object, int, Box]]:
    edges = [ctypes.c_float() for _ in range(4)]
    for index in range(min(pdfium.FPDFPage_CountObjects(page.raw), _MAX_OBJECTS)):
        item = pdfium.FPDFPage_GetObject(page.raw, index)
        pdfium.FPDFPageObj_GetBounds(item, *map(ctypes.byref, edges))
        left, bottom, right, top = (edge.value for edge in edges)
        yield item, pdfium.FPDFPageObj_GetType(item), (left, bottom, right, top)


def _opaque(page: pypdfium2.PdfPage, item: object) -> bool:
    """Whether a picture hides what is under it: no point of it lets light through."""
    wide, high = ctypes.c_uint(), ctypes.c_uint()
    pdfium.FPDFImageObj_GetImagePixelSize(item, ctypes.byref(wide), ctypes.byref(high))
    if not 0 < wide.value * high.value <= _MAX_POINTS or pdfium.FPDFPageObj_HasTransparency(item):
        return False
    assert page.pdf is not None
    raw = pdfium.FPDFImageObj_GetRenderedBitmap(page.pdf.raw, page.raw, item)
    if not raw:
        return False
    try:
        return not _lets_through(raw)
    finally:
        pdfium.FPDFBitmap_Destroy(raw)


def _lets_through(raw: object) -> bool:
    if pdfium.FPDFBitmap_GetFormat(raw) != pdfium.FPDFBitmap_BGRA:
        return False
    size = pdfium.FPDFBitmap_GetStride(raw) * pdfium.FPDFBitmap_GetHeight(raw)
    points = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(raw), size)
    return any(alpha < _OPAQUE for alpha in points[3::4])


def _in(inner: Box, outer: Box) -> bool:
    return (
        outer[0] <= inner[0] and outer[1] <= inner[1]
        and inner[2] <= outer[2] and inner[3] <= outer[3]
    )  # fmt: skip


def _text_object(characters: Characters, run: Run) -> object:
    return pdfium.FPDFText_GetTextObject(characters.raw.raw, run.first)


def _address(item: object) -> int | None:
    return ctypes.cast(item, ctypes.c_void_p).value if item else None  # type: ignore[arg-type]
