"""Hostile PDF: damaged, locked, scanned, rotated, two columns, bombs, active content."""

import io
import zlib
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

import pikepdf
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.ingest.hostile.case import Case
from tests.ingest.hostile.plain import OK, TEXT, ZH, Q, W

OTHER = "各级财政部门要加强监督检查，保证专项资金安全。" * 9
LAST = "本通知自印发之日起施行，有效期五年，由省财政厅负责解释。"
Draw = Callable[[Canvas], None]
EN = "Each city shall set up a leading group and report its progress every month."
FONT = "STSong-Light"
OCR = "needs_ocr"


def pdf(*pages: Draw, size: tuple[float, float] = (595, 842), **options: object) -> bytes:
    """A PDF with one page for each drawing."""
    if FONT not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1, **options)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def wrapped(text: str, width: int) -> list[str]:
    rows: list[str] = []
    for paragraph in text.split("\n"):
        words = "　　" + paragraph
        rows += [words[start : start + width] for start in range(0, len(words), width)]
    return rows


def body(canvas: Canvas, text: str = TEXT, left: float = 70, width: int = 28) -> None:
    canvas.setFont(FONT, 14)
    for index, row in enumerate(wrapped(text, width)):
        canvas.drawString(left, 760 - 24 * index, row)


@cache
def plain() -> bytes:
    return pdf(body, lambda canvas: body(canvas, OTHER), lambda canvas: body(canvas, LAST))


def no_xref() -> bytes:
    data = plain()
    return data[: data.rindex(b"xref\n", 0, data.rindex(b"startxref"))]


def locked(user: str, *, extract: bool = True) -> bytes:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(plain())) as document:
        allowed = pikepdf.Permissions(extract=extract)
        document.save(buffer, encryption=pikepdf.Encryption(owner="o", user=user, allow=allowed))
    return buffer.getvalue()


def picture() -> ImageReader:
    image = Image.new("L", (600, 850), 255)
    ImageDraw.Draw(image).rectangle((80, 80, 500, 100), fill=0)
    return ImageReader(image)


def scan(canvas: Canvas) -> None:
    canvas.drawImage(picture(), 0, 0, 595, 842)


def bad_layer(canvas: Canvas) -> None:
    scan(canvas)
    layer = canvas.beginText(70, 700)
    layer.setFont("Helvetica", 12)
    layer.setTextRenderMode(3)
    layer.textLines("~= ;| _^ 1l !I\n|| .: x% &f 7# @\n-- i' ,; j| }{ ][ 0o")
    canvas.drawText(layer)


def no_unicode() -> bytes:
    """A subset font whose map to Unicode is taken away."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(type3())) as document:
        document.save(buffer)
    return buffer.getvalue()


def type3() -> bytes:
    """Characters with private codes and no map, as some exporters write."""
    codes = "".join(chr(0xE000 + ord(char) % 200) for char in ZH * 8)
    return pdf(lambda canvas: body(canvas, codes))


def stripped() -> bytes:
    """An embedded font whose glyphs are drawn by their place in it, with no map to Unicode."""
    font = TTFont("Vera", "Vera.ttf").face
    glyphs = [font.charToGlyph[ord(char)] for char in EN]
    shown = b"".join(b"%04x" % glyph for glyph in glyphs)
    rows = b"".join(b"1 0 0 1 60 %d Tm <%s> Tj\n" % (760 - 24 * n, shown) for n in range(12))
    content = b"BT /F 12 Tf\n%sET" % rows
    file = Path(font.filename).read_bytes()
    return raw_pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F 5 0 R >> >> >>",
        stream(content),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Vera /Encoding /Identity-H"
        b" /DescendantFonts [6 0 R] >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Vera /CIDToGIDMap /Identity"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        b" /FontDescriptor 7 0 R >>",
        b"<< /Type /FontDescriptor /FontName /AAAAAA+Vera /Flags 4 /FontBBox [0 -200 1000 900]"
        b" /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 /FontFile2 8 0 R >>",
        stream(file),
    )


def own_encoding() -> bytes:
    """Glyphs drawn by programs of the file's own, under names that mean nothing."""
    codes = {char: code for code, char in enumerate(sorted(set(EN)), 1)}
    names = b"".join(b"%d /g%d " % (code, code) for code in codes.values())
    programs = b"".join(b"/g%d 6 0 R " % code for code in codes.values())
    shown = bytes(codes[char] for char in EN).hex().encode()
    rows = b"".join(b"1 0 0 1 60 %d Tm <%s> Tj\n" % (760 - 24 * n, shown) for n in range(12))
    return raw_pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F 5 0 R >> >> >>",
        stream(b"BT /F 12 Tf\n%sET" % rows),
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [.001 0 0 .001 0 0]"
        b" /CharProcs << %s >> /Encoding << /Type /Encoding /Differences [%s] >> /FirstChar 1"
        b" /LastChar 60 /Widths [%s] >>" % (programs, names, b"600 " * 60),
        stream(b"600 0 d0 0 0 500 700 re f"),
    )


