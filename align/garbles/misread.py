"""Words a reader of print misread: a digit among letters, rn for m, I for l."""

import re
from collections.abc import Iterator

from align.english import frequency, is_word
from align.garbles.case import Case, Line
from duban.garble import Garble, GarbleKind

_TOKEN = re.compile(r"(?<![\w@./\\#-])(?=[\dA-Z]*[a-z])[A-Za-z\d]{5,}(?![\w@/\\#]|-\d|\.\w)")
_DIGITS = ({"1": "l", "0": "o", "5": "s"}, {"1": "i", "0": "o", "5": "s"})
_ALIKE = (
    ("rn", "m"), ("vv", "w"), ("cl", "d"), ("li", "h"), ("ri", "n"), ("ni", "m"), ("in", "m"),
    ("m", "rn"), ("d", "cl"), ("w", "vv"), ("ii", "u"),
)  # fmt: skip
_COMMON = 1000
"""How common the word is that a reading by look must give."""
_LETTERS = 4
Place = tuple[int, int, str]


def misread_words(case: Case) -> Iterator[Garble]:
    """Words that English has when a sign is read as the one that looks like it."""
    for line in case.english():
        for start, end, reading in misread(line):
            word = line.text[start:end]
            code, kind = "garbled.word.look", GarbleKind.BROKEN_WORD
            where = start, end
            yield case.told(line, where, kind, code, reading, 0.93, word=word, near=reading)


def misread(line: Line) -> Iterator[Place]:
    """Where words of a paragraph were misread, and what was printed."""
    for match in _TOKEN.finditer(line.text):
        word = match[0]
        if not is_word(word) or any(sign.isdigit() for sign in word):
            found = list(_readings(word))
            if found:
                best = max(found, key=lambda reading: (frequency(reading), reading))
                yield match.start(), match.end(), best


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
