from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from duban.document import Citation, DatedBy, Document, DocumentNumber, Genre, Paragraph
from duban.language import Language
from duban.span import Span
from extract import Extractor

EXTRACTOR = Extractor()
TEXT = "页眉\r\n各市要在9月底前报送总结。\r\nAll units shall submit reports.\r\n"


def document(text: str = TEXT) -> Document:
    zh, en = text.index("各市"), text.index("All")
    return Document(
        id="d1",
        sha256="0" * 64,
        text=text,
        span=Span("d1", 4, len(text)),
        genre=Genre.NOTICE,
        language=Language.ZH,
        date=DatedBy(date(2024, 4, 1), Span("d1", 4, 4)),
        paragraphs=(
            Paragraph(Span("d1", zh, text.index("\r\nAll")), Language.ZH),
            Paragraph(Span("d1", en, len(text) - 2), Language.EN),
        ),
    )


def test_spans_index_into_the_raw_text_of_the_file() -> None:
    found = EXTRACTOR.document(document()).obligations
    assert [each.span.of(TEXT) for each in found] == [
        "各市要在9月底前报送总结",
        "All units shall submit reports",
    ]
    assert {each.span.document for each in found} == {"d1"}
    assert found[0].deadlines[0].norm.as_dict()["end"] == "2024-09-30"


def test_plan_without_a_day_takes_that_of_the_notice_that_carries_it() -> None:
    text = "关于印发方案的通知\n\n某省厅\n2024年4月26日\n\n检查方案\n各市要在9月底前报送总结。\n"
    start = text.index("检查方案")
    plan = replace(
        document(), text=text, span=Span("d1", start, len(text)), genre=Genre.PLAN, date=None,
        part_of="d0", paragraphs=(),
    )  # fmt: skip
    (found,) = EXTRACTOR.document(plan).deadlines
    assert found.norm.as_dict()["end"] == "2024-09-30"


def test_document_that_names_no_day_takes_the_year_of_a_number() -> None:
    text = "检查方案\n根据厅发〔2024〕5号要求，制定本方案。\n各市要在9月底前报送总结。\n"
    at = text.index("厅发")
    number = DocumentNumber("厅发〔2024〕5号", "厅发", 2024, 5, Span("d1", at, at + 11))
    plan = replace(
        document(), text=text, span=Span("d1", 0, len(text)), genre=Genre.PLAN, date=None,
        cites=(Citation("", number, "", number.span),), paragraphs=(),
    )  # fmt: skip
    ends = [each.norm.as_dict().get("end") for each in EXTRACTOR.document(plan).deadlines]
    assert ends == ["2024-09-30"]


def test_roles() -> None:
    found = EXTRACTOR.text("各市要于9月底前向省民政厅报送总结。").obligations[0]
    assert (found.action, found.recipient) == ("报送", "省民政厅")
    assert found.actor is not None
    assert found.actor.name == "各市"


def test_bare_text_of_one_sentence_and_its_date() -> None:
    found = EXTRACTOR.text("应于9月底前完成。", date="2023-02-01")
    assert found.deadlines[0].norm.as_dict()["end"] == "2023-09-30"
    assert found.obligations[0].is_duty


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        alphabet="各市要应当不得于5月底前，。；：（）\n一、的由 shall report,.\t\U00020000",
        max_size=60,
    )
)
def test_any_text_gives_spans_inside_it_and_the_same_twice(text: str) -> None:
    once, twice = EXTRACTOR.text(text), EXTRACTOR.text(text)
    assert once == twice
    spans = [each.span for each in once.obligations]
    spans += [each.span for each in once.deadlines]
    spans += [each.span for each in once.thresholds]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    starts = [each.span.start for each in once.obligations]
    assert starts == sorted(starts)
    assert len({each.id for each in once.obligations}) == len(once.obligations)
