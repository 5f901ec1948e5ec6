"""Damage to clean English paragraphs, one garble at a time."""

import random
import re
from collections.abc import Callable, Sequence

from bench.damaged import Damaged, Kind, swap
from duban.month import MONTHS

_WORD = re.compile(r"\b[a-z]{6,}\b")
_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_CARDINALS = _DIGITS[1:]
_NUMBERED = ("(1)", "(2)", "(3)", "(4)")
_ROMAN = ("I.", "II.", "III.", "IV.")


def _a_word(text: str, chance: random.Random, least: int = 6) -> re.Match[str] | None:
    found = [match for match in _WORD.finditer(text) if len(match[0]) >= least]
    return chance.choice(found) if found else None


def loop(text: str, chance: random.Random) -> Damaged | None:
    """A word said many times, in forms that vary."""
    match = _a_word(text, chance)
    if match is None:
        return None
    forms = [match[0], match[0], match[0] + "s"]
    words = ", ".join(chance.choice(forms) for _ in range(chance.randint(6, 25)))
    return swap(text, match.start(), match.end(), words, Kind.REPETITION_LOOP, None)


def phrase_loop(text: str, chance: random.Random) -> Damaged | None:
    """A phrase of two or three words said three times or more."""
    found = list(re.finditer(r"\b[a-z]{3,} [a-z]{2,} [a-z]{3,}\b", text))
    if not found:
        return None
    match = chance.choice(found)
    words = " ".join([match[0]] * chance.randint(3, 6))
    return swap(text, match.start(), match.end(), words, Kind.REPETITION_LOOP, match[0])


def typo(text: str, chance: random.Random) -> Damaged | None:
    """A letter lost, doubled, changed, or two swapped, inside a word."""
    match = _a_word(text, chance, 7)
    if match is None:
        return None
    word = match[0]
    i = chance.randint(1, len(word) - 3)
    changed = chance.choice(
        (
            word[:i] + word[i + 1 :],
            word[:i] + word[i] + word[i:],
            word[:i] + chance.choice("aeiourstln") + word[i + 1 :],
            word[:i] + word[i + 1] + word[i] + word[i + 2 :],
        )
    )
    if changed == word:
        return None
    return swap(text, match.start(), match.end(), changed, Kind.BROKEN_WORD, word)


def lost_part(text: str, chance: random.Random) -> Damaged | None:
    """Three or four letters lost inside a long word."""
    match = _a_word(text, chance, 10)
    if match is None:
        return None
    word, size = match[0], chance.randint(3, 4)
    i = chance.randint(2, len(word) - size - 3)
    changed = word[:i] + word[i + size :]
    return swap(text, match.start(), match.end(), changed, Kind.BROKEN_WORD, word)


def spelt_year(text: str, chance: random.Random) -> Damaged | None:
    """A date put in, its year spelt by digits without the zeros."""
    year = chance.choice((2005, 2006, 2007, 2009))
    month = chance.choice(MONTHS)
    words = f" before {month} {chance.randint(1, 28)}, two, {_DIGITS[year % 10]}"
    return _put_in(text, words, Kind.DATE, None, lead=len(" before "))


def bare_months(text: str, chance: random.Random) -> Damaged | None:
    """A span of months by bare numbers, in brackets."""
    first = chance.randint(1, 8)
    last = first + chance.randint(1, 4)
    year = chance.randint(1999, 2023)
    shape = chance.choice(("({a}-{b} {y})", "({a}-{b} months, {y})", "({a}-{b} month of {y})"))
    words = " " + shape.format(a=first, b=last, y=year)
    was = f"({MONTHS[first - 1]}-{MONTHS[last - 1]} {year})"
    return _put_in(text, words, Kind.DATE, was, lead=1)


def lost_dash(text: str, chance: random.Random) -> Damaged | None:
    """Two dates with nothing between them."""
    year = chance.randint(1999, 2023)
    first, last = f"{chance.choice(MONTHS)} {year}", f"{chance.choice(MONTHS)} {year + 1}"
    return _put_in(text, f" ({first} {last})", Kind.DATE, f"({first} - {last})", lead=1)


def no_such_day(text: str, chance: random.Random) -> Damaged | None:
    """A day no calendar has."""
    day = chance.choice(("February 31", "June 31", "April 34", "30 February", "November 41"))
    return _put_in(text, f" before {day}, 2011", Kind.DATE, None, lead=len(" before "))


def agreement(text: str, chance: random.Random) -> Damaged | None:
    """A count of one with a plural."""
    noun = chance.choice(("inspector", "school", "member", "officer", "vehicle", "report"))
    return _put_in(text, f" with 1 {noun}s", Kind.NUMBER, f"1 {noun}", lead=len(" with "))


