"""Number garbles: counts that do not agree, letters for digits, figures a translation changed."""

import re
from collections.abc import Iterator
from fractions import Fraction

from align.english import frequency
from align.facts import facts
from align.figures import Figure, FigureKind
from align.garbles.case import Case, Line, Pair
from align.said import said
from duban.garble import Garble, GarbleKind
from duban.language import Language

_LEADS = "with|have|has|of|and|set|than|least|including|are|by|submit|to"
_LEAD = "(?:(?<=^)|(?<=[.;:,] )|" + "|".join(rf"(?<=\b{w} )" for w in _LEADS.split("|")) + ")"
_ONE = re.compile(_LEAD + r"1 (?P<adjectives>(?:[a-z-]+ ){0,2}?)(?P<noun>[a-z]{3,}s)\b(?! \d)")
_LETTER = re.compile(
    r"(?P<lead>\b(?:is|are|at least|less than|more than|with|within|by|each) )"
    r"(?P<l>[lLIO])(?P<noun> [a-z]{3,}(?: [a-z]{3,}s)?)\b"
)
_DIGITS = re.compile(
    r"(?<![A-Za-z\d.])(?:\d+[OolI]\d*|[OolI]\d+)"
    r"\s?(?:%|percent|per cent|yuan|days?|months?|years?|元|％|日|天|个|名)"
)
_PERSON = re.compile(
    r"\bthe (?P<noun>(?:[a-z]+ )?[a-z]{3,}(?:or|er|ist|ian|chief|head|deputy|chair|man))"
    r" (?:is|are) (?P<n>\d{1,3})(?=[.;])",
    re.I,
)
_NESTED = re.compile(
    r"\bthe (?P<n>\d{1,2}(?:st|nd|rd|th)) (?P<a>[\w ]{3,40}?) of the (?P=n) \w+", re.I
)
_TWICE = re.compile(
    r"\d+(?:\.\d+)?\s?[%％](?:\s?[%％])+|\d+\.\d+\.\d+\s?[%％]"
    r"|\d+,\d{1,2},\d{3}\b(?=\s?(?:yuan|元))"
)
_FEW = 3
_VERBS = {
    "shows",
    "is",
    "has",
    "was",
    "applies",
    "does",
    "this",
    "its",
    "thus",
    "always",
    "perhaps",
}


def number_garbles(case: Case) -> Iterator[Garble]:
    """Counts and figures that cannot stand as they are, in either language."""
    for line in case.lines:
        if line.language is Language.EN:
            yield from _agreement(case, line)
            yield from _nested(case, line)
        for match in (*_DIGITS.finditer(line.text), *_TWICE.finditer(line.text)):
            yield _garble(case, line, match.span(), "garbled.number.digits", _digits(match[0]), 0.9)
    if case.versions is None:
        for pair in case.pairs:
            yield from _compared(case, pair)


def _agreement(case: Case, line: Line) -> Iterator[Garble]:
    for match in _ONE.finditer(line.text):
        noun = _singular(match["noun"])
        if noun and match["noun"] not in _VERBS:
            proposal = f"1 {match['adjectives']}{noun}"
            yield _garble(case, line, match.span(), "garbled.number.agreement", proposal, 0.85)
    for match in _LETTER.finditer(line.text):
        digit = "0" if match["l"] == "O" else "1"
        start = match.start("l")
        proposal = digit + match["noun"]
        span = start, match.end()
        yield _garble(case, line, span, "garbled.number.letter", proposal, 0.85)
    for match in _PERSON.finditer(line.text):
        if int(match["n"]) > 1:
            proposal = f"there are {match['n']} {match['noun']}s"
            yield _garble(case, line, match.span(), "garbled.number.person", proposal, 0.8)


def _singular(noun: str) -> str | None:
    """The singular of a plural noun; None for a word that only ends like one."""
    if noun.endswith(("ss", "us", "is", "ous")):
        return None
    for ending, base in (("ies", "y"), ("ses", "s"), ("s", "")):
        single = noun.removesuffix(ending) + base
        if noun.endswith(ending) and frequency(single) >= 200:
            return single
    return None


def _nested(case: Case, line: Line) -> Iterator[Garble]:
    """The same high ordinal of a thing and of the whole it belongs to."""
    for match in _NESTED.finditer(line.text):
        if int(re.sub(r"\D", "", match["n"])) > 5:
            yield _garble(case, line, match.span(), "garbled.number.nested", None, 0.75)


def _digits(words: str) -> str | None:
    if words.count("%") + words.count("％") > 1:
        return re.sub(r"(?:\s?[%％])+$", "%", words)
    figure = re.match(r"[\dOolI]+", words)
    if figure is None:
        return None
    mended = figure[0].translate(str.maketrans("OolI", "0011")) + words[figure.end() :]
    return mended if mended != words else None


def _compared(case: Case, pair: Pair) -> Iterator[Garble]:
    own, other = facts(pair.own).figures, facts(pair.other).figures
    for kind in FigureKind:
        mine = [figure for figure in own if figure.kind is kind]
        theirs = [figure for figure in other if figure.kind is kind]
        if len(mine) == len(theirs):
            yield from _differing(case, pair, mine, theirs)


def _differing(
    case: Case, pair: Pair, mine: list[Figure], theirs: list[Figure]
) -> Iterator[Garble]:
    left = _without(mine, theirs)
    right = _without(theirs, mine)
    spelt = not (left and (left[0].kind is FigureKind.RATIO or _in_digits(pair, left[0])))
    if len(left) != 1 or spelt or left[0].value in said(pair.other):
        return  # two at once, or a count in words, is another way of saying it; so is 10 p.m.
    for figure, meant in zip(left, right, strict=True):
        if _thousand(figure, meant) or _small(figure, meant):
            continue
        yield case.found(
            (pair.start + figure.start, pair.start + figure.end),
            GarbleKind.NUMBER,
            "garbled.number.differs",
            str(meant),
            0.85,
            own=figure,
            other=meant,
        )


def _in_digits(pair: Pair, figure: Figure) -> bool:
    return pair.own[figure.start].isdigit()


def _small(figure: Figure, meant: Figure) -> bool:
    """Whether one is a count that both languages write in many ways."""
    return figure.kind is FigureKind.NUMBER and min(figure.value, meant.value) <= _FEW


def _thousand(figure: Figure, meant: Figure) -> bool:
    """Whether the two differ as a figure and one whose thousands were written apart do."""
    low, high = sorted((figure.value, meant.value))
    return high == 1000 * low


def _without(figures: list[Figure], others: list[Figure]) -> list[Figure]:
    left: list[Fraction] = [figure.value for figure in others]
    kept = []
    for figure in figures:
        if figure.value in left:
            left.remove(figure.value)
        else:
            kept.append(figure)
    return kept


def _garble(
    case: Case, line: Line, where: tuple[int, int], code: str, proposal: str | None, sure: float
) -> Garble:
    return case.told(line, where, GarbleKind.NUMBER, code, proposal, sure)
