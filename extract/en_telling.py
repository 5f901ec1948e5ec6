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
    r"|for (?:any |all |further |more |other )*(?:questions?|enquir\w+|inquir\w+|quer\w+"
    r"|information|details|assistance|clarification)\b.{0,60}(?:contact|call|write)"
)
_SENDER = re.compile(
    r"(?:i|we)\s+(?:\w+ly\s+|also\s+)?(?:will|shall|would|am|are|have|had|was|were|can|could)\b"
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
        return True
    return setting.preamble and stripped.startswith(lexicon.why_start)
