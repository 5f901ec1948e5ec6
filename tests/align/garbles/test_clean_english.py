"""What sound English official prose of other countries has, and no garble is: nothing is told."""

# ruff: noqa: SIM905 - a list of words reads better as words

import pytest

from align import Finder, encoder
from align.english import is_word
from align.garbles.boilerplate import furniture
from tests.align.garbles.conftest import plain

MEMORANDUM = """\
OFFICE MEMORANDUM
FROM: The Chief Officer of Markets
TO: All district inspectors
DATE: 4 May 2016
SUBJECT: Weights and scales
The scales of all markets are to be tested before the summer.
2. Inspectors are requested to bring this to the notice of every stall holder.
3. A report is to be sent to the Chief Officer not later than 30th June.
"""
TABLE = """\
Date of issue: 12-05-2016
Date of effect: 30-05-2016
16% of the net written premium up to five million
18% of the net written premium in excess of five million
Risk of trades subject to a daily margin\tten business days
Risk of trades not subject to a daily margin\tfive business days
"""
DEFINED = """\
Where the records required are kept for the benefit of an Account Holder and are identified, the
Reporting Financial Institution must treat them as its own and send a copy to the Regulator.
The stoppage of a body threatens the Group or the Group as a whole, and that is to be told.
A firm which sells shares for the first time or for the first time after a change must say so.
Overloaded operation and operation with faults were strictly prohibited on all lines.
The Working Rules of the State Council are issued to the State Council, the Ministry of Finance.
"""
RARE = (
    "obligors securitised fibre manoeuvre issuances cohorting onboarding passu facie renminbi "
    "novated dataset investee ordinally"
).split()
REMNANTS = "ppection pferred ments inspecion goverment impltation".split()


@pytest.mark.parametrize("text", [MEMORANDUM, TABLE, DEFINED])
def test_nothing_is_told(text: str) -> None:
    assert Finder().garbles(plain(text)) == ()


def test_a_source_line_of_a_page_is_no_head_of_a_letter() -> None:
    text = "Notice on scales\nSource: the markets office\nAll scales shall be tested in May."
    assert [text[start:end] for start, end, _ in furniture(plain(text))] == [
        "Source: the markets office"
    ]


@pytest.mark.parametrize("word", RARE)
def test_rare_words_are_words(word: str) -> None:
    assert is_word(word)


@pytest.mark.parametrize("word", REMNANTS)
def test_remnants_are_none(word: str) -> None:
    assert not is_word(word)


def test_an_item_of_a_list_is_no_stray() -> None:
    own = [
        "The council licenses every market stall and keeps a register of the stalls and holders.",
        "A holder of a market stall displays the licence of the council on the stall all day.",
        "The register of market stalls is open to holders and to everyone at the council office.",
        "The council may withdraw the licence of a market stall that is not used for a month.",
        "Each stall of the market is inspected by the council twice a year with its holder.",
        "A licence of the council names the stall of the market, its holder and what is sold:",
    ]
    item = "(f) fireworks, crossbows and other goods that burn, cut or shoot may never lie there."
    found = Finder(encoder=encoder()).garbles(plain("\n".join([*own, item, own[0]])))
    assert found == ()
