"""Reading a taxonomy and its examples; errors name the file, the line and the entry."""

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from duban.error import UsageError
from extract.problems.taxonomy import (
    Category,
    Example,
    Fund,
    Nothing,
    Patterns,
    Problem,
    Taxonomy,
)

SHIPPED = "social_insurance"

_TABLES = {"nothing", "fund", "category", "problem"}
_NAMES = {"id", "name_zh", "name_en"}


def taxonomy(place: str = "") -> Taxonomy:
    """The taxonomy of a TOML file, or of a name that Duban ships; "" is the first campaign's.

    Raises `UsageError` with file and line for a file that cannot be used as it is.
    """
    source = _source(place, ".toml")
    return parsed(_text(source), str(source))


def examples(place: str = "") -> tuple[Example, ...]:
    """The reviewed examples that lie beside a taxonomy as NAME.examples.json, if any do."""
    source = _source(place, ".examples.json")
    if not source.is_file():
        return ()
    try:
        items = json.loads(_text(source))["items"]
        return tuple(Example(item["text"], tuple(item["problems"])) for item in items)
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError("DUB-EXT-040", place=source, why=repr(error)) from error


def parsed(text: str, place: str) -> Taxonomy:
    """The taxonomy written in `text`; `place` names the file in errors."""
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError("DUB-EXT-040", place=place, why=error) from error
    return _File(text, place).taxonomy(content)


def _source(place: str, ending: str) -> Traversable:
    name = place.removesuffix(".toml") or SHIPPED
    shipped = resources.files("extract") / "taxonomies" / (Path(name).name + ending)
    return shipped if name == Path(name).name and shipped.is_file() else Path(name + ending)


def _text(source: Traversable) -> str:
    try:
        return source.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError("DUB-EXT-040", place=source, why=error) from error


@dataclass(frozen=True, slots=True)
class _Entry:
    """One table of a file, read key by key."""

    file: "_File"
    table: Mapping[str, Any]

    def check(self, *known: str) -> "_Entry":
        for key in self.table:
            if key not in known and key not in _NAMES:
                raise self.file.error("DUB-EXT-041", self.id, key, name=key)
        return self

    @property
    def id(self) -> str:
        return str(self.table.get("id", ""))

    def word(self, key: str) -> str:
        value = self.table.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.file.error("DUB-EXT-042", self.id, key, name=key, entry=self.id)
        return value

    def words(self, key: str) -> tuple[str, ...]:
        value = self.table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
            raise self.file.error("DUB-EXT-042", self.id, key, name=key, entry=self.id)
        return tuple(value)

    def patterns(self, key: str) -> Patterns:
        return tuple(self._pattern(written) for written in self.words(key))

    def _pattern(self, written: str) -> re.Pattern[str]:
        try:
            return re.compile(written, re.IGNORECASE)
        except re.error as error:
            raise self.file.error(
                "DUB-EXT-043", self.id, written, words=written, why=error
            ) from error


@dataclass(frozen=True, slots=True)
class _File:
    """The text of one file, and the line an entry of it stands in."""

    text: str
    place: str

    def taxonomy(self, content: Mapping[str, Any]) -> Taxonomy:
        head = _Entry(self, content).check(*_TABLES)
        found = Taxonomy(
            id=head.word("id"),
            name_zh=head.word("name_zh"),
            name_en=head.word("name_en"),
            categories=tuple(self._category(entry) for entry in self._entries(content, "category")),
            problems=tuple(self._problem(entry) for entry in self._entries(content, "problem")),
            funds=tuple(self._fund(entry) for entry in self._entries(content, "fund")),
            nothing=self._nothing(_Entry(self, content.get("nothing", {}))),
        )
        self._agree(found)
        return found

    def error(self, code: str, at: str, clue: str, **values: object) -> UsageError:
        return UsageError(code, place=f"{self.place}:{self._line(at, clue)}", **values)

    def _line(self, entry: str, clue: str) -> int:
        """The line of the clue inside its entry; else that of the entry, else the first."""
        start = max(self.text.find(f'id = "{entry}"'), 0)
        end = self.text.find("\n[", start) if entry else len(self.text)
        found = self.text.find(clue, start, end if end >= 0 else len(self.text))
        return self.text.count("\n", 0, found if found >= 0 else start) + 1

    def _entries(self, content: Mapping[str, Any], table: str) -> list[_Entry]:
        found = content.get(table, [])
        if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
            raise self.error("DUB-EXT-042", "", table, name=table, entry="")
        return [_Entry(self, entry) for entry in found]

    @staticmethod
    def _category(entry: _Entry) -> Category:
        entry.check("about_zh", "about_en")
        about = {key: entry.word(key) for key in ("about_zh", "about_en") if key in entry.table}
        return Category(entry.word("id"), entry.word("name_zh"), entry.word("name_en"), **about)

    @staticmethod
    def _problem(entry: _Entry) -> Problem:
        entry.check("wording", "hints", "says", "funds")
        return Problem(
            id=entry.word("id"),
            name_zh=entry.word("name_zh"),
            name_en=entry.word("name_en"),
            wording=entry.patterns("wording"),
            hints=entry.patterns("hints"),
            says=entry.words("says"),
            funds=entry.words("funds"),
        )

    @staticmethod
    def _fund(entry: _Entry) -> Fund:
        entry.check("words")
        names = entry.word("id"), entry.word("name_zh"), entry.word("name_en")
        return Fund(*names, entry.patterns("words"))

    @staticmethod
    def _nothing(entry: _Entry) -> Nothing:
        entry.check("wording", "says")
        return Nothing(entry.patterns("wording"), entry.words("says"))

    def _agree(self, found: Taxonomy) -> None:
        """Every id stands once, every problem in a category, and every fund is known."""
        categories = {category.id for category in found.categories}
        funds = {fund.id for fund in found.funds}
        seen: set[str] = set()
        ids = [
            entry.id for part in (found.categories, found.funds, found.problems) for entry in part
        ]
        for id_ in ids:
            if id_ in seen:
                raise self._twice(id_)
            seen.add(id_)
        for problem in found.problems:
            unknown = {problem.category} - categories | set(problem.funds) - funds
            for name in sorted(unknown):
                raise self.error("DUB-EXT-044", problem.id, name, entry=problem.id, name=name)

    def _twice(self, id_: str) -> UsageError:
        second = self.text.rfind(f'id = "{id_}"')
        line = self.text.count("\n", 0, max(second, 0)) + 1
        return UsageError("DUB-EXT-045", place=f"{self.place}:{line}", name=id_)
