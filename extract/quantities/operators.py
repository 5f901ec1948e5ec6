"""The words that compare (不少于, at least) and the units, from the word file of a language."""

from collections.abc import Iterable, Mapping

from duban.quantity import Operator
from extract.wordlists import any_of, classes, longest_first, per_folder

_KNOWN: tuple[Operator, ...] = (">=", "<=", ">", "<", "=", "~")


@per_folder
def operators(file: str, section: str) -> Mapping[str, Operator]:
    """Each word of a section with the operator it means.

    >>> operators("quantities.zh", "operator")["不少于"]
    '>='
    >>> operators("quantities.en", "operator")["at least"]
    '>='
    """
    listed = classes(file, section)
    return {word: op for word, name in listed.items() for op in _KNOWN if op == name}


def units(file: str) -> Mapping[str, str]:
    """Each word for a unit with the unit's name."""
    return classes(file, "unit")


def any_word(words: Iterable[str]) -> str:
    """A pattern of one of the words, the longest first."""
    return any_of(longest_first(words))
