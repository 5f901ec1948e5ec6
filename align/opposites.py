"""Opposites: two conditions of one passage, one of which is the denial of the other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from align.denial import Force, denials
from align.proviso import provisos
from duban.language import Language

_WHOM = r"who|whom|that|which|where|if|when|whoever|once|those"
_EN = re.compile(
    rf"\b(?:{_WHOM})\b(?P<who>(?: (?!{_WHOM}\b)[\w'’-]+){{0,6}}?) "
    r"(?P<verb>can|could|is|are|was|were|do|does|did|has|have|had)(?P<no>not| not|n['’]t)?\b"
    r"[^,;.]{0,80}",
    re.I,
)
_PRESENT = {"could": "can", "was": "is", "were": "is", "are": "is", "did": "do", "does": "do",
            "has": "have", "had": "have"}  # fmt: skip
_ZH_ABLE = re.compile(
    "不能够?|能够?|可以|无法|未能|没有|具有|确有|已经|困难|难以|暂时?|[不无未有已可的]"
)
_HARD = re.compile("困难|难以")
_ALIKE = 0.6
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition with its offset in the passage; `about` is the same for its denial."""

    start: int
    words: str
    about: str
    denied: bool

    @property
    def end(self) -> int:
        """Where it ends in the passage."""
        return self.start + len(self.words)


def conditions(text: str, language: Language) -> tuple[Condition, ...]:
    """The conditions of a passage that may have an opposite, in order.

    >>> of = conditions("能核实的，当场发证；不能核实的，上门核查。", Language.ZH)
    >>> [(c.about, c.denied) for c in of]
    [('核实', False), ('核实', True)]
    >>> [(c.about, c.denied) for c in conditions("Who can pay; who cannot.", Language.EN)]
    [('can', False), ('can', True)]
    """
    if language is Language.ZH:
        return tuple(
            Condition(p.start, p.words, _ZH_ABLE.sub("", p.words), _is_denied(p.words))
            for p in provisos(text, language)
        )
    return tuple(_english(match) for match in _EN.finditer(text))


def _english(match: re.Match[str]) -> Condition:
    verb = match["verb"].lower()
    about = _PRESENT.get(verb, verb)
    return Condition(match.start(), match[0].rstrip(), about, bool(match["no"]))


def _is_denied(words: str) -> bool:
    found = denials(words, Language.ZH)
    return any(d.force >= Force.PART for d in found) or _HARD.search(words) is not None


def opposites(found: Sequence[Condition]) -> Iterator[tuple[Condition, Condition]]:
    """What is set under a condition, and what under its denial, the condition first.

    >>> of = conditions("能够核实的，当场发证；不能核实的，上门核查。", Language.ZH)
    >>> [(one.words, other.words) for one, other in opposites(of)]
    [('能够核实的', '不能核实的')]
    """
    for one, other in combinations(found, 2):
        if one.denied != other.denied and alike(one, other):
            yield (other, one) if one.denied else (one, other)


def alike(one: Condition, other: Condition) -> bool:
    """Whether two conditions of one passage speak of the same."""
    short, long = sorted((one.about, other.about), key=len)
    if short.isascii():
        return short == long
    pairs = [short[i : i + 2] for i in range(len(short) - 1)]
    return len(short) >= _LEAST and sum(p in long for p in pairs) >= _ALIKE * len(pairs)
