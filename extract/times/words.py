"""The word lists of the time grammar as patterns, read once."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from extract.lexicon import load

ZH = "times.zh"
EN = "times.en"


@cache
def words(file: str, name: str) -> tuple[str, ...]:
    """The list of that name, longest word first, so that a pattern tries the longest first."""
    return _longest_first(load(file).words(name))


@cache
def either(file: str, *names: str) -> str:
    """A pattern that matches any word of the lists."""
    return _any_of(word for name in names for word in words(file, name))


def classified(file: str, section: str, text: str) -> Iterator[tuple[re.Match[str], str]]:
    """The words of a section's lists in a text, each with the name of its list.

    Words of the list `words` in the section `<section>_not` hide those inside them.
    """
    names, pattern = _classes(file, section)
    for match in pattern.finditer(text):
        name = names[match[0].lower()]
        if name:
            yield match, name


@cache
def classes(file: str, section: str) -> Mapping[str, str]:
    """Each word of a section's lists with the name of its list."""
    return {word: name for word, name in _classes(file, section)[0].items() if name}


@cache
def _classes(file: str, section: str) -> tuple[Mapping[str, str], re.Pattern[str]]:
    lists = load(file).lists
    prefix = f"{section}."
    names = dict.fromkeys(lists.get(f"{section}_not.words", ()), "")
    for key, found in lists.items():
        if key.startswith(prefix):
            names |= dict.fromkeys(found, key.removeprefix(prefix))
    pattern = _any_of(_longest_first(names))
    return names, re.compile(rf"\b{pattern}\b" if file == EN else pattern, re.IGNORECASE)


def _longest_first(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def _any_of(found: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in found) + ")"
