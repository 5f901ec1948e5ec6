"""Adoption: the body that a law's note under the title (题注) says passed or published it."""

import re
from collections.abc import Iterator, Sequence

from duban.document import Evidence
from duban.span import Span
from ingest.line import TextLine

_NUM = "[一二三四五六七八九十百零〇\\d]+"
_PLACE = "(?<=[日，,（(\\s\u3000])[一-鿿]{2,14}?(?:省|自治区|自治州|自治县|市|州|盟|区|县|旗)"
_CONGRESS = re.compile(
    rf"(?P<place>{_PLACE})?第{_NUM}届(?P<body>(?:全国)?人民代表大会(?:常务委员会)?)"
)
_ORDER = re.compile(
    rf"(?<=[日，,（(\\s\u3000])(?:经)?(?:中华人民共和国)?(?P<body>[一-鿿]{{2,24}}?)(?:令\\s*第|第{_NUM}次)"
)


def adopting(lines: Sequence[TextLine], document: str) -> tuple[Evidence, ...]:
    """The body that adopted a law first; later ones only amended it.

    >>> note = "（2001年5月8日临江省第九届人民代表大会常务委员会第二次会议通过）"
    >>> adopting([TextLine(0, len(note), note)], "d")[0].value
    '临江省人民代表大会常务委员会'
    """
    return tuple(_named(lines, document))[:1]


def _named(lines: Sequence[TextLine], document: str) -> Iterator[Evidence]:
    for line in lines:
        found = _CONGRESS.search(line.text) or _ORDER.search(line.text)
        if found is None:
            continue
        place = found.groupdict().get("place") or ""
        start = found.start("place" if place else "body")
        span = Span(document, line.start + start, line.start + found.end("body"))
        yield Evidence(place + found["body"], span)
