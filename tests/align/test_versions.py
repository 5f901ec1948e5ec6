"""Whether a pair is a translation or two versions of one matter."""

from dataclasses import replace

import pytest

from align import versions
from align.versions import _is_slip
from duban.document import Document, DocumentNumber, Evidence, Level, Region
from duban.language import Language
from duban.span import Span
from tests.align.test_relation import pair
from tests.align.test_units import document

MONTHS = ("March", "May", "June", "July")


def reported(months: str, shares: str) -> list[str]:
    return [
        f"于{month}月底前检查{share}%的单位。"
        for month, share in zip(months, shares.split(), strict=True)
    ]


EN = [
    f"Check {n}% of the units by the end of {m}."
    for n, m in zip((40, 50, 60, 70), MONTHS, strict=True)
]


def test_a_translation_is_no_version() -> None:
    assert versions(pair(EN, reported("3567", "40 50 60 70"))) is None


def test_figures_that_are_replaced_make_versions() -> None:
    assert versions(pair(EN, reported("3567", "45 55 65 70"))) is not None


def test_slips_of_figures_make_none() -> None:
    """Turned digits, a nought too many and days that do not exist are damage."""
    en = [f"Fined {n} yuan on May {d}, 2019." for n, d in ((5600, 3), (700, 31), (92, 4), (60, 31))]
    zh = [f"2019年5月{d}日罚款{n}元。" for n, d in ((6500, 3), (7000, 31), (29, 4), (60, 32))]
    assert versions(pair(en, zh)) is None


@pytest.mark.parametrize(
    ("a", "b", "slip"),
    [
        ("53%", "35%", True),
        ("10000", "100000", True),
        ("2010-04-31", "2010-04-30", True),
        ("2009-05", "2009-03", False),
        ("15", "30", False),
        ("", "30", False),
    ],
)
def test_slip(a: str, b: str, slip: bool) -> None:
    assert _is_slip(a, b) is slip


def regional(text: str, name: str, code: str = "") -> Document:
    return replace(document(text), region=Region(name, Level.CITY, code))


@pytest.mark.parametrize(
    ("a", "b", "differ"),
    [
        (("临河市", ""), ("Linhe City", ""), False),
        (("临河市", ""), ("Qinghe City", ""), True),
        (("河北省", ""), ("河南省", ""), True),
        (("石家庄市", "130100"), ("Shijiazhuang City", "130100"), False),
        (("新港市", ""), ("Newport City", ""), False),
    ],
)
def test_places_of_two_languages_are_told_by_their_sound(
    a: tuple[str, str], b: tuple[str, str], differ: bool
) -> None:
    found = versions(pair(["x"], ["y"]), regional("甲。", *a), regional("A.", *b))
    assert (found is not None) is differ


def titled(text: str) -> Document:
    return replace(document(text), title=Evidence(text, Span("d", 0, len(text))))


def test_a_draft_and_its_final_text_are_versions() -> None:
    draft, final = (
        titled("房屋管理办法（征求意见稿）"),
        titled("Measures for the Management of Houses"),
    )
    found = versions(pair(["x"], ["y"]), draft, final)
    assert found is not None
    assert "草案" in found.text(Language.ZH)
    assert versions(pair(["x"], ["y"]), draft, titled("Measures (Draft for Comments)")) is None


def numbered(text: str, serial: int) -> Document:
    number = DocumentNumber(
        f"安监发〔2015〕{serial}号", "安监发", 2015, serial, Span("d", 0, len(text))
    )
    return replace(document(text), number=number)


def test_one_number_and_every_clause_in_common_make_a_translation_whatever_differs() -> None:
    changed = pair(EN, reported("3567", "45 55 65 75"))
    assert versions(changed, numbered("x", 8), numbered("y", 8)) is None
    assert versions(changed, numbered("x", 8), numbered("y", 9)) is not None
    assert versions(changed, numbered("x", 8), document("y")) is not None


def test_clauses_of_its_own_make_a_version_even_under_one_number() -> None:
    added = pair(EN, [*reported("3567", "45 55 65 75"), "另外上报。", "另外检查。"])
    assert versions(added, numbered("x", 8), numbered("y", 8)) is not None
