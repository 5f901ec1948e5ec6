"""Slips: what may have happened to the characters of a run, and how much likelier it was before."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from align.characters import Characters, characters
from align.garbles.run import Run
from align.phrasing import MOST, Phrasing, holed, is_common, phrasing


class Why(StrEnum):
    """How a character came to stand there, or not to."""

    SHAPE = "shape"
    SOUND = "sound"
    NEAR = "near"
    OTHER = "other"
    LOST = "lost"
    TWICE = "twice"
    GAINED = "gained"


_COSTS = {Why.SOUND: 4.0, Why.NEAR: 5.0, Why.OTHER: 10.0, Why.LOST: 2.0, Why.TWICE: 2.0}
_GAINED = 9.0
_SHAPE, _NEARER = 4.5, 3.0
"""The cost of a look-alike, and what its nearness takes off."""
_LEAST_GAIN = 2.0
_LEAST = -2.0
"""What a slip must be worth, less its cost, to be weighed at all."""
_OTHER_GAIN = _COSTS[Why.OTHER] + _LEAST
_SURE = -11.0
"""A word of two characters that is likelier than this after the one before is left alone; one that
is not may have come about by a loss."""
_LONG_WORD = -18.0
_WORD = 3.0
"""What a word costs at least in its place."""
_LONGEST = _IDIOM = 4
"""How long a word is at most, and one that lost a character inside a word: 弄虚假."""
_COMMONEST = 8
"""How many words are tried of which nothing but the place tells."""
_LIKELY = -3.5
"""A character that is likelier than this as the word it is is left alone."""
_OWN_WORD = -9.0
"""A character so common as a word may stand in the place of a look-alike by itself."""


@dataclass(frozen=True, slots=True)
class Slip:
    """`new` was meant where `old` stands; `word`, starting at `at`, is what it makes there.

    `gain` is how much likelier the run becomes; `lead` is the worth above that of the next best,
    `dropped` what the run would gain without the character at all.
    """

    start: int
    old: str
    new: str
    why: Why
    gain: float
    word: str
    at: int
    nearness: float = 0.0
    lead: float = 0.0
    dropped: float = 0.0

    @property
    def worth(self) -> float:
        """The gain less the cost of such a slip."""
        if self.why is Why.SHAPE:
            return self.gain - _SHAPE + _NEARER * self.nearness
        return self.gain - _COSTS.get(self.why, _GAINED)

    @property
    def end(self) -> int:
        """Where the word ends in the run as it stands."""
        return max(self.at + len(self.word) - len(self.new), self.start) + len(self.old)


Favour = Callable[[str], float]
"""What speaks for a word beside its place: that the document uses it, or the counterpart does."""


def _unknown(_: str) -> float:
    return 0.0


def slips(
    run: Run, model: Phrasing, table: Characters, favour: Favour = _unknown
) -> Iterator[Slip]:
    """The best slips of each place: one that changes a character or drops it, one that adds one.

    Where any other character, or none, does best, the best likeness stands beside it. What is
    favoured goes first among what is nearly as good.
    """
    for at in range(len(run.text)):
        if _doubtful(run, model, at):
            yield from _changes(run, model, table, at, favour)
    for at in range(1, len(run.text) + 1):
        yield from _best(_lost(run, at, 2 if _gap(run, at) else _IDIOM), favour)


def _changes(
    run: Run, model: Phrasing, table: Characters, at: int, favour: Favour
) -> Iterator[Slip]:
    put, dropped = list(_put(run, table, at)), list(_dropped(run, model, at))
    without = max((slip.gain for slip in dropped), default=0.0)
    lesser = {Why.OTHER: [s for s in put if s.why is not Why.OTHER], Why.GAINED: put}
    for best in _best([*put, *dropped], favour):
        for slip in (best, *_best(lesser.get(best.why, ()), favour)):
            yield replace(slip, dropped=without)


def _best(found: Iterable[Slip], favour: Favour) -> Iterator[Slip]:
    ranked = sorted(found, key=lambda s: (-s.worth - favour(s.word), s.new))
    if ranked and ranked[0].worth >= _LEAST:
        first = ranked[0]
        second = max((s.worth for s in ranked[1:] if s.new != first.new), default=0.0)
        yield replace(first, lead=first.worth - second)


def _doubtful(run: Run, model: Phrasing, at: int) -> bool:
    token = run.tokens[run.token_at[at]]
    if len(token.word) >= 3:
        return model.alone.get(token.word, _LONG_WORD) <= _LONG_WORD
    return token.chance <= (_LIKELY if len(token.word) == 1 else _SURE)


def _gap(run: Run, at: int) -> bool:
    """Whether a word of two may be torn at a place.

    Two words meet there, or one ends with the run, of which one is a character; or one of two
    characters that is unlikely there has come about by what was lost: 落|实情 for 落实|情况.
    """
    tokens = [run.tokens[run.token_at[i]] for i in (at - 1, at) if i < len(run.text)]
    if any(len(token.word) == 2 and token.chance <= _SURE for token in tokens):
        return True
    if len(tokens) == 1:
        return len(tokens[0].word) != 2
    return tokens[0] is not tokens[1] and 1 in (len(token.word) for token in tokens)


def _put(run: Run, table: Characters, at: int) -> Iterator[Slip]:
    """Other characters that make a word there, or are one and look or sound alike."""
    old = run.text[at]
    near = table.alike(old)
    best: dict[str, tuple[float, str, int]] = {}
    for start, end, words in _made(run.text, at, old):
        most = run.cost(start, end) - _WORD
        if most < _LEAST_GAIN:
            continue
        for word in _alike(run.text[start:at], words, run.text[at + len(old) : end], near):
            _keep(best, word[at - start], run.put(start, end, word, _LEAST_GAIN), word, start)
        for word in words[: _COMMONEST if most > _OTHER_GAIN else 0]:
            if word[at - start] not in near:
                _keep(best, word[at - start], run.put(start, end, word, _OTHER_GAIN), word, start)
    for char in _standing(old) if run.cost(at, at + 1) > _WORD + _LEAST_GAIN else ():
        _keep(best, char, run.put(at, at + 1, char, _LEAST_GAIN), char, at)
    for new, (gain, word, start) in best.items():
        if gain > _LEAST_GAIN and new != old:
            why, nearness = Why(near.get(new, Why.OTHER)), table.nearness(old, new)
            yield Slip(at, old, new, why, gain, word, start, nearness)


def _alike(before: str, words: Sequence[str], after: str, near: Mapping[str, str]) -> Iterator[str]:
    """The common words that one of these characters makes between others.

    `words` are the commonest that any makes; where they are cut short, each is looked up.
    """
    if len(words) < MOST:
        yield from (word for word in words if word[len(before)] in near)
    else:
        made = (before + char + after for char in near)
        yield from (word for word in made if is_common(word))


@cache
def _standing(char: str) -> tuple[str, ...]:
    """The look-alikes of a character that are common words by themselves."""
    alone = phrasing().alone
    return tuple(o for o in characters().alike(char) if alone.get(o, -99.0) > _OWN_WORD)


def _lost(run: Run, at: int, least: int) -> Iterator[Slip]:
    """Characters that stood before one, in a word of so many at least.

    Of two where two words meet that may be halves of one.
    """
    best: dict[str, tuple[float, str, int]] = {}
    for start, end, words in _made(run.text, at, "", least):
        for word in words[:_COMMONEST]:
            gain = run.put(start, end, word, _LEAST_GAIN)
            _keep(best, word[at - start], gain, word, start)
    for new, (gain, word, start) in best.items():
        if gain > _LEAST_GAIN:
            yield Slip(at, "", new, Why.LOST, gain, word, start)


def _dropped(run: Run, model: Phrasing, at: int) -> Iterator[Slip]:
    """The run without a character, best with a word across the place."""
    text = run.text
    twice = text[at] in (text[at - 1 : at], text[at + 1 : at + 2])
    if len(text) < 2 or not (twice or len(run.tokens[run.token_at[at]].word) == 1):
        return
    gain, word, at_word = run.without(at, at + 1), "", at
    for start in range(max(0, at - 3), at):
        for end in range(at + 2, min(len(text), at + 4) + 1):
            joined = text[start:at] + text[at + 1 : end]
            if joined in model.alone:
                put = run.put(start, end, joined)
                if put > gain:
                    gain, word, at_word = put, joined, start
    if gain > _LEAST_GAIN:
        yield Slip(at, text[at], "", Why.TWICE if twice else Why.GAINED, gain, word, at_word)


def _made(
    text: str, at: int, old: str, least: int = 2
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Words of some length that another character at a place makes, and what they replace."""
    words = holed()
    for size in range(least, _LONGEST + 1):
        for before in range(size):
            start, end = at - before, at - before + size - 1 + len(old)
            if start >= 0 and end <= len(text):
                found = words.get(f"{text[start:at]}*{text[at + len(old) : end]}")
                if found:
                    yield start, end, found


def _keep(
    best: dict[str, tuple[float, str, int]], char: str, gain: float, word: str, start: int
) -> None:
    if char not in best or gain > best[char][0]:
        best[char] = gain, word, start
