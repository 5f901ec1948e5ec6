"""Whether two documents are a text and its translation, or two versions of one matter."""

import re
from collections.abc import Sequence

from align.facts import Difference, FactKind, Facts, differences, facts
from align.places import same_place
from duban.alignment import Alignment, Unit
from duban.document import Document, Region
from duban.message import Message, message
from duban.span import Span

REPLACEABLE = (
    FactKind.DATE,
    FactKind.RATIO,
    FactKind.MONEY,
    FactKind.NUMBER,
    FactKind.DURATION,
    FactKind.FREQUENCY,
)
_LEAST = 3
_SHARE = 0.25
_ALONE = 0.1
"""So many units at most stand alone in a translation and its original."""
_AROUND = 30
"""How many characters of an agency's name may stand beside the number in its line."""
_DRAFT = re.compile(
    r"草案|征求意见稿|送审稿|讨论稿|审议稿"
    r"|\bdraft\b|\bfor (?:public )?(?:comments?|consultation)\b",
    re.I,
)


def versions(
    alignment: Alignment, a: Document | None = None, b: Document | None = None
) -> Message | None:
    """Why the two are versions of one matter, not translations; None when they translate.

    Differing dates of two versions are adaptations: neither may be repaired from the other. Two
    that bear one number and have nearly every unit in common translate, whatever figures differ.
    """
    if a is None or b is None:
        return _differing(alignment)
    told = _told(a, b)
    if told is None and _one_number(a, b) and _unpaired(alignment) <= _ALONE:
        return None
    return told or _differing(alignment)


def _one_number(a: Document, b: Document) -> bool:
    return a.number is not None and b.number is not None and _number(a.number) == _number(b.number)


def _unpaired(alignment: Alignment) -> float:
    """The share of units that the other side lacks, where there are more of them."""
    sides = (
        (alignment.a, [i for bead in alignment.beads if not bead.b for i in bead.a]),
        (alignment.b, [i for bead in alignment.beads if not bead.a for i in bead.b]),
    )
    return max(len(lone) / max(1, len(units)) for units, lone in sides)


def _told(a: Document, b: Document) -> Message | None:
    """What the documents themselves tell: a citation, other places, a draft."""
    if _cites(a, b) or _cites(b, a):
        return message("pair.versions.cites")
    if a.region and b.region and _elsewhere(a.region, b.region):
        return message("pair.versions.regions", a=a.region.name, b=b.region.name)
    if _is_draft(a) is not _is_draft(b):
        return message("pair.versions.draft")
    return None


def _elsewhere(a: Region, b: Region) -> bool:
    """Whether two regions surely differ; names of two languages are compared by their sound."""
    if a.code and b.code:
        return a.code != b.code
    chinese, english = sorted((a.name, b.name), key=str.isascii)
    if chinese.isascii() or not english.isascii():
        return a.name != b.name
    return same_place(chinese, english) is False


def _is_draft(document: Document) -> bool:
    return document.title is not None and _DRAFT.search(document.title.value) is not None


def _cites(a: Document, b: Document) -> bool:
    """Whether A cites B by its number without bearing that number itself."""
    number = b.number
    if number is None or (a.number and _number(a.number) == _number(number)):
        return False
    cited = [c.number for c in a.cites if c.number is not None and not _is_heading(a, c.span)]
    return any(_number(found) == _number(number) for found in cited)


def _is_heading(document: Document, span: Span) -> bool:
    """Whether a citation is a line by itself: so stands the number a document bears."""
    text = document.text
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    line = text[start : end if end >= 0 else len(text)]
    return len(line.strip(" \t　（）()")) <= len(span) + _AROUND and not re.search(
        r"[，。,;；：:]", line
    )


def _number(number: object) -> tuple[object, object]:
    return getattr(number, "year", None), getattr(number, "serial", None)


def _differing(alignment: Alignment) -> Message | None:
    """Facts that differ too often for damage; what looks like a slip of a figure counts for none.

    A citation of a text is no proof by itself, nor are fewer than three replaced facts.
    """
    a = {unit.id: unit for unit in alignment.a}
    b = {unit.id: unit for unit in alignment.b}
    comparable = differing = 0
    for bead in alignment.beads:
        left, right = _facts([a[i] for i in bead.a]), _facts([b[i] for i in bead.b])
        if _comparable(left, right):
            comparable += 1
            differing += any(map(_is_other, differences(left, right)))
    if differing < _LEAST or differing < _SHARE * comparable:
        return None
    return message("pair.versions.facts", differing=differing, comparable=comparable)


def _facts(units: Sequence[Unit]) -> Facts:
    return facts(" ".join(unit.text for unit in units))


def _comparable(a: Facts, b: Facts) -> bool:
    """Whether both sides name something of one kind."""
    kinds = {figure.kind for figure in a.figures} & {figure.kind for figure in b.figures}
    return bool(kinds or (a.times and b.times) or (a.levels and b.levels))


def _is_other(difference: Difference) -> bool:
    """Whether a fact or a level was replaced by another one, and not by a slip of it."""
    if difference.kind not in (*REPLACEABLE, FactKind.LEVEL):
        return False
    return bool(difference.a and difference.b) and not _is_slip(difference.a, difference.b)


def _is_slip(a: str, b: str) -> bool:
    """Whether the same digits stand in another order, a nought more or less, or no such day.

    >>> _is_slip("89%", "98%"), _is_slip("10000", "100000"), _is_slip("2022-09-31", "2022-09-01")
    (True, True, True)
    >>> _is_slip("2009-05", "2009-03")
    False
    """
    left, right = (sorted(re.sub(r"[\D0]", "", side)) for side in (a, b))
    return (left == right != []) or any(map(_impossible, (a, b)))


def _impossible(words: str) -> bool:
    days = {"02": 29, "04": 30, "06": 30, "09": 30, "11": 30}
    found = re.findall(r"(?:^|-)(\d\d)-(\d\d)(?!\d)", words)
    return any(int(day) > days.get(month, 31) for month, day in found)
