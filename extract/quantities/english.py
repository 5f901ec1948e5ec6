"""English quantities: not less than 70% of the counties, at least two inspectors, 1 / 3."""

import re
from collections.abc import Iterator
from dataclasses import replace

from duban.quantity import Operator
from extract.numerals import ARABIC, WORD_NUMBER, english
from extract.quantities.operators import any_word, operators, units
from extract.quantities.value import Found, Value, apart, joined
from extract.wordlists import lexicon, per_folder

_FILE = "quantities.en"
_SCALE = r"hundred|thousand|million|billion"
_N = rf"(?:(?:{ARABIC})(?: (?:{_SCALE}))*|{WORD_NUMBER}(?: ?\(\d[\d,]*\))?)"
_FREE = r"(?<![\w.,/$¥€-])"
_TO = r"(?: (?:to|-|–|—) |(?<=[\d%])(?:-|–|—)|(?:–|—))"
_LOWER = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7}
_LOWER |= {"eighth": 8, "ninth": 9, "tenth": 10, "hundredth": 100, "thousandth": 1000}
_RATIO = re.compile(
    rf"{_FREE}(?:(?P<low>{_N})(?: ?%| percent"
    rf"| per cent)?{_TO})?(?P<p>{_N})(?: ?\(\d+%?\))?(?P<sign> ?[%‰]| percent(?!age)| per cent"
    r"| per mille| per thousand(?= of| *(?:[,.;)]|$))|-percent)"
    r"|\b(?P<over>an?|one|two|three|four|five|six|seven|eight"
    rf"|nine)[ -](?P<part>{'|'.join(_LOWER)})s?\b(?! (?:of )?(?:a )?(?:year|quarter|month|day"
    r"|hour|party|part(?:y|ies)|plenary|instance|person))"
    r"|\b(?P<half>half)\b(?! (?:an? )?(?:year|month|day|hour)|-)"
    r"|(?<![\d/.])(?P<upper>\d{1,3}) ?/ ?(?P<lower>\d{1,4})(?! ?[\d/])"
    rf"|\b(?P<some>one|two|three|\d{{1,2}}) (?:in|out of)(?: every)? (?P<every>{_N})\b"
    r"(?! (?:years?|months?|days?|weeks?|quarters?|hours?)\b)",
    re.IGNORECASE,
)
_SIGN = r"RMB|CNY|US\$|USD|HK\$|EUR|[¥￥$€]"
_SYMBOL = re.compile(
    rf"(?P<symbol>{_SIGN}) ?(?:(?P<low>{ARABIC})(?P<lowscale>(?: (?:{_SCALE}))*) ?(?:-|–|—|to) ?"
    rf"(?:(?:{_SIGN}) ?)?)?(?P<n>(?:{ARABIC})(?: (?:{_SCALE}))*)(?: yuan)?(?!\w|,\d)"
)
_FOLD = re.compile(
    r"\b(?P<fold>twice|double|triple|treble) (?=(?:the|that|its|their|as)\b)", re.IGNORECASE
)
_FOLDS = {"twice": 2, "double": 2, "triple": 3, "treble": 3}

_SYMBOLS = {"RMB": "CNY", "CNY": "CNY", "¥": "CNY", "￥": "CNY", "$": "USD", "US$": "USD"}
_SYMBOLS |= {"USD": "USD", "HK$": "HKD", "EUR": "EUR", "€": "EUR"}
_AGE = re.compile(
    rf"\b(?:the ages? of|aged?)(?: between)? (?:(?P<low>{_N})(?: to | and |-|–))?"
    rf"(?P<n>{_N})\b(?! ?%)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\bArticle (?P<n>\d{1,4})\b(?!\.\d)")
_TIME_UNITS = frozenset({"year", "month", "week", "day", "working-day", "hour", "minute"})
_MEASURED = frozenset({"ratio", "t", "kg", "g", "l", "m3", "ha", "mu"})
_BETWEEN = re.compile(
    r",? ?(?:but|and|or|but also)? ?(?:also )?(?:shall|must|should|may)? ?(?:be )?"
)
_SEQUENCE = re.compile(r"(?:first|last|next) $")
_RANGE = re.compile(r" ?(?:to|through|-|–|—|and) ?")
_OF = re.compile(r" of (?:all )?(?:the )?", re.IGNORECASE)
_COMPARING = re.compile(r"(?P<sign>[≥≤]|[<>]=?) ?$")
_SIGNS: dict[str, Operator] = {"≥": ">=", "≤": "<=", ">=": ">=", "<=": "<=", ">": ">", "<": "<"}
_WORD = re.compile(r"[A-Za-z][\w'’-]*")


