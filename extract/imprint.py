"""Lines that are known by their form alone: imprint, date, the stem of the list behind it."""

import re

_PRINTED = re.compile(
    r"[^，。；：]{2,40}?\s*[\d〇零○一二三四五六七八九十]{2,4}\s*年\s*[\d一二三四五六七八九十]+\s*月"
    r"\s*[\d一二三四五六七八九十]+\s*日\s*(?:印发|印制|翻印)"
)
_COPIED = re.compile(r"(?:抄送|抄报|主送|分送)\s*[：:]")
_FORBIDS = re.compile(
    r"(不得|严禁|禁止|不准|不许|shall not|must not|may not)(?:(?!应当|必须)[^。；]){0,60}[：:]\s*$",
    re.IGNORECASE,
)

_ALLOWS = re.compile(
    r"(可以?|有权)(?:[^，。；]{0,12}?)(?:采取|行使|享有|选择|进行)?(?:下列|以下)[^，。；]{0,16}[：:]\s*$"
    r"|\b(may)(?: \w+ly)?(?: (?:do|take|exercise)[^,;.]{0,40}following[^,;.]{0,30})?\s*:\s*$"
)

_DATE = re.compile(
    r"(?:[A-Z][a-z]+,\s+|Dated?:?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)[A-Z][a-z]+,?\s+\d{4}|"
    r"[\d〇零○一二三四五六七八九十]{2,4}\s*年\s*[\d一二三四五六七八九十]+\s*月\s*[\d一二三四五六七八九十]+\s*日"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
    r"|(?:\d{1,2} )?[A-Z][a-z]+ \d{1,2}(?:st|nd|rd|th)?,? \d{4}|[A-Z][a-z]+ \d{4}"
)


def is_imprint(line: str) -> bool:
    """Whether a line is the imprint of an official document: who gets copies, when printed.

    Source: GB/T 9704-2012, 7.4 (版记).

    >>> is_imprint("国务院办公厅秘书局　　2023年11月7日印发"), is_imprint("抄送：省委办公厅。")
    (True, True)
    >>> is_imprint("方案应于2023年11月7日印发。")
    False
    """
    line = line.strip()
    return bool(_COPIED.match(line) or _PRINTED.fullmatch(line))


def stem_of(words: str) -> str:
    """The words at the end of a lead-in that forbid or allow every item of the list behind it.

    >>> stem_of("校外培训机构不得有下列行为："), stem_of("不得有下列行为。")
    ('不得', '')
    >>> stem_of("Schools shall not:"), stem_of("An inspector may:")
    ('shall not', 'may')
    """
    found = _FORBIDS.search(words) or _ALLOWS.search(words)
    return next(filter(None, found.groups())) if found else ""


def is_dated(words: str) -> bool:
    """Whether a line is nothing but a day or a month, as under a signature.

    >>> is_dated("二〇二四年三月五日"), is_dated("4 May 2021"), is_dated("by May 2021")
    (True, True, False)
    """
    return _DATE.fullmatch(words.strip(" （）()")) is not None
