"""A taxonomy: the problems one campaign looks for, as an officer wrote them down in a file."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from duban.language import Language

Patterns = tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class Fund:
    """A fund, and the words that name it."""

    id: str
    name_zh: str
    name_en: str
    words: Patterns


@dataclass(frozen=True, slots=True)
class Category:
    """A group of problems; the ids of its problems begin with its own."""

    id: str
    name_zh: str
    name_en: str
    about_zh: str = ""
    about_en: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem that can be checked for.

    `wording` is the official wording, which decides alone; `hints` are words that only add
    weight; `says` is how findings put it, compared by meaning.
    """

    id: str
    name_zh: str
    name_en: str
    wording: Patterns = ()
    hints: Patterns = ()
    says: tuple[str, ...] = ()
    funds: tuple[str, ...] = ()

    @property
    def category(self) -> str:
        """The id of its category.

        >>> Problem("C2.10", "挤占基金", "crowding-in").category
        'C2'
        """
        return self.id.rpartition(".")[0]


@dataclass(frozen=True, slots=True)
class Nothing:
    """What states no problem: wording that shows it, and sentences to compare with."""

    wording: Patterns = ()
    says: tuple[str, ...] = ()


@dataclass(frozen=True)
class Taxonomy:
    """The problems of one campaign in their order, its categories and its funds."""

    id: str
    name_zh: str
    name_en: str
    categories: tuple[Category, ...]
    problems: tuple[Problem, ...]
    funds: tuple[Fund, ...] = ()
    nothing: Nothing = Nothing()

    @cached_property
    def places(self) -> dict[str, int]:
        """The place of each problem, by id."""
        return {problem.id: place for place, problem in enumerate(self.problems)}

    def named(self, problem: str, language: Language) -> str:
        """The name of a problem by its id; empty for an id the file does not have."""
        place = self.places.get(problem)
        if place is None:
            return ""
        found = self.problems[place]
        return found.name_zh if language is Language.ZH else found.name_en

    def funds_in(self, text: str) -> tuple[str, ...]:
        """The ids of the funds that the text names, in the order of the file."""
        return tuple(fund.id for fund in self.funds if any(w.search(text) for w in fund.words))

    def funds_of(self, problems: Collection[str], text: str) -> tuple[str, ...]:
        """The funds that these problems concern or the text names, in the order of the file."""
        concerned = {fund for p in self.problems if p.id in problems for fund in p.funds}
        named = self.funds_in(text)
        return tuple(f.id for f in self.funds if f.id in concerned or f.id in named)


@dataclass(frozen=True, slots=True)
class Example:
    """A passage and the problems that a person found in it, the main one first; maybe none."""

    text: str
    problems: tuple[str, ...]
