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


def kept(page: str) -> str:
    result = parse(page.encode(), "a.html")
    assert isinstance(result, Parsed)
    (document, *_) = result.source.documents
    text = list(document.text)
    for aside in document.boilerplate:
        text[aside.span.start : aside.span.end] = " " * len(aside.span)
    return "".join(text)


NOTICE = "".join(
    f"<p>{line}</p>"
    for line in (
        "各街道：",
        "为保障安全，现将有关事项通知如下：",
        "一、各街道于五月底前完成排查，并报送结果。",
        "二、整改不到位的，依法处理。",
    )
)
CHATTER = "".join(f"<p>用户{n}：说得对，楼道里停车太危险，希望物业多管。</p>" for n in range(40))


def test_comments_longer_than_the_notice_are_not_the_notice() -> None:
    found = kept(
        f"<html><body><div class='main'><h1>关于排查的通知</h1><div class='txt'>{NOTICE}</div>"
        f"<div class='gc-comment'>{CHATTER}</div></div></body></html>"
    )
    assert "二、整改不到位的" in found
    assert "楼道里停车" not in found


def test_who_signed_is_kept_where_the_page_sets_it_apart() -> None:
    found = kept(
        f"<html><body><div class='nav'><a>首页</a><a>新闻</a></div><p class='bt'>关于排查的通知</p>"
        f"<div class='txt'>{NOTICE}</div><p>云县公安局</p><p>2023年5月8日</p>"
        "<div class='foot'>云县公安局主办</div></body></html>"
    )
    assert "云县公安局" in found
    assert "2023年5月8日" in found
    assert "主办" not in found


def test_a_column_of_links_beside_the_document_does_not_take_it_along() -> None:
    links = "".join(f"<li><a>某市召开工作会议部署第{n}项工作</a></li>" for n in range(60))
    found = kept(
        "<html><body><div class='box'><div class='l'><div class='n'><h1>关于排查的通知</h1>"
        f"{NOTICE}</div><ul>{links}</ul></div><div><ul>{links}</ul></div></div></body></html>"
    )
    assert "二、整改不到位的" in found
    assert "召开工作会议" not in found


def test_rows_under_a_head_are_lines_with_tabs() -> None:
    rows = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>"
        for row in (
            ("任务", "责任单位", "完成时限"),
            ("清理河道", "县水利局", "5月底前"),
            ("补种林木", "", "6月底前"),
        )
    )
    page = read(
        f"<html><body><p>河道治理分工如下，请抓紧落实。</p><table>{rows}</table></body></html>"
    )
    assert page.source.text.endswith(
        "任务\t责任单位\t完成时限\n清理河道\t县水利局\t5月底前\n补种林木\t\t6月底前"
    )


def test_cells_that_span_rows_leave_the_columns_in_place() -> None:
    page = read(
        "<html><body><p>河道治理分工如下，请抓紧落实。</p><table>"
        "<tr><th>类别</th><th>任务</th><th>责任单位</th></tr>"
        "<tr><td rowspan=2>治水</td><td><p>清理河道</p><p>补种林木</p></td><td>县水利局</td></tr>"
        "<tr><td>维修闸门</td><td>县水务集团</td></tr></table></body></html>"
    )
    assert page.source.text.split("\n")[1:] == [
        "类别\t任务\t责任单位",
        "治水\t清理河道\u3000补种林木\t县水利局",
        "\t维修闸门\t县水务集团",
    ]
