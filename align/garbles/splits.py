"""Words cut in two by a blank or a hyphen, and two words run together."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from align.english import frequency, is_derived, is_listed, is_word
from align.garbles.case import Case, Line, stemmed
from align.misspelling import one_slip_away
from align.wording import data
from duban.garble import Garble, GarbleKind

_PART = re.compile(r"[A-Za-z]+")
_GAPS = (" ", "-", "- ")
_HANGING = ("and", "or", "to", "nor")
"""What follows a hyphen that stands for the end of a longer word: mid- and long-term."""
_LEAST = 6
"""How long a word is that is put together again, or taken apart."""
_BRIEF = 4
"""How long a part is that no list has, however it may seem made of others: lish."""
_COMMON = 200
_OFTEN = 2000
"""How common words are that may have been run together, or be whole after a name."""
_SURELY = 5000
"""How common a word is that no office writes apart, though it may write others so."""
_WIDE, _LONG = 9, 12
_RARER = 10
_BEFORE = re.compile(r"[@./\\_#&'’\d-]$")
_AFTER = re.compile(r"[@/\\_#&'’\d-]|\.\w")
_HUMPED = re.compile(r"([A-Z]?[a-z]+)([A-Z][a-z]{2,})")
"""A capital within: told where the document has the two apart, for trades coin such names."""
_AGENT = re.compile(r"(?:ing|ers?)$")
"""What English compounds end in: greenwashing, wrongdoers."""
_NO_AGENT = 50_000
"""A word so common is none of these: relevant matters."""
Place = tuple[int, int, str]


def split_words(case: Case) -> Iterator[Garble]:
    """Words with a blank or a hyphen inside, and words without a blank between; mended."""
    for line in case.english():
        cut = ((place, "garbled.word.cut") for place in parted(line, case.uses))
        run = ((place, "garbled.word.joined") for place in joined(line, case.uses))
        for (start, end, mended), code in (*cut, *run):
            where = start, end
            yield case.told(line, where, GarbleKind.BROKEN_WORD, code, mended, 0.92, whole=mended)


def parted(line: Line, uses: Counter[str]) -> Iterator[Place]:
    """Where a word of a paragraph is cut in two, and the whole word.

    One part is no word, or it is a mere beginning or ending and the document has the whole.
    """
    reached = 0
    for a, b in pairwise(_PART.finditer(line.text)):
        gap = line.text[a.end() : b.start()]
        if gap not in _GAPS or a.start() < reached or _in_name(line.text, a.start(), b.end()):
            continue
        whole = a[0] + b[0]
        fused = gap == " " and f"{a[0]}_{b[0]}".lower() in _clipped("fused")
        cased = b[0].islower() and a[0][1:] == a[0][1:].lower()
        if fused or (cased and _is_cut(a[0], b[0], gap, uses)):
            reached = b.end()
            yield a.start(), b.end(), whole


def _is_cut(a: str, b: str, gap: str, uses: Counter[str]) -> bool:
    whole = (a + b).lower()
    if a.lower() in _clipped("apart"):
        return False
    if a.lower() in _clipped("loose"):
        return gap == " " and frequency(whole) >= _SURELY
    if gap == "- ":
        return b not in _HANGING and frequency(whole) >= _COMMON and is_listed(whole)
    lost = [part for part in (a.lower(), b) if not _stands(part)]
    if gap == "-" and (len(lost) < len((a, b)) or min(len(a), len(b)) < 3):
        return False  # pre-existing, e-mails
    kin = stemmed(whole)
    own = uses[whole] or (kin not in (stemmed(a), stemmed(b)) and uses[kin])
    surely = own or len(lost) > 1 or (lost and len(whole) >= _WIDE)
    common = 0 if surely else _OFTEN if a[0].isupper() else _COMMON
    long = _LEAST - (b == "ed" and frequency(whole) >= _OFTEN)
    if len(whole) < long or not is_listed(whole) or frequency(whole) < common:
        return False
    return bool(lost) or (gap == " " and _is_whole(a, b, own=own > 0, uses=uses))


def _is_whole(a: str, b: str, *, own: bool, uses: Counter[str]) -> bool:
    """Whether two words that stand alone elsewhere are one here, which the document may have."""
    whole = (a + b).lower()
    clipped = a.lower() in _clipped("heads") or b in _clipped("tails") or _rare(a, b)
    sure = own or (a.lower() in _clipped("joins") and frequency(whole) >= _OFTEN)
    return clipped and sure and uses[f"{a.lower()} {b}"] <= 1


def _rare(a: str, b: str) -> bool:
    """Whether each of two words is far rarer than the two as one: bur eau."""
    return _RARER * max(frequency(a), frequency(b)) < frequency(a + b)


def _stands(part: str) -> bool:
    """Whether a part stands as a word of its own."""
    if len(part) <= 2:
        return part in _clipped("short")
    known = frequency(part) > 0 if len(part) <= _BRIEF else is_word(part)
    return known and part not in _clipped("bound")


def joined(line: Line, uses: Counter[str]) -> Iterator[Place]:
    """Where two words of a paragraph are run together, and the two.

    One is a word of grammar, or both are long and common, or the document has them side by side.
    """
    for match in _PART.finditer(line.text):
        word = match[0].lower()
        humped = _HUMPED.fullmatch(match[0])
        if humped and not _in_name(line.text, *match.span()):
            a, b = humped[1], humped[2]
            if uses[f"{a} {b}".lower()] or a in _clipped("grammar"):
                yield match.start(), match.end(), f"{a} {b}"
            continue
        lower = match[0].islower() or (match.start() == 0 and match[0][1:].islower())
        if not lower or is_listed(word) or is_derived(word) or _in_name(line.text, *match.span()):
            continue
        cuts = [(word[:i], word[i:]) for i in range(2, len(word) - 1)]
        found = [(a, b) for a, b in cuts if _may_join(a, b, uses)]
        slip = any(frequency(known) >= _OFTEN for known, _ in one_slip_away(word))
        if found and uses[word] <= 1 and not slip:
            a, b = max(found, key=lambda pair: (uses[" ".join(pair)], _weight(*pair)))
            yield match.start(), match.end(), f"{match[0][: len(a)]} {b}"


def _in_name(text: str, start: int, end: int) -> bool:
    """Whether words belong to an address, a file name or a longer word with a sign inside."""
    before = _BEFORE.search(text, max(0, start - 1), start)
    return before is not None or _AFTER.match(text, end) is not None


def _may_join(a: str, b: str, uses: Counter[str]) -> bool:
    if uses[f"{a} {b}"] and min(len(a), len(b)) > 2 and len(a + b) >= _LONG - 2:
        return is_listed(a) and is_listed(b)
    grammar = _clipped("grammar")
    if a in grammar and b in grammar:
        return True
    if a in grammar or b in grammar:
        own, other = (a, b) if a in grammar else (b, a)
        return (
            len(other) >= (4 if len(own) > 2 else 5)
            and frequency(other) >= _OFTEN
            and not is_word(a + b)
        )
    agent = _AGENT.search(b) is not None and frequency(b) < _NO_AGENT
    long = min(len(a), len(b)) >= 5 and len(a + b) >= _LONG and not agent
    return long and _weight(a, b) >= _OFTEN


def _weight(a: str, b: str) -> int:
    return min(frequency(a), frequency(b))


@cache
def _clipped(key: str) -> frozenset[str]:
    return frozenset(data("clipped")[key].split())
