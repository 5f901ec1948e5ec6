"""Stray passages: paragraphs in the midst of a document that have nothing to do with the rest."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import numpy as np

from align.dictionary import english_stems
from align.garbles.boilerplate import STRAY, Stretch
from align.garbles.case import Line
from align.labels import labels
from align.wording import data
from duban.language import Language
from duban.ports import Encoder, Vectors

_LEAST_WORDS = 11
_LEAST_LINES = 6
_NEAR = 1
"""A paragraph is held against those further off than this: a stray article has several."""
_SHARE = 0.6
"""What a stray has at most of each likeness that the paragraphs of the document commonly have."""
_TASK = re.compile(r"(?:^|[，；。])(?:要|须|应)(?=[\u4e00-\u9fff])")
"""A clause that opens with its duty, as those of notices do and those of news do not."""
_ITEM = re.compile(r"\(?[A-Za-z\d]{1,4}(?:\.\d+)*[).]\s|[-–—•·*]\s|\d+(?:\.\d+)+\s")
"""How an item of any list begins: the label says what it belongs to."""
_OPEN = re.compile(r"(?:[:;：；—-]|;\s(?:and|or))$")
_SAID = re.compile(r"[.!?][\"'”’)\]]*$")
_HEADLINE = 40
_STOPS = ".;:,!?。；：，！？、"


@dataclass(frozen=True, slots=True)
class _Likeness:
    """How like the rest a paragraph is: words shared, meaning, meaning of the nearest three."""

    shared: float
    whole: float
    nearest: float

    def is_stray(self, usual: "_Likeness") -> bool:
        """Whether all three fall far below what is usual in the document."""
        return (
            self.shared < _SHARE * usual.shared
            and self.whole < _SHARE * usual.whole
            and self.nearest < _SHARE * usual.nearest
        )


def strays(lines: Sequence[Line], encoder: Encoder) -> tuple[Stretch, ...]:
    """The stretches that no word and no meaning joins to the document; none in a short one.

    Labelled paragraphs, those that a colon or a semicolon leads to, and those that name the
    document are never strays. A short line right before a stray is its headline.
    """
    told = [_words(line) for line in lines]
    weighed = [i for i, words in enumerate(told) if len(words) >= _LEAST_WORDS]
    if len(weighed) < _LEAST_LINES:
        return ()
    vectors = encoder.encode([lines[i].text for i in weighed])
    likeness = _likenesses(weighed, told, vectors)
    usual = _Likeness(
        median(one.shared for one in likeness.values()),
        median(one.whole for one in likeness.values()),
        median(one.nearest for one in likeness.values()),
    )
    far = (i for i, one in likeness.items() if one.is_stray(usual) and _is_prose(lines[i]))
    found = {i for i in far if not _bound(lines[i]) and not (i and _OPEN.search(lines[i - 1].text))}
    heads = {
        i for i, after in pairwise(range(len(lines))) if after in found and _headline(lines[i])
    }
    return tuple((lines[i].start, lines[i].end, STRAY) for i in sorted(found | heads))


def _likenesses(
    weighed: Sequence[int], told: Sequence[frozenset[str]], vectors: Vectors
) -> dict[int, _Likeness]:
    used = Counter(word for words in told for word in words)
    cosines = vectors @ vectors.T
    total = vectors.sum(axis=0)
    found = {}
    for row, i in enumerate(weighed):
        near = [at for at, other in enumerate(weighed) if abs(other - i) <= _NEAR]
        beside = Counter(word for at in near for word in told[weighed[at]])
        shared = sum(used[word] > beside[word] for word in told[i]) / len(told[i])
        rest = total - vectors[near].sum(axis=0)
        whole = float(vectors[row] @ rest / max(1e-6, float(np.linalg.norm(rest))))
        best = np.sort(np.delete(cosines[row], near))[-3:]
        found[i] = _Likeness(shared, whole, float(best.mean()))
    return found


def _words(line: Line) -> frozenset[str]:
    """The English stems of a paragraph, or its pairs of Chinese characters."""
    if line.language is Language.EN:
        return frozenset(english_stems(line.text))
    pairs = ("".join(pair) for pair in pairwise(line.text))
    return frozenset(pair for pair in pairs if all("\u4e00" <= char <= "\u9fff" for char in pair))


def _is_prose(line: Line) -> bool:
    """Whether a paragraph tells something: an English one that does not ends with no stop."""
    return line.language is not Language.EN or _SAID.search(line.text) is not None


def _bound(line: Line) -> bool:
    """Whether the paragraph has a label, sets a duty, or speaks of the document it stands in."""
    own = data("furniture")["own"]
    assert isinstance(own, list)
    low = line.text.lower()
    duty = _TASK.search(line.text) is not None
    item = _ITEM.match(line.text) is not None or bool(labels(line.text))
    return item or duty or any(word in low for word in own)


def _headline(line: Line) -> bool:
    return len(line.text) <= _HEADLINE and not labels(line.text) and line.text[-1] not in _STOPS
