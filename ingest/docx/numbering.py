"""Numbering: the automatic number of each paragraph, which stands nowhere in its text.

Follows ECMA-376 part 1, 17.9: a list is a `num` that points to an `abstractNum`; counters belong
to the abstract list, so two lists on one abstract list go on counting, unless a `num` overrides
the start, which it does once.
"""

import re
from dataclasses import dataclass, field, replace

from lxml import etree

from ingest.docx.namespace import MC, W
from ingest.docx.ordinal import written
from ingest.docx.style import NumberingProperties, Styles, number, value

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_BULLET = "•"


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered."""

    start: int = 1
    style: str = "decimal"
    text: str = ""
    after: str = " "
    legal: bool = False
    restart: int | None = None
    paragraph_style: str = ""
    padded: int = 0

    def shown(self, count: int, *, legal: bool) -> str:
        """One number of the label; a legal label writes all its numbers in Arabic digits."""
        if legal and self.style not in ("none", "bullet"):
            return str(count)
        return str(count).zfill(self.padded) if self.padded else written(count, self.style)


@dataclass(slots=True)
class _List:
    """A `num`: its levels after overrides, and the abstract list whose counters it moves."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]
    started: set[int] = field(default_factory=set)


class Numbering:
    """The lists of a document with their counters; ask for labels in document order.

    `missing` says that a paragraph was asked about whose list the document does not have.
    """

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self.missing = False
        if root is not None:
            self._read(root)

    def label(self, own: NumberingProperties, style: str) -> str:
        """The number of the next paragraph with the blank that follows it, "" for none.

        `own` is what the paragraph says itself, `style` its style; numId 0 switches off.
        """
        found = self._place(own, style)
        if found is None:
            return ""
        listed, level = found
        counts = self._counts.setdefault(listed.abstract, {})
        self._count(listed, counts, level)
        return _label(listed.levels, counts, level)

    def _place(self, own: NumberingProperties, style: str) -> tuple[_List, int] | None:
        given, owner = self._styles.numbering(style)
        num_id = own.num_id if own.num_id is not None else given.num_id
        listed = self._lists.get(num_id or "0")
        if listed is None:
            self.missing |= num_id not in (None, "0")
            return None
        level = own.level
        if level is None and own.num_id is None:
            level = _linked(listed, [style, owner, *self._styles.chain(style)])
            level = given.level if level is None else level
        level = min(max(level or 0, 0), _LEVELS - 1)
        return (listed, level) if level in listed.levels else None

    def _count(self, listed: _List, counts: dict[int, int], level: int) -> None:
        if level in listed.starts and level not in listed.started:
            counts[level] = listed.starts[level]
            listed.started.add(level)
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = listed.levels[level].start
        for deeper in range(level + 1, _LEVELS):
            restart = listed.levels.get(deeper, Level()).restart
            if deeper in counts and (restart is None or level < restart):
                del counts[deeper]
        for higher in range(level):
            if higher not in counts and higher in listed.levels:
                counts[higher] = listed.starts.get(higher, listed.levels[higher].start)

    def _read(self, root: etree._Element) -> None:
        abstracts = {
            item.get(f"{W}abstractNumId", ""): item for item in root.iter(f"{W}abstractNum")
        }
        nums = {item.get(f"{W}numId", ""): item for item in root.iter(f"{W}num")}
        for identity, item in nums.items():
            if identity != "0":
                name, abstract = self._abstract(value(item, "abstractNumId") or "", abstracts, nums)
                if abstract is not None:
                    self._lists[identity] = _list(item, name, abstract)

    def _abstract(
        self, name: str, abstracts: dict[str, etree._Element], nums: dict[str, etree._Element]
    ) -> tuple[str, etree._Element | None]:
        """The abstract list, through the style it may be linked to."""
        abstract = abstracts.get(name)
        linked = value(abstract, "numStyleLink")
        if abstract is None or linked is None:
            return name, abstract
        given, _ = self._styles.numbering(linked)
        target = value(nums.get(given.num_id or ""), "abstractNumId") or name
        if target != name and target in abstracts:
            return target, abstracts[target]
        for other, item in abstracts.items():
            if value(item, "styleLink") == linked:
                return other, item
        return name, abstract


def _list(item: etree._Element, name: str, abstract: etree._Element) -> _List:
    levels = {_index(level): _level(level) for level in abstract.findall(f"{W}lvl")}
    starts: dict[int, int] = {}
    for override in item.findall(f"{W}lvlOverride"):
        index = _index(override)
        replaced = override.find(f"{W}lvl")
        if replaced is not None:
            levels[index] = _level(replaced)
        start = number(override, "startOverride")
        if start is not None:
            starts[index] = start
    return _List(name, levels, starts)


def _level(item: etree._Element) -> Level:
    style, padded = _format(item)
    start = number(item, "start")
    level = Level(
        start=1 if start is None else start,
        style=style,
        text=value(item, "lvlText") or "",
        after="" if value(item, "suff") == "nothing" else " ",
        legal=_on(item, "isLgl"),
        restart=number(item, "lvlRestart"),
        paragraph_style=value(item, "pStyle") or "",
        padded=padded,
    )
    return replace(level, text=_BULLET if level.text else "") if style == "bullet" else level


def _format(item: etree._Element) -> tuple[str, int]:
    """The number format and the width numbers are padded to; newer formats stand in a choice."""
    choice = item.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
    if choice is not None:
        custom = (choice.get(f"{W}format") or "").split(",")[0].strip()
        if custom.isdecimal() and len(custom) > 1:
            return "decimal", len(custom)
        style = choice.get(f"{W}val", "decimal")
        if style != "custom":
            return style, 0
    fallback = item.find(f"{MC}AlternateContent/{MC}Fallback")
    return value(item, "numFmt") or value(fallback, "numFmt") or "decimal", 0


def _label(levels: dict[int, Level], counts: dict[int, int], level: int) -> str:
    current = levels[level]

    def one(match: re.Match[str]) -> str:
        index = int(match.group(1)) - 1
        if index > level or index not in levels:
            return ""
        return levels[index].shown(counts.get(index, levels[index].start), legal=current.legal)

    label = _PLACE.sub(one, current.text)
    return label + current.after if label else ""


def _linked(listed: _List, styles: list[str]) -> int | None:
    """The level that names one of the styles as its own."""
    for style in styles:
        for index, level in listed.levels.items():
            if style and level.paragraph_style == style:
                return index
    return None


def _index(item: etree._Element) -> int:
    text = item.get(f"{W}ilvl", "0")
    return int(text) if text.isdecimal() else 0


def _on(item: etree._Element, name: str) -> bool:
    child = item.find(f"{W}{name}")
    return child is not None and child.get(f"{W}val", "1") not in ("0", "false", "off")
