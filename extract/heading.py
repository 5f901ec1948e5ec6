"""Headings: whether the first words behind a label are a heading or already a sentence."""

import re

from duban.language import Language
from extract.zh_body import subject_of
from extract.zh_verb import head_verb
from extract.zh_words import zh_words

STOP = re.compile(r"[。；！？：]|(?<=[a-z0-9)）\"”])[.;:](?=\s|$)")
MODAL = re.compile(
    r"应当|必须|不得|严禁|禁止|可以|务必|(?<![重主需必摘概纪首])要(?![求点素件])|由|请|负责(?!制)|将|于|请"
    r"|[0-9]日|[0-9]月|[0-9一二三四五六七八九十]个?(?:工作日|小时|天|周|月)[内前]|不少于|不低于|不超过|至少"
    r"|\b(?:shall|should|must|will|we|please|is|are|was|were|can|may|not)\b", re.IGNORECASE
)  # fmt: skip
_LIMIT = {Language.ZH: 32, Language.EN: 90}
_NAMES = re.compile(r"(?:阶段|职责|任务|分工|工作|情况|要求|范围|重点|内容|安排|步骤)$")


# the dates of a stage behind its name: 县级核查（4月1日—5月15日）
_WINDOW = re.compile(
    r"[（(][^（）()]*\d[^（）()]*(?:[月日号]|旬|季度)\s*(?:[-—–~～至到]|$|(?=[）)]))[^（）()]*[）)]$"
)
_QUESTION = re.compile(
    r"(?:what|who|whom|when|where|how|why|which)\b[^.,;:!]{2,80}\??", re.IGNORECASE
)
_FORBIDS = re.compile(r"(?:严禁|禁止|杜绝|不得|坚决制止)[^，。；：]{2,20}(?:行为|活动|现象|情形)")
_ASKS = re.compile(
    r"\s*(?:what|how|who|when|where|why)\b(?: (?:it|this|they))? (?:is|are|will)\b", re.I
)


def reads_as_heading(words: str, language: Language, folder: str = "") -> bool:
    """Whether the words up to the first stop are short, name no duty and no one who acts.

    >>> reads_as_heading("加强组织领导", Language.ZH), reads_as_heading("应当报告", Language.ZH)
    (True, False)
    >>> reads_as_heading("市财政局安排补助资金", Language.ZH)
    False
    >>> reads_as_heading("县级核查（4月1日—5月15日）", Language.ZH)
    True
    >>> reads_as_heading("What is to be checked", Language.EN)
    True
    """
    plain = words.strip()
    if asks(plain):
        return True
    if not plain or len(words) > _LIMIT[language] or MODAL.search(_bare(words)):
        return False
    if _WINDOW.search(plain):
        return True
    parts = _bare(plain).split("，") if language is Language.ZH else ()
    return not any(_acts(part, folder) for part in parts)


def asks(words: str) -> bool:
    """Whether English words are a question put as a heading.

    >>> asks("What schools must do"), asks("Schools must do what they can")
    (True, False)
    """
    return len(words) <= _LIMIT[Language.EN] and _QUESTION.fullmatch(words) is not None


def forbids(words: str) -> bool:
    """Whether Chinese words name what is forbidden, as a heading over the acts does.

    >>> forbids("严禁危害桥梁安全的行为"), forbids("严禁在桥上停车")
    (True, False)
    """
    return _FORBIDS.fullmatch(words.strip()) is not None


def _acts(words: str, folder: str) -> bool:
    name, lexicon = subject_of(words, folder), zh_words(folder)
    if not name or lexicon.order.match(name) or _NAMES.search(words):
        return False
    return head_verb(words[len(name) :], lexicon) is not None


def _bare(words: str) -> str:
    return _ASKS.sub("", re.sub(r"[（(][^）)]*[）)]", "", words))
