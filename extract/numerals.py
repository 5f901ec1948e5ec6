"""Numbers as Chinese and English documents write them, read into values."""

import re

_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {
    char: value for value, char in enumerate("零壹贰叁肆伍陆柒捌玖")
}
_DIGITS |= {"○": 0, "O": 0, "o": 0, "两": 2, "俩": 2, "幺": 1, "弌": 1, "貳": 2, "參": 3, "陸": 6}
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}

HAN_DIGIT = "〇零○一二三四五六七八九两壹贰叁肆伍陆柒捌玖"
HAN_NUMBER = f"[{HAN_DIGIT}十拾百佰千仟万亿廿卅]"
ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
NUMBER = rf"(?:(?:{ARABIC})[百千]?[万亿]{{0,2}}|{HAN_NUMBER}+(?:点{HAN_NUMBER}+)?)"

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9}
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth",
)  # fmt: skip
_ORDINAL_TENS = ("twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth")

_WORD_VALUES: dict[str, int] = {word: value for value, word in enumerate(_ONES)}
_WORD_VALUES |= {word: 10 * tens for tens, word in enumerate(_TENS, 2)}
_WORD_VALUES |= {word: value for value, word in enumerate(_ORDINALS, 1)}
_WORD_VALUES |= {word: 10 * tens for tens, word in enumerate(_ORDINAL_TENS, 2)}
_WORD_VALUES |= {"a": 1, "an": 1, "dozen": 12}

_CARDINAL = "|".join(sorted([*_ONES, *_TENS], key=len, reverse=True))
_SCALE = "|".join(_SCALES)
WORD_NUMBER = (
    rf"(?:(?:{_CARDINAL})(?:[ -](?:and )?(?:{_CARDINAL}|{_SCALE})){{0,8}}|an? (?:{_SCALE}|dozen))"
)
ORDINAL_WORD = rf"(?:(?:{'|'.join(_TENS)})[ -])?(?:{'|'.join([*_ORDINALS, *_ORDINAL_TENS])})"
ENGLISH = rf"(?:(?:{ARABIC})(?: (?:{_SCALE}))?|{WORD_NUMBER}(?: ?\(\d+\))?)"

_ENGLISH_WORD = re.compile(r"[a-z]+")
_PARENTHESIS = re.compile(r"\((\d+)\)")


def chinese(text: str) -> float:
    """The value of a number in Chinese or mixed notation.

    >>> chinese("三百二十五"), chinese("二〇〇八"), chinese("3.2亿"), chinese("叁佰万")
    (325, 2008, 320000000.0, 3000000)
    """
    text = text.replace(",", "")
    head, scale = _scaled(text)
    if head and (head[0].isascii() and head[0].isdigit()):
        return (float(head) if "." in head else int(head)) * scale
    whole, point, decimals = text.partition("点")
    if point:
        return float(f"{_han(whole)}.{''.join(str(_DIGITS[c]) for c in decimals)}")
    return _han(text)


def english(text: str) -> float:
    """The value of a number in English words or figures.

    >>> english("thirty (30)"), english("1,000"), english("320 million"), english("a hundred")
    (30, 1000, 320000000, 100)
    """
    repeated = _PARENTHESIS.search(text)
    if repeated:
        return int(repeated[1])
    words = _ENGLISH_WORD.findall(text.lower())
    if text[:1].isdigit():
        figure = text.split(maxsplit=1)[0].replace(",", "")
        scale = _SCALES[words[0]] if words else 1
        return (float(figure) if "." in figure else int(figure)) * scale
    return _summed(words)


def ordinal(text: str) -> int:
    """The value of an English ordinal.

    >>> ordinal("twenty-first"), ordinal("10th")
    (21, 10)
    """
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else _summed(_ENGLISH_WORD.findall(text.lower()))


def _scaled(text: str) -> tuple[str, int]:
    scale = 1
    while text and text[0].isdigit() and text[-1] in "百千万亿":
        scale *= (_SMALL | _LARGE)[text[-1]]
        text = text[:-1]
    return text, scale


def _han(text: str) -> int:
    if all(char in _DIGITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    total = section = digit = 0
    for char in text.replace("廿", "二十").replace("卅", "三十"):
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in _SMALL:
            section, digit = section + (digit or 1) * _SMALL[char], 0
        else:
            total, section, digit = (total + ((section + digit) or 1)) * _LARGE[char], 0, 0
    return total + section + digit


def _summed(words: list[str]) -> int:
    total = current = 0
    for word in words:
        if word in ("hundred",):
            current = max(current, 1) * 100
        elif word in _SCALES:
            total, current = total + max(current, 1) * _SCALES[word], 0
        else:
            current += _WORD_VALUES.get(word, 0)
    return total + current
