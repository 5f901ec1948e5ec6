"""Number garbles: counts that do not agree, and figures a translation changed."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from align.english import frequency
from align.facts import facts
from align.figures import Figure, FigureKind
from align.garbles.case import Case, Line, Pair
from align.said import said
from align.wording import data
from duban.garble import Garble, GarbleKind

_LEADS = "with|have|has|of|and|set|than|least|including|are|by|submit|to"
_LEAD = "(?:(?<=^)|(?<=[.;:,] )|" + "|".join(rf"(?<=\b{w} )" for w in _LEADS.split("|")) + ")"
_ONE = re.compile(_LEAD + r"1 (?P<adjectives>(?:[a-z-]+ ){0,2}?)(?P<noun>[a-z]{3,}s)\b(?! \d)")
_LETTER = re.compile(
    r"(?P<lead>\b(?:is|are|at least|less than|more than|with|within|by|each) )"
    r"(?P<l>[lLIO])(?P<noun> [a-z]{3,}(?: [a-z]{3,}s)?)\b"
)
_PERSON = re.compile(
    r"\bthe (?P<noun>(?:[a-z]+ )?[a-z]{3,}(?:or|er|ist|ian|chief|head|deputy|chair|man))"
    r" (?:is|are) (?P<n>\d{1,3})(?=[.;])",
    re.I,
)
_NESTED = re.compile(
    r"\bthe (?P<n>\d{1,2}(?:st|nd|rd|th)) (?P<a>[\w ]{3,40}?) of the (?P=n) \w+", re.I
)
_SOME = r"(?:[2-9]|[1-9]\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)"
_SEVERAL = re.compile(
    rf"\b(?:at least|at most|(?:not|no) (?:less|more|fewer) than) {_SOME} (?:[a-z]+ ){{0,2}}?"
    r"(?P<noun>[a-z]{3,})(?=[,.;:)]|$| (?:shall|must|should|will|and|or|who|is|are|has|have|was|"
    r"were|in|from|for|to|of|on|at|with|per|each|every)\b)|"
    rf"(?:^|(?<=[.;:] )){_SOME.replace('two', '[Tt]wo').replace('three', '[Tt]hree')} "
    r"(?P<noun2>[a-z]{3,})(?= (?:shall|must|should|will|are|were)\b)"
)
_EACH = re.compile(
    r"\b(?:[Ee]ach|[Ee]very) (?P<noun>[a-z]{3,}s)"
    r"(?=[.,;)]|$| (?:shall|must|should|will|is|has)\b)|"
    r"\bper (?P<per>months|years|weeks|days|persons|households)\b"
)
_WITHIN = re.compile(
    rf"\b(?:within|after|every|for|of|last) {_SOME} (?P<noun>day|week|month|year|hour|minute)"
    r"(?=[.;,)]|$| (?:after|of (?:the|its|their)|from)\b)"
)
_SOME_LAST = re.compile(rf"\b{_SOME} $", re.I)
_SPANS = ("day", "week", "month", "year", "hour", "minute")
_SPAN_ENDS = re.compile(r"[.;,)]| (?:has|have|was|were|shall|is|are|before|after)\b")
"""What follows a span of time that nothing else follows: not 3 day leave."""
_COMMON, _AS_COMMON = 50, 0.1
_FEW = 3
_VERBS = {
    "means",
    "series",
    "species",
    "premises",
    "works",
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
    """English counts that cannot stand, and figures that differ from a counterpart's."""
    for line in case.english():
        yield from _agreement(case, line)
        yield from _several(case, line)
        yield from _within(case, line)
        yield from _nested(case, line)
    if case.versions is None:
        for pair in case.pairs:
            yield from _compared(case, pair)


def _agreement(case: Case, line: Line) -> Iterator[Garble]:
    for match in _ONE.finditer(line.text):
        noun = _singular(match["noun"])
        if noun and match["noun"] not in _VERBS:
            proposal = f"1 {match['adjectives']}{noun}"
            yield _garble(case, line, match.span(), "garbled.number.agreement", proposal, 0.85)
    for match in _EACH.finditer(line.text):
        many = match["noun"] or match["per"]
        noun = _singular(many)
        if noun and many not in _VERBS:
            span, proposal = match.span(), match[0].removesuffix(many) + noun
            yield _garble(case, line, span, "garbled.number.agreement", proposal, 0.85)
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


def _several(case: Case, line: Line) -> Iterator[Garble]:
    """Two or more of what is named as one: at least 2 officer; two inspector shall."""
    for match in _SEVERAL.finditer(line.text):
        noun = match["noun"] or match["noun2"]
        plural = _plural(noun)
        spanned = noun in _SPANS and _is_span(line.text, match, noun)
        if plural and (noun not in _uncounted() or spanned):
            proposal = match[0].removesuffix(noun) + plural
            yield _garble(case, line, match.span(), "garbled.number.several", proposal, 0.8)


def _within(case: Case, line: Line) -> Iterator[Garble]:
    """A span of several units that is named as one: within 24 hour."""
    for match in _WITHIN.finditer(line.text):
        meant = f"{match[0]}s"
        yield _garble(case, line, match.span(), "garbled.number.several", meant, 0.8)


def _is_span(text: str, match: re.Match[str], noun: str) -> bool:
    """Whether a figure counts what follows it at once: 2 day, not 12 days a year."""
    counted = _SOME_LAST.search(match[0].removesuffix(noun)) is not None
    return counted and _SPAN_ENDS.match(text, match.end()) is not None


def _plural(noun: str) -> str | None:
    """The plural of a noun that has one as common as itself, nearly; None for any other word."""
    if noun == "person":
        return "persons"
    ending = ("y", "ies") if re.search("[^aeiou]y$", noun) else ("", "s")
    many = noun.removesuffix(ending[0]) + ending[1]
    common = max(_COMMON, frequency(noun) * _AS_COMMON)
    return many if noun[-1] != "s" and frequency(many) >= common else None


@cache
def _uncounted() -> frozenset[str]:
    return frozenset(data("counts")["uncounted"].split())


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
