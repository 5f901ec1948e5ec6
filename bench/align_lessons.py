"""Lessons: what the aligner learns from, clean, damaged and cut anew, and of which texts it is.

A lesson is left out where a text is judged that stands in it, be it as foreign passages only.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from align.aligner import BeadAligner
from bench.align_data import Text, language
from bench.align_example import PART, Example, examples
from bench.chunks import chunks
from bench.damage import Foreign, damaged, drawn
from bench.recut import recut
from duban.language import Language

SEED = 1
DAMAGED, RECUTS = 2, 1
"""How often each part is damaged and cut anew, every time in another manner, by other chances.

Three cuts teach no more of novels than one (mac_dev without it .901 and .900), and take more units
that stand on one side for parts of a free translation; without any mac_dev falls to .860.
"""


@dataclass(frozen=True, slots=True)
class Lesson:
    """Examples made of one text or of a part of it, and the names of all texts that are in it."""

    of: frozenset[str]
    examples: tuple[Example, ...]

    def free_of(self, held_out: str) -> bool:
        """Whether no text of this name, or of the corpus of this name, is in it."""
        return not any(held_out in (name, name.split("/")[0]) for name in self.of)


def lessons(aligner: BeadAligner, texts: Sequence[Text]) -> list[Lesson]:
    """All that is learned from these texts: whole, in damaged parts, and in parts cut anew."""
    made = [
        Lesson(frozenset({text.name}), tuple(examples(aligner, [text], whole=True)))
        for text in texts
    ]
    for copy in range(DAMAGED):
        for of, part in training_texts(texts, SEED + 1000 * copy, copy):
            made.append(Lesson(of, tuple(examples(aligner, [part], whole=False))))
    for copy in range(RECUTS):
        for turn, text in enumerate(texts):
            for part in recut([text], SEED + 1000 * copy, turn + copy):
                of = frozenset({text.name})
                made.append(Lesson(of, tuple(examples(aligner, [part], whole=False))))
    return made


def training_texts(
    texts: Sequence[Text], seed: int, copy: int = 0
) -> list[tuple[frozenset[str], Text]]:
    """Damaged parts of the texts, each with the names of the texts that are in it.

    What befalls a part, and how strongly, is drawn anew for each: weights that have met a few
    manners of damage only take them for all there is. Another `copy` takes other foreign text.
    """
    found = []
    for number, part in enumerate(part for text in texts for part in chunks(text, PART)):
        rates = drawn(random.Random(f"{seed} {number}"))
        own = 1 if language(part, 1) is Language.EN and language(part, 0) is Language.ZH else 0
        other = _stranger(part, texts, number + copy)
        foreign = _foreign(part, other)
        of = frozenset({part.name, other.name})
        found.append((of, damaged(part, own, rates, foreign, seed + number)))
    return found


def _stranger(part: Text, texts: Sequence[Text], number: int) -> Text:
    """A text of another corpus that has both languages, to take foreign passages from.

    The corpora take turns, so that leaving one out leaves lessons of each kind.
    """
    corpora: dict[str, list[Text]] = {}
    for text in texts:
        corpora.setdefault(text.name.split("/")[0], []).append(text)
    others = [own for name, own in corpora.items() if name not in (part.name.split("/")[0], "berg")]
    if not others:
        return part
    turn, corpus = divmod(number, len(others))
    return others[corpus][turn % len(others[corpus])]


def _foreign(part: Text, other: Text) -> Foreign:
    """The units of another text in the languages of this part."""
    pools = {language(other, side): units for side, units in enumerate((other.a, other.b))}
    of_a, of_b = (pools.get(language(part, side), ()) for side in (0, 1))
    return Foreign(of_a, of_b, "train")
