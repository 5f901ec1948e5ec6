"""Lessons: what the aligner learns from, clean, damaged and cut anew, and of which texts it is.

A lesson is left out where a text is judged that stands in it, be it as foreign passages only.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from align.aligner import BeadAligner
from bench.align_data import Text, language
from bench.align_example import PART, Example, examples
from bench.damage import Foreign, Rates, chunks, damaged
from bench.recut import recut
from duban.language import Language

SEED = 1
DAMAGED, RECUTS = 2, 3
"""How often each part is damaged and cut anew, every time in another manner, by other chances."""

DAMAGES = (
    Rates(drop=0.1, drop_other=0.05, commas=0.4),
    Rates(
        drop=0.08,
        block=4,
        merge=0.06,
        split=0.15,
        loop=0.05,
        words=0.12,
        furniture=10,
        foreign=16,
        foreign_other=2,
        commas=0.4,
    ),
    Rates(split=0.2, merge=0.08, words=0.1, furniture=4, furniture_other=2, commas=0.7),
    Rates(block=5, block_other=5, foreign=8, foreign_other=8),
    Rates(drop=0.04, split=0.1, foreign=25, echo=6, furniture=8, words=0.05, loop=0.1),
    Rates(drop=0.12, drop_other=0.02, torn=0.12, again=0.04, strewn=8, words=0.1, commas=0.3),
    Rates(
        drop=0.1,
        block=6,
        merge=0.08,
        torn=0.1,
        loop=0.06,
        words=0.15,
        furniture=8,
        furniture_other=2,
        strewn=8,
        foreign=20,
        blocks=2,
        again=0.03,
    ),
)


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
            parts = recut([text], SEED + 1000 * copy, turn + copy)
            made.append(
                Lesson(frozenset({text.name}), tuple(examples(aligner, parts, whole=False)))
            )
    return made


def training_texts(
    texts: Sequence[Text], seed: int, copy: int = 0
) -> list[tuple[frozenset[str], Text]]:
    """Damaged parts of the texts, each with the names of the texts that are in it.

    They are damaged in every manner of `DAMAGES` in turn; another `copy` starts with another one.
    """
    found = []
    for number, part in enumerate(part for text in texts for part in chunks(text, PART)):
        rates = DAMAGES[(number + 3 * copy) % len(DAMAGES)]
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
