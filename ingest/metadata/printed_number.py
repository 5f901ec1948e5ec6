"""How document numbers are printed: their brackets, years and serials, and their one form."""

from duban.document import DocumentNumber
from duban.span import Span

OPEN, CLOSE = "[〔\\[［（(【〈﹝<]", "[〕\\]］）)】〉﹞>]"
YEAR = "((?:[12１２]\\s?[\\d０-９]\\s?[\\d０-９]\\s?[\\d０-９])|[一二][〇○零九八一二三四五六七]{3})"
SERIAL = "([\\d０-９]{1,5}|[一二三四五六七八九十百〇○零]{1,6})"


def numbered(agency: str, year: int, serial: int, span: Span) -> DocumentNumber:
    """The number in its canonical form, 人社部发〔2008〕55号."""
    return DocumentNumber(f"{agency}〔{year}〕{serial}号", agency, year, serial, span)
