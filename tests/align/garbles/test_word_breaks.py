"""Words cut in two, run together, or misread by their look."""

import pytest

from align.garbles import Finder
from duban.garble import GarbleKind as Kind
from tests.align.garbles.conftest import plain


def told(text: str) -> list[tuple[str, str | None]]:
    found = Finder().garbles(plain(text))
    return [(g.span.of(text), g.proposal) for g in found if g.kind is Kind.BROKEN_WORD]


@pytest.mark.parametrize(
    ("text", "broken", "meant"),
    [
        ("The bureau shall imple ment the plan.", "imple ment", "implement"),
        ("All inspec tions were done in May.", "inspec tions", "inspections"),
        ("Officers shall re port it, and each report is kept.", "re port", "report"),
        ("The disinfec-tion of towels is checked.", "disinfec-tion", "disinfection"),
        (
            "Send it to relevantdepartments.",
            "relevantdepartments",
            "relevant departments",
        ),
        ("It is enteredin the ledger.", "enteredin", "entered in"),
        ("The Town Council and a TownCouncil are one.", "TownCouncil", "Town Council"),
        ("It is due as ofMarch 2016.", "ofMarch", "of March"),
        ("The emp1oyees shall be trained.", "emp1oyees", "employees"),
        ("A sumrnary is due in Decernber each year.", "sumrnary", "summary"),
        ("Signs of Iimited load shall be set up.", "Iimited", "limited"),
        ("Strengthen managerment of the pools.", "managerment", "management"),
        ("The plan of the Commission binds the Comission.", "Comission", "Commission"),
        ("Goods are submitted; what was mitted late is sent back.", "mitted", "submitted"),
    ],
)
def test_a_break_is_told_with_the_whole_word(text: str, broken: str, meant: str) -> None:
    assert (broken, meant) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Each pre determined limit and pre-existing e-mail of the on-site co operative is kept.",
        "May be it is set up every day, any one may look in at the work place over time.",
        "The counterparties and the multiday workflows of Baofeng Township have recoverability.",
        "Form A4, item 3b, PM10 and H1N1 are in Table1, and 15mins at 11am are enough.",
        "The FinTech of WeChat is WordPerfect, and greenwashing wrongdoers are fined.",
        "A select committee selects able men; in form it is a trust, and it informs the court.",
        "Mail info@relevantmatters.example or see relevantmatters.example for the rules.",
    ],
)
def test_what_offices_write_apart_or_together_is_none(text: str) -> None:
    assert told(text) == []