def turned(degrees: int) -> bytes:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(plain())) as document:
        for page in document.pages:
            page.Rotate = degrees
        document.save(buffer)
    return buffer.getvalue()


def content_turned(canvas: Canvas) -> None:
    canvas.translate(595, 0)
    canvas.rotate(90)
    canvas.setFont(FONT, 14)
    for index, row in enumerate(wrapped(TEXT, 28)):
        canvas.drawString(60, 540 - 24 * index, row)


def columns(canvas: Canvas) -> None:
    """Two columns drawn row by row, across both."""
    canvas.setFont(FONT, 12)
    left, right = wrapped(TEXT, 18)[:12], wrapped(TEXT.replace("条", "款"), 18)[:12]
    for index, (one, other) in enumerate(zip(left, right, strict=False)):
        canvas.drawString(60, 740 - 20 * index, one)
        canvas.drawString(310, 740 - 20 * index, other)


def ruled(canvas: Canvas) -> None:
    body(canvas, ZH)
    rows = [("序号", "任务", "时限"), ("1", "清理账户", "10月底前"), ("2", "报送报告", "12月底前")]
    for index, row in enumerate(rows):
        for column, cell in enumerate(row):
            canvas.rect(70 + 140 * column, 500 - 30 * index, 140, 30)
            canvas.drawString(80 + 140 * column, 510 - 30 * index, cell)


def ruled_over_pages() -> bytes:
    """One ruled table on two pages."""

    def page(first: int) -> Draw:
        def draw(canvas: Canvas) -> None:
            canvas.setFont(FONT, 12)
            for index in range(20):
                for column, cell in enumerate((str(first + index), "清理账户", "10月底前")):
                    canvas.rect(70 + 140 * column, 740 - 30 * index, 140, 30)
                    canvas.drawString(80 + 140 * column, 750 - 30 * index, cell)

        return draw

    return pdf(page(1), page(21))


def under_picture(canvas: Canvas) -> None:
    body(canvas)
    canvas.drawString(90, 150, "图片下的文字")
    canvas.drawImage(picture(), 70, 120, 300, 80)


def many_promised() -> bytes:
    """A page tree that promises 99,999,999 pages and holds none."""
    return raw_pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [] /Count 99999999 >>",
    )


def raw_pdf(*objects: bytes) -> bytes:
    """A PDF of the objects as they are, numbered from 1, with a sound cross-reference table."""
    out, places = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return out + head + table + trailer + b"startxref\n%d\n%%%%EOF\n" % len(out)


def stream(data: bytes) -> bytes:
    """A stream object of the bytes as they are."""
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def page_loop() -> bytes:
    return raw_pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 99999999 >>",
        b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 9 >>",
    )


def bomb(stages: int, size: int) -> bytes:
    content = b"q Q " * (size // 4)
    for _ in range(stages):
        content = zlib.compress(content, 9)
    filters = b"/FlateDecode " * stages
    stream = b"<< /Length %d /Filter [%s] >>\nstream\n%s\nendstream" % (
        len(content),
        filters,
        content,
    )
    return raw_pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        stream,
    )


def different(pages: int) -> bytes:
    """So many pages, no two alike."""
    texts = [f"{number}号学校已于{number % 28 + 1}日完成整改。{OTHER}" for number in range(pages)]
    return pdf(*(lambda canvas, text=text: body(canvas, text) for text in texts))


