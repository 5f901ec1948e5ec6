"""Numbers of the generated phrases, in the forms in which documents and ISO 8601 write them."""

from hypothesis import strategies as st

from duban.numeral import ONES, TENS

_DESIGNATORS = {"day": "D", "week": "W", "month": "M", "year": "Y", "hour": "H"}
_HAN = "〇一二三四五六七八九"
_SPELT = (*ONES, *(f"{ten}-{one}" if one else ten for ten in TENS for one in ("", *ONES[1:10])))


def han(number: int) -> str:
    """15 as 十五; numbers under a thousand."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    head = _HAN[hundreds] + "百" if hundreds else ""
    if hundreds and tens == 0 and ones:
        return f"{head}零{_HAN[ones]}"
    ten = "" if not tens else ("十" if tens == 1 and not hundreds else _HAN[tens] + "十")
    return head + ten + (_HAN[ones] if ones or not number else "")


def wide(number: int) -> str:
    """15 as １５."""
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))


def zh_forms(number: int) -> list[str]:
    """The notations of a number before a unit."""
    forms = [str(number), han(number), wide(number)]
    if number == 2:
        forms.append("两")
    if number == 30:
        forms.append("卅")
    return forms


def english(number: int) -> str:
    """45 as forty-five; numbers under a thousand."""
    if number < 100:
        return _SPELT[number]
    hundreds, rest = divmod(number, 100)
    return f"{ONES[hundreds]} hundred" + (f" and {_SPELT[rest]}" if rest else "")


def en_forms(number: int) -> list[str]:
    """The notations of a number before a unit."""
    return [str(number), english(number), f"{english(number)} ({number})"]


def iso(number: int, unit: str) -> str:
    """So many of a unit as ISO 8601 writes them."""
    return f"P{'T' if unit == 'hour' else ''}{number}{_DESIGNATORS[unit]}"


years = st.integers(1990, 2049)
months = st.integers(1, 12)
counts = st.integers(1, 180)
zh_numbers = counts.flatmap(lambda n: st.tuples(st.just(n), st.sampled_from(zh_forms(n))))
en_numbers = counts.flatmap(lambda n: st.tuples(st.just(n), st.sampled_from(en_forms(n))))
