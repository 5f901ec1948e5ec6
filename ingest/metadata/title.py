"""Titles: which lines at the head of a document are its title."""

import re

from ingest.line import TextLine

_GENRE = re.compile(
    r"(?:通知|通告|通报|公告|公报|意见|决定|决议|命令|令|报告|请示|批复|函|纪要|议案|方案|计划|规划|办法|规定|细则"
    r"|条例|法|规则|章程|制度|要点|总结|汇报|预案|指南|标准|规范|清单|名单|表|制|建议|答复|讲话|公约|协议|说明|守则)"
    r"(?:[（(][^（）()]{1,20}[）)])?$"
)
_GENRE_EN = re.compile(
    r"\b(?:notice|circular|plan|measures|regulations?|rules|opinions?|report|law|letter|reply|"
    r"decision|provisions|announcement|scheme|programme|program|summary|guidelines?)\b",
    re.IGNORECASE,
)
_REGULATOR = re.compile(
    r"\b(?:administration|authority|agency|bureau|commission|department|office)"
    r" (?:for|of) (?:\w+ (?:and )?){0,3}(?:regulation|law)\b",
    re.IGNORECASE,
)  # a body, whose name holds the word of a genre
_REMARK = re.compile(
    r"[（(](?:(?:公开)?征求意见|送审|报批|讨论|修订|审议|试行|暂行|草案|修改)[稿案]?[^（）()]{0,12}[）)]"
)
_SUBJECT = re.compile(r"(?:Subject|Re|主旨|事由)\s*[:：]\s*(?=\S)", re.IGNORECASE)
_STOP = re.compile(r"[。；！？]|[：:，,;]$")
_LONGEST_ZH, _LONGEST_EN, _MOST_LINES = 70, 400, 5


def is_heading(text: str) -> bool:
    """Whether a line is short and open-ended enough for a title or a heading.

    >>> is_heading("社会保险基金专项治理工作方案"), is_heading("各市要成立领导小组。")
    (True, False)
    """
    chinese = re.search("[一-鿿]", text) is not None
    if chinese:
        return len(text) <= _LONGEST_ZH and not _STOP.search(text)
    words = len(text.split())
    return words <= 14 and len(text) <= 110 and not text.endswith((".", ":", ";", ",", "?", "!"))


def subject(line: TextLine) -> TextLine | None:
    """The title that a line gives under the label Subject or 主旨, None without such a label.

    >>> subject(TextLine(0, 19, "Subject: Fire drills")).text
    'Fire drills'
    """
    found = _SUBJECT.match(line.text)
    if found is None or len(line.text) > _LONGEST_EN:
        return None
    return TextLine(line.start + found.end(), line.end, line.text[found.end() :])


def names_genre(text: str) -> bool:
    """Whether a line ends as titles end: 通知, 方案 ..., or holds such an English word.

    >>> names_genre("Regulation of Fees"), names_genre("Administration for Market Regulation")
    (True, False)
    """
    return bool(_GENRE.search(text) or _GENRE_EN.search(_REGULATOR.sub("", text)))


def title_lines(lines: list[TextLine]) -> list[TextLine]:
    """The lines of the title among those before the body: the run that ends with a genre word.

    Chinese titles are broken over several lines; an English one is one line, the first.
    """
    run: list[TextLine] = []
    for at, line in enumerate(lines[:12]):
        english = re.search("[一-鿿]", line.text) is None
        if english and is_english_title(line.text):
            below = lines[at + 1 : at + 2]
            if not run and not names_genre(line.text) and _names_paper(below):
                return [line, *below]
            return [*run, line] if run and names_genre(line.text) else (run or [line])
        if not is_heading(line.text) or (run and english):
            if run:
                break
            continue
        run.append(line)
        if _GENRE.search(line.text) or len(run) == _MOST_LINES:
            return run + [
                after for after in lines[at + 1 : at + 2] if _REMARK.fullmatch(after.text)
            ]
    return run[:1] if run and not _GENRE.search(run[-1].text) else run


def _names_paper(below: list[TextLine]) -> bool:
    """Whether the line right under a name says what paper it is (… Project / Action Plan)."""
    found = [line.text for line in below if not line.gap]
    return any(is_heading(text) and is_title_case(text) and names_genre(text) for text in found)


def is_english_title(text: str) -> bool:
    """Whether an English line may be a title, however long.

    >>> is_english_title("Plan of Linyuan on the Control of Fires"), is_english_title("No.")
    (True, False)
    """
    open_ended = text[0].isupper() and not text.endswith((".", ":", ";", ",", "?", "!"))
    titled = len(text) <= _LONGEST_EN and (
        is_title_case(text) or (open_ended and _GENRE_EN.search(text) is not None)
    )
    return len(text.split()) >= 2 and (titled or is_heading(text))


def is_title_case(text: str) -> bool:
    """Whether the words of an English line begin with capitals, as the titles of pages do."""
    words = re.findall(r"[A-Za-z][\w'-]*", text)
    return len(words) > 3 and sum(word[0].isupper() for word in words) >= 0.7 * len(words)
