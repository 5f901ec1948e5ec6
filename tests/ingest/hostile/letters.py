"""Hostile mail, rich text, old and fixed-layout files, web pages."""

import hashlib
from base64 import b64encode
from pathlib import Path

from tests.ingest.hostile.archives import archive
from tests.ingest.hostile.case import Case
from tests.ingest.hostile.plain import OK, TEXT, ZH, Q, W
from tests.ingest.samples.word_file import encrypted, fast_saved, word_95

_HEAD = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: %s\r\nMIME-Version: 1.0\r\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def mail(subject: bytes, kind: bytes, body: bytes, encoding: bytes = b"8bit") -> bytes:
    about = b"Content-Type: %s\r\nContent-Transfer-Encoding: %s\r\n\r\n" % (kind, encoding)
    return _HEAD % subject + about + body


def word(text: str) -> bytes:
    return b"=?gb2312?B?" + b64encode(text.encode("gb2312")) + b"?="


def parts(*pieces: tuple[bytes, bytes]) -> bytes:
    inner = b"".join(b"--X\r\n" + head + b"\r\n\r\n" + body + b"\r\n" for head, body in pieces)
    return (
        _HEAD % word("关于检查")
        + b"Content-Type: multipart/mixed; boundary=X\r\n\r\n"
        + inner
        + b"--X--\r\n"
    )


def attached() -> bytes:
    text = (
        b"Content-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: 8bit",
        TEXT.encode("gb2312"),
    )
    file = (
        (
            b'Content-Type: application/octet-stream; name="../a.txt"\r\n'
            b"Content-Transfer-Encoding: base64"
        ),
        b64encode(TEXT.encode()),
    )
    closed = (b'Content-Type: application/ms-tnef; name="winmail.dat"', b"x")
    nested = (
        b"Content-Type: message/rfc822",
        mail(b"inner", b"text/plain; charset=utf-8", TEXT.encode()),
    )
    return parts(text, file, closed, nested)


def rtf(text: str) -> bytes:
    signs = "".join(char if ord(char) < 128 else f"\\u{ord(char)}?" for char in text)
    return ("{\\rtf1\\ansi\\ansicpg936\\uc1 " + signs.replace("\n", "\\par ") + "}").encode("ascii")


def rtf_gbk() -> bytes:
    body = TEXT.replace("\n", "\\par ").encode("gbk")
    return b"{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0 " + body + b"}"


def ofd(pages: str, page: str | None, extra: dict[str, str] | None = None) -> bytes:
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    root = (
        f'<ofd:OFD {space} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo/>'
        "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
        "<ofd:Signatures>Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody></ofd:OFD>"
    )
    document = (
        f"<ofd:Document {space}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297"
        "</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>"
        '<ofd:TemplatePage ID="9" BaseLoc="Tpls/T.xml"/></ofd:CommonData>'
        f"<ofd:Pages>{pages}</ofd:Pages></ofd:Document>"
    )
    contents = {"OFD.xml": root, "Doc_0/Document.xml": document, **(extra or {})}
    if page is not None:
        contents["Doc_0/Pages/P.xml"] = page
    return archive(*((name, text.encode()) for name, text in contents.items()))


def layer(*lines: str, template: bool = False) -> str:
    texts = "".join(
        f'<ofd:TextObject ID="{n + 20}" Boundary="20 {20 + 10 * n} 170 8" Font="1" Size="5">'
        f'<ofd:TextCode X="0" Y="5">{line}</ofd:TextCode></ofd:TextObject>'
        for n, line in enumerate(lines)
    )
    used = '<ofd:Template TemplateID="9" ZOrder="Background"/>' if template else ""
    return (
        f'<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016">{used}<ofd:Content>'
        f'<ofd:Layer ID="2">{texts}</ofd:Layer></ofd:Content></ofd:Page>'
    )


_PAGE = '<ofd:Page ID="3" BaseLoc="Pages/P.xml"/>'
_NOTHING = '<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"/>'


def from_template() -> bytes:
    """A page that is empty itself and shows the text of its template."""
    page = _NOTHING.replace("/>", '><ofd:Template TemplateID="9"/></ofd:Page>')
    return ofd(_PAGE, page, {"Doc_0/Tpls/T.xml": layer(ZH)})


