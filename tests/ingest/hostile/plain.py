"""Hostile plain text: empty, binary, badly coded, badly broken into lines."""

from tests.ingest.hostile.case import Case

ZH = "各市要成立领导小组，每月报告一次工作进展情况，十月底前完成自查自纠。"
LINES = [f"第{n}条 {ZH}" for n in "一二三四五六"]
TEXT = "\n".join(LINES)
Q, OK, W = "quarantined", "ok", "ok_with_warnings"


def broken_byte() -> bytes:
    data = bytearray((TEXT * 20).encode("gb18030"))
    data[301] = 0xFF
    return bytes(data)


def two_encodings() -> bytes:
    return b"\n".join(
        line.encode("utf-8" if index % 2 else "gb18030") for index, line in enumerate(LINES * 3)
    )


def noise() -> bytes:
    return bytes((i * 7919 >> 3) & 255 for i in range(4096))


def lines_apart() -> bytes:
    return "\u2028".join(LINES).replace("第二", "\f第二").encode()


def big5() -> bytes:
    return "各市要成立領導小組，每月報告一次工作進展情況。".encode("big5")


def mojibake() -> bytes:
    return (TEXT * 3).encode().decode("gb18030", "replace").encode()


def replaced() -> bytes:
    """Chinese in GBK that was read as UTF-8 with marks for what did not fit, and saved as GBK."""
    return (
        (TEXT * 3)
        .encode("gbk")
        .decode("utf-8", "replace")
        .encode()
        .decode("gbk", "ignore")
        .encode()
    )


def controls() -> bytes:
    odd = TEXT.replace("小组", "小\u200b组\u202e").replace("各市", "各\ue123市\ufffd")
    return odd.encode()


def mixed_ends() -> bytes:
    ends = ("\r", "\n", "\r\n", "\u2028", "\f", "\x85")
    return "".join(line + end for line, end in zip(LINES, ends, strict=True)).encode()


CASES = (
    Case(1, "empty.txt", bytes, Q, ("DUB-ING-001",)),
    Case(2, "blank.txt", lambda: b" \r\n\t\n" * 50, Q, ("DUB-ING-001",)),
    Case(3, "bom.txt", lambda: b"\xef\xbb\xbf", Q, ("DUB-ING-001",)),
    Case(6, "random.txt", noise, Q, ("DUB-ING-002",)),
    Case(6, "nul.txt", lambda: b"\0" * 4096, Q, ("DUB-ING-001", "DUB-ING-002")),
    Case(7, "broken.txt", broken_byte, W, warned=("DUB-ING-041",), says="领导小组"),
    Case(8, "mixed.txt", two_encodings, W, warned=("DUB-ING-040",), says="领导小组"),
    Case(9, "le.txt", lambda: TEXT.encode("utf-16-le"), OK, says="领导小组"),
    Case(9, "be.txt", lambda: TEXT.encode("utf-16-be"), OK, says="领导小组"),
    Case(9, "bom-le.txt", lambda: TEXT.encode("utf-16"), OK, says="领导小组"),
    Case(9, "bom-be.txt", lambda: b"\xfe\xff" + TEXT.encode("utf-16-be"), OK, says="领导小组"),
    Case(10, "big5.txt", big5, OK, says="領導小組"),
    Case(10, "four.txt", lambda: "专项治理".encode("gbk"), OK, says="专项治理"),
    Case(11, "mojibake.txt", mojibake, W, warned=("DUB-ING-042",)),
    Case(11, "replaced.txt", replaced, W, warned=("DUB-ING-042",)),
    Case(12, "controls.txt", controls, W, warned=("DUB-ING-043",), says="领导"),
    Case(
        13,
        "line.txt",
        (ZH * 150_000)[:5_000_000].encode,
        "",
        says="领导小组",
        slow=True,
        growth=120,
    ),
    Case(
        13, "lines.txt", lambda: b"\n" * 1_000_000 + TEXT.encode(), "", says="领导小组", slow=True
    ),
    Case(14, "cr.txt", lambda: TEXT.replace("\n", "\r").encode(), OK, says="领导小组", nodes=6),
    Case(14, "separators.txt", lines_apart, "", says="领导", nodes=6),
    Case(14, "ends.txt", mixed_ends, OK, says="领导", nodes=6),
    Case(
        60,
        "gap.txt",
        lambda: "\n".join([*LINES[:2], *LINES[3:]]).encode(),
        W,
        warned=("DUB-ING-050",),
    ),
)