def find(text: str) -> Iterator[Found]:
    """The quantities, in order; offsets into `text`."""
    yield from joined(text, apart(text, _values(text), _bounded), _BETWEEN, _RANGE, _of)
    for match in _ARTICLE.finditer(text):
        value = Value(match.start("n"), match.end(), int(match["n"]), "ordinal")
        yield from joined(text, [value], _BETWEEN, _RANGE, lambda _text, _value: None)


def _values(text: str) -> Iterator[Value]:
    readers = (
        (_RATIO, _ratio),
        (_SYMBOL, _money),
        (_AGE, _age),
        (_FOLD, _folded),
        (_with_unit(), _measured),
    )
    for pattern, read in readers:
        for match in pattern.finditer(text):
            value = read(text, match)
            if value is not None:
                yield value


def _ratio(text: str, match: re.Match[str]) -> Value | None:
    start, end = match.span()
    if match["p"]:
        scale = 1000 if match["sign"].strip() in ("‰", "per mille", "per thousand") else 100
        low = _over(match["low"], scale) if match["low"] else None
        return Value(start, end, _over(match["p"], scale), "ratio", low)
    if match["over"] and _SEQUENCE.search(text, max(0, start - 6), start):
        return None
    if match["over"]:
        upper = english(match["over"].lower())
        lower = _LOWER[match["part"].lower()]
        return Value(start, end, upper / lower, "ratio") if upper < lower else None
    if match["half"]:
        return Value(start, end, 0.5, "ratio")
    if match["some"]:
        some, every = english(match["some"].lower()), english(match["every"].lower())
        return Value(start, end, some / every, "ratio") if some < every else None
    upper, lower = int(match["upper"]), int(match["lower"])
    return Value(start, end, upper / lower, "ratio") if 0 < upper < lower else None


def _over(number: str, scale: int) -> float:
    return round(float(english(number.lower())) / scale, 12)


def _money(_text: str, match: re.Match[str]) -> Value | None:
    number, unit = english(match["n"].lower()), _SYMBOLS[match["symbol"]]
    if match["low"] is None:
        return Value(*match.span(), number, unit)
    scale = match["lowscale"] or re.sub(r"^[\d.,]+", "", match["n"])
    low = english(f"{match['low']}{scale}".lower())
    return Value(*match.span(), number, unit, low) if low < number else None


def _age(_text: str, match: re.Match[str]) -> Value:
    low = english(match["low"].lower()) if match["low"] else None
    return Value(*match.span(), english(match["n"].lower()), "year-of-age", low)


def _folded(_text: str, match: re.Match[str]) -> Value:
    return Value(match.start(), match.end() - 1, _FOLDS[match["fold"].lower()], "multiple")


def _measured(text: str, match: re.Match[str]) -> Value | None:
    number = english(match["n"].lower())
    low = english(match["low"].lower()) if match["low"] else None
    if low is not None and low >= number:
        return None
    word = "degrees" if match["sign"] else match["unit"]
    if word is None:
        return _counted(text, match, number, low)
    unit = units(_FILE)[word.lower()]
    if unit == "multiple" and re.match(
        r" (?:an?|per|each|every|in)\b", text[match.end() : match.end() + 40]
    ):
        return None
    if unit == "ratio-point":
        return Value(*match.span(), _over(match["n"], 100), unit)
    after = match["after"] and operators(_FILE, "operator_after")[match["after"].lower()]
    suffix = _suffixes().match(text, match.end())
    end = match.end("n") if unit == "person" and not suffix else match.end()
    if match["after"]:
        end = match.end("after")
    return Value(match.start(), end, number, unit, low, op=after or "=")


def _counted(text: str, match: re.Match[str], number: float, low: float | None) -> Value | None:
    """A bare number counts what the nouns behind it name: 10 departments and units."""
    last = match.end("after") if match["after"] else match.end("n")
    one = number == 1 and any(
        each.search(text, max(0, match.start() - 30), match.start())
        for each in (_near(), _supply())
    )
    noun = _noun(text, last + 1, single=one)
    year = match["n"].isdigit() and 1900 <= number <= 2100
    if noun is None or year or (number < 2 and not one) or _named(text, match.start()):
        return None
    after = match["after"] and operators(_FILE, "operator_after")[match["after"].lower()]
    return Value(match.start(), last, number, "count", low, noun, after or "=")


