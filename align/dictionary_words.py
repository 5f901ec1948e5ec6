"""Words: the terms by which an English text and the glosses of the dictionary are compared.

They join the forms of a word (said, say), pronouns of one person, and figures in words and digits.
"""

import re
from collections.abc import Iterator
from functools import cache

import snowballstemmer

from align.dictionary_names import syllables
from align.english import bases
from align.numerals import EN_NUMERAL, english, plain

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+(?:[.,]\d+)*", re.UNICODE)
_NUMERAL = re.compile(rf"\b{EN_NUMERAL}\b", re.IGNORECASE)
_GRAMMAR = """
a an and are as at be by for from in is it its of on one or one's sb sth so some someone something
that the to up will with etc there this these those than then
"""
_SILENT = frozenset(_GRAMMAR.split())


def words(text: str) -> list[str]:
    """The words of a text in Latin letters, as stems of their base forms, without silent ones.

    A capitalised word that reads as Chinese syllables stays as it is, for it may be a name.

    >>> words("Thirty-five men said they weren't from Shijiazhuang.")
    ['35', 'man', 'say', 'they', 'not', 'shijiazhuang']
    """
    return [word for word in _words(text.replace("’", "'")) if word not in _SILENT]


def _words(text: str) -> Iterator[str]:
    for match in WORD.finditer(_NUMERAL.sub(_digits, text)):
        word, denied, _ = match[0].lower().partition("n't")
        if denied:
            yield "not"
        word = _unelided(word)
        word = bases().get(word, word)
        name = match[0][0].isupper() and len(syllables(word)) > 1
        yield word.replace(",", "") if name or word[:1].isdigit() else stem(word)


def _unelided(word: str) -> str:
    """The word that an apostrophe joins to a lesser one: they of they're, homme of l'homme."""
    first, _, last = word.partition("'")
    return last if len(first) < len(last) > 2 else first


def figure(word: str) -> str | None:
    """A Chinese figure in digits; none where it is no figure or says nothing by itself.

    >>> figure("三十五"), figure("万")
    ('35', None)
    """
    value = plain(word)
    return str(value) if value else None


@cache
def stem(word: str) -> str:
    """The stem of a word in lower case."""
    return str(_stemmer().stemWord(word))


def _digits(match: re.Match[str]) -> str:
    word = match[0].lower()
    value = None if word == "one" else english(word)
    return match[0] if value is None else str(value)


@cache
def _stemmer() -> snowballstemmer.english_stemmer.EnglishStemmer:
    return snowballstemmer.stemmer("english")
