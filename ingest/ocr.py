"""OCR as an extra: rapidocr with the models of its wheel; nothing is fetched at run time."""

from functools import cache
from importlib.util import find_spec
from typing import Any, Protocol

import pypdfium2

from duban.settings import IngestSettings
from ingest.pdf.run import Run

# 150 to 200 dots an inch are enough at the sizes of official documents; 300 gained nothing.
_DPI = 180
_MAX_PIXELS = 40_000_000


class Recogniser(Protocol):
    """Reads the picture of a page."""

    def runs(self, page: pypdfium2.PdfPage) -> list[Run]:
        """The words seen on the page as it is shown, with their confidence."""
        ...


def recogniser(limits: IngestSettings) -> Recogniser | None:
    """The engine, or None where it is switched off or not installed."""
    if not limits.ocr or find_spec("rapidocr") is None or find_spec("onnxruntime") is None:
        return None
    return _RapidOcr()


class _RapidOcr:
    """Loads its models when the first picture is read."""

    def runs(self, page: pypdfium2.PdfPage) -> list[Run]:
        width, height = page.get_size()
        scale = min(_DPI / 72, (_MAX_PIXELS / max(width * height, 1)) ** 0.5)
        image = page.render(scale=scale).to_numpy()
        result = _engine()(image)
        if result.boxes is None:
            return []
        seen = zip(result.boxes, result.txts, result.scores, strict=True)
        return [_run(corners, words, float(score), scale) for corners, words, score in seen]


def _run(corners: Any, words: str, score: float, scale: float) -> Run:
    across = [float(x) / scale for x, _ in corners]
    down = [float(y) / scale for _, y in corners]
    box = (min(across), min(down), max(across), max(down))
    return Run(words, box, 0.8 * (box[3] - box[1]), confidence=score)


@cache
def _engine() -> Any:
    from rapidocr import RapidOCR  # noqa: PLC0415 - heavy, and only where a picture is read

    return RapidOCR(params={"Global.log_level": "critical"})
