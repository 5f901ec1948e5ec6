"""Hostile DOCX: bombs, entities, damage, oddities that other readers lose words over."""

import io
import zipfile

from tests.ingest.hostile.case import Case
from tests.ingest.hostile.plain import OK, TEXT, ZH, Q, W
from tests.ingest.samples.docx_file import (
    SPACES,
    docx,
    numbered,
    packed,
    paragraph,
    part,
    relation,
    run,
    table,
)
from tests.ingest.samples.seven_schemes import seven_schemes

BODY = "".join(paragraph(line) for line in TEXT.split("\n"))
_SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"


def declared(head: str, use: str) -> bytes:
    """A document whose XML declares a document type."""
    body = f"{paragraph(ZH)}<w:p><w:r><w:t>{use}</w:t></w:r></w:p>"
    root = f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"
    text = f'<?xml version="1.0"?>{head}{root}'
    return docx("", files={"word/document.xml": text.encode()})


def entities() -> bytes:
    rows = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    return declared(f'<!DOCTYPE x [<!ENTITY e0 "spam">{rows}]>', "&e11;")


def external() -> bytes:
    return declared('<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>', "&f;")


def zeros(name: str, size: int) -> bytes:
    """A package with one part of so many zero bytes, without holding them all."""
    buffer = io.BytesIO()
    buffer.write(docx(BODY))
    with (
        zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open(name, "w", force_zip64=True) as member,
    ):
        for _ in range(size >> 20):
            member.write(b"\0" * (1 << 20))
    return buffer.getvalue()


def paragraphs(count: int) -> bytes:
    return docx("<w:p/>" * count)


def nested(count: int) -> bytes:
    return docx("<w:sdt><w:sdtContent>" * count + paragraph(ZH) + "</w:sdtContent></w:sdt>" * count)


def nested_tables(count: int) -> bytes:
    return docx("<w:tbl><w:tr><w:tc>" * count + paragraph(ZH) + "</w:tc></w:tr></w:tbl>" * count)


def dangling() -> bytes:
    rows = (relation("rId8", "numbering", "gone.xml"), relation("rId9", "styles", "../gone.xml"))
    return docx(BODY, rows=rows)


def unnumbered() -> bytes:
    """Paragraphs of a list whose numbering part is missing altogether."""
    return docx(BODY + numbered("各市报送报告。", 1, 0))


def no_document() -> bytes:
    return packed({"[Content_Types].xml": b"<Types/>", "word/other.xml": b"<x/>"})


def strict() -> bytes:
    swapped = docx(BODY)
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(swapped)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            data = data.replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            ).replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships",
            )
            new.writestr(name, data)
    return buffer.getvalue()


def apart() -> bytes:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText>REF _x \\h</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("第三条")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = BODY + paragraph(run("依照") + field + run("办理。") + note)
    notes = f'<w:footnote w:id="2">{paragraph("脚注说明")}</w:footnote>'
    said = f'<w:comment w:id="0" w:author="a">{paragraph("批注意见")}</w:comment>'
    return docx(
        body, parts={"footnotes": part("footnotes", notes), "comments": part("comments", said)}
    )


def outside() -> bytes:
    rows = (relation("rId7", "attachedTemplate", "http://example.invalid/x.dotm", external=True),)
    return docx(BODY, rows=rows)


def embedded() -> bytes:
    inner = packed({"附表.txt": TEXT.encode()})
    thing = '<w:r><w:object><o:OLEObject Type="Embed" r:id="rIdO"/></w:object></w:r>'
    rows = (relation("rIdO", "package", "embeddings/pack.zip"),)
    return docx(BODY + paragraph(thing), rows=rows, files={"word/embeddings/pack.zip": inner})


CASES = (
    Case(5, "word.doc", lambda: docx(BODY), W, warned=("DUB-ING-180",), says="领导小组"),
    Case(31, "entities.docx", entities, Q, ("DUB-ING-112",)),
    Case(32, "external.docx", external, Q, ("DUB-ING-112",)),
    Case(
        33,
        "media.docx",
        lambda: zeros("word/media/a.png", 400 << 20),
        Q,
        ("DUB-ING-103",),
        slow=True,
    ),
    Case(33, "ratio.docx", lambda: zeros("word/media/a.png", 32 << 20), Q, ("DUB-ING-103",)),
    Case(34, "empty.docx", lambda: paragraphs(8_000_000), Q, ("DUB-ING-102",), slow=True),
    Case(35, "controls.docx", lambda: nested(3000), Q, ("DUB-ING-109",)),
    Case(35, "tables.docx", lambda: nested_tables(3000), Q, ("DUB-ING-109",)),
    Case(35, "some.docx", lambda: nested_tables(60), OK, says="领导小组"),
    Case(36, "dangling.docx", dangling, W, warned=("DUB-ING-160",), says="领导小组"),
    Case(36, "unnumbered.docx", unnumbered, W, warned=("DUB-ING-160",), says="领导小组"),
    Case(37, "nothing.docx", no_document, Q, ("DUB-ING-119",)),
    Case(
        37,
        "type.docx",
        lambda: docx(BODY, main_type=_SPREADSHEET),
        W,
        warned=("DUB-ING-164",),
        says="领导小组",
    ),
    Case(37, "strict.docx", strict, OK, says="领导小组"),
    Case(39, "cut.docx", lambda: docx(BODY * 40)[:-200], Q, ("DUB-ING-111",)),
    Case(40, "numbers.docx", seven_schemes, "", says="第一条 为了规范"),
    Case(41, "apart.docx", apart, OK, says="依照第三条办理。"),
    Case(41, "tracked.docx", seven_schemes, "", warned=("DUB-ING-163",), says="达到50%以上"),
    Case(42, "outside.docx", outside, W, warned=("DUB-ING-162",), says="领导小组"),
    Case(
        43,
        "macros.docm",
        lambda: docx(BODY, main_type=_MACROS),
        W,
        warned=("DUB-ING-161",),
        says="领导小组",
    ),
    Case(50, "object.docx", embedded, OK, says="领导小组", children=(OK, OK)),
    Case(0, "table.docx", lambda: docx(table(("甲", "乙"), ("丙", "丁"))), "", says="甲\t乙"),
)
