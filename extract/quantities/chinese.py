"""Chinese quantities: 不少于70%的县, 三分之二以上成员, 5万元以上10万元以下, 近百个县."""

import re
from collections.abc import Iterator
from dataclasses import replace

from duban.numeral import HAN_DIGIT
from duban.quantity import Operator
from extract.numerals import ARABIC, HAN_NUMBER, chinese, neighbours
from extract.quantities.operators import any_word, operators, units
from extract.quantities.value import Found, Value, apart, joined
from extract.tokens import JiebaTokenizer
from extract.wordlists import lexicon, per_folder

_FILE = "quantities.zh"
_N = rf"(?:(?:{ARABIC})[百千]?[万亿]{{0,2}}|{HAN_NUMBER}+(?:点[{HAN_DIGIT}]+)?)"
_TO = r"(?:至|到|[-－—–~～]{1,2})"
_FREE = rf"(?<![\d.,第〔\[{HAN_DIGIT}十百千万几])(?!(?<=数)[十百千万亿])"
_TIME_UNITS = frozenset({"year", "month", "week", "day", "working-day", "hour", "minute"})
_RATIO = re.compile(
    rf"{_FREE}(?:(?P<plow>{_N})[%‰]?{_TO})?(?P<p>{_N})(?P<sign>[%‰])"
    rf"|(?P<den>{_N})分之(?P<num>{_N})(?:{_TO}(?P<num2>{_N})(?!分之|[年月日个万亿元]))?"
    r"|(?<![\d第零〇一二三四五六七八九十])(?P<tenths>[一二两三四五六七八九\d])成"
    r"(?:(?P<and_half>半)|(?P<hundredths>[一二三四五六七八九]))?"
    r"(?![立员果本为分套功绩年都人因品熟长交])"
    r"|(?P<most>过)?(?:半数|一半)(?!径)"
    r"|翻(?P<doubled>[一两二三四\d])番"
    r"|(?<![\d/.])(?P<upper>\d{1,3}) ?/ ?(?P<lower>\d{1,4})(?![\d/年月])"
)
_ORDINAL = re.compile(rf"(?<=第)(?P<o>{HAN_NUMBER}+|\d+)(?=[条款项届次章节编批])")
_BETWEEN = re.compile(r"[，,、]?(?:且|但|并且|而|并|至)?")
_LISTED = re.compile(rf"第(?:{HAN_NUMBER}+|\d+)[、至和]$")
_RANGE = re.compile(_TO)
_BEYOND = re.compile(
    r"(?P<op>超过|超出|高于|低于)(?P<of>[^\W\d按处征收加缴付提计增降下上达的以为至]{2,16})$"
)
_INCLUDED = re.compile(rf"[（(][含包]括?(?:本数|{_N}[^（）()]{{0,4}})?[）)]")
_SIGN = re.compile(r"(?P<sign>[≥≤＞＜><]=?) ?$")
_SIGNS: dict[str, Operator] = {"≥": ">=", "≤": "<=", ">=": ">=", "<=": "<=", ">": ">", "<": "<"}
_MARK = re.compile(r"[，,。；;：:、（(）)\s]")
_PART = re.compile(r"的?")
_RATE = re.compile(r"(?:每(?P<per>秒|分钟|小时)|时速)(?:为|达到?)?$")
_RATED = frozenset({"m", "km", "m3", "t", "mm"})
_PER = {"秒": "s", "分钟": "min", "小时": "h"}
_WORDS = JiebaTokenizer()
_GAP = r"(?:[一-鿿]{1,4}?)"
_TOTAL = r"(?:[^，,。；;：:%]{1,24}的)"


def find(text: str) -> Iterator[Found]:
    """The quantities, in order; offsets into `text`."""
    yield from joined(text, apart(text, _values(text), _bounded), _BETWEEN, _RANGE, _of)
    for match in _ORDINAL.finditer(text):
        value = Value(match.start(), match.end(), chinese(match["o"]), "ordinal")
        yield from joined(text, [value], _BETWEEN, _RANGE, _nothing)


def _values(text: str) -> Iterator[Value]:
    for match in _RATIO.finditer(text):
        value = _ratio(match)
        if value is not None:
            yield value
    for match in _with_unit().finditer(text):
        value = _counted(text, match)
        if value is not None:
            yield value


