"""Meanings: how near texts lie to each other, by an encoder that is asked once for each."""

from collections.abc import Iterable

from duban.ports import Encoder, Vectors


class Meaning:
    """How near texts lie to each other; each is encoded once, those of one call together."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, Vectors] = {}

    def learn(self, texts: Iterable[str]) -> None:
        """Encode what is not known yet."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new:
            self._known.update(zip(new, self._encoder.encode(new), strict=True))

    def near(self, a: str, b: str) -> float:
        """The cosine of two texts that have been learned."""
        return float(self._known[a] @ self._known[b])
