"""Name garbles: bodies in a list of bodies that no body of state is called."""

import re
from collections.abc import Iterator

from align.bodies import Body, bodies, named
from align.dictionary import english_stems
from align.garbles.case import Case, Line
from duban.garble import Garble, GarbleKind

_ITEM = re.compile(r"[^,;:.、\n]+")
_AND = re.compile(r" and (?=the [A-Za-z]|[A-Z][a-z]+ of )")
_THE = re.compile(r"^(?:and |as well as |including |by |that )?(?:the )?", re.I)
_KINDS = re.compile(
    r"\b(?:commission|council|office|department|administration|board|bureau|ministry|bank|"
    r"foundation|fund|authority|committee|association|federation)s?\b",
    re.I,
)
_KIND_WORDS = (
    "ministry office national state people's council commission administration department board "
    "bureau general china chinese central foundation authority committee republic affairs"
)
_COMMON = frozenset(english_stems(_KIND_WORDS))
_LOCAL = re.compile(
    r"\b(?:local|provincial|municipal|county|city|district|regional|relevant|competent|other|their|"
    r"its|all|these|those|each|any|such|our|level|levels)\b",
    re.I,
)
_SENTENCE = re.compile(
    r"\b(?:to|in|by|with|under|from|shall|should|must|will|is|are|be|has|have|who|which|whose|this)\b",
    re.I,
)
_PLAIN = 7
_LIKE = 0.3
_VARIES = 0.6


def name_garbles(case: Case) -> Iterator[Garble]:
    """Items among named bodies that share a telling word with one and yet are none.

    The proposal is the body of the nearest name; a variant differs in its words of kind only.
    """
    lines = [(line, named(line.text)) for line in case.english()]
    every = sum(len(here) for _, here in lines)
    for i, (line, here) in enumerate(lines):
        around = sum(len(near) for _, near in lines[max(0, i - 1) : i + 2])
        for start, end in _items(line.text):
            among = len(here) >= 2 or (len(here) == 1 and around >= 3)
            alone = start == 0 and line.text[end : end + 1] == ":" and every >= 3
            if among or alone:
                yield from _judged(case, line, start, end)


def _items(text: str) -> Iterator[tuple[int, int]]:
    """The items of the lists in a paragraph, without article and conjunction."""
    for match in _ITEM.finditer(text):
        start = match.start()
        for part in _AND.split(match[0]):
            where = text.index(part, start)
            start = where + len(part)
            lead = len(part) - len(part.lstrip())
            article = _THE.match(part.strip())
            skip = lead + (article.end() if article else 0)
            yield where + skip, where + len(part.rstrip())


def _judged(case: Case, line: Line, start: int, end: int) -> Iterator[Garble]:
    words = line.text[start:end]
    if len(words.split()) > _PLAIN:
        words = _shortened(words)
    like_name = _KINDS.search(words) and not _LOCAL.search(words) and not _SENTENCE.search(words)
    if not like_name or not 2 <= len(words.split()) <= _PLAIN:
        return
    rest = words
    for name in named(words):
        rest = rest.replace(words[name.start : name.end], " ")
    if not _KINDS.search(rest):
        return  # "Working Rules of the State Council": a body that is called right, and its paper
    best = max(
        _near(rest),
        default=None,
        key=lambda row: (any(zh in case.other for zh in row[1].zh), row[0], row[1].en[0]),
    )
    if best is None:
        return
    likeness, body = best
    kind = GarbleKind.NAME_VARIANT if likeness > _VARIES else GarbleKind.NAME
    where, called = (start, start + len(words)), body.en[0]
    yield case.told(line, where, kind, "garbled.name", called, 0.8, zh=body.zh[0], name=called)


def _shortened(words: str) -> str:
    """The item up to its first word for a kind of body: what follows is the sentence."""
    kind = _KINDS.search(words)
    return words[: kind.end()] if kind else words


def _near(words: str) -> Iterator[tuple[float, Body]]:
    """Bodies that share a telling word, with the share of telling words both have."""
    stems = set(english_stems(words)) - _COMMON
    for body in bodies():
        for name in body.en:
            telling = set(english_stems(name)) - _COMMON
            shared = sum(any(_same(a, b) for b in telling) for a in stems)
            likeness = shared / max(1, len(stems | telling))
            if shared and likeness >= _LIKE:
                yield likeness, body


def _same(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    return short == long or (
        len(short) >= 3 and long.startswith(short) and len(long) <= 2 * len(short) + 1
    )
