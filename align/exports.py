"""An alignment as a translation memory (TMX 1.4) and as a table (TSV), and back."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from align.side import language_of_units
from duban.alignment import Alignment, Bead, Unit
from duban.language import Language

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NO_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 65534, 65535], "�")
_NO_XML |= dict.fromkeys(range(55296, 57344), "�")
_FORMULA = ("=", "+", "-", "@", "'")
_COLUMNS = ("a", "b", "relation", "score", "reason", "a_span", "b_span")
_JOINT = "\n"


@dataclass(frozen=True, slots=True)
class Row:
    """One bead as it is exported: the words of both sides, and what was said of them."""

    a: str
    b: str
    relation: str
    score: float
    reason: str
    a_span: str = ""
    b_span: str = ""


def rows(alignment: Alignment) -> tuple[Row, ...]:
    """All beads in order; units of one side are joined by a line break, spans by a blank."""
    a = {unit.id: unit for unit in alignment.a}
    b = {unit.id: unit for unit in alignment.b}
    return tuple(
        _row(bead, [a[i] for i in bead.a], [b[i] for i in bead.b]) for bead in alignment.beads
    )


def tmx(alignment: Alignment) -> bytes:
    """The beads with two sides as TMX 1.4, UTF-8; text is text, never markup.

    A passage is told to be in the language of its side: a name or a number alone shows none.
    Characters that XML cannot hold become U+FFFD.
    """
    languages = language_of_units(alignment.a), language_of_units(alignment.b)
    root = etree.Element("tmx", version="1.4")
    etree.SubElement(
        root,
        "header",
        {
            "creationtool": "duban",
            "creationtoolversion": "1",
            "segtype": "block",
            "o-tmf": "duban",
            "adminlang": "en",
            "srclang": languages[0].value,
            "datatype": "plaintext",
        },
    )
    body = etree.SubElement(root, "body")
    for row in rows(alignment):
        if row.a and row.b:
            _unit(body, row, languages)
    document: bytes = etree.tostring(
        root.getroottree(), encoding="UTF-8", xml_declaration=True, pretty_print=True
    )
    return document


def from_tmx(data: bytes) -> tuple[tuple[str, str], ...]:
    """The pairs of passages of a TMX file, in order.

    Raises `ValueError` for what is no TMX; entities are not expanded and nothing is fetched.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(f"not a TMX file: {error}") from error
    found = []
    for unit in root.iter("tu"):
        sides = ["".join(map(str, segment.itertext())) for segment in unit.iter("seg")]
        if len(sides) == 2:
            found.append((sides[0], sides[1]))
    return tuple(found)


def tsv(alignment: Alignment) -> str:
    """All beads as tab-separated values with a head line; no cell is a formula.

    A cell that a spreadsheet would compute gets an apostrophe before it.
    """
    out = io.StringIO()
    writer = csv.writer(out, dialect="excel-tab", lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(_COLUMNS)
    for row in rows(alignment):
        cells = (row.a, row.b, row.relation, f"{row.score:.4f}", row.reason, row.a_span, row.b_span)
        writer.writerow(map(_inert, cells))
    return out.getvalue()


def from_tsv(text: str) -> tuple[Row, ...]:
    """The rows of a table written by `tsv`. Raises `ValueError` for another head line."""
    lines: Iterator[list[str]] = csv.reader(io.StringIO(text, newline=""), dialect="excel-tab")
    if tuple(next(lines, [])) != _COLUMNS:
        raise ValueError("not a table of an alignment")
    return tuple(_read([_plain(cell) for cell in cells]) for cells in lines)


def _read(cells: list[str]) -> Row:
    a, b, relation, score, reason, a_span, b_span = cells
    return Row(a, b, relation, float(score), reason, a_span, b_span)


def _row(bead: Bead, a: list[Unit], b: list[Unit]) -> Row:
    return Row(
        _JOINT.join(unit.text for unit in a),
        _JOINT.join(unit.text for unit in b),
        bead.relation.value,
        bead.score,
        bead.reason.text(),
        _spans(a),
        _spans(b),
    )


def _spans(units: Iterable[Unit]) -> str:
    return " ".join(f"{unit.span.start}:{unit.span.end}" for unit in units)


def _unit(body: etree._Element, row: Row, languages: tuple[Language, Language]) -> None:
    unit = etree.SubElement(body, "tu")
    for kind, words in (("relation", row.relation), ("score", f"{row.score:.4f}")):
        prop = etree.SubElement(unit, "prop", type=f"x-{kind}")
        prop.text = words
    for words, language in zip((row.a, row.b), languages, strict=True):
        variant = etree.SubElement(unit, "tuv", {_LANG: language.value})
        etree.SubElement(variant, "seg").text = _carriable(words)


def _carriable(words: str) -> str:
    """The words with what XML cannot carry replaced; a bare return would come back as a break."""
    return words.translate(_NO_XML)


def _inert(cell: str) -> str:
    """The cell with an apostrophe before what a spreadsheet would compute, or a real apostrophe."""
    risky = cell.lstrip(" \t\r\n\ufeff")[:1] in _FORMULA and cell != ""
    return "'" + cell if risky or cell[:1] in ("\t", "\r") else cell


def _plain(cell: str) -> str:
    return cell[1:] if cell.startswith("'") else cell
