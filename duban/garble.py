"""Garbled passages and the proposals to mend them. The raw text never changes."""

from dataclasses import dataclass
from enum import StrEnum

from duban.message import Message
from duban.span import Span


class GarbleKind(StrEnum):
    """What went wrong with a passage."""

    REPETITION_LOOP = "repetition_loop"
    BROKEN_WORD = "broken_word"
    DATE = "date_garble"
    NUMBER = "number_garble"
    DOCUMENT_NUMBER = "docnumber_garble"
    NUMBERING = "numbering_garble"
    TRUNCATION = "truncation"
    DUPLICATED_PHRASE = "duplicated_phrase"
    BOILERPLATE = "boilerplate"
    FOREIGN_ARTICLE = "foreign_article"
    SUBSTITUTION = "character_substitution"
    LOST_NEGATION = "lost_negation"
    LOST_CONDITION = "lost_condition"
    LOST_MODALITY = "modality_lost"
    NAME = "name_garble"
    NAME_VARIANT = "name_variant"
    TERM = "mistranslated_term"
    TERM_INCONSISTENCY = "term_inconsistency"
    WORD_ORDER = "word_order"
    STRUCTURE = "broken_structure"
    BRACKET = "missing_bracket"
    LINE_BREAK = "line_break_garble"
    OMISSION = "omission"


@dataclass(frozen=True, slots=True)
class Garble:
    """One garbled passage. `proposal` is the reading offered, None when none can be given."""

    span: Span
    kind: GarbleKind
    proposal: str | None
    evidence: Message
    confidence: float