def _ratio(match: re.Match[str]) -> Value | None:
    start, end = match.span()
    if match["p"]:
        scale = 100 if match["sign"] == "%" else 1000
        low = match["plow"] and chinese(match["plow"]) / scale
        return Value(start, end, _divided(match["p"], scale), "ratio", low or None)
    if match["den"]:
        return _fraction(match)
    if match["tenths"]:
        rest = chinese(match["hundredths"]) if match["hundredths"] else 5 * bool(match["and_half"])
        return Value(start, end, (10 * chinese(match["tenths"]) + rest) / 100, "ratio")
    if match["doubled"]:
        return Value(start, end, 2 ** int(chinese(match["doubled"])), "multiple")
    if match["upper"]:
        upper, lower = int(match["upper"]), int(match["lower"])
        return Value(start, end, upper / lower, "ratio") if 0 < upper < lower else None
    return Value(start, end, 0.5, "ratio", op=">" if match["most"] else "=")


def _divided(number: str, scale: int) -> float:
    """A per cent as a ratio without the noise of binary fractions: 0.05% is 0.0005."""
    return round(float(chinese(number)) / scale, 12)


def _fraction(match: re.Match[str]) -> Value:
    scale = int(chinese(match["den"]))
    number = chinese(match["num"]) / scale
    if match["num2"]:
        return Value(*match.span(), chinese(match["num2"]) / scale, "ratio", number)
    return Value(*match.span(), number, "ratio")


def _counted(text: str, match: re.Match[str]) -> Value | None:
    if match[0] == "百分" or _LISTED.search(text, max(0, match.start() - 6), match.start()):
        return None
    unit = "CNY" if match["sign"] else units(_FILE)[match["unit"]]
    number = chinese(match["n"] + (match["scale"] or ""))
    start = match.start()
    if unit in _RATED and (rate := _RATE.search(text, max(0, start - 8), start)):
        unit, start = _rated(unit, rate), rate.start()
    if _is_date(text, match, unit, number):
        return None
    if unit == "ratio-point":
        return Value(*match.span(), _divided(match["n"], 100), unit)
    if (about := neighbours(match["n"])) and not match["low"]:
        return Value(*match.span(), about[1], unit, about[0])
    low = _low(match)
    if low is not None and low >= number:
        return None
    return Value(start, match.end(), number, unit, low, op="~" if match["about"] else "=")


def _rated(unit: str, rate: re.Match[str]) -> str:
    """The unit of so much a second, a minute or an hour (每秒15米, 时速30公里)."""
    return f"{unit}/{_PER[rate['per'] or '小时']}"


def _is_date(text: str, match: re.Match[str], unit: str, number: float) -> bool:
    """6月30日, 每2年, 2008年: a time or a year rather than an amount."""
    before = text[match.start() - 1 : match.start()]
    timed = unit in _TIME_UNITS and before in ("月", "年", "每")
    return timed or (unit == "year" and 1900 <= number <= 2100)


def _low(match: re.Match[str]) -> float | None:
    if not match["low"]:
        return None
    scale = match["n"][-1] if match["n"][-1] in "万亿" and match["low"][-1] not in "万亿" else ""
    if scale and not match["low"][0].isdigit():
        return chinese(match["low"] + scale)
    return chinese(match["low"]) * {"": 1, "万": 10**4, "亿": 10**8}[scale]


def _bounded(text: str, value: Value, floor: int) -> Value | None:
    """With the operators beside it; None for what is no threshold: 一个, 30日."""
    op, start = _prefix(text, value, floor)
    suffix = _suffixes().match(text, value.end)
    after: Operator | None = _operator("operator_after", suffix[0]) if suffix else None
    if value.unit in _TIME_UNITS:
        inside = suffix is not None and suffix[0] in ("以内", "之内")
        if (after is None or inside) and op in (None, "=", "~"):
            return None
    if op is None and after is None and _is_article(text, value):
        return None
    exceeded = _BEYOND.fullmatch(text, start, value.start) is not None
    if after is not None and (op in (None, "=") or exceeded):
        op, start = after, start if exceeded else value.start
    end = suffix.end() if suffix else value.end
    if included := _INCLUDED.match(text, end):
        end = included.end()
    if value.unit in _RATED and (rate := _RATE.search(text, max(0, start - 8), start)):
        value, start = replace(value, unit=_rated(value.unit, rate)), rate.start()
    return replace(value, start=start, end=end, op=op or value.op)


