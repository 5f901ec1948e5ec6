"""Orthography: Chinese words that are often misspelt, and by what."""

import re
from collections.abc import Iterator
from functools import cache

from align.wording import data


def misspelt(run: str) -> Iterator[tuple[int, str, str]]:
    """Where what is put for a word stands in a run, that, and the word. It may be parts of others.

    >>> list(misspelt("未按装计时终端"))
    [(1, '按装', '安装')]
    """
    pattern, words = _patterns()
    for match in pattern.finditer(run):
        yield match.start(), match[1], words[match[1]]


@cache
def _patterns() -> tuple[re.Pattern[str], dict[str, str]]:
    words = {wrong: word for word, row in data("misspelt").items() for wrong in row.split()}
    longest = sorted(words, key=lambda wrong: (-len(wrong), wrong))
    return re.compile(f"(?=({'|'.join(longest)}))"), words