def _named(text: str, start: int) -> bool:
    """Whether the word before makes the number a name: Article 5; to form three teams does not."""
    before = re.search(r"(\w+\.?) $", text[max(0, start - 14) : start])
    if before is None or (before[1] == "form" and not text[start].isdigit()):
        return False
    return before[1].lower() in lexicon(_FILE).words("not_after.words")


def _noun(text: str, at: int, *, single: bool = False) -> str | None:
    """The noun phrase at an offset when it ends in a plural; `and` may join two plurals.

    A `single` thing may have any ending: at least one [safety officer].
    """
    words: list[str] = []
    stop = frozenset(lexicon(_FILE).words("stop.words"))
    end = at
    for match in _WORD.finditer(text, at):
        gap = text[end : match.start()]
        word = match[0].lower()
        joins = word == "and" and bool(words) and words[-1].endswith("s")
        if gap.strip() or len(words) >= 5 or (word in stop and not joins):
            break
        words.append(match[0])
        end = match.end()
    plural = ("staff", "people", "children", "men", "women")
    while words and not (single or words[-1].endswith("s") or words[-1].lower() in plural):
        words.pop()
    return " ".join(words) if words and words[-1].lower() != "and" else None


def _bounded(text: str, value: Value, floor: int) -> Value | None:
    """With the operators beside it; a bare length of time is no threshold."""
    match = _near().search(text, max(floor, value.start - 30), value.start)
    op = operators(_FILE, "operator")[match["op"].lower()] if match else None
    start = match.start("op") if match else value.start
    if sign := _COMPARING.search(text, max(floor, value.start - 4), value.start):
        op, start = _SIGNS[sign["sign"]], sign.start()
    if match and match["op"].lower() == "within" and value.unit in _TIME_UNITS:
        return None
    suffix = _suffixes().match(text, value.end)
    if suffix and op in (None, "="):
        op, start = operators(_FILE, "operator_after")[suffix["op"].lower()], value.start
    if value.unit in _TIME_UNITS and op in (None, "=", "~"):
        return None
    if value.unit in _TIME_UNITS and re.search(r"\bwithin $", text[max(0, start - 8) : start]):
        return None
    end = suffix.end() if suffix else value.end
    return replace(value, start=start, end=end, op=op or value.op)


def _of(text: str, value: Value) -> str | None:
    if value.unit not in _MEASURED or value.op == "~":
        return None
    match = _OF.match(text, value.end)
    if match is None:
        return None
    words: list[re.Match[str]] = []
    for word in _WORD.finditer(text, match.end()):
        if word[0].lower() in lexicon(_FILE).words("stop.words") and word[0].lower() != "and":
            break
        if text[words[-1].end() if words else match.end() : word.start()].strip() or len(words) > 4:
            break
        words.append(word)
    while words and words[-1][0].lower() == "and":
        words.pop()
    return text[words[0].start() : words[-1].end()] if words else None


@per_folder
def _with_unit() -> re.Pattern[str]:
    between = any_word(lexicon(_FILE).words("before_unit.words"))
    after = any_word(operators(_FILE, "operator_after"))
    return re.compile(
        rf"{_FREE}(?:(?P<low>{_N}){_TO})?(?P<n>{_N})(?![\d%/]|\.\d)"
        rf"(?: (?P<after>{after})(?= ))?"
        rf"(?:[ -](?:{between} )?(?P<unit>{any_word(units(_FILE))})\b| ?(?P<sign>°C|℃)|(?= [a-z]))",
        re.IGNORECASE,
    )


@per_folder
def _near() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<op>{any_word(operators(_FILE, 'operator'))}) (?:the )?$", re.IGNORECASE
    )


@per_folder
def _supply() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word(lexicon(_FILE).words('supply.words'))}) $", re.IGNORECASE)


@per_folder
def _suffixes() -> re.Pattern[str]:
    return re.compile(
        rf" (?P<op>{any_word(operators(_FILE, 'operator_after'))})\b(?! (?:the|a|an|its|that)\b)",
        re.IGNORECASE,
    )
