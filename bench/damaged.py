"""Damaged text: what a damage made of a clean paragraph, where, and the reading that was lost."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from duban.garble import GarbleKind

Kind = GarbleKind


@dataclass(frozen=True, slots=True)
class Damaged:
    """A damaged text, where the damage is, its kind, and what stood there if it can be mended."""

    text: str
    start: int
    end: int
    kind: GarbleKind
    was: str | None


Damage = Callable[[str, random.Random], Damaged | None]


def swap(text: str, start: int, end: int, words: str, kind: Kind, was: str | None) -> Damaged:
    """The text with other words in a place."""
    return Damaged(text[:start] + words + text[end:], start, start + len(words), kind, was)
