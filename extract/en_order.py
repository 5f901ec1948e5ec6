"""English orders without a word that binds: a bare verb, a passive, what a body is to do."""

import re

from duban.obligation import NormType
from extract.en_body import named
from extract.en_passive import passive_order
from extract.en_phrase import NOUNISH, PART_OF, WORD, Part, Phrase, Seen

_TO_DO = re.compile(r"(?:all |the |each |every )?[a-z][^,;:]{1,80}?\s+to\s+(?=([a-z-]+)\b)")
_DESCRIBES = re.compile(r"\s(?:who|which|that)\s")
_DO_NOT = re.compile(r"(do not|don[’']t|never)\s+[a-z]")
_FINITE = re.compile(
    r"\b(?:intends?|plans|hopes?|proposes?|aims?|expects?|seeks?|wants?|wish(?:es)?|continues?|tends?|agrees?"
    r"|seems?|appears?|began|will|shall|must|should|may|can|is|are|was|were|has|have|had|do|does|did|be|been)\b|\w+ed\b"
)
_TITLED = re.compile(r"(?:mr|mrs|ms|dr|prof|inspector|cllr)\b\.?\s+[a-z]+")


def order(seen: Seen) -> Phrase | None:
    """A verb without subject: base form, gerund, or a tense that lost its modal."""
    form, forbidden = seen.form, _forbidden(seen)
    if forbidden is not None or form is None:
        return forbidden
    if form.tense == "gerund" and seen.lexicon.frame.match(seen.body):
        return Phrase(Part.FRAME, seen.body[:16])
    if form.tense == "past":
        fits = seen.finite and not re.match(r"\s+by\b", seen.rest)
    else:
        fits = seen.finite if form.tense == "present" else not NOUNISH.match(seen.rest)
    word = seen.words[: len(seen.words) - len(seen.rest)].split()[-1]
    return Phrase(PART_OF[form.tense], word, tense=form.tense) if fits else None


def _forbidden(seen: Seen) -> Phrase | None:
    """An order not to do something (do not use open fires)."""
    found = _DO_NOT.match(seen.body)
    return Phrase(Part.ORDER, found.group(1), NormType.PROHIBITION) if found else None


def passive(seen: Seen) -> Phrase | None:
    """A present passive whose modal may have been lost in translation."""
    found = passive_order(seen.words, seen.start, seen.lexicon)
    if found is None:
        return None
    return Phrase(Part.PASSIVE, found.words, subject=found.agent, tense="present passive")


def tasked(seen: Seen) -> Phrase | None:
    """A body and what it is to do, without a finite verb (All units to report weekly)."""
    found = _TO_DO.match(seen.body)
    form = seen.lexicon.forms.get(found.group(1)) if found else None
    if not found or form is None or form.tense != "base" or _FINITE.search(found.group()):
        return None
    if _DESCRIBES.search(found.group()):
        return None
    first = WORD.match(seen.body)
    if first and first.group() in seen.lexicon.forms:
        return None
    end = seen.start + found.end() - len(" to ")
    name = named(seen.words, seen.start, end, seen.lexicon)
    titled = _TITLED.match(seen.body)
    if name is None and titled is None:
        return None
    return Phrase(Part.TASKED, f"to {form.base}", subject=name or (seen.start, end))