def _is_article(text: str, value: Value) -> bool:
    """一个, 一名: the number is hardly more than an article."""
    return value.unit in ("count", "person") and text[value.start] == "一" and value.number == 1


def _prefix(text: str, value: Value, floor: int) -> tuple[Operator | None, int]:
    if sign := _SIGN.search(text, max(floor, value.start - 4), value.start):
        return _SIGNS[sign["sign"]], sign.start()
    near = _near().search(text, max(floor, value.start - 12), value.start)
    if near and not (near["op"] == "满" and text[near.start() - 1 : near.start()] in ("期", "届")):
        return _operator("operator", near["op"]), near.start()
    far = _far().search(text, max(floor, value.start - 12), value.start)
    if far and value.unit in ("count", "person", "CNY", "ratio"):
        return _operator("operator", far["op"]), far.start()
    whole = _whole().search(text, max(floor, value.start - 34), value.start)
    whole = whole or _BEYOND.search(text, max(floor, value.start - 20), value.start)
    if whole and value.unit == "ratio":
        return _operator("operator", whole["op"]), whole.start()
    return None, value.start


def _of(text: str, value: Value) -> str | None:
    """What is measured: the nouns behind, or those between the operator and the ratio."""
    if value.unit == "ratio" and (whole := _whole().match(text, value.start, value.end)):
        return text[whole.end("op") : whole.end() - 1] or None
    if value.unit == "ratio" and (told := _beyond(text, value)):
        return told
    if value.op == "~" or value.unit not in ("ratio", "count"):
        return None
    if value.unit == "ratio" and value.op == "=":
        return None
    start = _PART.match(text, value.end).end()  # type: ignore[union-attr]
    return _nouns(text[start : start + 12])


def _beyond(text: str, value: Value) -> str | None:
    """What is exceeded: 超过[核定人数]20%."""
    ratio = _RATIO.search(text, value.start, value.end)
    match = ratio and _BEYOND.fullmatch(text, value.start, ratio.start())
    return match["of"] if match else None


def _nouns(words: str) -> str | None:
    clause = _MARK.split(words, maxsplit=1)[0]
    nouns = []
    for word in _WORDS.tokens(clause):
        if not word.tag.startswith(("n", "q", "vn", "b", "l", "j", "an", "zg", "g")):
            break
        nouns.append(word.text)
    measured = "".join(nouns)
    return None if measured in lexicon(_FILE).words("not_of.words") else measured or None


def _nothing(_text: str, _value: Value) -> str | None:
    return None


def _operator(section: str, word: str) -> Operator:
    return operators(_FILE, section)[word]


@per_folder
def _with_unit() -> re.Pattern[str]:
    blocked = any_word(lexicon(_FILE).words("not_unit.words"))
    return re.compile(
        rf"(?:人民币|(?P<sign>[￥¥]))?{_FREE}(?:(?P<low>{_N}){_TO})?(?P<n>{_N})"
        rf"(?P<about>[余多](?P<scale>[万亿]+)?)?"
        rf"(?:(?P<unit>人民币|(?!{blocked}){any_word(units(_FILE))})整?|(?(sign)|(?!)))"
    )


@per_folder
def _near() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![最附临靠邻])(?P<op>{any_word(operators(_FILE, 'operator'))})(?:人民币)?$"
    )


@per_folder
def _far() -> re.Pattern[str]:
    firm = [word for word, op in operators(_FILE, "operator").items() if op in (">=", "<=", "=")]
    return re.compile(rf"(?P<op>{any_word(firm)}){_GAP}$")


@per_folder
def _whole() -> re.Pattern[str]:
    firm = [word for word, op in operators(_FILE, "operator").items() if op not in ("=", "~")]
    return re.compile(rf"(?P<op>{any_word(firm)}){_TOTAL}(?:$|(?=[一二三四五六七八九十百千万\d]))")


@per_folder
def _suffixes() -> re.Pattern[str]:
    return re.compile(any_word(operators(_FILE, "operator_after")))
