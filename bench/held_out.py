"""Weights that have not seen one corpus, or one text, so that it can judge them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from align.aligner import BeadAligner
from align.weights import Weights, load, written
from bench.align_data import Text
from bench.align_lessons import Lesson, lessons
from bench.train_aligner import taught


@dataclass(frozen=True)
class HeldOut:
    """Trains from zero on all texts but the one left out.

    With a `folder` the weights are kept there as NAME.json and taken from there the next time: it
    must be emptied after a change of features, lessons or training.
    """

    teacher: BeadAligner
    texts: Sequence[Text]
    folder: Path | None = None

    def weights(self, name: str) -> Weights:
        """The weights without the text, or the corpus, of this name."""
        if self.folder is None:
            return self._taught(name)
        kept = self.folder / f"{name.replace('/', '-')}.json"
        if not kept.exists():
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_text(written(self._taught(name)), "utf-8")
        return load(kept)

    @cached_property
    def _lessons(self) -> list[Lesson]:
        return lessons(self.teacher, self.texts)

    def _taught(self, name: str) -> Weights:
        kept = [text for text in self.texts if name not in (text.name, text.name.split("/")[0])]
        return taught((lesson for lesson in self._lessons if lesson.free_of(name)), kept)
