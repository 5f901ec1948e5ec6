"""What a word processor adds to a judged text is read as it is meant."""

from bench.judged import read, squeezed
from bench.judged_docx import docx_of
from duban.outcome import Parsed
from ingest.parse import parse

SOURCE = """@title: 检查通知
@form: docx
@header: 内部资料
---
检查通知
§1<num>一、</num>总体要求
§2<num>（一）</num>⟦各县应于<del>5月</del><ins>6月</ins>底前完成自查<fn/>⟧。
<note>自查是指自行检查。
"""


def test_struck_words_are_apart_and_numbers_and_notes_are_read() -> None:
    judged = read("a", SOURCE)
    parsed = parse(docx_of(judged), "a.docx")
    assert isinstance(parsed, Parsed)
    text = parsed.source.text
    assert "（一） 各县应于6月底前完成自查" in text
    assert "自查是指自行检查。" in text
    assert squeezed(judged.text) in squeezed(text)
    (document,) = parsed.source.documents
    aside = [document.words(one.span) for one in document.boilerplate]
    assert sorted(aside) == ["5月", "内部资料"]
