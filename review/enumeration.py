"""Lists in running text: the items of a scope, in either language."""

import re

from duban.language import Language, language_of
from review.words import cut, pattern

_BRACKETS = re.compile(r"（[^（）]*）|\([^()]*\)")
_ZH_LIST = re.compile(r"[^、，；。：:;,（）\s]+(?:、[^、，；。：:;,（）]+)+")
_ZH_TAIL = re.compile(r"(?<=.{2})(?:等.*|进行.*|开展.*|要.*|应.*|必须.*|为重点.*|的(?=.{0,6}$).*)$")
_ZH_HEAD = re.compile(r"^(?:.*(?:包括|涉及|是|为|解决|对|由|在|按照|针对|采取|结合|围绕)(?=.{2}))")
_ZH_JOIN = re.compile(r"以及|(?<=.{2})[和及与](?=.{2})")
_EN_CUE = re.compile(r"\b(?:including|such as|namely)\b|:\s", re.IGNORECASE)
_EN_END = re.compile(r"[.:]|,? (?:must|shall|should|will|are|is|to)\b.*")
_EN_JOIN = re.compile(r"\s*[;,]\s*(?:and\s+|or\s+)?|\s+and\s+")


def elements(text: str, least: int = 3) -> tuple[str, ...]:
    """The items of the longest list in a passage; none when nothing lists that many.

    What stands in brackets explains an item and is left out.

    >>> elements("范围包括：商场、学校（含幼儿园）、医院和养老机构。")
    ('商场', '学校', '医院', '养老机构')
    >>> elements("The scope includes: mines, metallurgy, building materials.")
    ('mines', 'metallurgy', 'building materials')
    """
    language = language_of(text)
    plain = _BRACKETS.sub("", cut("number", text))
    cue = pattern("scope", language).search(plain)
    if cue:
        return _split(plain[cue.end() :], language, least)
    if language is Language.ZH:
        return _split(max(_ZH_LIST.findall(plain), key=len, default=""), language, least)
    cue = _EN_CUE.search(plain)
    return _split(_EN_END.split(plain[cue.end() :], maxsplit=1)[0], language, least) if cue else ()


def _split(listing: str, language: Language, least: int) -> tuple[str, ...]:
    listing = listing.strip(" 。.：:")
    if language is Language.ZH:
        parts = [part for chunk in re.split("[、；，]", listing) for part in _ZH_JOIN.split(chunk)]
        parts[:1] = [_ZH_HEAD.sub("", parts[0])]
        items = [_ZH_TAIL.sub("", part.strip()) for part in parts]
    else:
        items = [part.strip() for part in _EN_JOIN.split(listing)]
    kept = tuple(item for item in items if len(item) > 1)
    return kept if len(kept) >= least else ()
