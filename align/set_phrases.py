"""Set phrases of official Chinese, and where a run has one but for one character."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from align.wording import data

_LEAST, _LEAST_EDGE = 5, 6
"""How long a phrase is that may lack a character inside, or its first or last."""


@dataclass(frozen=True, slots=True)
class Missed:
    """A phrase that a run has at `start` but for the character at `at` of the phrase.

    `old` stands there instead; it is empty where the character is lost.
    """

    start: int
    phrase: str
    at: int
    old: str

    @property
    def found(self) -> str:
        """What the run has of it."""
        return self.phrase[: self.at] + self.old + self.phrase[self.at + 1 :]

    @property
    def new(self) -> str:
        """The character of the phrase."""
        return self.phrase[self.at]


def missed(run: str) -> Iterator[Missed]:
    """The set phrases a run has but for a character, lost or changed.

    >>> [(one.phrase, one.old, one.new) for one in missed("营造良好舆氛围")]
    [('营造良好舆论氛围', '', '论'), ('良好舆论氛围', '', '论')]
    >>> [(one.phrase, one.old, one.new) for one in missed("请认真贯切执行")]
    [('请认真贯彻执行', '切', '彻'), ('认真贯彻执行', '切', '彻')]
    """
    lost, changed, sizes = _index()
    places = ((start, size) for start in range(len(run)) for size in sizes)
    for start, size in places:
        rest, words = run[start : start + size - 1], run[start : start + size]
        if len(rest) == size - 1:
            yield from (Missed(start, phrase, at, "") for phrase, at in lost.get(rest, ()))
        if len(words) == size and (words[:2] in changed or words[-2:] in changed):
            yield from (
                Missed(start, phrase, at, words[at])
                for at in range(size)
                for phrase in changed.get(f"{words[:at]}*{words[at + 1 :]}", ())
                if phrase != words
            )


def standing(run: str) -> Iterator[tuple[int, int]]:
    """Where whole set phrases of a run stand.

    >>> next(standing("经研究，现就有关事项通知如下"))
    (4, 14)
    """
    whole, sizes = _whole()
    for start in range(len(run)):
        words = next((w for n in sizes if (w := run[start : start + n]) in whole), "")
        if words:
            yield start, start + len(words)


@cache
def _whole() -> tuple[frozenset[str], tuple[int, ...]]:
    """The longer phrases, and their lengths from the greatest on."""
    phrases = str(data("zh_phrases")["phrases"]).split()
    whole = frozenset(phrase for phrase in phrases if len(phrase) > _LEAST)
    return whole, tuple(sorted({len(phrase) for phrase in whole}, reverse=True))


@cache
def _index() -> tuple[dict[str, list[tuple[str, int]]], dict[str, list[str]], tuple[int, ...]]:
    """Phrases by what is left without a character, by what is left with a hole, their lengths.

    Their first and their last two characters are keys of the second table, too.
    """
    phrases = str(data("zh_phrases")["phrases"]).split()
    every = "\n".join(phrases)
    lost: dict[str, list[tuple[str, int]]] = defaultdict(list)
    changed: dict[str, list[str]] = defaultdict(list)
    for phrase in (one for one in phrases if len(one) >= _LEAST):
        for at in range(len(phrase)):
            rest = phrase[:at] + phrase[at + 1 :]
            inner = 0 < at < len(phrase) - 1
            if (inner or len(phrase) >= _LEAST_EDGE) and rest not in every:
                lost[rest].append((phrase, at))
            changed[f"{phrase[:at]}*{phrase[at + 1 :]}"].append(phrase)
        for edge in (phrase[:2], phrase[-2:]):
            changed.setdefault(edge, [])
    return dict(lost), dict(changed), tuple(sorted({len(phrase) for phrase in phrases}))