def with_bomb(pages: int, size: int) -> bytes:
    """Sound pages, and a last one whose few bytes unpack to that size."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(different(pages))) as document:
        last = pikepdf.open(io.BytesIO(bomb(1, size)))
        document.pages.extend(last.pages)
        document.save(buffer, compress_streams=False)
    return buffer.getvalue()


def huge_image() -> bytes:
    """A picture of 30,000 x 30,000 points that takes a few kilobytes."""
    row = zlib.compress(b"\0" * (30_000 * 30_000 // 8), 9)
    return raw_pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /XObject << /I 5 0 R >> >> >>",
        b"<< /Length 30 >>\nstream\nq 595 0 0 842 0 0 cm /I Do Q  \nendstream",
        b"<< /Type /XObject /Subtype /Image /Width 30000 /Height 30000 /BitsPerComponent 1"
        b" /ColorSpace /DeviceGray /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream"
        % (len(row), row),
    )


def active() -> bytes:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(plain())) as document:
        script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('x')")
        document.Root.OpenAction = document.make_indirect(script)
        launch = pikepdf.Dictionary(S=pikepdf.Name.Launch, F="calc.exe")
        document.Root.AA = pikepdf.Dictionary(WC=launch)
        # what is left empty here has a default that the library's types do not tell
        document.attachments["附表.txt"] = pikepdf.AttachedFileSpec(
            document, TEXT.encode(), description="", filename="", mime_type="", creation_date="",
            mod_date="",
        )  # fmt: skip
        document.save(buffer)
    return buffer.getvalue()


def hidden(canvas: Canvas) -> None:
    body(canvas)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(70, 200, "白色文字不应被采信")
    canvas.setFillColorRGB(0, 0, 0)
    canvas.drawString(900, 200, "页外文字")


CASES = (
    Case(5, "printed.txt", plain, W, warned=("DUB-ING-180",), says="领导小组"),
    Case(15, "cut.pdf", lambda: plain()[: len(plain()) * 8 // 10], Q, ("DUB-ING-111",)),
    Case(16, "xref.pdf", no_xref, W, ("DUB-ING-111",), says="领导小组"),
    Case(17, "before.pdf", lambda: b"HTTP/1.1 200 OK\r\n\r\n" + plain(), "", says="领导小组"),
    Case(17, "after.pdf", lambda: plain() + b"\0" * 4096, "", says="领导小组"),
    Case(18, "user.pdf", lambda: locked("u"), Q, ("DUB-ING-110",)),
    Case(
        19,
        "owner.pdf",
        lambda: locked("", extract=False),
        W,
        warned=("DUB-ING-150",),
        says="领导小组",
    ),
    Case(20, "scan.pdf", lambda: pdf(scan), OCR, warned=("DUB-ING-156",)),
    Case(21, "layer.pdf", lambda: pdf(bad_layer), OCR, warned=("DUB-ING-155",)),
    Case(22, "private.pdf", no_unicode, OCR, warned=("DUB-ING-155",)),
    Case(22, "stripped.pdf", stripped, OCR, warned=("DUB-ING-155",)),
    Case(22, "encoding.pdf", own_encoding, OCR, warned=("DUB-ING-155",)),
    *(
        Case(23, f"r{turn}.pdf", partial(turned, turn), OK, says="领导小组")
        for turn in (90, 180, 270)
    ),
    Case(23, "content.pdf", lambda: pdf(content_turned), OK, says="领导小组，每月报告"),
    Case(24, "columns.pdf", lambda: pdf(columns), "", says="第一条 各市要成立领导小组，每月报告"),
    Case(24, "table.pdf", lambda: pdf(ruled), "", says="1\t清理账户\t10月底前"),
    Case(24, "pages.pdf", ruled_over_pages, "", says="21\t清理账户\t10月底前"),
    Case(25, "promised.pdf", many_promised, Q, ("DUB-ING-111", "DUB-ING-104")),
    Case(25, "loop.pdf", page_loop, Q, ("DUB-ING-111", "DUB-ING-104")),
    Case(
        26,
        "bomb.pdf",
        lambda: bomb(1, 1 << 30),
        "",
        ("DUB-ING-106", "DUB-ING-107", "DUB-ING-108"),
        slow=True,
    ),
    Case(
        26,
        "bomb2.pdf",
        lambda: bomb(2, 1 << 30),
        "",
        ("DUB-ING-106", "DUB-ING-107", "DUB-ING-108"),
        slow=True,
    ),
    Case(27, "pages.pdf", lambda: different(1335), OK, says="1334号学校", slow=True, growth=120),
    Case(27, "most.pdf", lambda: different(10_000), OK, says="9999号学校", slow=True, growth=400),
    Case(28, "wide.pdf", lambda: pdf(body, size=(14400, 14400)), OK, says="领导小组"),
    Case(28, "dot.pdf", lambda: pdf(body, size=(1, 1)), "", ("DUB-ING-001",)),
    Case(
        28, "image.pdf", huge_image, OCR, ("DUB-ING-106", "DUB-ING-107", "DUB-ING-108"), slow=True
    ),
    Case(29, "active.pdf", active, W, warned=("DUB-ING-151",), says="领导小组", children=(OK,)),
    Case(30, "hidden.pdf", lambda: pdf(hidden), W, warned=("DUB-ING-158",), says="白色文字"),
    Case(
        30, "under.pdf", lambda: pdf(under_picture), W, warned=("DUB-ING-158",), says="图片下的文字"
    ),
)
