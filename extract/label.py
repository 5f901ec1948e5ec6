"""Labels: the number a paragraph begins with, and the family of numbers it belongs to."""

import re
from dataclasses import dataclass

from duban.language import Language

_HAN = "一二三四五六七八九十百零〇两"
_ORDINAL = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_COUNT = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_FAMILIES: dict[Language, tuple[tuple[str, str], ...]] = {
    Language.ZH: (
        ("chapter", rf"第[{_HAN}\d]+[编章节部][分]?[\s　]*"),
        ("article", rf"第[{_HAN}\d]+条(?:之[{_HAN}])?[\s　]*"),
        ("一、", rf"[{_HAN}]+[、.．][\s　]*"),
        ("（一）", rf"[（(][{_HAN}]+[）)][、.]?[\s　]*"),
        ("（1）", r"[（(]\d{1,2}[）)][、.]?[\s　]*"),
        ("1)", r"\d{1,2}[）)][\s　]*"),
        ("1.1", r"\d{1,2}\.\d{1,2}(?:\.\d{1,2})?[.、\s　]\s*(?=\D)"),
        ("1.", r"\d{1,2}[.．、][\s　]*(?=\D)"),
        ("①", r"[①-⑳][\s　]*"),
        ("•", r"[•●■◆▪\-—·*]+[\s　]+"),
    ),
    Language.EN: (
        ("chapter", r"(?:chapter|part|section)\s+(?:[ivx\d]+|" + _COUNT + r")[.:,]?\s+"),
        ("article", r"article\s+(?:\d+|" + _COUNT + r")[.:,]?\s+"),
        ("I.", r"[IVX]+[.,、]\s*(?=[A-Za-z])"),
        ("A.", r"[A-H]\.\s+(?=[A-Z“\"])"),
        ("One,", rf"(?:{_COUNT}|{_ORDINAL})(?:ly)?(?:[,.、:]|\s*,)\s+(?!of\b)"),
        ("(one)", rf"[（(](?:{_COUNT}|[ivx]+)[）)][.,]?\s*"),
        ("(a)", r"[（(][a-h][）)][.,]?\s*"),
        ("(1)", r"[（(]\d{1,2}[）)][.,]?\s*"),
        ("1)", r"\d{1,2}[）)]\s*"),
        ("1.1", r"\d{1,2}\.\d{1,2}(?:\.\d{1,2})?[.,]?\s+(?=\D)"),
        ("1、", r"\d{1,2}\s?、\s*"),
        ("1.", r"\d{1,2}\s?[.,]+\s*(?=[^\d\s])"),
        ("•", r"[•●■◆▪\-–*]+\s+"),
    ),
}
_PATTERNS = {
    language: tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in families)
    for language, families in _FAMILIES.items()
}
_SAME = {"(one)": "(1)", "One,": "I."}  # machine translation renders one family in both ways


_DEPTHS = (
    "chapter",
    "article",
    "一、",
    "I.",
    "（一）",
    "A.",
    "(1)",
    "1.",
    "1.1",
    "（1）",
    "1、",
    "(a)",
    "1)",
    "①",
    "•",
)


def depth_of(family: str) -> int:
    """How deep a family of labels usually stands; less is nearer the root."""
    return _DEPTHS.index(family)


@dataclass(frozen=True, slots=True)
class Label:
    """A number with the offset behind it; `family` tells （一） from 一、.

    `counts` marks an English number word, which may also count points inside a section.
    """

    family: str
    end: int
    counts: bool = False


def label_of(text: str, language: Language) -> Label | None:
    """The label at the start of a paragraph that has no blanks in front.

    >>> label_of("（一）部署启动阶段", Language.ZH)
    Label(family='（一）', end=3, counts=False)
    >>> label_of("(two) self check stage", Language.EN).family
    '(1)'
    """
    for name, pattern in _PATTERNS[language]:
        found = pattern.match(text)
        if found:
            return Label(_SAME.get(name, name), found.end(), name == "One,")
    return None
