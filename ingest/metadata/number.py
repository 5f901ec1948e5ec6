"""Document numbers: every printed form to the canonical 人社部发〔2008〕55号."""

import re
from collections.abc import Iterator

from duban.document import DocumentNumber
from duban.span import Span
from ingest.metadata.agency import mentions
from ingest.numeral import number

_OPEN, _CLOSE = "[〔\\[［（(【〈﹝<]", "[〕\\]］）)】〉﹞>]"
_YEAR = (
    "((?:[12１２]\\s?[\\d０-９]\\s?[\\d０-９]\\s?[\\d０-９])|[一二][〇○零九八一二三四五六七]{3})"
)
_SERIAL = "([\\d０-９]{1,5}|[一二三四五六七八九十百〇○零]{1,6})"
_ZH = re.compile(
    rf"([一-鿿][一-鿿 \u3000]{{0,14}}?)\s*{_OPEN}\s*{_YEAR}\s*年?\s*{_CLOSE}\s*第?\s*{_SERIAL}\s*号"
)
_ORDER = re.compile(
    rf"((?:国务院|主席|部|委|署|局|行|会|院|政府)[一-鿿]{{0,2}}令)\s*[（(]?\s*第\s*{_SERIAL}\s*号"
)
_NOTICE = re.compile(rf"([一-鿿]{{2,20}}公告)\s*{_YEAR}\s*年\s*第\s*{_SERIAL}\s*号")
_OF_YEAR = re.compile(rf"{_YEAR}\s*年\s*第\s*{_SERIAL}\s*号")
# A letter of an office numbered through: 府教字第1050012345号, 财农字第20号
_LETTERED = re.compile(
    rf"([一-鿿]{{2,12}}?字)\s*第\s*({_SERIAL[1:-1].replace('{1,5}', '{1,12}')})\s*号"
)
_SLASHED = re.compile(
    r"([一-鿿]{0,14}(?:通函|通告|通知|公告|指引|文件|函|令|号))?\s*第\s*"
    r"(\d{1,4})\s*/\s*((?:19|20)\d\d)\s*号"
)
_YEAR_EN = "((?:19|20)\\d\\d)"
_EN = (
    re.compile(rf"\bNo\.?\s*{_YEAR_EN}\s*{_OPEN}\s*(\d{{1,4}})\s*{_CLOSE}", re.IGNORECASE),
    re.compile(rf"{_OPEN}\s*{_YEAR_EN}\s*{_CLOSE}[\s,]*(?:No\.?|Number|#)\s*(\d{{1,4}})\b", re.I),
    re.compile(rf"{_OPEN}\s*{_YEAR_EN}\s*{_CLOSE}\s*(\d{{1,4}})\b(?!\s*[-/.]\d)"),
)
_EN_REVERSED = (
    re.compile(rf"\bNo\.?\s*(\d{{1,4}})[\s,]*{_OPEN}\s*{_YEAR_EN}\s*{_CLOSE}", re.IGNORECASE),
    re.compile(rf"\bNo\.?\s*(\d{{1,4}})\s*(?:of|,|/)\s*{_YEAR_EN}\b(?!\s*[-/]\d)", re.IGNORECASE),
)
# What kind of paper a number counts, and the body before it: Ministry of Health Circular No. 3
_KIND = re.compile(
    r"((?!(?:See|In|Under|By|Per|The|This|To|With|From)\b)"
    r"(?:[A-Z][\w'’&-]*\s+(?:(?:of|OF|for|FOR)\s+(?:(?:the|THE)\s+)?|(?:and|AND)\s+)?){0,8}"
    r"(?:Circular|Directive|Instruction|Memorandum|Bulletin|Order|Decree|Act|Law|Regulations?"
    r"|CIRCULAR|DIRECTIVE|INSTRUCTION|MEMORANDUM|BULLETIN|ORDER|DECREE|ACT|LAW|REGULATIONS?))"
    r"\s*$"
)
# Characters that stand in codes; whatever else comes before one belongs to the sentence.
_CODE = frozenset(
    "国中办发函字令文通电复呈议规公告党委纪监审财税银证保金人社劳卫教科工信民司法建住房交铁水农林"
    "商外贸经贸环国土资统计质检安应急消防市药医疗体育广电新闻出版旅宗侨台港澳海关署组宣政研编"
    "残联妇总青团档密信访粮物邮航气象地震测绘知产能源煤扶贫乡振村老龄残退役军人部省厅局市县区"
    "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔滇藏陕秦甘陇青宁新兵府秘综预行基库会"
    "采债非企绩股考培调就养失业医工伤基金救助优抚双拥减灾标准价格费物控批示传明特急机关事务"
    "自然资食品食监食药知统战台办侨办外事参督查评估食安委联席领导小组专治理整指稽稳环评质监"
)
_TYPE = "发函字令号"
_CONNECTIVE = re.compile(
    r"(?:现|根据|依据|按照|依照|参照|遵照|贯彻|落实|执行|转发|印发|下发|发布|见"
    r"|按|经|以|与|和|及|或|将|对|请|由|即|如|系|为|的|在)+"
)
_LEAST_CODE, _LONGEST_CODE, _LONGEST_BODY = 3, 8, 24
# Words that end where the name of a body begins: 2023年3月20日桂林市人民政府令, 依照财政部令
_BEFORE_BODY = re.compile("中华人民共和国|根据|按照|依照|依据|违反|执行|[日以经由和与及将对在]")
_LEFT = re.compile(r"[\s\u3000]")
_PINYIN = {
    "guo": "国", "ban": "办", "fa": "发", "han": "函", "zi": "字", "cai": "财", "she": "社",
    "ren": "人", "bu": "部", "lao": "劳", "wei": "卫", "jiao": "教", "min": "民",
    "ting": "厅", "zheng": "政", "zhe": "浙",
    "yue": "粤", "chuan": "川", "zhong": "中", "yin": "银", "zong": "综",
}  # fmt: skip
# Syllables that are several characters in codes have one meaning only beside another.
_PINYIN_PAIRS = {"cai shui": "财税", "guo shui": "国税", "di shui": "地税"}
_SYLLABLE = r"(?:[BPMFDTNLGKHJQXZCSRYW]|[ZCS]h)[aeiou]{1,3}(?:ng?|r)?"
_PINYIN_CODE = re.compile(rf"((?:\b{_SYLLABLE}\s+){{1,7}}\b{_SYLLABLE})\s*$")
_PAPERS = frozenset(["fa", "han", "zi", "ban", "dian", "ling", "tong", "gui", "gao", "yi"])
_LEAST_SYLLABLES = 3
# Without one of these there is no number: most lines are passed over at once.
_SIGN = re.compile(r"[号\]〕]|N[oO]|no\.")
_AROUND = 90


