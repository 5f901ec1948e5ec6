"""Numbering of ODT lists: counters by list, kept when a list says it goes on with another."""

from dataclasses import dataclass, field

from lxml import etree

from ingest.docx.ordinal import written
from ingest.odt.namespace import STYLE, TEXT

# The samples that stand for a number format in OpenDocument (num-format, loext:num-format).
_FORMATS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "一, 二, 三, ...": "chineseCounting",
    "壹, 贰, 叁, ...": "chineseLegalSimplified",
    "壹, 貳, 參, ...": "ideographLegalTraditional",
    "甲, 乙, 丙, ...": "ideographTraditional",
    "子, 丑, 寅, ...": "ideographZodiac",
    "①, ②, ③, ...": "decimalEnclosedCircle",
    "１, ２, ３, ...": "decimalFullWidth",
    "一": "chineseCounting",
    "壹": "chineseLegalSimplified",
    "甲": "ideographTraditional",
    "子": "ideographZodiac",
    "①": "decimalEnclosedCircle",
    "１": "decimalFullWidth",
}


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list style is numbered."""

    style: str
    prefix: str
    suffix: str
    start: int
    shown: int
    bullet: str


@dataclass(slots=True)
class Counters:
    """The counters of one running list."""

    counts: dict[int, int] = field(default_factory=dict)

    def next(self, levels: dict[int, Level], level: int, start: int | None) -> str:
        """The label of the next item at that level."""
        known = levels.get(level)
        first = start if start is not None else (known.start if known else 1)
        going = level in self.counts and start is None
        self.counts[level] = self.counts[level] + 1 if going else first
        self.counts = {at: count for at, count in self.counts.items() if at <= level}
        return "" if known is None else self._label(levels, known, level)

    def _label(self, levels: dict[int, Level], known: Level, level: int) -> str:
        if known.bullet:
            return known.bullet + " "
        parts = [
            written(self.counts.get(at, 1), levels[at].style)
            for at in range(max(1, level - known.shown + 1), level + 1)
            if at in levels and levels[at].style != "none"
        ]
        if known.style == "none" or not parts:
            label = known.prefix + known.suffix
        else:
            label = known.prefix + ".".join(parts) + known.suffix
        return label + " " if label.strip() else ""


def list_styles(roots: list[etree._Element]) -> dict[str, dict[int, Level]]:
    """The list styles of all parts by name, and the outline numbering under the name ""."""
    found: dict[str, dict[int, Level]] = {}
    for root in roots:
        for item in root.iter(f"{TEXT}list-style", f"{TEXT}outline-style"):
            outline = item.tag == f"{TEXT}outline-style"
            found["" if outline else item.get(f"{STYLE}name", "")] = dict(map(_level, item))
    return found


def _level(item: etree._Element) -> tuple[int, Level]:
    bullet = item.get(f"{TEXT}bullet-char", "")
    if (bullet and not bullet.isprintable()) or "\ue000" <= bullet[:1] <= "\uf8ff":
        bullet = "•"
    sample = next(
        (value for key, value in item.attrib.items() if str(key).endswith("}num-format") and value),
        "",
    )
    style = "none" if not sample else _FORMATS.get(str(sample), "decimal")
    return _number(item, f"{TEXT}level", 1), Level(
        style,
        item.get(f"{STYLE}num-prefix", ""),
        item.get(f"{STYLE}num-suffix", ""),
        _number(item, f"{TEXT}start-value", 1),
        _number(item, f"{TEXT}display-levels", 1),
        bullet,
    )


def _number(item: etree._Element, name: str, default: int) -> int:
    text = item.get(name, "")
    return int(text) if text.isdecimal() else default
