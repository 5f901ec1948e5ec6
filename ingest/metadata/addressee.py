"""Addressees: the line that says to whom a document goes (主送机关)."""

import re
from collections.abc import Iterator

from duban.document import Evidence
from duban.span import Span
from ingest.line import TextLine
from ingest.metadata.title import names_genre

_ZH = re.compile(
    r"(?:省|市|县|区|州|盟|旗|政府|部|局|委|厅|办|单位|机构|部门|企业|学校|院校|中心|公司|同志|院|处|会"
    r"|行|署|社"
    r"|所|站|队|组|室|园|场|校|馆|镇|乡|村|街道|集团|领导|代表|委员"
    r"|[）)])\s*[:：]$"
)
_EN_BODY = re.compile(
    r"\b(?:offices?|bureaus?|bureaux|departments?|committees?|commissions?|governments?|units?|"
    r"provinces|regions|municipalities|cities|counties|ministries|enterprises|schools|agencies)\b",
    re.IGNORECASE,
)
_EN_PERSONS = re.compile(
    r"\b(?:directors?|heads?|principals?|managers?|officers?|secretar(?:y|ies)|commissioners?|"
    r"employers?|operators?|hospitals?|institutions?|authorities|bodies|companies)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:shall|should|will|is|are|was|were|has|have|must|can|may|we|in order to|printed"
    r"|issued)\b",
    re.IGNORECASE,
)
_TO = re.compile(r"(?:To|TO)\s*:\s*\S")
_TO_NAMES = re.compile(r"(?:To|TO)\s*:\s*(?:(?:[Tt]he|[Aa]ll|[Ee]ach|[Ee]very) )?[A-Z][^.:]*")
_SALUTATION = re.compile(
    r"Dear (?:[A-Z][\w.'’-]*|all|or|and|of)(?: (?:[A-Z][\w.'’-]*|or|and|of|the))*[,:]?"
)
# persons by their work, in the plural: Contract caterers, School governors
_WORKERS = re.compile(r"(?:[A-Z]?[a-z'’-]+ ){0,3}[A-Za-z-]+(?:ers|[aeiou]tors|[rn]ors|ists)")
# those who lead several bodies, called upon in a line of their own: Heads of all Secondary Schools
_HEADS = re.compile(
    r"(?:The |All )?(?:Heads|Principals|Directors|Chief Executives|Managing Directors|Secretaries"
    r"|Commissioners|Supervisors)(?: and [A-Z]\w+)? of (?:all|every|each) [A-Za-z ,&]{3,80}"
)
_MEMORANDUM = re.compile(r"MEMORANDUM (?:FOR|TO):?\s+(?:THE )?(?=[A-Z])")
_TO_WHOM = re.compile(r"(?:To|TO)\s+(?=(?:the|all|each|every|[A-Z])\b)")
_TO_ZH = re.compile(r"(?:致|受文者)\s*[:：]\s*\S")
# A comma parts bodies only where a new one begins: "all provinces, regions and cities" is one.
_NEXT_EN = re.compile(r"[,，]\s*(?=(?:and\s+)?(?:the|all|each|every|relevant|various)\s|[A-Z])")
_LABELS = ("To", "TO", "致", "受文者")
# One kind of body that a short line calls upon: "Municipal health commissions:"
_ALONE = re.compile(
    r"\b(?:offices|bureaus|bureaux|departments|committees|commissions|governments|authorities"
    r"|ministries|enterprises|schools|agencies|hospitals)\s*:$",
    re.IGNORECASE,
)
# One named body: "State Administration for Market Regulation:", "Department of Health of Ruo:"
_BODY = (
    r"(?:Office|Bureau|Department|Committee|Commission|Government|Authority|Ministry|Agency|Council"
    r"|Administration|Board|Headquarters|Secretariat|Inspectorate)"
)
_WORD = r"[A-Z][\w'’&-]*"
_NAMED = re.compile(
    rf"(?:To )?(?:[Tt]he )?(?:{_WORD},? (?:and )?)*{_BODY}"
    rf"(?: (?:of|for|on)(?: (?:the|and|of|for|in|on|{_WORD}),?)+)?\s*:"
)
_FEW = 8
_LONGEST = 1500


