"""Issuers: the bodies that sign a document, several to a line where they are many."""

import re
from collections.abc import Iterator

from duban.document import Evidence
from duban.span import Span
from ingest.line import TextLine
from ingest.metadata.agency import agency_named, mentions
from ingest.metadata.issue_date import days
from ingest.metadata.title import names_genre

_ZH_BODY = re.compile(
    r"(?:部|委|委员会|局|厅|署|办|办公室|办公厅|政府|院|会|行|处|科|所|站|队|中心|公司|集团|学校|大学|学院|医院"
    r"|党组|党委|纪委|总局|总署|支队|大队|总队|小组|指挥部|机关|社|团|人大常委会|银行|法院|检察院|街道办|管委会)$"
)
_EN_BODY = re.compile(
    r"\b(?:ministry|bureau|bureaus|bureaux|department|commission|office|administration|council|"
    r"government|committee|board|bank|authority|association|cent(?:er|re)|group|headquarters|"
    r"directorate|inspectorate|secretariat|court|procuratorate|federation|institute|university|brigade|station|division|agency|union)\b",
    re.IGNORECASE,
)
_SEAL = re.compile(r"[（(](?:盖?章|公章|印章|印|代章|seal)[)）]|（?签章）?$", re.IGNORECASE)
_HOLDER_ZH = re.compile(
    r"(?<=[部委局厅署办院会行处府司校室心])(?:常务)?(?:副)?(?:局长|部长|厅长|署长|处长|主任|省长|市长|县长|区长|州长|镇长|主席|行长"
    r"|校长|院长|司长|会长|总监|秘书长|专员)(?:\s*[一-鿿]{2,4})?$"
)
_HOLDER_EN = re.compile(
    r"(?:Acting\s+|Deputy\s+|Vice[ -])*(?:(?:Permanent|Principal|Executive|Chief|General)\s+)*"
    r"(?:Secretary(?:[ -]General)?|Director(?:[ -]General)?|Commissioner|Minister|Officer|President"
    r"|Chair(?:man|woman|person)?|Administrator|Governor|Mayor|Registrar|Superintendent|Head)"
    r"(?:\s+(?:of|for)\s+(?:the\s+)?(?:[A-Z][\w'’&-]*(?:\s+(?:of|and|for|the))*\s*){1,6})?$"
)
_PERSON = re.compile(
    r"[（(][一-鿿\s\u3000·]{2,14}[）)]$"
    r"|(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Hon|Sir|Eng)\.?(?:\s+[A-Z][\w.'’-]*){1,4}$"
)
_ZH_SPLIT = re.compile(r"[\s\u3000]{1,}|[、，,]")
_EN_SPLIT = re.compile(
    # a comma inside a name parts none: Ministry of Personnel, Public Grievances and Pensions
    r"\s*[,，]\s*(?=(?:and\s+)?(?:the\s+)?(?:[\w'’&-]+\s+){0,8}?"
    r"(?i:ministry|bureau|department|commission|office|administration|council|government|committee"
    r"|board|bank|authority|association|federation|agency|union|court)\b)"
    r"|\s*[;；]\s*|\s{3,}|\t+|\s+and\s+(?=the\b|Ministry|State|National)"
)
_SENTENCE = re.compile(r"[。；：！？:;]|\.\s|\b(?:shall|should|is|are|was|will|must|has|have)\b")
_SPREAD = re.compile(r"[一-鿿](?:[ \u3000]{1,2}[一-鿿])+")
_WIDE = re.compile(r"[ \u3000]{3,}")
_LINE = 200


def is_signature(text: str) -> bool:
    """Whether a line could stand in a signature block: bodies and nothing else.

    >>> is_signature("财政部　　审计署"), is_signature("Ministry of finance, Ministry of health")
    (True, True)
    >>> is_signature("各市要成立领导小组。"), is_signature("特此通知")
    (False, False)
    >>> is_signature("教育局局长"), is_signature("局长")
    (True, False)
    """
    bare = _HOLDER_ZH.sub("", _SEAL.sub("", text).strip())
    if not bare or len(bare) > _LINE or bare.endswith((".", "。", ":", "：")):
        return False
    if _SENTENCE.search(bare):
        return False
    if re.search("[一-鿿]", bare):
        return all(_is_zh_body(part) for part in _ZH_SPLIT.split(together(bare)) if part)
    return bool(_EN_BODY.search(bare)) and bare[0].isalpha() and not names_genre(bare)


def is_holder(text: str) -> bool:
    """Whether a line is the name or the office of the person who signs for a body.

    >>> is_holder("Permanent Secretary"), is_holder("Dr. J. Chanda"), is_holder("（李四 代行）")
    (True, True, True)
    >>> is_holder("Department of Health"), is_holder("The Director shall report.")
    (False, False)
    """
    return len(text) < 80 and bool(_HOLDER_EN.match(text) or _PERSON.match(text))


def _is_zh_body(part: str) -> bool:
    return 2 <= len(part) <= 30 and (bool(_ZH_BODY.search(part)) or agency_named(part) is not None)


def together(text: str) -> str:
    """The words of names that are spread over the line put together.

    >>> together("教 育 部   财 政 部")
    '教育部　财政部'
    """
    chunks = re.split(r"[ \u3000]{3,}", text)
    return "　".join(re.sub(r"[ \u3000]", "", c) if _SPREAD.fullmatch(c) else c for c in chunks)


def issuers(lines: list[TextLine], document: str) -> tuple[Evidence, ...]:
    """The bodies named in signature lines, in order; known ones by their full Chinese name."""
    return tuple(evidence for line in lines for evidence in _of_line(line, document))


def _of_line(line: TextLine, document: str) -> Iterator[Evidence]:
    cut = min((day.start for day in days(line.text)), default=len(line.text))
    text = line.text[:cut]
    chinese = re.search("[一-鿿]", text) is not None
    spread = chinese and together(text.strip()) != text.strip()
    at = 0
    for part in (_WIDE if spread else _ZH_SPLIT if chinese else _EN_SPLIT).split(text):
        start = text.index(part, at)
        at = start + len(part)
        words = _HOLDER_ZH.sub("", _SEAL.sub("", part))
        if not words.strip() or is_holder(words.strip()):
            continue
        if spread:
            span = Span(document, line.start + start, line.start + at)
            yield Evidence(_full_name(together(words.strip())), span)
        else:
            yield from _bodies(words, document, line.start + start)


def _bodies(text: str, document: str, offset: int) -> Iterator[Evidence]:
    """One body, or several known ones that print has run together."""
    named = mentions(text)
    rest = text
    for mention in reversed(named):
        rest = rest[: mention.start] + rest[mention.end :]
    if len(named) > 1 and not re.sub(r"\bthe\b|\W", "", rest, flags=re.IGNORECASE):
        for mention in named:
            span = Span(document, offset + mention.start, offset + mention.end)
            yield Evidence(mention.agency.zh, span)
        return
    bare = text.strip()
    start = offset + text.index(bare)
    yield Evidence(_full_name(bare), Span(document, start, start + len(bare)))


def issuer_in_title(title: Evidence) -> tuple[Evidence, ...]:
    """The bodies a Chinese title begins with, before 关于; for documents without a signature."""
    before, about, _ = title.value.partition("关于")
    printed = before.rstrip()
    if not about or not is_signature(printed) or len(printed) > len(title.span):
        return ()
    line = TextLine(title.span.start, title.span.start + len(printed), printed)
    return issuers([line], title.span.document)


def _full_name(name: str) -> str:
    known = agency_named(name)
    return known.zh if known else name
