"""Web pages: the document is kept line by line, the page around it is marked and still tells."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.document import NodeKind
from duban.outcome import Parsed, Quarantined
from duban.settings import IngestSettings
from ingest.parse import parse
from ingest.readers.html import HtmlReader

PAGE = """<!DOCTYPE html><html><head><title>省政府</title><meta charset="{charset}">
<script>var menu = "<div>各市要停用";</script></head><body>
<div class="top"><a href="/">首页</a> &gt; <a href="/x">政务公开</a> &gt; 正文</div>
<div class="nav"><ul><li><a href=1>新闻动态</a></li><li><a href=2>办事服务</a></li></ul></div>
<div class="detail"><h1>省人民政府办公厅关于做好校舍安全排查工作的通知</h1>
<div class="info">发布时间：2021-05-06 10:20 来源：省政府办公厅 浏览次数：1203</div>
<table><tr><td>索引号：</td><td>000014349/2021-00012</td></tr>
<tr><td>发文字号：</td><td>冀政办字〔2021〕33号</td></tr></table>
<div class="content"><p>各市（含定州、辛集市）人民政府，省政府各部门：</p>
<p>　　为切实做好校舍安全排查工作，经省政府同意，现就有关事项通知如下：</p>
<p>　　一、总体要求</p><p>　　各市要在2021年6月底前完成排查，<b>逐校</b>建立台账。</p>
<p>　　二、重点任务<br>　　（一）全面排查。对所有校舍进行排查。</p>
<p>　　（二）立即整改。对C级以上危房立即停用。</p>
<p style="display: none">隐藏的文字</p>
<p align="right">省人民政府办公厅</p><p align="right">2021年5月4日</p></div>
<div class="related"><h3>相关链接</h3><ul><li><a href=3>关于食品安全的通知 2021-01-02</a></li>
<li><a>图解：校舍安全 2021-05-07</a></li></ul></div></div>
<div class="footer">版权所有：省人民政府办公厅 冀ICP备05003025号</div></body></html>"""


def read(text: str, encoding: str = "utf-8") -> Parsed:
    result = parse(text.encode(encoding), "page.html")
    assert isinstance(result, Parsed)
    return result


@pytest.mark.parametrize(
    ("charset", "encoding"), [("utf-8", "utf-8"), ("gb2312", "utf-8"), ("utf-8", "gb18030")]
)
def test_the_bytes_decide_whatever_the_page_says(charset: str, encoding: str) -> None:
    (document,) = read(PAGE.replace("{charset}", charset), encoding).source.documents
    assert document.title is not None
    assert document.title.value == "省人民政府办公厅关于做好校舍安全排查工作的通知"
    labels = [node.label for node in document.nodes if node.label]
    assert labels == ["一、", "二、", "（一）", "（二）"]


def test_the_page_tells_number_and_day_and_stays_out_of_the_text() -> None:
    (document,) = read(PAGE).source.documents
    assert document.number is not None
    assert document.number.canonical == "冀政办字〔2021〕33号"
    assert document.published is not None
    assert document.words(document.published.span) == "2021-05-06 10:20"
    assert document.date is not None
    assert document.date.value.isoformat() == "2021-05-04"
    marked = [document.words(aside.span) for aside in document.boilerplate]
    for words in ("新闻动态", "隐藏的文字", "首页 > 政务公开 > 正文"):
        assert words in marked
    running = [document.words(paragraph.span) for paragraph in document.paragraphs]
    assert "各市要在2021年6月底前完成排查，逐校建立台账。" in running
    assert not any("停用" in words and "menu" in words for words in running)
    assert not any("版权所有" in words or "图解" in words for words in running)


def test_a_law_in_a_layout_table_keeps_every_article() -> None:
    rows = "".join(
        f"<tr><td><p>第{number}条　各级机关应当依法履行职责，接受监督。</p></td></tr>"
        for number in ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
    )
    page = f"<html><body><table><tr><td><table>{rows}</table></td></tr></table></body></html>"
    (document,) = read(page).source.documents
    found = [node.ordinal for node in document.nodes if node.kind is NodeKind.ARTICLE]
    assert found == list(range(1, 11))
    starts = [node.span.start for node in document.nodes if node.kind is NodeKind.ARTICLE]
    assert all(document.text[b - 1] == "\n" for a, b in pairwise(starts))


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("<html><body>" + "<div>" * 5000 + "字", "DUB-ING-005"),
        ("<html><head><script>write('各市')</script></head><body></body></html>", "DUB-ING-006"),
    ],
)
def test_pages_that_are_refused(page: str, code: str) -> None:
    result = parse(page.encode(), "page.html")
    assert isinstance(result, Quarantined)
    assert result.reason.code == code


@given(st.text(alphabet="<>/divptableabh1 各市要。&;=\"'\n", max_size=300))
def test_any_markup_is_read_or_refused(markup: str) -> None:
    result = parse(f"<html><body>{markup}</body></html>".encode(), "page.html", IngestSettings())
    assert isinstance(result, Parsed | Quarantined)


def test_prose_is_no_page() -> None:
    assert not HtmlReader().sniff("价格 < 5 元 > 3 元".encode(), "a.html")
    assert HtmlReader().sniff(b"\xef\xbb\xbf<!DOCTYPE html><p>a", "a.txt")
