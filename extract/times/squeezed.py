"""Chinese text without the blanks that typesetting puts around its numbers."""

import re

from duban.cleantext import CleanText, fold

_HAN = "一-鿿"
_BLANK = re.compile(
    rf"(?<=[\d{_HAN}]) +(?=[年月日号个至时分前内起以后])|(?<=[{_HAN}]) +(?=\d)"
    rf"|(?<=\d)(?: +(?=[{_HAN}])|\n(?=[年月日个\d]))|(?<=[年月日第个每])\n(?=\d)"
)
_WRAP = re.compile(rf"(?<=[{_HAN}\d]{{16}})\n(?=[{_HAN}\d])")


def squeezed(text: str) -> CleanText:
    """The text folded, with the blanks of 2008 年 7 月 and the breaks of wrapped lines gone.

    >>> squeezed("2008 年 7 月 1 日").text
    '2008年7月1日'
    """
    clean = fold(text)
    if " " not in clean.text and "\n" not in clean.text:
        return clean
    dropped = {
        offset
        for pattern in (_BLANK, _WRAP)
        for match in pattern.finditer(clean.text)
        for offset in range(*match.span())
    }
    kept = [offset for offset in range(len(clean.text)) if offset not in dropped]
    words = "".join(clean.text[offset] for offset in kept)
    return CleanText(words, (*(clean.offsets[offset] for offset in kept), len(text)))
