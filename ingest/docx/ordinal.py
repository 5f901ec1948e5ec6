"""Ordinals: a number written in one of the number formats of WordprocessingML (17.18.59)."""

from collections.abc import Callable

from duban.numeral import ordinal

_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = (
    "zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
_IRREGULAR = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip


def written(number: int, style: str) -> str:
    """The number in that format; an unknown format is written in Arabic digits.

    >>> [written(12, style) for style in ("chineseCounting", "decimalEnclosedCircle", "upperRoman")]
    ['十二', '⑫', 'XII']
    >>> written(21, "ordinal"), written(2, "cardinalText")
    ('21st', 'Two')
    """
    if style in ("none", "bullet"):
        return ""
    write = _FORMATS.get(style)
    return write(number) if write is not None and number >= 0 else str(number)


def counted(number: int, digits: str = "〇一二三四五六七八九", units: str = "十百千") -> str:
    """A number as Chinese counts it; a leading 一 before 十 is not said below twenty.

    >>> counted(10), counted(105), counted(1010)
    ('十', '一百〇五', '一千〇一十')
    """
    if number == 0:
        return digits[0]
    if number >= 10_000:
        rest = number % 10_000
        between = digits[0] if 0 < rest < 1000 else ""
        tail = counted(rest, digits, units) if rest else ""
        return counted(number // 10_000, digits, units) + "万" + between + tail
    text, gap = "", ""
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            text += gap + digits[digit] + (units[place - 1] if place else "")
        gap = digits[0] if text and not digit else ""
    plain = units[0] == "十" and 10 <= number < 20
    return text[1:] if plain else text


def _zero(number: int) -> str:
    return counted(number, "零一二三四五六七八九")


def _legal(digits: str) -> Callable[[int], str]:
    return lambda number: counted(number, digits, "拾佰仟")


def _digital(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _letters(number: int) -> str:
    """a…z, then aa, bb, cc as Word repeats them."""
    return "" if number < 1 else chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def _cardinal(number: int) -> str:
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + ("" if number % 10 == 0 else f"-{_ONES[number % 10]}")
    rest = "" if number % 100 == 0 else f" {_cardinal(number % 100)}"
    return f"{_ONES[number // 100]} hundred{rest}" if number < 1000 else str(number)


def _ordinal_text(number: int) -> str:
    stem, dash, last = _cardinal(number).rpartition("-")
    ending = _IRREGULAR.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return (stem + dash + ending).capitalize()


def _enclosed(*ranges: tuple[int, int, int]) -> Callable[[int], str]:
    """Signs that enclose a number: (first number, last number, code point of the first)."""

    def write(number: int) -> str:
        for first, last, code in ranges:
            if first <= number <= last:
                return chr(code + number - first)
        return str(number)

    return write


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda number: signs[(number - 1) % len(signs)] if number else str(number)


_circle = _enclosed((0, 0, 0x24EA), (1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1))

_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02}",
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "ordinal": ordinal,
    "cardinalText": lambda number: _cardinal(number).capitalize(),
    "ordinalText": _ordinal_text,
    "chineseCounting": counted,
    "chineseCountingThousand": _zero,
    "taiwaneseCounting": counted,
    "taiwaneseCountingThousand": _zero,
    "taiwaneseDigital": _digital,
    "japaneseCounting": counted,
    "japaneseDigitalTenThousand": _digital,
    "ideographDigital": _digital,
    "koreanDigital2": _digital,
    "chineseLegalSimplified": _legal(_LEGAL),
    "ideographLegalTraditional": _legal(_LEGAL_TRADITIONAL),
    "japaneseLegal": _legal(_LEGAL_TRADITIONAL),
    "decimalEnclosedCircle": _circle,
    "decimalEnclosedCircleChinese": _circle,
    "decimalEnclosedFullstop": _enclosed((1, 20, 0x2488)),
    "decimalEnclosedParen": _enclosed((1, 20, 0x2474)),
    "ideographEnclosedCircle": _enclosed((1, 10, 0x3280)),
    "decimalFullWidth": lambda number: str(number).translate(
        {48 + d: 0xFF10 + d for d in range(10)}
    ),
    "decimalFullWidth2": lambda number: str(number).translate(
        {48 + d: 0xFF10 + d for d in range(10)}
    ),
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "ideographZodiacTraditional": lambda number: (
        _STEMS[(number - 1) % 10] + _BRANCHES[(number - 1) % 12]
    ),
    "numberInDash": lambda number: f"- {number} -",
}
