"""Headings: which words of a numbered clause are its heading."""

import re

from duban.document import NodeKind
from ingest.line import TextLine
from ingest.marker import RANKS, Marker, Style

_ZH_STOP = re.compile(r"[。：:]|[；;]")
_DUTY = re.compile(r"应当|应(?![急对付用])|必须|不得|要(?!求|点|素|领|件|务|闻)|可以|须")
_HAN = re.compile("[一-鿿]")
_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")
_STAGE = re.compile(
    r"阶段|时期|\bstages?\b|\bphases?\b|[（(]\s*(?:[^（）()]{0,6}\d{4}\s*年)[^（）()]*[）)]$",
    re.IGNORECASE,
)
_WINDOW = re.compile(
    r"(?:阶段|时期|\bstage|\bphase)\s*[（(](?=[^（）()]*\d)[^（）()]*[）)]$", re.IGNORECASE
)
_VERB = re.compile(
    r"\b(?:shall|should|must|(?-i:may)|can|will|is|are|was|were|has|have|be)\b", re.I
)
_LONGEST_ZH, _LONGEST_EN = 36, 100
_DIVISIONS = {
    Style.PART: NodeKind.PART,
    Style.SUBPART: NodeKind.PART,
    Style.CHAPTER: NodeKind.CHAPTER,
    Style.SECTION: NodeKind.SECTION,
    Style.ARTICLE: NodeKind.ARTICLE,
    Style.INLINE: NodeKind.INLINE,
    Style.HAN: NodeKind.SECTION,
    Style.STEP: NodeKind.STAGE,
    Style.LABEL: NodeKind.SECTION,
}


def heading_of(
    marker: Marker, line: TextLine, following: int, *, more: bool
) -> tuple[int, int] | None:
    """The stretch of a clause's heading, None where it has none.

    `following` is where the next number stands, which may be in the same line.

    `more`: paragraphs or clauses of its own follow the line. A short line is a heading when it
    is open-ended or something follows it; so is the short first sentence of a longer line (run-in
    heading), unless it lays down a duty.
    """
    bare = marker.style in (Style.INLINE, Style.ARTICLE, Style.LABEL) or marker.body >= line.end
    if bare or (marker.inside and marker.style not in RANKS):
        return None
    words = line.text[marker.body - line.start : max(following - line.start, 0)].rstrip()
    if _HAN.search(words) is None:
        return _english(marker, words, more=more)
    stop = _ZH_STOP.search(_masked(words))
    first = words[: stop.start()] if stop else words
    if not _short(first) or words[len(first) : len(first) + 1] in ("；", ";"):
        return None
    if len(first) >= len(words) - 1:
        whole = stop is None and marker.style is not Style.CIRCLE
        named = _WINDOW.search(first) is not None
        found = whole or named or (more and not (stop and _DUTY.search(first)))
    else:
        found = not (_DUTY.search(first) or words[len(first)] in ":：" or marker.inside)
    return (marker.body, marker.body + len(first.rstrip())) if found else None


def _english(marker: Marker, words: str, *, more: bool) -> tuple[int, int] | None:
    first = words.rstrip(".:")
    if ". " in first:
        return _run_in(marker, words[: words.index(". ")])
    if len(first) > _LONGEST_EN or len(first.split()) > 14 or ";" in first:
        return None
    if words.endswith(",") or not (more or words == first):
        return None
    return marker.body, marker.body + len(first.rstrip())


def _run_in(marker: Marker, first: str) -> tuple[int, int] | None:
    """The short first sentence of an English paragraph, unless it is a sentence indeed."""
    bare = _BRACKETS.sub("", first)
    if len(bare.split()) > 9 or _VERB.search(bare) or marker.inside:
        return None
    return marker.body, marker.body + len(first)


def _masked(words: str) -> str:
    """The words with bracketed stretches blanked, so that no stop inside them counts."""
    return _BRACKETS.sub(lambda found: "（" * len(found[0]), words)


def _short(words: str) -> bool:
    return 2 <= len(_BRACKETS.sub("", words)) <= _LONGEST_ZH and words.count("，") <= 3


def kind_of(marker: Marker, heading: str, *, top: bool, sentences: bool) -> NodeKind:
    """The kind of a clause, by its number's style, its heading and where it stands."""
    if marker.style is Style.WORD:
        kind = NodeKind.SECTION if top or not sentences else NodeKind.INLINE
    else:
        kind = _DIVISIONS.get(marker.style, NodeKind.ITEM)
    if kind is NodeKind.ITEM and heading and _STAGE.search(heading):
        return NodeKind.STAGE
    top_heading = top and heading and marker.style in (Style.DIGIT, Style.DECIMAL, Style.DIGIT_BARE)
    return NodeKind.SECTION if top_heading else kind
