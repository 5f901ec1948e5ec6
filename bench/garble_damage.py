"""Damage to clean paragraphs, one garble at a time, with the place and the reading that was lost.

Nothing here is read by the detectors, and no word of it comes from the seeds: it measures them on
text and damage they were not written for. Same seed, same damage.
"""

import random

from bench.damaged import Damage, Damaged, Kind
from bench.garble_damage_en import (
    agreement,
    bare_months,
    cut_paragraph,
    cut_word,
    doubled,
    letter_digit,
    list_lost,
    list_style,
    list_word,
    loop,
    lost_dash,
    lost_part,
    no_such_day,
    phrase_loop,
    spelt_year,
    twice,
    typo,
)
from bench.garble_damage_zh import (
    any_other,
    character_twice,
    lost_character,
    same_shape,
    same_sound,
    two_as_one,
    zh_bracket,
    zh_break,
    zh_day,
    zh_loop,
    zh_number,
    zh_percent,
    zh_twice,
)

_FURNITURE = (
    "Home > News > Notices", "Previous: Work summary of the office", "Share to:",
    "2012-03-05 09:12:44 1832", "Copyright © 2012 All rights reserved",
    "首页 > 政务公开 > 通知公告", "浏览次数：1204", "上一篇：工作总结", "【打印本页】 【关闭窗口】",
    "来源：本站原创",
)  # fmt: skip


def furniture(text: str, chance: random.Random) -> Damaged | None:
    """A line of a web page before or after the text."""
    line = chance.choice(_FURNITURE)
    if chance.random() < 0.5:
        return Damaged(f"{line}\n{text}", 0, len(line), Kind.BOILERPLATE, None)
    return Damaged(
        f"{text}\n{line}", len(text) + 1, len(text) + 1 + len(line), Kind.BOILERPLATE, None
    )


ENGLISH: tuple[Damage, ...] = (
    loop, phrase_loop, typo, lost_part, spelt_year, bare_months, lost_dash, no_such_day, agreement,
    letter_digit, doubled, twice, list_style, list_word, list_lost, cut_paragraph, cut_word,
    furniture,
)  # fmt: skip
CHINESE: tuple[Damage, ...] = (
    same_shape, same_sound, any_other, lost_character, character_twice, two_as_one, zh_twice,
    zh_bracket, zh_number, zh_day, zh_break, zh_loop, zh_percent, furniture,
)  # fmt: skip
