"""Document number garbles: year and serial out of place, brackets lost."""

import re
from collections.abc import Iterator

from align.garbles.case import Case, Line
from duban.garble import Garble, GarbleKind
from duban.language import Language

_NUMBER = re.compile(
    r"(?P<agency>[\u4e00-\u9fff]{2,12}?)[〔\[［（(【](?P<y>(?:19|20)\d{2})[〕\]］）)】]\s*第?(?P<s>\d{1,5})\s*号"
)
_EN_BAD = re.compile(
    r"\bNo\.?\s*(?P<y>(?:19|20)\d\d)\s*[\[(〔](?P<s>\d{1,4})[\])〕]"
    r"(?:,? (?:of )?(?P<a>(?:the )?[A-Z][\w ]{3,60}?(?=[.,;\n]|$)))?"
    r"|\bNo\.?\s*[\[(〔](?P<y6>(?:19|20)\d\d),? (?P<s6>\d{1,4})(?![\d\])〕])"
    r"|[\[(〔](?P<y5>(?:19|20)\d\d),? No\.?\s?(?P<s5>\d{1,4})(?![\d\])〕])"
)
_MIXED = re.compile(
    r"(?P<open>[〔\[［（(【])(?P<y>(?:19|20)\d\d)(?P<close>[〕\]］）)】])"
    r"(?=\s*(?:第?\d{1,4}\s*号|No\.? ?\d))"
)
_MATCHED = ("〔〕", "[]", "［］", "（）", "()", "【】")
_ZH_BAD = re.compile(
    r"(?P<agency>[\u4e00-\u9fff]{2,12})"
    r"(?:[〔\[［（(【](?P<y1>\d{4})(?P<s1>(?<=\d{4})\d{1,4})号"
    r"|(?P<y2>(?:19|20)\d{2})[〕\]］）)】]\s*(?P<s2>\d{1,4})\s*号"
    r"|[〔\[［（(【](?P<y3>\d{3}|\d{5}|[12][\dOolI]{3}(?<!\d{4}))[〕\]］）)】]\s*(?P<s3>\d{1,4})\s*号"
    r"|[〔\[［（(【](?P<y4>(?:19|20)\d{2})[〕\]］）)】]\s*(?P<s4>\d{1,4})(?![\d\s号]))"
)


_LEAD = re.compile(r".*(?:根据|按照|依据|关于|参照|印发|下发|转发|遵照|执行|落实|贯彻|通知|文件)")


def document_numbers(case: Case) -> Iterator[Garble]:
    """Numbers of documents that are not formed as such; the counterpart's number mends them."""
    for line in case.lines:
        pattern = _EN_BAD if line.language is Language.EN else _ZH_BAD
        for match in pattern.finditer(line.text):
            yield _garble(case, line, match)
        for match in _MIXED.finditer(line.text):
            if match["open"] + match["close"] not in _MATCHED:
                english = line.language is Language.EN
                meant = f"[{match['y']}]" if english else f"〔{match['y']}〕"
                kind = GarbleKind.DOCUMENT_NUMBER if english else GarbleKind.BRACKET
                yield case.told(line, match.span(), kind, "garbled.docnumber", meant, 0.9)


def _garble(case: Case, line: Line, match: re.Match[str]) -> Garble:
    lead = _LEAD.match(match.groupdict().get("agency") or "")
    skip = lead.end() if lead else 0
    kind, where = GarbleKind.DOCUMENT_NUMBER, (match.start() + skip, match.end())
    return case.told(line, where, kind, "garbled.docnumber", _proposal(case, match, skip), 0.9)


def _proposal(case: Case, match: re.Match[str], skip: int) -> str | None:
    digits = re.findall(r"\d+", match[0])
    for text in (case.other, case.document.text):
        for known in _NUMBER.finditer(text):
            if known["s"] == digits[-1] and _near(known["y"], digits[0]):
                return _tidied(known)
    groups = match.groupdict()
    if groups.get("y"):
        return f"[{groups['y']}] No. {groups['s']}"
    for at in ("5", "6"):
        if groups.get(f"y{at}"):
            return f"[{groups[f'y{at}']}] No. {groups[f's{at}']}"
    year = next((groups[f"y{i}"] for i in range(1, 5) if groups.get(f"y{i}")), None)
    serial = next((groups[f"s{i}"] for i in range(1, 5) if groups.get(f"s{i}")), None)
    whole = year and serial and re.fullmatch(r"(?:19|20)\d\d", year)
    return f"{match['agency'][skip:]}〔{year}〕{serial}号" if whole else None


def _near(year: str, digits: str) -> bool:
    return year == digits or set(digits) <= set(year)


def _tidied(known: re.Match[str]) -> str:
    return f"{known['agency']}[{known['y']}]{known['s']}号"
