"""OCR: the character error of pages that hold only a picture of their text.

`python -m bench.ocr [--font FILE.ttf] [--pages N]`; a seed is typeset with the font, each page
rendered by pdfium at 150 and 200 dots an inch, put back into a PDF as a picture, and read. Half
and full-width signs count as equal and blanks as nothing.
"""

import argparse
import io
import sys
import time
from collections.abc import Sequence
from difflib import SequenceMatcher
from pathlib import Path

import pypdfium2
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from bench.measure import Measure, report
from duban.cleantext import fold
from duban.settings import IngestSettings
from ingest.reader import gather
from ingest.readers.pdf import PdfReader

_SEED = Path("corpus/001_f1e9b082ed9552fe.txt")
_FONTS = (
    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
    "/usr/share/fonts/truetype/arphic/uming.ttc",
)
_NOT_FIRST = "，。、；：！？）》”’〕】"
_SIGNS = str.maketrans("，：；！？（）“”‘’【】", ",:;!?()\"\"''[]")


def measure(font: Path, pages: int, resolutions: Sequence[int] = (150, 200)) -> list[Measure]:
    """The error at each resolution, as a share of the characters."""
    rows = _rows(_SEED.read_text("utf-8"), 28)[: 22 * pages]
    printed = _typeset(rows, font)
    wanted = _plain("".join(rows))
    found = []
    for resolution in resolutions:
        started = time.process_time()
        text = gather(PdfReader().read(_pictures(printed, resolution), IngestSettings())).text
        seconds = (time.process_time() - started) / pages
        sys.stdout.write(f"{resolution} dpi: {seconds:.1f} s a page\n")
        error = _distance(wanted, _plain(text)) / len(wanted)
        found.append(Measure(f"OCR {resolution} dpi, character error", error, 0.003, at_most=True))
    return found


def _rows(text: str, width: int) -> list[str]:
    rows: list[str] = []
    for paragraph in text.splitlines():
        words = "　　" + paragraph.strip() if paragraph.strip() else ""
        while words:
            cut = width
            while words[cut : cut + 1] in _NOT_FIRST and cut < len(words):
                cut += 1
            rows.append(words[:cut])
            words = words[cut:]
    return rows


def _draw(canvas: Canvas, left: float, height: float, row: str) -> None:
    """A row in the font, signs that it lacks in Times."""
    known = pdfmetrics.getFont("print").face.charToGlyph
    for char in row:
        font = "print" if ord(char) in known and not char.isascii() else "Times-Roman"
        canvas.setFont(font, 16)
        canvas.drawString(left, height, char)
        left += pdfmetrics.stringWidth(char, font, 16)


def _typeset(rows: Sequence[str], font: Path) -> bytes:
    """The rows at 16 points, 22 to a page, as GB/T 9704 sets official documents."""
    pdfmetrics.registerFont(TTFont("print", font))
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    for start in range(0, len(rows), 22):
        for index, row in enumerate(rows[start : start + 22]):
            _draw(canvas, 74, 740 - 28.9 * index, row)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _pictures(printed: bytes, resolution: int) -> bytes:
    """The same pages as grey pictures."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    for page in pypdfium2.PdfDocument(printed):
        image = page.render(scale=resolution / 72, grayscale=True).to_pil()
        canvas.drawImage(ImageReader(image), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _plain(text: str) -> str:
    folded = fold(text).text.translate(_SIGNS)
    return "".join(char for char in folded if not char.isspace())


def _distance(wanted: str, found: str) -> int:
    """How many characters differ, counted over the blocks that do not match."""
    blocks = SequenceMatcher(None, wanted, found, autojunk=False).get_opcodes()
    return sum(max(i2 - i1, j2 - j1) for kind, i1, i2, j1, j2 in blocks if kind != "equal")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    known = next((Path(font) for font in _FONTS if Path(font).exists()), None)
    parser.add_argument("--font", type=Path, default=known)
    parser.add_argument("--pages", type=int, default=3)
    options = parser.parse_args()
    if options.font is None:
        sys.exit("no Chinese TrueType font found; name one with --font")
    return report(measure(options.font, options.pages))


if __name__ == "__main__":
    sys.exit(main())