def letter_digit(text: str, chance: random.Random) -> Damaged | None:
    """A letter in the place of a digit."""
    words, was = chance.choice((("5O%", "50%"), ("l0 days", "10 days"), ("3O years", "30 years")))
    return _put_in(text, f" for {words}", Kind.NUMBER, was, lead=len(" for "))


def doubled(text: str, chance: random.Random) -> Damaged | None:
    """A verb or noun joined to itself before a word of grammar."""
    found = [
        m
        for m in re.finditer(r"\b([a-z]{5,}) (?=(?:the|of|in|on|for|to|with|by)\b)", text)
        if not m[1].endswith(("ed", "ing", "ly", "er"))
    ]
    if not found:
        return None
    match = chance.choice(found)
    words = f"{match[1]} and {match[1]} "
    kind = Kind.DUPLICATED_PHRASE
    return swap(text, match.start(), match.end(), words, kind, match[1])


def twice(text: str, chance: random.Random) -> Damaged | None:
    """A phrase of two or three words written twice running."""
    found = list(re.finditer(r"\b[a-z]{3,}(?: [a-z]{3,}){1,2}\b", text))
    if not found:
        return None
    match = chance.choice(found)
    words = f"{match[0]} {match[0]}"
    return swap(text, match.start(), match.end(), words, Kind.DUPLICATED_PHRASE, match[0])


def list_style(text: str, chance: random.Random) -> Damaged | None:
    """A list of four paragraphs, one of whose labels is of another style."""
    return _mislabelled(text, chance, _NUMBERED, 3, lambda odd: f"({_CARDINALS[odd]})")


def list_word(text: str, chance: random.Random) -> Damaged | None:
    """Headings in Roman numerals, one of which came out as a word."""
    return _mislabelled(text, chance, _ROMAN, 3, lambda odd: f"{_CARDINALS[odd].capitalize()},")


def list_lost(text: str, chance: random.Random) -> Damaged | None:
    """A list of four paragraphs, one of whose labels is lost."""
    return _mislabelled(text, chance, _NUMBERED, 2, lambda _odd: "")


def _mislabelled(
    text: str,
    chance: random.Random,
    labels: Sequence[str],
    last: int,
    wrong: Callable[[int], str],
) -> Damaged | None:
    """Four paragraphs with these labels, one of them, up to the last that may be, a wrong one."""
    paragraphs = _paragraphs(text, 4)
    if paragraphs is None:
        return None
    odd = chance.randint(1, last)
    shown = [*labels[:odd], wrong(odd), *labels[odd + 1 :]]
    return _listed(paragraphs, shown, odd, labels[odd])


def cut_paragraph(text: str, chance: random.Random) -> Damaged | None:
    """A paragraph cut off after a comma or a small word, another one following."""
    found = list(re.finditer(r",(?= )|(?<= )(?:the|and|of|with|to)(?= )", text[80:]))
    if not found:
        return None
    end = 80 + chance.choice(found).end()
    rest = "\nThe measures of this chapter shall be carried out from the day of issue."
    start = text.rfind(" ", 0, end - 1) + 1
    return Damaged(text[:end] + rest, start, end, Kind.TRUNCATION, None)


def cut_word(text: str, chance: random.Random) -> Damaged | None:
    """The text cut off inside a word."""
    found = [match for match in _WORD.finditer(text) if match.start() > 100 and len(match[0]) > 8]
    if not found:
        return None
    match = chance.choice(found)
    end = match.start() + chance.randint(6, len(match[0]) - 2)
    return Damaged(text[:end], match.start(), end, Kind.TRUNCATION, match[0])


def _put_in(text: str, words: str, kind: Kind, was: str | None, *, lead: int) -> Damaged | None:
    """The words at the end of the first sentence, before its stop."""
    stop = re.search(r"(?<=[a-z])\.(?= |$)", text)
    if stop is None:
        return None
    at = stop.start()
    return Damaged(text[:at] + words + text[at:], at + lead, at + len(words), kind, was)


def _paragraphs(text: str, count: int) -> list[str] | None:
    found = [part for part in re.split(r"(?<=[.;]) ", text) if len(part) > 20]
    return found[:count] if len(found) >= count else None


def _listed(paragraphs: list[str], labels: list[str], odd: int, good: str) -> Damaged:
    lines = [f"{label} {words}".strip() for label, words in zip(labels, paragraphs, strict=True)]
    start = sum(len(line) + 1 for line in lines[:odd])
    size = len(labels[odd]) or 20
    return Damaged("\n".join(lines), start, start + size, Kind.NUMBERING, good)
