"""The word lists of times and quantities as patterns, made once for each folder of lexicons.

A list whose name means something (a rule of RFC 5545, a side of a date) is checked when it is
first used; the error names file and line.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from importlib import resources
from pathlib import Path
from typing import ParamSpec, TypeVar

from dateutil.rrule import rrulestr

from duban.error import UsageError
from extract.lexicon import Lexicon, load

ZH = "times.zh"
EN = "times.en"

P = ParamSpec("P")
T = TypeVar("T")
_FOLDER: ContextVar[str] = ContextVar("lexicons", default="")
_COMPARING = frozenset({">=", "<=", ">", "<", "=", "~"})
_NAMES: Mapping[str, frozenset[str]] = {
    "operator": _COMPARING | {"by", "since"},
    "operator_after": _COMPARING,
    "bound": frozenset({"min", "max", "extension"}),
}


@contextmanager
def lexicons_from(folder: str) -> Iterator[None]:
    """Read the word lists from that folder, where it has them; empty means those shipped."""
    token = _FOLDER.set(folder)
    try:
        yield
    finally:
        _FOLDER.reset(token)


def per_folder(make: Callable[P, T]) -> Callable[P, T]:
    """Keep what a function makes of the word lists, once for each folder they come from."""
    kept: dict[tuple[str, object], T] = {}

    @wraps(make)
    def made(*args: P.args, **kwargs: P.kwargs) -> T:
        key = (_FOLDER.get(), args)
        if key not in kept:
            kept[key] = make(*args, **kwargs)
        return kept[key]

    return made


def lexicon(file: str) -> Lexicon:
    """The word file of that name, from the folder in use."""
    return load(file, _FOLDER.get())


@per_folder
def words(file: str, name: str) -> tuple[str, ...]:
    """The list of that name, longest word first, so that a pattern tries the longest first."""
    return longest_first(lexicon(file).words(name))


@per_folder
def either(file: str, *names: str) -> str:
    """A pattern that matches any word of the lists."""
    return any_of(word for name in names for word in words(file, name))


@per_folder
def classes(file: str, section: str) -> Mapping[str, str]:
    """Each word of a section's lists with the name of its list; names are checked."""
    prefix = f"{section}."
    found: dict[str, str] = {}
    for key, listed in lexicon(file).lists.items():
        if key.startswith(prefix):
            name = key.removeprefix(prefix)
            if not _is_known(section, name):
                raise fault(file, name, f"[{section}] {name}")
            found |= dict.fromkeys(listed, name)
    return found


def classified(file: str, section: str, text: str) -> Iterator[tuple[re.Match[str], str]]:
    """The words of a section's lists in a text, each with the name of its list.

    Words of the list `words` in the section `<section>_not` hide those inside them.
    """
    names = classes(file, section)
    for match in _any_class(file, section).finditer(text):
        name = names.get(match[0].lower())
        if name:
            yield match, name


def fault(file: str, clue: str, what: str) -> UsageError:
    """The error for something in a word file that means nothing, with the line it stands on."""
    own = Path(_FOLDER.get()) / f"{file}.toml"
    shipped = resources.files("extract") / "lexicons" / f"{file}.toml"
    place, source = (str(own), own) if _FOLDER.get() and own.exists() else (shipped.name, shipped)
    text = source.read_text("utf-8")
    line = text.count("\n", 0, max(text.find(clue), 0)) + 1
    return UsageError("DUB-EXT-101", place=f"{place}:{line}", what=what)


def longest_first(found: Iterable[str]) -> tuple[str, ...]:
    """Words ordered so that a pattern tries the longest first."""
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def any_of(found: Iterable[str]) -> str:
    """A pattern that matches any of the words, tried in the order given."""
    return "(?:" + "|".join(re.escape(word) for word in found) + ")"


@per_folder
def _any_class(file: str, section: str) -> re.Pattern[str]:
    hiding = lexicon(file).words(f"{section}_not.words")
    pattern = any_of(longest_first({*hiding, *classes(file, section)}))
    return re.compile(rf"\b{pattern}\b" if file == EN else pattern, re.IGNORECASE)


def _is_known(section: str, name: str) -> bool:
    if section == "recurrence":
        try:
            rrulestr(name)
        except ValueError:
            return False
        return True
    return section not in _NAMES or name in _NAMES[section]
