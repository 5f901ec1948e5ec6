"""Mastheads: the bodies, and the name of the paper, printed over the title of a document."""

import re
from collections.abc import Sequence

from ingest.line import TextLine
from ingest.metadata.addressee import is_addressee, is_salutation
from ingest.metadata.issuer import is_signature, together
from ingest.metadata.title import is_english_title, is_heading, names_genre, subject
from ingest.part import is_number_line

_PAPER = ("文件", "令", "公报", "公告")
# A paper that comes out in numbered issues: 专题会议纪要, 工作简报
_SERIAL = ("纪要", "简报", "通报", "专报", "快报", "动态", "简讯", "专刊", "信息")
_ISSUE = re.compile(
    rf"(?:[一-鿿]{{2,20}}(?:{'|'.join((*_SERIAL, *_PAPER))})[\s\u3000]*)?"
    r"[〔（(【\[]?\s*(?:\d{4}\s*年?)?\s*[〕）)】\]]?\s*第?\s*[\d一二三四五六七八九十]+\s*期"
)
_LETTER = re.compile(r"[\s\u3000]+(?:书?函|公告|令|通知|开会通知单)$")
_ABOUT = "关于"
# A line that says no more than what paper this is: LOCAL AUTHORITY CIRCULAR, MEMORANDUM
_KIND_OF_PAPER = re.compile(
    r"(?:[A-Z]{2,} ){0,4}"
    r"(?:CIRCULAR|MEMORANDUM|NOTICE|INSTRUCTION|DIRECTIVE|BULLETIN|ADVISORY|LETTER)S?"
)
_TOP = 3
_STATE = re.compile(
    r"(?:THE )?(?:[A-Z]+ ){0,2}(?:REPUBLIC|KINGDOM|STATE|GOVERNMENT|COMMONWEALTH|COUNTY|CITY|TOWN"
    r"|PROVINCE|DISTRICT|TERRITORY) OF [A-Z ]+"
)
# The name of the paper after that of its bodies, perhaps spread over the line as they are.
_PAPERS = [re.compile(r"[\s\u3000]*" + r"[\s\u3000]*".join(paper) + "$") for paper in _PAPER]


def mastheads(lines: Sequence[TextLine], end: int) -> frozenset[int]:
    """The indexes of those lines before `end` that are a masthead.

    >>> found = ["县教育局", "县财政局", "文件", "县教〔2023〕1号", "关于检查的通知"]
    >>> sorted(mastheads([TextLine(at, at, words) for at, words in enumerate(found)], 5))
    [0, 1, 2]
    """
    saluted = end < len(lines) and is_salutation(lines[end].text)
    head = lines[: end + saluted]
    found = {at for at in range(len(head)) if _is_masthead(head, at)}
    for at in sorted(found):
        above = at - 1
        while above >= 0 and is_signature(head[above].text):
            found.add(above)
            above -= 1
    return frozenset(found)


def is_issue(text: str) -> bool:
    """Whether a line numbers an issue of a paper.

    >>> is_issue("〔2023〕第14期"), is_issue("某市政府公报　2024年第8期"), is_issue("第14期工程")
    (True, True, False)
    """
    return _ISSUE.fullmatch(text.strip("（）()")) is not None


def is_paper(text: str) -> bool:
    """Whether a line says no more than what paper this is.

    >>> is_paper("LOCAL AUTHORITY CIRCULAR"), is_paper("CIRCULAR ON LOCAL AUTHORITIES")
    (True, False)
    """
    return _KIND_OF_PAPER.fullmatch(text) is not None


def body_of(text: str) -> str:
    """The words of a masthead that name bodies: without 文件, 令 or 函.

    >>> body_of("甘肃省人民政府令"), body_of("某市工务局　函"), body_of("专题会议纪要")
    ('甘肃省人民政府', '某市工务局', '')
    """
    bare = _LETTER.sub("", text)
    for paper in _PAPERS:
        bare = paper.sub("", bare)
    return bare.rstrip() if is_signature(bare) else ""


def _is_masthead(head: Sequence[TextLine], at: int) -> bool:
    text = head[at].text
    joined = together(text)
    if is_paper(text) or (_STATE.fullmatch(text) and at < _TOP):
        return at + 1 < len(head)
    if joined == "文件" or (body_of(text) and body_of(text) != text):
        return True
    if joined.endswith(_SERIAL) and _followed_by_issue(head, at):
        return True
    return is_signature(text) and _title_follows(head, at)


def _followed_by_issue(head: Sequence[TextLine], at: int) -> bool:
    if at + 1 >= len(head):
        return False
    after, text = head[at + 1], together(head[at].text)
    minutes = text.endswith("纪要") and _ABOUT not in text
    return is_issue(after.text) or (minutes and is_number_line(after))


def _title_follows(head: Sequence[TextLine], at: int) -> bool:
    """Whether a line of bodies stands apart from the title below it.

    The title then names its bodies itself, or the number stands between the two, or the title is
    English and so complete on its own line.
    """
    after = head[at + 1 :]
    english = head[at].text.isascii()
    if after and is_number_line(after[0]) and english:
        return True
    if english and not names_genre(head[at].text) and any(map(_is_label, after)):
        return True
    for offset, line in enumerate(after):
        if not (_is_title(line.text) and _begins_title(line.text)):
            continue
        between = any(is_number_line(other) for other in after[:offset])
        before, _, _ = line.text.partition(_ABOUT)
        return between or english or (bool(before) and is_signature(before))
    return False


def _is_label(line: TextLine) -> bool:
    """Whether a line of the head says to whom or about what: the title is none of those above."""
    return subject(line) is not None or is_addressee(line.text) or is_salutation(line.text)


def _is_title(text: str) -> bool:
    return is_heading(text) or (text.isascii() and is_english_title(text))


def _begins_title(text: str) -> bool:
    return names_genre(text) or _ABOUT in text
