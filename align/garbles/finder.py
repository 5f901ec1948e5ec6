"""The finder of garbles: every detector in one list, one document at a time."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from align.garbles.actors import replaced_actors, replaced_parties
from align.garbles.beheaded import beheaded_words
from align.garbles.beside_labels import lost_labels
from align.garbles.boilerplate import STRAY, Stretch, boilerplate, furniture, joined
from align.garbles.bounds import turned_bounds
from align.garbles.brackets import brackets
from align.garbles.case import Case, Pair, lines
from align.garbles.characters import substitutions
from align.garbles.conditions import unconditioned
from align.garbles.counters import misread_counters
from align.garbles.counts import number_garbles
from align.garbles.cut_lines import cut_lines
from align.garbles.date_order import misordered_dates
from align.garbles.dates import date_garbles
from align.garbles.denials import lost_negations
from align.garbles.docnumbers import document_numbers
from align.garbles.duplicates import duplicates
from align.garbles.durations import duration_garbles
from align.garbles.duties import lost_duties
from align.garbles.figure_bounds import figure_bounds
from align.garbles.figure_forms import figure_forms
from align.garbles.frequencies import frequency_garbles
from align.garbles.impossible import impossible_figures
from align.garbles.loops import loops
from align.garbles.lost_measures import lost_measures
from align.garbles.misdeeds import ordered_misdeeds
from align.garbles.misread import misread_words
from align.garbles.misread_days import misread_days
from align.garbles.misread_figures import misread_figures
from align.garbles.misread_numerals import misread_numerals
from align.garbles.names import name_garbles
from align.garbles.numbering import numbering
from align.garbles.opposed import fallen_together
from align.garbles.order import turned_orders
from align.garbles.phrases import set_phrases
from align.garbles.restated import restated_figures
from align.garbles.restated_shares import restated_shares
from align.garbles.reversals import reversed_words
from align.garbles.splits import split_words
from align.garbles.stray import strays
from align.garbles.sublabels import sublabels
from align.garbles.tense import told_orders
from align.garbles.terms import term_garbles
from align.garbles.titles import titles
from align.garbles.truncation import truncations
from align.garbles.words import broken_words
from align.versions import versions
from duban.alignment import Alignment, Unit
from duban.document import Document
from duban.garble import Garble, GarbleKind
from duban.language import language_of
from duban.ports import Aligner, Encoder, Segmenter

Detector = Callable[[Case], Iterable[Garble]]

DETECTORS: tuple[Detector, ...] = (
    boilerplate,
    loops,
    broken_words,
    beheaded_words,
    split_words,
    misread_words,
    date_garbles,
    misordered_dates,
    misread_days,
    document_numbers,
    number_garbles,
    misread_figures,
    figure_forms,
    figure_bounds,
    misread_numerals,
    restated_figures,
    restated_shares,
    impossible_figures,
    duration_garbles,
    turned_bounds,
    frequency_garbles,
    numbering,
    sublabels,
    lost_labels,
    truncations,
    cut_lines,
    duplicates,
    substitutions,
    misread_counters,
    lost_measures,
    brackets,
    lost_negations,
    fallen_together,
    reversed_words,
    turned_orders,
    ordered_misdeeds,
    unconditioned,
    lost_duties,
    told_orders,
    name_garbles,
    replaced_actors,
    replaced_parties,
    term_garbles,
    set_phrases,
    titles,
)
TELLING: tuple[Detector, ...] = (
    loops,
    date_garbles,
    misordered_dates,
    misread_days,
    number_garbles,
    misread_figures,
    figure_forms,
    figure_bounds,
    misread_numerals,
    restated_figures,
    restated_shares,
    impossible_figures,
    truncations,
    ordered_misdeeds,
)
TURNING: tuple[Detector, ...] = (
    lost_negations,
    fallen_together,
    reversed_words,
    turned_orders,
    unconditioned,
    lost_duties,
    date_garbles,
    number_garbles,
    duration_garbles,
    turned_bounds,
    frequency_garbles,
    replaced_actors,
    replaced_parties,
)
"""What a translation may have lost or changed of what is stated."""
SURE = 0.9
"""How sure a bead is whose sides are compared for a review."""
LEAST_CONFIDENCE = 0.5
_SWALLOWS = (
    GarbleKind.REPETITION_LOOP,
    GarbleKind.BOILERPLATE,
    GarbleKind.FOREIGN_ARTICLE,
    GarbleKind.DOCUMENT_NUMBER,
)

_FACTS = (GarbleKind.DATE, GarbleKind.NUMBER, GarbleKind.NAME)


class Finder:
    """Finds garbled passages; with an aligner and a segmenter also against a counterpart.

    With an encoder it also finds passages that have nothing to do with the rest, and conditions
    that the counterpart sets.
    """

    def __init__(
        self,
        aligner: Aligner | None = None,
        segmenter: Segmenter | None = None,
        encoder: Encoder | None = None,
    ) -> None:
        self._aligner = aligner
        self._segmenter = segmenter
        self._encoder = encoder

    def garbles(self, document: Document, against: Document | None = None) -> tuple[Garble, ...]:
        """The garbled passages in document order; overlapping kinds may stand at one place."""
        if against is None or self._aligner is None or self._segmenter is None:
            return self.judged(document, None, None)
        a = self._segmenter.units(document)
        b = self._segmenter.units(against)
        return self.judged(document, against, self._aligner.align(a, b))

    @staticmethod
    def telling(document: Document) -> tuple[Garble, ...]:
        """What a document alone shows of garbled dates, figures, loops and cuts; it is quick."""
        case = Case(document, lines(document, furniture(document)))
        found = (garble for detector in TELLING for garble in detector(case))
        return _settled(garble for garble in found if garble.confidence >= LEAST_CONFIDENCE)

    def turned(
        self, document: Document, against: Document, alignment: Alignment
    ) -> tuple[Garble, ...]:
        """What a document (A of the alignment) states otherwise than its sure counterparts.

        Of another version only lost denials are told: a plan may change all else of its notice.
        Where an original and its translation differ in a fact, the translation is at fault.
        """
        other = versions(alignment, document, against)
        faultless = _FACTS if _is_original(document, against) else ()
        beads = tuple(bead for bead in alignment.beads if bead.score >= SURE)
        sure = replace(alignment, beads=beads)
        case = Case(document, (), (), _pairs(document, sure), against.text, other, self._encoder)
        found = (garble for detector in TURNING for garble in detector(case))
        told = (g for g in found if other is None or g.kind is GarbleKind.LOST_NEGATION)
        return _settled(g for g in told if g.kind not in faultless)

    def judged(
        self, document: Document, against: Document | None, alignment: Alignment | None
    ) -> tuple[Garble, ...]:
        """The same for an alignment that is known; A is the document."""
        found_foreign = self._foreign(document, furniture(document))
        stretches = tuple(each for each in found_foreign if not _paired(each, alignment))
        alone = Case(document, lines(document, stretches))
        sound = _sound(alignment, tuple(date_garbles(alone))) if alignment else None
        case = Case(
            document,
            lines(document, stretches),
            stretches,
            _pairs(document, alignment) if alignment else (),
            against.text if against else "",
            versions(sound, document, against) if sound else None,
            self._encoder,
        )
        found = [garble for detector in DETECTORS for garble in detector(case)]
        return _settled(garble for garble in found if garble.confidence >= LEAST_CONFIDENCE)

    def _foreign(self, document: Document, own: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
        """The furniture of a document with the passages that stray from it."""
        if self._encoder is None:
            return own
        found = strays(lines(document, own), self._encoder)
        return tuple(joined(document.text, sorted([*own, *found]))) if found else own


def _is_original(document: Document, against: Document) -> bool:
    """Whether only this one of two documents bears a number whose agency is in characters.

    A translation loses or spells it: 建督〔2031〕27号 becomes Jian Du [2031] No. 27.
    """
    own, other = (
        each.number is not None and bool(each.number.agency) and not each.number.agency.isascii()
        for each in (document, against)
    )
    return own and not other


def _paired(stretch: Stretch, alignment: Alignment | None) -> bool:
    """Whether a stray passage has a sure counterpart, and so is none."""
    if alignment is None or stretch[2] != STRAY:
        return False
    sure = {i for bead in alignment.beads if bead.b and bead.score >= SURE for i in bead.a}
    start, end, _ = stretch
    return any(u.id in sure and u.span.start < end and start < u.span.end for u in alignment.a)


def _sound(alignment: Alignment, damaged: tuple[Garble, ...]) -> Alignment:
    """The alignment without beads whose dates are damaged: those show no other version."""
    a = {unit.id: unit.span for unit in alignment.a}
    whole = (
        bead
        for bead in alignment.beads
        if not any(
            a[i].start < g.span.end and g.span.start < a[i].end for i in bead.a for g in damaged
        )
    )
    return replace(alignment, beads=tuple(whole))


def _pairs(document: Document, alignment: Alignment) -> tuple[Pair, ...]:
    a = {unit.id: unit for unit in alignment.a}
    b = {unit.id: unit for unit in alignment.b}
    return tuple(
        _pair(document, [a[i] for i in bead.a], [b[i] for i in bead.b])
        for bead in alignment.beads
        if bead.a and bead.b
    )


def _pair(document: Document, own: list[Unit], other: list[Unit]) -> Pair:
    start = min(unit.span.start for unit in own)
    words = document.text[start : max(unit.span.end for unit in own)]
    return Pair(start, words, "\n".join(unit.text for unit in other), language_of(words))


def _settled(found: Iterable[Garble]) -> tuple[Garble, ...]:
    """Without doubles, and without what lies inside a stretch that is to be dropped anyway."""
    best: dict[tuple[object, GarbleKind], Garble] = {}
    for garble in found:
        key = garble.span, garble.kind
        if key not in best or _rank(garble) > _rank(best[key]):
            best[key] = garble
    dropped = [garble for garble in best.values() if garble.kind in _SWALLOWS]
    kept = [
        garble
        for garble in best.values()
        if garble.kind in (*_SWALLOWS, GarbleKind.TRUNCATION, GarbleKind.NUMBERING)
        or not any(d.span.contains(garble.span) for d in dropped)
    ]
    kept = [garble for garble in kept if not any(_covers(other, garble) for other in kept)]
    return tuple(sorted(kept, key=lambda g: (g.span.start, g.span.end, g.kind.value)))


def _covers(other: Garble, garble: Garble) -> bool:
    """Whether one fact is told twice, and the other finding tells it better or of more words."""
    if other.kind is not garble.kind or garble.kind not in _FACTS or other.span == garble.span:
        return False
    nested = other.span.contains(garble.span) or garble.span.contains(other.span)
    mine, others = ((_rank(g)[0], len(g.span)) for g in (garble, other))
    return nested and others > mine


def _rank(garble: Garble) -> tuple[bool, float]:
    """Of two findings the one that offers a reading goes first, then the surer one."""
    return garble.proposal is not None, garble.confidence
