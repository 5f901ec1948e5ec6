"""Broken words: English words that lost, gained or swapped letters."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from math import log10

from align.english import frequency, stem
from align.garbles.beheaded import lost_prefixes
from align.garbles.case import Case, Line, stemmed
from align.garbles.rebuilt_words import rebuilt, two_slips_away
from align.garbles.unknown_words import FORMED_OF, may_be_name, offices, unknown_words
from align.meaning import meant
from align.misspelling import Near, one_slip_away
from duban.garble import Garble, GarbleKind

_OFTEN = 2
"""An unknown word used more often than this is a term of the document, unless it is mended."""
_NEAR = ((10, 50), (9, 100), (8, 200), (7, 300), (6, 1500), (0, 20_000))
"""How common a word must be to be meant by an unknown word of so many letters."""
_SHORT, _GAINED, _OTHER = 6, -3.0, 300
"""Up to how many letters a word gains none by chance, what speaks against one that did, and how
common a word is that may be meant where a commoner one is as near."""
_USED, _KIN = 2.0, 1.5
"""What speaks for a word: that the document has it, or a form of it."""


def broken_words(case: Case) -> Iterator[Garble]:
    """Words English lacks, where a word it has lies close; names and terms of art stay silent.

    The proposal is the near word that the counterpart's dictionary words name, else the one the
    document uses, else the commonest.
    """
    found = list(unknown_words(case))
    uses = case.uses
    rules: Counter[tuple[str, str]] = Counter()
    for line, match in found:
        sure = _glossed(case, line, match)
        if sure:
            rules[_rule(match[0].lower(), sure)] += 1
    rules.update({("", prefix): 1 for prefix in lost_prefixes(match[0] for _, match in found)})
    for line, match in found:
        proposal, certainty = _proposal(case, line, match, uses, rules)
        known = proposal and (uses[proposal] or proposal in offices())
        if may_be_name(match) and not (known or _opens_plainly(match, proposal)):
            continue
        if proposal is not None and (certainty > 0.9 or uses[match[0].lower()] <= _OFTEN):
            mended = _cased(match[0], proposal)
            shown = {"word": match[0], "near": proposal}
            kind, where = GarbleKind.BROKEN_WORD, match.span()
            yield case.told(line, where, kind, "garbled.word", mended, certainty, **shown)


def _opens_plainly(match: re.Match[str], proposal: str | None) -> bool:
    """Whether a word opens a sentence within a paragraph and is a common one that slipped.

    Names are followed by another capital, and are seldom one letter short of a common word.
    """
    opens = match.string[: match.start()].endswith((". ", "; "))
    plain = match.string[match.end() : match.end() + 2].strip()[:1].islower()
    short = (match[0].lower(), 0.0) in one_slip_away(proposal) if proposal else False
    lost = proposal is not None and len(proposal) > len(match[0])
    return opens and plain and (lost or short) and frequency(proposal or "") >= FORMED_OF


def _glossed(case: Case, line: Line, match: re.Match[str]) -> str | None:
    other = case.counterpart(line.start + match.start(), line.start + match.end())
    stems = meant(other) if other else frozenset[str]()
    if not stems:
        return None
    every = (*_edited(match[0]), *rebuilt(match[0]))
    near = [known for known, _ in every if stem(known) in stems]
    return max(near, key=_rank, default=None)


def _proposal(
    case: Case,
    line: Line,
    match: re.Match[str],
    uses: Counter[str],
    rules: Counter[tuple[str, str]],
) -> tuple[str | None, float]:
    word = match[0].lower()
    sure = _glossed(case, line, match) or _ruled(word, rules)
    if sure:
        return sure, 0.95
    near = {known: (prior, 0.85) for known, prior in _edited(word)}
    near |= {known: (prior, 0.7) for known, prior in rebuilt(word) if known not in near}
    near |= {known: (prior, 0.9) for known, prior in one_slip_away(word) if uses[known]}
    if not near:
        return None, 0.0
    others = ((known, prior) for known, prior in one_slip_away(word) if known not in near)
    near |= {known: (prior, 0.85) for known, prior in others if frequency(known) >= _OTHER}

    def likely(known: str) -> tuple[float, str]:
        own = _USED if uses[known] else _KIN * (uses[stemmed(known)] > 0)
        return log10(frequency(known)) + near[known][0] + own + _gained(word, known), known

    best = max(near, key=likely)
    return best, 0.9 if uses[best] else near[best][1]


def _gained(word: str, known: str) -> float:
    """What speaks against a short word that gained a letter, unless it doubled one.

    >>> _gained("verfy", "very"), _gained("verfy", "verify"), _gained("runn", "run")
    (-3.0, 0.0, 0.0)
    """
    if len(word) > _SHORT or len(known) >= len(word):
        return 0.0
    doubled = re.sub(r"(.)\1", r"\1", word) == known
    return 0.0 if doubled else _GAINED


def _ruled(word: str, rules: Counter[tuple[str, str]]) -> str | None:
    """The word with the loss undone that other broken words of the document show."""
    for (broken, whole), _ in rules.most_common():
        mended = whole + word.removeprefix(broken)
        if word.startswith(broken) and frequency(mended):
            return mended
    return None


def _rule(word: str, mended: str) -> tuple[str, str]:
    """What stands at the head of the broken word for what: pferred, transferred -> p, trans."""
    same = 0
    while same < min(len(word), len(mended)) and word[-1 - same] == mended[-1 - same]:
        same += 1
    return word[: len(word) - same], mended[: len(mended) - same]


@cache
def _edited(word: str) -> tuple[Near, ...]:
    """Known words one slip away: a letter lost, gained, changed, or two swapped; long words two.

    Ordered; a word too short to tell has none.
    """
    word = word.lower()
    if len(word) < 5:
        return ()
    least = next(count for size, count in _NEAR if len(word) >= size)
    near = [
        (known, prior)
        for known, prior in one_slip_away(word)
        if frequency(known) >= least or known in offices()
    ]
    if not near and word.startswith("un") and word.endswith("s"):
        near = [(known, 0.0) for known in (word[:-1] + "ed", word[:-1] + "d") if frequency(known)]
    if not near and len(word) >= 9:
        return two_slips_away(word)
    return tuple(near)


def _rank(word: str) -> tuple[int, str]:
    return frequency(word), word


def _cased(broken: str, mended: str) -> str:
    return mended.capitalize() if broken[0].isupper() else mended
