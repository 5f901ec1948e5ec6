"""Damage to clean paragraphs, one garble at a time, with the place and the reading that was lost.

Nothing here is read by the detectors, and no word of it comes from the seeds: it measures them on
text and damage they were not written for. Same seed, same damage.
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from align.characters import characters
from duban.garble import GarbleKind
from duban.month import MONTHS

Kind = GarbleKind
_WORD = re.compile(r"\b[a-z]{6,}\b")
_HAN_RUN = re.compile(r"[\u4e00-\u9fff]{6,}")
_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_CARDINALS = _DIGITS[1:]
_FURNITURE = (
    "Home > News > Notices", "Previous: Work summary of the office", "Share to:",
    "2012-03-05 09:12:44 1832", "Copyright © 2012 All rights reserved",
    "首页 > 政务公开 > 通知公告", "浏览次数：1204", "上一篇：工作总结", "【打印本页】 【关闭窗口】",
    "来源：本站原创",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Damaged:
    """A damaged text, where the damage is, its kind, and what stood there if it can be mended."""

    text: str
    start: int
    end: int
    kind: GarbleKind
    was: str | None


Damage = Callable[[str, random.Random], Damaged | None]


def _swap(text: str, start: int, end: int, words: str, kind: Kind, was: str | None) -> Damaged:
    return Damaged(text[:start] + words + text[end:], start, start + len(words), kind, was)


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
    return _swap(text, match.start(), match.end(), words, Kind.REPETITION_LOOP, None)


def phrase_loop(text: str, chance: random.Random) -> Damaged | None:
    """A phrase of two or three words said three times or more."""
    found = list(re.finditer(r"\b[a-z]{3,} [a-z]{2,} [a-z]{3,}\b", text))
    if not found:
        return None
    match = chance.choice(found)
    words = " ".join([match[0]] * chance.randint(3, 6))
    return _swap(text, match.start(), match.end(), words, Kind.REPETITION_LOOP, match[0])


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
    return _swap(text, match.start(), match.end(), changed, Kind.BROKEN_WORD, word)


def lost_part(text: str, chance: random.Random) -> Damaged | None:
    """Three or four letters lost inside a long word."""
    match = _a_word(text, chance, 10)
    if match is None:
        return None
    word, size = match[0], chance.randint(3, 4)
    i = chance.randint(2, len(word) - size - 3)
    changed = word[:i] + word[i + size :]
    return _swap(text, match.start(), match.end(), changed, Kind.BROKEN_WORD, word)


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
    return _swap(text, match.start(), match.end(), words, kind, match[1])


def twice(text: str, chance: random.Random) -> Damaged | None:
    """A phrase of two or three words written twice running."""
    found = list(re.finditer(r"\b[a-z]{3,}(?: [a-z]{3,}){1,2}\b", text))
    if not found:
        return None
    match = chance.choice(found)
    words = f"{match[0]} {match[0]}"
    return _swap(text, match.start(), match.end(), words, Kind.DUPLICATED_PHRASE, match[0])


def list_style(text: str, chance: random.Random) -> Damaged | None:
    """A list of four paragraphs, one of whose labels is of another style."""
    paragraphs = _paragraphs(text, 4)
    if paragraphs is None:
        return None
    odd = chance.randint(1, 3)
    labels = [f"({i})" for i in range(1, 5)]
    good, labels[odd] = labels[odd], f"({_CARDINALS[odd]})"
    return _listed(paragraphs, labels, odd, good)


def list_word(text: str, chance: random.Random) -> Damaged | None:
    """Headings in Roman numerals, one of which came out as a word."""
    paragraphs = _paragraphs(text, 4)
    if paragraphs is None:
        return None
    odd = chance.randint(1, 3)
    labels = ["I.", "II.", "III.", "IV."]
    good, labels[odd] = labels[odd], f"{_CARDINALS[odd].capitalize()},"
    return _listed(paragraphs, labels, odd, good)


def list_lost(text: str, chance: random.Random) -> Damaged | None:
    """A list of four paragraphs, one of whose labels is lost."""
    paragraphs = _paragraphs(text, 4)
    if paragraphs is None:
        return None
    odd = chance.randint(1, 2)
    labels = [f"({i})" for i in range(1, 5)]
    good, labels[odd] = labels[odd], ""
    return _listed(paragraphs, labels, odd, good)


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


def furniture(text: str, chance: random.Random) -> Damaged | None:
    """A line of a web page before or after the text."""
    line = chance.choice(_FURNITURE)
    if chance.random() < 0.5:
        return Damaged(f"{line}\n{text}", 0, len(line), Kind.BOILERPLATE, None)
    return Damaged(
        f"{text}\n{line}", len(text) + 1, len(text) + 1 + len(line), Kind.BOILERPLATE, None
    )


def alike(text: str, chance: random.Random, why: str) -> Damaged | None:
    """A Chinese character put for one of the same shape or sound."""
    place = _a_char(text, chance)
    if place is None:
        return None
    model = characters()
    near = [char for char, reason in model.alike(text[place]).items() if reason == why]
    common = [char for char in near if model.counts[char] > 200]
    if not common:
        return None
    wrong = chance.choice(common)
    return _swap(text, place, place + 1, wrong, Kind.SUBSTITUTION, text[place])


def same_shape(text: str, chance: random.Random) -> Damaged | None:
    """A character of the same shape."""
    return alike(text, chance, "shape")


def same_sound(text: str, chance: random.Random) -> Damaged | None:
    """A character of the same sound."""
    return alike(text, chance, "sound")


def any_other(text: str, chance: random.Random) -> Damaged | None:
    """Any other common character."""
    place = _a_char(text, chance)
    if place is None:
        return None
    common = [char for char, count in characters().counts.items() if count > 200]
    wrong = chance.choice(common)
    if wrong == text[place]:
        return None
    return _swap(text, place, place + 1, wrong, Kind.SUBSTITUTION, text[place])


def lost_character(text: str, chance: random.Random) -> Damaged | None:
    """A character lost; the place is where it stood, with its neighbours."""
    place = _a_char(text, chance)
    if place is None:
        return None
    damaged = text[:place] + text[place + 1 :]
    return Damaged(damaged, place - 1, place + 1, Kind.SUBSTITUTION, text[place])


def character_twice(text: str, chance: random.Random) -> Damaged | None:
    """A character written twice."""
    place = _a_char(text, chance)
    if place is None or text[place] in text[place - 1] + text[place + 1]:
        return None
    damaged = text[:place] + text[place] + text[place:]
    return Damaged(damaged, place - 1, place + 2, Kind.SUBSTITUTION, None)


def zh_break(text: str, chance: random.Random) -> Damaged | None:
    """A paragraph broken after a comma."""
    found = [match.end() for match in re.finditer("，", text) if 10 < match.end() < len(text) - 4]
    if not found:
        return None
    at = chance.choice(found)
    return Damaged(f"{text[:at]}\n{text[at:]}", at - 1, at + 1, Kind.LINE_BREAK, "，")


def zh_loop(text: str, chance: random.Random) -> Damaged | None:
    """A clause said three times or more."""
    found = list(re.finditer(r"(?<=[，。；])[\u4e00-\u9fff]{4,12}(?=[，。；])", text))
    if not found:
        return None
    match = chance.choice(found)
    words = "，".join([match[0]] * chance.randint(3, 6))
    return _swap(text, match.start(), match.end(), words, Kind.REPETITION_LOOP, match[0])


def zh_percent(text: str, chance: random.Random) -> Damaged | None:
    """A percentage with two signs, or with a letter for a digit."""
    words, was = chance.choice((("30％％", "30"), ("8O%", "80%"), ("l5%", "15%")))
    return Damaged(f"合格率达到{words}。{text}", 5, 5 + len(words), Kind.NUMBER, was)


def two_as_one(text: str, chance: random.Random) -> Damaged | None:
    """Two characters read as one that is rare."""
    place = _a_char(text, chance)
    if place is None:
        return None
    model = characters()
    rare = [char for char, count in model.alone.items() if 50 < count < 900]
    wrong = chance.choice(rare)
    return _swap(text, place, place + 2, wrong, Kind.SUBSTITUTION, text[place : place + 2])


def zh_twice(text: str, chance: random.Random) -> Damaged | None:
    """A Chinese phrase written twice running."""
    place = _a_char(text, chance)
    if place is None:
        return None
    words = text[place : place + 4]
    kind = Kind.DUPLICATED_PHRASE
    return _swap(text, place, place + len(words), words * 2, kind, words)


def zh_bracket(text: str, chance: random.Random) -> Damaged | None:
    """A title mark that is lost."""
    found = list(re.finditer("》", text))
    if not found:
        return None
    end = chance.choice(found).start()
    start = text.rfind("《", 0, end)
    return Damaged(text[:end] + text[end + 1 :], start, end, Kind.BRACKET, None)


def zh_number(text: str, chance: random.Random) -> Damaged | None:
    """A document number that lost a bracket or a digit."""
    year, serial = chance.randint(1999, 2023), chance.randint(1, 199)
    agency = chance.choice(("国办发", "财社", "教职成厅函", "建办质", "市监办发"))
    broken = chance.choice((f"{agency}〔{year}{serial}号", f"{agency}{year}〕{serial}号"))
    words = f"根据（{broken}）要求，"
    was = f"{agency}〔{year}〕{serial}号"
    return Damaged(words + text, 3, 3 + len(broken), Kind.DOCUMENT_NUMBER, was)


def zh_day(text: str, chance: random.Random) -> Damaged | None:
    """A Chinese date no calendar has, or a year that lost a digit."""
    words = chance.choice(("2009年13月底前，", "6月31日前，", "209年6月底前，", "2O09年6月底前，"))
    return Damaged(words + text, 0, len(words), Kind.DATE, None)


ENGLISH: tuple[Damage, ...] = (
    loop, phrase_loop, typo, lost_part, spelt_year, bare_months, lost_dash, no_such_day, agreement,
    letter_digit, doubled, twice, list_style, list_word, list_lost, cut_paragraph, cut_word,
    furniture,
)  # fmt: skip
CHINESE: tuple[Damage, ...] = (
    same_shape, same_sound, any_other, lost_character, character_twice, two_as_one, zh_twice,
    zh_bracket, zh_number, zh_day, zh_break, zh_loop, zh_percent, furniture,
)  # fmt: skip


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


def _a_char(text: str, chance: random.Random) -> int | None:
    runs = list(_HAN_RUN.finditer(text))
    if not runs:
        return None
    run = chance.choice(runs)
    return chance.randint(run.start() + 1, run.end() - 4)
