"""How phrase lists are scored: every value of an item right, and nothing besides."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from duban.language import Language
from extract import quantities, times

GOLD = Path(__file__).parent.parent / "corpus" / "gold"
Item = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Miss:
    """An item read wrongly: what was found and what was expected, as published shapes."""

    item: str
    text: str
    found: Sequence[Mapping[str, object]]
    expected: Sequence[Mapping[str, object]]


@cache
def items(name: str) -> tuple[Item, ...]:
    """The items of a committed phrase list."""
    return tuple(json.loads((GOLD / f"{name}.json").read_text("utf-8"))["items"])


def is_trap(item: Item) -> bool:
    """Whether nothing is to be found in the item."""
    return not item["expected"]


def deadlines(item: Item) -> list[dict[str, object]]:
    """The published values of the phrases of time found in an item."""
    day = date.fromisoformat(item["ref"]) if item.get("ref") else None
    found = times.find(item["text"], Language(item["lang"]), day)
    return [deadline.norm.as_dict() for deadline in found]


def thresholds(item: Item) -> list[dict[str, object]]:
    """The published values of the quantities found in an item, numbers to nine places."""
    found = quantities.find(item["text"], Language(item["lang"]))
    return [_rounded(threshold.norm.as_dict()) for threshold in found]


def missed_deadlines(name: str) -> list[Miss]:
    """The items of a list whose phrases of time are not exactly the expected ones."""
    pairs = ((item, deadlines(item)) for item in items(name))
    return [_miss(item, found) for item, found in pairs if found != _expected(item)]


def missed_thresholds(name: str) -> list[Miss]:
    """The items of a list whose quantities are not exactly the expected ones."""
    pairs = ((item, thresholds(item)) for item in items(name))
    return [_miss(item, found) for item, found in pairs if found != _expected(item)]


def _expected(item: Item) -> list[dict[str, object]]:
    return [_rounded(part["norm"]) for part in item["expected"]]


def _miss(item: Item, found: list[dict[str, object]]) -> Miss:
    return Miss(item["id"], item["text"], found, _expected(item))


def _rounded(norm: Mapping[str, object]) -> dict[str, object]:
    return {name: round(x, 9) if isinstance(x, float) else x for name, x in norm.items()}
