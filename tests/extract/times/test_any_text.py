"""No text ends in an error: pieces of both grammars in any order, and any characters at all."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duban.deadline import Deadline
from duban.language import Language
from duban.quantity import Threshold
from extract import quantities, times
from extract.lexicon import load

REFERENCE = date(2010, 5, 20)
SIGNS = (
    "0", "1", "2", "5", "10", "15", "30", "31", "99", "2008", "2009年", "08年", "13/13/2009",
    "30.06.2009", "2008.4", "2008.4-2008.7", "1/3", "(30)", "(", ")", "-", "—", "～", "至", "、",
    "，", "。", ",", ".", ";", "%", "‰", "$", "¥", "RMB", "two", "eight", "zero", "OO",
    "twenty-five", "half", "两", "三五", "半", "十", "百", "万", "二〇〇八年", "年", "月", "日",
    "号", "个月", "工作日", "小时", "季度", "上半年", "旬", "底", "前", "后", "内", "以上",
    "以下", "起", "止", "自", "之日", "每", "第", "day", "days", "month", "months", "year",
    "years", "week", "hours", "quarter", "each", "every", "of", "the", "end", "before", "after",
    "within", "ago", "from", "to", "by", "in", "on", "and", "a", "an", "one", "once", "twice",
    "not", "less", "than", "more", "Q3", "May", "March", "FY2009", "st", "th",
)  # fmt: skip
FILES = {
    Language.ZH: ("times.zh", "quantities.zh", "festivals"),
    Language.EN: ("times.en", "quantities.en", "festivals"),
}


def pieces(language: Language) -> st.SearchStrategy[str]:
    """The words of the word files and the signs of both languages; templates are no words."""
    listed = {
        word
        for file in FILES[language]
        for words in load(file).lists.values()
        for word in words
        if not re.search(r"[{}\\]", word)
    }
    return st.sampled_from([*sorted(listed), *SIGNS * 4])


def read(text: str, language: Language) -> None:
    found: list[Deadline | Threshold] = [*times.find(text, language, REFERENCE)]
    found += [*times.find(text, language), *quantities.find(text, language)]
    for one in found:
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.norm.as_dict()
        assert one.reason.text(language)


@pytest.mark.parametrize("language", list(FILES))
@settings(deadline=None)
@given(data=st.data(), blank=st.sampled_from(("", " ")))
def test_pieces_of_the_grammar_in_any_order(
    language: Language, data: st.DataObject, blank: str
) -> None:
    parts = data.draw(st.lists(pieces(language), min_size=1, max_size=14))
    read(blank.join(parts), language)


@pytest.mark.parametrize("language", list(FILES))
@settings(deadline=None)
@given(text=st.text(max_size=80))
def test_any_characters(language: Language, text: str) -> None:
    read(text, language)
