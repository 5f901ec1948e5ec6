"""Setting: where a slip would stand, and how well the words around it are known."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from align.characters import Characters
from align.garbles.proper import PLACES
from align.garbles.run import Run, Token
from align.garbles.slips import Slip
from align.people import surname
from align.phrasing import UNKNOWN, Phrasing

SETTING = (
    "run fit", "document fit", "odd words before", "odd words after", "old common", "new common",
    "old again in document", "new in document", "word to the left", "word to the right",
    "after a list sign", "before a list sign", "quoted", "gain if dropped", "gain per character",
    "old alone", "size of run", "surname", "singles around", "place named", "pull before",
    "pull after", "pull of old before", "pull of old after",
)  # fmt: skip
_USUAL = -4.3
"""The mean logarithm of the chance of a character in sound prose."""
_TRUST = 60
"""How many characters of a document weigh as much as what is usual."""
_RUN_TRUST = 4
_ODD = -9.0
_USED = 1.5
_LONG = 30
_STREAK = 4
_ENDS = PLACES | frozenset("路街河山湖江岛港寨屯")


@dataclass(frozen=True, slots=True)
class Manner:
    """A document as a whole: its words, and how likely the model finds a character of them."""

    text: str
    fit: float

    def favour(self, word: str) -> float:
        """What a word of several characters is worth because the document uses it."""
        return _USED if len(word) > 1 and word in self.text else 0.0


def manner(text: str, runs: Iterable[Run]) -> Manner:
    """The manner of a document of these runs; of a short one it is nearly what is usual."""
    chance, size = _USUAL * _TRUST, _TRUST
    for run in runs:
        chance += run.whole
        size += len(run.text)
    return Manner(text, chance / size)


def setting(
    run: Run, slip: Slip, manner: Manner, model: Phrasing, table: Characters
) -> tuple[float, ...]:
    """What the surroundings of a slip are like, in the order of `SETTING`."""
    first, end = under(run, slip)
    text, at = run.text, slip.start
    left, right = text[max(0, at - 1) : at], text[at + len(slip.old) :][:1]
    old = slip.old
    return (
        _fit(run.tokens[:first], run.tokens[end + 1 :], manner.fit),
        manner.fit,
        _odd(run.tokens[max(0, first - 2) : first]),
        _odd(run.tokens[end : end + 2]),
        math.log(table.counts.get(old, 1) + 1) if old else 0.0,
        math.log(table.counts.get(slip.new, 1) + 1) if slip.new else 0.0,
        math.log2(max(1, manner.text.count(old))) if old else 0.0,
        math.log2(1 + manner.text.count(slip.new)) if slip.new else 0.0,
        _known(model, left, old or right),
        _known(model, old, right),
        float(run.edges[0] == "、"),
        float(run.edges[1] == "、"),
        float(run.edges[0] == "“"),
        min(slip.dropped, 20.0) / 5,
        slip.gain / max(1, len(slip.word)) / 5,
        (model.alone.get(old or left + right, UNKNOWN) - UNKNOWN) / 5,
        min(len(text), _LONG) / 10,
        *_named(run, slip),
        *_pulls(run, slip, model),
    )


def _named(run: Run, slip: Slip) -> tuple[float, float, float]:
    """How much a name may stand there: a surname before, how many single characters, 县 after."""
    at = min(slip.start, len(run.text) - 1)
    first = last = run.token_at[at]
    while first and len(run.tokens[first - 1].word) == 1:
        first -= 1
    while last + 1 < len(run.tokens) and len(run.tokens[last + 1].word) == 1:
        last += 1
    start = max(run.tokens[first].start, at - 2)
    rest = run.text[at + 1 : at + 3]
    return (
        max(surname(char) for char in run.text[start : at + 1]),
        float(min(last - first, _STREAK)),
        float(any(char in _ENDS for char in rest)),
    )


def _pulls(run: Run, slip: Slip, model: Phrasing) -> tuple[float, float, float, float]:
    """How much likelier the neighbours make the word meant, and the words that stand there."""
    first, end = under(run, slip)
    before = run.tokens[first - 1].word if first else run.edges[0]
    after = run.tokens[end].word if end < len(run.tokens) else run.edges[1]
    return (
        _pull(model, before, slip.word),
        _pull(model, slip.word, after),
        _pull(model, before, run.tokens[first].word),
        _pull(model, run.tokens[end - 1].word, after),
    )


def _pull(model: Phrasing, left: str, right: str) -> float:
    """The logarithm of how much commoner a word is after another than elsewhere."""
    if not left or not right:
        return 0.0
    return (model.chance(left, right) - model.alone.get(right, UNKNOWN)) / 5


def under(run: Run, slip: Slip) -> tuple[int, int]:
    """The numbers of the first word the slip's word takes the place of, and of the one after."""
    last = len(run.text) - 1
    first = run.token_at[min(slip.at, last)]
    return first, run.token_at[max(min(slip.end, last + 1) - 1, 0)] + 1


def _fit(before: Sequence[Token], after: Sequence[Token], usual: float) -> float:
    """How likely a character of the other words of the run is; of few, nearly what is usual."""
    chance = sum(token.chance for token in (*before, *after))
    size = sum(len(token.word) for token in (*before, *after))
    return (chance + _RUN_TRUST * usual) / (size + _RUN_TRUST)


def _odd(tokens: Iterable[Token]) -> float:
    """How many of these words are single characters that are unlikely there."""
    return float(sum(len(token.word) == 1 and token.chance < _ODD for token in tokens))


def _known(model: Phrasing, left: str, right: str) -> float:
    """How common the word is that two characters make; 0 if they make none."""
    return (model.alone.get(left + right, UNKNOWN) - UNKNOWN) / 5 if left and right else 0.0
