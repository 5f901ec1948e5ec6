"""A run of Chinese characters read as words, and what it would be worth read otherwise."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from align.phrasing import UNKNOWN, Phrasing

_LONGEST = 8
_BEAM = 4
"""How many last, or first, words are kept at each place."""
WORSE = -99.0
_States = list[dict[str, float]]


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the likeliest reading: where it starts, and its chance after the one before."""

    start: int
    word: str
    chance: float


class Run:
    """The likeliest readings of a run between two signs, from its start and from its end."""

    def __init__(self, model: Phrasing, text: str, left: str, right: str) -> None:
        self.text = text
        self._model = model
        self._words = [list(self._starting(at)) for at in range(len(text))]
        self._ahead = self._forward(left)
        self._behind = self._backward(right)
        self.edges = left, right
        self._heads: dict[int, list[tuple[float, Mapping[str, float], float]]] = {}
        self._tails: dict[int, tuple[float, list[tuple[str, float, float]]]] = {}
        self.whole = 0.0
        self.whole = self.without(0, 0)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words of the likeliest reading."""
        found, at, last = [], 0, self.edges[0]
        while at < len(self.text):
            rest = self._behind[at]
            word = max(rest, key=lambda w: self._model.chance(last, w) + rest[w])
            found.append(Token(at, word, self._model.chance(last, word)))
            at, last = at + len(word), word
        return tuple(found)

    @cached_property
    def token_at(self) -> tuple[int, ...]:
        """The number of the token each character belongs to."""
        return tuple(i for i, token in enumerate(self.tokens) for _ in token.word)

    @cached_property
    def _costs(self) -> tuple[float, ...]:
        """What the words before each number of a token cost, and what all do."""
        return (0.0, *accumulate(-token.chance for token in self.tokens))

    def cost(self, start: int, end: int) -> float:
        """What the words that hold some of `text[start:end]` cost, with the one after them.

        Nothing in their place can make the run likelier by more.
        """
        last = len(self.text) - 1
        after = self.token_at[min(max(end - 1, start), last)] + 2
        costs = self._costs
        return costs[min(after, len(costs) - 1)] - costs[self.token_at[min(start, last)]]

    def put(self, start: int, end: int, word: str, least: float = 0.0) -> float:
        """How much likelier the run becomes with a word in place of `text[start:end]`.

        What cannot be likelier by more than `least` may be told to be `WORSE`.
        """
        alone = self._alone(word)
        before = max([score + row.get(word, off + alone) for score, row, off in self._head(start)])
        most, firsts = self._tail(end)
        if before + most <= self.whole + least:
            return WORSE
        row, backoff = self._model.after(word), self._model.backoff.get(word, 0.0)
        rest = max(
            [
                score + (row[first] if first in row else backoff + single)
                for first, score, single in firsts
            ]
        )
        return before + rest - self.whole

    def _head(self, at: int) -> list[tuple[float, Mapping[str, float], float]]:
        """The words that may end at a place: their chance, their pairs and their back-off."""
        found = self._heads.get(at)
        if found is None:
            model = self._model
            found = self._heads[at] = [
                (score, model.after(last), model.backoff.get(last, 0.0))
                for last, score in self._ahead[at].items()
            ]
        return found

    def _tail(self, at: int) -> tuple[float, list[tuple[str, float, float]]]:
        """The best chance of what may follow a place; its words with their chances there, alone."""
        found = self._tails.get(at)
        if found is None:
            rows = self._behind[at].items()
            firsts = [(first, score, self._alone(first)) for first, score in rows]
            found = self._tails[at] = max(score for _, score in rows), firsts
        return found

    def without(self, start: int, end: int) -> float:
        """How much likelier the run becomes without `text[start:end]`; its chance at no place."""
        joined = max(
            ahead + self._model.chance(last, first) + behind
            for last, ahead in self._ahead[start].items()
            for first, behind in self._behind[end].items()
        )
        return joined - self.whole

    def reread(self, text: str) -> float:
        """How much likelier another text between the same signs is."""
        return Run(self._model, text, *self.edges).whole - self.whole

    def _starting(self, at: int) -> Iterator[str]:
        """The words that start at a character; itself in any case."""
        yield self.text[at]
        for end in range(at + 2, min(at + _LONGEST, len(self.text)) + 1):
            if self.text[at : end - 1] not in self._model.openings:
                return
            if self.text[at:end] in self._model.alone:
                yield self.text[at:end]

    def _forward(self, left: str) -> _States:
        """At each place the likeliest words to end there, with the chance up to them."""
        states: _States = [{} for _ in range(len(self.text) + 1)]
        states[0][left] = 0.0
        for at, words in enumerate(self._words):
            here = states[at] = _best(states[at])
            for word in words:
                alone = self._alone(word)
                score = max(s + self._after(last, word, alone) for last, s in here.items())
                ended = states[at + len(word)]
                if score > ended.get(word, -1e9):
                    ended[word] = score
        states[-1] = _best(states[-1])
        return states

    def _backward(self, right: str) -> _States:
        """At each place the likeliest words to start there, with the chance of what follows."""
        states: _States = [{} for _ in range(len(self.text) + 1)]
        states[-1][right] = 0.0
        for at in range(len(self.text) - 1, -1, -1):
            found = {}
            for word in self._words[at]:
                row, backoff = self._model.after(word), self._model.backoff.get(word, 0.0)
                found[word] = max(
                    score + (row[first] if first in row else backoff + self._alone(first))
                    for first, score in states[at + len(word)].items()
                )
            if len(found) > _BEAM:
                ranked = sorted(found.items(), key=lambda row: -row[1] - self._alone(row[0]))
                found = dict(ranked[:_BEAM])
            states[at] = found
        return states

    def _after(self, last: str, word: str, alone: float) -> float:
        found = self._model.after(last).get(word)
        return self._model.backoff.get(last, 0.0) + alone if found is None else found

    def _alone(self, word: str) -> float:
        return self._model.alone.get(word, UNKNOWN)


def _best(states: dict[str, float]) -> dict[str, float]:
    if len(states) <= _BEAM:
        return states
    return dict(sorted(states.items(), key=lambda row: -row[1])[:_BEAM])
