from hypothesis import given
from hypothesis import strategies as st

from duban.document import Genre
from extract import Extractor
from extract.folding import folded

TEXT = (
    "一、各校須於二〇二四年九月三十日前完成消防設備年檢，並將證明書副本送交本局。\n"
    "二、學校應每年舉行演習，演習記錄須保存三年。\n"
    "三、校方不得鎖閉或阻塞任何走火通道。\n"
    "四、各校務必填妥回條。\n"
)


def test_duties_of_a_traditional_text_stand_in_its_own_characters() -> None:
    found = EXTRACTOR.text(TEXT, genre=Genre.NOTICE).obligations
    words = [TEXT[o.span.start : o.span.end] for o in found]
    assert words[0].startswith("各校須於")
    assert "校方不得鎖閉或阻塞任何走火通道" in words
    assert "各校務必填妥回條" in words
    for each in found:
        shown = TEXT[each.span.start : each.span.end]
        assert each.action in shown
        assert each.object in shown
        if each.actor and each.actor.span:
            assert TEXT[each.actor.span.start : each.actor.span.end] == each.actor.name


def test_deadlines_of_a_traditional_text_are_read() -> None:
    duty = EXTRACTOR.text(TEXT, genre=Genre.NOTICE).obligations[0]
    assert [deadline.norm.as_dict()["end"] for deadline in duty.deadlines] == ["2024-09-30"]


def test_the_same_duties_in_both_scripts() -> None:
    simple = EXTRACTOR.text(folded(TEXT), genre=Genre.NOTICE).obligations
    own = EXTRACTOR.text(TEXT, genre=Genre.NOTICE).obligations
    assert [o.span.start for o in own] == [o.span.start for o in simple]


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(folded(text)) == len(text)


EXTRACTOR = Extractor()
