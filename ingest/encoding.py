"""Which encoding bytes are in, by how probable the decoded text is as official prose.

No detector is good enough on short Chinese text, so each encoding is judged by the likelihood of
what it decodes to: frequent Han characters first, then the common rows of GB2312 and Big5.
"""

import codecs
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import log
from operator import itemgetter

from duban.message import message
from duban.outcome import Warned
from duban.traditional import simplified
from ingest.reader import refuse

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# In this order when two are equally likely.
_CANDIDATES = ("utf-8", "gb18030", "cp950", "utf-16-le", "utf-16-be", "cp1252")
_SAMPLE = 1 << 16
_ASCII = bytes(range(1, 128))
_BAD_SHARE = 0.005
_CONTROL_SHARE = 0.01
_RARE = -13.0
_BAD = -18.0
_PLAUSIBLE = -10.5
_MARKS = "，。、；：（）《》“”‘’！？〔〕【】—…·〇○①②③④⑤⑥\u3000％－．０１２３４５６７８９"
_LATIN_MARKS = "’‘“”–—•…é£€°§©®×"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, the encoding it was in, and what was odd about it."""

    text: str
    encoding: str
    warnings: tuple[Warned, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text of the bytes. Raises `Refused` for bytes without text or that are no text.

    >>> decode("各市要成立领导小组。".encode("gb18030")).encoding
    'gb18030'
    >>> decode(b"Provinces shall report monthly.").encoding
    'utf-8'
    """
    decoded = _marked(data) or _guessed(data)
    if not decoded.text.strip().strip("\ufeff\x00"):
        raise refuse("DUB-ING-001")
    if _control_share(decoded.text) > _CONTROL_SHARE:
        raise refuse("DUB-ING-002")
    return Decoded(decoded.text, decoded.encoding, (*decoded.warnings, *_mojibake(decoded.text)))


def _marked(data: bytes) -> Decoded | None:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _replaced(data[len(bom) :], encoding)
    return None


def _guessed(data: bytes) -> Decoded:
    if data.isascii() and b"\x00" not in data and not _looks_wide(data):
        return Decoded(data.decode("ascii"), "utf-8")
    sample = _sample(data)
    ranked = sorted(
        ((likelihood(sample, encoding), encoding) for encoding in _CANDIDATES),
        key=itemgetter(0),
        reverse=True,
    )
    best, encoding = ranked[0]
    if encoding != "utf-8" and best < _PLAUSIBLE * _characters(sample, encoding):
        raise refuse("DUB-ING-002")
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        return _by_line(data) or _replaced(data, encoding)


def _sample(data: bytes) -> bytes:
    """The stretch that tells most: it begins shortly before the first byte that is not ASCII."""
    if b"\x00" in data[:_SAMPLE]:
        return data[:_SAMPLE]
    first = len(data) - len(data.lstrip(_ASCII))
    start = max(0, first - _SAMPLE // 64) & ~1
    return data[start : start + _SAMPLE]


def likelihood(data: bytes, encoding: str) -> float:
    """The log likelihood of the bytes, were they official prose in that encoding."""
    weights = _weights()
    text = codecs.getincrementaldecoder(encoding)("replace").decode(data)
    return sum(weights.get(char, _RARE) * count for char, count in Counter(text).items())


def _characters(data: bytes, encoding: str) -> int:
    return max(1, len(codecs.getincrementaldecoder(encoding)("replace").decode(data)))


def _looks_wide(data: bytes) -> bool:
    """Whether ASCII bytes are more probably Han characters in UTF-16: only short texts can be."""
    if len(data) % 2 or len(data) > 64:
        return False
    plain = likelihood(data, "utf-8")
    return any(likelihood(data, wide) > plain + 6 for wide in ("utf-16-le", "utf-16-be"))


def _by_line(data: bytes) -> Decoded | None:
    """The text of a file whose lines are in UTF-8 and in GB18030, None if some are in neither."""
    if b"\x00" in data:
        return None
    lines: list[str] = []
    for line in data.splitlines(keepends=True):
        decoded = _strict(line)
        if decoded is None:
            return None
        lines.append(decoded)
    return Decoded("".join(lines), "mixed", (Warned(message("DUB-ING-040")),))


def _strict(line: bytes) -> str | None:
    for encoding in ("utf-8", "gb18030"):
        try:
            return line.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _replaced(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    bad = text.count("\ufffd")
    if bad and bad > max(1, _BAD_SHARE * len(text)):
        raise refuse("DUB-ING-002")
    if not bad:
        return Decoded(text, encoding)
    at = text.index("\ufffd")
    warned = Warned(message("DUB-ING-041", count=bad, encoding=encoding), at, at + 1)
    return Decoded(text, encoding, (warned,))


def _control_share(text: str) -> float:
    controls = sum(
        count
        for char, count in Counter(text).items()
        if (char < " " and char not in "\t\n\v\f\r\x1a\x1c\x1d\x1e\x1f") or char == "\x7f"
    )
    return controls / len(text)


def _mojibake(text: str) -> tuple[Warned, ...]:
    """A warning where the text reads as UTF-8 once decoded as GB18030, or holds its scars."""
    scar = text.find("锟斤拷")
    if scar >= 0:
        return (Warned(message("DUB-ING-042"), scar, scar + 3),)
    try:
        written = text[:2000].encode("gb18030")
    except UnicodeEncodeError:
        return ()
    restored = written.decode("utf-8", "ignore")
    kept = len(restored.encode("utf-8"))
    wide = sum(char > "\u2e7f" for char in restored)
    garbled = not written.isascii() and kept >= 0.9 * len(written) and wide > 3
    return (Warned(message("DUB-ING-042"), 0, min(len(text), 40)),) if garbled else ()


@cache
def _weights() -> dict[str, float]:
    """The log probability of each character; what is not listed is rare."""
    weights = dict.fromkeys(_row_chars("gb2312", 0xB0, 0xD7), log(0.08 / 3755))
    for char in _row_chars("big5", 0xA4, 0xC6):
        weights.setdefault(char, log(0.02 / 5401))
    for char in _row_chars("gb2312", 0xD8, 0xF7):
        weights.setdefault(char, log(0.004 / 3008))
    weights |= dict.fromkeys(_MARKS, log(0.15 / len(_MARKS)))
    weights |= dict.fromkeys(_LATIN_MARKS, log(0.01 / len(_LATIN_MARKS)))
    weights |= {chr(code): log(0.05 / 95) for code in range(0x21, 0x7F)}
    weights |= dict.fromkeys("abcdefghijklmnopqrstuvwxyz", log(0.7 / 26))
    weights |= dict.fromkeys(" \n\r\t0123456789.,", log(0.3 / 16))
    weights |= _frequent()
    return weights | {"\ufffd": _BAD, "\x00": -40.0}


def _frequent() -> dict[str, float]:
    ranked = (resources.files("ingest") / "data" / "frequent.txt").read_text("utf-8").split()
    known = {char: log(1.2 / (rank + 40) / 4) for rank, char in enumerate("".join(ranked))}
    folded = {char: simplified(char) for char in _row_chars("big5", 0xA4, 0xC6)}
    traditional = {char: known[plain] for char, plain in folded.items() if plain in known}
    return traditional | known


def _row_chars(encoding: str, first: int, last: int) -> list[str]:
    cells = (bytes((row, cell)) for row in range(first, last + 1) for cell in range(0x40, 0xFF))
    return [char for cell in cells if len(char := cell.decode(encoding, "ignore")) == 1]