def is_addressee(text: str) -> bool:
    """Whether a line names addressees.

    >>> is_addressee("各设区市人民政府，省有关部门："), is_addressee("现将有关事项通知如下：")
    (True, False)
    >>> is_addressee("The people's governments of all cities, the departments of the province:")
    True
    >>> is_addressee("Municipal health commissions:"), is_addressee("Duties of the commission:")
    (True, False)
    >>> is_addressee("State Administration for Market Regulation:"), is_addressee("Office Hours:")
    (True, False)
    """
    if len(text) > _LONGEST:
        return False
    if _TO_ZH.match(text) and len(text) < 200:
        return "。" not in text
    if re.search("[一-鿿]", text):
        ended = text.rstrip().endswith(("：", ":"))
        return (
            ended
            and _ZH.search(text) is not None
            and not re.search("[。；！]|如下|以下|通知|要求", text)
        )
    bodies = len(_EN_BODY.findall(text))
    named = bodies or _EN_PERSONS.search(text)
    if _TO.match(text) and len(text) < 300 and not _VERB.search(text):
        return named is not None or _TO_NAMES.fullmatch(text) is not None
    if (_MEMORANDUM.match(text) and named) or _HEADS.fullmatch(text):
        return True
    ends = text.endswith((":", ",", ";"))
    alone = _ALONE.search(text) is not None and len(text.split()) <= _FEW
    single = _NAMED.fullmatch(text) is not None and not names_genre(text)
    return (bodies >= 2 or alone or single) and ends and not _VERB.search(text)


def goes_on(text: str) -> bool:
    """Whether a short line behind addressees names more of them, and no subject.

    >>> goes_on("Registered managers of care homes"), goes_on("Fire drills in care homes")
    (True, False)
    """
    head = " ".join(text.split()[:4])
    named = _EN_PERSONS.search(head) or _EN_BODY.search(head)
    return (
        named is not None and ":" not in text and not names_genre(text) and not _VERB.search(text)
    )


def names_persons(text: str) -> bool:
    """Whether a short line is persons by their work and nothing else.

    >>> names_persons("Contract caterers"), names_persons("Fire doors")
    (True, False)
    """
    return _WORKERS.fullmatch(text) is not None


def is_salutation(text: str) -> bool:
    """Whether a line is the salutation of a letter.

    >>> is_salutation("Dear Sir or Madam,"), is_salutation("Dear prices burden households.")
    (True, False)
    """
    return len(text) < 80 and _SALUTATION.fullmatch(text) is not None


def addressees(line: TextLine, document: str) -> tuple[Evidence, ...]:
    """The addressees of such a line, one evidence for each group that commas part.

    A part that a machine repeats over and over is given once, and so is not trusted further.
    """
    found: dict[str, Evidence] = {}
    for at, part in _groups(line.text):
        words = _TO_WHOM.sub("", _MEMORANDUM.sub("", part.strip()))
        start = line.start + at + part.index(words)
        if words and words not in _LABELS:
            found.setdefault(words, Evidence(words, Span(document, start, start + len(words))))
    return tuple(found.values())


def _groups(text: str) -> Iterator[tuple[int, str]]:
    """The stretches that name one group each, and where each begins."""
    chinese = re.search("[一-鿿]", text) is not None
    for match in re.finditer(r"[^，,；;：:\n]+" if chinese else r"[^;；:：\n]+", text):
        if chinese:
            yield match.start(), match[0]
            continue
        at = 0
        for stop in [*_NEXT_EN.finditer(match[0]), None]:
            end = stop.start() if stop else len(match[0].rstrip(" ,，"))
            yield match.start() + at, match[0][at:end]
            at = stop.end() if stop else end
