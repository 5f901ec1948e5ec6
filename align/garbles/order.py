"""Order turned round: leave before something where the counterpart gives it only afterwards."""

import re
from collections.abc import Iterator

from align.denial import Force, denials
from align.garbles.case import Case
from align.garbles.part import parts
from align.garbles.passage import Passage, passages
from duban.garble import Garble, GarbleKind
from duban.language import Language

_SURE = 0.8
_BEFORE = {
    Language.ZH: re.compile(
        r"[^，；。]{2,}(?P<turn>(?:之|以)?前)，?(?:即?可(?!能)|可以|方可|方能|才[可能])"
    ),
    Language.EN: re.compile(r"\b(?:may|can)\b[^,;.]*?\b(?P<turn>before|prior to)\b", re.I),
}
"""What may be done before something; no other sense of the word fits."""
_AFTER = {
    Language.ZH: re.compile("后，?(?:方可|方能|才[可能])|方可|方能"),
    Language.EN: re.compile(
        r"\bonly (?:after|once|when|if|on|upon)\b|\b(?:not|no|nor)\b[^,;.]*\b(?:until|before)\b",
        re.I,
    ),
}
"""What may be done only after something."""
_TURNED = {Language.ZH: "后", Language.EN: "only after"}


def turned_orders(case: Case) -> Iterator[Garble]:
    """Leave to do something before what the counterpart makes its condition.

    Nothing is told of another version, nor where the passage denies or has the condition as well.
    """
    if case.versions is not None:
        return
    for passage in passages(case):
        for at, match, beside in _turned(passage):
            start = passage.start + at
            yield case.found(
                (start + match.start("turn"), start + match.end("turn")),
                GarbleKind.LOST_CONDITION,
                "garbled.reversed",
                _TURNED[passage.language],
                _SURE,
                own=match["turn"],
                other=beside,
            )


def _turned(passage: Passage) -> Iterator[tuple[int, re.Match[str], str]]:
    """Where the sentence begins, what it lets do before, and the words of its counterpart."""
    mine, theirs = (
        parts(passage.own, passage.language),
        parts(passage.other, passage.other_language),
    )
    if len(mine) != len(theirs):
        return
    for own, other in zip(mine, theirs, strict=True):
        before = _BEFORE[passage.language].search(own)
        after = _AFTER[passage.other_language].search(other)
        if before and after and not _says_after(own, passage.language):
            yield passage.own.find(own), before, after[0]


def _says_after(text: str, language: Language) -> bool:
    """Whether a sentence makes a condition of it all the same, or denies."""
    if language is Language.EN and _AFTER[language].search(text):
        return True
    if language is Language.ZH and re.search("后", text):
        return True
    return any(one.force >= Force.DENIAL for one in denials(text, language))
