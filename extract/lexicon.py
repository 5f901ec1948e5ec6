"""Lexicons: the words of the rules, in TOML files that an officer can edit.

A file holds word lists, `name = [...]` or `name = "blank separated"`, at its top or in a
`[section]`, and `[[entries]]` of words with a type or a level. Errors name file and line.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from duban.document import Level
from duban.error import UsageError
from duban.obligation import NormType

Words = tuple[str, ...]

_TYPES: Mapping[str, frozenset[str]] = {
    "type": frozenset(NormType),
    "level": frozenset(Level),
}
_BLOCKS = frozenset({"not_after", "not_before"})


@dataclass(frozen=True, slots=True)
class Entry:
    """Words that share a type or a level, and the contexts in which they do not count."""

    words: Words
    value: str = ""
    not_after: Words = ()
    not_before: Words = ()
    law: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One file: word lists by dotted name (`role.goal`), entries by table name."""

    name: str
    lists: Mapping[str, Words] = field(default_factory=dict)
    tables: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)

    def words(self, name: str) -> Words:
        """The list of that name; empty if the file does not have it."""
        return self.lists.get(name, ())

    def entries(self, name: str) -> tuple[Entry, ...]:
        """The `[[name]]` tables, in the order of the file."""
        return self.tables.get(name, ())


@cache
def load(name: str, folder: str = "") -> Lexicon:
    """The lexicon `name.toml`, from `folder` when it lies there, else as shipped.

    Raises `UsageError` with file and line for a file that cannot be used as it is.
    """
    own = Path(folder) / f"{name}.toml"
    if folder and own.exists():
        return parsed(name, own.read_text("utf-8"), str(own))
    shipped = resources.files("extract") / "lexicons" / f"{name}.toml"
    return parsed(name, shipped.read_text("utf-8"), f"extract/lexicons/{name}.toml")


def parsed(name: str, text: str, place: str) -> Lexicon:
    """The lexicon written in `text`; `place` names the file in errors."""
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError("DUB-EXT-020", place=place, why=error) from error
    reader = _Reader(text, place)
    lists: dict[str, Words] = {}
    tables: dict[str, tuple[Entry, ...]] = {}
    for key, value in content.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            tables[key] = tuple(reader.entry(item) for item in value)
        elif isinstance(value, dict):
            found = {f"{key}.{inner}": reader.list(inner, words) for inner, words in value.items()}
            lists.update(found)
        else:
            lists[key] = reader.list(key, value)
    return Lexicon(name, lists, tables)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads and checks the parts of one file, and knows where they stand."""

    text: str
    place: str

    def list(self, key: str, value: Any) -> Words:
        words = value.split() if isinstance(value, str) else value
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise self._error("DUB-EXT-021", key, name=key)
        seen: set[str] = set()
        for word in words:
            if not word.strip() or word in seen:
                raise self._error("DUB-EXT-022", key, word, name=key, word=word)
            seen.add(word)
        return tuple(words)

    def entry(self, table: Mapping[str, Any]) -> Entry:
        words = self.list("words", table.get("words"))
        value, blocks = "", dict[str, Words]()
        for key, item in table.items():
            if key in _TYPES:
                value = self._known(key, item)
            elif key in _BLOCKS:
                blocks[key] = self.list(key, item)
            elif key not in ("words", "law"):
                raise self._error("DUB-EXT-023", key, words[0], name=key)
        return Entry(words, value, law=bool(table.get("law", False)), **blocks)

    def _known(self, key: str, value: Any) -> str:
        if value not in _TYPES[key]:
            known = ", ".join(sorted(_TYPES[key]))
            raise self._error("DUB-EXT-024", str(value), name=key, value=value, known=known)
        return str(value)

    def _error(self, code: str, *clues: str, **values: object) -> UsageError:
        return UsageError(code, place=f"{self.place}:{self._line(clues)}", **values)

    def _line(self, clues: tuple[str, ...]) -> int:
        """The last line that holds the most telling clue (the last one that occurs)."""
        for clue in reversed(clues):
            at = self.text.rfind(clue)
            if clue and at >= 0:
                return self.text.count("\n", 0, at) + 1
        return 1
