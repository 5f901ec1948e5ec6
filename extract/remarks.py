"""Remarks: who answers for an item and by when, said beside it and not in it.

责任单位：市教育局；完成时限：6月底前。 Lead department: Works; deadline: 30 June.
"""

import re
from dataclasses import dataclass

from duban.language import Language
from extract.bodies import level_of
from extract.zh_body import subject_of

Place = tuple[int, int]

_WHO_ZH = (
    r"(?:责任|牵头|承办|主办|实施|落实|主责|负责|承担|主管)(?:单位|部门|处室|科室|领导|人|机构|主体)"
    r"(?:及(?:责任人|配合单位))?"
)
_WHEN_ZH = (
    r"(?:完成|办结|整改|实施|落实|时间|进度|推进|办理|报送)(?:时限|期限|时间|日期|节点|要求|安排)"
)
_WITH_ZH = r"(?:配合|协办|参与|协助|监督|督导|挂包)(?:单位|部门|人|领导)"
_WHO_EN = (
    r"(?:responsible|lead|leading|implementing)(?: (?:unit|department|body|agency|officer|party"
    r"|person|ministry|entity))(?:s|es)?|responsibility|led by|action by|owner"
)
_WHEN_EN = (
    r"deadline|time limit|completion (?:date|time|deadline)|date of completion|due(?: date)?"
    r"|timeline|target date|to be completed by|time frame|timeframe"
)
_ZH = re.compile(rf"(?:(?P<who>{_WHO_ZH})|(?P<when>{_WHEN_ZH})|(?P<with>{_WITH_ZH}))\s*[：:]\s*")
_EN = re.compile(rf"\b(?:(?P<who>{_WHO_EN})|(?P<when>{_WHEN_EN}))\s*[：:]\s*", re.IGNORECASE)
_NOTED = re.compile(
    r"[（(]([^（）()]{2,120}?)(?:牵头|负责|分工负责|按职责[^（）()]{0,8})[^（）()]*[）)]"
)
_CLOSING = re.compile(r"[\s　]*([（(][^（）()]*[）)])[。.]?\s*$")
_STOP = {
    Language.ZH: re.compile(r"[；;。）)\n\t]"),
    Language.EN: re.compile(r"[;\n\t)]|\.(?=\s|$)"),
}
_BODY_END = re.compile(r"[，、,；;]|(?:牵头|负责|按职责|会同|配合)")
# the bodies of a cell may stand apart by blanks as well
_CELL_BODY_END = re.compile(_BODY_END.pattern + r"|(?<=[一-龥）)])\s+|\s*[/／\n]|(?: with| in) ")


@dataclass(frozen=True, slots=True)
class Remark:
    """Who answers, and the stretch that says by when; offsets are those of the text read."""

    start: int
    end: int
    body: Place | None = None
    due: Place | None = None


def remarks(text: str, language: Language, folder: str = "") -> tuple[Remark, ...]:
    """The remarks of a passage in order.

    >>> text = "责任单位：市教育局；完成时限：6月底前"
    >>> [(text[slice(*r.body)] if r.body else "", r.due) for r in remarks(text, Language.ZH)]
    [('市教育局', None), ('', (15, 19))]
    """
    pattern = _ZH if language is Language.ZH else _EN
    found = [_of(text, match, language) for match in pattern.finditer(text)]
    if language is Language.ZH:
        found += [remark for match in _NOTED.finditer(text) if (remark := _noted(match, folder))]
    return tuple(found)


def cell_remark(words: str, *, dates: bool) -> Remark:
    """What a cell under 责任单位 or 完成时限 says: its first body, or all of it as a time.

    >>> cell_remark("市教育局、市财政局", dates=False).body
    (0, 4)
    """
    end = len(words)
    if dates:
        return Remark(0, end, due=(0, end))
    first = _CELL_BODY_END.search(words)
    return Remark(0, end, body=(0, first.start() if first and first.start() else end))


def is_remark(line: str, language: Language) -> bool:
    """Whether a line is nothing but remarks.

    >>> is_remark("（牵头单位：县水利局）", Language.ZH), is_remark("落实责任单位。", Language.ZH)
    (True, False)
    """
    pattern, words = _ZH if language is Language.ZH else _EN, line.strip()
    return pattern.match(words.lstrip("（(")) is not None or _NOTED.fullmatch(words) is not None


def without_remarks(words: str) -> str:
    """The words without a remark in brackets at their end.

    >>> without_remarks("清理河道。（牵头单位：县水利局）"), without_remarks("启动阶段（4月）")
    ('清理河道。', '启动阶段（4月）')
    """
    found = _CLOSING.search(words)
    noted = found and (_NOTED.match(found[1]) or _ZH.search(found[1]) or _EN.search(found[1]))
    return words[: found.start()] if found and noted else words


def _of(text: str, match: re.Match[str], language: Language) -> Remark:
    stop = _STOP[language].search(text, match.end())
    end = stop.start() if stop else len(text)
    if match["when"]:
        return Remark(match.start(), end, due=(match.end(), end))
    if not match["who"]:
        return Remark(match.start(), end)
    first = _BODY_END.search(text, match.end(), end)
    close = first.start() if first else end
    return Remark(match.start(), end, body=(match.end(), close) if close > match.end() else None)


def _noted(match: re.Match[str], folder: str) -> Remark | None:
    """（市教育局牵头，各区政府按职责分工负责）: the first body answers."""
    start = match.start(1)
    first = _BODY_END.search(match.string, start, match.end())
    end = first.start() if first else match.end(1)
    name = match.string[start:end]
    named = subject_of(name + "应", folder) or level_of(name, Language.ZH, folder)
    named = "" if _ZH.match(name) else named
    return Remark(match.start(), match.end(), body=(start, end)) if named else None
