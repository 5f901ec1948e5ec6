"""Links of the page end a document, or only interrupt it where its numbers go on."""

from ingest.boilerplate import Why, boilerplate
from ingest.line import lines_of

BODY = (
    "一、各市应当于九月底前完成检查，并将结果报省厅。\n"
    "二、检查应当覆盖全部单位，不留死角，发现问题立即整改到位。\n"
)
LINKS = "相关链接\n• 全省消防会议召开\n• 新闻发布会问答\n"


def related(text: str) -> list[str]:
    found = boilerplate(text, list(lines_of(text)))
    return [text[aside.start : aside.end] for aside in found if aside.why is Why.RELATED]


def test_links_at_the_end_reach_to_the_end() -> None:
    assert related(BODY + LINKS) == [LINKS]


def test_a_document_goes_on_where_its_numbers_do() -> None:
    rest = "三、各市应当每月报告进展。\n"
    assert related(BODY + LINKS + rest) == [LINKS]


def test_a_sentence_before_the_next_number_belongs_to_the_document() -> None:
    sentence = (
        "对检查中发现的问题，要逐条登记造册，明确责任单位、责任人员和整改时限，确保按期整改到位。\n"
    )
    assert related(BODY + LINKS + sentence + "三、各市应当每月报告进展。\n") == [LINKS]


def test_english_numbers_go_on_too_and_later_links_are_found_again() -> None:
    body = "One. Every county shall inspect.\nTwo. Every school shall report.\n"
    links = "Related reading\n• Fire drill held\n"
    rest = "Three. Bureaus shall sum up.\n"
    assert related(body + links + rest + links) == [links, links]


def test_numbered_links_are_no_document() -> None:
    links = "Related articles\n1. Fire drill held\n2. Ministry answers\n3. A photograph\n"
    assert related("1. Inspect.\n2. Report.\n" + links) == [links]
