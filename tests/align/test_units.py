from hypothesis import given
from hypothesis import strategies as st

from align import ClauseSegmenter, units_from_lines
from duban.document import Document, Genre, Node, NodeKind, Paragraph
from duban.language import language_of
from duban.span import Span

ZH = (
    "二、检查内容\n各县要重点检查下列场所：医院、学校、商场；其他人员密集场所。"
    "对发现的隐患，能立即整改的，要立即整改；不能立即整改的，要制定方案，明确责任人、整改措施和完成时限，"
    "报县安委会办公室备案，并在整改期间落实防范措施，防止发生事故。"
)
EN = (
    "II. Inspection\nCounties shall inspect hospitals, schools and No. 3 depots; other places "
    "shall follow. Fire risks found by the U.S. adviser, e.g. blocked exits, shall be removed at "
    "once. Those that cannot be removed at once shall be listed with the person responsible, the "
    "measures taken and the time limit, reported to the office of the county safety commission, "
    "and guarded until they are removed."
)


def document(text: str, nodes: tuple[Node, ...] = ()) -> Document:
    span = Span("d", 0, len(text))
    whole = Node("d", None, "", None, 0, NodeKind.DOCUMENT, span)
    paragraph = Paragraph(span, language_of(text))
    return Document(
        "d",
        "0" * 64,
        text,
        span,
        Genre.NOTICE,
        language_of(text),
        nodes=(whole, *nodes),
        paragraphs=(paragraph,),
    )


def texts(text: str, nodes: tuple[()] = ()) -> list[str]:
    return [unit.text for unit in ClauseSegmenter().units(document(text, nodes))]


def test_chinese_sentences_semicolons_and_long_sentences() -> None:
    assert texts(ZH) == [
        "二、检查内容",
        "各县要重点检查下列场所：医院、学校、商场；",
        "其他人员密集场所。",
        "对发现的隐患，能立即整改的，要立即整改；",
        "不能立即整改的，要制定方案，明确责任人、整改措施和完成时限，",
        "报县安委会办公室备案，并在整改期间落实防范措施，防止发生事故。",
    ]


def test_english_sentences_abbreviations_and_long_sentences() -> None:
    found = texts(EN)
    assert any(unit.endswith("No. 3 depots;") for unit in found)
    assert any("U.S. adviser, e.g. blocked exits" in unit for unit in found)
    assert sum(unit.startswith("Those that cannot") for unit in found) == 1
    assert max(map(len, found)) < 230


def test_the_end_of_a_heading_ends_a_unit_and_the_path_counts_ordinals() -> None:
    text = "一、总体要求各县要高度重视。\n（二）检查各县要检查。"
    heading, item = text.index("各县"), text.index("（二）")
    nodes = (
        Node(
            "n1",
            "d",
            "一、",
            1,
            1,
            NodeKind.SECTION,
            Span("d", 0, len(text)),
            Span("d", 0, heading),
        ),
        Node("n2", "n1", "（二）", 2, 2, NodeKind.ITEM, Span("d", item, len(text))),
    )
    units = ClauseSegmenter().units(document(text, nodes))
    assert [unit.text for unit in units][:2] == ["一、总体要求", "各县要高度重视。"]
    assert [unit.path for unit in units] == [(1,), (1,), (1, 2)]


def test_brackets_and_quotations_are_not_cut() -> None:
    text = "依据《关于进一步加强工作的通知；试行》（人社部发〔2008〕55号；以下简称通知）开展工作。"
    assert texts(text) == [text]


@given(st.text(alphabet="甲乙丙。；，！？.;, \nab1（）《》\u3000", max_size=300))
def test_units_are_exact_ordered_and_lose_only_signs_and_blanks(text: str) -> None:
    units = ClauseSegmenter().units(document(text))
    at = 0
    for number, unit in enumerate(units):
        assert unit.id == number
        assert unit.span.of(text) == unit.text
        assert not any(map(str.isalnum, text[at : unit.span.start]))
        assert at <= unit.span.start
        at = unit.span.end
    assert not any(map(str.isalnum, text[at:]))


def test_lines_are_units_whatever_they_hold() -> None:
    units = units_from_lines(["甲。乙；丙", "", "b"])
    assert [(unit.id, unit.text) for unit in units] == [(0, "甲。乙；丙"), (1, ""), (2, "b")]
    joined = "甲。乙；丙\n\nb"
    assert all(unit.span.of(joined) == unit.text for unit in units)


def test_a_number_alone_is_no_unit_and_items_behind_a_colon_are() -> None:
    assert texts("1. Eligibility. Any owner may apply.") == [
        "1. Eligibility.",
        "Any owner may apply.",
    ]
    assert texts("Three. Regulate leasing behavior") == ["Three. Regulate leasing behavior"]
    assert texts(
        "应当遵守下列规定：（一）年满十六周岁；（二）佩戴头盔。时间：8:30，比例1：2。"
    ) == [
        "应当遵守下列规定：",
        "（一）年满十六周岁；",
        "（二）佩戴头盔。",
        "时间：8:30，比例1：2。",
    ]
    assert texts("Riders shall observe: (1) the age is sixteen; (2) no phone.") == [
        "Riders shall observe:",
        "(1) the age is sixteen;",
        "(2) no phone.",
    ]
