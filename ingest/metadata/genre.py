"""Genres: what a document is for, by the last genre word of its title."""

import re

from duban.document import Genre

_ZH = (
    (
        Genre.NOTICE,
        "通知|通告|通报|公告|公报|意见|决定|决议|命令|令|要点|纪要|倡议书?|公开信|告知书|提示函?",
    ),
    (Genre.PLAN, "方案|计划|规划|预案|行动|部署|安排"),
    (Genre.REPORT, "报告|总结|汇报|情况|小结|请示"),
    (Genre.LAW, "法|条例|规定|办法|细则|规则|章程|制度|规程|守则|规范|准则|法典"),
    (Genre.LETTER, "函|复函|批复|答复|信"),
)
_EN = (
    (
        Genre.NOTICE,
        "notice|circular|announcement|notification|opinions?|decision|memorandum|memo|directive|bulletin|instructions?|advisory",
    ),
    (Genre.PLAN, "plan|scheme|programme|program|arrangements"),
    (Genre.REPORT, "report|summary|briefing"),
    (Genre.LAW, "law|regulations?|measures|rules|provisions|code|act|statute"),
    (Genre.LETTER, "letter|reply"),
)
_TRIAL = re.compile(r"[（(][^（）()]{1,20}[）)]|\d+$")
_NEWS = re.compile(r"记者|本报讯|新华社|【.{2,8}】|\breported\b|\bnews\b", re.IGNORECASE)


def genre_of(title: str, opening: str = "", *, attached: bool = False) -> Genre:
    """The genre of a title; an attachment whose title names none is an annex.

    English titles name the document first (Notice on the Work Plan), Chinese ones last.

    >>> genre_of("关于印发专项治理工作方案的通知"), genre_of("Notice on the Work Plan")
    (<Genre.NOTICE: 'notice'>, <Genre.NOTICE: 'notice'>)
    """
    found = _chinese(title) if re.search("[一-鿿]", title) else _english(title)
    if found is not None:
        return found
    if attached:
        return Genre.ANNEX
    return Genre.NEWS if _NEWS.search(opening) else Genre.OTHER


def _chinese(title: str) -> Genre | None:
    bare = _TRIAL.sub("", re.sub(r"\s", "", title)).rstrip("》”」")
    for genre, words in _ZH:
        if re.search(rf"(?:{words})$", bare):
            return genre
    return None


def _english(title: str) -> Genre | None:
    """The first genre word; in a title that ends with one, the words before name its subject."""
    best: tuple[int, Genre] | None = None
    for genre, words in _EN:
        found = re.search(rf"\b(?:{words})\b", title, re.IGNORECASE)
        if found and (best is None or found.start() < best[0]):
            best = found.start(), genre
    return best[1] if best else None
