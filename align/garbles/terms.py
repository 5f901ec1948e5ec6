"""Terms rendered in several ways: one term of the source, many names in the translation."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from align.dictionary import english_stems, glossed
from align.english import stem
from align.garbles.case import WORD, Case
from align.meaning import renderings
from duban.garble import Garble, GarbleKind

_LEAST_ALL = 8
_LEAST_EACH = 2
_RENDERINGS = 3
_ONE_TERM = 0.6
"""The source has one term when this share of its uses of the first word goes on alike."""
_GRAMMAR = (
    "the a an of and or to in on for with by at from as is are was were be been it its their our "
    "this that these those all each any we they he she which who not no shall should must may can "
    "will would has have had do does did more most other such only also first second third"
)
_STOP = frozenset(_GRAMMAR.split())


@dataclass(frozen=True, slots=True)
class _Use:
    """Two neighbouring words of the document, and where they stand."""

    first: str
    second: str
    start: int
    end: int
    after: str


def term_garbles(case: Case) -> Iterator[Garble]:
    """Two-word terms whose second word changes, or whose first changes its form.

    The first needs a counterpart that has one term only; the second shows by itself.
    """
    uses = list(_uses(case))
    yield from _heads(case, uses)
    yield from _forms(case, uses)


def _uses(case: Case) -> Iterator[_Use]:
    for line in case.english():
        words = list(WORD.finditer(line.text))
        for i, (a, b) in enumerate(pairwise(words)):
            near = line.text[a.end() : b.start()] in (" ", "  ")
            first, second = a[0].lower(), b[0].lower()
            if (
                near
                and first not in _STOP
                and second not in _STOP
                and min(len(first), len(second)) > 3
            ):
                rest = words[i + 2 : i + 4]
                after = " ".join(word[0].lower() for word in rest)
                second = re.sub(r"['’]s$|(?<=[a-rt-z])s$", "", second)
                yield _Use(first, second, line.start + a.start(), line.start + b.end(), after)


def _heads(case: Case, uses: list[_Use]) -> Iterator[Garble]:
    families: dict[str, list[_Use]] = defaultdict(list)
    for use in uses:
        families[use.first].append(use)
    for first, family in sorted(families.items()):
        counts = Counter(use.second for use in family)
        often = [word for word, count in counts.items() if count >= _LEAST_EACH]
        if len(family) < _LEAST_ALL or len(often) < _RENDERINGS:
            continue
        term = _source_term(case.other, first)
        if term:
            alike = [use for use in family if not _own_term(case.other, term, use.second)]
            yield from _variants(case, alike, counts, term)


def _variants(case: Case, family: list[_Use], counts: Counter[str], term: str) -> Iterator[Garble]:
    """The first use of each rendering of the term; the preferred one is proposed."""
    senses = glossed(term[2:])
    shared = Counter(after for _, after in {(use.second, use.after) for use in family})
    renders = {
        use.second
        for use in family
        if _sense(use.second, senses) is not None
        or (use.after and shared[use.after] > 1 and counts[use.second] >= _LEAST_EACH)
        or counts[use.second] >= _RENDERINGS
    }
    unlike = {stem(word)[:6] for word in renders}
    if len(unlike) < _RENDERINGS:
        return
    best = min(renders, key=lambda word: (_order(word, senses), -counts[word], word))
    seen: set[str] = set()
    for use in family:
        if use.second in renders and use.second not in seen:
            seen.add(use.second)
            yield _garble(case, use, f"{use.first} {best}", counts[use.second], term)


def _own_term(other: str, term: str, head: str) -> bool:
    """Whether the source has a term of its own for the first word with that head."""
    stems = english_stems(head)
    heads = renderings(stems[0]) if stems else ()
    return any(term[:2] + zh in other for zh in heads if zh != term[2:])


def _order(word: str, senses: tuple[str, ...]) -> int:
    """How early the dictionary names the word itself, a noun like the term, before its kin."""
    found = _sense(word, senses)
    return len(senses) if found is None else found + (0 if word.endswith("ance") else 1)


def _sense(word: str, senses: tuple[str, ...]) -> int | None:
    stems = english_stems(word)
    alike = [i for i, sense in enumerate(senses) if stems and _kin(stems[0], sense)]
    return alike[0] if alike else None


def _kin(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) >= 5 and (a.startswith(b) or b.startswith(a)))


def _source_term(other: str, first: str) -> str | None:
    """The one Chinese term of four characters whose first half means the first word."""
    starts = renderings(stem(first))
    found = Counter[str]()
    for start in starts:
        for match in re.finditer(f"{start}(?=([\u4e00-\u9fff]{{2}}))", other):
            found[start + match[1]] += 1
    if not found:
        return None
    term, count = max(found.items(), key=lambda row: (row[1], row[0]))
    total = sum(n for word, n in found.items() if word[:2] == term[:2])
    return term if count >= _LEAST_ALL / 2 and count >= _ONE_TERM * total else None


def _forms(case: Case, uses: list[_Use]) -> Iterator[Garble]:
    """One head with two forms of one word before it: leading group, leadership group."""
    groups: dict[tuple[str, str], list[_Use]] = defaultdict(list)
    for use in uses:
        groups[use.first[:4], stem(use.second)].append(use)
    for (_, _), group in sorted(groups.items()):
        counts = Counter(use.first for use in group)
        if len(counts) < 2 or min(counts.values()) < _RENDERINGS:
            continue
        if not _related(list(counts)):
            continue
        best, rare = counts.most_common(1)[0][0], counts.most_common()[-1][0]
        use = next(use for use in group if use.first == rare)
        yield _garble(case, use, f"{best} {use.second}", counts[rare], best)


def _related(words: list[str]) -> bool:
    """Whether the words are forms of one root of four letters or more."""
    if len({re.sub(r"s$", "", word) for word in words}) < len(words):
        return False
    bare = [re.sub(r"(?:ership|ing|ed|er|or|al|ial|ion|ive|s)$", "", word) for word in words]
    return len(set(bare)) == 1 and len(bare[0]) >= 4


def _garble(case: Case, use: _Use, proposal: str, count: int, term: str) -> Garble:
    return case.found(
        (use.start, use.end),
        GarbleKind.TERM_INCONSISTENCY,
        "garbled.term",
        proposal,
        0.8,
        words=f"{use.first} {use.second}",
        count=count,
        term=term,
    )
