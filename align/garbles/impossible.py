"""Figures that cannot be: more than all of something, and ranges that go down."""

import re
from collections.abc import Iterator
from functools import cache

from align.garbles.case import Case, Line
from align.numerals import chinese
from align.wording import data
from duban.garble import Garble, GarbleKind
from duban.language import Language

_NUMBER = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_RANGE_EN = re.compile(
    rf"(?<![\w.,/–—-])(?P<a>{_NUMBER})(?P<by>\s?(?:to|[-–—~])\s?)(?P<b>{_NUMBER})"
    rf"(?P<unit>\s?(?:%|per ?cent)| [a-z]{{3,}}s\b| (?:[a-z]+ )?(?:people|yuan|persons)\b)"
)
_RANGE_ZH = re.compile(
    rf"(?<![\d年月日分.,/—–~-])(?P<a>{_NUMBER})(?P<by>(?P<u>[人天元倍]|公里)?\s?[至到—–~～-]{{1,2}}\s?)"
    rf"(?P<b>{_NUMBER})"
    r"(?P<unit>(?(u)(?P=u)|(?:个|名|人|天|元|万元|家|户|辆|次|岁|倍|公里|小时|分钟|年(?!\d|度)|％|%)))"
)
_NO_RANGE = re.compile(
    r"从|降|减|缩|下调|压|自|比分|from|reduc|lower|cut|fall|fell|drop|down|decreas|shorten|"
    r"declin|shr[aiu]nk|vote|scor|\b(?:wins?|won|lost|beat|defeat|ratio|count|figures?|tables?|"
    r"chapters?|sections?|parts?)\b",
    re.I,
)
_CLAUSE = re.compile(r"[^，。；,.;:：（(]*$")


def impossible_figures(case: Case) -> Iterator[Garble]:
    """Shares of more than the whole, with no proposal, and ranges whose ends changed places."""
    for line in case.lines:
        for start, end in _shares(line):
            code, kind = "garbled.number.share", GarbleKind.NUMBER
            yield case.told(line, (start, end), kind, code, None, 0.8)
        for start, end, turned in _ranges(line):
            code, kind = "garbled.number.range", GarbleKind.NUMBER
            yield case.told(line, (start, end), kind, code, turned, 0.75)


def _shares(line: Line) -> Iterator[tuple[int, int]]:
    """Percentages above a hundred of what cannot be more than all of it."""
    for pattern in _patterns()[line.language.value]:
        for match in pattern.finditer(line.text):
            if _value(match["n"]) > 100:
                yield match.span("share")


def _value(words: str) -> float:
    return float(words) if words[0].isdigit() else float(chinese(words) or 0)


def _ranges(line: Line) -> Iterator[tuple[int, int, str]]:
    """Ranges from the greater to the lesser, where nothing is said to fall; and turned round."""
    pattern = _RANGE_EN if line.language is Language.EN else _RANGE_ZH
    for match in pattern.finditer(line.text):
        low, high = (float(match[end].replace(",", "")) for end in "ba")
        clause = _CLAUSE.search(line.text, 0, match.start())
        said = (clause[0] if clause else "") + match["unit"]
        if 0 < low < high and not _NO_RANGE.search(said):
            yield *match.span(), f"{match['b']}{match['by']}{match['a']}{match['unit']}"


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], ...]]:
    """The patterns of a share by language, each with its figure `n` and its words `share`."""
    named = {key: "|".join(words.split()) for key, words in data("counts").items()}
    percent = r"(?P<n>\d{3,}(?:\.\d+)?)\s?(?:%|per ?cent)"
    led = rf"(?:{named['zh_rates']})[^，。；、\d增长升]{{0,8}}?"
    return {
        "en": (
            re.compile(
                rf"(?P<share>{percent}) of (?:all |the |its |their |these |those )*"
                rf"(?:[a-z-]+ )?(?:{named['counted']})\b"
            ),
            re.compile(rf"\b(?:{named['rates']}) rates?\b[^.;,\d]{{0,40}}(?P<share>{percent})"),
            re.compile(
                r"\brate of (?!(?:growth|increase|return|completion|progress|exchange|interest)\b)"
                rf"[^.;,\d]{{0,60}}\b(?:shall|should|must|will) reach (?P<share>{percent})"
            ),
        ),
        "zh": (
            re.compile(led + r"(?P<share>(?P<n>\d{3,}(?:\.\d+)?)\s?[%％])"),
            re.compile(led + r"(?P<share>百分之(?P<n>[一二三四五六七八九十百零]+))"),
        ),
    }
