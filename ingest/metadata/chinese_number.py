"""Document numbers in Chinese: 〔2008〕55号, decrees, letters, announcements, serials of a year."""

import re
from collections.abc import Iterator

from duban.document import DocumentNumber
from duban.span import Span
from ingest.metadata.number_code import CONNECTIVE, code_before
from ingest.metadata.printed_number import CLOSE, OPEN, SERIAL, YEAR, numbered
from ingest.numeral import number

_ZH = re.compile(
    rf"([一-鿿][一-鿿 \u3000]{{0,14}}?)\s*{OPEN}\s*{YEAR}\s*年?\s*{CLOSE}\s*第?\s*{SERIAL}\s*号"
)
_ORDER = re.compile(
    rf"((?:国务院|主席|部|委|署|局|行|会|院|政府)[一-鿿]{{0,2}}令)\s*[（(]?\s*第\s*{SERIAL}\s*号"
)
_NOTICE = re.compile(rf"([一-鿿]{{2,20}}公告)\s*{YEAR}\s*年\s*第\s*{SERIAL}\s*号")
_BARE = re.compile(rf"{OPEN}\s*{YEAR}\s*{CLOSE}\s*第?\s*{SERIAL}\s*号")
_OF_YEAR = re.compile(rf"{YEAR}\s*年\s*第\s*{SERIAL}\s*号")
# A letter of an office numbered through: 府教字第1050012345号, 财农字第20号
_LETTERED = re.compile(
    rf"([一-鿿]{{2,12}}?字)\s*第\s*({SERIAL[1:-1].replace('{1,5}', '{1,12}')})\s*号"
)
_SLASHED = re.compile(
    r"([一-鿿]{0,14}(?:通函|通告|通知|公告|指引|文件|函|令|号))?\s*第\s*"
    r"(\d{1,4})\s*/\s*((?:19|20)\d\d)\s*号"
)
# Words that end where the name of a body begins: 2023年3月20日桂林市人民政府令, 依照财政部令
_BEFORE_BODY = re.compile("中华人民共和国|根据|按照|依照|依据|违反|执行|[日以经由和与及将对在]")
_LONGEST_BODY = 24


def chinese_numbers(text: str, document: str, offset: int) -> Iterator[DocumentNumber]:
    """Those that the Chinese forms find; they may overlap."""
    yield from _bracketed(text, document, offset)
    yield from _orders(text, document, offset)


def _bracketed(text: str, document: str, offset: int) -> Iterator[DocumentNumber]:
    if "号" not in text:
        return
    for found in _ZH.finditer(text):
        agency, at = code_before(found[1])
        year, serial = number(found[2].replace(" ", "")), number(found[3])
        if year and serial:
            start = found.start() + at
            yield numbered(
                agency, year, serial, Span(document, offset + start, offset + found.end())
            )


def _orders(text: str, document: str, offset: int) -> Iterator[DocumentNumber]:
    """The numbers that stand without a year in brackets: decrees, letters, announcements, slips."""
    if "令" in text:
        yield from _decrees(text, document, offset)
    if "字" in text:
        yield from _letters(text, document, offset)
    yield from _alone(text, document, offset)
    if "公告" in text:
        yield from _announcements(text, document, offset)
    if "/" in text:
        yield from (_slashed(found, document, offset) for found in _SLASHED.finditer(text))


def _decrees(text: str, document: str, offset: int) -> Iterator[DocumentNumber]:
    for found in _ORDER.finditer(text):
        start = _order_start(text, found.start())
        agency = text[start : found.start()] + found[1]
        span = Span(document, offset + start, offset + found.end())
        serial = number(found[2]) or 0
        yield DocumentNumber(f"{agency}第{serial}号", agency, 0, serial, span)


def _letters(text: str, document: str, offset: int) -> Iterator[DocumentNumber]:
    for found in _LETTERED.finditer(text):
        name = _lettered(found[1])
        start = found.start() + len(found[1]) - len(name)
        span = Span(document, offset + start, offset + found.end())
        serial = number(found[2]) or 0
        yield DocumentNumber(f"{name}第{serial}号", name, 0, serial, span)


def _alone(text: str, document: str, offset: int) -> Iterator[DocumentNumber]:
    """2024年第3号 or 〔2024〕3号 on a line of its own: the title names the body."""
    bare = _BARE.fullmatch(text.strip())
    if bare is not None:
        begin = text.index(bare[0])
        span = Span(document, offset + begin, offset + begin + len(bare[0]))
        yield numbered("", number(bare[1]) or 0, number(bare[2]) or 0, span)
    found = _OF_YEAR.fullmatch(text.strip("（）() "))
    if found is not None:
        year, serial = number(found[1]) or 0, number(found[2]) or 0
        begin = text.index(found[0])
        span = Span(document, offset + begin, offset + begin + len(found[0]))
        yield DocumentNumber(f"{year}年第{serial}号", "", year, serial, span)


def _announcements(text: str, document: str, offset: int) -> Iterator[DocumentNumber]:
    for found in _NOTICE.finditer(text):
        year, serial = number(found[2]) or 0, number(found[3]) or 0
        span = Span(document, offset + found.start(), offset + found.end())
        yield DocumentNumber(f"{found[1]}{year}年第{serial}号", found[1], year, serial, span)


def _lettered(printed: str) -> str:
    """The code of a letter without the words of the sentence before it."""
    cut = [found.end() for found in _BEFORE_BODY.finditer(printed)]
    return printed[cut[-1] :] if cut else printed


def _slashed(found: re.Match[str], document: str, offset: int) -> DocumentNumber:
    """教育局通函第88/2024号: serial and year as Hong Kong and Macao print them."""
    printed = found[1] or ""
    joined = list(CONNECTIVE.finditer(printed))
    agency = printed[joined[-1].end() :] if joined else printed
    start = found.start() + len(printed) - len(agency)
    serial, year = int(found[2]), int(found[3])
    span = Span(document, offset + start, offset + found.end())
    return DocumentNumber(f"{agency}第{serial}/{year}号", agency, year, serial, span)


def _order_start(text: str, at: int) -> int:
    """Where the name of the body begins whose order it is: 中华人民共和国 and the like stay out."""
    start = at
    while start > 0 and at - start < _LONGEST_BODY and "\u4e00" <= text[start - 1] <= "\u9fff":
        start -= 1
    cut = [found.end() for found in _BEFORE_BODY.finditer(text, start, at)]
    return cut[-1] if cut else start
