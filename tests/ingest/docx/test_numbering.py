"""Numbering: overrides, restarts and what switches it off."""

from duban.settings import IngestSettings
from ingest.readers.docx import DocxReader
from tests.ingest.samples.docx_file import docx, numbered, paragraph, part


def lines(body: str, numbering: str) -> list[str]:
    data = docx(body, parts={"numbering": part("numbering", numbering)})
    text = next(iter(DocxReader().read(data, IngestSettings()))).text
    return [line for line in text.split("\n") if line]


def level(index: int, text: str, extra: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="decimal"/>{extra}'
        f'<w:suff w:val="nothing"/><w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(levels: str, *overrides: str) -> str:
    nums = "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="1"/>{extra}</w:num>'
        for n, extra in enumerate(("", *overrides), 1)
    )
    return f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>{nums}'


def test_two_lists_on_one_abstract_list_go_on_counting() -> None:
    found = lines(
        numbered("a", 1) + numbered("b", 2) + numbered("c", 1), lists(level(0, "%1."), "")
    )
    assert found == ["1.a", "2.b", "3.c"]


def test_an_override_restarts_once() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = numbered("a", 1) + numbered("b", 2) + numbered("c", 2) + numbered("d", 1)
    assert lines(body, lists(level(0, "%1."), override)) == ["1.a", "5.b", "6.c", "7.d"]


def test_a_deeper_level_restarts_under_a_new_parent() -> None:
    body = "".join(numbered(t, 1, at) for t, at in (("a", 0), ("b", 1), ("c", 0), ("d", 1)))
    found = lines(body, lists(level(0, "%1.") + level(1, "%1.%2")))
    assert found == ["1.a", "1.1b", "2.c", "2.1d"]


def test_a_level_may_be_told_never_to_restart() -> None:
    body = "".join(numbered(t, 1, at) for t, at in (("a", 0), ("b", 1), ("c", 0), ("d", 1)))
    never = level(1, "%2)", '<w:lvlRestart w:val="0"/>')
    assert lines(body, lists(level(0, "%1.") + never)) == ["1.a", "1)b", "2.c", "2)d"]


def test_number_zero_switches_numbering_off() -> None:
    assert lines(numbered("a", 0) + paragraph("b"), lists(level(0, "%1."))) == ["a", "b"]


def test_a_list_may_start_late() -> None:
    assert lines(numbered("a", 1), lists(level(0, "%1.", start=3))) == ["3.a"]


def test_unknown_lists_and_levels_number_nothing() -> None:
    assert lines(numbered("a", 9) + numbered("b", 1, 4), lists(level(0, "%1."))) == ["a", "b"]
