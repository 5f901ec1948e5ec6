"""Genre: what a bare text is for, read from its title or else from its wording."""

import re

from duban.document import Genre
from duban.language import Language
from extract.lexicon import load

_ORDER = (
    Genre.REPORT, Genre.LETTER, Genre.PLAN, Genre.NOTICE, Genre.LAW, Genre.NEWS, Genre.ANNEX,
)  # fmt: skip
_ZH_PAST = re.compile(r"[^，。；]了|已[^，。]|取得|累计|共[^同]|一年来|先后")
_ZH_DUTY = re.compile(r"应当|必须|要[^求]|不得|务必|严禁|请")
_EN_PAST = re.compile(r"\b(?:has|have|had|was|were)\b|\b(?!need|proceed|exceed|succeed)\w{3,}ed\b")
_EN_DUTY = re.compile(r"\b(?:shall|should|must|is to|are to|need to|will|may not)\b")
_SALUTATION = re.compile(r"dear\s[^.;:]{2,80}[,:]?$", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:^|\n)[\s　]*(?:第[一二三四五六七八九十百]+条|Article \d+)")


def genre_of(text: str, language: Language, folder: str = "") -> Genre:
    r"""The genre a text shows; `OTHER` for a few words that show none.

    >>> genre_of("关于开展消防安全检查的通知\n各单位：", Language.ZH)
    <Genre.NOTICE: 'notice'>
    >>> genre_of("Summary report on the inspection\nWe inspected 40 sites.", Language.EN)
    <Genre.REPORT: 'report'>
    """
    lines = [line.strip() for line in text.strip().split("\n") if line.strip()]
    if any(_SALUTATION.match(line) for line in lines[:8]):
        return Genre.LETTER
    if len(lines) > 1 or len(text) < 60:
        for line in lines[:6]:
            found = _of_title(line, language, folder)
            if found is not None:
                return found
    if len(_ARTICLE.findall(text)) >= 3:
        return Genre.LAW
    return Genre.REPORT if _tells(text, language) else Genre.OTHER


def is_minutes(text: str, language: Language, folder: str = "") -> bool:
    r"""Whether a text is the minutes of a meeting: told in the past, but what was agreed binds.

    >>> is_minutes("市政府专题会议纪要\n会议议定：", Language.ZH)
    True
    >>> is_minutes("Minutes of the second meeting\nIt was agreed that", Language.EN)
    True
    """
    words = load(f"sections.{language.value}", folder).words("genre.minutes")
    lines = [line.strip().lower() for line in text.strip().split("\n") if line.strip()]
    if language is Language.EN:
        return any(line.startswith(words) for line in lines[:4])
    return len(lines) > 1 and any(line.endswith(words) for line in lines[:4])


def _of_title(line: str, language: Language, folder: str) -> Genre | None:
    if line[-1] in "。；;！" or len(line) > 60 * (1 if language is Language.ZH else 6):
        return None
    lexicon, folded = load(f"sections.{language.value}", folder), line.lower().rstrip(".*")
    for genre in _ORDER:
        for word in lexicon.words(f"genre.{genre.value}"):
            closing = (
                word in folded[-len(word) - 8 :] if language is Language.ZH else word in folded
            )
            if closing:
                return genre
    return None


def _tells(text: str, language: Language) -> bool:
    """Whether it tells what was done rather than what to do: past words outnumber duty words."""
    past, duty = (_ZH_PAST, _ZH_DUTY) if language is Language.ZH else (_EN_PAST, _EN_DUTY)
    sentences = max(1, len(re.findall(r"[。；.;]", text)))
    told = len(past.findall(text))
    return sentences >= 3 and told >= 0.5 * sentences and told > 3 * len(duty.findall(text))
