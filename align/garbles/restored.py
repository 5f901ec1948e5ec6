"""Restored: how words would read with the condition that they lost."""

from collections.abc import Iterable

from align.garbles.passage import Passage
from align.proviso import provisos
from duban.language import Language


def worded(condition: str, among: Iterable[Passage]) -> str | None:
    """How the document words a condition elsewhere; None where that is nowhere plain.

    It is plain where a passage beside the same words sets one condition, as its counterpart does.
    """
    for passage in among:
        theirs = provisos(passage.other, passage.other_language)
        if [one.words.lower() for one in theirs] == [condition.lower()]:
            mine = provisos(passage.own, passage.language)
            if len(mine) == 1:
                return mine[0].words
    return None


def restored(words: str, condition: str, language: Language) -> str:
    """The words under a condition of their own language, in its place there.

    >>> restored("it may close", "if nobody comes", Language.EN)
    'it may close if nobody comes'
    >>> restored("可以关闭", "无人前来的", Language.ZH)
    '无人前来的，可以关闭'
    """
    if language is Language.ZH:
        return f"{condition}，{words}"
    return f"{words} {condition[:1].lower()}{condition[1:]}"


def quoted(words: str, condition: str, language: Language) -> str:
    """The words with a condition of the other language, in quotation marks: it is not translated.

    >>> quoted("it may close", "无人前来的", Language.EN)
    'it may close (“无人前来的”)'
    >>> quoted("可以关闭", "if nobody comes", Language.ZH)
    '（“if nobody comes”）可以关闭'
    """
    if language is Language.ZH:
        return f"（“{condition}”）{words}"
    return f"{words} (“{condition}”)"
