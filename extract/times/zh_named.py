"""Chinese times known by a name: 春节前, 主汛期前, “十一五”期间, 第七个五年计划期间."""

import re
from collections.abc import Iterator
from datetime import date

from duban.deadline import Interval, Offset
from extract.numerals import chinese
from extract.times import festivals
from extract.times.found import Found
from extract.times.moment import first_of_plan
from extract.wordlists import ZH, any_of, longest_first, per_folder, words

_TEENS = "[一二三四五六七八九]"
_PLAN = re.compile(
    rf"(?:[“\"](?P<quoted>[七八九十]|十{_TEENS})五[”\"]|(?<![一-鿿])(?P<plain>十{_TEENS})五"
    r"|第(?P<nth>[一二三四五六七八九十]{1,2})个五年(?:计划|规划))(?:规划|计划)?"
    r"(?:(?P<end>期?末|末期)(?:之?前)?|期间|时期|期内|(?P<since>以来))"
)


def find(text: str, reference: date | None) -> Iterator[Found]:
    """Festivals and seasons of the year as limits, and five-year plans; offsets into `text`."""
    yield from festivals.before(_before_season(), text, reference)
    for match in _of_year().finditer(text):
        yield _dated(match, reference)
    for match in _PLAN.finditer(text):
        first = first_of_plan(int(chinese(match["quoted"] or match["plain"] or match["nth"])))
        start = None if match["end"] else date(first, 1, 1)
        end = None if match["since"] else date(first + 4, 12, 31)
        yield Found(*match.span(), Interval(start, end), "time.period")


def _dated(match: re.Match[str], reference: date | None) -> Found:
    """The festival of a year that is named, perhaps the end of a stretch: 2029年春节前."""
    year = int(match["y"]) if match["y"] else 0
    if not year and reference:
        year = reference.year + (match["rel"] == "明年")
    day = festivals.next_day(match["event"], date(year, 1, 1)) if year else None
    if day is None or day.year != year:
        event = match["named"] + match["event"]
        offset = Offset(event, 0, "day", direction="before", bound="min")
        return Found(match.start("named"), match.end(), offset, "time.offset")
    if match["first"] is None:
        return Found(match.start("named"), match.end(), Interval(None, day), "time.by")
    first = date(*map(int, (match["fy"], match["fm"], match["fd"] or 1)))
    return Found(match.start(), match.end(), Interval(first, day), "time.range")


@per_folder
def _of_year() -> re.Pattern[str]:
    return re.compile(
        r"(?P<first>(?P<fy>(?:19|20)\d\d)年(?P<fm>1[0-2]|[1-9])月(?:(?P<fd>[12]\d|3[01]|[1-9])日)?起?[至到])?"
        r"(?P<named>(?:(?P<y>(?:19|20)\d\d)年|(?P<rel>今年|明年|本年|当年))的?)"
        rf"(?P<event>{any_of(longest_first({*words(ZH, 'season.words'), *festivals.names()}))})"
        r"(?:来临|到来|开始|结束|假期|长假)?(?:之前|以前|前)(?![后夕])"
    )


@per_folder
def _before_season() -> re.Pattern[str]:
    seasons = any_of(longest_first({*words(ZH, "season.words"), *festivals.names()}))
    return re.compile(
        rf"(?P<event>{seasons}(?:来临|到来|开始|结束|假期|长假)?)(?:之前|以前|前)(?![后夕])"
    )
