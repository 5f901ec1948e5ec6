"""Unknown words: English words that no list has, and that are neither names nor addresses."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from align.english import frequency, is_listed, is_word
from align.garbles.case import WORD, Case, Line
from align.garbles.misread import misread
from align.garbles.splits import joined, parted
from align.garbles.truncation import cut_word
from align.misspelling import one_slip_away
from align.wording import data

_LEAST = 4
_FORMED, FORMED_OF = 6, 500
"""How long a word is that only seems made of others, and how common the one that is meant."""
_UNDOUBLED, _DOUBLED_OF = re.compile(r"[aeiou][bdgklmnprt](?:ed|ing)$"), 5000
"""What ends a past form or a participle that lost one of two letters: stoped, stoping."""
_NO_NAME = 8
"""A capitalised word of so many letters is rather a broken word than a name."""
_OFFICE = 5
_LABEL = re.compile(r"(?:\(?\w{1,5}[).,] )?")
_JOINING = ("@", ".", "/", "\\", "_", "]", "[")
_ADDRESS = re.compile(r"[@/\\_]|\.\w")


def unknown_words(case: Case) -> Iterator[tuple[Line, re.Match[str]]]:
    """The words of a document that may be broken, with their paragraphs."""
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


def _cut(case: Case, line: Line, match: re.Match[str], uses: Counter[str]) -> bool:
    """Whether the text or the sentence was cut in this word: a truncation, told elsewhere."""
    last = line.end == line.start + match.end()
    return last and (line is case.lines[-1] or cut_word(line, uses) is not None)


def may_be_name(match: re.Match[str]) -> bool:
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
        if frequency(known) >= FORMED_OF
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
    return not is_word(word) and any(known in offices() for known in near)


@cache
def offices() -> frozenset[str]:
    """What stands in the names of offices."""
    return frozenset(data("clipped")["offices"].split())
