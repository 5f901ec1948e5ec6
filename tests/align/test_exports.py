"""Exports: what goes out comes back, and nothing in it acts."""

import csv
import io
import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from align import from_tmx, from_tsv, tmx, tsv
from align.exports import rows
from duban.alignment import Alignment, Bead, Relation, Unit
from duban.message import message
from duban.span import Span

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30)
ANY = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)


def alignment(pairs: list[tuple[str, str]]) -> Alignment:
    def units(side: int) -> tuple[Unit, ...]:
        return tuple(Unit(i, Span("d", i, i), pair[side]) for i, pair in enumerate(pairs))

    reason = message("bead.parallel")
    beads = tuple(Bead((i,), (i,), 0.5, Relation.PARALLEL, reason) for i in range(len(pairs)))
    return Alignment(units(0), units(1), beads)


@given(st.lists(st.tuples(WORDS, WORDS), max_size=5))
@settings(max_examples=60, deadline=None)
def test_tmx_gives_the_pairs_back(pairs: list[tuple[str, str]]) -> None:
    assert list(from_tmx(tmx(alignment(pairs)))) == pairs


@given(st.lists(st.tuples(ANY, ANY), max_size=5))
@settings(max_examples=60, deadline=None)
def test_tsv_gives_the_rows_back(pairs: list[tuple[str, str]]) -> None:
    exported = alignment(pairs)
    assert from_tsv(tsv(exported)) == rows(exported)


def test_markup_is_text_and_formulas_are_inert() -> None:
    pairs = [("<b>&x;", "=1+1"), ("]]>", "@SUM(A1)"), ("a\tb", "-2"), (" +3", "'q")]
    exported = alignment(pairs)
    assert b"<b>" not in tmx(exported)
    assert list(from_tmx(tmx(exported))) == pairs
    cells = [cell for row in csv.reader(io.StringIO(tsv(exported)), "excel-tab") for cell in row]
    assert not any(cell.strip()[:1] in "=+-@" for cell in cells if cell)


def test_a_doctype_reads_no_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret", "utf-8")
    data = (
        f'<!DOCTYPE tmx [<!ENTITY e SYSTEM "file://{secret}">]><tmx version="1.4"><body><tu>'
        "<tuv><seg>&e;</seg></tuv><tuv><seg>b</seg></tuv></tu></body></tmx>"
    )
    assert "secret" not in str(from_tmx(data.encode()))


def test_a_passage_is_in_the_language_of_its_side() -> None:
    found = tmx(
        alignment([("检查全省各项社会保险基金的管理情况。", "Check all funds."), ("UPC", "UPC")])
    )
    told = re.findall(rb'xml:lang="(..)"', found)
    assert told == [b"zh", b"en", b"zh", b"en"]
    assert b'srclang="zh"' in found
