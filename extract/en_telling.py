"""English sentences that tell why, or what the writer hopes or will do, and bind nobody."""

import re

from extract.draft import Setting
from extract.en_words import en_words

# what the writer hopes for, and in a letter what the sender will do itself
_WISHES = re.compile(r"(?:i|we) (?:hope|trust|believe|understand|note|regret|know|appreciate)\b")
# where to ask: an address, no duty
_ASKS = re.compile(
    r"(?:any |all |further )?(?:questions?|enquir\w+|inquir\w+|queries)\b.{0,80}?"
    r"\b(?:may|should|can|to) be (?:addressed|directed|sent|referred|made|submitted|raised)"
    r"|(?:if|should) you (?:have|need|require|wish|want)\b.{0,80}?\b(?:contact|call|write to"
    r"|e-?mail|telephone|get in touch|speak to)\b"
    r"|for (?:any |all |further |more |other )*(?:questions?|enquir\w+|inquir\w+|quer\w+"
    r"|information|details|assistance|clarification)\b.{0,60}(?:contact|call|write)"
)
# what a letter asks for, however politely
_REQUESTS = re.compile(
    r"\b(?:i|we) (?:would|should) (?:appreciate|welcome)\b"
    r"|\b(?:i|we) (?:would|should) be (?:most |very )?(?:grateful|glad|obliged|pleased) (?:if|for)"
)
_SENDER = re.compile(
    r"(?:i|we)\s+(?:\w+ly\s+|also\s+)?(?:will|shall|would|am|are|have|had|was|were|can|could)\b"
    r"|(?:i|we)\s+(?:should|must|want|wish)\s+(?:also\s+|to\s+|like\s+to\s+)*"
    r"(?:like|thank|stress|apologi[sz]e|add|express|congratulate|remind|emphasi[sz]e|say)\b"
    r"|(?:my|our)\s+(?:\w+\s+){1,3}?(?:will|shall|has|have)\b"
)


def tells_why(words: str, setting: Setting) -> bool:
    """Whether a lower-case sentence gives reasons, wishes, or an address for questions.

    >>> tells_why("questions about this circular may be addressed to the team", Setting())
    True
    """
    lexicon, stripped = en_words(setting.folder), words.strip()
    if stripped.endswith((*lexicon.why_end, "rules of this work")):
        return True
    if _WISHES.match(stripped) or _ASKS.match(stripped):
        return True
    if setting.genre == "letter" and _SENDER.match(stripped):
        return _REQUESTS.search(stripped) is None
    return setting.preamble and stripped.startswith(lexicon.why_start)
