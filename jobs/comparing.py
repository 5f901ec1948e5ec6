"""Comparing: two files beside one another, aligned once for all that is asked of them."""

from collections.abc import Sequence

from align import Correction, Finder, corrected, correction, related, versions
from duban.alignment import Alignment, Relation, Unit
from duban.document import Document
from duban.garble import Garble
from duban.ports import Aligner, Segmenter
from duban.store import Store
from jobs.reading import Reading

Beads = tuple[Sequence[int], Sequence[int]]
"""Ids of units of A and of B."""

Sides = tuple[tuple[Garble, ...], tuple[Garble, ...]]
"""Garbled passages of A and of B."""


class Comparing:
    """Which passages of two files correspond, and what of each the other shows to be garbled."""

    def __init__(
        self, store: Store, segmenter: Segmenter, aligner: Aligner, finder: Finder
    ) -> None:
        self._store, self._segmenter, self._aligner = store, segmenter, aligner
        self._finder = finder

    def units(self, a: Sequence[Unit], b: Sequence[Unit]) -> Alignment:
        """The alignment of two lists of units, with the relation of each bead."""
        return related(self._aligner.align(a, b))

    def alignment(self, a: Reading, b: Reading) -> Alignment:
        """The alignment of two files, with the relation of each bead and people's corrections."""
        return self.corrected(a, b, self.compared(a, b)[0])

    def compared(self, a: Reading, b: Reading) -> tuple[Alignment, Sides]:
        """The same without corrections, and what is garbled in A and in B.

        It follows from the two texts alone, and costs seconds.
        """
        left, right = a.whole, b.whole
        found = self._aligned(left, right)
        garbles = self._garbled(found, left, right)
        return _related(found, left, right, garbles), garbles

    def judged(self, found: Alignment, a: Document, b: Document) -> Alignment:
        """The alignment with the relation of each bead, by what both sides show of damage."""
        return _related(found, a, b, self._garbled(found, a, b))

    def stated(self, a: Reading, b: Reading) -> Sides:
        """What each of two files states otherwise than a sure counterpart in the other."""
        left, right = a.whole, b.whole
        found = self._aligned(left, right)
        turned = self._finder.turned
        return turned(left, right, found), turned(right, left, found.turned)

    def corrected(self, a: Reading, b: Reading, alignment: Alignment) -> Alignment:
        """An alignment of two files as people's corrections have it."""
        return corrected(alignment, self._corrections(a.main.id, b.main.id))

    def correct(self, a: Reading, b: Reading, units: Beads, relation: Relation) -> None:
        """Keep that these units belong together, whenever the pair is aligned again."""
        left, right = (self._segmenter.units(one.whole) for one in (a, b))
        set_by_hand = correction(Alignment(left, right, ()), *units, relation)
        self._store.corrections.put(a.main.id, b.main.id, set_by_hand.as_json())

    def _aligned(self, a: Document, b: Document) -> Alignment:
        return self._aligner.align(self._segmenter.units(a), self._segmenter.units(b))

    def _garbled(self, found: Alignment, a: Document, b: Document) -> Sides:
        return self._finder.judged(a, b, found), self._finder.judged(b, a, found.turned)

    def _corrections(self, a: str, b: str) -> list[Correction]:
        """People's corrections of a pair, whichever of the two they named first."""
        own, turned = (
            [Correction.from_json(payload) for payload in self._store.corrections.of(*pair)]
            for pair in ((a, b), (b, a))
        )
        return [*(one.turned for one in turned), *own]


def _related(found: Alignment, a: Document, b: Document, garbles: Sides) -> Alignment:
    return related(found, versions(found, a, b), (*garbles[0], *garbles[1]))
