"""Words a reader of print misread: a digit among letters, rn for m, I for l, tbe for the."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from align.english import frequency, is_word
from align.garbles.case import Case, Line, stemmed
from align.wording import data
from duban.garble import Garble, GarbleKind

_TOKEN = re.compile(r"(?<![\w@./\\#-])(?=[\dA-Z]*[a-z])[A-Za-z\d]{5,}(?![\w@/\\#]|-\d|\.\w)")
_SHORT = re.compile(r"(?<![\w.@/\\#&’'-])[A-Za-z01]{2,5}(?![\w@/\\#’'-]|\.\w)")
_DIGITS = ({"1": "l", "0": "o", "5": "s"}, {"1": "i", "0": "o", "5": "s"})
_ALIKE = (
    ("rn", "m"), ("vv", "w"), ("cl", "d"), ("li", "h"), ("ri", "n"), ("ni", "m"), ("in", "m"),
    ("m", "rn"), ("d", "cl"), ("w", "vv"), ("ii", "u"),
)  # fmt: skip
_GRAMMAR = (
    ("o", "0"), ("i", "1"), ("l", "1"), ("h", "b"), ("h", "li"), ("l", "i"), ("e", "c"),
    ("n", "u"), ("m", "rn"), ("w", "vv"), ("^t", "l"),
)  # fmt: skip
"""What is printed in a word of grammar, and what is read."""
_OPENERS = {"ln": "In", "lt": "It", "lf": "If", "ls": "Is"}
"""Words that open a sentence with a capital read as a small letter."""
_RARER, _OFTEN = 20, 3
"""How much rarer a word is than one like it that stands so often in the document and is meant."""
_COMMON = 1000
"""How common the word is that a reading by look must give."""
_LETTERS = 4
Place = tuple[int, int, str]


def misread_words(case: Case) -> Iterator[Garble]:
    """Words that English has when a sign is read as the one that looks like it."""
    for line in case.english():
        for start, end, reading in misread(line, case.uses):
            word = line.text[start:end]
            code, kind = "garbled.word.look", GarbleKind.BROKEN_WORD
            where = start, end
            yield case.told(line, where, kind, code, reading, 0.93, word=word, near=reading)


def misread(line: Line, uses: Counter[str]) -> Iterator[Place]:
    """Where words of a paragraph were misread, and what was printed; `uses` are the document's."""
    for match in _TOKEN.finditer(line.text):
        word = match[0]
        if not is_word(word) or any(sign.isdigit() for sign in word):
            found = list(_readings(word))
            if found:
                best = max(found, key=lambda reading: (frequency(reading), reading))
                yield match.start(), match.end(), best
    for match in _SHORT.finditer(line.text):
        word = match[0]
        first = match.start() == 0 or line.text[: match.start()].endswith((". ", ": ", "; "))
        if first and word in _OPENERS:
            yield match.start(), match.end(), _OPENERS[word]
            continue
        opens = word[0] == "T" and first
        meant = _grammar().get(word.lower() if opens else word) or _usual(word, uses)
        if meant:
            yield match.start(), match.end(), meant.capitalize() if opens else meant


@cache
def _grammar() -> Mapping[str, str]:
    """Words of grammar by what is read for them: no words, and none of them for two.

    >>> [_grammar().get(word) for word in ("tbe", "0f", "shail", "an")]
    ['the', 'of', 'shall', None]
    """
    found: dict[str, str] = {}
    for word in sorted(data("clipped")["misread"].split(), key=frequency):
        for printed, sign in _GRAMMAR:
            for place in re.finditer(printed, word):
                each = word[: place.start()] + sign + word[place.end() :]
                short = len(each) <= 2 and not any(s.isdigit() for s in each)
                if not (each.isdigit() or frequency(each) or short or _is_read(each)):
                    found[each] = word
    return found


def _is_read(word: str) -> bool:
    return len(word) > 2 and is_word(word)


def _usual(word: str, uses: Counter[str]) -> str | None:
    """The far commoner word of the document that looks like a rare one it has once: dubs, clubs."""
    if len(word) < _LETTERS or not word.islower() or not 0 < frequency(word) < _COMMON:
        return None
    near = (reading for reading in _readings(word) if uses[reading] >= _OFTEN)
    meant = max(near, key=lambda reading: uses[reading], default=None)
    once = uses[stemmed(word)] == 1
    return meant if meant and once and frequency(meant) > _RARER * frequency(word) else None


def _readings(word: str) -> Iterator[str]:
    """The words that look like this one, in its case.

    >>> sorted(_readings("sumrnary")), sorted(_readings("emp1oyees")), sorted(_readings("Iimited"))
    (['summary'], ['employees'], ['limited'])
    >>> list(_readings("Table1")), list(_readings("Huiming"))
    ([], [])
    """
    letters = re.sub(r"\d", "", word)
    if letters != word:
        if len(letters) >= _LETTERS and len(word) - len(letters) <= 2 and not is_word(letters):
            read = {"".join(table.get(c, c) for c in word) for table in _DIGITS}
            yield from (each for each in sorted(read) if _common(each))
    elif word[1:].islower():
        if word[0] == "I" and _common("l" + word[1:]):
            yield "l" + word[1:]
        for sign, printed in _ALIKE:
            for place in re.finditer(sign, word):
                each = word[: place.start()] + printed + word[place.end() :]
                if _common(each):
                    yield each


def _common(word: str) -> bool:
    least = 50 if word[0].islower() else _COMMON if len(word) < 2 * _LETTERS else 200
    return frequency(word) >= least
