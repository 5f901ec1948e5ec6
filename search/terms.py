"""The terms of a query: what a person asks for, without the words that ask."""

import tomllib
from functools import cache
from importlib import resources

from duban.ports import Tokenizer


def terms(words: str, tokenizer: Tokenizer) -> tuple[str, ...]:
    """The terms to look for; when nothing but empty words was typed, those.

    A term stands once, where it was first typed.
    """
    typed = tuple(dict.fromkeys(tokenizer.search_terms(words)))
    return tuple(term for term in typed if term not in _empty()) or typed


@cache
def _empty() -> frozenset[str]:
    file = resources.files("search") / "data" / "empty_words.toml"
    lists = tomllib.loads(file.read_text("utf-8"))
    return frozenset(word for words in lists.values() for word in words.split())
