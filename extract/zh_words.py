"""The Chinese lexicons as compiled patterns, once for each folder of lexicons."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Self

from duban.obligation import NormType
from extract.lexicon import Entry, load

_LIGHT_ENDS = "好实紧牢清住细准严足稳透齐死空净尽满平"
_SINGLE = "填抓做搞办建管用查把守盯摸理压筑配找夯绷打关封锁堵清拆填补换加铲削腾备"
_TIME = (
    r"(?:于|在|自|从|截至|到|至)?(?:每?[0-9〇零一二三四五六七八九十两半]+(?:年|个?月|日|号|个?工作日|天|周|个?季度|小时)(?:份|度)?"
    r"|今年|明年|去年|本年度|年度|上半年|下半年|月|季度?|年)+(?:底|初|中旬|上旬|下旬|末|终)?"
    r"(?:(?:下班|中午|\d{1,2}[时点])?(?:之?前|以前)|之?内|以内|起|之?后|期间)?"
)
# 认真地, but not 各地 or 重点地区
_MANNER = (
    r"[一-龥]{2,4}(?<![各当本属在异实工场基产土城田耕驻外内该])地"
    r"(?![区方点级市县位址块质震下面理域段产表图铁名板基热形貌带标税])"
)
_EACH = r"逐[一-龥]|每[一-龥]{1,3}(?=至少|都)|每(?:学期|学年|班|周|旬|批)"
_EVERY = (
    r"每(?:半年|半个?月|年度?|季度?|月份?|周|旬|学期)(?:底|末|初|上旬|中旬|下旬|[0-9一二三四五六七八九十]{1,3}[日号])"
    r"(?:之?前|以前)?"
)


def any_of(words: Iterable[str]) -> str:
    """An alternation, the longer word first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))


@dataclass(frozen=True, slots=True)
class Trigger:
    """A pattern of words of one mode with the contexts in which they do not count."""

    type: NormType
    law: bool
    pattern: re.Pattern[str]

    @classmethod
    def of(cls, entry: Entry) -> Self:
        """Compiled from an entry; look-behinds need one width each, hence one for each word."""
        before = "".join(f"(?<!{re.escape(word)})" for word in entry.not_after)
        after = f"(?!{any_of(entry.not_before)})" if entry.not_before else ""
        pattern = re.compile(f"{before}(?>{any_of(entry.words)}){after}")
        return cls(NormType(entry.value), entry.law, pattern)


@dataclass(frozen=True, slots=True)
class ZhWords:
    """Everything the Chinese rules look words up in."""

    triggers: tuple[Trigger, ...]
    binding: re.Pattern[str]
    order: re.Pattern[str]
    light: re.Pattern[str]
    state: re.Pattern[str]
    manner: re.Pattern[str]
    skip: re.Pattern[str]
    frame: re.Pattern[str]
    frame_end: tuple[str, ...]
    purpose: re.Pattern[str]
    purpose_order: re.Pattern[str]
    past: re.Pattern[str]
    told: re.Pattern[str]
    adverb: re.Pattern[str]
    why_start: tuple[str, ...]
    why_end: tuple[str, ...]


@cache
def zh_words(folder: str = "") -> ZhWords:
    """The compiled lexicons; raises `UsageError` for a file that is not fit."""
    verbs, norms = load("verbs.zh", folder), load("norms.zh", folder)
    places = load("sections.zh", folder)
    order = f"{any_of(verbs.words('order'))}|[{_SINGLE}][{_LIGHT_ENDS}]"
    adverb = any_of(verbs.words("adverb"))
    return ZhWords(
        triggers=tuple(Trigger.of(entry) for entry in norms.entries("trigger")),
        binding=re.compile(any_of(w for entry in norms.entries("trigger") for w in entry.words)),
        order=re.compile(order),
        light=re.compile(any_of(verbs.words("light"))),
        state=re.compile(any_of(verbs.words("state"))),
        manner=re.compile(f"(?:{any_of(verbs.words('manner'))})地?"),
        skip=re.compile(f"(?:{_EVERY}|{adverb}|{_TIME}|{_MANNER}|{_EACH}|[\\s　]|、)"),
        frame=re.compile(
            f"{any_of(verbs.words('frame'))}|自(?![一-龥]?[查纠检评验治改律救主建行愿觉动测报])"
        ),
        frame_end=verbs.words("frame_end"),
        purpose=re.compile(any_of(verbs.words("purpose"))),
        purpose_order=re.compile(any_of(verbs.words("purpose_order"))),
        past=re.compile(any_of(verbs.words("past"))),
        told=re.compile(f"(?:{any_of(verbs.words('told'))})(?:$|要(?![求点])|必须)"),
        adverb=re.compile(adverb),
        why_start=places.words("background.start"),
        why_end=places.words("background.end"),
    )
