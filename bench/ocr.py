"""OCR: the character error of pages that hold only a picture of their text.

`python -m bench.ocr [--font FILE] [--pages N]`; a seed is drawn with the font at 150 and 200 dots
an inch, each page put into a PDF as a picture, and read. Half and full-width signs count as
equal and blanks as nothing.
"""

import argparse
import io
import sys
import time
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from bench.measure import Measure, report
from duban.cleantext import fold
from duban.settings import IngestSettings
from ingest.reader import gather
from ingest.readers.pdf import PdfReader

_SEED = Path("corpus/001_f1e9b082ed9552fe.txt")
FONTS = (
    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
    "/usr/share/fonts/truetype/arphic/uming.ttc",
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
)
_PAGE, _SIZE, _LEFT, _TOP, _LINE = (595, 842), 16, 74, 90, 28.9
_NOT_FIRST = "，。、；：！？）》”’〕】"
_SIGNS = str.maketrans("，：；！？（）“”‘’【】", ",:;!?()\"\"''[]")


def measure(font: Path, pages: int, resolutions: Sequence[int] = (150, 200)) -> list[Measure]:
    """The error at each resolution, as a share of the characters."""
    rows = _rows(_SEED.read_text("utf-8"), 28)[: 22 * pages]
    found = []
    for resolution in resolutions:
        started = time.process_time()
        error = error_of(rows, font, resolution)
        seconds = (time.process_time() - started) / pages
        sys.stdout.write(f"{resolution} dpi: {seconds:.1f} s a page\n")
        found.append(Measure(f"OCR {resolution} dpi, character error", error, 0.003, at_most=True))
    return found


def error_of(rows: Sequence[str], font: Path, resolution: int) -> float:
    """The share of characters that are read wrong when the rows are seen as pictures."""
    pages = PdfReader().read(pictures(rows, font, resolution), IngestSettings())
    wanted = _plain("".join(rows))
    return _distance(wanted, _plain(gather(pages).text)) / len(wanted)


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


def pictures(rows: Sequence[str], font: Path, resolution: int) -> bytes:
    """A PDF that shows the rows as grey pictures, 22 to a page, as GB/T 9704 sets documents."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    for image in _drawn(rows, font, resolution / 72):
        canvas.drawImage(ImageReader(image), 0, 0, *_PAGE)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _drawn(rows: Sequence[str], font: Path, scale: float) -> Iterator[Image.Image]:
    letters = ImageFont.truetype(font, round(_SIZE * scale))
    for start in range(0, len(rows), 22):
        image = Image.new("L", (round(_PAGE[0] * scale), round(_PAGE[1] * scale)), 255)
        draw = ImageDraw.Draw(image)
        for index, row in enumerate(rows[start : start + 22]):
            draw.text((_LEFT * scale, (_TOP + _LINE * index) * scale), row, font=letters, fill=0)
        yield image


def _plain(text: str) -> str:
    folded = fold(text).text.translate(_SIGNS)
    return "".join(char for char in folded if not char.isspace())


def _distance(wanted: str, found: str) -> int:
    """How many characters differ, counted over the blocks that do not match."""
    blocks = SequenceMatcher(None, wanted, found, autojunk=False).get_opcodes()
    return sum(max(i2 - i1, j2 - j1) for kind, i1, i2, j1, j2 in blocks if kind != "equal")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    known = next((Path(font) for font in FONTS if Path(font).exists()), None)
    parser.add_argument("--font", type=Path, default=known)
    parser.add_argument("--pages", type=int, default=3)
    options = parser.parse_args()
    if options.font is None:
        sys.exit("no Chinese TrueType font found; name one with --font")
    return report(measure(options.font, options.pages))


if __name__ == "__main__":
    sys.exit(main())
