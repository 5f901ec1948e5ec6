"""Every crossing of prepositions, numbers, units, events and bounds gives exactly its value."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from duban.deadline import (
    Bound,
    Direction,
    Due,
    DueDay,
    DueWindow,
    Duration,
    Interval,
    Norm,
    Offset,
    OnDate,
    Recurring,
    Unit,
)
from duban.language import Language
from extract import times
from extract.times.moment import day_of
from tests.extract.times.numbers import en_forms, en_numbers, english, iso, months, years

REFERENCE = date(2010, 5, 20)
UNITS: dict[str, tuple[Unit, bool]] = {
    "day": ("day", False), "working day": ("day", True), "business day": ("day", True),
    "calendar day": ("day", False), "week": ("week", False), "month": ("month", False),
    "year": ("year", False), "hour": ("hour", False),
}  # fmt: skip
EVENTS = (
    "receipt of the notice", "publication", "completion of the project", "the accident",
    "the issuance of the permit", "the end of the inspection", "acceptance of the application",
    "discovery of the problem", "receiving the report", "the signing of the contract",
)  # fmt: skip
AFTER = (
    "within {n} {u} of {e}", "within {n} {u} after {e}", "within {n} {u} from {e}",
    "within {n} {u} following {e}", "within {n} {u} upon {e}", "no later than {n} {u} after {e}",
    "not later than {n} {u} after {e}", "within {n} {u} after the date of {e}",
    "within {n} {u} from the date of {e}", "not more than {n} {u} after {e}",
    "not exceeding {n} {u} from the date of {e}", "within {n} {u} counting from {e}",
)  # fmt: skip
BEFORE: dict[str, Bound] = {
    "{n} {u} before {e}": "min", "at least {n} {u} before {e}": "min",
    "at least {n} {u} prior to {e}": "min", "no later than {n} {u} before {e}": "min",
    "not less than {n} {u} prior to {e}": "min", "within {n} {u} before {e}": "max",
    "within the {n} {u} preceding {e}": "max", "{n} {u} in advance of {e}": "min",
}  # fmt: skip
ALONE: dict[str, tuple[Direction, Bound]] = {
    "within {n} {u}": ("after", "max"), "at least {n} {u} in advance": ("before", "min"),
    "no later than {n} {u}": ("after", "max"), "{n} {u} in advance": ("before", "min"),
    "in the past {n} {u}": ("before", "max"), "{n} {u} later": ("after", "min"),
}  # fmt: skip
LASTING: dict[str, Bound] = {
    "for at least {n} {u}": "min", "not less than {n} {u}": "min", "no less than {n} {u}": "min",
    "shall not be less than {n} {u}": "min", "no fewer than {n} {u}": "min",
    "{n} {u} or more": "min", "a minimum of {n} {u}": "min", "more than {n} {u}": "min",
    "exceeding {n} {u}": "min", "not exceeding {n} {u}": "max", "shall not exceed {n} {u}": "max",
    "up to {n} {u}": "max", "no more than {n} {u}": "max", "not longer than {n} {u}": "max",
    "at most {n} {u}": "max", "a maximum of {n} {u}": "max", "less than {n} {u}": "max",
    "{n} {u} or less": "max", "for a period of {n} {u}": "exact", "a term of {n} {u}": "exact",
    "valid for {n} {u}": "exact", "extended by {n} {u}": "extension",
    "may be extended for another {n} {u}": "extension", "extended to {n} {u}": "max",
}  # fmt: skip
FRAMES = ("{}", "Each county shall report {}.", "The plan shall be submitted {}, and reviewed.")
SIDES = {
    "by ": "by", "before ": "by", "no later than ": "by", "not later than ": "by",
    "on or before ": "by", "prior to ": "by", "until ": "by", "by 5 p.m. on ": "by",
    "since ": "since", "from ": "since", "as of ": "as of", "on ": "", "dated ": "",
}  # fmt: skip
ENDS = ("by the end of {}", "before the end of {}", "no later than the end of {}", "by end of {}")
JOINTS = (" to ", " through ", " - ", "-", "–", " until ")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
PERIODS = {
    "year": "FREQ=YEARLY", "month": "FREQ=MONTHLY", "week": "FREQ=WEEKLY", "day": "FREQ=DAILY",
    "quarter": "FREQ=MONTHLY;INTERVAL=3", "half-year": "FREQ=MONTHLY;INTERVAL=6",
    "two years": "FREQ=YEARLY;INTERVAL=2", "six months": "FREQ=MONTHLY;INTERVAL=6",
    "other month": "FREQ=MONTHLY;INTERVAL=2", "three (3) years": "FREQ=YEARLY;INTERVAL=3",
}  # fmt: skip
TIMES = {1: "once", 2: "twice", 3: "three times", 4: "4 times"}
BOUNDS: dict[str, Bound | None] = {
    "": None,
    "at least ": "min",
    "no fewer than ": "min",
    "not more than ": "max",
}


def norms(text: str) -> list[Norm]:
    return [found.norm for found in times.find(text, Language.EN, REFERENCE)]


def plural(unit: str, number: tuple[int, str]) -> str:
    return unit if number[1] in ("1", "one") else f"{unit}s"


def bare(event: str) -> str:
    return event.removeprefix("the ")


units = st.sampled_from(sorted(UNITS))
frames = st.sampled_from(FRAMES)
events = st.sampled_from(EVENTS)


@settings(deadline=None)
@given(st.sampled_from(AFTER), events, en_numbers, units, frames)
def test_a_limit_after_an_event(
    template: str, event: str, number: tuple[int, str], unit: str, frame: str
) -> None:
    text = frame.format(template.format(e=event, n=number[1], u=plural(unit, number)))
    name, working = UNITS[unit]
    assert norms(text) == [Offset(bare(event), number[0], name, working)], text


@settings(deadline=None)
@given(st.sampled_from(sorted(BEFORE)), events, en_numbers, units, frames)
def test_a_limit_before_an_event(
    template: str, event: str, number: tuple[int, str], unit: str, frame: str
) -> None:
    text = frame.format(template.format(e=event, n=number[1], u=plural(unit, number)))
    name, working = UNITS[unit]
    expected = Offset(bare(event), number[0], name, working, "before", BEFORE[template])
    assert norms(text) == [expected], text


@settings(deadline=None)
@given(st.sampled_from(sorted(ALONE)), en_numbers, units, frames)
def test_a_limit_without_an_event(
    template: str, number: tuple[int, str], unit: str, frame: str
) -> None:
    text = frame.format(template.format(n=number[1], u=plural(unit, number)))
    name, working = UNITS[unit]
    assert norms(text) == [Offset(None, number[0], name, working, *ALONE[template])], text


@settings(deadline=None)
@given(st.sampled_from(sorted(LASTING)), en_numbers, units)
def test_a_length_of_time(template: str, number: tuple[int, str], unit: str) -> None:
    text = template.format(n=number[1], u=plural(unit, number))
    name, working = UNITS[unit]
    assert norms(text) == [Duration(iso(number[0], name), LASTING[template], working)], text


@settings(deadline=None)
@given(
    st.integers(1, 60),
    st.integers(1, 60),
    st.integers(0, 1),
    st.sampled_from(("day", "month", "year")),
)
def test_a_length_between_two(low: int, more: int, form: int, unit: str) -> None:
    first, last = (en_forms(number)[form] for number in (low, low + more))
    expected = Duration(f"{iso(low, unit)}/{iso(low + more, unit)}", "range")
    assert norms(f"suspended for {first} to {last} {unit}s") == [expected]
    bounded = f"not less than {first} {unit}s but not more than {last} {unit}s"
    assert norms(bounded) == [expected], bounded


@settings(deadline=None)
@given(years, months, st.integers(1, 28), st.sampled_from(sorted(SIDES)), frames, st.integers(0, 4))
def test_a_day_with_what_stands_before_it(
    year: int, month: int, day: int, side: str, frame: str, form: int
) -> None:
    name = MONTHS[month - 1]
    stated = (
        f"{name} {day}, {year}", f"{day} {name} {year}", f"{year}-{month:02d}-{day:02d}",
        f"the {day}th of {name} {year}", f"{name} {day}th, {year}",
    )[form]  # fmt: skip
    text = frame.format(side + stated)
    value = date(year, month, day)
    expected = {"by": Interval(None, value), "since": Interval(value, None), "": OnDate(value)}
    meant = "by" if SIDES[side] == "as of" else SIDES[side]
    assert norms(text) == [expected[meant]], text


@settings(deadline=None)
@given(years, months, st.sampled_from(ENDS), frames, st.booleans())
def test_the_end_of_a_month(
    year: int, month: int, template: str, frame: str, yearless: bool
) -> None:
    name = MONTHS[month - 1]
    text = frame.format(template.format(name if yearless else f"{name} {year}"))
    last = day_of(REFERENCE.year if yearless else year, month, -1)
    assert norms(text) == [Interval(None, last)], text


@settings(deadline=None)
@given(years, st.integers(1, 4), st.sampled_from(("Q{n}", "the {word} quarter of")), st.booleans())
def test_quarters(year: int, number: int, form: str, by_end: bool) -> None:
    word = ("first", "second", "third", "fourth")[number - 1]
    stated = f"{form.format(n=number, word=word)} {year}"
    last = day_of(year, 3 * number, -1)
    text = f"by the end of {stated}" if by_end else f"in {stated}"
    first = None if by_end else day_of(year, 3 * number - 2, 1)
    assert norms(text) == [Interval(first, last)], text


@settings(deadline=None)
@given(years, months, months, st.integers(0, 1), st.sampled_from(JOINTS), frames)
def test_months_to_months(
    year: int, first: int, last: int, later: int, joint: str, frame: str
) -> None:
    end_year = year + later
    if (end_year, last) <= (year, first):
        end_year += 1
    start, end = day_of(year, first, 1), day_of(end_year, last, -1)
    text = frame.format(f"{MONTHS[first - 1]} {year}{joint}{MONTHS[last - 1]} {end_year}")
    assert norms(text) == [Interval(start, end)], text
    if end_year == year:
        shared = f"from {MONTHS[first - 1]} to {MONTHS[last - 1]} {year}"
        assert norms(shared) == [Interval(start, end)], shared


@settings(deadline=None)
@given(
    st.sampled_from(sorted(PERIODS)),
    st.sampled_from(sorted(TIMES)),
    st.sampled_from(sorted(BOUNDS)),
)
def test_so_many_times_a_period(period: str, count: int, bound: str) -> None:
    text = f"{bound}{TIMES[count]} every {period}"
    if count > 1 and " " in period and period != "half-year":
        text = f"{bound}{TIMES[count]} in every {period}"
    assert norms(text) == [Recurring(PERIODS[period], None, count, BOUNDS[bound])], text


@settings(deadline=None)
@given(
    months, st.integers(1, 28), st.sampled_from(("by", "before", "no later than", "on or before"))
)
def test_due_days_that_recur(month: int, day: int, by: str) -> None:
    suffix = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd"}.get(day, "th")
    name = MONTHS[month - 1]
    for text in (
        f"{by} the {day}{suffix} of each month",
        f"{by} the {day}{suffix} day of every month",
    ):
        assert norms(text) == [Recurring("FREQ=MONTHLY", DueDay(day))], text
    for text in (f"{by} {name} {day} of each year", f"{by} {day} {name} every year"):
        assert norms(text) == [Recurring("FREQ=YEARLY", DueDay(day, month))], text
    text = f"{by} the end of {name} each year"
    assert norms(text) == [Recurring("FREQ=YEARLY", DueDay(-1, month))], text


@settings(deadline=None)
@given(
    st.sampled_from(("month", "quarter", "year")),
    en_numbers,
    st.sampled_from(("day", "working day")),
    st.sampled_from(("after", "following", "from", "of")),
)
def test_limits_after_the_end_of_each_period(
    period: str, number: tuple[int, str], unit: str, joint: str
) -> None:
    text = f"within {number[1]} {plural(unit, number)} {joint} the end of each {period}"
    name, working = UNITS[unit]
    expected = Recurring(PERIODS[period], Due(f"end of {period}", number[0], name, working))
    assert norms(text) == [expected], text


@settings(deadline=None)
@given(months, st.integers(1, 28), months, st.integers(1, 28), st.sampled_from(("to", "through")))
def test_windows_that_recur(
    month: int, day: int, last_month: int, last_day: int, joint: str
) -> None:
    text = (
        f"from {MONTHS[month - 1]} {day} {joint} {MONTHS[last_month - 1]} {last_day} of each year"
    )
    window = DueWindow(f"{month:02d}-{day:02d}", f"{last_month:02d}-{last_day:02d}")
    assert norms(text) == [Recurring("FREQ=YEARLY", window)], text


@settings(deadline=None)
@given(st.integers(2, 90))
def test_a_number_written_in_words_is_one_number(number: int) -> None:
    assert norms(f"within {english(number)} days") == [Offset(None, number, "day")]
