"""Styles: what a paragraph style says of numbering and outline, with all it is based on."""

from dataclasses import dataclass

from lxml import etree

from ingest.docx.namespace import W

_MAX_CHAIN = 32


@dataclass(frozen=True, slots=True)
class Style:
    """One style as it stands in the part; None where it says nothing itself."""

    name: str
    based_on: str
    num_id: str | None
    level: int | None
    outline: int | None


@dataclass(frozen=True, slots=True)
class NumberingProperties:
    """Which list a paragraph belongs to, and at which level, as far as it says."""

    num_id: str | None
    level: int | None


class Styles:
    """The styles of a document by id."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self.default = ""
        for item in () if root is None else root.iter(f"{W}style"):
            identity = item.get(f"{W}styleId", "")
            self._styles.setdefault(identity, _style(item))
            if item.get(f"{W}type") == "paragraph" and item.get(f"{W}default") in ("1", "true"):
                self.default = identity

    def chain(self, identity: str) -> list[str]:
        """The style and all it is based on, nearest first."""
        found: list[str] = []
        while identity in self._styles and identity not in found and len(found) < _MAX_CHAIN:
            found.append(identity)
            identity = self._styles[identity].based_on
        return found

    def numbering(self, identity: str) -> tuple[NumberingProperties, str]:
        """The numbering that a style gives, and the id of the style that names the list."""
        level: int | None = None
        for name in self.chain(identity):
            style = self._styles[name]
            level = style.level if level is None else level
            if style.num_id is not None:
                return NumberingProperties(style.num_id, level), name
        return NumberingProperties(None, level), ""

    def outline(self, identity: str) -> int | None:
        """The outline level of a style, 0 for the highest."""
        levels = (self._styles[name].outline for name in self.chain(identity))
        return next((level for level in levels if level is not None), None)

    def names(self, identity: str) -> list[str]:
        """The names of the style and of all it is based on, in lower case."""
        return [self._styles[name].name.lower() for name in self.chain(identity)]


def numbering_properties(properties: etree._Element | None) -> NumberingProperties:
    """What paragraph properties say of numbering themselves."""
    numbered = None if properties is None else properties.find(f"{W}numPr")
    if numbered is None:
        return NumberingProperties(None, None)
    return NumberingProperties(value(numbered, "numId"), number(numbered, "ilvl"))


def value(parent: etree._Element | None, name: str) -> str | None:
    """The `val` of a child, None when there is none."""
    child = None if parent is None else parent.find(f"{W}{name}")
    return None if child is None else child.get(f"{W}val")


def number(parent: etree._Element | None, name: str) -> int | None:
    """The `val` of a child as a number, None when there is none."""
    text = value(parent, name)
    return int(text) if text is not None and text.lstrip("-").isdecimal() else None


def _style(item: etree._Element) -> Style:
    properties = item.find(f"{W}pPr")
    numbered = numbering_properties(properties)
    return Style(
        value(item, "name") or "",
        value(item, "basedOn") or "",
        numbered.num_id,
        numbered.level,
        number(properties, "outlineLvl"),
    )
