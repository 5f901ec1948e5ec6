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
_LEAST_HAN = 30
"""So many pairs of characters a Chinese stray has that stands alone: a line of a report has few."""
_LEAST_LINES = 6
_EPSILON = 1e-6
_NEAR = 1
"""A paragraph is held against those further off than this: a stray article has several."""
_SHARE, _MEAN, _MOST = 0.6, 0.5, 0.8
"""What a stray has at most of each likeness that the paragraphs of the document commonly have; an
English one of all three together, and of each."""
_BESIDE = 0.65
"""The same of an English paragraph beside a stray: an article has several."""
_OWN = 0.35
"""What one has at most of all three that speaks of a document, which may be another's."""
_TASK = re.compile(r"(?:^|[，；。])(?:要|须|应)(?=[\u4e00-\u9fff])")
"""A clause that opens with its duty, as those of notices do and those of news do not."""
_DUTY = re.compile(r"\bshall\b", re.I)
_ITEM = re.compile(r"\(?[A-Za-z\d]{1,4}(?:\.\d+)*[).]\s|[-–—•·*]\s|\d+(?:\.\w{1,3})+\.?\s")
"""How an item of any list begins: the label says what it belongs to."""
_CITED = re.compile(
    r"\b(?:chapter|section|article|rule|part|annex|schedule|appendix|paragraph)s? \W?\d", re.I
)
"""Parts of a text of rules, which no article of a paper cites."""
_OPEN = re.compile(r"(?:[:;：；—-]|;\s(?:and|or))$")
_CONTACT = re.compile(r"\b(?:tele(?:phone|fax)|tel|fax|e-?mail|contact person)\b\.?[:： /]", re.I)
_SAID = re.compile(r"[.!?][\"'”’)\]]*$|[a-z]{3}[.!?][\"'”’]?\s+[\"'“‘]?[A-Z]")
_HEADLINE = 40
_STOPS = ".;:,!?。；：，！？、"


@dataclass(frozen=True, slots=True)
class _Likeness:
    """How like the rest a paragraph is: words shared, meaning, meaning of the nearest three."""

    shared: float
    whole: float
    nearest: float

    def shares(self, usual: "_Likeness") -> tuple[float, float, float]:
        """What of the likeness that is usual in the document it has."""
        return (
            self.shared / max(_EPSILON, usual.shared),
            self.whole / max(_EPSILON, usual.whole),
            self.nearest / max(_EPSILON, usual.nearest),
        )


def strays(lines: Sequence[Line], encoder: Encoder) -> tuple[Stretch, ...]:
    """The stretches that no word and no meaning joins to the document; none in a short one.

    Labelled paragraphs and those that a colon or a semicolon leads to are never strays; one that
    speaks of a document is one only if it is very far. A short line right before is its headline.
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
    shares = {i: one.shares(usual) for i, one in likeness.items()}
    far = {i for i in shares if _is_far(lines[i], shares[i]) and not _goes_on(lines, i)}
    found = {i for i in far if lines[i].language is Language.EN or len(told[i]) >= _LEAST_HAN}
    for before, after in (*pairwise(weighed), *pairwise(reversed(weighed))):
        if before in found and (after in far or _is_far(lines[after], shares[after], _BESIDE)):
            found.add(after)
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


def _is_far(line: Line, shares: tuple[float, float, float], most: float = _MEAN) -> bool:
    """Whether a paragraph tells something, and something that has nothing to do with the rest."""
    if line.language is not Language.EN:
        return max(shares) < _SHARE and not _bound(line) and not _owned(line)
    mean = sum(shares) / len(shares)
    far = max(shares) < _MOST and mean < (_OWN if _owned(line) else most)
    told = _SAID.search(line.text) is not None and "\t" not in line.text
    return far and told and not _bound(line)


def _goes_on(lines: Sequence[Line], i: int) -> bool:
    """Whether an English paragraph goes on with what a colon or a semicolon led to."""
    small = lines[i].text[:1].islower() or _OPEN.search(lines[i].text) is not None
    return i > 0 and small and _OPEN.search(lines[i - 1].text) is not None


def _bound(line: Line) -> bool:
    """Whether the paragraph has a label, sets a duty, cites a part, or says where to call."""
    duty = _TASK.search(line.text) is not None or _DUTY.search(line.text) is not None
    contact = _CONTACT.search(line.text) is not None or _CITED.search(line.text) is not None
    return _ITEM.match(line.text) is not None or bool(labels(line.text)) or duty or contact


def _owned(line: Line) -> bool:
    """Whether the paragraph speaks of the document it stands in."""
    own = data("furniture")["own"]
    assert isinstance(own, list)
    low = line.text.lower()
    return any(word in low for word in own)


def _headline(line: Line) -> bool:
    return len(line.text) <= _HEADLINE and not labels(line.text) and line.text[-1] not in _STOPS
