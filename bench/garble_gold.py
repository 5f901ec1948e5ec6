"""The gold judgments on the seeds' garbles, and how findings are held against them.

A finding is right when it overlaps a judged passage and names a kind of the same family; a
proposal is right when its content words are those of the intended reading, or most of them.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from align.dictionary import english_stems
from duban.alignment import Alignment, Bead, Relation, Unit
from duban.document import Document, Genre
from duban.garble import Garble, GarbleKind
from duban.language import language_of
from duban.message import message
from duban.span import Span

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
FILES = {"en": "000_6ce6e1858a38f718.txt", "zh": "001_f1e9b082ed9552fe.txt"}
_K = GarbleKind
FAMILIES: dict[str, frozenset[GarbleKind]] = {
    "repetition_loop": frozenset({_K.REPETITION_LOOP}),
    "broken_word": frozenset({_K.BROKEN_WORD}),
    "date_garble": frozenset({_K.DATE}),
    "mistranslation_number": frozenset({_K.NUMBER}),
    "docnumber_garble": frozenset({_K.DOCUMENT_NUMBER}),
    "numbering_garble": frozenset({_K.NUMBERING}),
    "truncation": frozenset({_K.TRUNCATION, _K.LINE_BREAK}),
    "line_break_garble": frozenset({_K.LINE_BREAK, _K.TRUNCATION}),
    "duplicate_phrase": frozenset({_K.DUPLICATED_PHRASE}),
    "boilerplate": frozenset({_K.BOILERPLATE}),
    "foreign_article": frozenset({_K.FOREIGN_ARTICLE, _K.BOILERPLATE}),
    "ocr_substitution": frozenset({_K.SUBSTITUTION}),
    "missing_bracket": frozenset({_K.BRACKET, _K.SUBSTITUTION}),
    "negation_lost": frozenset({_K.LOST_NEGATION}),
    "condition_lost": frozenset({_K.LOST_CONDITION}),
    "modality_lost": frozenset({_K.LOST_MODALITY}),
    "name_garble": frozenset({_K.NAME, _K.NAME_VARIANT}),
    "name_variant": frozenset({_K.NAME, _K.NAME_VARIANT}),
    "term_inconsistency": frozenset({_K.TERM_INCONSISTENCY, _K.TERM}),
    "term_variant": frozenset({_K.TERM_INCONSISTENCY, _K.TERM}),
    "mistranslation_term": frozenset({_K.TERM, _K.TERM_INCONSISTENCY, _K.STRUCTURE}),
    "mistranslation_idiom": frozenset({_K.TERM}),
    "mistranslation_structure": frozenset({_K.STRUCTURE, _K.WORD_ORDER, _K.TERM}),
    "word_order": frozenset({_K.WORD_ORDER, _K.STRUCTURE, _K.TERM}),
    "omission": frozenset({_K.OMISSION, _K.TERM_INCONSISTENCY}),
}
CORE = frozenset(
    [
        "repetition_loop",
        "broken_word",
        "date_garble",
        "mistranslation_number",
        "numbering_garble",
        "truncation",
        "line_break_garble",
        "boilerplate",
        "foreign_article",
        "ocr_substitution",
    ]
)
RELATIONS = {"en_only": Relation.A_ONLY, "zh_only": Relation.B_ONLY}


@dataclass(frozen=True, slots=True)
class Judged:
    """One judged passage: every place it stands at, its kind and its intended reading."""

    side: str
    places: tuple[tuple[int, int], ...]
    kind: str
    intended: str
    recoverable: bool

    def is_met(self, garble: Garble) -> bool:
        """Whether the finding stands where this was judged."""
        start, end = garble.span.start, garble.span.end
        return any(
            (start < high and low < end) or (low == high and start <= low <= end)
            for low, high in self.places
        )


def judged() -> tuple[Judged, ...]:
    """The judgments in document order, English first."""
    rows = json.loads((CORPUS / "gold" / "garbles.json").read_text("utf-8"))
    return tuple(
        Judged(
            row["doc"],
            ((row["start"], row["end"]), *map(tuple, row.get("occurrences", []))),
            row["kind"],
            row["likely_intended"],
            row.get("recoverable", True),
        )
        for row in rows
    )


def document(side: str) -> Document:
    """A seed as one plain document: its text, no clauses, nothing marked as furniture."""
    data = (CORPUS / FILES[side]).read_bytes()
    text = data.decode("utf-8")
    digest = sha256(data).hexdigest()
    span = Span(side, 0, len(text))
    return Document(side, digest, text, span, Genre.PLAN, language_of(text))


def alignment() -> Alignment:
    """The gold alignment of the seeds, English as A."""
    gold = json.loads((CORPUS / "gold" / "alignment.json").read_text("utf-8"))

    def units(side: str) -> tuple[Unit, ...]:
        rows = gold[f"{side}_units"]
        return tuple(
            Unit(row["id"], Span(side, row["start"], row["end"]), row["text"]) for row in rows
        )

    reason = message("bead.parallel")
    beads = tuple(
        Bead(
            tuple(row["en"]),
            tuple(row["zh"]),
            1.0,
            RELATIONS.get(row["relation"]) or Relation(row["relation"]),
            reason,
        )
        for row in gold["alignment"]
    )
    return Alignment(units("en"), units("zh"), beads)


def turned(aligned: Alignment) -> Alignment:
    """The same alignment with B as A."""
    other = {Relation.A_ONLY: Relation.B_ONLY, Relation.B_ONLY: Relation.A_ONLY}
    beads = tuple(
        Bead(b.b, b.a, b.score, other.get(b.relation, b.relation), b.reason) for b in aligned.beads
    )
    return Alignment(aligned.b, aligned.a, beads)


@dataclass(frozen=True, slots=True)
class Score:
    """How findings fare: which judgments they met, which findings met none."""

    met: tuple[tuple[Judged, Garble], ...]
    missed: tuple[Judged, ...]
    false: tuple[Garble, ...]
    misnamed: tuple[Garble, ...]

    def precision(self, *, named: bool = False) -> float:
        """Findings that stand on a judged passage; with `named`, under a kind of its family."""
        wrong = len(self.false) + (len(self.misnamed) if named else 0)
        right = len({garble for _, garble in self.met})
        others = len(self.misnamed) if not named else 0
        return (right + others) / max(1, right + others + wrong)

    def recall(self, kinds: Iterable[str] | None = None) -> float:
        """Judgments met under a kind of their family, of these kinds or of all."""
        wanted = set(kinds) if kinds is not None else None
        hit = sum(wanted is None or one.kind in wanted for one, _ in self.met)
        all_ = hit + sum(wanted is None or one.kind in wanted for one in self.missed)
        return hit / max(1, all_)

    def proposals(self) -> float:
        """Right proposals among the findings whose judgment can be recovered."""
        open_ = [(one, garble) for one, garble in self.met if one.recoverable]
        return sum(right(garble.proposal, one) for one, garble in open_) / max(1, len(open_))


def scored(found: Sequence[Garble], judgments: Sequence[Judged], side: str) -> Score:
    """The findings of one side against its judgments; each judgment is met once."""
    here = [one for one in judgments if one.side == side]
    met: list[tuple[Judged, Garble]] = []
    missed: list[Judged] = []
    for one in here:
        fitting = [g for g in found if one.is_met(g) and g.kind in FAMILIES[one.kind]]
        if fitting:
            met.append((one, max(fitting, key=lambda g: (right(g.proposal, one), g.confidence))))
        else:
            missed.append(one)
    fits = {
        garble
        for garble in found
        for one in here
        if one.is_met(garble) and garble.kind in FAMILIES[one.kind]
    }
    elsewhere = [garble for garble in found if garble not in fits]
    false = tuple(g for g in elsewhere if not any(one.is_met(g) for one in here))
    misnamed = tuple(g for g in elsewhere if g not in false)
    return Score(tuple(met), tuple(missed), false, misnamed)


def right(proposal: str | None, one: Judged) -> bool:
    """Whether a proposal says what was meant, by its content words or its characters."""
    if proposal is None:
        return False
    if "drop" in one.intended:
        return proposal == ""
    if one.side == "zh":
        return bool(proposal) and proposal in one.intended
    whole = re.match(r"\([^)]*\)", one.intended)
    meant = [re.sub(r"\([^)]*\)", " ", part) for part in re.split(r" / |: ", one.intended)]
    meant += [whole[0]] if whole else []
    return any(_alike(proposal, part) for part in (*meant, one.intended) if part.strip())


def _alike(proposal: str, meant: str) -> bool:
    if re.sub(r"\W", "", proposal.lower()) == re.sub(r"\W", "", meant.lower()) != "":
        return True
    left, right_ = set(english_stems(proposal)), set(english_stems(meant))
    shared = len(left & right_)
    return bool(left) and shared >= 0.6 * len(left) and shared >= 0.5 * len(right_)
