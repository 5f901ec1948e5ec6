"""What a passage of a submission is evidence of."""

import pytest

from duban.document import Document, Genre
from duban.language import Language
from duban.span import Span
from review.evidence import Findings
from review.words import says


@pytest.mark.parametrize(
    ("passage", "rules"),
    [
        ("任何人不得单独进仓。", True),
        ("原则上不以罚代改。", True),
        ("可以组织大型群众性活动。", True),
        ("专项整治未影响企业正常退税。", True),
        ("未完成整改的限期整改。", False),
        ("设置醒目警示标识。", False),
        ("登记率不低于95%，不断提高质量。", False),
        ("No fireworks are set off near the building.", True),
        ("Warning signs shall be set up.", False),
    ],
)
def test_only_words_of_leave_answer_a_ban(passage: str, rules: bool) -> None:
    span = Span("d", 0, len(passage))
    language = Language.ZH if passage[0] > "z" else Language.EN
    document = Document("d", "d", passage, span, Genre.PLAN, language)
    assert Findings([document], {}).rules_on_leave(span) is rules


@pytest.mark.parametrize(
    ("line", "formal"),
    [
        ("Consultation", True),
        ("五、宣传教育", True),
        ("五、建立工作专班", False),
        ("Inspect it at once.", False),
    ],
)
def test_a_bare_word_on_its_own_line_is_evidence_of_nothing(line: str, formal: bool) -> None:
    text = f"前文。\n{line}\n后文。"
    span = Span("d", 4, 4 + len(line))
    document = Document("d", "d", text, Span("d", 0, len(text)), Genre.PLAN, Language.ZH)
    assert Findings([document], {}).is_formal(span) is formal


def test_a_ban_with_may_in_it_is_no_choice() -> None:
    for denied in ("No instrument may be used", "Staff may not smoke", "不可以进入"):
        assert says("no_leave", denied)
    for allowed in ("Cities may keep an account", "各市可以设立专账"):
        assert not says("no_leave", allowed)
