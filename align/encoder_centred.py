"""Encoders without sums of their own: cached, and centred so that zero means nothing in common."""

from collections.abc import Sequence
from functools import cached_property
from typing import Protocol

import numpy as np

from align.runs import unit
from align.sound import sound
from align.vectors import VectorCache, cached_rows
from align.wording import data
from duban.identity import content_id
from duban.language import Language, language_of
from duban.ports import Vectors

_AT_ONCE = 256
"""So many texts are kept at a time: a slow run that is broken off has not run for nothing."""


class Model(Protocol):
    """What gives vectors to be centred."""

    @property
    def name(self) -> str:
        """Names model and version."""
        ...

    def raw(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, one row a text; at least one text is given."""
        ...


class CentredEncoder:
    """A model's vectors less what all texts of one language have in common.

    Raw vectors of many models lie in a narrow cone (those of e5 at cosines of .7 to .95), where no
    fixed score for "nothing in common" holds. What is taken away is the mean of ordinary sentences
    that say the same in both languages (`data/ordinary.toml`), so that their topics cancel.
    """

    def __init__(self, model: Model, cache: VectorCache | None = None) -> None:
        self.name = model.name
        self._model = model
        self._cache = cache

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, one row a text."""
        if not texts:
            return np.zeros((0, len(self._means[Language.ZH])), dtype=np.float32)
        means = [self._means[language_of(text)] for text in texts]
        return unit(self._raw(texts) - np.stack(means))

    @cached_property
    def _means(self) -> dict[Language, Vectors]:
        said = data("ordinary")
        return {each: self._raw(said[each.value]).mean(axis=0) for each in Language}

    def _raw(self, texts: Sequence[str]) -> Vectors:
        safe = [sound(text) for text in texts]
        parts = [safe[at : at + _AT_ONCE] for at in range(0, len(safe), _AT_ONCE)]
        return np.concatenate([self._part(part) for part in parts])

    def _part(self, texts: Sequence[str]) -> Vectors:
        keys = [content_id(self.name, "vector", text) for text in texts]
        return cached_rows(
            self._cache, keys, (-1,), lambda at: self._model.raw([texts[i] for i in at])
        )
