"""The terms of a query: what a person asks for, without the words that ask."""

from functools import cache

from duban.ports import Tokenizer
from duban.table import table

LONGEST = 255
"""Longer words are cut there: a server's whitespace analyzer would cut them too."""


def terms(words: str, tokenizer: Tokenizer) -> tuple[str, ...]:
    """The terms to look for; when nothing but empty words was typed, those.

    A term stands once, where it was first typed.
    """
    typed = tuple(dict.fromkeys(indexed(words, tokenizer)))
    return tuple(term for term in typed if term not in _empty()) or typed


def indexed(text: str, tokenizer: Tokenizer) -> list[str]:
    """The terms of a text, in order and as often as they stand in it."""
    return [term[:LONGEST] for term in tokenizer.search_terms(text)]


@cache
def _empty() -> frozenset[str]:
    lists = table("search", "empty_words")
    return frozenset(word for words in lists.values() for word in words.split())
