"""Broken words: English words that lost, gained or swapped letters."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from math import log10

from align.english import frequencies, frequency, is_listed, is_word, stem
from align.garbles.beheaded import PREFIXES, lost_prefixes
from align.garbles.case import WORD, Case, Line, stemmed
from align.garbles.misread import misread
from align.garbles.splits import joined, parted
from align.garbles.truncation import cut_word
from align.meaning import meant
from align.misspelling import Near, one_slip_away
from align.wording import data
from duban.garble import Garble, GarbleKind

_LEAST = 4
_FORMED, _FORMED_OF = 6, 500
"""How long a word is that only seems made of others, and how common the one that is meant."""
_UNDOUBLED, _DOUBLED_OF = re.compile(r"[aeiou][bdgklmnprt](?:ed|ing)$"), 5000
"""What ends a past form or a participle that lost one of two letters: stoped, stoping."""
_NO_NAME = 8
"""A capitalised word of so many letters is rather a broken word than a name."""
_OFFICE = 5
_OFTEN = 2
"""An unknown word used more often than this is a term of the document, unless it is mended."""
_NEAR = ((10, 50), (9, 100), (8, 200), (7, 300), (6, 1500), (0, 20_000))
"""How common a word must be to be meant by an unknown word of so many letters."""
_LABEL = re.compile(r"(?:\(?\w{1,5}[).,] )?")
_JOINING = ("@", ".", "/", "\\", "_", "]", "[")
_ADDRESS = re.compile(r"[@/\\_]|\.\w")
_LOST, _WHOLE, _SURELY = 7, 5, 7
"""The most letters one loss may take, how many are left of a word that lost any beginning, and of
one that did for all its length shows."""
_PART, _HEAD, _TWO = -0.7, -1.2, -1.5
"""What speaks against a word, however common, in powers of ten: the kind of its slip (a part lost,
a head put for another, two letters)."""
_HEADS, _RAREST_TAIL, _TAIL = 4, 500, -1.0
"""Letters by which a word without its tail is looked up, how common it is, what speaks against."""
_SHORT, _GAINED, _OTHER = 6, -2.5, 300
"""Up to how many letters a word gains none by chance, what speaks against one that did, and how
common a word is that may be meant where a commoner one is as near."""
_USED, _KIN = 2.0, 1.5
"""What speaks for a word: that the document has it, or a form of it."""


def broken_words(case: Case) -> Iterator[Garble]:
    """Words English lacks, where a word it has lies close; names and terms of art stay silent.

    The proposal is the near word that the counterpart's dictionary words name, else the one the
    document uses, else the commonest.
    """
    found = list(_unknown(case))
    uses = case.uses
    rules: Counter[tuple[str, str]] = Counter()
    for line, match in found:
        sure = _glossed(case, line, match)
        if sure:
            rules[_rule(match[0].lower(), sure)] += 1
    rules.update({("", prefix): 1 for prefix in lost_prefixes(match[0] for _, match in found)})
    for line, match in found:
        proposal, certainty = _proposal(case, line, match, uses, rules)
        if _may_be_name(match) and not (proposal and (uses[proposal] or proposal in _offices())):
            continue
        if proposal is not None and (certainty > 0.9 or uses[match[0].lower()] <= _OFTEN):
            mended = _cased(match[0], proposal)
            shown = {"word": match[0], "near": proposal}
            kind, where = GarbleKind.BROKEN_WORD, match.span()
            yield case.told(line, where, kind, "garbled.word", mended, certainty, **shown)


def _unknown(case: Case) -> Iterator[tuple[Line, re.Match[str]]]:
    uses = case.uses
    for line in case.english():
        apart = [*parted(line, uses), *joined(line, uses), *misread(line, uses)]
        for match in WORD.finditer(line.text):
            word = match[0]
            if any(start < match.end() and match.start() < end for start, end, _ in apart):
                continue
            long = word[1:].islower() and (len(word) >= _NO_NAME or _is_office(word.lower()))
            if (
                (word.islower() or long)
                and len(word) >= _LEAST
                and "-" not in word
                and (not is_word(word) or _is_slip(word))
            ):
                outside = line.text[max(0, match.start() - 1) : match.start()]
                address = outside in _JOINING or _ADDRESS.match(line.text, match.end())
                if not (outside.isdigit() or address) and not _cut(case, line, match, uses):
                    yield line, match


def _may_be_name(match: re.Match[str]) -> bool:
    """Whether a word in a capital stands where names do, not at the head of its paragraph."""
    return match[0][0].isupper() and not _LABEL.fullmatch(match.string, 0, match.start())


@cache
def _is_slip(word: str) -> bool:
    """Whether a word no list has, though it seems made of listed ones, is one slip from another.

    By a letter lost, gained or moved inside; plurals and what -ee ends are good words.

    >>> [_is_slip(word) for word in ("meteres", "labells", "programmes", "designee")]
    [True, True, False, False]
    """
    if _UNDOUBLED.search(word) and not frequency(word):
        return any(frequency(known) >= _DOUBLED_OF for known in _doubled(word))
    listed = is_listed(word) or is_listed(word.removesuffix("s"))
    if len(word) < _FORMED or not word.isalpha() or listed:
        return False
    return any(
        prior == 0 and (known[0], known[-1]) == (word[0], word[-1])
        for known, prior in one_slip_away(word)
        if frequency(known) >= _FORMED_OF
    )


def _doubled(word: str) -> Iterator[str]:
    """The word with the letter before its ending doubled.

    >>> next(_doubled("stoped"))
    'stopped'
    """
    for ending in ("ed", "ing"):
        rest = word.removesuffix(ending)
        if rest != word:
            yield rest + rest[-1] + ending


@cache
def _is_office(word: str) -> bool:
    """Whether a word is one slip from what stands in the names of offices."""
    near = (known for known, _ in one_slip_away(word)) if len(word) >= _OFFICE else ()
    return not is_word(word) and any(known in _offices() for known in near)


@cache
def _offices() -> frozenset[str]:
    return frozenset(data("clipped")["offices"].split())


def _cut(case: Case, line: Line, match: re.Match[str], uses: Counter[str]) -> bool:
    """Whether the text or the sentence was cut in this word: a truncation, told elsewhere."""
    last = line.end == line.start + match.end()
    return last and (line is case.lines[-1] or cut_word(line, uses) is not None)


def _glossed(case: Case, line: Line, match: re.Match[str]) -> str | None:
    other = case.counterpart(line.start + match.start(), line.start + match.end())
    stems = meant(other) if other else frozenset[str]()
    if not stems:
        return None
    every = (*_edited(match[0]), *_rebuilt(match[0]))
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
    near |= {known: (prior, 0.7) for known, prior in _rebuilt(word) if known not in near}
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
    (-2.5, 0.0, 0.0)
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
        if frequency(known) >= least or known in _offices()
    ]
    if not near and word.startswith("un") and word.endswith("s"):
        near = [(known, 0.0) for known in (word[:-1] + "ed", word[:-1] + "d") if frequency(known)]
    if not near and len(word) >= 9:
        far = sorted(known for known in _neighbours(word) if _distance(word, known) <= 2)
        near = [(known, _TWO) for known in far]
    return tuple(near)


def _neighbours(word: str) -> Iterator[str]:
    """Common words of about the same length with the same first or last three letters."""
    likely = {*_by_end()[0].get(word[:3], ()), *_by_end()[1].get(word[-3:], ())}
    return (known for known in likely if abs(len(known) - len(word)) <= 2)


@cache
def _by_end() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    heads: dict[str, list[str]] = {}
    tails: dict[str, list[str]] = {}
    for known, count in frequencies().items():
        if count >= 2000 and len(known) >= 7:
            heads.setdefault(known[:3], []).append(known)
            tails.setdefault(known[-3:], []).append(known)
    return heads, tails


def _distance(a: str, b: str) -> int:
    """Letters to change, add or take away to make one word the other."""
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        above, row[0] = row[0], i
        for j, other in enumerate(b, 1):
            cost = above + (letter != other)
            above, row[j] = row[j], min(cost, row[j] + 1, row[j - 1] + 1)
    return row[-1]


@cache
def _rebuilt(word: str) -> tuple[Near, ...]:
    """Known words that lost several letters in one place, or had their head put for a letter.

    >>> [known for known, _ in _rebuilt("pferred") if known.startswith("trans")]
    ['transferred']
    """
    word = word.lower()
    found = []
    if len(word) > _HEADS:
        longer = range(len(word) + 2, len(word) + _LOST + 1)
        heads = _by_beginning().get(word[:_HEADS], ())
        found += [(k, _TAIL) for k in heads if k.startswith(word) and len(k) in longer]
    for known in _by_ending().get(word[-3:], ()):
        if len(word) + 1 < len(known) <= len(word) + _LOST:
            headless = known.endswith(word) and (
                len(word) >= _WHOLE or known.removesuffix(word) in PREFIXES
            )
            lost = headless or _lost_inside(word, known)
            if lost and frequency(known) >= _rarest(word):
                whole = headless and len(word) >= _SURELY
                found.append((known, 0.0 if whole else _PART))
            elif len(word) >= 4 and known.endswith(word[1:]) and frequency(known) >= 200:
                found.append((known, _HEAD))
    return tuple(sorted(found))


def _rarest(word: str) -> int:
    return 50 if len(word) >= 8 else 200


@cache
def _by_beginning() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for known, count in frequencies().items():
        if count >= _RAREST_TAIL and len(known) > _HEADS + 2:
            found.setdefault(known[:_HEADS], []).append(known)
    return {head: tuple(words) for head, words in found.items()}


@cache
def _by_ending() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for known in frequencies():
        if len(known) > _LEAST:
            found.setdefault(known[-3:], []).append(known)
    return {tail: tuple(words) for tail, words in found.items()}


def _lost_inside(word: str, known: str) -> bool:
    if len(word) < 6:
        return False
    head = 0
    while head < len(word) and word[head] == known[head]:
        head += 1
    return head >= 2 and len(word) - head >= 3 and known.endswith(word[head:])


def _rank(word: str) -> tuple[int, str]:
    return frequency(word), word


def _cased(broken: str, mended: str) -> str:
    return mended.capitalize() if broken[0].isupper() else mended