def numbers(text: str, document: str = "", offset: int = 0) -> tuple[DocumentNumber, ...]:
    """Every document number in a text, in order; `offset` is where the text begins in the raw.

    >>> numbers("按照人社部发[2008]55号要求")[0].canonical
    '人社部发〔2008〕55号'
    >>> numbers("No. 2008 [55], Ministry of personnel and social affairs")[0].canonical
    '人社部发〔2008〕55号'
    >>> numbers("Ministry of Nothing [2008] No. 55")[0].canonical
    '〔2008〕55号'
    """
    if _SIGN.search(text) is None:
        return ()
    found = [*_chinese(text, document, offset), *_orders(text, document, offset)]
    if "o" in text or "O" in text or not found:
        found += _english(text, document, offset)
    found.sort(key=lambda item: (item.span.start, -item.span.end))
    return tuple(_apart(found))


def _apart(found: list[DocumentNumber]) -> Iterator[DocumentNumber]:
    end = -1
    for item in found:
        if item.span.start >= end:
            end = item.span.end
            yield item


def _chinese(text: str, document: str, offset: int) -> Iterator[DocumentNumber]:
    if "号" not in text:
        return
    for found in _ZH.finditer(text):
        agency, at = _code(found[1])
        year, serial = number(found[2].replace(" ", "")), number(found[3])
        if year and serial:
            start = found.start() + at
            yield _number(
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
    """2024年第3号 on a line of its own: the title names the body."""
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
    joined = list(_CONNECTIVE.finditer(printed))
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


def _english(text: str, document: str, offset: int) -> Iterator[DocumentNumber]:
    for pattern in (*_EN, *_EN_REVERSED):
        for found in pattern.finditer(text):
            year, serial = int(found[1]), int(found[2])
            if pattern in _EN_REVERSED:
                year, serial = serial, year
            code, start, end = _agency_around(text, found.start(), found.end())
            if not code and pattern is _EN_REVERSED[1]:
                code, start = _kind_before(text, start)
            if code or "o" in found[0].lower():
                yield _number(code, year, serial, Span(document, offset + start, offset + end))


def _kind_before(text: str, start: int) -> tuple[str, int]:
    """The kind of paper named before a number, with its body, and where those words begin.

    >>> _kind_before("as the Ministry of Health Circular No. 3 of 2021", 34)
    ('Ministry of Health Circular', 7)
    """
    found = _KIND.search(text[max(0, start - _AROUND) : start])
    if found is None:
        return "", start
    return _titled(found[1]), max(0, start - _AROUND) + found.start(1)


def _titled(words: str) -> str:
    """Words in capitals as names are written, so that one number has one form."""
    if not words.isupper():
        return re.sub(r"\s+", " ", words)
    small = ("OF", "AND", "FOR", "THE")
    return " ".join(w.lower() if w in small else w.capitalize() for w in words.split())


def issued_by(number: DocumentNumber, issuer: str) -> DocumentNumber:
    """The number of a kind of paper with the body that issues it, where the number is without.

    >>> issued_by(numbers("CIRCULAR NO. 14 OF 2024")[0], "MINISTRY OF HEALTH").canonical
    'Ministry of Health Circular〔2024〕14号'
    """
    if not number.agency.isascii() or number.agency in ("", issuer) or " " in number.agency:
        return number
    return _number(f"{_titled(issuer)} {number.agency}", number.year, number.serial, number.span)


def _agency_around(text: str, start: int, end: int) -> tuple[str, int, int]:
    """The code of the body named beside a number, and the stretch widened to hold its name."""
    before = text[max(0, start - _AROUND) : start]
    pinyin = _PINYIN_CODE.search(before)
    if pinyin is not None and (code := _of_pinyin(pinyin[1].split())):
        return code, start - len(before) + pinyin.start(), end
    for named in reversed(mentions(before)):
        if before[named.end :].strip(" ,.:;([（'’s") in ("", "document", "Document", "fa", "Fa"):
            return named.agency.code, start - len(before) + named.start, end
    after = text[end : end + _AROUND]
    for named in mentions(after):
        if after[: named.start].strip(" ,.:;)]）").lower() in ("", "of the", "of", "the"):
            return named.agency.code, start, end + named.end
    return "", start, end


def _of_pinyin(syllables: list[str]) -> str:
    """The code in characters where every syllable has one meaning in codes, else as printed.

    Empty when the syllables are none of a code: one or two may be a name.

    >>> _of_pinyin(["Guo", "Ban", "Fa"]), _of_pinyin(["Guo", "Wei", "Ji", "Kong"])
    ('国办发', 'Guo Wei Ji Kong')
    >>> _of_pinyin(["Li", "Wei"])
    ''
    """
    words = " ".join(syllables).lower()
    for pair, characters in _PINYIN_PAIRS.items():
        words = words.replace(pair, characters)
    known = [_PINYIN.get(word, word) for word in words.split()]
    if not any(word.isascii() for word in known):
        return "".join(known)
    code = syllables[-1].lower() in _PAPERS or len(syllables) >= _LEAST_SYLLABLES
    return " ".join(syllables) if code else ""


def _code(before: str) -> tuple[str, int]:
    """The code at the end of the words before the brackets, and where it begins in them."""
    start = len(before) - len(before.lstrip(" \u3000"))
    chunks = _LEFT.split(before[start:])
    if len(chunks[-1]) > _LEAST_CODE:  # a code printed after the name of its body
        start = len(before) - len(chunks[-1])
    if (joined := _CONNECTIVE.match(before, start)) is not None:
        start = joined.end()
    if len(before) - start > _LONGEST_CODE:
        start = _charted(before)
    while start < len(before) and (before[start] in _TYPE or before[start] in " \u3000"):
        start += 1
    chunks = _LEFT.split(before[start:])
    if len(chunks) > 1 and len(chunks[-1]) > 1:
        start = len(before) - len(chunks[-1])
    return _LEFT.sub("", before[start:]), start


def _charted(before: str) -> int:
    """Where a code begins that runs on from a sentence: after the last character no code holds."""
    start = len(before)
    while start and (before[start - 1] in _CODE or before[start - 1] in " \u3000"):
        start -= 1
    return start


def _number(agency: str, year: int, serial: int, span: Span) -> DocumentNumber:
    return DocumentNumber(f"{agency}〔{year}〕{serial}号", agency, year, serial, span)