def missing_page() -> bytes:
    return ofd(_PAGE + '<ofd:Page ID="4" BaseLoc="Pages/Q.xml"/>', layer(ZH))


def sealed(check: bytes) -> bytes:
    """A page and a signature over it; the digest is that of the page, or of other bytes."""
    page = layer(*TEXT.split("\n"))
    value = b64encode(hashlib.new("sm3", check or page.encode()).digest()).decode()
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    listed = f'<ofd:Signatures {space}><ofd:Signature ID="1" BaseLoc="S.xml"/></ofd:Signatures>'
    signature = (
        f"<ofd:Signature {space}><ofd:SignedInfo>"
        '<ofd:References CheckMethod="1.2.156.10197.1.401">'
        f'<ofd:Reference FileRef="/Doc_0/Pages/P.xml"><ofd:CheckValue>{value}</ofd:CheckValue>'
        "</ofd:Reference></ofd:References></ofd:SignedInfo>"
        "<ofd:SignedValue>V.dat</ofd:SignedValue></ofd:Signature>"
    )
    signs = {
        "Doc_0/Signs/Signatures.xml": listed,
        "Doc_0/Signs/S.xml": signature,
        "Doc_0/Tpls/T.xml": layer(),
    }
    return ofd(_PAGE, page, signs)


def word_file() -> bytes:
    return (Path(__file__).parents[1] / "samples" / "notice.doc").read_bytes()


def locked_package() -> bytes:
    return OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600


def gb2312() -> bytes:
    return mail(word("检查通知"), b"text/plain; charset=gb2312", TEXT.encode("gb2312"))


CASES = (
    Case(5, "rich.doc", lambda: rtf(TEXT), W, warned=("DUB-ING-180",), says="领导小组"),
    Case(0, "rich.rtf", lambda: rtf(TEXT), OK, says="第一条 各市"),
    Case(0, "gbk.rtf", rtf_gbk, OK, says="领导小组"),
    Case(
        35, "deep.rtf", lambda: b"{\\rtf1 " + b"{" * 5000 + b"x" + b"}" * 5001, Q, ("DUB-ING-109",)
    ),
    Case(38, "locked.docx", locked_package, Q, ("DUB-ING-110",)),
    Case(44, "word6.doc", lambda: b"\xdb\xa5\x2d\0" + b"x" * 2000, Q, ("DUB-ING-113",)),
    Case(44, "word95.doc", lambda: word_95(word_file()), Q, ("DUB-ING-113",)),
    Case(44, "locked.doc", lambda: encrypted(word_file()), Q, ("DUB-ING-110",)),
    Case(
        44,
        "fast.doc",
        lambda: fast_saved(word_file(), "并立即", before="建立台账"),
        OK,
        says="1.并立即建立台账。",
    ),
    Case(44, "broken.doc", lambda: OLE + bytes(range(256)) * 20, Q, ("DUB-ING-111",)),
    Case(51, "gb2312.eml", gb2312, OK, says="检查通知"),
    Case(
        51,
        "raw.eml",
        lambda: mail("检查通知".encode("gbk"), b"text/plain", TEXT.encode("gbk")),
        "",
        says="领导小组",
    ),
    Case(
        51,
        "wrong.eml",
        lambda: mail(b"x", b"text/plain; charset=big5", TEXT.encode()),
        "",
        says="领导小组",
    ),
    Case(
        51, "attached.eml", attached, W, warned=("DUB-ING-176",), says="领导小组", children=(OK, OK)
    ),
    Case(53, "no-page.ofd", lambda: ofd(_PAGE, None), Q, ("DUB-ING-001", "DUB-ING-111")),
    Case(
        53,
        "unsigned.ofd",
        lambda: ofd(_PAGE, layer(*TEXT.split("\n"))),
        W,
        warned=("DUB-ING-169",),
        says="领导小组",
    ),
    Case(53, "sealed.ofd", lambda: sealed(b""), OK, says="领导小组"),
    Case(53, "unsealed.ofd", lambda: sealed(b"x"), W, warned=("DUB-ING-169",), says="领导小组"),
    Case(53, "missing.ofd", missing_page, W, warned=("DUB-ING-160",), says="领导小组"),
    Case(53, "template.ofd", from_template, "", says="领导小组"),
    Case(53, "bad.ofd", lambda: archive(("OFD.xml", b"<x>")), Q, ("DUB-ING-111",)),
)
