"""Damage to clean Chinese paragraphs, one garble at a time."""

import random
import re

from align.characters import characters
from bench.damaged import Damaged, Kind, swap

_HAN_RUN = re.compile(r"[\u4e00-\u9fff]{6,}")


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
    return swap(text, place, place + 1, wrong, Kind.SUBSTITUTION, text[place])


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
    return swap(text, place, place + 1, wrong, Kind.SUBSTITUTION, text[place])


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
    return swap(text, match.start(), match.end(), words, Kind.REPETITION_LOOP, match[0])


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
    return swap(text, place, place + 2, wrong, Kind.SUBSTITUTION, text[place : place + 2])


def zh_twice(text: str, chance: random.Random) -> Damaged | None:
    """A Chinese phrase written twice running."""
    place = _a_char(text, chance)
    if place is None:
        return None
    words = text[place : place + 4]
    kind = Kind.DUPLICATED_PHRASE
    return swap(text, place, place + len(words), words * 2, kind, words)


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


def _a_char(text: str, chance: random.Random) -> int | None:
    runs = list(_HAN_RUN.finditer(text))
    if not runs:
        return None
    run = chance.choice(runs)
    return chance.randint(run.start() + 1, run.end() - 4)
