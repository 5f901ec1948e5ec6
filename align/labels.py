"""List labels as printed, in either language: their style, their number and their place."""

# ruff: noqa: SIM905 - a list of words reads better as words
import re
from dataclasses import dataclass

from align.numerals import chinese
from duban.numeral import WORDS

_ROMAN = ("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx").split()
_CARDINAL = "one two three four five six seven eight nine ten eleven twelve"
_ORDINAL = "first second third fourth fifth sixth seventh eighth ninth tenth"
_FORMS: tuple[tuple[str, str], ...] = (
    ("zh_dun", r"(?P<n>[一二三四五六七八九十]{1,3})、"),
    ("zh_paren", r"[（(](?P<n>[一二三四五六七八九十]{1,3})[)）]"),
    ("zh_shi", r"(?P<n>[一二三四五六七八九十])是"),
    ("zh_article", r"第(?P<n>[一二三四五六七八九十百千]+)条"),
    ("zh_chapter", r"第(?P<n>[一二三四五六七八九十百]+)章"),
    ("arabic_paren", r"[（(](?P<n>\d{1,2})[)）]"),
    ("word_paren", rf"\((?P<n>{_CARDINAL.replace(' ', '|')})\)"),
    ("roman_paren", r"\((?P<n>[ivx]{1,5})\)"),
    ("roman", r"(?P<n>[IVX]{1,5})[.、,](?=\s)"),
    ("arabic_half", r"(?P<n>\d{1,2})\)"),
    ("arabic_odd", r"(?P<n>\d{1,2})(?:\.,|,\.|\.\.|,,)(?=\s?[A-Za-z])"),
    ("arabic", r"(?P<n>\d{1,2})[.、．](?:(?![\d.])|(?=\d{4}年|\d{1,2}月))"),
    ("ordinal", rf"(?P<n>{_ORDINAL.replace(' ', '|')})(?:ly)?,"),
    ("cardinal", rf"(?P<n>{_CARDINAL.replace(' ', '|')})[,.、:](?=\s)"),
)
_PATTERNS = tuple((style, re.compile(form, re.I)) for style, form in _FORMS)
_OPENING = re.compile(r"(?:^|(?<=[。；：:;]))\s*|(?<=[.;:] )", re.M)
_INLINE = frozenset({"zh_shi", "ordinal", "cardinal", "word_paren", "arabic_odd"})
ODD = frozenset({"arabic_odd"})


@dataclass(frozen=True, slots=True)
class Label:
    """A printed label: its style, value and offsets; `opening` when it opens its paragraph."""

    start: int
    end: int
    style: str
    value: int
    opening: bool


def labels(text: str, offset: int = 0) -> tuple[Label, ...]:
    """The labels of one paragraph: the one it opens with, and those inside at clause starts.

    >>> [(l.style, l.value) for l in labels("（二）自查自纠。一是梳理问题；二是排查")]
    [('zh_paren', 2), ('zh_shi', 1), ('zh_shi', 2)]
    >>> [(l.style, l.value) for l in labels("4.2022年11月起公布结果。")]
    [('arabic', 4)]
    >>> [(l.style, l.value) for l in labels("(two) self check. First, sort out. Two, correct.")]
    [('word_paren', 2), ('ordinal', 1), ('cardinal', 2)]
    """
    found = []
    position = 0
    for match in _OPENING.finditer(text):
        if match.end() < position:
            continue
        label = _at(text, match.end(), offset, opening=not text[: match.start()].strip())
        if label and (label.opening or label.style in _INLINE):
            found.append(label)
            position = label.end - offset
            nested = _at(text, _blank(text, position), offset, opening=False)
            if nested and label.opening and nested.style in _INLINE:
                found.append(nested)
                position = nested.end - offset
    return tuple(found)


def _blank(text: str, position: int) -> int:
    return position + len(text[position:]) - len(text[position:].lstrip())


def _at(text: str, position: int, offset: int, *, opening: bool) -> Label | None:
    for style, pattern in _PATTERNS:
        match = pattern.match(text, position)
        value = _value(match["n"], style) if match else None
        if match and value:
            start = offset + match.start()
            return Label(start, offset + match.end(), style, value, opening)
    return None


def _value(printed: str, style: str) -> int | None:
    if printed.isdigit():
        return int(printed)
    if style.startswith("roman"):
        low = printed.lower()
        return _ROMAN.index(low) + 1 if low in _ROMAN else None
    return chinese(printed) if not printed.isascii() else WORDS.get(printed.lower())


def printed(value: int, style: str, like: str) -> str:
    """The label of a value in a style, with the outer signs of `like`.

    >>> printed(3, "roman", "I."), printed(2, "arabic_paren", "(1)"), printed(4, "zh_dun", "一、")
    ('III.', '(2)', '四、')
    """
    core = re.search(r"[IVXivx]+|\d+|[A-Za-z]+|[一二三四五六七八九十百]+", like)
    if core is None or value < 1:
        return str(value)
    return like[: core.start()] + _core(value, style, core[0]) + like[core.end() :]


def _core(value: int, style: str, like: str) -> str:
    if style.startswith("zh"):
        return _han(value)
    if style.startswith("roman"):
        roman = _ROMAN[min(value, len(_ROMAN)) - 1]
        return roman.upper() if like.isupper() else roman
    if style.startswith("arabic"):
        return str(value)
    names = (_ORDINAL if style == "ordinal" else _CARDINAL).split()
    word = names[min(value, len(names)) - 1]
    return word.capitalize() if like[0].isupper() else word


def _han(value: int) -> str:
    units = "零一二三四五六七八九"
    tens, ones = divmod(value, 10)
    head = "" if not tens else ("十" if tens == 1 else units[tens] + "十")
    return head + (units[ones] if ones else "")
