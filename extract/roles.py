"""Roles: what is done to what, for whom, when; deadline, threshold and stage on the right duty."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from duban.deadline import Deadline
from duban.language import Language
from duban.quantity import Threshold
from duban.span import Span
from extract.draft import Draft
from extract.en_words import en_words
from extract.zh_words import zh_words

Valued = TypeVar("Valued", Deadline, Threshold)

_ZH_TO = re.compile(
    r"(?:向|报送?给?|抄送|移送|移交|上报|提交|转交|呈报|送)(?!的|告|情况|材料|方案|工作)((?:[^，。；、的]{1,30}?)(?:局|厅|部(?!门)|委(?!员)|办(?!公)|院|政府|机关|小组|办公室|部门|单位|社会|委员会|公众|中心|学校|组(?!织)|会)"
    r"(?:[^，。；、的报送提交和并及进行申备告知由经]{0,10}(?:办公室|部门|委员会|小组|司|局|厅))?)"
)
_ZH_MODAL = re.compile(r"应当|应该|必须|务必|不得|严禁|禁止")
_EN_MODAL = re.compile(
    r"\b(?:shall|should|must|will|may|(?:is|are) (?:required|obliged) to)(?: not)?(?: be)?\b"
)
_WORD = re.compile(r"[a-z][a-z'’-]*")
_EN_TO = re.compile(
    r"\b(?:(?:report|submit|sen[dt]|transfer|pferr|forward|hand|notif|inform)\w*\b[^,;]*?\b(to)"
    r"|(?:fil(?:e|es|ed|ing)|register|lodg|deposit)\w*\b[^,;]*?\b(with)) "
    r"(the [^,;.]+?|[a-z][^,;.]+?)"
    r"(?= (?:before|by|for|within|on|in|at|after|no later)\b|[,;.]|$)",
    re.IGNORECASE,
)
_ZH_GOVERNED = re.compile(
    r"(?:对于|对|将|把)(.{2,60}?)(?=进行|予以|给予|加以|要|应|必须|实施|开展|全部|纳入|认真|分类|依法|及时|一律|作)"
)


@dataclass(frozen=True, slots=True)
class Roles:
    """The words that say what is done, to what, and to whom it goes."""

    action: str = ""
    object: str = ""
    recipient: str = ""


def roles_of(words: str, language: Language, folder: str = "") -> Roles:
    """The roles in the words of one norm, its frames and its subject left out.

    >>> roles_of("于9月底前报送省领导小组", Language.ZH)
    Roles(action='报送', object='', recipient='省领导小组')
    >>> roles_of("submit a report to the office before May", Language.EN)
    Roles(action='submit', object='a report', recipient='the office')
    >>> roles_of("file the plan with the Bureau before May", Language.EN).recipient
    'the Bureau'
    """
    return _chinese(words, folder) if language is Language.ZH else _english(words, folder)


def _chinese(words: str, folder: str) -> Roles:
    lexicon = zh_words(folder)
    to = _ZH_TO.search(words)
    governed = _ZH_GOVERNED.search(words)
    light: re.Match[str] | None = None
    modal = _ZH_MODAL.search(words)
    start = max(governed.end() if governed else 0, modal.end() if modal else 0)
    for found in lexicon.order.finditer(words, start):
        if to and to.start(1) <= found.start() < to.end(1):
            continue
        if lexicon.light.fullmatch(found.group()) and found.end() < len(words):
            light = light or found
            continue
        thing = governed.group(1) if governed else words[found.end() :]
        if to and thing.startswith(to.group(1)):
            thing = ""
        return Roles(found.group(), thing.strip("，"), to.group(1) if to else "")
    if light:
        return Roles(words[light.start() :], governed.group(1) if governed else "", "")
    return Roles(recipient=to.group(1) if to else "")


def _english(words: str, folder: str) -> Roles:
    lexicon, to = en_words(folder), _EN_TO.search(words)
    whom = to.group(3).strip() if to else ""
    modal = _EN_MODAL.search(words)
    for found in _WORD.finditer(words.lower(), modal.end() if modal else 0):
        form = lexicon.forms.get(found.group())
        if form is None:
            continue
        rest = words[found.end() :]
        end = rest.find(f" {to.group(1) or to.group(2)} ") if to else -1
        thing = rest[: end if end >= 0 else len(rest)]
        return Roles(form.base, thing.strip(" ,."), whom)
    return Roles(recipient=whom)


def core_words(text: str, draft: Draft) -> str:
    """The words of a norm behind its subject, or behind its frames if it has none."""
    start = draft.core
    if draft.subject and draft.core <= draft.subject[0] < draft.end:
        start = min(draft.subject[1], draft.end)
    return text[start : draft.end]


def within(span: Span, values: Sequence[Valued]) -> tuple[Valued, ...]:
    """The values that stand inside a norm, out of all of the text in order.

    A value may take in the sign that ends the norm.
    """
    first = bisect_left(values, span.start, key=lambda value: value.span.start)
    found: list[Valued] = []
    for value in values[first:]:
        if value.span.start >= span.end:
            break
        if value.span.end <= span.end + 1:
            found.append(value)
    return tuple(found)
