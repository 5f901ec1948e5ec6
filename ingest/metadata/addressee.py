"""Addressees: the line that says to whom a document goes (主送机关)."""

import re

from duban.document import Evidence
from duban.span import Span
from ingest.line import TextLine

_ZH = re.compile(
    r"(?:省|市|县|区|州|盟|旗|政府|部|局|委|厅|办|单位|机构|部门|企业|学校|院校|中心|公司|同志|院|处|会"
    r"|行|署|社"
    r"|所|站|队|组|室|集团|领导|代表|委员"
    r"|[）)])\s*[:：]$"
)
_EN_BODY = re.compile(
    r"\b(?:offices?|bureaus?|bureaux|departments?|committees?|commissions?|governments?|units?|"
    r"provinces|regions|municipalities|cities|counties|ministries|enterprises|schools|agencies)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:shall|should|will|is|are|was|were|has|have|must|can|may|we|in order to|printed"
    r"|issued)\b",
    re.IGNORECASE,
)
_TO = re.compile(r"To\s*:\s*\S")
_LONGEST = 1500


def is_addressee(text: str) -> bool:
    """Whether a line names addressees.

    >>> is_addressee("各设区市人民政府，省有关部门："), is_addressee("现将有关事项通知如下：")
    (True, False)
    >>> is_addressee("The people's governments of all cities, the departments of the province:")
    True
    """
    if len(text) > _LONGEST:
        return False
    if re.search("[一-鿿]", text):
        return _ZH.search(text) is not None and not re.search("[。；！]|如下|以下|通知|要求", text)
    bodies = len(_EN_BODY.findall(text))
    if _TO.match(text) and bodies and len(text) < 300 and not _VERB.search(text):
        return True
    ends = text.endswith((":", ",", ";"))
    return bodies >= 2 and ends and not _VERB.search(text)


def addressees(line: TextLine, document: str) -> tuple[Evidence, ...]:
    """The addressees of such a line, one evidence for each group that commas part.

    A part that a machine repeats over and over is given once, and so is not trusted further.
    """
    found: dict[str, Evidence] = {}
    for match in re.finditer(r"[^，,；;：:]+", line.text):
        words = match[0].strip()
        if words == "To":
            continue
        start = line.start + match.start() + match[0].index(words)
        if words:
            found.setdefault(words, Evidence(words, Span(document, start, start + len(words))))
    return tuple(found.values())
